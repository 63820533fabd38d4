import { dosedSet } from '../clinical/dosedSet.ts';
import { assessLiver, type LiverAssessment } from '../clinical/liver/assessLiver.ts';
import { signOf } from '../clinical/liver/cuts.ts';
import { factsOfAssessment } from '../clinical/liver/liverFacts.ts';
import { LIVER_RULE } from '../clinical/liver/liverRules.ts';
import type { Multiple } from '../clinical/liver/multiples.ts';
import type { Gap } from '../clinical/liver/peaks.ts';
import { exactDate } from '../clinical/liver/placeInTime.ts';
import { noQuadrantReason } from '../clinical/liver/quadrantFacts.ts';
import type { TrialData } from '../dataset/trialData.ts';
import type { Fact } from '../facts/fact.ts';
import type { SubjectInput } from '../facts/subjectInput.ts';
import { subjectInputs } from '../facts/subjectInputs.ts';
import type { Phrase } from '../gates/gate.ts';
import { studyDay } from '../kernel/isoDate.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { phrase } from '../text/phrases.ts';
import type { LiverCell, LiverChoice, LiverModel, LiverPeak, LiverPoint, LiverSubject } from './liver.ts';
import { liverConclusion } from './liverConclusion.ts';
import { logDomain } from './liverScales.ts';
import { migrationRows, type PlacedSubject, quadrantRows, refsOf } from './liverTables.ts';
import type { Provenance } from './provenance.ts';

interface Subject extends PlacedSubject {
  readonly input: SubjectInput;
  readonly style: number;
}

const subjectsOf = (data: TrialData, protocol: Protocol, choice: LiverChoice): readonly Subject[] =>
  subjectInputs(data, protocol)
    .flatMap((input) => {
      const assessment = assessLiver(input);
      if (input.dosed === null || assessment === null) return [];
      const { level, index: style } = input.dosed;
      const placed = assessment[choice.scale][choice.aminotransferase];
      return [{ input, subjectId: input.subjectId, assessment, level, style, placed }];
    })
    .sort((a, b) => a.level - b.level || a.style - b.style);

const peakOf = ({ multiple, bound, result, base }: Multiple, { firstInfusion }: SubjectInput): LiverPeak => {
  const date = exactDate(result.dates);
  const { test, value, unit, uln, dateText } = result;
  return {
    ...{ test, multiple, bound, value, unit, date: dateText },
    reference: base === null ? { value: uln ?? 0, unit } : { value: base.value, unit: base.unit },
    day: date === null || firstInfusion === null ? null : studyDay(date, firstInfusion),
  };
};

const remarkOf = ({ placed }: Subject): Phrase | null => {
  if (placed.reason !== null) return noQuadrantReason(placed.reason, placed.gaps);
  if (placed.other === null) return null;
  const { operator, quadrant } = placed.other;
  return phrase('fact-reason.liver.at-cut', { sign: signOf(operator), quadrant });
};

const pointOf = (subject: Subject): LiverPoint[] => {
  const { aminotransferase, bilirubin, quadrant } = subject.placed;
  if (aminotransferase === null || bilirubin === null) return [];
  return [
    {
      ...{ subjectId: subject.subjectId, level: subject.level, style: subject.style, quadrant },
      aminotransferase: peakOf(aminotransferase, subject.input),
      bilirubin: peakOf(bilirubin, subject.input),
      remark: remarkOf(subject),
      refs: refsOf(subject.placed),
    },
  ];
};

const cellOf = ({ rule, value, clause, reason, date, day, refs }: Fact): LiverCell => ({
  ...{ rule, value, clause, reason, date, day, refs },
});

