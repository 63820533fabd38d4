import type { Advice } from '../../../shared/escalation/advice.ts';

/** Designs that advise different actions. The overdose rule moves nowhere, and who gives no advice contradicts nobody. */
export const areAtOdds = (advice: readonly Advice[]): boolean => {
  const moving = advice.filter(
    ({ action }) =>
      action !== 'admissible' &&
      action !== 'not-admissible' &&
      action !== 'not-evaluable' &&
      action !== 'out-of-design',
  );
  return new Set(moving.map(({ action }) => action)).size > 1;
};
