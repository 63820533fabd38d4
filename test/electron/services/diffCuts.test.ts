import { describe, expect, test } from 'vitest';
import { getCut } from '../../../electron/db/cuts.ts';
import { cutMarks } from '../../../electron/services/cutMarks.ts';
import { diffCuts } from '../../../electron/services/diffCuts.ts';
import { diffRows, rowChanges } from '../../../electron/services/diffRows.ts';
import type { CutDiff, DomainDiff, RowChange } from '../../../shared/dataset/diff/diff.ts';
import { changeOf } from '../../../shared/dataset/diff/markRuns.ts';
import { sayPhrase } from '../../../shared/text/phrases.ts';
import { cutIdOf, exampleWorkspace } from '../../builders/exampleWorkspace.ts';
import { codeOf, good, insertCut, newStudyDb, type TestRow } from '../../builders/workspace.ts';

const ALL: RowChange[] = ['new', 'changed', 'removed', 'duplicated'];

const told = (diff: CutDiff, kind: string): string[] =>
  diff.items
    .filter((item) => item.kind === kind)
    .map((item) => `${item.level ?? '-'}: ${sayPhrase('en', item.text)}`);

const sum = (diff: CutDiff, count: (domain: DomainDiff) => number): number =>
  diff.domains.reduce((total, domain) => total + count(domain), 0);

/** The example with its three cuts, and two of them as a pair. */
const examplePair = async (older: number, newer: number) => {
  const workspace = await exampleWorkspace(3);
  const pair = { olderCutId: cutIdOf(workspace, older), newerCutId: cutIdOf(workspace, newer), keys: {} };
  return { db: workspace.db, pair };
};

