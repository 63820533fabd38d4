import { liverFacts } from '../../shared/clinical/liver/liverFacts.ts';
import type { Infusion, Measurement } from '../../shared/dataset/trialData.ts';
import type { Fact } from '../../shared/facts/fact.ts';
import { subjectInputs } from '../../shared/facts/subjectInputs.ts';
import { axaNk02 } from '../../shared/protocol/axaNk02.ts';
import type { Protocol } from '../../shared/protocol/protocol.ts';
import { infusion, measurement, subject, trialData } from './trialData.ts';

/** Laboratory rows of one subject and the facts of the liver that they give. */
export type Row = readonly [
  code: 'ALT' | 'AST' | 'BILI' | 'ALP' | 'INR',
  date: string,
  value: number | null,
  over?: Partial<Measurement>,
];

const ULN = { ALT: 40, AST: 40, BILI: 20, ALP: 100, INR: 1.2 } as const;
const UNIT = { ALT: 'U/L', AST: 'U/L', BILI: 'umol/L', ALP: 'U/L', INR: '' } as const;

const record = ([code, date, value, over = {}]: Row): Measurement =>
  measurement('S1', ['LB', code], date, {
    ...{ value, text: String(value), unit: UNIT[code], low: null, high: ULN[code] },
    ...over,
  });

/** First infusion 2026-04-20; cut-off 2026-07-31. */
export const inputOf = (
  rows: readonly Row[],
  {
    infusions = [infusion('S1', '2026-04-20T10:00')],
    liver = {},
    datesShifted = false,
  }: {
    readonly infusions?: readonly Infusion[];
    readonly liver?: Partial<Protocol['liver']>;
    readonly datesShifted?: boolean;
  } = {},
) => {
  const data = trialData('2026-07-31', {
    ...{ subjects: [subject('S1')], infusions, adverseEvents: [] },
    measurements: rows.map(record),
  });
  const protocol = { ...axaNk02, liver: { ...axaNk02.liver, ...liver } };
  const [input] = subjectInputs({ ...data, datesShifted }, protocol);
  if (input === undefined) throw new Error('No subject');
  return input;
};

export const factsOf = (...parameters: Parameters<typeof inputOf>) => liverFacts(inputOf(...parameters));

export const short = (fact: Fact | undefined): unknown => {
  if (fact === undefined) return undefined;
  const { value } = fact;
  if (value.kind === 'number') return value.value;
  if (value.kind === 'code') return value.code;
  if (value.kind === 'yes-no') return value.value;
  if (value.kind === 'interval') return [value.low, value.high];
  return value.kind === 'none' ? value.none : value.kind;
};

export const find = (facts: readonly Fact[], rule: string, key = ''): Fact | undefined =>
  facts.find(({ id }) => id === `liver/${rule}|S1|${key}`);

export const reasonOf = (fact: Fact | undefined) =>
  fact?.reason?.key.replace('fact-reason.liver.', '') ?? null;

/** [value, reason] of a fact. */
export const said = (facts: readonly Fact[], rule: string, key = '') => {
  const fact = find(facts, rule, key);
  return [short(fact), reasonOf(fact)];
};

export const baseline: readonly Row[] = [
  ['ALT', '2026-04-14', 20],
  ['AST', '2026-04-14', 20],
  ['BILI', '2026-04-14', 10],
  ['ALP', '2026-04-14', 50],
];
export const healthy: readonly Row[] = [
  ...baseline,
  ['ALT', '2026-05-10', 24],
  ['AST', '2026-05-10', 28],
  ['BILI', '2026-05-12', 12],
  ['ALP', '2026-05-10', 60],
];
/** ALT 10 ×, AST 4 ×, TBL 3 ×, ALP 1.5 × ULN. */
export const injured: readonly Row[] = [
  ...healthy,
  ['ALT', '2026-06-01', 400],
  ['AST', '2026-06-01', 160],
  ['ALP', '2026-06-01', 150],
  ['BILI', '2026-06-08', 60],
  ['ALT', '2026-06-08', 80],
  ['AST', '2026-06-08', 80],
];
