import { describe, expect, test } from 'vitest';
import { adverseEventItems } from '../../../../shared/dataset/diff/adverseEventItems.ts';
import { toDiffRow } from '../../../../shared/dataset/diff/compareRows.ts';
import type { DiffRow } from '../../../../shared/dataset/diff/diff.ts';
import { exposureItems } from '../../../../shared/dataset/diff/exposureItems.ts';
import { findingItems } from '../../../../shared/dataset/diff/findingItems.ts';
import type { SourceRow } from '../../../../shared/dataset/sourceRow.ts';
import { sayPhrase } from '../../../../shared/text/phrases.ts';

type Values = SourceRow['values'];

const row = (domain: string, recordId: number, values: Values): SourceRow => ({
  ref: { recordId, domain, file: `${domain.toLowerCase()}.csv`, line: recordId + 1 },
  values: { USUBJID: 'S1', ...values },
});

const changed = (domain: string, older: Values, newer: Values): DiffRow =>
  toDiffRow('changed', domain, ['USUBJID'], row(domain, 1, older), row(domain, 2, newer));

const AE: Values = {
  AESEQ: 3,
  AETERM: 'Low platelets',
  AEDECOD: 'Platelet count decreased',
  AETOXGR: '3',
  AESER: 'N',
  AEOUT: 'NOT RECOVERED/NOT RESOLVED',
  AESTDTC: '2026-04-22',
};

const told = (rows: readonly DiffRow[]) =>
  adverseEventItems(rows, '2026-05-20', () => 1).map((item) => `${item.kind}: ${sayPhrase('en', item.text)}`);

describe('what a difference in adverse events means', () => {
  test.each<[string, Values, string[]]>([
    [
      'a higher grade',
      { AETOXGR: '4' },
      ['ae-upgraded: S1: Platelet count decreased upgraded, grade 3 → 4.'],
    ],
    [
      'a lower grade',
      { AETOXGR: '2' },
      ['ae-downgraded: S1: Platelet count decreased downgraded, grade 3 → 2.'],
    ],
    ['a grade that is gone', { AETOXGR: null }, ['ae-changed: S1: grade of Platelet count decreased 3 → –.']],
    ['serious now', { AESER: 'Y' }, ['ae-became-serious: S1: Platelet count decreased is serious now.']],
    [
      'serious by a criterion alone',
      { AESHOSP: 'Y' },
      [
        'ae-became-serious: S1: Platelet count decreased is serious now.',
        'ae-changed: S1: Platelet count decreased changed in AESHOSP.',
      ],
    ],
    [
      'resolved',
      { AEOUT: 'RECOVERED/RESOLVED' },
      ['ae-resolved: S1: Platelet count decreased has resolved.'],
    ],
    [
      'another date',
      { AESTDTC: '2026-04-21' },
      ['ae-changed: S1: Platelet count decreased changed in AESTDTC.'],
    ],
    ['another number only', { AESEQ: 9 }, []],
    [
      'graver in two ways',
      { AETOXGR: '4', AESER: 'Y' },
      [
        'ae-upgraded: S1: Platelet count decreased upgraded, grade 3 → 4.',
        'ae-became-serious: S1: Platelet count decreased is serious now.',
      ],
    ],
  ])('SRC-DIFF-020: %s', (_what, change, expected) => {
    expect(told([changed('AE', AE, { ...AE, ...change })])).toEqual(expected);
  });

  test.each([
    ['2026-05-20', 'late entry'],
    ['2026-05-21', 'new event'],
    ['2026-05', 'new event'],
  ])('SRC-DIFF-021: a new event from %s is a %s when the older cut-off is 2026-05-20', (start, words) => {
    const added = toDiffRow('new', 'AE', ['USUBJID'], null, row('AE', 2, { ...AE, AESTDTC: start }));
    expect(told([added])).toEqual([expect.stringContaining(words)]);
  });

  test('SRC-DIFF-022: an event that vanished is told, not dropped', () => {
    const gone = toDiffRow('removed', 'AE', ['USUBJID'], row('AE', 1, AE), null);
    expect(told([gone])).toEqual(['ae-removed: S1: Platelet count decreased, grade 3, is gone.']);
  });
});

const EX: Values = {
  EXSEQ: 1,
  EXTRT: 'AXA-NK02',
  EXDOSE: 25_000_000,
  EXDOSU: 'cells/kg',
  EXSTDTC: '2026-04-20',
};
const LB: Values = {
  LBSEQ: 1,
  LBTESTCD: 'PLAT',
  LBTEST: 'Platelets',
  LBSTRESN: 30,
  LBSTRESU: '10^9/L',
  LBDTC: '2026-04-22',
};

describe('doses and results', () => {
  test('SRC-DIFF-023: a corrected dose names both amounts; another variable says that the dose stands', () => {
    const items = exposureItems(
      [
        changed('EX', EX, { ...EX, EXDOSE: 26_000_000 }),
        changed('EX', { ...EX, EXLOT: 'A' }, { ...EX, EXLOT: 'B' }),
      ],
      () => 1,
    );
    expect(items.map(({ text }) => sayPhrase('en', text))).toEqual([
      expect.stringContaining('2.5×10⁷ cells/kg → 2.6×10⁷ cells/kg'),
      expect.stringContaining('changed in EXLOT; dose and date did not'),
    ]);
  });

  test('SRC-DIFF-024: a corrected result is told with both values; a new one is only counted', () => {
    const added = toDiffRow('new', 'LB', ['USUBJID'], null, row('LB', 3, LB));
    const items = findingItems([changed('LB', LB, { ...LB, LBSTRESN: 24 }), added], () => 1);
    expect(items.map(({ text }) => sayPhrase('en', text))).toEqual([
      expect.stringMatching(/^S1: Platelets of .*corrected, 30 10\^9\/L → 24 10\^9\/L\.$/),
    ]);
  });

  test('SRC-DIFF-025: a range that moved is told although the result did not', () => {
    const items = findingItems([changed('LB', { ...LB, LBSTNRLO: 100 }, { ...LB, LBSTNRLO: 150 })], () => 1);
    expect(items.map(({ text }) => sayPhrase('en', text))).toEqual([
      expect.stringContaining('changed in LBSTNRLO; the result did not'),
    ]);
  });
});
