import { describe, expect, test } from 'vitest';
import { judge, moreSubjects, reaches } from '../../../shared/stopping/tally.ts';

const subjects = (n: number) => ({ kind: 'subjects', n }) as const;
const share = (percent: number, fromSubjects = 1) => ({ kind: 'share', percent, fromSubjects }) as const;

const tally = (of: number, counted: number, open = 0, joiningOpen = 0, joiningClear = 0) => ({
  ...{ of, counted, open, joiningOpen, joiningClear },
});

describe('threshold', () => {
  test.each([
    ['one below', subjects(2), 1, 3, false],
    ['at', subjects(2), 2, 3, true],
    ['one above', subjects(2), 3, 3, true],
    ['50 % of 1: none', share(50), 0, 1, false],
    ['50 % of 1: the one', share(50), 1, 1, true],
    ['50 % of 2: one', share(50), 1, 2, true],
    ['50 % of 3: one', share(50), 1, 3, false],
    ['50 % of 3: two', share(50), 2, 3, true],
    ['a third of 3 as 33.3 %', share(33.3), 1, 3, true],
    ['a third of 3 as 33.4 %', share(33.4), 1, 3, false],
    ['28 % of 25: seven, free of the noise of binary figures', share(28), 7, 25, true],
    ['too few dosed', share(50, 3), 2, 2, false],
    ['just enough dosed', share(50, 3), 2, 3, true],
    ['100 % of 2: one', share(100), 1, 2, false],
    ['100 % of 2: both', share(100), 2, 2, true],
    ['nobody dosed', share(50), 0, 0, false],
  ] as const)('SRC-STP-001: %s', (_, threshold, counted, of, expected) => {
    expect(reaches(threshold, counted, of)).toBe(expected);
  });
});

describe('value', () => {
  test.each([
    ['below, nothing open', subjects(2), tally(3, 1), 'not-met'],
    ['below, one may count', subjects(2), tally(3, 1, 1), 'not-evaluable'],
    ['far below, one may count', subjects(3), tally(3, 1, 1), 'not-met'],
    ['reached, others open', subjects(2), tally(3, 2, 1), 'met'],
    ['a dosed subject who may belong here and may count', subjects(2), tally(2, 1, 0, 1), 'not-evaluable'],
    ['a dosed subject who may belong here and does not count', subjects(2), tally(2, 1, 0, 0, 1), 'not-met'],
    ['share reached', share(50), tally(2, 1), 'met'],
    ['share reached, unless another belongs here', share(50), tally(2, 1, 0, 0, 1), 'not-evaluable'],
    ['share not reached, unless the open one counts', share(50), tally(3, 1, 1), 'not-evaluable'],
    ['enough dosed only if another belongs here', share(50, 3), tally(2, 2, 0, 0, 1), 'not-evaluable'],
    ['nobody in scope', subjects(1), tally(0, 0), 'not-met'],
  ] as const)('SRC-STP-002: %s', (_, threshold, counts, expected) => {
    expect(judge(threshold, counts)).toBe(expected);
  });
});

describe('distance', () => {
  test.each([
    ['two more', subjects(2), tally(3, 0), 2],
    ['one more', subjects(2), tally(3, 1), 1],
    ['reached', subjects(2), tally(3, 2), 0],
    ['share: one more of three', share(50), tally(3, 1), 1],
    ['share: cannot be reached before more are dosed', share(50, 3), tally(2, 2), null],
  ] as const)('SRC-STP-003: %s', (_, threshold, counts, expected) => {
    expect(moreSubjects(threshold, counts)).toBe(expected);
  });
});
