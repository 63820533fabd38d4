import type { Outcome } from '../../shared/clinical/eligibility/outcome.ts';
import type { Screening } from '../../shared/clinical/eligibility/screeningWindow.ts';
import type { Measurement } from '../../shared/dataset/trialData.ts';
import { axaNk02 } from '../../shared/protocol/axaNk02.ts';
import type { Criterion } from '../../shared/protocol/eligibility.ts';
import { iso, measurement } from './trialData.ts';

/** The days of screening in these tests. */
export const WINDOW: Extract<Screening, { kind: 'window' }> = {
  ...{ kind: 'window', first: iso('2026-03-04'), last: iso('2026-04-14'), basis: 'enrolment', refs: [] },
};
/** A criterion of the bundled protocol. */
export const criterion = (id: string): Criterion => {
  const found = axaNk02.eligibility.criteria.value.find((one) => one.id === id);
  if (found === undefined) throw new Error(`No criterion ${id}`);
  return found;
};
/** A result of screening without range: a figure, or a text. */
export const lab = (
  code: string,
  value: number | string,
  unit: string,
  over: Partial<Measurement> = {},
): Measurement =>
  measurement('S', [code === 'SLEDAI' ? 'QS' : 'LB', code], '2026-04-10', {
    ...{ value: typeof value === 'number' ? value : null, text: String(value), unit, textUnit: unit },
    ...{ low: null, high: null, ...over },
  });
/** Outcome and reason. */
export const short = ({ outcome, reason }: Outcome) => [
  outcome,
  reason?.key.replace('fact-reason.eligibility.', '') ?? '',
];
