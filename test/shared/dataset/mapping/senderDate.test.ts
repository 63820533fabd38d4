import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isIsoDtc } from '../../../../shared/dataset/isoDtc.ts';
import { parseSenderDate } from '../../../../shared/dataset/mapping/senderDate.ts';

describe('dates as senders write them', () => {
  test.each([
    ['12/04/2026', 'dmy', '2026-04-12'],
    ['04/12/2026', 'mdy', '2026-04-12'],
    ['2026/04/12', 'ymd', '2026-04-12'],
    ['12-04-2026', 'dmy', '2026-04-12'],
    ['12.4.2026', 'dmy', '2026-04-12'],
    ['1 4 2026', 'dmy', '2026-04-01'],
    ['20260412', 'ymd', '2026-04-12'],
    ['12042026', 'dmy', '2026-04-12'],
    ['04122026', 'mdy', '2026-04-12'],
    ['12 Apr 2026', 'mdy', '2026-04-12'],
    ['12-APR-2026', 'mdy', '2026-04-12'],
    ['12APR2026', 'ymd', '2026-04-12'],
    ['April 12, 2026', 'dmy', '2026-04-12'],
    ['2026 Apr 12', 'dmy', '2026-04-12'],
    ['2026年4月12日', 'dmy', '2026-04-12'],
    ['2026年四月12日', 'dmy', '2026-04-12'],
    ['四月 2026', 'dmy', '2026-04'],
    ['2026年4月', 'dmy', '2026-04'],
    ['2026年', 'dmy', '2026'],
    ['04/2026', 'dmy', '2026-04'],
    ['2026/04', 'ymd', '2026-04'],
    ['Apr 2026', 'mdy', '2026-04'],
    ['2026', 'dmy', '2026'],
    ['UN/UNK/2026', 'dmy', '2026'],
    ['UN-APR-2026', 'dmy', '2026-04'],
    ['UNUNK2026', 'dmy', '2026'],
    ['05/UNK/2026', 'dmy', '2026---05'],
    ['UN/UNK/UNKN', 'dmy', ''],
    ['12APR2026:08:30:00', 'dmy', '2026-04-12T08:30:00'],
    ['12/04/2026 8:30', 'dmy', '2026-04-12T08:30'],
    ['12/04/2026 8:30 PM', 'dmy', '2026-04-12T20:30'],
    ['12/04/2026 12:05 AM', 'dmy', '2026-04-12T00:05'],
    ['2026年4月12日 08:30', 'dmy', '2026-04-12T08:30'],
    ['2026-04-12', 'dmy', '2026-04-12'],
    ['2026-04-12T08:30', 'mdy', '2026-04-12T08:30'],
    [' 12/04/2026 ', 'dmy', '2026-04-12'],
  ] as const)('SRC-MAP-030: "%s" read %s is "%s"', (text, order, expected) => {
    expect(parseSenderDate(text, order)).toBe(expected);
  });

  test.each([
    ['12/04/26', 'dmy'],
    ['26-04-12', 'ymd'],
    ['31/02/2026', 'dmy'],
    ['13/13/2026', 'dmy'],
    ['04/13/2026', 'dmy'],
    ['2026/04/12', 'dmy'],
    ['12/04/2026', 'ymd'],
    ['00/04/2026', 'dmy'],
    ['12/04/2026 25:00', 'dmy'],
    ['12/04/2026 13:00 PM', 'dmy'],
    ['yesterday', 'dmy'],
    ['12', 'dmy'],
    ['12/04', 'dmy'],
    ['24208', 'ymd'],
    ['1/2/3/2026', 'dmy'],
    ['Apr May 2026', 'dmy'],
  ] as const)('SRC-MAP-031: "%s" read %s is not told', (text, order) => {
    expect(parseSenderDate(text, order)).toBeUndefined();
  });

  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });

  test('SRC-MAP-032: every day written in each order comes back as itself', () => {
    fc.assert(
      fc.property(day, fc.constantFrom('/', '-', '.', ' '), (date, mark) => {
        const iso = date.toISOString().slice(0, 10);
        const [y = '', m = '', d = ''] = iso.split('-');
        expect(parseSenderDate([d, m, y].join(mark), 'dmy')).toBe(iso);
        expect(parseSenderDate([m, d, y].join(mark), 'mdy')).toBe(iso);
        expect(parseSenderDate([y, m, d].join(mark), 'ymd')).toBe(iso);
      }),
    );
  });

  test('SRC-MAP-033: whatever stands there, the answer is an ISO 8601 date, empty, or none', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 24 }), fc.constantFrom('dmy', 'mdy', 'ymd'), (text, order) => {
        const iso = parseSenderDate(text, order);
        expect(iso === undefined || iso === '' || isIsoDtc(iso)).toBe(true);
      }),
    );
  });
});