describe('the bundled extracts', () => {
  test('SRC-DIFF-050: 2 → 3 tells the late event, the serious one, the corrected result and level 2', async () => {
    const { db, pair } = await examplePair(2, 3);
    const diff = good(await diffCuts(db, pair));
    expect(told(diff, 'ae-new-serious')).toEqual([
      '2: SYN-CS01P-1-006: new serious event Pneumonia, grade 3, from 10 Oct 2026.',
    ]);
    expect(told(diff, 'ae-new')[0]).toBe(
      '1: SYN-CS01P-1-003: late entry of event Herpes zoster, grade 2, from 5 Jul 2026: not after the cut-off of the older cut, which did not hold it.',
    );
    expect(told(diff, 'ae-new')).toHaveLength(29);
    expect(told(diff, 'lab-changed')).toEqual([
      '1: SYN-CS01P-1-003: Alanine Aminotransferase of 29 Jun 2026, 07:39 corrected, 168 U/L → 16.8 U/L.',
    ]);
    expect(told(diff, 'subject-new')).toEqual([
      '2: SYN-CS01P-1-004 is new.',
      '2: SYN-CS01P-1-005 is new.',
      '2: SYN-CS01P-1-006 is new.',
    ]);
    expect(told(diff, 'dose-new')).toHaveLength(11);
    expect(told(diff, 'dose-new')[0]).toBe(
      '2: SYN-CS01P-1-004: new record of AXA-NK02, 7.58×10⁷ cells/kg, 3 Aug 2026, 10:42.',
    );
    expect(told(diff, 'gate-moved')).toContain(
      '2: G2 To the next dose level, dose level 2: not asked → Not met.',
    );
    expect(told(diff, 'subject-changed')).toEqual([]);
    expect([diff.identical, diff.notTold, diff.algorithm]).toEqual([false, [], 'diff/1']);
  });

  test('SRC-DIFF-051: 1 → 2 tells that the next level may be opened now, under the version in force', async () => {
    const { db, pair } = await examplePair(1, 2);
    const diff = good(await diffCuts(db, pair));
    expect(told(diff, 'gate-moved')).toContain('1: G2 To the next dose level, dose level 1: Not met → Met.');
    expect(diff.protocol).toEqual({
      id: 'axa-nk02',
      version: 1,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  test('SRC-DIFF-052: counts reconcile with both cuts, by domain and in all', async () => {
    const { db, pair } = await examplePair(1, 3);
    const diff = good(await diffCuts(db, pair));
    for (const domain of diff.domains) {
      expect(domain.unchanged + domain.changed + domain.removed).toBe(domain.rowsOlder);
      expect(domain.unchanged + domain.changed + domain.new + domain.duplicated).toBe(domain.rowsNewer);
    }
    expect(sum(diff, ({ rowsOlder }) => rowsOlder)).toBe(getCut(db, pair.olderCutId)?.rowsAccepted);
    expect(sum(diff, ({ rowsNewer }) => rowsNewer)).toBe(getCut(db, pair.newerCutId)?.rowsAccepted);
  });

  test('SRC-DIFF-053: the other way round, new rows are gone and gone rows are new', async () => {
    const { db, pair } = await examplePair(2, 3);
    const back = { olderCutId: pair.newerCutId, newerCutId: pair.olderCutId, keys: {} };
    const [forth, reverse] = [good(await diffCuts(db, pair)), good(await diffCuts(db, back))];
    const counts = ({ domain, changed, unchanged }: DomainDiff) => ({ domain, changed, unchanged });
    expect(reverse.domains.map((one) => ({ ...counts(one), gone: one.removed }))).toEqual(
      forth.domains.map((one) => ({ ...counts(one), gone: one.new + one.duplicated })),
    );
  });

  test('SRC-DIFF-054: the differing rows come page by page, cell by cell, by kind of change', async () => {
    const { db, pair } = await examplePair(2, 3);
    const ask = (changes: RowChange[], offset: number, limit: number) =>
      diffRows(db, { ...pair, domain: 'LB', changes, offset, limit });
    const changed = good(await ask(['changed'], 0, 10));
    expect(changed.total).toBe(1);
    expect(changed.rows[0]?.cells).toEqual([
      { column: 'LBNRIND', older: 'HIGH', newer: 'NORMAL' },
      { column: 'LBORRES', older: '168.0', newer: '16.8' },
      { column: 'LBSTRESC', older: '168', newer: '16.8' },
      { column: 'LBSTRESN', older: 168, newer: 16.8 },
    ]);
    expect(changed.rows[0]?.older?.file).toBe('lb.csv');
    const all = good(await ask(ALL, 0, 500));
    expect([all.total, all.rows.length]).toEqual([1150, 500]);
    const rest = good(await ask(ALL, 500, 500));
    const ids = new Set([...all.rows, ...rest.rows].map(({ newer }) => newer?.recordId));
    expect(ids.size).toBe(1000);
    expect(good(await diffRows(db, { ...pair, domain: 'XX', changes: ALL, offset: 0, limit: 9 }))).toEqual({
      ...{ total: 0, rows: [] },
    });
  });

  test('SRC-DIFF-055: marks stand on exactly the rows that differ, with their cells', async () => {
    const { db, pair } = await examplePair(2, 3);
    const { olderCutId, newerCutId } = pair;
    const marks = good(await cutMarks(db, { olderCutId, newerCutId }));
    const diff = good(await diffCuts(db, pair));
    const marked = marks.records.reduce((total, { from, to }) => total + to - from + 1, 0);
    expect(marked).toBe(sum(diff, (one) => one.new + one.changed + one.duplicated));
    const { rows } = good(
      await diffRows(db, { ...pair, domain: 'LB', changes: ['changed'], offset: 0, limit: 1 }),
    );
    const id = rows[0]?.newer?.recordId ?? -1;
    expect(changeOf(marks.records, id)).toBe('changed');
    expect(good(await rowChanges(db, { olderCutId, newerCutId, recordIds: [id, 0] }))).toEqual(rows);
    expect(marks.subjects.map(({ subjectId, change }) => `${subjectId.slice(-3)} ${change}`)).toEqual(
      [
        ...['001 changed', '002 changed', '003 changed', '004 new', '005 new', '006 new'],
        marks.subjects.length === 7 ? '007 changed' : undefined,
      ].filter((text) => text !== undefined),
    );
  });
});

const ae = (subject: string, values: TestRow[1]): TestRow => [
  'AE',
  { USUBJID: subject, AESPID: 'E1', AETERM: 'Nausea', AETOXGR: '1', AESTDTC: '2026-10-01', ...values },
];
const dm = (subject: string): TestRow => ['DM', { USUBJID: subject, SEX: 'F' }];

const twoCuts = async (older: readonly TestRow[], newer: readonly TestRow[]) => {
  const { db } = await newStudyDb();
  insertCut(db, 'older', older);
  insertCut(db, 'newer', newer);
  return { db, pair: { olderCutId: 'older', newerCutId: 'newer', keys: {} as Record<string, string[]> } };
};

const countsOf = (diff: CutDiff, name: string) => {
  const found = diff.domains.find(({ domain }) => domain === name);
  if (found === undefined) throw new Error(`${name} was not compared`);
  const { key, keyBasis, unchanged, changed, removed, duplicated } = found;
  return { key: key.join('+'), keyBasis, unchanged, changed, removed, duplicated, new: found.new };
};

const NOTHING = { unchanged: 0, changed: 0, removed: 0, duplicated: 0, new: 0 };

describe('two cuts', () => {
  test('SRC-DIFF-060: the same cut twice, an unknown cut, an unknown domain or variable in a key are refused', async () => {
    const { db, pair } = await twoCuts([dm('S1')], [dm('S1')]);
    const codes = [
      await diffCuts(db, { ...pair, newerCutId: 'older' }),
      await diffCuts(db, { ...pair, newerCutId: 'none' }),
      await diffCuts(db, { ...pair, keys: { LB: ['USUBJID'] } }),
      await diffCuts(db, { ...pair, keys: { DM: ['USUBJID', 'AGE'] } }),
    ].map((result) => codeOf(result));
    expect(codes).toEqual(['invalid-input', 'cut-not-found', 'invalid-input', 'invalid-input']);
    expect(good(await diffCuts(db, pair)).identical).toBe(true);
  });

  test('SRC-DIFF-061: rows numbered anew, and nothing else, differ in nothing unless the number is the key', async () => {
    const { db, pair } = await twoCuts(
      [ae('S1', { AESEQ: 1 }), ae('S1', { AESPID: 'E2', AESEQ: 2, AETERM: 'Rash "a", b\\' })],
      [ae('S1', { AESEQ: 2 }), ae('S1', { AESPID: 'E2', AESEQ: 1, AETERM: 'Rash "a", b\\' })],
    );
    const diff = good(await diffCuts(db, pair));
    expect(diff.identical).toBe(false);
    const whole = { ...NOTHING, key: 'USUBJID+AESPID', keyBasis: 'declared', unchanged: 2 };
    expect(countsOf(diff, 'AE')).toEqual(whole);
    const chosen = good(await diffCuts(db, { ...pair, keys: { AE: ['USUBJID', 'AESEQ'] } }));
    expect(countsOf(chosen, 'AE')).toEqual({
      ...{ ...NOTHING, key: 'USUBJID+AESEQ', keyBasis: 'chosen', changed: 2 },
    });
  });

  test('SRC-DIFF-062: a repeated row is told as such, a domain without a key is compared by whole rows', async () => {
    const tv = (visit: number): TestRow => ['TV', { VISITNUM: visit, VISIT: `Visit ${visit}` }];
    const { db, pair } = await twoCuts(
      [dm('S1'), ae('S1', {}), tv(1), tv(2)],
      [dm('S1'), ae('S1', {}), ae('S1', {}), tv(1), tv(3)],
    );
    const diff = good(await diffCuts(db, pair));
    expect(countsOf(diff, 'AE')).toMatchObject({ unchanged: 1, duplicated: 1, new: 0 });
    expect(told(diff, 'ae-new')).toEqual(['-: S1: Nausea, grade 1, from 1 Oct 2026 is recorded once more.']);
    expect(countsOf(diff, 'TV')).toEqual({
      ...{ ...NOTHING, key: '', keyBasis: 'whole-row', unchanged: 1, new: 1, removed: 1 },
    });
  });

  test('SRC-DIFF-063: a subject that vanished is told with all its rows; its marks say so', async () => {
    const { db, pair } = await twoCuts(
      [dm('S1'), dm('S2'), ae('S2', {}), ae('S2', { AESPID: 'E2', AETOXGR: '3' })],
      [dm('S1')],
    );
    const diff = good(await diffCuts(db, pair));
    expect(told(diff, 'subject-removed')).toEqual([
      '-: S2 was in the older cut and is not in the newer one.',
    ]);
    expect(told(diff, 'ae-removed')).toHaveLength(2);
    const { olderCutId, newerCutId } = pair;
    expect(good(await cutMarks(db, { olderCutId, newerCutId }))).toEqual({
      ...{ olderCutId, newerCutId, records: [] },
      subjects: [
        {
          ...{ subjectId: 'S2', change: 'removed', new: 0, changed: 0, removed: 3 },
          domains: [
            { domain: 'AE', new: 0, changed: 0, removed: 2 },
            { domain: 'DM', new: 0, changed: 0, removed: 1 },
          ],
        },
      ],
    });
  });

  test('SRC-DIFF-064: an event changes grade, becomes serious and resolves; a death in DM is told', async () => {
    const { db, pair } = await twoCuts(
      [dm('S1'), ae('S1', { AESER: 'N', AEOUT: 'RECOVERING/RESOLVING' })],
      [
        ['DM', { USUBJID: 'S1', SEX: 'F', DTHFL: 'Y' }],
        ae('S1', { AESER: 'Y', AETOXGR: '4', AEOUT: 'RECOVERED/RESOLVED' }),
      ],
    );
    const diff = good(await diffCuts(db, pair));
    expect(diff.items.map(({ kind }) => kind)).toEqual([
      ...['subject-changed', 'ae-became-serious', 'ae-upgraded', 'ae-resolved'],
    ]);
    expect(told(diff, 'subject-changed')).toEqual(['-: S1: demographics changed in DTHFL.']);
  });

  test('SRC-DIFF-065: a disposition is told for a subject of both cuts; a state dated anew and a new consent are not', async () => {
    const ds = (subject: string, term: string, date: string): TestRow => [
      'DS',
      { USUBJID: subject, DSDECOD: term, DSSTDTC: date },
    ];
    const { db, pair } = await twoCuts(
      [dm('S1'), ds('S1', 'ONGOING', '2026-10-01')],
      [
        ...[dm('S1'), dm('S2'), ds('S1', 'ONGOING', '2026-11-01')],
        ...[ds('S1', 'WITHDRAWAL BY SUBJECT', '2026-10-30'), ds('S2', 'ENROLLED', '2026-10-15')],
      ],
    );
    expect(told(good(await diffCuts(db, pair)), 'subject-changed')).toEqual([
      '-: S1: disposition WITHDRAWAL BY SUBJECT, 30 Oct 2026.',
    ]);
  });

  test('SRC-DIFF-066: new rows dated by the older cut-off are counted as late', async () => {
    const row = (id: string, date: string) => ae('S1', { AESPID: id, AESTDTC: date });
    const { db, pair } = await twoCuts(
      [row('E1', '2026-10-01')],
      [...[row('E1', '2026-10-01'), row('E2', '2026-11-01'), row('E3', '2026-11-02')], row('E4', '2026-10')],
    );
    const diff = good(await diffCuts(db, pair));
    expect(diff.domains.map(({ domain, late }) => ({ domain, late }))).toEqual([{ domain: 'AE', late: 1 }]);
  });

  test('SRC-DIFF-067: of more changes than are told one by one the rest is counted', async () => {
    const rows = (value: number): TestRow[] =>
      Array.from({ length: 2003 }, (_, at) => [
        'LB',
        { USUBJID: 'S1', LBTESTCD: `T${at}`, LBDTC: '2026-10-01', LBSTRESN: value },
      ]);
    const { db, pair } = await twoCuts(rows(1), rows(2));
    const diff = good(await diffCuts(db, pair));
    expect([told(diff, 'lab-changed').length, diff.notTold]).toEqual([2000, [{ domain: 'LB', rows: 3 }]]);
  });

  test('SRC-DIFF-068: a workspace locked meanwhile is told, not thrown', async () => {
    const { db, pair } = await twoCuts([dm('S1'), ae('S1', {})], [dm('S1')]);
    const running = diffCuts(db, pair);
    db.close();
    expect(codeOf(await running)).toBe('not-unlocked');
  });
});
