import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compilePolicy } from '../../../../shared/dataset/deid/compilePolicy.ts';
import { shiftDaysOf } from '../../../../shared/dataset/deid/shiftDays.ts';
import type { RawCell } from '../../../../shared/dataset/rawCell.ts';
import { daysBetween } from '../../../../shared/kernel/isoDate.ts';
import { applied, column, never, policy } from '../../../builders/deidPolicy.ts';
import { iso } from '../../../builders/trialData.ts';

describe('dates moved per subject', () => {
  const ae = ['USUBJID', 'AETERM', 'AESTDTC', 'AEENDTC', 'Visit', 'ADT'].map((name) =>
    column(name, name === 'ADT' ? 'number' : 'text'),
  );
  const shift = (row: readonly RawCell[]) => applied('AE', ae, policy([], true), row, () => 10);

  test.each([
    ['2026-04-12', '2026-04-02'],
    ['2026-04-12T08:30', '2026-04-02T08:30'],
    ['2026-04-12T08:30:00+08:00', '2026-04-02T08:30:00+08:00'],
    ['2026-04-12/2026-04-20', '2026-04-02/2026-04-10'],
    ['2026-01-05', '2025-12-26'],
    ['2026-04', null],
    ['2026', null],
    ['2026---12', null],
    ['2026-04-12/2026-05', null],
    ['-----T08:30', '-----T08:30'],
    ['12/04/2026', '[removed]'],
    ['', ''],
    [null, null],
  ])('SRC-DEID-060: %j becomes %j', (text, expected) => {
    expect(shift(['S-1', 'x', text, null, null, null])?.AESTDTC).toBe(expected);
  });

  test('SRC-DEID-061: dates of the sender’s own columns move too, numbers of days as well, words stay', () => {
    expect(shift(['S-1', 'FALL 2026-04-12', '2026-04-12', '2026-04-15', '2026-04-12', 24_208])).toEqual({
      ...{ USUBJID: 'S-1', AETERM: 'FALL 2026-04-12', AESTDTC: '2026-04-02', AEENDTC: '2026-04-05' },
      ...{ Visit: '2026-04-02', ADT: 24_198 },
    });
    expect(shift(['S-1', 'x', null, null, '12 Apr 2026', null])?.Visit).toBe('[removed]');
    expect(shift(['S-1', 'x', null, null, 'WEEK 4', null])?.Visit).toBe('WEEK 4');
  });

  test('SRC-DEID-069: dates in identifiers, and SAS dates that a text file holds as digits, move as well', () => {
    const lb = ['USUBJID', 'LBREFID', 'TRTSDT', 'ADTM', 'SAMPLENO', 'LBSPID'].map((name) => column(name));
    const moved = applied(
      'LB',
      lb,
      policy([], true),
      ['S-1', '2026-04-12', '24208', '86400', '20260412', '7'],
      () => 10,
    );
    expect(moved).toEqual({
      ...{ USUBJID: 'S-1', LBREFID: '2026-04-02', TRTSDT: '24198', ADTM: '-777600' },
      ...{ SAMPLENO: '20260412', LBSPID: '7' },
    });
  });

  test.each(['SUBJID', 'APID', '受试者编号', 'Patient'])(
    'SRC-DEID-089: a table that names persons by %s alone: nobody knows how far its dates move, so they go',
    (name) => {
      const own = [column(name), column('YYDTC'), column('Visit')];
      expect(applied('YY', own, policy([], true), ['001', '2026-04-12', '2026-04-13'], never)).toEqual({
        [name]: '001',
        YYDTC: '[removed]',
        Visit: '[removed]',
      });
    },
  );

  test('SRC-DEID-062: a date of no subject cannot be moved and does not stay', () => {
    expect(shift(['', 'x', '2026-04-12', null, '2026-04-12', 24_208])).toMatchObject({
      AESTDTC: '[removed]',
      Visit: '[removed]',
      ADT: null,
    });
  });

  test('SRC-DEID-063: dates that were lost are counted', () => {
    const compiled = compilePolicy('AE', ae, policy([], true), () => 10);
    compiled?.row(['S-1', 'x', '2026-04', '12/04/2026', '2026-04', null]);
    compiled?.row(['S-1', 'x', '2026-04-12', null, null, null]);
    expect(compiled?.lostDates()).toEqual({ partial: 2, unreadable: 1 });
  });

  test('SRC-DEID-064: a birth date moves, a birth year stays, a year that a rule left stays', () => {
    const dm = [column('USUBJID'), column('BRTHDTC')];
    expect(applied('DM', dm, policy([], true), ['S-1', '1950-03-12'], () => 10)).toMatchObject({
      BRTHDTC: '1950-03-02',
    });
    expect(applied('DM', dm, policy([], true), ['S-1', '1950'], () => 10)).toMatchObject({ BRTHDTC: '1950' });
    const both = policy([{ column: 'BRTHDTC', kind: 'birth-date' }], true);
    expect(applied('DM', dm, both, ['S-1', '1950-03-12'], () => 10)).toMatchObject({ BRTHDTC: '1950' });
  });

  test('SRC-DEID-065: a table of no subjects has no dates of a person', () => {
    expect(compilePolicy('TS', [column('TSPARMCD'), column('TSDTC')], policy([], true), never)).toBeNull();
  });

  test('SRC-DEID-066: intervals within a subject stay, whatever the days', () => {
    const day = fc
      .date({ min: new Date('1960-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, fc.integer({ min: 1, max: 364 }), (from, to, days) => {
        const moved = applied('AE', ae, policy([], true), ['S-1', 'x', from, to, null, null], () => days);
        const [start, end] = [iso(String(moved?.AESTDTC)), iso(String(moved?.AEENDTC))];
        expect(daysBetween(start, end)).toBe(daysBetween(iso(from), iso(to)));
        expect(daysBetween(start, iso(from))).toBe(days);
      }),
    );
  });

  const digest = (key: Uint8Array, message: Uint8Array) => hmac(sha256, key, message);
  const key = new Uint8Array(32).fill(7);

  test('SRC-DEID-067: one to 364 days, the same for a subject as long as the key is the same', () => {
    const days = Array.from({ length: 4000 }, (_, i) => shiftDaysOf(key, `S-${i}`, digest));
    expect(Math.min(...days)).toBe(1);
    expect(Math.max(...days)).toBe(364);
    expect(new Set(days).size).toBe(364);
    expect(shiftDaysOf(key, 'S-1', digest)).toBe(days[1]);
    const other = Array.from({ length: 40 }, (_, i) =>
      shiftDaysOf(new Uint8Array(32).fill(8), `S-${i}`, digest),
    );
    expect(other).not.toEqual(days.slice(0, 40));
  });

  test('SRC-DEID-068: the digest is over the UTF-8 bytes of the purpose and the identifier', () => {
    const seen: string[] = [];
    shiftDaysOf(key, '受试者-é-1', (_, message) => {
      seen.push(new TextDecoder().decode(message));
      return new Uint8Array(32);
    });
    expect(seen).toEqual(['src-date-shift/1\n受试者-é-1']);
  });
});
