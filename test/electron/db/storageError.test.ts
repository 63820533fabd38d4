import { expect, test } from 'vitest';
import { isDamage } from '../../../electron/db/checkDatabase.ts';
import { storageError } from '../../../electron/db/storageError.ts';

const error = (code: string): Error => Object.assign(new Error('text of the system'), { code });

test.each([
  ['SQLITE_BUSY', 'busy', false],
  ['SQLITE_BUSY_SNAPSHOT', 'busy', false],
  ['SQLITE_FULL', 'storage-failed', false],
  ['SQLITE_IOERR_SHMSIZE', 'storage-failed', false],
  ['SQLITE_IOERR_WRITE', 'storage-failed', false],
  ['SQLITE_READONLY', 'storage-failed', false],
  ['ENOSPC', 'storage-failed', false],
  ['EROFS', 'storage-failed', false],
  ['EACCES', 'storage-failed', false],
  ['SQLITE_NOTADB', 'workspace-damaged', true],
  ['SQLITE_CORRUPT', 'workspace-damaged', true],
  ['SQLITE_IOERR_SHORT_READ', 'storage-failed', true],
])('SRC-WS-151: %s is told as %s, and calls the workspace damaged: %s', (code, told, damage) => {
  expect(storageError(error(code))?.code).toBe(told);
  expect(isDamage(error(code))).toBe(damage);
});

test.each([
  error('SQLITE_CONSTRAINT'),
  error('ERR_ASSERTION'),
  error('ENOENT'),
  new Error('x'),
  'SQLITE_FULL',
])('SRC-WS-152: %s is a mistake of the program and stays one', (thrown) => {
  expect(storageError(thrown)).toBeUndefined();
  expect(isDamage(thrown)).toBe(false);
});
