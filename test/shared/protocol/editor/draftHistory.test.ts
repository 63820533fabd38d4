import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  changeDocument,
  endStep,
  MAX_STEPS,
  redoStep,
  startHistory,
  undoStep,
} from '../../../../shared/protocol/editor/draftHistory.ts';

const own = { what: 'set', at: 'a', joins: null } as const;
const typing = { what: 'set', at: 'field', joins: 'field' } as const;

describe('steps of a draft', () => {
  test('SRC-EDT-020: a step is taken back and done again', () => {
    const one = changeDocument(startHistory(0), 1, own);
    const two = changeDocument(one, 2, own);
    expect(undoStep(two).document).toBe(1);
    expect(undoStep(undoStep(two)).document).toBe(0);
    expect(redoStep(undoStep(two)).document).toBe(2);
    expect(redoStep(redoStep(undoStep(undoStep(two)))).document).toBe(2);
    expect(undoStep(startHistory(0))).toEqual(startHistory(0));
    expect(redoStep(two)).toBe(two);
    expect(changeDocument(undoStep(two), 3, own).future).toEqual([]);
    expect(changeDocument(one, 1, own)).toBe(one);
  });

  test('SRC-EDT-021: typing in one field is one step, until it ends', () => {
    const typed = ['2', '28', '285'].reduce(
      (history, text) => changeDocument(history, text, typing),
      startHistory(''),
    );
    expect(typed.past).toHaveLength(1);
    expect(undoStep(typed).document).toBe('');
    const again = changeDocument(endStep(typed), '3', typing);
    expect(undoStep(again).document).toBe('285');
    const other = changeDocument(typed, 'x', { what: 'set', at: 'other', joins: 'other' });
    expect(undoStep(other).document).toBe('285');
    // What is typed after an undo is a step of its own: the one before stays to be undone.
    const undone = undoStep(again);
    expect(undoStep(changeDocument(undone, '9', typing)).document).toBe('285');
  });

  test('SRC-EDT-021: what is typed after a step was taken back is a step of its own', () => {
    const first = changeDocument(startHistory(''), '1', typing);
    const second = changeDocument(first, 'x', { what: 'set', at: 'other', joins: 'other' });
    const again = changeDocument(undoStep(second), '2', typing);
    expect(undoStep(again).document).toBe('1');
  });

  test('SRC-EDT-022: the number of steps is bounded', () => {
    let history = startHistory(0);
    for (let n = 1; n <= MAX_STEPS + 5; n += 1) history = changeDocument(history, n, own);
    expect(history.past).toHaveLength(MAX_STEPS);
    expect(history.past[0]?.document).toBe(5);
  });

  test('SRC-EDT-023: whatever was done, taking everything back gives the start, and doing it again the end', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 30 }), (numbers) => {
        const end = numbers.reduce((history, n) => changeDocument(history, n, own), startHistory('start'));
        const back = end.past.reduce((history) => undoStep(history), end);
        expect(back.document).toBe('start');
        expect(end.past.reduce((history) => redoStep(history), back).document).toBe(end.document);
      }),
    );
  });
});
