import { describe, expect, test } from 'vitest';
import {
  collectedTime,
  elapsedHours,
  withinHours,
} from '../../../../shared/clinical/cellTherapy/collectedTime.ts';
import { collected } from '../../../builders/trialData.ts';

const time = (text: string) => {
  const found = collectedTime(collected(text));
  if (found === null) throw new Error(text);
  return found;
};

const within = (from: string, to: string, hours: number) => {
  const { certain, possible } = withinHours(elapsedHours(time(from), time(to)), hours);
  return certain ? 'certain' : possible ? 'possible' : 'no';
};

describe('dates and times as collected', () => {
  test.each([
    ['2026-05-01', { date: '2026-05-01', minutes: null, offset: null }],
    ['2026-05-01T08', { date: '2026-05-01', minutes: null, offset: null }],
    ['2026-05-01T08:30', { date: '2026-05-01', minutes: 510, offset: null }],
    ['2026-05-01T08:30:30', { date: '2026-05-01', minutes: 510.5, offset: null }],
    ['2026-05-01T08:30:30.25', { date: '2026-05-01', minutes: 510.5, offset: null }],
    ['2026-05-01T08:30Z', { date: '2026-05-01', minutes: 510, offset: 0 }],
    ['2026-05-01T08:30+08:00', { date: '2026-05-01', minutes: 510, offset: 480 }],
    ['2026-05-01T08:30-05:30', { date: '2026-05-01', minutes: 510, offset: -330 }],
    ['2026-05-01T08:30+0800', { date: '2026-05-01', minutes: 510, offset: 480 }],
  ])('SRC-CEL-080: %s', (text, expected) => {
    expect(collectedTime(collected(text))).toEqual(expected);
  });

  test.each(['2026-05', '2026', ''])('SRC-CEL-081: "%s" has no place in time', (text) => {
    expect(collectedTime(collected(text))).toBeNull();
  });
});

describe('within 48 hours', () => {
  test.each([
    ['2026-05-01T08:00', '2026-05-03T07:59', 'certain'],
    ['2026-05-01T08:00', '2026-05-03T08:00', 'certain'],
    ['2026-05-01T08:00', '2026-05-03T08:01', 'no'],
    ['2026-05-01T08:00', '2026-05-01T07:59', 'no'],
    ['2026-05-01T08:00', '2026-05-01T08:00', 'certain'],
    // by date: a day apart is at most two days, two days apart can be just over one, three days are over two
    ['2026-05-01', '2026-05-01', 'certain'],
    ['2026-05-01', '2026-05-02', 'certain'],
    ['2026-05-01', '2026-05-03', 'possible'],
    ['2026-05-01', '2026-05-04', 'no'],
    ['2026-05-02', '2026-05-01', 'no'],
    // one time alone is by date too
    ['2026-05-01T08:00', '2026-05-03', 'possible'],
    ['2026-05-01', '2026-05-03T23:00', 'possible'],
    // a local time and one with an offset cannot be compared
    ['2026-05-01T08:00', '2026-05-03T08:01Z', 'possible'],
    ['2026-05-01T08:00+08:00', '2026-05-03T00:00Z', 'certain'],
    ['2026-05-01T08:00+08:00', '2026-05-03T00:01Z', 'no'],
    ['2026-05-01T08:00Z', '2026-05-03T16:00+08:00', 'certain'],
  ] as const)('SRC-CEL-082: from %s to %s: %s', (from, to, expected) => {
    expect(within(from, to, 48)).toBe(expected);
  });

  test.each([
    ['2026-05-01', '2026-05-07', 'certain'],
    ['2026-05-01', '2026-05-08', 'possible'],
    ['2026-05-01', '2026-05-09', 'no'],
  ] as const)('SRC-CEL-083: seven days by date from %s to %s: %s', (from, to, expected) => {
    expect(within(from, to, 168)).toBe(expected);
  });
});
