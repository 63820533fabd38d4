import type { Row } from '../model/table.ts';
import { dateOfDay, dayOfDate } from '../plan/calendar.ts';
import type { MedicationPlan } from '../plan/medication.ts';
import { medicationsOf } from '../plan/medications.ts';
import type { DosedPlan } from '../plan/subject.ts';
import { type ExtractContext, identifiers, numbered } from './context.ts';

interface MedicationSeen {
  readonly plan: MedicationPlan;
  readonly enteredOn: string;
  readonly startText: string;
}

const seenOf = (subject: DosedPlan, plan: MedicationPlan): MedicationSeen => {
  const startText = typeof plan.start === 'number' ? dateOfDay(subject, plan.start) : plan.start;
  const known = typeof plan.start === 'number' && startText > subject.consent ? startText : subject.consent;
  return { plan, startText, enteredOn: plan.enteredOn ?? known };
};

const endVariables = (subject: DosedPlan, { endDay }: MedicationPlan, cutoffDate: string): Row => {
  const end = endDay === undefined ? undefined : dateOfDay(subject, endDay);
  return end !== undefined && end <= cutoffDate
    ? { CMENDTC: end, CMENDY: dayOfDate(subject, end) }
    : { CMENRTPT: 'ONGOING', CMENTPT: 'DATA CUT-OFF' };
};

const medicationRow = (subject: DosedPlan, { plan, startText }: MedicationSeen, cutoffDate: string): Row => ({
  ...identifiers('CM', subject),
  CMTRT: plan.name,
  CMDECOD: plan.name === 'FLUDARABINE PHOSPHATE' ? 'FLUDARABINE' : plan.name,
  CMCAT: plan.category,
  CMINDC: plan.indication,
  CMDOSE: plan.dose[0],
  CMDOSU: plan.dose[1],
  CMDOSFRQ: plan.dose[2],
  CMROUTE: plan.route,
  CMSTDTC: startText,
  // A partial date has no study day.
  CMSTDY: typeof plan.start === 'number' ? dayOfDate(subject, startText) : null,
  ...endVariables(subject, plan, cutoffDate),
});

const orderKey = ({ enteredOn, plan, startText }: MedicationSeen): string =>
  `${enteredOn} ${plan.name} ${startText}`;

export const cmRows = ({ dosed, cutoffDate }: ExtractContext): readonly Row[] =>
  dosed.flatMap((subject) =>
    numbered(
      'CMSEQ',
      medicationsOf(subject.number)
        .map((plan) => seenOf(subject, plan))
        .filter(({ enteredOn }) => enteredOn <= cutoffDate)
        .sort((a, b) => (orderKey(a) < orderKey(b) ? -1 : 1))
        .map((seen) => medicationRow(subject, seen, cutoffDate)),
    ),
  );
