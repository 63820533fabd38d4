import { describe, expect, test } from 'vitest';
import {
  emptyDraft,
  type ImportDraft,
  inspectInput,
  reachable,
  rejectedShare,
} from '../../../../renderer/pages/data/import/importDraft.ts';
import { choose } from '../../../../renderer/pages/data/import/policyDraft.ts';
import type { DeidFinding } from '../../../../shared/dataset/deid/deid.ts';
import type { ImportInspection, InspectedTable } from '../../../../shared/dataset/inspection.ts';

const files = [{ token: 't1', name: 'extract' }];
const empty = emptyDraft('Study', 'Study');
const named: ImportDraft = { ...empty, label: 'Meeting 1' };

const table = (more: Partial<InspectedTable>): InspectedTable => ({
  ...{ file: 'lb.csv', name: 'LB', recognised: 'sdtm', domain: 'LB', problem: null, columns: [] },
  ...{
    missingRequired: [],
    missingRecommended: [],
    rowsRead: 1,
    rowsAccepted: 1,
    rowsRejected: 0,
    preview: [],
    suggestion: null,
  },
  ...more,
});

const birth: ImportInspection['findings'][number] = {
  ...{ findingId: 'DM.BRTHDTC.birth-date', kind: 'birth-date', domain: 'DM', column: 'BRTHDTC' },
  ...{ files: ['dm.csv'], basis: 'column-name', rows: 1, firstLine: 2, masked: [], covered: false },
  offered: ['remove-column'] satisfies DeidFinding['offered'],
};

const inspection = (
  tables: readonly InspectedTable[],
  findings: ImportInspection['findings'] = [],
): ImportInspection => ({
  files: tables.map((one) => ({
    ...{ file: one.file, format: 'csv', sizeBytes: 1, sha256: '', encoding: 'utf-8', problem: null },
    tables: [one],
  })),
  ...{ ignored: [], findings, checks: [], rowsRead: 1, rowsAccepted: 1, rowsRejected: 0 },
  ...{ latestDate: null, ready: true },
});

describe('an import in the making', () => {
  test('SRC-UIW-001: each step waits for the one before', () => {
    const fine = inspection([table({})]);
    const unknown = inspection([table({ recognised: 'unknown', domain: '' })]);
    const broken = inspection([table({ problem: 'A required variable is missing.' })]);
    const identifying = inspection([table({})], [birth]);
    const decided = { ...named, policy: choose(named.policy, [birth], { action: 'remove-column' }) };
    for (const [draft, chosen, known, last] of [
      [empty, [], null, 'files'],
      [empty, files, null, 'files'],
      [named, [], null, 'files'],
      [named, files, null, 'tables'],
      [named, files, unknown, 'tables'],
      [named, files, broken, 'tables'],
      [named, files, identifying, 'identifying'],
      [decided, files, identifying, 'import'],
      [named, files, fine, 'import'],
    ] as const) {
      expect(reachable(draft, chosen, known)).toBe(last);
    }
  });

  test('SRC-UIW-002: a stated cut-off must be a calendar date', () => {
    const stated = (text: string): ImportDraft => ({ ...named, cutoff: { basis: 'stated', text } });
    expect(inspectInput(stated('2026-02-30'), files)).toBeNull();
    expect(inspectInput(stated(''), files)).toBeNull();
    expect(inspectInput(stated('2026-02-28'), files)?.cutoffDate).toBe('2026-02-28');
    expect(inspectInput(named, files)).toEqual({
      ...{ tokens: ['t1'], mapping: null, policy: null, cutoffDate: null },
    });
  });

  test('SRC-UIW-003: the limit is a share from 0 to 1; what is no percentage is none', () => {
    const limit = (percent: string) => rejectedShare({ ...named, limit: { on: true, percent } });
    expect(rejectedShare(named)).toBeNull();
    for (const [text, share] of [
      ['0', 0],
      ['5', 0.05],
      ['2,5', 0.025],
      ['100', 1],
      ['', undefined],
      ['  ', undefined],
      ['-1', undefined],
      ['100.1', undefined],
      ['five', undefined],
    ] as const) {
      expect(limit(text)).toBe(share);
    }
  });
});

describe('shifted dates', () => {
  test('SRC-UIW-004: with dates shifted the cut-off has to be stated before the import', () => {
    const shifted = { ...named, policy: { ...named.policy, shiftDates: true } };
    const fine = inspection([table({})]);
    expect(reachable(shifted, files, fine)).toBe('identifying');
    const stated = { ...shifted, cutoff: { basis: 'stated', text: '2026-05-19' } } as const;
    expect(reachable(stated, files, fine)).toBe('import');
  });
});
