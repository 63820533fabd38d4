import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createIdleLock } from '../../../electron/ipc/idleLock.ts';

const MINUTE = 60_000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const setUp = (first: number) => {
  let minutes = first;
  let locks = 0;
  const idle = createIdleLock({
    minutes: () => minutes,
    lock: () => {
      locks += 1;
    },
  });
  return {
    idle,
    locks: () => locks,
    setMinutes: (value: number) => {
      minutes = value;
    },
  };
};

test('SRC-SEC-015: locks after the set minutes without activity, not before', () => {
  const { idle, locks } = setUp(15);
  idle.touch();
  vi.advanceTimersByTime(15 * MINUTE - 1);
  expect(locks()).toBe(0);
  vi.advanceTimersByTime(1);
  expect(locks()).toBe(1);
});

test('SRC-SEC-015: activity begins the time anew, with the minutes that are set now', () => {
  const { idle, locks, setMinutes } = setUp(15);
  idle.touch();
  vi.advanceTimersByTime(14 * MINUTE);
  setMinutes(5);
  idle.touch();
  vi.advanceTimersByTime(5 * MINUTE - 1);
  expect(locks()).toBe(0);
  vi.advanceTimersByTime(1);
  expect(locks()).toBe(1);
});

test('SRC-SEC-015: locks once, and not after stop', () => {
  const { idle, locks } = setUp(1);
  idle.touch();
  vi.advanceTimersByTime(60 * MINUTE);
  expect(locks()).toBe(1);
  idle.touch();
  idle.stop();
  vi.advanceTimersByTime(60 * MINUTE);
  expect(locks()).toBe(1);
});
