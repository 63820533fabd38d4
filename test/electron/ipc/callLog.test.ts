import { expect, test } from 'vitest';
import { createCallLog } from '../../../electron/ipc/callLog.ts';

const setUp = () => {
  const lines: string[] = [];
  return { lines, log: createCallLog((line) => lines.push(line)) };
};

test('SRC-SEC-016: the message of an error stays out of the log, its name and places are in', () => {
  const { lines, log } = setUp();
  log.failed('cut.list', 'REF', new TypeError('subject 001, born 1970,\nline two of 001'));
  expect(lines[0]).toMatch(/^failed cut\.list \[REF\]: TypeError\n\s+at /);
  expect(lines[0]).not.toMatch(/001|1970/);
});

test('SRC-SEC-016: what is thrown and is no error says its type only', () => {
  const { lines, log } = setUp();
  log.failed('cut.list', 'REF', 'subject 001');
  expect(lines).toEqual(['failed cut.list [REF]: string']);
});

test('SRC-SEC-016: only calls over 40 ms are worth a line', () => {
  const { lines, log } = setUp();
  log.finished('cut.list', 40);
  log.finished('cut.list', 40.6);
  log.refused('cut.list', 'not-unlocked');
  expect(lines).toEqual(['slow cut.list: 41 ms', 'refused cut.list: not-unlocked']);
});
