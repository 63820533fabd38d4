import type { Protocol } from '../../../protocol/protocol.ts';
import type { RowIssue } from '../../importReport.ts';
import type { Demographics, SubjectFacts } from '../facts/cutFacts.ts';
import { crossIssue } from './crossIssue.ts';
import { levelOfArm } from './doseChecks.ts';

/** ARMCD of subjects who were given no arm. Source: SDTMIG v3.4, section 5.2, ARMCD and ARMNRS. */
const NO_ARM: ReadonlySet<string> = new Set(['', 'SCRNFAIL', 'NOTASSGN', 'NOTTRT', 'UNPLAN']);

const armChecks = (
  { administrations }: SubjectFacts,
  demographics: Demographics,
  protocol: Protocol,
): readonly RowIssue[] => {
  const arm = demographics.arm.toUpperCase();
  if (arm === 'SCRNFAIL' && administrations > 0) {
    const message = 'The subject is a screening failure by its arm, but EX holds an administration.';
    return [crossIssue(demographics, { rule: 'dosedAfterScreenFailure', column: 'ARMCD', message })];
  }
  if (NO_ARM.has(arm) || levelOfArm(arm, protocol) !== undefined) return [];
  const message = 'The arm names no dose level of the protocol: the dose level is told from the doses alone.';
  return [crossIssue(demographics, { rule: 'armUnknown', column: 'ARMCD', message })];
};

/** Completed years at consent that the protocol admits, both ends included; null when it has no criterion of age. */
const admittedAges = ({ eligibility }: Protocol): { readonly min: number; readonly max: number } | null => {
  const ages = eligibility.criteria.value.flatMap((one) =>
    one.kind === 'age' && one.role === 'inclusion' ? [one] : [],
  );
  return ages.length === 0
    ? null
    : { min: Math.max(...ages.map(({ from }) => from)), max: Math.min(...ages.map(({ to }) => to)) };
};

const ageCheck = (demographics: Demographics, protocol: Protocol): readonly RowIssue[] => {
  const { age } = demographics;
  const eligible = admittedAges(protocol);
  if (age === undefined || eligible === null || (age >= eligible.min && age <= eligible.max)) return [];
  const message = `AGE is not between ${eligible.min} and ${eligible.max} years, the ages that the protocol admits.`;
  return [crossIssue(demographics, { rule: 'ageOutsideProtocol', column: 'AGE', message })];
};

/** The first exposure as DM states it against the administrations in EX. Source: SDTMIG v3.4, section 5.2, RFXSTDTC. */
const exposureChecks = (subject: SubjectFacts, demographics: Demographics): readonly RowIssue[] => {
  const { day, text } = demographics.firstExposure;
  if (text === '') return [];
  if (subject.administrations === 0) {
    const message = 'RFXSTDTC names a first exposure, but EX holds no administration of the subject.';
    return [crossIssue(demographics, { rule: 'exposureWithoutInfusion', column: 'RFXSTDTC', message })];
  }
  if (day === undefined || subject.undatedDoses > 0) return [];
  const first = subject.infusions.flatMap(({ start }) => start.day ?? []).sort()[0];
  if (day === subject.firstDose || day === first) return [];
  const message =
    'RFXSTDTC is neither the day of the first administration in EX nor that of the first infusion.';
  return [crossIssue(demographics, { rule: 'firstExposureDiffers', column: 'RFXSTDTC', message })];
};

interface Given {
  readonly protocol: Protocol;
  readonly hasExposure: boolean;
}

/** The row of DM against the protocol and against EX. */
export const subjectChecks = (
  subject: SubjectFacts,
  { protocol, hasExposure }: Given,
): readonly RowIssue[] => {
  const { demographics } = subject;
  if (demographics === undefined) return [];
  return [
    ...armChecks(subject, demographics, protocol),
    ...ageCheck(demographics, protocol),
    ...(hasExposure ? exposureChecks(subject, demographics) : []),
  ];
};
