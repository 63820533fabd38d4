import { EventEmitter } from 'node:events';
import type process from 'node:process';
import { expect, test } from 'vitest';
import { watchMistakes } from '../../electron/mistakes.ts';

test('SRC-SEC-124: a mistake that reaches nobody is logged without its message, and memory is given up', () => {
  const events = new EventEmitter();
  const lines: string[] = [];
  let given = 0;
  watchMistakes(
    (line) => lines.push(line),
    () => {
      given += 1;
    },
    events as unknown as typeof process,
  );
  events.emit('unhandledRejection', new Error('SUBJ-TEST-0001 has platelets of 12'));
  expect(given).toBe(0);
  events.emit('uncaughtException', new TypeError('SUBJ-TEST-0001 is undefined'));
  expect(given).toBe(1);
  expect(lines).toHaveLength(2);
  expect(lines.join('\n')).toMatch(
    /^failed, unhandled: Error\n\s+at [\s\S]*\nfailed, uncaught: TypeError\n\s+at /,
  );
  expect(lines.join('\n')).not.toContain('SUBJ');
});
