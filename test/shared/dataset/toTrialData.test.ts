import { describe, expect, test } from 'vitest';
import type { CellValue, SourceRow } from '../../../shared/dataset/sourceRow.ts';
import { toTrialData } from '../../../shared/dataset/toTrialData.ts';
import type { TrialData } from '../../../shared/dataset/trialData.ts';
import type { IsoDate } from '../../../shared/kernel/brands.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';

type Row = readonly [domain: string, values: Record<string, CellValue>];

const rowsOf = (list: readonly Row[]): SourceRow[] =>
  list.map(([domain, values], index) => ({
    ref: { recordId: index + 1, domain, file: `${domain.toLowerCase()}.csv`, line: index + 2 },
    values,
  }));

const trial = (...list: readonly Row[]): TrialData =>
  toTrialData(rowsOf(list), { cutoff: '2026-06-30' as IsoDate, protocol: axaNk02 });

const ex = (USUBJID: string, EXSEQ: number, EXSTDTC: string, more: Record<string, CellValue> = {}): Row => [
  'EX',
  { USUBJID, EXSEQ, EXTRT: 'AXA-NK02', EXDOSE: 25_000_000, EXDOSU: 'cells/kg', EXSTDTC, ...more },
];
const lb = (more: Record<string, CellValue>): Row => [
  'LB',
  {
    USUBJID: 'S1',
    LBSEQ: 1,
    LBTESTCD: 'ALT',
    LBTEST: 'Alanine Aminotransferase',
    LBDTC: '2026-05-08',
    ...more,
  },
];

describe('subjects', () => {
  test('SRC-TRIAL-001: DM in words; the actual arm before the planned; unknown age unit gives no age', () => {
    const { subjects } = trial(
      [
        'DM',
        { USUBJID: 'S2', SITEID: '01', AGE: 18, AGEU: 'YEARS', SEX: 'F', ARMCD: 'DL1', RFICDTC: '2026-04' },
      ],
      ['DM', { USUBJID: 'S1', AGE: 200, AGEU: 'MONTHS', ARMCD: 'DL1', ACTARMCD: 'DL2', DTHFL: 'Y' }],
    );
    expect(subjects).toEqual([
      {
        subjectId: 'S1',
        ref: { recordId: 2, domain: 'DM', file: 'dm.csv', line: 3 },
        siteId: '',
        age: null,
        sex: '',
        armCode: 'DL2',
        consent: { kind: 'missing' },
        firstExposure: { kind: 'missing' },
        death: true,
        deathDate: { kind: 'missing' },
      },
      {
        subjectId: 'S2',
        ref: { recordId: 1, domain: 'DM', file: 'dm.csv', line: 2 },
        siteId: '01',
        age: 18,
        sex: 'F',
        armCode: 'DL1',
        consent: { kind: 'partial', text: '2026-04' },
        firstExposure: { kind: 'missing' },
        death: false,
        deathDate: { kind: 'missing' },
      },
    ]);
  });
});

describe('infusions', () => {
  const summary = (data: TrialData) =>
    data.infusions.map(({ subjectId, number, date, actualDose }) => [subjectId, number, date, actualDose]);

  test('SRC-TRIAL-002: numbered by date and time, not by sequence; the planned dose comes from SUPPEX', () => {
    const data = trial(
      ex('S1', 1, '2026-05-29'),
      ex('S1', 2, '2026-05-01T14:00', { EXLOT: 'L2' }),
      ex('S1', 3, '2026-05-01T09:00'),
      [
        'SUPPEX',
        { USUBJID: 'S1', RDOMAIN: 'EX', IDVAR: 'EXSEQ', IDVARVAL: '2', QNAM: 'EXPDOSE', QVAL: '2.5E7' },
      ],
      ['SUPPEX', { USUBJID: 'S2', RDOMAIN: 'EX', IDVAR: 'EXSEQ', IDVARVAL: '2', QNAM: 'EXPDOSE', QVAL: '9' }],
    );
    expect(data.infusions.map((i) => [i.number, i.start, i.plannedDose, i.lot])).toEqual([
      [1, '2026-05-01T09:00', null, ''],
      [2, '2026-05-01T14:00', 25_000_000, 'L2'],
      [3, '2026-05-29', null, ''],
    ]);
    expect(data.otherRows.SUPPEX?.map(({ values }) => values.USUBJID)).toEqual(['S2']);
  });

  test.each([
    ['dose above 0', {}, 1],
    ['dose missing', { EXDOSE: null }, 1],
    ['dose 0', { EXDOSE: 0 }, 0],
    ['other treatment', { EXTRT: 'FLUDARABINE' }, 0],
    ['treatment in other case', { EXTRT: 'axa-nk02' }, 1],
    ['not given', { EXOCCUR: 'N' }, 0],
    ['not done', { EXSTAT: 'NOT DONE', EXDOSE: null }, 0],
    ['no complete date', { EXSTDTC: '2026-05' }, 0],
  ])('SRC-TRIAL-003: %s: %j gives %d infusions, and no row is lost', (_name, change, count) => {
    const data = trial(ex('S1', 1, '2026-05-01', change));
    expect(data.infusions).toHaveLength(count);
    expect(data.otherRows.EX ?? []).toHaveLength(1 - count);
  });

  test('SRC-TRIAL-004: a missing dose is unknown, not 0', () => {
    expect(summary(trial(ex('S1', 1, '2026-05-01', { EXDOSE: null })))).toEqual([
      ['S1', 1, '2026-05-01', null],
    ]);
  });

  test.each([
    ['2026-05', null],
    ['2026', null],
    ['', null],
    ['2026-04', null],
    ['2026-06', 8],
    ['2027', 8],
  ])(
    'SRC-TRIAL-005: with an undated administration in "%s", days are counted only when it cannot be the first',
    (date, day) => {
      const data = trial(ex('S1', 1, '2026-05-01'), ex('S1', 2, date), lb({ LBSTRESN: 20 }));
      expect(data.measurements[0]?.day).toBe(day);
    },
  );
});

