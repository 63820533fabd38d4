import { withinTolerance } from '../../../clinical/doseLevelOf.ts';
import type { DoseLevel, Protocol } from '../../../protocol/protocol.ts';
import type { RowIssue } from '../../importReport.ts';
import type { Administration, SubjectFacts } from '../facts/cutFacts.ts';
import { crossIssue, rowAndMore, together } from './crossIssue.ts';

const sameText = (a: string, b: string): boolean => a.trim().toUpperCase() === b.trim().toUpperCase();

/** The dose level that the subject's arm names. */
export const levelOfArm = (arm: string, protocol: Protocol): DoseLevel | undefined =>
  protocol.doseLevels.find(({ armCodes }) => armCodes.some((code) => sameText(code, arm)));

interface Wrong {
  readonly rule: 'doseOffLevel' | 'doseUnitOffProtocol' | 'lotMissing';
  readonly column: string;
  readonly rows: readonly Administration[];
  readonly words: string;
}

const firstOf = ({ rule, column, rows, words }: Wrong): readonly RowIssue[] => {
  const first = together(rows);
  if (first === undefined) return [];
  return [crossIssue(first, { rule, column, message: `${rowAndMore(first.rows)} ${words}` })];
};

const levelChecks = (
  { infusions }: SubjectFacts,
  level: DoseLevel,
  protocol: Protocol,
): readonly RowIssue[] => {
  const verdict = ({ dose, unit }: Administration) =>
    withinTolerance({ actualDose: dose, doseUnit: unit }, level, protocol);
  const percent = Number((protocol.doseTolerance.value * 100).toPrecision(6));
  return [
    ...firstOf({
      rule: 'doseOffLevel',
      column: 'EXDOSE',
      rows: infusions.filter((infusion) => verdict(infusion) === false),
      words: `was given with a dose more than ${percent} % off the dose level that the subject's arm names.`,
    }),
    ...firstOf({
      rule: 'doseUnitOffProtocol',
      column: 'EXDOSU',
      rows: infusions.filter(
        ({ dose, unit }) => dose !== null && unit.trim() !== '' && !sameText(unit, level.unit),
      ),
      words: `was given in another unit than ${level.unit}, that of the protocol: the dose is compared with no dose level.`,
    }),
  ];
};

/** Infusions in the order of their days; those without a day stand last, for they were given at some time. */
const inOrder = (infusions: readonly Administration[]): readonly Administration[] =>
  [...infusions].sort((a, b) => ((a.start.text || '9') < (b.start.text || '9') ? -1 : 1));

const countCheck = (
  ordered: readonly Administration[],
  { plannedInfusions }: Protocol,
): readonly RowIssue[] => {
  const first = ordered[plannedInfusions];
  if (first === undefined) return [];
  const message = `This is infusion ${plannedInfusions + 1} of the subject, who has ${ordered.length}; the protocol plans ${plannedInfusions}.`;
  return [crossIssue(first, { rule: 'infusionsBeyondPlan', column: 'EXTRT', message })];
};

const sameDayCheck = (ordered: readonly Administration[]): readonly RowIssue[] => {
  const repeated = ordered.filter(
    ({ start }, i) => start.day !== undefined && start.day === ordered[i - 1]?.start.day,
  );
  const first = together(repeated);
  if (first === undefined) return [];
  const message = `${rowAndMore(first.rows)} is a further infusion on one day: one infusion may have been entered twice.`;
  return [crossIssue(first, { rule: 'twoInfusionsOneDay', column: 'EXSTDTC', message })];
};

/** Infusions of one subject against the protocol: dose level, tolerance, planned number. */
export const doseChecks = (subject: SubjectFacts, protocol: Protocol): readonly RowIssue[] => {
  if (subject.infusions.length === 0) return [];
  const level = levelOfArm(subject.demographics?.arm ?? '', protocol);
  const ordered = inOrder(subject.infusions);
  return [
    ...(level === undefined ? [] : levelChecks(subject, level, protocol)),
    ...countCheck(ordered, protocol),
    ...sameDayCheck(ordered),
    ...firstOf({
      rule: 'lotMissing',
      column: 'EXLOT',
      rows: subject.infusions.filter(({ lotMissing }) => lotMissing),
      words: 'has no lot in EXLOT: which product was given cannot be traced.',
    }),
  ];
};
