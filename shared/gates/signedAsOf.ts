import { adjudicationsAsOf } from '../clinical/dlt/adjudicationsAsOf.ts';
import type { IsoDate } from '../kernel/brands.ts';
import type { GateInput } from './gateInput.ts';

type Signed = Pick<GateInput, 'confirmations' | 'decisions' | 'adjudications'>;

/**
 * What had been signed by the end of a day (UTC): later confirmations and verdicts are left out, and so are decisions
 * that had not been signed by all by then. A decision that somebody still has to sign stays as it is: unsigned. Verdicts
 * are held against the events as of that day (adjudicationsAsOf).
 */
export const signedAsOf = ({ confirmations, decisions, adjudications }: Signed, date: IsoDate): Signed => {
  const byThen = (instant: string): boolean => instant.slice(0, 10) <= date;
  return {
    confirmations: confirmations.filter(({ signedAt }) => byThen(signedAt)),
    decisions: decisions.filter(({ completedAt }) => completedAt === null || byThen(completedAt)),
    adjudications: adjudicationsAsOf(
      adjudications.filter(({ signedAt }) => byThen(signedAt)),
      date,
    ),
  };
};