describe('adverse events', () => {
  const event = (more: Record<string, CellValue>): Row => [
    'AE',
    { USUBJID: 'S1', AESEQ: 1, AETERM: 'Rash', ...more },
  ];

  test('SRC-TRIAL-006: an event with its qualifiers, its day counted and not taken from AESTDY', () => {
    const { adverseEvents } = trial(
      event({
        AESPID: 'E-7',
        AEDECOD: 'Rash',
        AEBODSYS: 'Skin',
        AETOXGR: '3',
        AESEV: 'Severe',
        AESER: 'N',
        AESHOSP: 'y',
        AESLIFE: 'N',
        AEREL: 'possibly related',
        AEOUT: 'RECOVERED',
        AESTDTC: '2026-04-30',
        AEENDTC: '2026-05',
        AEENRTPT: 'ongoing',
        AEENTPT: 'Data cut-off',
        AEENRF: 'after',
        AESTDY: 99,
      }),
      ex('S1', 1, '2026-05-01'),
      ['SUPPAE', { USUBJID: 'S1', RDOMAIN: 'AE', IDVAR: 'AESEQ', IDVARVAL: '1', QNAM: 'AESI', QVAL: 'CRS' }],
      ['SUPPAE', { USUBJID: 'S1', RDOMAIN: 'AE', IDVAR: 'AESEQ', IDVARVAL: '1.0', QNAM: 'CRSGR', QVAL: '2' }],
    );
    expect(adverseEvents).toEqual([
      {
        subjectId: 'S1',
        ref: { recordId: 1, domain: 'AE', file: 'ae.csv', line: 2 },
        sequence: 1,
        identifier: 'E-7',
        term: 'Rash',
        preferredTerm: 'Rash',
        systemOrganClass: 'Skin',
        grade: 3,
        severity: 'SEVERE',
        serious: true,
        seriousFlag: false,
        seriousCriteria: ['AESHOSP'],
        relationship: 'POSSIBLY RELATED',
        outcome: 'RECOVERED',
        fatal: false,
        start: { kind: 'complete', date: '2026-04-30', text: '2026-04-30' },
        end: { kind: 'partial', text: '2026-05' },
        endRelation: 'ONGOING',
        endTimePoint: 'Data cut-off',
        endReference: 'AFTER',
        startDay: -1,
        supplemental: { AESI: 'CRS', CRSGR: '2' },
      },
    ]);
  });

  test.each([
    [{}, null, null],
    [{ AETOXGR: '', AESER: '' }, null, null],
    [{ AETOXGR: '0', AESER: 'N' }, null, false],
    [{ AETOXGR: 5, AESER: 'Y' }, 5, true],
    [{ AETOXGR: 'SEVERE', AESER: 'U' }, null, null],
  ])('SRC-TRIAL-007: %j: grade %s, serious %s', (values, grade, serious) => {
    expect(trial(event(values)).adverseEvents[0]).toMatchObject({ grade, serious });
  });

  test('SRC-TRIAL-008: no first infusion, no study day', () => {
    expect(trial(event({ AESTDTC: '2026-05-01' })).adverseEvents[0]?.startDay).toBeNull();
  });

  test('SRC-TRIAL-009: there is no day 0', () => {
    const days = ['2026-04-30', '2026-05-01', '2026-05-02'].map(
      (AESTDTC) => trial(ex('S1', 1, '2026-05-01'), event({ AESTDTC })).adverseEvents[0]?.startDay,
    );
    expect(days).toEqual([-1, 1, 2]);
  });
});

