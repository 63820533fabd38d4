import { expect, test } from 'vitest';
import { subjectStyle } from '../../../renderer/charts/subjectStyle.ts';

const lookOf = (position: number): string => JSON.stringify(subjectStyle(position));

test('SRC-TPL-051: 81 subjects have looks of their own; of neighbours no two share colour or dash', () => {
  const positions = Array.from({ length: 81 }, (_, position) => position);
  expect(new Set(positions.map(lookOf)).size).toBe(81);
  for (const position of positions.slice(1)) {
    const [before, own] = [subjectStyle(position - 1), subjectStyle(position)];
    expect([before.colour === own.colour, before.dash === own.dash]).toEqual([false, false]);
  }
});
