import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { AlertList } from '../../shared/decision/alerts/alert.ts';
import type { AppError } from '../../shared/kernel/appError.ts';
import { useOperation } from './queries.ts';

/** Alerts on signed decisions. While cuts wait to be compared it asks again; what is known stands meanwhile. */
export const useAlerts = (): UseQueryResult<AlertList, AppError> => {
  const query = useOperation('alerts.list', {});
  const { data, isFetching, refetch } = query;
  const waiting = data?.notChecked.length ?? 0;
  useEffect(() => {
    if (waiting > 0 && !isFetching) void refetch();
  }, [waiting, isFetching, refetch]);
  return query;
};