describe('measurements', () => {
  test.each([
    ['number', { LBORRES: '20', LBSTRESC: '20', LBSTRESN: 20, LBSTRESU: 'U/L' }, [20, '20', false]],
    ['number in other unit', { LBORRES: '3.8', LBSTRESC: '38', LBSTRESN: 38 }, [38, '3.8', false]],
    ['standard number only', { LBSTRESN: 38 }, [38, '38', false]],
    ['below the limit', { LBORRES: '<50', LBSTRESC: '<50', LBLLOQ: 50 }, [null, '<50', true]],
    ['below, in standard units', { LBORRES: '<5', LBSTRESC: '<50', LBLLOQ: 50 }, [null, '<50', true]],
    ['below, with an imputed number', { LBORRES: '<50', LBSTRESC: '25', LBSTRESN: 25 }, [null, '<50', true]],
    ['BLQ', { LBORRES: 'BLQ' }, [null, 'BLQ', true]],
    ['above', { LBORRES: '>1000', LBSTRESC: '>1000' }, [null, '>1000', false]],
    ['word', { LBORRES: 'POSITIVE' }, [null, 'POSITIVE', false]],
    ['zero', { LBORRES: '0', LBSTRESN: 0 }, [0, '0', false]],
    ['original number only', { LBORRES: '20' }, [20, '20', false]],
    ['original number, the standard is a word', { LBORRES: '20', LBSTRESC: 'HIGH' }, [null, '20', false]],
    ['not quite a number', { LBORRES: '1,5' }, [null, '1,5', false]],
  ])('SRC-TRIAL-010: %s', (_name, values, [value, text, belowLimit]) => {
    expect(trial(lb(values)).measurements).toMatchObject([{ value, text, belowLimit }]);
  });

  const mgdl = { LBORRES: '0.8', LBORRESU: 'mg/dL', LBORNRLO: '0.5', LBORNRHI: '1.1' };
  const umoll = { LBSTRESC: '70.7', LBSTRESN: 70.7, LBSTRESU: 'umol/L', LBSTNRLO: 44, LBSTNRHI: 97 };

  test.each([
    ['both', { ...mgdl, ...umoll }, [70.7, 'umol/L', 44, 97, '0.8', 'mg/dL']],
    ['original only', mgdl, [0.8, 'mg/dL', 0.5, 1.1, '0.8', 'mg/dL']],
    ['standard only', umoll, [70.7, 'umol/L', 44, 97, '70.7', 'umol/L']],
    [
      'original with the standard range of another unit',
      { LBORRES: '0.8', LBORRESU: 'mg/dL', LBSTRESU: 'umol/L', LBSTNRLO: 44, LBSTNRHI: 97 },
      [0.8, 'mg/dL', null, null, '0.8', 'mg/dL'],
    ],
    [
      'one unit for both, written once',
      { LBORRES: '20', LBSTRESN: 20, LBSTRESU: 'U/L' },
      [20, 'U/L', null, null, '20', 'U/L'],
    ],
    [
      'original without a unit beside another standard result',
      { LBORRES: '0.8', ...umoll },
      [70.7, 'umol/L', 44, 97, '0.8', ''],
    ],
    [
      'below the limit of the original unit',
      { LBORRES: '<0.1', LBORRESU: 'mg/dL', LBSTRESC: '8.8', LBSTRESN: 8.8, LBSTRESU: 'umol/L' },
      [null, 'umol/L', null, null, '<0.1', 'mg/dL'],
    ],
  ])('SRC-UNIT-040: value, unit and range belong together: %s', (_name, values, expected) => {
    const [found] = trial(lb(values)).measurements;
    expect([found?.value, found?.unit, found?.low, found?.high, found?.text, found?.textUnit]).toEqual(
      expected,
    );
  });

  test.each([
    ['not done', { LBSTAT: 'NOT DONE' }],
    ['no result', { LBORRES: '' }],
  ])('SRC-TRIAL-011: a row %s is no measurement and stays among the other rows', (_name, values) => {
    const data = trial(lb(values));
    expect(data.measurements).toEqual([]);
    expect(data.otherRows.LB).toHaveLength(1);
  });

  test('SRC-TRIAL-012: a whole measurement', () => {
    const data = trial(
      ex('S1', 1, '2026-05-01'),
      lb({
        LBORRES: '20',
        LBSTRESN: 20,
        LBSTRESU: 'U/L',
        LBSTNRLO: 0,
        LBSTNRHI: 40,
        LBLOBXFL: 'Y',
        LBLLOQ: '0.5',
        LBSPEC: 'serum',
        LBMETHOD: 'Photometry',
        LBFAST: 'Y',
        LBTPT: 'before infusion',
        VISIT: 'DAY 8',
        LBDY: 77,
      }),
    );
    expect(data.measurements).toEqual([
      {
        subjectId: 'S1',
        ref: { recordId: 2, domain: 'LB', file: 'lb.csv', line: 3 },
        domain: 'LB',
        testCode: 'ALT',
        test: 'Alanine Aminotransferase',
        loinc: '',
        value: 20,
        text: '20',
        textUnit: 'U/L',
        unit: 'U/L',
        low: 0,
        high: 40,
        belowLimit: false,
        quantificationLimit: 0.5,
        specimen: 'SERUM',
        method: 'PHOTOMETRY',
        fasting: true,
        timePoint: 'before infusion',
        baselineFlag: true,
        date: { kind: 'complete', date: '2026-05-08', text: '2026-05-08' },
        day: 8,
        visit: 'DAY 8',
      },
    ]);
  });

  test('SRC-TRIAL-013: any domain that names tests is one of findings; others are kept as rows', () => {
    const data = trial(
      ['CP', { USUBJID: 'S1', CPTESTCD: 'CD19B', CPSTRESN: 4 }],
      ['ZZ', { USUBJID: 'S1', ZZTESTCD: 'X', ZZORRES: 'y' }],
      ['CM', { USUBJID: 'S1', CMTRT: 'Tocilizumab' }],
    );
    expect(data.measurements.map(({ domain, testCode }) => [domain, testCode])).toEqual([
      ['CP', 'CD19B'],
      ['ZZ', 'X'],
    ]);
    expect(data.otherRows).toEqual({
      CM: [
        {
          ref: { recordId: 3, domain: 'CM', file: 'cm.csv', line: 4 },
          values: { USUBJID: 'S1', CMTRT: 'Tocilizumab' },
        },
      ],
    });
  });
});

