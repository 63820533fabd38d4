import { describe, expect, test } from 'vitest';
import { adverseEventFigures } from '../../../../shared/clinical/dlt/eventFigures.ts';
import type { AdverseEvent } from '../../../../shared/dataset/trialData.ts';
import { axaNk02 } from '../../../../shared/protocol/axaNk02.ts';
import type { DltSelector } from '../../../../shared/protocol/dlt.ts';
import { range } from '../../../builders/dlt.ts';
import { adverseEvent, collected, iso } from '../../../builders/trialData.ts';

const figuresOf = (start: string, end: string, over: Partial<AdverseEvent> = {}, groups: string[] = []) =>
  adverseEventFigures(adverseEvent('001', start, { end: collected(end), ...over }), groups, {
    protocol: axaNk02,
    cutoff: iso('2026-07-01'),
  });

describe('figures of an adverse event', () => {
  test('SRC-DLT-160: grade, seriousness and relation as reported', () => {
    const figures = figuresOf('2026-04-25', '', { grade: 3, serious: null, relationship: 'UNKNOWN' });
    expect([figures.grade, figures.serious, figures.relation]).toEqual([3, null, 'unclear']);
    expect(figures.onset).toEqual(range('2026-04-25'));
    expect(figures.gradeBefore(1)).toBeNull();
  });

  test.each([
    // Both days count in full.
    ['2026-04-25', '2026-04-25', 1],
    ['2026-04-25', '2026-04-27', 3],
    ['2026-04', '2026-04-27', 27],
    ['2026-04-25', '2026-04', 6],
    ['', '2026-04-27', null],
    ['2026-04-25', '', null],
  ])('SRC-DLT-161: from "%s" to "%s" it lasts at most %s days', (start, end, days) => {
    expect(figuresOf(start, end).lastsAtMost(3)).toBe(days);
  });

  test.each([
    ['RECOVERED/RESOLVED', '2026-04-27', range('2026-04-27')],
    ['NOT RECOVERED/NOT RESOLVED', '2026-04-27', null],
    ['RECOVERED/RESOLVED', '', null],
    // After the cut-off it still went on.
    ['RECOVERED/RESOLVED', '2026-07-02', null],
    ['', '2026-04-27', range('2026-04-27')],
  ])('SRC-DLT-162: outcome "%s", end "%s"', (outcome, end, expected) => {
    expect(figuresOf('2026-04-25', end, { outcome }).over(2)).toEqual(expected);
  });

  test('SRC-DLT-163: a fatal event is never over', () => {
    expect(figuresOf('2026-04-25', '2026-04-27', { outcome: 'FATAL', fatal: true }).over(2)).toBeNull();
  });

  test.each([
    ['Y', true],
    [' yes ', true],
    ['N', false],
    ['', false],
    [undefined, false],
  ])('SRC-DLT-164: qualifier AERELLD %s: from lymphodepletion %s', (value, expected) => {
    const supplemental: Record<string, string> = value === undefined ? {} : { AERELLD: value };
    expect(figuresOf('2026-04-25', '', { supplemental }).fromLymphodepletion).toBe(expected);
  });

  test.each<[string, DltSelector, boolean]>([
    ['any', { kind: 'any' }, true],
    ['the preferred term', { kind: 'term', terms: ['pneumonia'] }, true],
    ['the reported term', { kind: 'term', terms: ['Lung infection, right'] }, true],
    ['a part of a term', { kind: 'term', terms: ['Lung'] }, false],
    ['another term', { kind: 'term', terms: ['Sepsis'] }, false],
    ['a group', { kind: 'aesi', groups: ['crs', 'infection'] }, true],
    ['another group', { kind: 'aesi', groups: ['crs'] }, false],
    ['the class', { kind: 'soc', classes: ['INFECTIONS AND INFESTATIONS'] }, true],
    ['another class', { kind: 'soc', classes: ['Investigations'] }, false],
    ['a laboratory test', { kind: 'lab', tests: [] }, false],
  ])('SRC-DLT-165: named by %s', (_, selector, expected) => {
    const { named } = figuresOf(
      '2026-04-25',
      '',
      {
        term: 'Lung infection, right',
        preferredTerm: 'Pneumonia',
        systemOrganClass: 'Infections and infestations',
      },
      ['infection'],
    );
    expect(named([selector])).toBe(expected);
    expect(named([{ kind: 'soc', classes: ['x'] }, selector])).toBe(expected);
    expect(named([])).toBe(false);
  });

  test('SRC-DLT-166: an empty word names nothing', () => {
    const { named } = figuresOf('2026-04-25', '', { term: '', preferredTerm: '', systemOrganClass: '' });
    expect(named([{ kind: 'term', terms: [''] }])).toBe(false);
    expect(named([{ kind: 'soc', classes: [''] }])).toBe(false);
  });
});
