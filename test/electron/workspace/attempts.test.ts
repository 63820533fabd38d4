import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  attemptSucceeded,
  countAttempt,
  failuresReported,
  secondsToWait,
  unreportedFailures,
  waitAfter,
} from '../../../electron/workspace/attempts.ts';
import { NOW, temporaryFolder } from '../../builders/workspace.ts';

const later = (seconds: number): Date => new Date(NOW.getTime() + seconds * 1000);
const newPath = (): string => join(temporaryFolder(), 'attempts.json');

const fail = (path: string, times: number, at = NOW): void => {
  for (let i = 0; i < times; i += 1) countAttempt(path, 'a', at);
};

describe('attempts to unlock', () => {
  test.each([
    [0, 0],
    [4, 0],
    [5, 30],
    [6, 60],
    [7, 120],
    [11, 1920],
    [12, 3600],
    [13, 3600],
    [5000, 3600],
  ])('SRC-WS-040: after %i failures in a row the wait is %i seconds', (failures, seconds) => {
    expect(waitAfter(failures)).toBe(seconds);
  });

  test('SRC-WS-041: the wait counts down from the last attempt and is for one account', () => {
    const path = newPath();
    expect(secondsToWait(path, 'a', NOW)).toBe(0);
    expect(existsSync(path)).toBe(false);
    fail(path, 4);
    expect(secondsToWait(path, 'a', NOW)).toBe(0);
    fail(path, 1);
    expect(secondsToWait(path, 'a', NOW)).toBe(30);
    expect(secondsToWait(path, 'a', later(29.5))).toBe(1);
    expect(secondsToWait(path, 'a', later(30))).toBe(0);
    expect(secondsToWait(path, 'b', NOW)).toBe(0);
    fail(path, 1, later(30));
    expect(secondsToWait(path, 'a', later(30))).toBe(60);
  });

  test('SRC-WS-042: a good attempt ends the row; failures stay to be reported until they are', () => {
    const path = newPath();
    fail(path, 3);
    countAttempt(path, 'a', NOW);
    attemptSucceeded(path, 'a', NOW);
    expect(unreportedFailures(path, 'a', NOW)).toBe(3);
    fail(path, 4);
    expect(secondsToWait(path, 'a', NOW)).toBe(0);
    expect(unreportedFailures(path, 'a', NOW)).toBe(7);
    failuresReported(path, 'a', 7, NOW);
    expect(unreportedFailures(path, 'a', NOW)).toBe(0);
    fail(path, 1);
    expect(secondsToWait(path, 'a', NOW)).toBe(30);
  });

  test('SRC-WS-043: a clock set back makes the wait begin again, not last until the old time', () => {
    const path = newPath();
    fail(path, 5, later(1_000_000));
    expect(secondsToWait(path, 'a', NOW)).toBe(30);
    expect(secondsToWait(path, 'a', later(30))).toBe(0);
  });

  test.each(['', '{', '{"version":2}', '{"version":1,"accounts":{"a":{"failures":-1}}}'])(
    'SRC-WS-044: a damaged file (%j) costs one wait and is then whole again',
    (text) => {
      const path = newPath();
      writeFileSync(path, text);
      expect(secondsToWait(path, 'a', NOW)).toBe(30);
      expect(secondsToWait(path, 'a', later(10))).toBe(20);
      expect(secondsToWait(path, 'a', later(30))).toBe(0);
    },
  );

  test('SRC-WS-045: the file is for this user only and names nobody', () => {
    const path = newPath();
    fail(path, 1);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
      version: 1,
      accounts: { a: { failures: 1, unreported: 1, lastAt: NOW.toISOString() } },
    });
  });
});
