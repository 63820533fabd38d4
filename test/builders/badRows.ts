import type { Change } from './goodCohort.ts';

export interface BadRow {
  readonly what: string;
  readonly changes: readonly Change[];
  /** "error" or "warning", rule, file:line, column. */
  readonly expected: readonly string[];
}

const died: Change = ['DM', 1, { DTHFL: 'Y', DTHDTC: '2026-06-10' }];
const fatal = { AETOXGR: '5', AESEV: '', AESER: 'Y', AESHOSP: 'Y', AEOUT: 'FATAL', AEENDTC: '2026-06-10' };
const glucose = { LBTESTCD: 'GLUC', LBORRES: '5', LBSTRESN: '5', LBORRESU: 'mmol/L', LBSTRESU: 'mmol/L' };

/** Each change of the good cohort and all that it provokes, in the order of the report. */
// biome-ignore format: one line per change reads best.
export const badRows: readonly BadRow[] = [
  { what: 'no sequence number', changes: [['LB', 3, { LBSEQ: '' }]], expected: ['error DQ-LB-001 lb.csv:4 LBSEQ'] },
  { what: 'no term', changes: [['AE', 2, { AESEQ: '2', AETERM: ' ' }]], expected: ['error DQ-AE-001 ae.csv:3 AETERM'] },
  { what: 'a result with a sign', changes: [['LB', 3, { LBSTRESN: '<20' }]], expected: ['error DQ-LB-002 lb.csv:4 LBSTRESN'] },
  { what: 'grade 0', changes: [['AE', 2, { AESEQ: '2', AETOXGR: '0', AESEV: '' }]], expected: ['error DQ-AE-003 ae.csv:3 AETOXGR'] },
  { what: 'grade 6', changes: [['AE', 2, { AESEQ: '2', AETOXGR: '6', AESEV: '' }]], expected: ['error DQ-AE-003 ae.csv:3 AETOXGR'] },
  { what: 'serious in words', changes: [['AE', 1, { AESER: 'NO' }]], expected: ['warning DQ-AE-003 ae.csv:2 AESER'] },
  { what: 'a negative dose', changes: [['EX', 4, { EXDOSE: '-1' }]], expected: ['error DQ-EX-003 ex.csv:5 EXDOSE'] },
  { what: 'an unknown sex', changes: [['DM', 2, { SEX: 'W' }]], expected: ['warning DQ-DM-003 dm.csv:3 SEX'] },
  { what: 'the day before the month', changes: [['LB', 3, { LBDTC: '03/05/2026' }]], expected: ['error DQ-LB-004 lb.csv:4 LBDTC'] },
  { what: '30 February', changes: [['LB', 3, { LBDTC: '2026-02-30' }]], expected: ['error DQ-LB-004 lb.csv:4 LBDTC'] },
  { what: 'an interval that ends before it begins', changes: [['LB', 3, { LBDTC: '2026-05-04/2026-05-03' }]], expected: ['error DQ-LB-004 lb.csv:4 LBDTC'] },
  { what: 'a row twice', changes: [['LB', 4, { LBBLFL: '' }]], expected: ['error DQ-LB-005 lb.csv:5 USUBJID, LBSEQ'] },
  { what: 'a subject twice in DM', changes: [['DM', 3, {}]], expected: ['error DQ-DM-005 dm.csv:4 USUBJID'] },
  { what: 'a subject that is not in DM', changes: [['VS', 2, { USUBJID: 'S9' }]], expected: ['warning DQ-VS-006 vs.csv:3 USUBJID'] },
  { what: 'a row of another domain', changes: [['LB', 3, { DOMAIN: 'VS' }]], expected: ['error DQ-LB-007 lb.csv:4 DOMAIN'] },
  { what: 'a SAS reason for missing', changes: [['LB', 3, { LBSTNRLO: '.A' }]], expected: ['warning DQ-LB-008 lb.csv:4 LBSTNRLO'] },
  { what: 'no grade', changes: [['AE', 1, { AETOXGR: '' }]], expected: ['warning DQ-AE-009 ae.csv:2 AETOXGR'] },
  { what: 'a partial start', changes: [['AE', 1, { AESTDTC: '2026-05' }]], expected: ['warning DQ-AE-009 ae.csv:2 AESTDTC'] },
  { what: 'end before start', changes: [['AE', 1, { AEENDTC: '2026-05-02' }]], expected: ['warning DQ-AE-010 ae.csv:2 AEENDTC'] },
  { what: 'end before start on one day', changes: [['EX', 1, { EXENDTC: '2026-05-01T08:59' }]], expected: ['warning DQ-EX-010 ex.csv:2 EXENDTC'] },
  { what: 'end in the month before', changes: [['AE', 1, { AEENDTC: '2026-04' }]], expected: ['warning DQ-AE-010 ae.csv:2 AEENDTC'] },
  { what: 'a date after the import', changes: [['LB', 3, { LBDTC: '2062-05-03' }]], expected: ['warning DQ-LB-011 lb.csv:4 LBDTC'] },
  { what: 'not serious, but in hospital', changes: [['AE', 1, { AESHOSP: 'Y' }]], expected: ['warning DQ-AE-013 ae.csv:2 AESER'] },
  { what: 'serious without a criterion', changes: [['AE', 1, { AESER: 'Y' }]], expected: ['warning DQ-AE-014 ae.csv:2 AESER'] },
  { what: 'a fatal event, and no death', changes: [['AE', 1, fatal]], expected: ['warning DQ-AE-015 ae.csv:2 AEOUT'] },
  { what: 'grade 5 and recovered', changes: [died, ['AE', 1, { ...fatal, AEOUT: 'RECOVERED/RESOLVED' }]], expected: ['warning DQ-AE-016 ae.csv:2 AEOUT'] },
  { what: 'fatal and grade 4', changes: [died, ['AE', 1, { ...fatal, AETOXGR: '4' }]], expected: ['warning DQ-AE-017 ae.csv:2 AETOXGR'] },
  { what: 'resolved without an end', changes: [['AE', 1, { AEENDTC: '' }]], expected: ['warning DQ-AE-018 ae.csv:2 AEENDTC'] },
  { what: 'not resolved, with an end', changes: [['AE', 1, { AEOUT: 'NOT RECOVERED/NOT RESOLVED' }]], expected: ['warning DQ-AE-019 ae.csv:2 AEENDTC'] },
  { what: 'mild and grade 2', changes: [['AE', 1, { AESEV: 'MILD' }]], expected: ['warning DQ-AE-020 ae.csv:2 AESEV'] },
  { what: 'an event before consent', changes: [['AE', 1, { AESTDTC: '2026-03-31' }]], expected: ['warning DQ-AE-021 ae.csv:2 AESTDTC'] },
  { what: 'a dose before consent', changes: [['DM', 1, { RFICDTC: '2026-05-02' }]], expected: ['warning DQ-EX-021 ex.csv:2 EXSTDTC'] },
  { what: 'a dose 11 % too high', changes: [['EX', 2, { EXDOSE: '2.775E7' }]], expected: ['warning DQ-EX-022 ex.csv:3 EXDOSE'] },
  { what: 'a dose in another unit', changes: [['EX', 2, { EXDOSU: 'cells' }]], expected: ['warning DQ-EX-023 ex.csv:3 EXDOSU'] },
  { what: 'a fifth infusion', changes: [['EX', 6, { EXSEQ: '6', EXSTDTC: '2026-05-29', EXENDTC: '' }]], expected: ['warning DQ-EX-024 ex.csv:7 EXTRT'] },
  { what: 'two infusions on one day', changes: [['EX', 4, { EXSTDTC: '2026-05-15T12:00', EXENDTC: '' }]], expected: ['warning DQ-EX-025 ex.csv:5 EXSTDTC'] },
  { what: 'an infusion without lot', changes: [['EX', 3, { EXLOT: '' }]], expected: ['warning DQ-EX-026 ex.csv:4 EXLOT'] },
  { what: 'a dose without unit', changes: [['EX', 3, { EXDOSU: '' }]], expected: ['warning DQ-EX-027 ex.csv:4 EXDOSU'] },
  { what: 'not given, with a dose', changes: [['EX', 3, { EXOCCUR: 'N' }]], expected: ['warning DQ-EX-028 ex.csv:4 EXDOSE'] },
  { what: 'an arm that the protocol has not', changes: [['DM', 2, { ARMCD: 'DL9', ACTARMCD: 'DL9' }]], expected: ['warning DQ-DM-029 dm.csv:3 ARMCD'] },
  { what: 'another arm than planned', changes: [['DM', 2, { ARMCD: 'DL1' }]], expected: ['warning DQ-DM-030 dm.csv:3 ACTARMCD'] },
  { what: 'age -1', changes: [['DM', 2, { AGE: '-1' }]], expected: ['warning DQ-DM-031 dm.csv:3 AGE', 'warning DQ-DM-032 dm.csv:3 AGE'] },
  { what: 'age 4', changes: [['DM', 2, { AGE: '4' }]], expected: ['warning DQ-DM-032 dm.csv:3 AGE'] },
  { what: 'age 36', changes: [['DM', 2, { AGE: '36' }]], expected: ['warning DQ-DM-032 dm.csv:3 AGE'] },
  { what: 'a death without day', changes: [['DM', 1, { DTHFL: 'Y' }], ['AE', 1, fatal]], expected: ['warning DQ-DM-033 dm.csv:2 DTHDTC'] },
  { what: 'a day of death without flag', changes: [['DM', 1, { DTHDTC: '2026-06-10' }], ['AE', 1, fatal]], expected: ['warning DQ-DM-033 dm.csv:2 DTHFL'] },
  { what: 'a result after the death', changes: [died, ['AE', 1, fatal], ['LB', 3, { LBDTC: '2026-06-11' }]], expected: ['warning DQ-LB-034 lb.csv:4 LBDTC'] },
  { what: 'another first exposure', changes: [['DM', 1, { RFXSTDTC: '2026-05-02' }]], expected: ['warning DQ-DM-035 dm.csv:2 RFXSTDTC'] },
  { what: 'exposed, and nothing in EX', changes: [['EX', 5, { EXDOSE: '0', EXOCCUR: 'N' }]], expected: ['warning DQ-DM-036 dm.csv:3 RFXSTDTC'] },
  { what: 'a screening failure who was dosed', changes: [['DM', 2, { ARMCD: 'SCRNFAIL', ACTARMCD: '' }]], expected: ['warning DQ-DM-037 dm.csv:3 ARMCD'] },
  { what: 'dosed without consent', changes: [['DM', 2, { RFICDTC: '' }]], expected: ['warning DQ-DM-038 dm.csv:3 RFICDTC'] },
  { what: 'a result without date', changes: [['LB', 3, { LBDTC: '' }]], expected: ['warning DQ-LB-039 lb.csv:4 LBDTC'] },
  { what: 'no result', changes: [['LB', 3, { LBORRES: '', LBSTRESN: '', LBNRIND: '' }]], expected: ['warning DQ-LB-040 lb.csv:4 LBORRES'] },
  { what: 'not done, with a result', changes: [['LB', 3, { LBSTAT: 'NOT DONE' }]], expected: ['warning DQ-LB-041 lb.csv:4 LBSTAT'] },
  { what: 'a range upside down', changes: [['LB', 3, { LBSTNRLO: '40', LBSTNRHI: '0', LBNRIND: '' }]], expected: ['warning DQ-LB-042 lb.csv:4 LBSTNRLO'] },
  { what: 'no range', changes: [['LB', 3, { LBSTNRLO: '', LBSTNRHI: '' }]], expected: ['warning DQ-LB-043 lb.csv:4 LBSTNRLO'] },
  { what: 'ALT 20001 U/L', changes: [['LB', 3, { LBORRES: '20001', LBSTRESN: '20001', LBNRIND: 'HIGH' }]], expected: ['warning DQ-LB-044 lb.csv:4 LBSTRESN'] },
  { what: 'a temperature of 98 degrees Celsius', changes: [['VS', 1, { VSORRES: '98', VSSTRESN: '98' }]], expected: ['warning DQ-VS-044 vs.csv:2 VSSTRESN'] },
  { what: 'a negative result', changes: [['LB', 3, { LBORRES: '-1', LBSTRESN: '-1', LBNRIND: 'LOW' }]], expected: ['warning DQ-LB-044 lb.csv:4 LBSTRESN', 'warning DQ-LB-045 lb.csv:4 LBSTRESN'] },
  { what: 'two numbers in one unit', changes: [['LB', 3, { LBORRES: '21' }]], expected: ['warning DQ-LB-046 lb.csv:4 LBSTRESN'] },
  { what: 'another unit', changes: [['LB', 3, { LBORRESU: 'ukat/L', LBSTRESU: 'ukat/L' }]], expected: ['warning DQ-LB-047 lb.csv:4 LBSTRESU'] },
  { what: 'no unit in one row', changes: [['LB', 3, { LBSTRESU: '' }]], expected: ['warning DQ-LB-048 lb.csv:4 LBSTRESU'] },
  { what: 'visits out of order', changes: [['LB', 3, { LBDTC: '2026-04-30' }]], expected: ['warning DQ-LB-049 lb.csv:4 VISITNUM'] },
  { what: 'two baselines', changes: [['LB', 2, { LBBLFL: 'Y' }]], expected: ['warning DQ-LB-050 lb.csv:2 LBBLFL'] },
  { what: 'high within the range', changes: [['LB', 3, { LBNRIND: 'HIGH' }]], expected: ['warning DQ-LB-051 lb.csv:4 LBNRIND'] },
  { what: 'study day 0', changes: [['AE', 1, { AESTDY: '0' }]], expected: ['warning DQ-AE-052 ae.csv:2 AESTDY'] },
  { what: 'a death without a fatal event', changes: [died], expected: ['warning DQ-DM-053 dm.csv:2 DTHFL'] },
  { what: 'a supplement without its event', changes: [['SUPPAE', 2, { IDVARVAL: '7' }]], expected: ['warning DQ-SUPPAE-054 suppae.csv:3 IDVARVAL'] },
  { what: 'a rejected event and its supplement', changes: [['AE', 1, { AETOXGR: '9', AESEV: '' }]], expected: ['error DQ-AE-003 ae.csv:2 AETOXGR', 'warning DQ-SUPPAE-054 suppae.csv:2 IDVARVAL'] },
];

