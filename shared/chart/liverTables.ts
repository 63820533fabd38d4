import { migrationConcern } from '../clinical/liver/migration.ts';
import type { PlacedQuadrant } from '../clinical/liver/placedQuadrant.ts';
import { proportion } from '../clinical/proportion.ts';
import type { RowRef } from '../dataset/sourceRow.ts';
import { type LiverMigrationRow, type LiverQuadrantRow, PlacedIn } from './liver.ts';
import type { AssessedSubject } from './liverConclusion.ts';

export interface PlacedSubject extends AssessedSubject {
  readonly level: number;
  /** By the chosen scale and aminotransferase. */
  readonly placed: PlacedQuadrant;
}

/** The rows of the peaks of a quadrant, and of the baselines that they are multiples of. */
export const refsOf = (...placed: readonly PlacedQuadrant[]): RowRef[] => {
  const samples = placed.flatMap(({ aminotransferase, bilirubin }) => [aminotransferase, bilirubin]);
  const refs = samples.flatMap((sample) =>
    sample === null ? [] : [sample.result.ref, ...(sample.base === null ? [] : [sample.base.ref])],
  );
  return [...new Map(refs.map((ref) => [ref.recordId, ref])).values()];
};

const inOf = ({ quadrant }: PlacedQuadrant): PlacedIn => quadrant ?? 'not-evaluable';

const ids = (subjects: readonly AssessedSubject[]): string[] => subjects.map(({ subjectId }) => subjectId);

/** Subjects per quadrant and dose level, the most severe first; the denominator is the dosed set of the level. */
export const quadrantRows = (
  subjects: readonly PlacedSubject[],
  levels: readonly number[],
): LiverQuadrantRow[] => {
  const count = (quadrant: PlacedIn, level: number | null) => {
    const of = level === null ? subjects : subjects.filter((one) => one.level === level);
    const here = of.filter(({ placed }) => inOf(placed) === quadrant);
    return {
      level,
      proportion: proportion(here.length, of.length),
      subjects: ids(here),
      refs: here.flatMap(({ placed }) => refsOf(placed)),
    };
  };
  return ORDER.map((quadrant) => ({
    quadrant,
    counts: [...levels, null].map((level) => count(quadrant, level)),
  }));
};

const ORDER: readonly PlacedIn[] = ['hys-law', 'temple', 'cholestasis', 'normal', 'not-evaluable'];

/** Baseline quadrant by peak quadrant; a baseline that is missing has a row of its own. */
export const migrationRows = (subjects: readonly PlacedSubject[]): LiverMigrationRow[] =>
  PlacedIn.options.map((baseline) => ({
    baseline,
    cells: PlacedIn.options.map((peak) => {
      const here = subjects.filter(
        ({ assessment: { migration } }) =>
          inOf(migration.baseline) === baseline && inOf(migration.peak) === peak,
      );
      const known = baseline !== 'not-evaluable' && peak !== 'not-evaluable';
      return {
        peak,
        concern: known ? migrationConcern(baseline, peak) : null,
        subjects: ids(here),
        refs: here.flatMap(({ assessment: { migration } }) => refsOf(migration.baseline, migration.peak)),
      };
    }),
  }));
