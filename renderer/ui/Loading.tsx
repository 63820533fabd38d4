import { Loader } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { AppError } from '../../shared/kernel/appError.ts';
import { useText } from '../text/useText.ts';
import { ErrorNote } from './ErrorNote.tsx';

interface LoadedProps<T> {
  readonly query: UseQueryResult<T, AppError>;
  readonly children: (value: T) => ReactNode;
}

/** Draws what was asked for, its error, or that it is on its way. */
export const Loaded = <T,>({ query, children }: LoadedProps<T>): ReactNode => {
  const { t } = useText();
  if (query.data !== undefined) return children(query.data);
  if (query.error !== null) {
    return (
      <div style={{ padding: 24 }}>
        <ErrorNote error={query.error} />
      </div>
    );
  }
  return (
    <div role="status" style={{ display: 'grid', placeItems: 'center', padding: 48, gap: 8 }}>
      <Loader size="sm" />
      <span className="visually-hidden">{t('app.loading')}</span>
    </div>
  );
};
