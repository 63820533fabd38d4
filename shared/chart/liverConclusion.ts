import type { LiverAssessment } from '../clinical/liver/assessLiver.ts';
import type { HysLawState } from '../clinical/liver/hysLaw.ts';
import type { Phrase } from '../gates/gate.ts';
import { phrase } from '../text/phrases.ts';
import { listParam } from '../text/template.ts';
import type { LiverChoice, LiverQuadrantRow, PlacedIn } from './liver.ts';

export interface AssessedSubject {
  readonly subjectId: string;
  readonly assessment: LiverAssessment;
}

interface ConclusionParts {
  readonly choice: LiverChoice;
  readonly quadrants: readonly LiverQuadrantRow[];
  readonly assessed: readonly AssessedSubject[];
  readonly dosed: number;
  readonly unassigned: readonly string[];
  readonly empty: Phrase | null;
}

const ids = (subjects: readonly AssessedSubject[]): string =>
  listParam(subjects.map(({ subjectId }) => subjectId));

const screenSentences = (assessed: readonly AssessedSubject[]): Phrase[] => {
  const inState = (state: HysLawState) =>
    assessed.filter(({ assessment }) => assessment.hysLaw.primary.state === state);
  const [meets, alp, open] = [inState('meets'), inState('alp-elevated'), inState('not-evaluable')];
  const differs = assessed.filter(
    ({ assessment: { hysLaw } }) => hysLaw.strict.state !== hysLaw.inclusive.state,
  );
  const none =
    open.length === 0
      ? phrase('liver.conclusion.screen-none')
      : phrase('liver.conclusion.screen-none-known', { subjects: ids(open) });
  const screenOpen = phrase('liver.conclusion.screen-open', { subjects: ids(open) });
  return [
    ...(meets.length > 0 ? [phrase('liver.conclusion.screen-meets', { subjects: ids(meets) })] : [none]),
    ...(meets.length > 0 && open.length > 0 ? [screenOpen] : []),
    ...(alp.length > 0 ? [phrase('liver.conclusion.screen-alp', { subjects: ids(alp) })] : []),
    ...(differs.length > 0 ? [phrase('liver.conclusion.screen-differs', { subjects: ids(differs) })] : []),
    phrase('liver.conclusion.screen'),
  ];
};

const thresholdSentences = (assessed: readonly AssessedSubject[]): Phrase[] => {
  const reached = assessed.filter(({ assessment: { thresholds } }) =>
    [thresholds.single, thresholds.sustained, thresholds.combined].some(({ state }) => state === 'met'),
  );
  return reached.length === 0 ? [] : [phrase('liver.conclusion.thresholds', { subjects: ids(reached) })];
};

const quadrantSentences = (
  quadrants: readonly LiverQuadrantRow[],
  { scale }: LiverChoice,
  dosed: number,
): Phrase[] => {
  const total = (quadrant: PlacedIn) =>
    quadrants.find((row) => row.quadrant === quadrant)?.counts.find(({ level }) => level === null)
      ?.subjects ?? [];
  const open = total('not-evaluable');
  const elevated = (['hys-law', 'temple', 'cholestasis'] as const).flatMap((quadrant) => {
    const subjects = total(quadrant);
    return subjects.length === 0
      ? []
      : [
          phrase(`liver.conclusion.${quadrant}`, {
            ...{ n: subjects.length, of: dosed, subjects: listParam(subjects) },
          }),
        ];
  });
  return [
    phrase('liver.conclusion.counts', { n: dosed - open.length, of: dosed, scale }),
    ...(elevated.length === 0 && open.length < dosed ? [phrase('liver.conclusion.none-elevated')] : elevated),
    ...(open.length === 0 ? [] : [phrase('liver.conclusion.not-evaluable', { subjects: listParam(open) })]),
  ];
};

/** What a person who reads only this knows of the livers of the trial: the screen first, then the quadrants. */
export const liverConclusion = ({
  choice,
  quadrants,
  assessed,
  dosed,
  unassigned,
  empty,
}: ConclusionParts): Phrase[] => {
  const left =
    unassigned.length === 0
      ? []
      : [
          phrase('liver.conclusion.unassigned', {
            ...{ n: unassigned.length, subjects: listParam(unassigned) },
          }),
        ];
  if (empty !== null) return [empty, ...left];
  return [
    ...screenSentences(assessed),
    ...thresholdSentences(assessed),
    ...quadrantSentences(quadrants, choice, dosed),
    ...left,
  ];
};
