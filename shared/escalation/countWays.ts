import type { CountedAs, CountingWay } from '../chart/designs.ts';

/** How each standing counts: evaluable, as a DLT, or with an outcome to come. Neither: not counted. */
interface Counts {
  readonly evaluable: number;
  readonly dlt: number;
  readonly pending: number;
  readonly followUp: number;
}

interface CountedShare {
  readonly as: CountedAs;
  readonly share: number;
}

type Way = CountingWay['way'];

const NOTHING: Counts = { evaluable: 0, dlt: 0, pending: 0, followUp: 0 };
const DLT: Counts = { ...NOTHING, evaluable: 1, dlt: 1 };
const NONE: Counts = { ...NOTHING, evaluable: 1 };

const countOne = ({ as, share }: CountedShare, way: Way): Counts => {
  const toCome: Counts = { ...NOTHING, pending: 1, followUp: share };
  switch (as) {
    case 'dlt':
      return DLT;
    case 'without':
      return NONE;
    case 'awaiting':
      return way === 'awaiting-as-dlt' ? DLT : NONE;
    case 'awaiting-open':
      return way === 'awaiting-as-dlt' ? DLT : toCome;
    case 'awaiting-lost':
      return way === 'awaiting-as-dlt' ? DLT : NOTHING;
    case 'pending':
    case 'unassigned':
      return toCome;
    case 'not-evaluable':
      return NOTHING;
  }
};

/** The counts of a level when what waits for a verdict is taken one way. */
export const countAll = (subjects: readonly CountedShare[], way: Way): Counts =>
  subjects
    .map((subject) => countOne(subject, way))
    .reduce(
      (sum, one) => ({
        evaluable: sum.evaluable + one.evaluable,
        dlt: sum.dlt + one.dlt,
        pending: sum.pending + one.pending,
        followUp: sum.followUp + one.followUp,
      }),
      NOTHING,
    );

/** Whether an event of the subject asks for a verdict. */
export const isAwaiting = (as: CountedAs): boolean =>
  as === 'awaiting' || as === 'awaiting-open' || as === 'awaiting-lost';

/** The ways to count: one when nothing waits for a verdict, else both. */
export const waysOf = (subjects: readonly Pick<CountedShare, 'as'>[]): readonly Way[] =>
  subjects.some(({ as }) => isAwaiting(as)) ? ['awaiting-as-none', 'awaiting-as-dlt'] : ['as-counted'];
