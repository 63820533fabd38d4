import { expect, test } from 'vitest';
import { paragraphs } from '../../../renderer/ui/paragraphs.ts';

const keys = (...list: string[]) => list.map((key) => ({ key, params: {} }));

test('SRC-UI-003: a conclusion begins a paragraph with each dose level, gate sentence and the deviations', () => {
  const groups = paragraphs(
    keys('board.level.grade', 'board.dlt.none', 'board.level.grade', 'sentence.G2.met', 'board.deviations'),
  );
  expect(groups.map((group) => group.map((phrase) => phrase.key))).toEqual([
    ['board.level.grade', 'board.dlt.none'],
    ['board.level.grade'],
    ['sentence.G2.met'],
    ['board.deviations'],
  ]);
});

test('SRC-UI-003: sentences without a beginning stand in one paragraph', () => {
  expect(paragraphs(keys('ae.conclusion.any', 'ae.conclusion.severe'))).toHaveLength(1);
});
