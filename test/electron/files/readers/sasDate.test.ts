import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sasDateConversion } from '../../../../electron/files/readers/sasDate.ts';

const DAY = 24_197; // 2026-04-01
const MOMENT = DAY * 86_400 + 30_605.5;

describe('SAS dates', () => {
  test.each([
    ['DATE9.', DAY, '2026-04-01'],
    ['date9.', DAY, '2026-04-01'],
    ['YYMMDD10.', DAY, '2026-04-01'],
    ['YYMMDDN8.', DAY, '2026-04-01'],
    ['MMDDYYS10.', DAY, '2026-04-01'],
    ['DDMMYYP8.', DAY, '2026-04-01'],
    ['E8601DA10.', DAY, '2026-04-01'],
    ['B8601DA8.', DAY, '2026-04-01'],
    ['IS8601DA10.', DAY, '2026-04-01'],
    ['NLDATE20.', DAY, '2026-04-01'],
    ['NLDATEW30.', DAY, '2026-04-01'],
    ['EURDFDE9.', DAY, '2026-04-01'],
    ['WEEKDATX29.', DAY, '2026-04-01'],
    ['JULIAN7.', DAY, '2026-04-01'],
    ['DATE9.', DAY + 0.75, '2026-04-01'],
    ['MONYY7.', DAY, '2026-04'],
    ['YYMON7.', DAY, '2026-04'],
    ['YYMMD7.', DAY, '2026-04'],
    ['NLDATEYM20.', DAY, '2026-04'],
    ['YEAR4.', DAY, '2026'],
    ['DATETIME20.', MOMENT, '2026-04-01T08:30:05.5'],
    ['DATETIME22.3', MOMENT, '2026-04-01T08:30:05.5'],
    ['E8601DT26.6', MOMENT, '2026-04-01T08:30:05.5'],
    ['E8601DX29.', MOMENT, '2026-04-01T08:30:05.5'],
    ['IS8601DT19.', MOMENT, '2026-04-01T08:30:05.5'],
    ['NLDATM30.', MOMENT, '2026-04-01T08:30:05.5'],
    ['DATEAMPM22.', MOMENT, '2026-04-01T08:30:05.5'],
    ['DTDATE9.', MOMENT, '2026-04-01'],
    ['E8601DN10.', MOMENT, '2026-04-01'],
    ['DTMONYY7.', MOMENT, '2026-04'],
    ['DTYEAR4.', MOMENT, '2026'],
    ['TOD8.', MOMENT, 'T08:30:05.5'],
    ['TIME8.', 30_605.5, 'T08:30:05.5'],
    ['TIME5.', 0, 'T00:00:00'],
    ['HHMM5.', 86_399, 'T23:59:59'],
    ['E8601TM15.6', 0.000001, 'T00:00:00.000001'],
    ['IS8601TM8.', 30_605.5, 'T08:30:05.5'],
    ['DATETIME20.', -0.5, '1959-12-31T23:59:59.5'],
    ['DATETIME20.', -86_400, '1959-12-31T00:00:00'],
    // Noise of a double is no fraction, and rounds up over minute, hour and day.
    ['DATETIME20.', 86_399.9999999, '1960-01-02T00:00:00'],
    ['TIME8.', 59.9999999, 'T00:01:00'],
    ['DATE9.', -715_509, '0001-01-01'],
    ['DATE9.', 2_936_549, '9999-12-31'],
  ])('SRC-XPT-110: %s of %d is %s', (format, value, text) => {
    expect(sasDateConversion(format)?.(value)).toBe(text);
  });

  test.each([
    ['DATE9.', -715_510],
    ['DATE9.', 2_936_550],
    ['DATETIME20.', 1e15],
    ['TIME8.', -1],
    ['TIME8.', 86_400],
    ['TIME8.', 86_399.9999999],
    ['TOD8.', 1e30],
  ])('SRC-XPT-111: %s of %d is no date', (format, value) => {
    expect(sasDateConversion(format)?.(value)).toBeUndefined();
  });

  test.each([
    '',
    '8.2',
    'BEST12.',
    'F8.',
    '$20.',
    'Z5.',
    'COMMA9.2',
    'QTR1.',
    'YYQ6.',
    'WEEKDAY1.',
    'DAY2.',
    'MMSS5.',
    'MYDATE9.',
    'DATES9.',
  ])('SRC-XPT-112: %s is no date format', (format) => {
    expect(sasDateConversion(format)).toBeUndefined();
  });

  test('SRC-XPT-113: a date-time to the microsecond is the moment that was stored', () => {
    const micros = fc.integer({ min: -5_000_000_000, max: 5_000_000_000 });
    fc.assert(
      fc.property(micros, fc.integer({ min: 0, max: 999 }), (seconds, millis) => {
        const text = sasDateConversion('DATETIME20.')?.(seconds + millis / 1000) ?? '';
        expect((Date.parse(`${text}Z`) - Date.UTC(1960, 0, 1)) / 1000).toBeCloseTo(
          seconds + millis / 1000,
          3,
        );
      }),
    );
  });
});
