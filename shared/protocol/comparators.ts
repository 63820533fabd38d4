import { z } from 'zod';

const Share = z.number().gt(0).lt(1);

/** The designs that are shown beside the protocol's own rules; they advise and never open a gate. */
export const ComparatorId = z.enum([
  '3+3',
  'boin',
  'keyboard',
  'mtpi2',
  'i3+3',
  'rolling6',
  'tite-boin',
  'overdose',
  'custom',
]);
export type ComparatorId = z.infer<typeof ComparatorId>;

export const TableAction = z.enum(['escalate', 'stay', 'de-escalate', 'eliminate', 'stop']);
export type TableAction = z.infer<typeof TableAction>;

/** A decision table of one's own: what to do at so many evaluable subjects and DLTs. */
export const CustomTable = z.strictObject({
  name: z.string().min(1).max(200),
  cells: z.array(
    z.strictObject({
      n: z.number().int().min(1).max(99),
      dlt: z.number().int().min(0).max(99),
      action: TableAction,
    }),
  ),
});
export type CustomTable = z.infer<typeof CustomTable>;

/** Parameters of the comparator designs, each printed with whatever it produces. Sources: domain.md 2.3 to 2.6. */
export const ComparatorParameters = z.strictObject({
  shown: z.array(ComparatorId),
  /** Target DLT rate. */
  target: z.number().min(0.05).max(0.5),
  /** Up to how many evaluable subjects a table is drawn. */
  maxSubjects: z.number().int().min(1).max(60),
  threePlusThree: z.strictObject({ deEscalation: z.boolean() }),
  boin: z.strictObject({
    /** Highest rate deemed too low, and lowest deemed too high, as multiples of the target. */
    underFactor: Share,
    overFactor: z.number().gt(1).lt(3),
    /** Posterior probability of exceeding the target above which a level is eliminated, from three subjects on. */
    eliminateAbove: z.number().min(0.5).lt(1),
    /** Stricter at the lowest level by `offset`. */
    extraSafety: z.boolean(),
    offset: z.number().min(0).lt(0.5),
  }),
  /** Keyboard, mTPI-2 and i3+3: equivalence interval about the target, and exclusion above a probability. */
  interval: z.strictObject({ below: Share, above: Share, excludeAbove: z.number().min(0.5).lt(1) }),
  /** TITE-BOIN: accrual is suspended when more than this share of outcomes at the level is pending. */
  tite: z.strictObject({ maxPendingShare: z.number().gt(0).lt(1) }),
  /** P(rate > limit) under a Beta prior, against what is tolerated. */
  overdose: z.strictObject({
    limit: Share,
    maxProbability: Share,
    priorA: z.number().int().min(1).max(50),
    priorB: z.number().int().min(1).max(50),
  }),
  custom: CustomTable.nullable(),
});
export type ComparatorParameters = z.infer<typeof ComparatorParameters>;
