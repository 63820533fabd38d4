import { expect, test } from 'vitest';
import { groupReasons } from '../../../renderer/report/groupReasons.ts';

test('SRC-REP-101: left-out items are counted by reason, subjects named once', () => {
  expect(
    groupReasons([
      { subjectId: '003', reason: 'A' },
      { subjectId: '001', reason: 'A' },
      { subjectId: '003', reason: 'B' },
      { subjectId: '003', reason: 'A' },
    ]),
  ).toEqual([
    { reason: 'A', n: 3, subjects: ['001', '003'] },
    { reason: 'B', n: 1, subjects: ['003'] },
  ]);
});
