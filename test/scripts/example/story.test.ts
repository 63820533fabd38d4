import { describe, expect, test } from 'vitest';
import {
  type CsvRow,
  CUTOFF,
  type DomainFile,
  daysApart,
  type ExtractNumber,
  LEVEL_ONE,
  LEVEL_TWO,
  qualifiersOf,
  result,
  rowsOf,
  subject,
} from './committed.ts';

const eventsOf = (extract: ExtractNumber, number: string): readonly CsvRow[] =>
  rowsOf(extract, 'ae').filter((row) => row.USUBJID === subject(number));

const isRelated = (event: CsvRow): boolean =>
  ['POSSIBLY RELATED', 'PROBABLY RELATED', 'RELATED'].includes(event.AEREL ?? '');

describe('extract 1', () => {
  test('SRC-EXAMPLE-030: the sentinel alone is dosed, four times, and seen on days 29 and 30 (the cut-off)', () => {
    const dm = rowsOf(1, 'dm');
    expect(dm.map((row) => [row.USUBJID, row.ARMCD, row.ARMNRS])).toEqual([
      [subject('001'), 'DL1', ''],
      [subject('901'), '', 'SCREEN FAILURE'],
    ]);
    expect(dm[0]?.ARM).toBe('Dose level 1: 2.5E7 cells/kg');
    expect(rowsOf(1, 'ex').map((row) => row.EXSTDTC?.slice(0, 10))).toEqual([
      '2026-04-20',
      '2026-04-27',
      '2026-05-04',
      '2026-05-11',
    ]);
    expect(daysApart('2026-04-20', CUTOFF[1])).toBe(29);
    const daysIn = (domain: DomainFile, day: string): Set<string | undefined> =>
      new Set(rowsOf(1, domain).map((row) => row[day]));
    expect(daysIn('vs', 'VSDY').has('30')).toBe(true);
    for (const days of [
      daysIn('lb', 'LBDY'),
      daysIn('pc', 'PCDY'),
      daysIn('cp', 'CPDY'),
      daysIn('fa', 'FADY'),
    ]) {
      expect(days.has('29')).toBe(true);
    }
  });

  test('SRC-EXAMPLE-031: the screen failure was screened but never dosed, and has no study day', () => {
    const failure = rowsOf(1, 'dm').find((row) => row.USUBJID === subject('901'));
    expect([failure?.RFSTDTC, failure?.RFXSTDTC]).toEqual(['', '']);
    const upcr = rowsOf(1, 'lb').find((row) => row.USUBJID === subject('901') && row.LBTESTCD === 'UPCR');
    expect(Number(upcr?.LBSTRESN)).toBeLessThan(1);
    expect(upcr?.LBDY).toBe('');
    expect(
      rowsOf(1, 'ds')
        .filter((row) => row.USUBJID === subject('901'))
        .map((row) => row.DSDECOD),
    ).toEqual(['INFORMED CONSENT OBTAINED', 'SCREEN FAILURE']);
  });
});

