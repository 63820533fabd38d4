import { type DosedSet, type DosedSubject, dosedSet, groupOf } from '../clinical/dosedSet.ts';
import { hasResult } from '../clinical/hasResult.ts';
import { possibleDates } from '../clinical/possibleDates.ts';
import type { Measurement, TrialData } from '../dataset/trialData.ts';
import { criteriaOf } from '../grading/labGradeFacts.ts';
import type { IsoDate } from '../kernel/brands.ts';
import { daysBetween, studyDay } from '../kernel/isoDate.ts';
import type { DoseLevel, Protocol } from '../protocol/protocol.ts';
import { phrase } from '../text/phrases.ts';
import { labConclusion } from './labConclusion.ts';
import { isPoint, type LabAxis, labPoint } from './labPoint.ts';
import { labPointGrades } from './labPointGrades.ts';
import { labDomain, rangeBand } from './labScales.ts';
import type { LabLine, LabPanel, LabPoint, LabScale, LabTest, LabTrendModel } from './labTrend.ts';
import { conversionsOf, notGradableOf } from './labUnits.ts';
import { labTestOf } from './listLabTests.ts';
import type { Provenance } from './provenance.ts';
import { sampleKind, sampleKinds } from './sampleKind.ts';
import { chooseUnitAxis } from './unitAxis.ts';

type NotPlotted = LabTrendModel['notPlotted'];

export interface LabChoice {
  readonly domain: string;
  readonly testCode: string;
  /** Kind of sample where results of the code come from several; without one, blood where there is any. */
  readonly specimen?: string | undefined;
  readonly scale: LabScale;
}

const byTime = (a: LabPoint, b: LabPoint): number => a.x - b.x || a.ref.recordId - b.ref.recordId;

const lineOf = (
  subject: DosedSubject,
  records: readonly Measurement[],
  axis: LabAxis,
): { readonly line: LabLine; readonly notPlotted: NotPlotted } => {
  const notPlotted: NotPlotted = [];
  const points: LabPoint[] = [];
  for (const record of records) {
    const result = labPoint(record, subject, axis);
    if (isPoint(result)) points.push(result);
    else notPlotted.push({ ref: record.ref, subjectId: subject.subjectId, reason: result });
  }
  const first = subject.infusions[0].date;
  return {
    notPlotted,
    line: {
      subjectId: subject.subjectId,
      style: subject.index,
      points: points.sort(byTime),
      infusions: subject.infusions.map(({ number, date }) => ({
        number,
        x: daysBetween(first, date),
        day: studyDay(date, first),
        date,
      })),
      cutoffX: subject.datesShifted ? null : daysBetween(first, axis.cutoff),
    },
  };
};

/**
 * Whether one of a subject's results that are not drawn may be later than the last drawn: a later date, or none that is
 * complete. Rows without a result and rows after the cut-off are no results of this cut.
 */
const mayBeLater = (line: LabLine, records: readonly Measurement[], cutoff: IsoDate): boolean => {
  const drawn = new Set(line.points.map(({ ref }) => ref.recordId));
  const last = line.points.at(-1);
  return records.some((record) => {
    if (drawn.has(record.ref.recordId) || !hasResult(record)) return false;
    const possible = possibleDates(record.date);
    if (possible !== null && possible.earliest > cutoff) return false;
    return last === undefined || possible === null || possible.latest >= last.date;
  });
};

const panelOf = ({ level, dose, unit }: DoseLevel, lines: readonly LabLine[], scale: LabScale): LabPanel => {
  const drawn = lines.filter(({ points }) => points.length > 0);
  return {
    level,
    dose,
    unit,
    n: drawn.length,
    dosed: lines.length,
    lines: [...lines],
    band: rangeBand(
      drawn.flatMap(({ points }) => points),
      scale,
    ),
    empty:
      lines.length === 0
        ? phrase('lab.panel.no-one')
        : drawn.length === 0
          ? phrase('lab.panel.no-result')
          : null,
  };
};

