import type { GateCondition } from '../../../shared/gates/gate.ts';

const GRAVEST_FIRST: readonly GateCondition['value'][] = [
  'not-met',
  'not-evaluable',
  'met',
  'not-applicable',
];

/** 0 for the gravest value of a condition. */
export const gravity = (value: GateCondition['value']): number => GRAVEST_FIRST.indexOf(value);
