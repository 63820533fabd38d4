import { describe, expect, test } from 'vitest';
import {
  type CsvRow,
  CUTOFF,
  DOMAIN_NAMES,
  type DomainFile,
  daysApart,
  EXTRACT_NUMBERS,
  type ExtractNumber,
  rowsOf,
} from './committed.ts';

/** Prefixes of the date and study-day variables of each domain. */
const DATED: readonly (readonly [DomainFile, string, string])[] = [
  ['ae', 'AESTDTC', 'AESTDY'],
  ['ae', 'AEENDTC', 'AEENDY'],
  ['cm', 'CMSTDTC', 'CMSTDY'],
  ['cm', 'CMENDTC', 'CMENDY'],
  ['ex', 'EXSTDTC', 'EXSTDY'],
  ['ex', 'EXENDTC', 'EXENDY'],
  ['lb', 'LBDTC', 'LBDY'],
  ['vs', 'VSDTC', 'VSDY'],
  ['qs', 'QSDTC', 'QSDY'],
  ['ds', 'DSSTDTC', 'DSSTDY'],
  ['pc', 'PCDTC', 'PCDY'],
  ['cp', 'CPDTC', 'CPDY'],
  ['fa', 'FADTC', 'FADY'],
];

const firstInfusions = (extract: ExtractNumber): ReadonlyMap<string, string> =>
  new Map(rowsOf(extract, 'dm').map((row) => [row.USUBJID ?? '', row.RFXSTDTC ?? '']));

const FULL_DATE = /^2026-\d\d-\d\d(T\d\d:\d\d)?$/;
const PARTIAL_DATE = /^20\d\d(-\d\d)?$/;

/** Below which a count is grade 2, 3, 4; grade 1 is below the lower limit of normal. CTCAE v5.0, SI units. */
const COUNT_CUTS: Readonly<Record<string, readonly [string, readonly number[]]>> = {
  'Neutrophil count decreased': ['NEUT', [1.5, 1, 0.5]],
  'Lymphocyte count decreased': ['LYM', [0.8, 0.5, 0.2]],
  'White blood cell decreased': ['WBC', [3, 2, 1]],
  'Platelet count decreased': ['PLAT', [75, 50, 25]],
  Anaemia: ['HGB', [100, 80]],
};

