import { describe, expect, test } from 'vitest';
import { dltWindowCloses, dltWindowSpans, mayLieIn } from '../../../../shared/clinical/dlt/dltWindow.ts';
import { axaNk02 } from '../../../../shared/protocol/axaNk02.ts';
import { range, withRule } from '../../../builders/dlt.ts';
import { infusion } from '../../../builders/trialData.ts';

const records = {
  infusions: [
    infusion('001', '2026-04-20'),
    infusion('001', '2026-04-27'),
    infusion('001', '2026-06-01'),
  ] as [ReturnType<typeof infusion>, ...ReturnType<typeof infusion>[]],
};
const each = withRule({ window: { days: 14, anchor: 'eachInfusion' } });

describe('the DLT window', () => {
  test('SRC-DLT-180: 28 elapsed days from the first infusion end on study day 29', () => {
    expect(dltWindowSpans(records, axaNk02)).toEqual([{ from: '2026-04-20', to: '2026-05-18' }]);
    expect(dltWindowCloses(records, axaNk02)).toBe('2026-05-18');
  });

  test('SRC-DLT-181: from each infusion there are spans, and the last that was given closes them', () => {
    expect(dltWindowSpans(records, each)).toEqual([
      { from: '2026-04-20', to: '2026-05-04' },
      { from: '2026-04-27', to: '2026-05-11' },
      { from: '2026-06-01', to: '2026-06-15' },
    ]);
    expect(dltWindowCloses(records, each)).toBe('2026-06-15');
  });

  test.each([
    ['2026-04-19', '2026-04-19', false],
    ['2026-04-20', '2026-04-20', true],
    ['2026-05-11', '2026-05-11', true],
    ['2026-05-12', '2026-05-31', false],
    ['2026-05-12', '2026-06-01', true],
    ['2026-06-15', '2026-06-15', true],
    ['2026-06-16', '2026-06-16', false],
    ['2026-04-01', '2026-04-30', true],
    ['2026-04-01', '2026-04-20', true],
  ])('SRC-DLT-182: an onset between %s and %s may lie in it: %s', (earliest, latest, expected) => {
    expect(mayLieIn(dltWindowSpans(records, each), range(earliest, latest))).toBe(expected);
  });

  test('SRC-DLT-183: an onset that nobody knows may lie in it', () => {
    expect(mayLieIn(dltWindowSpans(records, each), null)).toBe(true);
  });
});
