import type { Infusion } from '../dataset/trialData.ts';
import type { Phrase } from '../gates/gate.ts';
import { assertNever } from '../kernel/assertNever.ts';
import type { IsoDate } from '../kernel/brands.ts';
import type { DoseLevel, Protocol } from '../protocol/protocol.ts';
import { phrase } from '../text/phrases.ts';
import type { DosedSubject, UnassignedSubject } from './dosedSet.ts';
import { withinTolerance } from './doseLevelOf.ts';

const infusionDeviation = (infusion: Infusion, level: DoseLevel, protocol: Protocol): Phrase[] => {
  const { subjectId: subject, actualDose: actual, number } = infusion;
  if (actual === null) return [phrase('deviation.dose-not-recorded', { subject, number })];
  const within = withinTolerance(infusion, level, protocol);
  if (within === true) return [];
  if (within === null) {
    return [
      phrase('deviation.dose-unit', { subject, number, found: infusion.doseUnit || '?', unit: level.unit }),
    ];
  }
  const percent = Number((protocol.doseTolerance.value * 100).toPrecision(6));
  return [
    phrase('deviation.dose-out-of-tolerance', {
      subject,
      number,
      actual,
      planned: level.dose,
      unit: level.unit,
      percent,
    }),
  ];
};

const assignedDeviations = (subject: DosedSubject, protocol: Protocol): Phrase[] => {
  const level = protocol.doseLevels.find((candidate) => candidate.level === subject.level);
  const byDose =
    subject.levelBasis === 'dose'
      ? [phrase('deviation.level-by-dose', { subject: subject.subjectId, level: subject.level })]
      : [];
  const doses =
    level === undefined
      ? []
      : subject.infusions.flatMap((infusion) => infusionDeviation(infusion, level, protocol));
  return [...byDose, ...doses];
};

const unassignedDeviation = ({ subjectId, subject, assignment }: UnassignedSubject): Phrase => {
  switch (assignment.kind) {
    case 'contradiction':
      return phrase('deviation.level-contradiction', {
        subject: subjectId,
        arm: subject?.armCode || '?',
        dose: assignment.dose,
      });
    case 'unknown':
      return phrase('deviation.level-unknown', { subject: subjectId });
    case 'undated':
      return phrase('deviation.undated-infusion', { subject: subjectId });
    default:
      return assertNever(assignment);
  }
};

const commonDeviations = (
  { subject, subjectId, infusions }: Pick<UnassignedSubject, 'subject' | 'subjectId' | 'infusions'>,
  cutoff: IsoDate,
): Phrase[] => [
  ...(subject === null ? [phrase('deviation.no-demographics', { subject: subjectId })] : []),
  ...infusions
    .filter(({ date }) => date > cutoff)
    .map(({ date, number }) => phrase('deviation.after-cutoff', { subject: subjectId, number, date })),
];

interface Dosed {
  readonly assigned: readonly DosedSubject[];
  readonly unassigned: readonly UnassignedSubject[];
  readonly cutoff: IsoDate;
}

/** Contradictions and gaps of dosing, one sentence each, unassigned subjects first. */
export const dosingDeviations = ({ assigned, unassigned, cutoff }: Dosed, protocol: Protocol): Phrase[] => [
  ...unassigned.flatMap((subject) => [unassignedDeviation(subject), ...commonDeviations(subject, cutoff)]),
  ...assigned.flatMap((subject) => [
    ...assignedDeviations(subject, protocol),
    ...commonDeviations(subject, cutoff),
  ]),
];
