import type { Bound, Condition } from './criterion.ts';

const SIGN = { lt: '<', lte: '≤', gt: '>', gte: '≥' } as const;
const LIMIT = { lln: 'LLN', uln: 'ULN', baseline: 'baseline' } as const;

const boundText = ({ limit, times, plus }: Bound, unit: string): string => {
  if (limit === null) return unit === '' ? String(plus) : `${plus} ${unit}`;
  const multiple = times === 1 ? LIMIT[limit] : `${times} × ${LIMIT[limit]}`;
  if (plus === 0) return multiple;
  return unit === '' ? `${multiple} + ${plus}` : `${multiple} + ${plus} ${unit}`;
};

/** A condition in the signs of the criteria, e.g. "> 3 × ULN", "< LLN and ≤ -25 % of baseline"; `unit` as shown. */
export const clauseText = (condition: Condition, unit: string): string => {
  if (condition.kind === 'all') {
    return condition.conditions.map((one) => clauseText(one, unit)).join(' and ');
  }
  const { of, is, than } = condition;
  return of === 'value'
    ? `${SIGN[is]} ${boundText(than, unit)}`
    : `change from baseline ${SIGN[is]} ${than.plus} %`;
};

/** UCUM codes as laboratories print them. */
const PRINTED: { readonly [code: string]: string } = {
  '10*9/L': '× 10^9/L',
  '10*3/uL': '× 10^3/µL',
  '/uL': '/µL',
  'umol/L': 'µmol/L',
};

/** A unit of the criteria as it is shown; '' where any unit serves. */
export const printedUnit = (code: string | null): string => (code === null ? '' : (PRINTED[code] ?? code));
