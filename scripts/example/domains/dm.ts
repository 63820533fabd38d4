import type { Row } from '../model/table.ts';
import { dateOfDay } from '../plan/calendar.ts';
import { SCREEN_FAILURE } from '../plan/screenFailure.ts';
import { armText, SITE_ID } from '../plan/study.ts';
import type { DosedPlan, ScreenedPlan } from '../plan/subject.ts';
import { type ExtractContext, identifiers, infusionDaysUpTo } from './context.ts';
import { infusionTimes } from './infusionTimes.ts';

const person = (subject: ScreenedPlan): Row => ({
  ...identifiers('DM', subject),
  SUBJID: `SYN-${subject.number}`,
  SITEID: SITE_ID,
  AGE: subject.age,
  AGEU: 'YEARS',
  SEX: subject.sex,
  RACE: 'ASIAN',
  ETHNIC: 'NOT HISPANIC OR LATINO',
  COUNTRY: 'CHN',
  RFICDTC: subject.consent,
  DMDTC: subject.consent,
});

const dosedRow = (subject: DosedPlan, cutoffDate: string): Row => {
  const last = infusionDaysUpTo(subject, cutoffDate).at(-1) ?? 1;
  const arm = { code: `DL${subject.dosing.level}`, text: armText(subject.dosing.level) };
  const start = infusionTimes(subject, 1).start;
  const end = infusionTimes(subject, last).end;
  return {
    ...person(subject),
    RFSTDTC: dateOfDay(subject, 1),
    RFENDTC: dateOfDay(subject, last),
    RFXSTDTC: start,
    RFXENDTC: end,
    ARMCD: arm.code,
    ARM: arm.text,
    ACTARMCD: arm.code,
    ACTARM: arm.text,
  };
};

/** One row per consented subject. DTHFL stays empty: nobody died, and SDTM has no "N" for it (SDTMIG 3.4, DM). */
export const dmRows = ({ dosed, cutoffDate }: ExtractContext): readonly Row[] => [
  ...dosed.map((subject) => dosedRow(subject, cutoffDate)),
  { ...person(SCREEN_FAILURE), ARMNRS: 'SCREEN FAILURE', RFPENDTC: SCREEN_FAILURE.failedOn },
];
