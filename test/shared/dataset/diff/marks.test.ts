import { describe, expect, test } from 'vitest';
import { changeOf, markRuns } from '../../../../shared/dataset/diff/markRuns.ts';
import { markSubjects } from '../../../../shared/dataset/diff/markSubjects.ts';

const newer = (recordId: number) => ({ recordId, block: 1 });

describe('marks of the newer cut', () => {
  const runs = markRuns([
    { change: 'new', newer: newer(12) },
    { change: 'new', newer: newer(10) },
    { change: 'removed', newer: null },
    { change: 'new', newer: newer(11) },
    { change: 'changed', newer: newer(13) },
    { change: 'duplicated', newer: newer(20) },
  ]);

  test('SRC-DIFF-040: rows that follow one another are one run; what is gone has none', () => {
    expect(runs).toEqual([
      { change: 'new', from: 10, to: 12 },
      { change: 'changed', from: 13, to: 13 },
      { change: 'duplicated', from: 20, to: 20 },
    ]);
  });

  test.each([
    [9, undefined],
    [10, 'new'],
    [12, 'new'],
    [13, 'changed'],
    [14, undefined],
    [20, 'duplicated'],
    [21, undefined],
  ])('SRC-DIFF-041: row %i is %s', (recordId, change) => {
    expect(changeOf(runs, recordId)).toBe(change);
  });

  test('SRC-DIFF-042: a subject is new or gone by its row of DM, otherwise changed; each row is counted', () => {
    const row = (
      subjectId: string,
      domain: string,
      change: 'new' | 'changed' | 'removed' | 'duplicated',
    ) => ({
      ...{ subjectId, domain, change },
    });
    expect(
      markSubjects([
        row('S2', 'DM', 'new'),
        row('S2', 'AE', 'new'),
        row('S1', 'AE', 'changed'),
        row('S1', 'AE', 'duplicated'),
        row('S3', 'DM', 'removed'),
        row('S3', 'AE', 'removed'),
        row('S4', 'LB', 'removed'),
        row('', 'TV', 'new'),
      ]),
    ).toEqual([
      {
        ...{ subjectId: 'S1', change: 'changed', new: 1, changed: 1, removed: 0 },
        domains: [{ domain: 'AE', new: 1, changed: 1, removed: 0 }],
      },
      {
        ...{ subjectId: 'S2', change: 'new', new: 2, changed: 0, removed: 0 },
        domains: [
          { domain: 'DM', new: 1, changed: 0, removed: 0 },
          { domain: 'AE', new: 1, changed: 0, removed: 0 },
        ],
      },
      {
        ...{ subjectId: 'S3', change: 'removed', new: 0, changed: 0, removed: 2 },
        domains: [
          { domain: 'DM', new: 0, changed: 0, removed: 1 },
          { domain: 'AE', new: 0, changed: 0, removed: 1 },
        ],
      },
      {
        ...{ subjectId: 'S4', change: 'changed', new: 0, changed: 0, removed: 1 },
        domains: [{ domain: 'LB', new: 0, changed: 0, removed: 1 }],
      },
    ]);
  });
});