const rowOf = ({ input, assessment, level, style }: Subject): LiverSubject => {
  const facts = new Map(factsOfAssessment(input, assessment).map((fact) => [fact.id, fact]));
  const cell = (rule: keyof typeof LIVER_RULE, key = ''): LiverCell => {
    const fact = facts.get(`${LIVER_RULE[rule].id}|${input.subjectId}|${key}`);
    if (fact === undefined) throw new Error(`No fact of ${LIVER_RULE[rule].id}`);
    return cellOf(fact);
  };
  return {
    ...{ subjectId: input.subjectId, level, style },
    cells: {
      ...{ alt: cell('peak', 'ALT'), ast: cell('peak', 'AST'), tbl: cell('peak', 'TBL') },
      ...{ alp: cell('peak', 'ALP'), r: cell('r'), nR: cell('nR'), pattern: cell('pattern') },
      ...{ hysLaw: cell('hysLaw'), hysLawStrict: cell('hysLawStrict') },
      ...{ hysLawInclusive: cell('hysLawInclusive'), daysBetween: cell('daysBetween') },
      ...{ order: cell('order'), timing: cell('timing'), migration: cell('migration') },
      ...{ composite: cell('composite'), single: cell('single'), sustained: cell('sustained') },
      ...{ combined: cell('combined'), symptoms: cell('symptoms') },
    },
  };
};

const notPlottedOf = (subjects: readonly Subject[]): LiverModel['notPlotted'] =>
  subjects
    .filter((subject) => pointOf(subject).length === 0)
    .map(({ subjectId, placed }) => ({
      subjectId,
      reason: noQuadrantReason(placed.reason ?? 'no-bilirubin', placed.gaps),
      refs: placed.gaps.map((gap) => (gap.kind === 'unused' ? gap.ref : gap.result.ref)),
    }));

const unusedOf = ({ uln, data }: LiverAssessment, subjectId: string): LiverModel['unused'] => {
  const gaps: readonly Gap[] = [...Object.values(uln).flatMap((one) => one.gaps), ...data.afterCutoff];
  return gaps.map((gap) => {
    const [ref, test] = gap.kind === 'unused' ? [gap.ref, gap.test] : [gap.result.ref, gap.result.test];
    return { ref, subjectId, reason: phrase('liver.unused.result', { test, why: gap.reason }) };
  });
};

const emptyReason = (dosed: number, assigned: number): Phrase | null => {
  if (dosed === 0) return phrase('liver.empty.no-one');
  return assigned === 0 ? phrase('liver.empty.no-level') : null;
};

/**
 * Peaks of aminotransferase and bilirubin after the first infusion against each other, their quadrants per dose level, the
 * migration from baseline, and every subject's liver facts. It says nothing that the facts do not say.
 */
export const buildLiver = (
  data: TrialData,
  protocol: Protocol,
  choice: LiverChoice,
  provenance: Provenance,
): LiverModel => {
  const subjects = subjectsOf(data, protocol, choice);
  const { total, unassigned } = dosedSet(data, protocol);
  const cuts = protocol.liver[choice.scale].value;
  const points = subjects.flatMap(pointOf);
  const levels = protocol.doseLevels.toSorted((a, b) => a.level - b.level);
  const quadrants = quadrantRows(
    subjects,
    levels.map(({ level }) => level),
  );
  const empty = emptyReason(total, subjects.length);
  return {
    conclusion: liverConclusion({
      ...{ choice, quadrants, assessed: subjects, dosed: subjects.length, empty },
      unassigned: unassigned.map(({ subjectId }) => subjectId),
    }),
    ...{ choice, cuts, hysLawOperators: protocol.liver.hysLaw.value.operators, points, quadrants },
    levels: levels.map(({ level, dose, unit }) => ({
      ...{ level, dose, unit, dosed: subjects.filter((one) => one.level === level).length },
    })),
    domain: {
      x: logDomain(
        points.map((point) => point.aminotransferase.multiple),
        cuts.aminotransferase,
      ),
      y: logDomain(
        points.map((point) => point.bilirubin.multiple),
        cuts.bilirubin,
      ),
    },
    migration: migrationRows(subjects),
    migrationCuts: { ...protocol.liver.migration.value, leading: protocol.liver.aminotransferase.value },
    subjects: subjects.map(rowOf),
    notPlotted: notPlottedOf(subjects),
    unused: subjects.flatMap(({ assessment, subjectId }) => unusedOf(assessment, subjectId)),
    ...{ empty, provenance },
  };
};
