import { labResult } from '../lab/results.ts';
import { interpolate, type Knot, roundTo } from '../model/curve.ts';
import { noise } from '../model/random.ts';
import type { DosedPlan } from '../plan/subject.ts';
import { carCopies } from './carCopies.ts';

/** Lower limits of quantification of the flow cytometry, cells/uL. */
export const FLOW_LIMIT = { CD19B: 1, CARNK: 0.5 } as const;

export type FlowCode = keyof typeof FLOW_LIMIT;

/** Genomes in a microgram of human DNA, at 6.6 pg each: turns copies per microgram into cells among the leukocytes. */
const GENOMES_PER_UG = 150_000;

const printed = (count: number): number => roundTo(count, count >= 10 ? 0 : 1);

/** B cells fall with lymphodepletion, to their nadir by day 8 to 15, and come back slowly. */
const bCells = ({ pharmacology, number }: DosedPlan, day: number): number => {
  const { bCellBaseline: base, bCellNadir: nadir, bCellReturn } = pharmacology;
  const knots: readonly Knot[] = [
    [-6, base],
    [-1, base * 0.24],
    [1, base * 0.11],
    [4, Math.sqrt(base * 0.06 * nadir)],
    [8, nadir * 1.3],
    [15, nadir],
    [22, nadir * 1.2],
    [29, bCellReturn[0]],
    [57, bCellReturn[1]],
    [169, bCellReturn[2]],
  ];
  const log = interpolate(
    knots.map(([at, value]) => [at, Math.log(value)] as const),
    day,
  );
  return Math.exp(log) * (1 + 0.1 * noise(number, 'CD19B', day));
};

/** Vector copies per CAR-NK cell of the invented product. */
const COPIES_PER_CELL = 2;

const carNkCells = (subject: DosedPlan, day: number): number =>
  (carCopies(subject, day, 0) / COPIES_PER_CELL / GENOMES_PER_UG) * labResult(subject, 'WBC', day) * 1000;

/** Cells/uL as printed; compare with {@link FLOW_LIMIT} before use. */
export const flowCount = (subject: DosedPlan, code: FlowCode, day: number): number =>
  printed(code === 'CD19B' ? bCells(subject, day) : carNkCells(subject, day));
