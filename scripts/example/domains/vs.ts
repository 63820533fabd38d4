import { elapsed, roundTo } from '../model/curve.ts';
import { noise, wholeBetween } from '../model/random.ts';
import type { Row } from '../model/table.ts';
import { dateOfDay, dayOfDate, type VisitMade } from '../plan/calendar.ts';
import { episodeValue } from '../plan/episode.ts';
import { POST_INFUSION_TEMPERATURE } from '../plan/events.ts';
import { SCREEN_FAILURE } from '../plan/screenFailure.ts';
import { INFUSION_DAYS } from '../plan/study.ts';
import type { DosedPlan, ScreenedPlan } from '../plan/subject.ts';
import { withBaselineFlags } from './baseline.ts';
import {
  dateTime,
  type ExtractContext,
  identifiers,
  numbered,
  screenFailureVisit,
  visitsUpTo,
  visitVariables,
} from './context.ts';

const SIGNS = {
  TEMP: ['Temperature', 'C'],
  SYSBP: ['Systolic Blood Pressure', 'mmHg'],
  DIABP: ['Diastolic Blood Pressure', 'mmHg'],
  HR: ['Heart Rate', 'beats/min'],
  RESP: ['Respiratory Rate', 'breaths/min'],
  OXYSAT: ['Oxygen Saturation', '%'],
  WEIGHT: ['Weight', 'kg'],
  HEIGHT: ['Height', 'cm'],
} as const;

type SignCode = keyof typeof SIGNS;
type Timing = 'PREDOSE' | '1 H POST-INFUSION' | 'NONE';
type Signs = Readonly<Partial<Record<SignCode, number>>>;

/** The six signs of a day; fever quickens pulse and breathing, poor oxygenation breathing. */
const signsOf = (subject: ScreenedPlan, day: number, timing: Timing): Signs => {
  const { vitals, number } = subject;
  const draw = (code: string): number => noise(number, code, day, timing);
  const reaction = timing === '1 H POST-INFUSION' ? POST_INFUSION_TEMPERATURE[number]?.[day] : undefined;
  const temperature = reaction ?? episodeValue(number, day, 'fever') ?? 36.6 + 0.18 * draw('TEMP');
  const saturation = episodeValue(number, day, 'saturation') ?? Math.min(100, 98 + 0.7 * draw('OXYSAT'));
  const systolic = episodeValue(number, day, 'systolic') ?? vitals.SYSBP + 4.5 * draw('SYSBP');
  const fever = Math.max(0, temperature - 37);
  const breathless = Math.max(0, 95 - saturation);
  return {
    TEMP: roundTo(temperature, 1),
    SYSBP: Math.round(systolic),
    DIABP: Math.round(vitals.DIABP * (0.5 + (0.5 * systolic) / vitals.SYSBP) + 2.5 * draw('DIABP')),
    HR: Math.round(vitals.HR + 11 * fever + Math.max(0, vitals.SYSBP - 20 - systolic) * 0.7 + 4 * draw('HR')),
    RESP: Math.round(vitals.RESP + 1.5 * fever + 1.2 * breathless + draw('RESP')),
    OXYSAT: Math.round(saturation),
  };
};

const weight = ({ vitals, number }: ScreenedPlan, day: number): number => {
  const change = vitals.weightChangeKg * Math.min(1, Math.max(0, elapsed(day)) / 60);
  return roundTo(vitals.weightKg + change + 0.2 * noise(number, 'WEIGHT', day), 1);
};

const WEIGHED: ReadonlySet<number | undefined> = new Set([-14, -6, 1, 8, 15, 22, 29, 57, 85, 113, 141, 169]);

const bodySize = (subject: ScreenedPlan, visit: VisitMade): Signs => ({
  ...(WEIGHED.has(visit.plannedDay) ? { WEIGHT: weight(subject, visit.day) } : {}),
  ...(visit.plannedDay === -14 ? { HEIGHT: subject.vitals.heightCm } : {}),
});

const signRows = (subject: ScreenedPlan, signs: Signs, common: Row): Row[] =>
  (Object.keys(SIGNS) as SignCode[]).flatMap((code) => {
    const value = signs[code];
    if (value === undefined) return [];
    const [name, unit] = SIGNS[code];
    return {
      ...identifiers('VS', subject),
      VSTESTCD: code,
      VSTEST: name,
      VSORRES: String(value),
      VSORRESU: unit,
      VSSTRESC: String(value),
      VSSTRESN: value,
      VSSTRESU: unit,
      ...common,
    };
  });

const timingVariables = (timing: Timing): Row =>
  timing === 'NONE' ? {} : { VSTPT: timing, VSTPTNUM: timing === 'PREDOSE' ? 1 : 2 };

const visitRows = (subject: DosedPlan, visit: VisitMade): Row[] => {
  const isInfusion = INFUSION_DAYS.some((day) => day === visit.plannedDay);
  const timings: readonly Timing[] = isInfusion ? ['PREDOSE', '1 H POST-INFUSION'] : ['NONE'];
  return timings.flatMap((timing) => {
    const minutes = timing === '1 H POST-INFUSION' ? 760 : 465;
    const taken = dateTime(
      dateOfDay(subject, visit.day),
      minutes + wholeBetween(0, 40, subject.number, 'vitals', visit.day),
    );
    const size = timing === '1 H POST-INFUSION' ? {} : bodySize(subject, visit);
    return signRows(
      subject,
      { ...signsOf(subject, visit.day, timing), ...size },
      {
        ...visitVariables(visit),
        ...timingVariables(timing),
        VSDTC: taken,
        VSDY: dayOfDate(subject, taken),
      },
    );
  });
};

const screenFailureRows = (): Row[] => {
  const visit = { number: 1, name: 'SCREENING', plannedDay: -14, day: -14 };
  const signs = { ...signsOf(SCREEN_FAILURE, -14, 'NONE'), ...bodySize(SCREEN_FAILURE, visit) };
  return signRows(SCREEN_FAILURE, signs, {
    ...screenFailureVisit(),
    VSDTC: dateTime(SCREEN_FAILURE.screenedOn, 492),
  });
};

export const vsRows = ({ dosed, cutoffDate }: ExtractContext): readonly Row[] => [
  ...dosed.flatMap((subject) =>
    numbered(
      'VSSEQ',
      withBaselineFlags(
        'VS',
        visitsUpTo(subject, cutoffDate).flatMap((visit) => visitRows(subject, visit)),
        (row) => row.VSTPT === 'PREDOSE',
      ),
    ),
  ),
  ...numbered('VSSEQ', screenFailureRows()),
];