describe('extract 2', () => {
  test('SRC-EXAMPLE-032: level 1 is complete, everyone with at least 28 days elapsed and a later contact', () => {
    const dosed = rowsOf(2, 'dm').filter((row) => row.RFXSTDTC !== '');
    expect(dosed.map((row) => [row.USUBJID, row.ARMCD])).toEqual(
      LEVEL_ONE.map((number) => [subject(number), 'DL1']),
    );
    expect(dosed.map((row) => daysApart(row.RFXSTDTC ?? '', CUTOFF[2]))).toEqual([84, 40, 32]);
    for (const number of LEVEL_ONE) {
      const days = rowsOf(2, 'vs')
        .filter((row) => row.USUBJID === subject(number))
        .map((row) => Number(row.VSDY));
      expect(Math.max(...days)).toBeGreaterThanOrEqual(30);
    }
  });

  test('SRC-EXAMPLE-033: no serious event, no related event of grade 3 or more', () => {
    const events = rowsOf(2, 'ae');
    expect(events.filter((event) => event.AESER !== 'N')).toEqual([]);
    expect(events.filter((event) => Number(event.AETOXGR) >= 3 && isRelated(event))).toEqual([]);
  });

  test('SRC-EXAMPLE-034: every grade 3 or 4 is a cytopenia of lymphodepletion that recovered by day 29', () => {
    const severe = rowsOf(2, 'ae').filter((event) => Number(event.AETOXGR) >= 3);
    expect(new Set(severe.map((event) => event.USUBJID))).toEqual(new Set(LEVEL_ONE.map(subject)));
    for (const event of severe) {
      expect(event.AEDECOD).toMatch(/^(Neutrophil|Lymphocyte) count decreased$|^White blood cell decreased$/);
      expect(event.AEREL).toBe('NOT RELATED');
      expect(qualifiersOf(2, event)).toMatchObject({ AERELLD: 'Y', AESI: 'CYTOPENIA' });
      expect(event.AEOUT).toBe('RECOVERED/RESOLVED');
      expect(Number(event.AEENDY)).toBeLessThanOrEqual(29);
    }
  });

  test('SRC-EXAMPLE-035: neutrophils recover by day 14 to 21', () => {
    for (const number of LEVEL_ONE) {
      const event = eventsOf(2, number).find(
        (candidate) => candidate.AEDECOD === 'Neutrophil count decreased',
      );
      expect(Number(event?.AEENDY)).toBeGreaterThanOrEqual(14);
      expect(Number(event?.AEENDY)).toBeLessThanOrEqual(21);
    }
    expect(eventsOf(2, '002').find((row) => row.AEDECOD === 'Neutrophil count decreased')?.AETOXGR).toBe('4');
  });

  test('SRC-EXAMPLE-036: CRS of grade 2 with hypotension, tocilizumab and its laboratory signature; one of grade 1', () => {
    const crs = (number: string): string | undefined =>
      eventsOf(2, number).find((event) => event.AEDECOD === 'Cytokine release syndrome')?.AETOXGR;
    expect([crs('001'), crs('002'), crs('003')]).toEqual(['1', '2', undefined]);
    const tocilizumab = rowsOf(2, 'cm').find((row) => row.CMDECOD === 'TOCILIZUMAB');
    expect([tocilizumab?.USUBJID, tocilizumab?.CMSTDY]).toEqual([subject('002'), '3']);
    const pressure = rowsOf(2, 'vs').find(
      (row) => row.USUBJID === subject('002') && row.VSDY === '3' && row.VSTESTCD === 'SYSBP',
    );
    expect(Number(pressure?.VSSTRESN)).toBeLessThan(90);
    expect(result(2, '002', 'CRP', 3)).toBeGreaterThan(10 * result(2, '002', 'CRP', 1));
    expect(result(2, '002', 'FERRITIN', 3)).toBeGreaterThan(5 * result(2, '002', 'FERRITIN', 1));
    // Free IL-6 rises after its receptor is blocked.
    expect(result(2, '002', 'IL6', 4)).toBeGreaterThan(result(2, '002', 'IL6', 3));
  });

  test('SRC-EXAMPLE-037: one infection of grade 2, not serious; infusion reactions of grade 1', () => {
    const infections = rowsOf(2, 'ae').filter(
      (row) => row.AEBODSYS === 'Infections and infestations' && row.AETOXGR === '2',
    );
    expect(infections.map((row) => [row.USUBJID, row.AEDECOD, row.AESER])).toEqual([
      [subject('002'), 'Upper respiratory tract infection', 'N'],
    ]);
    const reactions = rowsOf(2, 'ae').filter((row) => row.AEDECOD === 'Infusion related reaction');
    expect(reactions.map((row) => row.AETOXGR)).toEqual(['1', '1']);
  });
});

