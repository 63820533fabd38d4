import type { DosedSubject } from '../../clinical/dosedSet.ts';
import { hasResult } from '../../clinical/hasResult.ts';
import { possibleDates } from '../../clinical/possibleDates.ts';
import type { RowRef } from '../../dataset/sourceRow.ts';
import type { IsoDate } from '../../kernel/brands.ts';
import { addDays } from '../../kernel/isoDate.ts';
import type { RequiredAssessment } from '../../protocol/protocol.ts';
import { phrase } from '../../text/phrases.ts';
import { condition, latestOf } from '../condition.ts';
import type { GateCondition, Phrase } from '../gate.ts';
import type { LevelContext } from '../gateInput.ts';
import { datesShiftedCondition } from './datesShifted.ts';

/** Calendar date of a study day; day 1 is the first infusion, there is no day 0. */
export const dateOfStudyDay = (first: IsoDate, day: number): IsoDate =>
  addDays(first, day > 0 ? day - 1 : day);

export interface Finding {
  readonly state: 'present' | 'undated' | 'absent';
  readonly assessment: RequiredAssessment;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly refs: readonly RowRef[];
}

/** Looks for one result in the window; a result whose incomplete date may lie in it is undated, not present. */
export const findAssessment = (
  assessment: RequiredAssessment,
  { infusions, measurements }: DosedSubject,
  asOf: IsoDate,
): Finding => {
  const from = dateOfStudyDay(infusions[0].date, assessment.fromDay);
  const to = dateOfStudyDay(infusions[0].date, assessment.toDay);
  const results = measurements.filter(
    (m) => m.domain === assessment.domain && assessment.testCodes.includes(m.testCode) && hasResult(m),
  );
  const dated = results.filter(
    ({ date }) => date.kind === 'complete' && date.date >= from && date.date <= to && date.date <= asOf,
  );
  if (dated.length > 0) return { state: 'present', assessment, from, to, refs: dated.map(({ ref }) => ref) };
  const undated = results.filter(({ date }) => {
    if (date.kind === 'complete') return false;
    const possible = possibleDates(date);
    return possible === null || (possible.earliest <= to && possible.latest >= from);
  });
  const state = undated.length > 0 ? 'undated' : 'absent';
  return { state, assessment, from, to, refs: undated.map(({ ref }) => ref) };
};

const missingPhrase = ({ state, assessment, from, to }: Finding, asOf: IsoDate): Phrase => {
  const label = { label_en: assessment.label.en, label_zh: assessment.label['zh-CN'] };
  if (state === 'undated') return phrase('missing.assessment-undated', label);
  return asOf < to
    ? phrase('missing.assessment-due', { ...label, from, to })
    : phrase('missing.assessment', label);
};

/** When every absent assessment is still ahead, the date on which the last of them can be made; else null. */
const earliestOf = (absent: readonly Finding[], asOf: IsoDate): IsoDate | null =>
  absent.every(({ state, from }) => state === 'absent' && asOf < from)
    ? latestOf(absent.map(({ from }) => from))
    : null;

export type Area = RequiredAssessment['area'];
export type AskingGate = RequiredAssessment['gates'][number];

/** The assessments of one area that the protocol asks of one gate. */
export const requiredAssessments = (
  { protocol }: Pick<LevelContext, 'protocol'>,
  { gate, area }: { readonly gate: AskingGate; readonly area: Area },
): readonly RequiredAssessment[] =>
  protocol.requiredAssessments.value.filter((one) => one.area === area && one.gates.includes(gate));

/** Areas whose assessments a gate asks for: `always`, and every other one of which the protocol names any. */
export const askedAreas = (
  context: LevelContext,
  gate: AskingGate,
  always: readonly Area[],
): readonly Area[] =>
  (['safety', 'pd', 'efficacy'] as const).filter(
    (area) => always.includes(area) || requiredAssessments(context, { gate, area }).length > 0,
  );

/** Whether a subject has every assessment of one area that the protocol asks of a gate. */
export const assessmentsCondition = (
  context: LevelContext,
  subject: DosedSubject,
  { gate, area }: { readonly gate: AskingGate; readonly area: Area },
): GateCondition => {
  const required = requiredAssessments(context, { gate, area });
  if (required.length === 0) {
    return condition({
      id: area,
      value: 'not-applicable',
      subjectId: subject.subjectId,
      phrase: phrase('assessments.none-required', { area }),
    });
  }
  if (subject.datesShifted) return datesShiftedCondition(area, subject);
  const findings = required.map((assessment) => findAssessment(assessment, subject, context.asOf));
  const lacking = findings.filter(({ state }) => state !== 'present');
  const absent = lacking.filter(({ state }) => state === 'absent');
  const counts = { subject: subject.subjectId, n: required.length, area };
  return condition({
    id: area,
    value: lacking.length === 0 ? 'met' : absent.length > 0 ? 'not-met' : 'not-evaluable',
    subjectId: subject.subjectId,
    phrase:
      lacking.length === 0
        ? phrase('assessments.present', counts)
        : absent.length > 0
          ? phrase('assessments.missing', { ...counts, k: lacking.length })
          : phrase('assessments.undated', { ...counts, k: lacking.length }),
    evidence: findings.flatMap(({ refs }) => refs.slice(0, 1)),
    missing: lacking.map((finding) => missingPhrase(finding, context.asOf)),
    earliestDate: lacking.length === 0 ? null : earliestOf(lacking, context.asOf),
  });
};

export const pdNotRequired = (subject: DosedSubject): GateCondition =>
  condition({
    id: 'pd',
    value: 'not-applicable',
    subjectId: subject.subjectId,
    phrase: phrase('assessments.pd-not-required'),
  });
