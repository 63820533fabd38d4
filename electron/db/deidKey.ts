import { z } from 'zod';
import { nativeSha256 } from './contentHash.ts';
import type { ReadableDb, WritableDb } from './handles.ts';
import { blob, readOne } from './rows.ts';

const KEY_BYTES = 32;

/** The action under which the key is made; its event carries the SHA-256 of the key, from which nothing can be shifted. */
export const DEID_KEY_MADE = 'deid.key';

/** What the audit event says of the key. */
export const deidKeyEvent = (key: Uint8Array): { entity: string; newValue: string } => ({
  entity: 'deid-key',
  newValue: Buffer.from(nativeSha256(key)).toString('hex'),
});

/** Stores the random key of a new workspace. Throws when there is one already. */
export const insertDeidKey = (db: WritableDb, key: Uint8Array): void => {
  if (key.length !== KEY_BYTES) throw new Error(`The key has ${KEY_BYTES} bytes`);
  db.prepare('INSERT INTO deid_key (id, key) VALUES (1, ?)').run(key);
};

/**
 * The 32 bytes from which each subject's date shift is derived. SECURITY: they stand in the encrypted file alone and go
 * into no view, record, export or log; who has them can undo the shift. test/electron/db/deidKey.test.ts
 */
export const dateShiftKey = (db: ReadableDb): Uint8Array => {
  const found = readOne(db, { row: z.strictObject({ key: blob }), sql: 'SELECT key FROM deid_key' });
  if (found === undefined) throw new Error('The workspace holds no key for shifting dates');
  return found.key;
};

/** Whether the key is the one that the audit trail tells of: with another, shifted cuts could not be compared. */
export const verifyDeidKey = (db: ReadableDb): boolean => {
  const event = readOne(db, {
    row: z.strictObject({ new_value: z.string().nullable() }),
    sql: 'SELECT new_value FROM audit_event WHERE action = ?',
    bind: [DEID_KEY_MADE],
  });
  return event?.new_value === deidKeyEvent(dateShiftKey(db)).newValue;
};
