import type { Infusion, Subject } from '../dataset/trialData.ts';
import type { Phrase } from '../gates/gate.ts';
import { assertNever } from '../kernel/assertNever.ts';
import type { IsoDate } from '../kernel/brands.ts';
import type { DoseLevel, Protocol } from '../protocol/protocol.ts';
import { phrase } from '../text/phrases.ts';
import type { DosedSubject, UnassignedSubject } from './dosedSet.ts';
import { withinTolerance } from './doseLevelOf.ts';
import { possibleDates } from './possibleDates.ts';

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

/** Informed consent comes before any dosing. Source: ICH E6(R2), section 4.8.8; trial.md, eligibility at consent. */
const consentDeviation = (subject: Subject, [first]: readonly Infusion[]): Phrase[] => {
  const { subjectId, consent } = subject;
  if (consent.kind === 'missing') return [phrase('deviation.consent-missing', { subject: subjectId })];
  if (first === undefined) return [];
  const possible = possibleDates(consent);
  if (possible !== null && possible.latest <= first.date) return [];
  const facts = { subject: subjectId, infusion: first.date, consent: consent.text };
  return possible === null || possible.earliest <= first.date
    ? [phrase('deviation.consent-unclear', facts)]
    : [phrase('deviation.dosed-before-consent', facts)];
};

const commonDeviations = (
  { subject, subjectId, infusions }: Pick<UnassignedSubject, 'subject' | 'subjectId' | 'infusions'>,
  cutoff: IsoDate,
): Phrase[] => [
  ...(subject === null
    ? [phrase('deviation.no-demographics', { subject: subjectId })]
    : consentDeviation(subject, infusions)),
  ...infusions
    .filter(({ date }) => date > cutoff)
    .map(({ date, number }) => phrase('deviation.after-cutoff', { subject: subjectId, number, date })),
];

interface Dosed {
  readonly assigned: readonly DosedSubject[];
  readonly unassigned: readonly UnassignedSubject[];
  readonly notDosed: readonly Subject[];
  readonly cutoff: IsoDate;
}

/** DM names a first exposure, yet EX holds no infusion: the subject may be dosed and its rows missing. */
const exposureWithoutInfusion = ({ subjectId, firstExposure }: Subject): Phrase[] =>
  firstExposure.kind === 'missing'
    ? []
    : [phrase('deviation.exposure-without-infusion', { subject: subjectId, date: firstExposure.text })];

/** Contradictions and gaps of dosing, one sentence each, unassigned subjects first. */
export const dosingDeviations = (
  { assigned, unassigned, notDosed, cutoff }: Dosed,
  protocol: Protocol,
): Phrase[] => [
  ...unassigned.flatMap((subject) => [unassignedDeviation(subject), ...commonDeviations(subject, cutoff)]),
  ...assigned.flatMap((subject) => [
    ...assignedDeviations(subject, protocol),
    ...commonDeviations(subject, cutoff),
  ]),
  ...notDosed.flatMap(exposureWithoutInfusion),
];
