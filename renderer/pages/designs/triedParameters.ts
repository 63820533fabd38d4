import {
  type ComparatorId,
  ComparatorParameters,
  type CustomTable,
} from '../../../shared/protocol/comparators.ts';

/** Parameters that can be tried in the page, by their path. */
export type NumberField =
  | 'target'
  | 'boin.underFactor'
  | 'boin.overFactor'
  | 'boin.eliminateAbove'
  | 'boin.offset'
  | 'interval.below'
  | 'interval.above'
  | 'interval.excludeAbove'
  | 'tite.maxPendingShare'
  | 'overdose.limit'
  | 'overdose.maxProbability'
  | 'overdose.priorA'
  | 'overdose.priorB';
export type FlagField = 'threePlusThree.deEscalation' | 'boin.extraSafety';

/** What was typed; a field that is emptied holds a text, and is no number. Fields that are not here are the protocol's. */
export interface Tried {
  readonly numbers: { readonly [F in NumberField]?: number | string };
  readonly flags: { readonly [F in FlagField]?: boolean };
  /** A table that was read from pasted text; undefined: the protocol's. */
  readonly table?: CustomTable;
}

export const NOTHING_TRIED: Tried = { numbers: {}, flags: {} };

const BOIN = ['boin.underFactor', 'boin.overFactor', 'boin.eliminateAbove', 'boin.offset'] as const;
const INTERVAL = ['interval.below', 'interval.above', 'interval.excludeAbove'] as const;

/** The fields that a design uses. */
export const NUMBER_FIELDS: { readonly [D in ComparatorId]: readonly NumberField[] } = {
  '3+3': [],
  boin: ['target', ...BOIN],
  keyboard: ['target', ...INTERVAL],
  mtpi2: ['target', ...INTERVAL],
  'i3+3': ['target', ...INTERVAL],
  rolling6: [],
  'tite-boin': ['target', ...BOIN, 'tite.maxPendingShare'],
  overdose: ['overdose.limit', 'overdose.maxProbability', 'overdose.priorA', 'overdose.priorB'],
  custom: [],
};

export const FLAG_FIELDS: { readonly [D in ComparatorId]: readonly FlagField[] } = {
  '3+3': ['threePlusThree.deEscalation'],
  boin: ['boin.extraSafety'],
  keyboard: [],
  mtpi2: [],
  'i3+3': [],
  rolling6: [],
  'tite-boin': ['boin.extraSafety'],
  overdose: [],
  custom: [],
};

/** The protocol's parameters with what was typed; null when a value is none. */
export const withTried = (
  parameters: ComparatorParameters,
  { numbers, flags, table }: Tried,
): ComparatorParameters | null => {
  const { boin, interval, tite, overdose, threePlusThree } = parameters;
  const number = (field: NumberField, own: number): number | string => numbers[field] ?? own;
  const parsed = ComparatorParameters.safeParse({
    ...parameters,
    target: number('target', parameters.target),
    threePlusThree: { deEscalation: flags['threePlusThree.deEscalation'] ?? threePlusThree.deEscalation },
    boin: {
      underFactor: number('boin.underFactor', boin.underFactor),
      overFactor: number('boin.overFactor', boin.overFactor),
      eliminateAbove: number('boin.eliminateAbove', boin.eliminateAbove),
      extraSafety: flags['boin.extraSafety'] ?? boin.extraSafety,
      offset: number('boin.offset', boin.offset),
    },
    interval: {
      below: number('interval.below', interval.below),
      above: number('interval.above', interval.above),
      excludeAbove: number('interval.excludeAbove', interval.excludeAbove),
    },
    tite: { maxPendingShare: number('tite.maxPendingShare', tite.maxPendingShare) },
    overdose: {
      limit: number('overdose.limit', overdose.limit),
      maxProbability: number('overdose.maxProbability', overdose.maxProbability),
      priorA: number('overdose.priorA', overdose.priorA),
      priorB: number('overdose.priorB', overdose.priorB),
    },
    custom: table ?? parameters.custom,
  });
  return parsed.success ? parsed.data : null;
};

/** The value of a field, as the form shows it. */
export const fieldValue = (
  parameters: ComparatorParameters,
  { numbers }: Tried,
  field: NumberField,
): number | string => {
  const typed = numbers[field];
  if (typed !== undefined) return typed;
  const { target, boin, interval, tite, overdose } = parameters;
  const values: { readonly [F in NumberField]: number } = {
    target,
    'boin.underFactor': boin.underFactor,
    'boin.overFactor': boin.overFactor,
    'boin.eliminateAbove': boin.eliminateAbove,
    'boin.offset': boin.offset,
    'interval.below': interval.below,
    'interval.above': interval.above,
    'interval.excludeAbove': interval.excludeAbove,
    'tite.maxPendingShare': tite.maxPendingShare,
    'overdose.limit': overdose.limit,
    'overdose.maxProbability': overdose.maxProbability,
    'overdose.priorA': overdose.priorA,
    'overdose.priorB': overdose.priorB,
  };
  return values[field];
};