/** Changes in which nothing is wrong, however close. */
// biome-ignore format: one line per change reads best.
export const goodRows: readonly BadRow[] = [
  { what: 'the cohort as it is', changes: [], expected: [] },
  { what: 'grade 5, fatal, dead', changes: [died, ['AE', 1, fatal]], expected: [] },
  { what: 'a result on the day of death', changes: [died, ['AE', 1, fatal], ['LB', 3, { LBDTC: '2026-06-10' }]], expected: [] },
  { what: 'an end in the same month', changes: [['AE', 1, { AEENDTC: '2026-05' }]], expected: [] },
  { what: 'a dose 10 % too high', changes: [['EX', 2, { EXDOSE: '2.75E7' }]], expected: [] },
  { what: 'an event on the day of consent', changes: [['AE', 1, { AESTDTC: '2026-04-01' }]], expected: [] },
  { what: 'consent in the month of the event', changes: [['DM', 1, { RFICDTC: '2026-04' }], ['AE', 1, { AESTDTC: '2026-04-02' }]], expected: [] },
  { what: 'age 5', changes: [['DM', 2, { AGE: '5' }]], expected: [] },
  { what: 'age 35', changes: [['DM', 2, { AGE: '35' }]], expected: [] },
  { what: 'ALT 20000 U/L', changes: [['LB', 3, { LBORRES: '20000', LBSTRESN: '20000', LBNRIND: 'HIGH' }]], expected: [] },
  { what: 'a result at the limit is normal', changes: [['LB', 3, { LBORRES: '40', LBSTRESN: '40' }]], expected: [] },
  { what: 'a standard result that was rounded', changes: [['LB', 3, { LBORRES: '20.1' }]], expected: [] },
  { what: 'a result converted', changes: [['LB', 3, { LBORRES: '0.33', LBORRESU: 'ukat/L' }]], expected: [] },
  { what: 'another spelling of the same unit', changes: [['LB', 3, { LBORRESU: 'u/l', LBSTRESU: 'u/l' }]], expected: [] },
  { what: 'another test in another unit', changes: [['LB', 3, glucose]], expected: [] },
  { what: 'an unscheduled visit', changes: [['LB', 3, { LBDTC: '2026-04-30', VISIT: 'UNSCHEDULED 3' }]], expected: [] },
  { what: 'two visits on one day', changes: [['LB', 3, { LBDTC: '2026-05-02' }]], expected: [] },
  { what: 'not done', changes: [['LB', 3, { LBORRES: '', LBSTRESN: '', LBSTAT: 'NOT DONE', LBNRIND: '' }]], expected: [] },
  { what: 'an interval', changes: [['LB', 3, { LBDTC: '2026-05-03/2026-05-04' }]], expected: [] },
  { what: 'no first exposure in DM', changes: [['DM', 1, { RFXSTDTC: '' }]], expected: [] },
];