describe('the whole', () => {
  test('SRC-TRIAL-014: the result does not depend on the order of the rows', () => {
    const rows = rowsOf([
      ['DM', { USUBJID: 'S1', ARMCD: 'DL1' }],
      ['DM', { USUBJID: 'S2', ARMCD: 'DL1' }],
      ex('S2', 1, '2026-05-03'),
      ex('S1', 2, '2026-05-29'),
      ex('S1', 1, '2026-05-01'),
      ['AE', { USUBJID: 'S2', AESEQ: 1, AETERM: 'B', AESTDTC: '2026-05-04' }],
      ['AE', { USUBJID: 'S1', AESEQ: 2, AETERM: 'A', AESTDTC: '2026-05-04' }],
      ['AE', { USUBJID: 'S1', AESEQ: 1, AETERM: 'A', AESTDTC: '2026-05-04' }],
      lb({ LBSEQ: 2, LBORRES: '2' }),
      lb({ LBSEQ: 1, LBORRES: '1' }),
      ['DS', { USUBJID: 'S1', DSTERM: 'x' }],
      ['CM', { USUBJID: 'S1', CMTRT: 'y' }],
    ]);
    const options = { cutoff: '2026-06-30' as IsoDate, protocol: axaNk02 };
    const expected = JSON.stringify(toTrialData(rows, options));
    expect(JSON.stringify(toTrialData([...rows].reverse(), options))).toBe(expected);
    expect(JSON.stringify(toTrialData([...rows.slice(5), ...rows.slice(0, 5)], options))).toBe(expected);
  });

  test('SRC-TRIAL-016: a value that an analysis carried forward or averaged is no observation, and not lost', () => {
    const result = { LBSTRESN: 12, LBSTRESU: 'U/L' };
    const { measurements, otherRows } = trial(lb(result), lb({ ...result, DTYPE: 'LOCF' }));
    expect(measurements.map(({ ref }) => ref.recordId)).toEqual([1]);
    expect(otherRows.LB?.map(({ ref }) => ref.recordId)).toEqual([2]);
  });

  test('SRC-TRIAL-017: that dates were shifted is known of the whole', () => {
    const cut = { cutoff: '2026-06-30' as IsoDate, protocol: axaNk02 };
    expect(toTrialData([], { ...cut, datesShifted: true }).datesShifted).toBe(true);
  });

  test('SRC-TRIAL-015: no rows, no facts', () => {
    expect(trial()).toEqual({
      cutoff: '2026-06-30',
      datesShifted: false,
      subjects: [],
      infusions: [],
      adverseEventsOnRecord: false,
      adverseEvents: [],
      measurements: [],
      otherRows: {},
    });
  });
});