/** Results of subjects who stand in no panel. */
const withoutPanel = (records: readonly Measurement[], dosed: DosedSet): NotPlotted => {
  const shown = new Set<string>(dosed.subjects.map(({ subjectId }) => subjectId));
  const unassigned = new Set(dosed.unassigned.map(({ subjectId }) => subjectId));
  return records
    .filter(({ subjectId }) => !shown.has(subjectId))
    .map(({ ref, subjectId }) => ({
      ref,
      subjectId,
      reason: phrase(unassigned.has(subjectId) ? 'not-plotted.level-unclear' : 'not-plotted.not-dosed'),
    }));
};

const unknownTest = ({ domain, testCode }: LabChoice): LabTest => ({
  domain,
  testCode,
  specimen: '',
  test: testCode,
  units: [],
  results: 0,
  subjects: 0,
});

/** The records of the test; of one kind of sample where there are several. */
const chosenRecords = (data: TrialData, choice: LabChoice) => {
  const ofCode = data.measurements.filter(
    ({ domain, testCode }) => domain === choice.domain && testCode === choice.testCode,
  );
  const kinds = sampleKinds(ofCode);
  if (kinds.length < 2) return { specimen: '', records: ofCode };
  const specimen = choice.specimen ?? kinds[0] ?? '';
  return { specimen, records: ofCode.filter((record) => sampleKind(record) === specimen) };
};

const emptyReason = (records: number, dosed: number, points: number) => {
  if (records === 0) return phrase('lab.empty.no-result');
  if (dosed === 0) return phrase('lab.empty.no-one');
  return points === 0 ? phrase('lab.empty.none-plotted') : null;
};

/**
 * One test over time, a panel per dose level, a line per dosed subject. Of several units those that convert are drawn
 * together in the SI unit, else only the commonest (chooseUnitAxis); every result that is not drawn is listed with its reason. Days are counted from each subject's first infusion.
 */
export const buildLabTrend = (
  data: TrialData,
  protocol: Protocol,
  choice: LabChoice,
  provenance: Provenance,
): LabTrendModel => {
  const dosed = dosedSet(data, protocol);
  const { specimen, records } = chosenRecords(data, choice);
  const test = labTestOf(records, dosed, specimen) ?? unknownTest(choice);
  const unitAxis = chooseUnitAxis(records, test.units[0] ?? '');
  const { unit } = unitAxis;
  const axis: LabAxis = {
    ...{ unit: unitAxis, scale: choice.scale, cutoff: data.cutoff },
    grades: labPointGrades(data, protocol, records),
  };
  const ofTest = (subject: DosedSubject) =>
    records.filter(({ subjectId }) => subjectId === subject.subjectId);
  const notPlotted = withoutPanel(records, dosed);
  const panels = protocol.doseLevels
    .toSorted((a, b) => a.level - b.level)
    .map((level) => {
      const lines = groupOf(dosed, level.level).map((subject) => lineOf(subject, ofTest(subject), axis));
      notPlotted.push(...lines.flatMap((one) => one.notPlotted));
      return panelOf(
        level,
        lines.map(({ line }) => line),
        choice.scale,
      );
    });
  const lines = panels.flatMap((panel) => panel.lines);
  const points = lines.flatMap((line) => line.points);
  const laterNotDrawn = lines
    .filter((line) =>
      mayBeLater(
        line,
        records.filter(({ subjectId }) => subjectId === line.subjectId),
        data.cutoff,
      ),
    )
    .map(({ subjectId }) => subjectId);
  const empty = emptyReason(records.length, dosed.total, points.length);
  const conversions = conversionsOf(records, points, unitAxis);
  return {
    conclusion: labConclusion({
      test,
      unit,
      lines,
      dosed: dosed.subjects.length,
      conversions,
      notPlotted,
      laterNotDrawn,
      empty,
      datesShifted: data.datesShifted,
    }),
    test,
    scale: choice.scale,
    criteria: criteriaOf(protocol),
    unit,
    conversions,
    notGradable: notGradableOf(records),
    panels,
    domain: labDomain(lines, panels, choice.scale),
    notPlotted,
    empty,
    provenance,
  };
};
