import { createContext, useContext } from 'react';
import type { SessionView } from '../../shared/contract/operations.ts';
import { type Action, may } from '../../shared/review/role.ts';

type UnlockedSession = Extract<SessionView, { state: 'unlocked' }>;

export const SessionContext = createContext<UnlockedSession | null>(null);

export const useSession = (): UnlockedSession => {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession is used without an unlocked workspace');
  return session;
};

/** Whether the unlocked account may act: only decides what is offered, main decides what is done. */
export const useMay = (action: Action): boolean => may(useSession().account.role, action);
