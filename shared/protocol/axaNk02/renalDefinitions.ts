import type { RenalClause, RenalDefinition } from '../renalDefinition.ts';

const upcrBelow = (cut: number, printed: string): RenalClause => ({
  kind: 'upcr',
  operator: 'lt',
  cut,
  printed,
});
const upcrAtMost = (cut: number, printed: string): RenalClause => ({
  kind: 'upcr',
  operator: 'lte',
  cut,
  printed,
});
const noEvent: RenalClause = { kind: 'no-intercurrent-event' };
/** KDIGO prints "within 10 to 15 %"; the wider bound is taken. */
const kdigoFunction: RenalClause = {
  kind: 'function',
  anyOf: [{ kind: 'loss-from-baseline', percent: 15 }],
};
const regencyFunction: RenalClause = {
  kind: 'function',
  anyOf: [{ kind: 'loss-from-baseline', percent: 15 }],
};
/** "Near-normal" is not a number in the recommendation: within 10 % of 90 mL/min/1.73 m² is our reading. */
const nearNormal: RenalClause = { kind: 'function', anyOf: [{ kind: 'at-least', egfr: 81 }] };

/** Definitions of renal response: domain.md 3.4, which names what was read where. */
export const renalDefinitions: RenalDefinition[] = [
  {
    id: 'kdigo-2024',
    youngerThan: null,
    outcomes: [
      {
        outcome: 'complete',
        code: 'complete',
        statedFromDay: 183,
        all: [upcrBelow(0.5, '0.5 g/g (50 mg/mmol)'), kdigoFunction],
      },
      {
        outcome: 'partial',
        code: 'partial',
        statedFromDay: 183,
        all: [{ kind: 'upcr-fall', percent: 50 }, upcrBelow(3, '3 g/g (300 mg/mmol)'), kdigoFunction],
      },
    ],
  },
  {
    id: 'kdigo-2024-children',
    youngerThan: 18,
    outcomes: [
      {
        outcome: 'complete',
        code: 'complete',
        statedFromDay: 183,
        all: [{ kind: 'protein-24h', operator: 'lt', cut: 0.5 }, kdigoFunction],
      },
      {
        outcome: 'partial',
        code: 'partial',
        statedFromDay: 183,
        all: [
          { kind: 'protein-24h-fall', percent: 50 },
          { kind: 'protein-24h', operator: 'lt', cut: 3 },
          kdigoFunction,
        ],
      },
    ],
  },
  {
    id: 'bliss-ln',
    youngerThan: null,
    outcomes: [
      {
        outcome: 'complete',
        code: 'crr',
        statedFromDay: 729,
        all: [
          upcrBelow(0.5, '0.5'),
          {
            kind: 'function',
            anyOf: [
              { kind: 'at-least', egfr: 90 },
              { kind: 'loss-from-pre-flare', percent: 10 },
            ],
          },
          noEvent,
        ],
      },
      {
        outcome: 'partial',
        code: 'perr',
        statedFromDay: 729,
        all: [
          upcrAtMost(0.7, '0.7'),
          {
            kind: 'function',
            anyOf: [
              { kind: 'at-least', egfr: 60 },
              { kind: 'loss-from-pre-flare', percent: 20 },
            ],
          },
          noEvent,
        ],
      },
    ],
  },
  {
    id: 'aurora-1',
    youngerThan: null,
    outcomes: [
      {
        outcome: 'complete',
        code: 'complete',
        statedFromDay: 365,
        all: [
          upcrAtMost(0.5, '0.5 mg/mg'),
          {
            kind: 'function',
            anyOf: [
              { kind: 'at-least', egfr: 60 },
              { kind: 'no-confirmed-fall', percent: 20 },
            ],
          },
          noEvent,
          { kind: 'glucocorticoid-course', maxMgPerDay: 10, days: 56, maxInARow: 3, maxInAll: 6 },
        ],
      },
      { outcome: 'other', code: 'adequate', statedFromDay: 365, all: [upcrAtMost(0.7, '0.7 mg/mg')] },
    ],
  },
  {
    id: 'regency',
    youngerThan: null,
    outcomes: [
      {
        outcome: 'complete',
        code: 'complete-low-glucocorticoid',
        statedFromDay: 533,
        all: [upcrBelow(0.5, '0.5'), regencyFunction, noEvent, { kind: 'glucocorticoid', maxMgPerDay: 7.5 }],
      },
      {
        outcome: 'complete',
        code: 'complete',
        statedFromDay: 533,
        all: [upcrBelow(0.5, '0.5'), regencyFunction, noEvent],
      },
      { outcome: 'other', code: 'upcr-below', statedFromDay: 533, all: [upcrBelow(0.8, '0.8'), noEvent] },
    ],
  },
  {
    id: 'eular-era-2019',
    youngerThan: null,
    outcomes: [
      {
        outcome: 'complete',
        code: 'complete',
        statedFromDay: 365,
        all: [upcrBelow(0.7, '0.5 to 0.7 g/24 h'), nearNormal],
      },
      { outcome: 'partial', code: 'fall-50', statedFromDay: 183, all: [{ kind: 'upcr-fall', percent: 50 }] },
      { outcome: 'other', code: 'fall-25', statedFromDay: 92, all: [{ kind: 'upcr-fall', percent: 25 }] },
    ],
  },
];
