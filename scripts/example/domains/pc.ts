import { wholeBetween } from '../model/random.ts';
import type { Row } from '../model/table.ts';
import { CAR_COPY_LIMIT, carCopies } from '../pharmacology/carCopies.ts';
import { dateOfDay, dayOfDate, type VisitMade } from '../plan/calendar.ts';
import { INFUSION_DAYS } from '../plan/study.ts';
import type { DosedPlan } from '../plan/subject.ts';
import {
  dateTime,
  type ExtractContext,
  identifiers,
  numbered,
  visitsUpTo,
  visitVariables,
} from './context.ts';
import { infusionTimes } from './infusionTimes.ts';

interface Sample {
  readonly timing: string;
  readonly order: number;
  readonly minutes: number;
  /** Days after the visit day's morning at which the curve is read. */
  readonly fraction: number;
}

const PREDOSE: Sample = { timing: 'PREDOSE', order: 1, minutes: 560, fraction: 0 };
const POSTDOSE: Sample = { timing: '1 H POST-INFUSION', order: 2, minutes: 750, fraction: 0.05 };
const UNTIMED: Sample = { timing: '', order: 0, minutes: 500, fraction: 0 };

const SAMPLED: ReadonlySet<number> = new Set([1, 2, 4, 8, 11, 15, 18, 22, 25, 29, 57, 85]);

const samplesOf = ({ plannedDay }: VisitMade): readonly Sample[] => {
  if (plannedDay === undefined || !SAMPLED.has(plannedDay)) return [];
  return INFUSION_DAYS.some((day) => day === plannedDay) ? [PREDOSE, POSTDOSE] : [UNTIMED];
};

/** The infusion a sample is counted from: the last begun, or on an infusion day that day's own. */
const referenceOf = (subject: DosedPlan, day: number): Row => {
  const infusion = INFUSION_DAYS.findLastIndex((infusionDay) => infusionDay <= day);
  const infusionDay = INFUSION_DAYS[infusion];
  if (infusionDay === undefined) return {};
  return { PCTPTREF: `INFUSION ${infusion + 1}`, PCRFTDTC: infusionTimes(subject, infusionDay).start };
};

const sampleRow = (subject: DosedPlan, visit: VisitMade, sample: Sample): Row => {
  const copies = carCopies(subject, visit.day, sample.fraction);
  const isBelow = copies < CAR_COPY_LIMIT;
  const text = isBelow ? `<${CAR_COPY_LIMIT}` : String(copies);
  const drawn = dateTime(
    dateOfDay(subject, visit.day),
    sample.minutes + wholeBetween(0, 25, subject.number, 'car sample', visit.day),
  );
  return {
    ...identifiers('PC', subject),
    PCTESTCD: 'CARCOPY',
    PCTEST: 'CAR Transgene Copies',
    PCCAT: 'CELLULAR KINETICS',
    PCORRES: text,
    PCORRESU: 'copies/ug gDNA',
    PCSTRESC: text,
    PCSTRESN: isBelow ? null : copies,
    PCSTRESU: 'copies/ug gDNA',
    PCSPEC: 'WHOLE BLOOD',
    PCMETHOD: 'DDPCR',
    PCLLOQ: CAR_COPY_LIMIT,
    ...visitVariables(visit),
    PCDTC: drawn,
    PCDY: dayOfDate(subject, drawn),
    ...(sample.timing === '' ? {} : { PCTPT: sample.timing, PCTPTNUM: sample.order }),
    ...referenceOf(subject, visit.day),
  };
};

/** CAR transgene in blood. Below the limit the result is text and the number missing, never zero. */
export const pcRows = ({ dosed, cutoffDate }: ExtractContext): readonly Row[] =>
  dosed.flatMap((subject) =>
    numbered(
      'PCSEQ',
      visitsUpTo(subject, cutoffDate).flatMap((visit) =>
        samplesOf(visit).map((sample) => sampleRow(subject, visit, sample)),
      ),
    ),
  );
