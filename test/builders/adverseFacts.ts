import { adverseEventFacts } from '../../shared/clinical/adverse/adverseEventFacts.ts';
import type { AdverseEvent, Infusion, Measurement, TrialData } from '../../shared/dataset/trialData.ts';
import type { Fact } from '../../shared/facts/fact.ts';
import { subjectInputs } from '../../shared/facts/subjectInputs.ts';
import { axaNk02 } from '../../shared/protocol/axaNk02.ts';
import { adverseEvent, infusion, subject, trialData } from './trialData.ts';

/** The one subject of these facts. */
export const ID = '001';

/** Two weekly infusions. */
export const WEEKLY = ['2026-05-01', '2026-05-08'];

export interface Given {
  readonly events?: readonly AdverseEvent[];
  readonly infusions?: readonly Infusion[];
  readonly measurements?: readonly Measurement[];
  readonly more?: Partial<TrialData>;
}

/** Facts of adverse events of one subject, cut off on 2026-06-30. */
export const factsOf = ({ events = [], infusions, measurements = [], more = {} }: Given): readonly Fact[] => {
  const data = trialData('2026-06-30', {
    subjects: [subject(ID)],
    infusions: infusions ?? WEEKLY.map((date) => infusion(ID, date)),
    adverseEvents: events,
    measurements,
  });
  return subjectInputs({ ...data, ...more }, axaNk02).flatMap((input) => adverseEventFacts(input));
};

/** The one fact of a rule. */
export const only = (facts: readonly Fact[], rule: string): Fact => {
  const [fact, ...rest] = facts.filter((one) => one.rule === rule);
  if (fact === undefined || rest.length > 0) throw new Error(`Not one fact of ${rule}`);
  return fact;
};

/** The statement of one rule: value, clause and the key of the reason. */
export const stated = (rule: string, given: Given) => {
  const { value, clause, reason } = only(factsOf(given), rule);
  return [value, clause, reason?.key ?? null];
};

export const event = (start: string, over: Partial<AdverseEvent> = {}): AdverseEvent =>
  adverseEvent(ID, start, over);

export const code = (name: string) => ({ kind: 'code', code: name });
export const none = (kind: string) => ({ kind: 'none', none: kind });
export const number = (value: number, unit: string) => ({ kind: 'number', value, unit });
export const interval = (low: number, high: number | null, unit: string) => ({
  kind: 'interval',
  low,
  high,
  unit,
});
