import { createContext, useContext } from 'react';

/** The field that is to be brought into view; `nonce` tells two askings apart. */
export interface RevealTarget {
  readonly at: string;
  readonly nonce: number;
}

export const RevealContext = createContext<RevealTarget | null>(null);

/** Whether a field is, or holds, the one that is to be brought into view; a new number with each asking. */
export const useRevealed = (at: string): number => {
  const target = useContext(RevealContext);
  return target !== null && (target.at === at || target.at.startsWith(`${at}.`)) ? target.nonce : 0;
};
