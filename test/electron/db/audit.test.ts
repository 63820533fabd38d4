import { describe, expect, test } from 'vitest';
import {
  acceptClock,
  appendAudit,
  auditHead,
  clockRunsBackwards,
  countAudit,
  listAudit,
  verifyAudit,
} from '../../../electron/db/audit.ts';
import type { WritableDb } from '../../../electron/db/handles.ts';
import { chainHash, GENESIS } from '../../../shared/integrity/hashChain.ts';
import { utcInstant } from '../../../shared/kernel/isoDate.ts';
import { dropTriggers, newDb } from '../../builders/workspace.ts';

const account = { accountId: 'a-1', printedName: '王芳 Wang Fang' };
const time = (minute: number): Date => new Date(Date.UTC(2026, 10, 20, 9, minute));

const append = (db: WritableDb, minute: number, action = 'cut.lock'): string =>
  db.transaction(() =>
    appendAudit(db, {
      ...{ at: utcInstant(time(minute)), account, action, entity: 'cut:1', reason: 'why' },
      ...{ oldValue: 'draft', newValue: 'locked' },
    }),
  )();

const filled = (): WritableDb => {
  const { db } = newDb();
  for (const minute of [1, 2, 3, 4]) append(db, minute, `action.${minute}`);
  return db;
};

describe('audit trail', () => {
  test('SRC-AUD-001: events are numbered without gap and each hash covers all of the event', () => {
    const { db } = newDb();
    expect(auditHead(db)).toBe(GENESIS);
    const first = append(db, 1);
    const second = append(db, 2);
    expect(auditHead(db)).toBe(second);
    expect(second).toBe(
      chainHash(first, {
        ...{ sequence: 2, at: '2026-11-20T09:02:00.000Z', accountId: 'a-1', accountName: '王芳 Wang Fang' },
        ...{ action: 'cut.lock', entity: 'cut:1', reason: 'why', oldValue: 'draft', newValue: 'locked' },
      }),
    );
    expect(countAudit(db)).toBe(2);
    expect(listAudit(db, { offset: 0, limit: 1 })).toEqual([
      {
        ...{ sequence: 2, at: '2026-11-20T09:02:00.000Z', account: '王芳 Wang Fang', action: 'cut.lock' },
        ...{ entity: 'cut:1', reason: 'why', oldValue: 'draft', newValue: 'locked', hash: second },
      },
    ]);
    expect(listAudit(db, { offset: 1, limit: 10 }).map((event) => event.hash)).toEqual([first]);
    expect(verifyAudit(db)).toEqual({ intact: true });
  });

  test('SRC-AUD-002: an event stands or falls with the change it tells of', () => {
    const { db } = newDb();
    expect(() =>
      appendAudit(db, {
        ...{ at: utcInstant(time(1)), account, action: 'x', entity: 'y', reason: '' },
        ...{ oldValue: null, newValue: null },
      }),
    ).toThrow('inside a transaction');
    expect(() =>
      db.transaction(() => {
        append(db, 1);
        throw new Error('the change failed');
      })(),
    ).toThrow('the change failed');
    expect(countAudit(db)).toBe(0);
  });

  test('SRC-AUD-003: a clock that runs backwards is an event of its own, before the event that it dates', () => {
    const { db } = newDb();
    append(db, 10, 'first');
    append(db, 4, 'second');
    append(db, 5, 'third');
    expect(
      listAudit(db, { offset: 0, limit: 10 })
        .toReversed()
        .map(({ sequence, at, action, oldValue, newValue }) => [sequence, at, action, oldValue, newValue]),
    ).toEqual([
      [1, '2026-11-20T09:10:00.000Z', 'first', 'draft', 'locked'],
      [
        2,
        '2026-11-20T09:04:00.000Z',
        'clock.backwards',
        '2026-11-20T09:10:00.000Z',
        '2026-11-20T09:04:00.000Z',
      ],
      [3, '2026-11-20T09:04:00.000Z', 'second', 'draft', 'locked'],
      [4, '2026-11-20T09:05:00.000Z', 'third', 'draft', 'locked'],
    ]);
    expect(verifyAudit(db)).toEqual({ intact: true });
  });

  test('SRC-AUD-004: signing sees the clock against the latest time on record, not only the last event', () => {
    const { db } = newDb();
    expect(clockRunsBackwards(db, time(0))).toBe(false);
    append(db, 10);
    append(db, 4);
    expect(clockRunsBackwards(db, time(9))).toBe(true);
    expect(clockRunsBackwards(db, new Date(time(10).getTime() - 1))).toBe(true);
    expect(clockRunsBackwards(db, time(10))).toBe(false);
  });

  test('SRC-AUD-005: a person can accept a clock that was ahead once; later steps back count again', () => {
    const { db } = newDb();
    append(db, 50);
    expect(clockRunsBackwards(db, time(5))).toBe(true);
    db.transaction(() => acceptClock(db, { at: utcInstant(time(5)), account, reason: 'Clock was wrong' }))();
    expect(clockRunsBackwards(db, time(5))).toBe(false);
    expect(clockRunsBackwards(db, time(4))).toBe(true);
    append(db, 8);
    expect(clockRunsBackwards(db, time(7))).toBe(true);
    expect(listAudit(db, { offset: 0, limit: 9 }).map((event) => event.action)).toEqual([
      ...['cut.lock', 'clock.accepted', 'clock.backwards', 'cut.lock'],
    ]);
  });

  test.each([
    ['reason', "UPDATE audit_event SET reason = 'other' WHERE sequence = 2", 2, 'altered'],
    ['time', "UPDATE audit_event SET at = '2026-01-01T00:00:00.000Z' WHERE sequence = 3", 3, 'altered'],
    ['name', "UPDATE audit_event SET account_name = 'Other' WHERE sequence = 1", 1, 'altered'],
    ['account', "UPDATE audit_event SET account_id = 'a-2' WHERE sequence = 1", 1, 'altered'],
    ['old value to none', 'UPDATE audit_event SET old_value = NULL WHERE sequence = 4', 4, 'altered'],
    ['removed event', 'DELETE FROM audit_event WHERE sequence = 2', 2, 'gap'],
    [
      'removed event, the rest renumbered',
      'DELETE FROM audit_event WHERE sequence = 2; UPDATE audit_event SET sequence = sequence - 1 WHERE sequence > 2',
      2,
      'unlinked',
    ],
    ['removed first event', 'DELETE FROM audit_event WHERE sequence = 1', 1, 'gap'],
  ])('SRC-AUD-006: %s changed behind the triggers is found', (_name, sql, at, reason) => {
    const db = filled();
    dropTriggers(db);
    db.exec(sql);
    expect(verifyAudit(db)).toEqual({ intact: false, at, reason });
  });
});
