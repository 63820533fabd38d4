import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useText } from '../text/useText.ts';

/** Answers a command that needs no open workspace while one is open, so that the menu is never silent. */
export const useSayAlreadyOpen = (): (() => void) => {
  const { error } = useText();
  return useCallback(() => {
    const { title, next } = error({ code: 'already-open', message: '' });
    notifications.show({ title, message: next });
  }, [error]);
};
