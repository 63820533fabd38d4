import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Protocol } from '../../shared/protocol/protocol.ts';
import type { OncologySubject } from './oncologyTrial.ts';
import { onDay } from './trialData.ts';

type Row = readonly (string | number)[];

/** Synthetic results: code, name, unit, value, limits of the range. */
const TESTS: readonly (readonly [string, string, string, number, number, number])[] = [
  ['PLAT', 'Platelets', '10^9/L', 210, 125, 350],
  ['NEUT', 'Neutrophils', '10^9/L', 3.1, 1.8, 6.3],
  ['ALT', 'Alanine Aminotransferase', 'U/L', 24, 7, 40],
  ['AST', 'Aspartate Aminotransferase', 'U/L', 22, 13, 35],
  ['BILI', 'Bilirubin', 'umol/L', 9, 3, 21],
  ['CREAT', 'Creatinine', 'umol/L', 68, 41, 81],
];

const csv = (header: string, rows: readonly Row[]): string =>
  [header, ...rows.map((row) => row.join(','))].join('\n').concat('\n');

const idOf = ({ id }: OncologySubject): string => `SYN-ONC-1-${id}`;

const daysOf = ({ first, lastDay = 36 }: OncologySubject) => {
  const dates = [-3, 8, 15, 22, 29, 36].filter((day) => day <= lastDay);
  return dates.map((day) => [day, onDay(first, day)] as const);
};

const administrations = (protocol: Protocol, subjects: readonly OncologySubject[]): Row[] =>
  subjects.flatMap((one) => {
    const { level = 1, first, lastDay = 36 } = one;
    const chosen = protocol.doseLevels.find((candidate) => candidate.level === level);
    return protocol.infusionDays.value
      .filter((day) => day <= lastDay)
      .map((day, index) => {
        const at = `${onDay(first, day)}T09:30`;
        const drug = [protocol.treatmentNames[0] ?? '', chosen?.dose ?? 0, chosen?.unit ?? ''];
        return [protocol.studyId, 'EX', idOf(one), index + 1, ...drug, at, at, day];
      });
  });

const results = (protocol: Protocol, subjects: readonly OncologySubject[]): Row[] =>
  subjects.flatMap((one, position) =>
    daysOf(one).flatMap(([day, date], visit) =>
      TESTS.map(([code, name, unit, value, low, high], test) => {
        const result = Math.round(value * (1 + ((position + visit + test) % 5) / 20) * 10) / 10;
        return [
          ...[protocol.studyId, 'LB', idOf(one), visit * TESTS.length + test + 1, code, name],
          ...[result, unit, result, result, unit, low, high, day < 1 ? 'Y' : '', `${date}T08:00`, day],
        ];
      }),
    ),
  );

const vitalSigns = (protocol: Protocol, subjects: readonly OncologySubject[]): Row[] =>
  subjects.flatMap((one) =>
    daysOf(one).map(([day, date], visit) => [
      ...[protocol.studyId, 'VS', idOf(one), visit + 1, 'TEMP', 'Temperature'],
      ...[36.6, 'C', 36.6, 36.6, 'C', `${date}T08:10`, day],
    ]),
  );

const events = (protocol: Protocol, subjects: readonly OncologySubject[]): Row[] =>
  subjects.flatMap((one, index) => {
    const grade = one.event === undefined ? 1 : 3;
    const term = grade === 3 ? 'Diarrhea' : 'Nausea';
    const day = one.event === undefined ? 2 : 5;
    if (one.event === undefined && index % 2 === 1) return [];
    const related = grade === 3 ? 'RELATED' : 'NOT RELATED';
    return [
      [
        ...[protocol.studyId, 'AE', idOf(one), 1, `AE-${one.id}`, term, term, 'Gastrointestinal disorders'],
        ...['N', related, 'RECOVERED/RESOLVED', grade, onDay(one.first, day), onDay(one.first, day + 9), day],
      ],
    ];
  });

/** Writes a small synthetic extract of a trial by a template: nobody real is in it. */
export const writeOncologyExtract = (
  folder: string,
  protocol: Protocol,
  subjects: readonly OncologySubject[],
): void => {
  const arm = ({ level = 1 }: OncologySubject): string => `DL${level}`;
  const files: { readonly [name: string]: string } = {
    'dm.csv': csv(
      'STUDYID,DOMAIN,USUBJID,SUBJID,RFSTDTC,RFXSTDTC,RFICDTC,SITEID,AGE,AGEU,SEX,ARMCD,ARM,ACTARMCD,ACTARM',
      subjects.map((one, index) => [
        ...[protocol.studyId, 'DM', idOf(one), one.id, one.first, `${one.first}T09:30`, onDay(one.first, -7)],
        ...['SYN01', 48 + ((index * 7) % 25), 'YEARS', index % 2 === 0 ? 'F' : 'M'],
        ...[arm(one), `Dose level ${one.level ?? 1}`, arm(one), `Dose level ${one.level ?? 1}`],
      ]),
    ),
    'ex.csv': csv(
      'STUDYID,DOMAIN,USUBJID,EXSEQ,EXTRT,EXDOSE,EXDOSU,EXSTDTC,EXENDTC,EXSTDY',
      administrations(protocol, subjects),
    ),
    'ae.csv': csv(
      'STUDYID,DOMAIN,USUBJID,AESEQ,AESPID,AETERM,AEDECOD,AEBODSYS,AESER,AEREL,AEOUT,AETOXGR,AESTDTC,AEENDTC,AESTDY',
      events(protocol, subjects),
    ),
    'lb.csv': csv(
      'STUDYID,DOMAIN,USUBJID,LBSEQ,LBTESTCD,LBTEST,LBORRES,LBORRESU,LBSTRESC,LBSTRESN,LBSTRESU,LBSTNRLO,LBSTNRHI,LBBLFL,LBDTC,LBDY',
      results(protocol, subjects),
    ),
    'vs.csv': csv(
      'STUDYID,DOMAIN,USUBJID,VSSEQ,VSTESTCD,VSTEST,VSORRES,VSORRESU,VSSTRESC,VSSTRESN,VSSTRESU,VSDTC,VSDY',
      vitalSigns(protocol, subjects),
    ),
  };
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
};
