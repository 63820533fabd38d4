import { z } from 'zod';
import { type ChainLink, chainHash, GENESIS, verifyChain } from '../../shared/integrity/hashChain.ts';
import type { Sha256Hex } from '../../shared/kernel/brands.ts';
import type { ReadableDb } from './handles.ts';
import { readOne } from './rows.ts';

/** The append-only tables that are hash chains, with the column that counts their rows 1, 2, 3 … */
const ledgers = {
  protocol_version: 'version',
  audit_event: 'sequence',
  cut_check: 'sequence',
  confirmation: 'sequence',
  adjudication: 'sequence',
  decision: 'number',
  decision_document: 'sequence',
  signature: 'sequence',
} as const;
export type Ledger = keyof typeof ledgers;

export interface LedgerLink extends ChainLink {
  readonly sequence: number;
}

/** `at` is the sequence number of the first row that does not follow from those before it. */
export type LedgerCheck =
  | { readonly intact: true }
  | { readonly intact: false; readonly at: number; readonly reason: 'gap' | 'unlinked' | 'altered' };

/** The last link; sequence 0 and the genesis hash while the table is empty. */
export const ledgerHead = (db: ReadableDb, table: Ledger): { sequence: number; hash: string } =>
  readOne(db, {
    row: z.strictObject({ sequence: z.number().int(), hash: z.string() }),
    sql: `SELECT ${ledgers[table]} AS sequence, hash FROM ${table} ORDER BY ${ledgers[table]} DESC LIMIT 1`,
  }) ?? { sequence: 0, hash: GENESIS };

/** Position and hashes of the row to write next. The caller writes it in the same transaction. */
export const nextLink = (
  db: ReadableDb,
  table: Ledger,
  payload: (sequence: number) => unknown,
): { sequence: number; previousHash: string; hash: Sha256Hex } => {
  if (!db.inTransaction) throw new Error('A chained row is written inside a transaction');
  const head = ledgerHead(db, table);
  const sequence = head.sequence + 1;
  return { sequence, previousHash: head.hash, hash: chainHash(head.hash, payload(sequence)) };
};

/** Checks the rows of a ledger, which come in order: no gap, every link in place, every payload as it was. */
export const verifyLedger = (links: readonly LedgerLink[]): LedgerCheck => {
  const gap = links.findIndex((link, index) => link.sequence !== index + 1);
  const chain = verifyChain(gap < 0 ? links : links.slice(0, gap));
  if (!chain.intact) return { intact: false, at: chain.at + 1, reason: chain.reason };
  return gap < 0 ? { intact: true } : { intact: false, at: gap + 1, reason: 'gap' };
};
