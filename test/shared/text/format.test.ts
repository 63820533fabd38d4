import { describe, expect, test } from 'vitest';
import {
  formatCollected,
  formatCount,
  formatDate,
  formatDay,
  formatDose,
  formatInstant,
  formatInterval,
  formatList,
  formatNumber,
  formatProportion,
} from '../../../shared/text/format.ts';

describe('format', () => {
  test.each([
    ['2026-08-14', '14 Aug 2026', '2026年8月14日'],
    ['2026-01-01', '1 Jan 2026', '2026年1月1日'],
    ['2026-02-30', '2026-02-30', '2026-02-30'],
    ['2026-08', '2026-08', '2026-08'],
    ['', '', ''],
  ])('SRC-TEXT-030: date %s', (text, en, zh) => {
    expect([formatDate('en', text), formatDate('zh-CN', text)]).toEqual([en, zh]);
  });

  test('SRC-TEXT-031: an instant names its zone', () => {
    expect(formatInstant('en', '2026-08-14T09:30:05.123Z')).toBe('14 Aug 2026, 09:30:05 UTC');
    expect(formatInstant('zh-CN', '2026-08-14T09:30:05.123Z')).toBe('2026年8月14日 09:30:05 UTC');
    expect(formatInstant('en', '2026-08-14T09:30')).toBe('2026-08-14T09:30');
  });

  test.each([
    ['2026-06-03T10:19', '3 Jun 2026, 10:19', '2026年6月3日 10:19'],
    ['2026-06-03T10:19:30', '3 Jun 2026, 10:19', '2026年6月3日 10:19'],
    ['2026-06-03T10:19+08:00', '3 Jun 2026, 10:19 +08:00', '2026年6月3日 10:19 +08:00'],
    ['2026-06', '2026-06', '2026-06'],
  ])('SRC-TEXT-035: collected %s has no zone unless one was collected', (text, en, zh) => {
    expect([formatCollected('en', text), formatCollected('zh-CN', text)]).toEqual([en, zh]);
  });

  test.each([
    [2.5e7, 'cells/kg', '2.5×10⁷ cells/kg'],
    [7.5e7, '', '7.5×10⁷'],
    [2.5e8, '', '2.5×10⁸'],
    [2.4125e7, '', '2.4125×10⁷'],
    [1e10, '', '1×10¹⁰'],
    [0.05, 'mg', '0.05 mg'],
    [25, 'mg', '25 mg'],
    [0.3, 'mg/kg', '0.3 mg/kg'],
    [99999, 'U', '99999 U'],
    [1e5, 'cells', '1×10⁵ cells'],
    [0.001, 'g', '0.001 g'],
    [0.0009, 'g', '9×10⁻⁴ g'],
    [0, 'cells/kg', '0 cells/kg'],
  ])('SRC-TEXT-032: dose %d %s', (dose, unit, text) => {
    expect(formatDose(dose, unit)).toBe(text);
  });

  test.each([
    [0, 0.7076, '95 % CI 0–70.8 %', '95% CI 0–70.8%'],
    [0.2924, 1, '95 % CI 29.2–100 %', '95% CI 29.2–100%'],
    [null, null, 'no interval', '无置信区间'],
  ])('SRC-TEXT-033: interval %s to %s', (low, high, en, zh) => {
    expect([formatInterval('en', { low, high }), formatInterval('zh-CN', { low, high })]).toEqual([en, zh]);
  });

  test('SRC-TEXT-034: numbers, days, counts, lists, proportions', () => {
    expect([formatNumber(-3), formatNumber(0.1 + 0.2), formatNumber(1e-9)]).toEqual(['−3', '0.3', '1e-9']);
    expect([formatDay('en', 29), formatDay('zh-CN', -3)]).toEqual(['Day 29', '第−3天']);
    expect([formatCount(1, 'day', 'days'), formatCount(0, 'day', 'days')]).toEqual(['1 day', '0 days']);
    expect([formatList('en', []), formatList('en', ['A']), formatList('zh-CN', ['A', 'B'])]).toEqual([
      '',
      'A',
      'A和B',
    ]);
    expect(formatProportion({ n: 1, of: 3 })).toBe('1/3');
  });
});