describe.each(EXTRACT_NUMBERS)('extract %d', (extract) => {
  test.each(DATED)(
    'SRC-EXAMPLE-010: %s.%s lies within the cut-off, with its study day and no day 0',
    (domain, dtc, dy) => {
      const first = firstInfusions(extract);
      for (const row of rowsOf(extract, domain)) {
        const date = row[dtc] ?? '';
        const infusion = first.get(row.USUBJID ?? '');
        if (date === '' || infusion === '' || infusion === undefined || PARTIAL_DATE.test(date)) {
          expect(row[dy]).toBe('');
          continue;
        }
        expect(date).toMatch(FULL_DATE);
        expect(date.slice(0, 10) <= CUTOFF[extract], `${domain} ${date}`).toBe(true);
        const elapsed = daysApart(infusion, date);
        expect(row[dy]).toBe(String(elapsed >= 0 ? elapsed + 1 : elapsed));
      }
    },
  );

  test('SRC-EXAMPLE-011: every row names the study and a SYN- subject of DM', () => {
    const subjects = new Set(rowsOf(extract, 'dm').map((row) => row.USUBJID));
    for (const domain of DOMAIN_NAMES) {
      for (const row of rowsOf(extract, domain)) {
        expect(row.STUDYID).toBe('VGO-CS01P-002');
        expect(row.USUBJID).toMatch(/^SYN-CS01P-1-\d{3}$/);
        expect(subjects.has(row.USUBJID ?? '')).toBe(true);
        expect(row.DOMAIN ?? row.RDOMAIN).toBe(domain.replace('supp', '').toUpperCase());
      }
    }
    expect(rowsOf(extract, 'dm').map((row) => row.SITEID)).toEqual(Array(subjects.size).fill('SYN01'));
  });

  test('SRC-EXAMPLE-012: sequence numbers run 1, 2, 3 within each subject', () => {
    for (const domain of DOMAIN_NAMES.filter((name) => name !== 'dm' && !name.startsWith('supp'))) {
      const seen = new Map<string, number>();
      for (const row of rowsOf(extract, domain)) {
        const next = (seen.get(row.USUBJID ?? '') ?? 0) + 1;
        seen.set(row.USUBJID ?? '', next);
        expect(row[`${domain.toUpperCase()}SEQ`]).toBe(String(next));
      }
    }
  });

  test('SRC-EXAMPLE-013: the dosed set of EX is DM with a first infusion; dose level and reference dates agree', () => {
    const exposure = rowsOf(extract, 'ex');
    const dosed = rowsOf(extract, 'dm').filter((row) => row.RFXSTDTC !== '');
    expect([...new Set(exposure.map((row) => row.USUBJID))]).toEqual(dosed.map((row) => row.USUBJID));
    for (const row of dosed) {
      const infusions = exposure.filter((infusion) => infusion.USUBJID === row.USUBJID);
      expect(infusions[0]?.EXSTDTC).toBe(row.RFXSTDTC);
      expect(infusions.at(-1)?.EXENDTC).toBe(row.RFXENDTC);
      expect(infusions.map((infusion) => Number(infusion.EXSTDY))).toEqual(
        [1, 8, 15, 22].slice(0, infusions.length),
      );
      expect(row.RFICDTC !== undefined && daysApart(row.RFICDTC, row.RFXSTDTC ?? '') >= 14).toBe(true);
    }
  });

  test('SRC-EXAMPLE-014: doses are within 5 % of plan, but for one at about 93 %', () => {
    const planned = new Map(
      rowsOf(extract, 'suppex').map((row) => [`${row.USUBJID} ${row.IDVARVAL}`, Number(row.QVAL)]),
    );
    const ratios = rowsOf(extract, 'ex').map((row) => {
      const plan = planned.get(`${row.USUBJID} ${row.EXSEQ}`);
      expect(plan).toBe(row.USUBJID !== undefined && row.USUBJID.slice(-3) <= '003' ? 2.5e7 : 7.5e7);
      return Number(row.EXDOSE) / (plan ?? Number.NaN);
    });
    expect(planned.size).toBe(ratios.length);
    const outside = ratios.filter((ratio) => Math.abs(ratio - 1) > 0.05);
    expect(outside).toEqual(extract === 1 ? [] : [0.932]);
  });

  test('SRC-EXAMPLE-015: an event ends after it begins, and only an ended one is recovered', () => {
    for (const row of rowsOf(extract, 'ae')) {
      expect(row.AETOXGR).toMatch(/^[1-5]$/);
      if (row.AEENDTC === '') {
        expect(row.AEENRTPT).toBe('ONGOING');
        expect(row.AEOUT).not.toBe('RECOVERED/RESOLVED');
      } else {
        expect((row.AEENDTC ?? '') >= (row.AESTDTC ?? '')).toBe(true);
        expect(row.AEOUT).toBe('RECOVERED/RESOLVED');
      }
      expect(row.AESER).toBe(row.AESHOSP === 'Y' ? 'Y' : 'N');
    }
  });

  test('SRC-EXAMPLE-016: each test has one baseline per subject: the last result before the first infusion', () => {
    const first = firstInfusions(extract);
    const before = rowsOf(extract, 'lb').filter(
      (row) => row.LBSTRESC !== '' && (row.LBDTC ?? '') < (first.get(row.USUBJID ?? '') ?? ''),
    );
    const last = new Map(before.map((row) => [`${row.USUBJID} ${row.LBTESTCD}`, row]));
    const flagged = rowsOf(extract, 'lb').filter((row) => row.LBBLFL === 'Y');
    expect(new Set(flagged.map((row) => `${row.USUBJID} ${row.LBSEQ}`))).toEqual(
      new Set([...last.values()].map((row) => `${row.USUBJID} ${row.LBSEQ}`)),
    );
    expect(flagged.every((row) => row.LBLOBXFL === 'Y')).toBe(true);
    expect(rowsOf(extract, 'lb').filter((row) => row.LBLOBXFL === 'Y')).toHaveLength(flagged.length);
  });

  test('SRC-EXAMPLE-017: leukocytes cover their parts, indicators fit the ranges, text and number agree', () => {
    const counts = new Map<string, Record<string, number>>();
    for (const row of rowsOf(extract, 'lb')) {
      const value = row.LBSTRESN === '' ? undefined : Number(row.LBSTRESN);
      if (value === undefined) continue;
      expect(row.LBSTRESC).toBe(String(value));
      expect(Number(row.LBORRES)).toBe(value);
      const isLow = row.LBSTNRLO !== '' && value < Number(row.LBSTNRLO);
      const isHigh = row.LBSTNRHI !== '' && value > Number(row.LBSTNRHI);
      expect(row.LBNRIND).toBe(isHigh ? 'HIGH' : isLow ? 'LOW' : 'NORMAL');
      const key = `${row.USUBJID} ${row.LBDTC}`;
      counts.set(key, { ...counts.get(key), [row.LBTESTCD ?? '']: value });
    }
    for (const { WBC, NEUT, LYM } of counts.values()) {
      if (WBC === undefined || NEUT === undefined || LYM === undefined) continue;
      expect(WBC).toBeGreaterThan(NEUT + LYM - 1e-9);
    }
  });

  test('SRC-EXAMPLE-018: below the limit of quantification the number is missing, and only there', () => {
    for (const [domain, prefix] of [
      ['pc', 'PC'],
      ['cp', 'CP'],
    ] as const) {
      const rows = rowsOf(extract, domain);
      expect(rows.some((row) => row[`${prefix}STRESN`] === '')).toBe(true);
      for (const row of rows) {
        const limit = row[`${prefix}LLOQ`];
        if (row[`${prefix}STRESN`] === '') expect(row[`${prefix}ORRES`]).toBe(`<${limit}`);
        else expect(Number(row[`${prefix}STRESN`])).toBeGreaterThanOrEqual(Number(limit));
      }
    }
  });

  test('SRC-EXAMPLE-019: SLEDAI-2K totals are the sum of 24 items, and agree with the laboratory of the day', () => {
    const visits = Map.groupBy(
      rowsOf(extract, 'qs').filter((row) => row.QSCAT === 'SLEDAI-2K'),
      (row) => `${row.USUBJID} ${row.QSDTC?.slice(0, 10)}`,
    );
    const results = new Map(
      rowsOf(extract, 'lb').map((row) => [`${row.USUBJID} ${row.LBDTC?.slice(0, 10)} ${row.LBTESTCD}`, row]),
    );
    for (const [visit, rows] of visits) {
      const items = rows.filter((row) => row.QSTESTCD !== 'SLEDAI');
      const score = (code: string): number => Number(items.find((row) => row.QSTESTCD === code)?.QSSTRESN);
      const total = rows.find((row) => row.QSTESTCD === 'SLEDAI');
      const lab = (code: string): CsvRow | undefined => results.get(`${visit} ${code}`);
      expect(items).toHaveLength(24);
      expect(Number(total?.QSSTRESN)).toBe(items.reduce((sum, row) => sum + Number(row.QSSTRESN), 0));
      expect(score('SLEDAI13')).toBe(Number(lab('UPCR')?.LBSTRESN) > 0.5 ? 4 : 0);
      expect(score('SLEDAI20')).toBe([lab('C3'), lab('C4')].some((row) => row?.LBNRIND === 'LOW') ? 2 : 0);
      expect(score('SLEDAI21')).toBe(lab('DSDNA')?.LBNRIND === 'HIGH' ? 2 : 0);
      expect(score('SLEDAI24')).toBe(Number(lab('WBC')?.LBSTRESN) < 3 ? 1 : 0);
    }
  });

  test('SRC-EXAMPLE-020: CRS events, daily grades and fever tell one story; ICE from 12 years, CAPD below', () => {
    const ages = new Map(rowsOf(extract, 'dm').map((row) => [row.USUBJID, Number(row.AGE)]));
    const graded = rowsOf(extract, 'fa').filter((row) => row.FATESTCD === 'CRSGRADE' && row.FASTRESN !== '0');
    for (const row of graded) {
      const event = rowsOf(extract, 'ae').find(
        (candidate) =>
          candidate.USUBJID === row.USUBJID &&
          candidate.AEDECOD === 'Cytokine release syndrome' &&
          (candidate.AESTDTC ?? '') <= (row.FADTC ?? '') &&
          (candidate.AEENDTC || CUTOFF[extract]) >= (row.FADTC ?? ''),
      );
      expect(Number(event?.AETOXGR)).toBeGreaterThanOrEqual(Number(row.FASTRESN));
      const temperatures = rowsOf(extract, 'vs').filter(
        (sign) => sign.USUBJID === row.USUBJID && sign.VSTESTCD === 'TEMP' && sign.VSDY === row.FADY,
      );
      expect(Math.max(...temperatures.map((sign) => Number(sign.VSSTRESN)))).toBeGreaterThanOrEqual(38);
    }
    for (const row of rowsOf(extract, 'qs').filter(
      (score) => score.QSCAT === 'ICE' || score.QSCAT === 'CAPD',
    )) {
      expect(row.QSTESTCD).toBe((ages.get(row.USUBJID) ?? 0) < 12 ? 'CAPD' : 'ICE');
    }
  });

  test('SRC-EXAMPLE-021: a cytopenia is graded as its worst count by CTCAE v5.0, and ends when the count is back', () => {
    const events = rowsOf(extract, 'ae').filter((row) => COUNT_CUTS[row.AEDECOD ?? ''] !== undefined);
    expect(events.length).toBeGreaterThan(0);
    for (const event of events) {
      const [code, cuts] = COUNT_CUTS[event.AEDECOD ?? ''] ?? ['', []];
      const counts = rowsOf(extract, 'lb').filter(
        (row) => row.USUBJID === event.USUBJID && row.LBTESTCD === code && row.LBDY !== '',
      );
      const gradeOf = (row: CsvRow): number =>
        [Number(row.LBSTNRLO), ...cuts].filter((cut) => Number(row.LBSTRESN) < cut).length;
      const during = counts.filter(
        (row) =>
          (row.LBDTC ?? '').slice(0, 10) >= (event.AESTDTC ?? '') &&
          (row.LBDTC ?? '').slice(0, 10) <= (event.AEENDTC || CUTOFF[extract]),
      );
      const after = counts.filter((row) => event.AEENDTC !== '' && Number(row.LBDY) > Number(event.AEENDY));
      expect(Math.max(...during.map(gradeOf)), `${event.USUBJID} ${code}`).toBe(Number(event.AETOXGR));
      expect(Math.max(0, ...after.map(gradeOf)), `${event.USUBJID} ${code} after`).toBeLessThan(3);
    }
  });
});
