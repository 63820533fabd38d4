import type { WindowSpan } from '../clinical/dlt/dltWindow.ts';
import { labRunFigures } from '../clinical/dlt/eventFigures.ts';
import { countedOn, dateText, laboratoryKey } from '../clinical/dlt/eventKey.ts';
import { isBeforeInfusion, type LabRun, labRuns } from '../clinical/dlt/labRuns.ts';
import { namesLaboratory } from '../clinical/dlt/matchSelector.ts';
import { possibleDates } from '../clinical/possibleDates.ts';
import type { RowRef } from '../dataset/sourceRow.ts';
import type { Infusion, Measurement } from '../dataset/trialData.ts';
import type { LabGrade } from '../grading/labGrade.ts';
import type { GradedMeasurement } from '../grading/subjectLabGrades.ts';
import { addDays } from '../kernel/isoDate.ts';
import { phrase } from '../text/phrases.ts';
import { onsetMissing, whatHappened } from './adverseEventItems.ts';
import { type CriterionResult, found, mayCount, NOTHING, together } from './criterionResult.ts';
import { type EventCriterion, matchFigures } from './matchFigures.ts';
import { placeIn } from './stopWindow.ts';

interface Place {
  readonly graded: readonly GradedMeasurement[];
  readonly first: Infusion;
  readonly spans: readonly WindowSpan[];
}

const TIMED = /T\d{2}:\d{2}/;

/** A sample of the day of the first infusion without times may have been taken before it. */
const isKnownAfter = ({ date }: Measurement, { date: day, start }: Infusion): boolean => {
  const possible = possibleDates(date);
  if (possible === null || date.kind !== 'complete') return possible !== null && possible.earliest > day;
  if (date.date !== day) return date.date > day;
  return TIMED.test(date.text) && TIMED.test(start) && date.text >= start;
};

const ofRun = (
  run: LabRun,
  key: string,
  criterion: EventCriterion,
  { first, spans }: Place,
): CriterionResult => {
  const { term, results } = run;
  const figures = labRunFigures(run);
  const place = placeIn(spans, figures.onset);
  const missing = place === 'outside' ? null : matchFigures(criterion, figures, term);
  if (missing === null) return NOTHING;
  const text = dateText(results[0].measurement.date);
  const before = results.every(({ measurement }) => !isKnownAfter(measurement, first));
  const onset = figures.onset?.latest ?? null;
  return found(
    {
      key,
      what: whatHappened(term, figures.grade),
      grade: figures.grade,
      date: onset === null ? null : addDays(onset, criterion.minDurationDays ?? 0),
      refs: results.map(({ measurement }) => measurement.ref),
    },
    [
      ...missing,
      ...(place === 'unclear'
        ? [onsetMissing(term, text)]
        : before
          ? [phrase('stopping.missing.time', { term, date: text })]
          : []),
    ],
  );
};

/** Grades of a record that could be as high as asked once what is missing is known. */
const mayBeGrade = ({ grade, gradeMax }: LabGrade, minGrade: number): boolean =>
  grade === null || (grade < minGrade && (gradeMax ?? grade) >= minGrade);

/** Results that may reach the grade, by term: one line for each term, however many there are. */
const unclear = (criterion: EventCriterion, { graded, first, spans }: Place): CriterionResult => {
  const minGrade = criterion.minGrade ?? 1;
  const byTerm = new Map<string, RowRef[]>();
  for (const { measurement, grades } of graded) {
    const open = grades.filter(
      (one) => namesLaboratory(criterion.anyOf, one.term, one.direction) && mayBeGrade(one, minGrade),
    );
    if (open.length === 0 || isBeforeInfusion(measurement, first)) continue;
    if (placeIn(spans, possibleDates(measurement.date)) === 'outside') continue;
    for (const { term } of open) byTerm.set(term, [...(byTerm.get(term) ?? []), measurement.ref]);
  }
  return together(
    [...byTerm].map(([term, refs]) =>
      mayCount([phrase('stopping.missing.lab-grade', { n: refs.length, term, grade: minGrade })], refs),
    ),
  );
};

/**
 * Runs of laboratory results at or above the grade that a rule asks for, and results that could not be graded. A
 * laboratory value carries no relation, so none is asked of it, and it is not serious by itself.
 */
export const laboratoryItems = (criterion: EventCriterion, place: Place): CriterionResult => {
  if (criterion.serious || !criterion.anyOf.some(({ kind }) => kind === 'lab')) return NOTHING;
  const minGrade = criterion.minGrade ?? 1;
  const runs = labRuns(place.graded, place.first, (term, direction) =>
    namesLaboratory(criterion.anyOf, term, direction) ? minGrade : null,
  );
  const keys = countedOn(runs.map(laboratoryKey));
  return together([
    ...runs.map((run, index) => ofRun(run, keys[index] ?? '', criterion, place)),
    unclear(criterion, place),
  ]);
};
