import { cellTherapyFacts } from '../clinical/cellTherapy/cellTherapyFacts.ts';
import { dosedSet } from '../clinical/dosedSet.ts';
import { proportion } from '../clinical/proportion.ts';
import type { TrialData } from '../dataset/trialData.ts';
import type { Fact } from '../facts/fact.ts';
import { subjectInputs } from '../facts/subjectInputs.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { phrase } from '../text/phrases.ts';
import { cellConclusion } from './cellConclusion.ts';
import { cellSubject } from './cellSubject.ts';
import type { CellFinding, CellGrade, CellLevel, CellSubject, CellTherapyModel } from './cellTherapy.ts';
import type { Provenance } from './provenance.ts';

const atLeast = ({ range }: CellGrade, grade: number): boolean => range !== null && range.max >= grade;

/** Days that a strip draws at most, so that one date of another year does not stretch it; the twin has every day. */
const MOST_DAYS = 90;

/** Grade from which CRS is called severe. */
const SEVERE = 3;

const level = (
  { level: number, dose, unit }: Protocol['doseLevels'][number],
  subjects: readonly CellSubject[],
): CellLevel => {
  const count = (test: (subject: CellSubject) => boolean) =>
    proportion(subjects.filter(test).length, subjects.length);
  return {
    level: number,
    dose,
    unit,
    dosed: subjects.length,
    crsAny: count(({ worst }) => atLeast(worst.crs, 1)),
    crsSevere: count(({ worst }) => atLeast(worst.crs, SEVERE)),
    icansAny: count(({ worst }) => atLeast(worst.icans, 1)),
    subjects: [...subjects],
  };
};

const isFinding = ({ rule, value }: Fact): boolean =>
  rule === 'cell/check' || (rule === 'cell/event-check' && value.kind === 'code' && value.code !== 'agrees');

const finding = ({ subjectId, day, date, about, rule, value, reason, refs }: Fact): CellFinding => ({
  subjectId,
  day,
  date,
  about,
  title: `fact-code.${rule}.${value.kind === 'code' ? value.code : ''}`,
  statement: reason,
  refs,
});

/**
 * CRS and ICANS of the dosed set day by day, what contradicts them, ICAHT and AKI. Denominator: the dosed subjects of
 * each level, from EX. A subject whose grades are not known is in the denominator and never counts as without CRS in
 * the words: the conclusion names them.
 */
export const buildCellTherapy = (
  data: TrialData,
  protocol: Protocol,
  provenance: Provenance,
): CellTherapyModel => {
  const inputs = subjectInputs(data, protocol);
  const dosed = dosedSet(data, protocol);
  const facts = new Map(inputs.map((input) => [input.subjectId, cellTherapyFacts(input)]));
  const members = inputs
    .flatMap((input) => (input.dosed === null ? [] : [{ input, dosed: input.dosed }]))
    .sort((a, b) => a.dosed.index - b.dosed.index)
    .map(({ input, dosed: { level: own } }) => ({
      own,
      subject: cellSubject(input, facts.get(input.subjectId) ?? []),
    }));
  const levels = protocol.doseLevels
    .toSorted((a, b) => a.level - b.level)
    .map((one) =>
      level(
        one,
        members.filter(({ own }) => own === one.level).map(({ subject }) => subject),
      ),
    );
  const findings = [...facts.values()].flat().filter(isFinding).map(finding);
  const subjects = members.map(({ subject }) => subject);
  return {
    conclusion: cellConclusion(subjects, findings.length),
    lastDay: Math.max(
      protocol.cellTherapy.dailyToDay.value,
      ...subjects.flatMap(({ days }) => days.map(({ day }) => day).filter((day) => day <= MOST_DAYS)),
    ),
    levels,
    findings,
    notDrawn: dosed.unassigned.flatMap(({ subjectId, refs }) =>
      refs.slice(0, 1).map((ref) => ({ ref, subjectId, reason: phrase('cell.not-drawn') })),
    ),
    empty: subjects.length === 0 ? phrase('cell.empty.no-one') : null,
    provenance,
  };
};