describe('extract 3', () => {
  test("SRC-EXAMPLE-038: level 2 dosed in turn after its sentinel's day 29; the last is on day 21 with three infusions", () => {
    const dosed = rowsOf(3, 'dm').filter((row) => row.ARMCD === 'DL2');
    expect(dosed.map((row) => [row.USUBJID, row.RFXSTDTC?.slice(0, 10), row.AGE])).toEqual([
      [subject('004'), '2026-08-03', '26'],
      [subject('005'), '2026-09-16', '8'],
      [subject('006'), '2026-09-24', '15'],
    ]);
    expect(dosed.map((row) => daysApart(row.RFXSTDTC ?? '', CUTOFF[3]))).toEqual([72, 28, 20]);
    expect(
      LEVEL_TWO.map((number) => rowsOf(3, 'ex').filter((row) => row.USUBJID === subject(number)).length),
    ).toEqual([4, 4, 3]);
  });

  test('SRC-EXAMPLE-039: exactly one serious event, in level 2: pneumonia of grade 3 on day 17, possibly related', () => {
    const serious = rowsOf(3, 'ae').filter((row) => row.AESER === 'Y');
    expect(
      serious.map((row) => [
        row.USUBJID,
        row.AEDECOD,
        row.AETOXGR,
        row.AEREL,
        row.AESTDY,
        row.AESHOSP,
        row.AEENDTC,
      ]),
    ).toEqual([[subject('006'), 'Pneumonia', '3', 'POSSIBLY RELATED', '17', 'Y', '']]);
    const relatedSevere = rowsOf(3, 'ae').filter((row) => Number(row.AETOXGR) >= 3 && isRelated(row));
    expect(relatedSevere).toEqual(serious);
  });

  test('SRC-EXAMPLE-040: herpes zoster of 003 began before the cut-off of extract 2 but was entered after it', () => {
    const zoster = eventsOf(3, '003').find((row) => row.AEDECOD === 'Herpes zoster');
    if (zoster === undefined) throw new Error('no herpes zoster');
    expect([zoster.AETOXGR, zoster.AESTDY, zoster.AESER]).toEqual(['2', '25', 'N']);
    expect((zoster.AESTDTC ?? '') < CUTOFF[2]).toBe(true);
    expect((qualifiersOf(3, zoster).AEENTDTC ?? '') > CUTOFF[2]).toBe(true);
    expect(eventsOf(2, '003').some((row) => row.AEDECOD === 'Herpes zoster')).toBe(false);
  });

  const keyed = (extract: ExtractNumber, domain: DomainFile, key: string): ReadonlyMap<string, CsvRow> =>
    new Map(rowsOf(extract, domain).map((row) => [`${row.USUBJID} ${row[key]}`, row]));

  test('SRC-EXAMPLE-041: one laboratory result differs between extracts 2 and 3: ALT of 003 with a slipped decimal', () => {
    const later = keyed(3, 'lb', 'LBSEQ');
    const changed = rowsOf(2, 'lb').flatMap((row) => {
      const now = later.get(`${row.USUBJID} ${row.LBSEQ}`);
      const names = Object.keys(row).filter((name) => row[name] !== now?.[name]);
      return names.length === 0 ? [] : [{ row, now, names }];
    });
    expect(changed.map(({ row, names }) => [row.USUBJID, row.LBTESTCD, row.VISIT, names])).toEqual([
      [subject('003'), 'ALT', 'DAY 18', ['LBORRES', 'LBSTRESC', 'LBSTRESN', 'LBNRIND']],
    ]);
    expect(changed.map(({ row, now }) => [row.LBSTRESN, now?.LBSTRESN])).toEqual([['168', '16.8']]);
  });

  test.each([
    ['vs', 'VSSEQ'],
    ['qs', 'QSSEQ'],
    ['pc', 'PCSEQ'],
    ['cp', 'CPSEQ'],
    ['fa', 'FASEQ'],
    ['ex', 'EXSEQ'],
  ] as const)(
    'SRC-EXAMPLE-042: no other finding changes: every earlier %s row stands in the next extract',
    (domain, key) => {
      for (const [earlier, next] of [
        [1, 2],
        [2, 3],
      ] as const) {
        const later = keyed(next, domain, key);
        for (const row of rowsOf(earlier, domain))
          expect(later.get(`${row.USUBJID} ${row[key]}`)).toEqual(row);
      }
    },
  );

  test('SRC-EXAMPLE-043: an event keeps its number; between extracts only its end, outcome and grade may move on', () => {
    for (const [earlier, next] of [
      [1, 2],
      [2, 3],
    ] as const) {
      const later = keyed(next, 'ae', 'AESEQ');
      for (const row of rowsOf(earlier, 'ae')) {
        const now = later.get(`${row.USUBJID} ${row.AESEQ}`);
        expect([now?.AEDECOD, now?.AESTDTC, now?.AETOXGR]).toEqual([row.AEDECOD, row.AESTDTC, row.AETOXGR]);
      }
    }
  });
});
