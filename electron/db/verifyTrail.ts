import { z } from 'zod';
import { hashText } from './decisionRows.ts';
import type { ReadableDb } from './handles.ts';
import type { Ledger } from './ledger.ts';
import { jsonColumn, readAll } from './rows.ts';

/** How one ledger and the audit trail tell of the same things, in the same order. */
interface Trail {
  readonly part: Ledger;
  /** What each row is, by a hash. */
  readonly rows: string;
  readonly actions: readonly string[];
  /** The hash that an event names; undefined when it names none. */
  readonly named: (newValue: string) => string | undefined;
  readonly ofRow: (value: string) => string;
}

const itself = (value: string): string => value;

/** A field of an event whose new value is JSON. */
const field = (name: string) => {
  const Value = jsonColumn(z.looseObject({ [name]: z.string() }));
  return (newValue: string): string | undefined => {
    const found = Value.safeParse(newValue).data?.[name];
    return typeof found === 'string' ? found : undefined;
  };
};

/** The first version stands in its event as the bare hash; an amendment beside what it changed. */
const versionNamed = (newValue: string): string | undefined =>
  newValue.startsWith('{') ? field('protocol hash')(newValue) : newValue;

const TRAILS: readonly Trail[] = [
  {
    part: 'protocol_version',
    rows: 'SELECT protocol_hash AS value FROM protocol_version ORDER BY version',
    actions: ['protocol.add', 'protocol.amend'],
    named: versionNamed,
    ofRow: itself,
  },
  {
    part: 'confirmation',
    rows: 'SELECT statement AS value FROM confirmation ORDER BY sequence',
    actions: ['confirmation.sign'],
    named: itself,
    ofRow: hashText,
  },
  {
    part: 'adjudication',
    rows: 'SELECT statement AS value FROM adjudication ORDER BY sequence',
    actions: ['dlt.adjudicate'],
    named: field('statement'),
    ofRow: hashText,
  },
  {
    part: 'decision',
    rows: 'SELECT record_hash AS value FROM decision ORDER BY number',
    actions: ['decision.seal'],
    named: field('recordHash'),
    ofRow: itself,
  },
  {
    part: 'decision_document',
    rows: 'SELECT sha256 AS value FROM decision_document WHERE revision > 0 ORDER BY sequence',
    actions: ['decision.sign'],
    named: itself,
    ofRow: itself,
  },
];

const namedIn = (db: ReadableDb, { actions, named }: Trail): readonly (string | undefined)[] =>
  readAll(db, {
    row: z.strictObject({ value: z.string().nullable() }),
    sql: `SELECT new_value AS value FROM audit_event WHERE action IN (${actions.map(() => '?').join(', ')})
          ORDER BY sequence`,
    bind: actions,
  }).map(({ value }) => (value === null ? undefined : named(value)));

const storedIn = (db: ReadableDb, { rows, ofRow }: Trail): readonly string[] =>
  readAll(db, { row: z.strictObject({ value: z.string() }), sql: rows }).map(({ value }) => ofRow(value));

export type TrailCheck =
  | { readonly intact: true }
  | {
      readonly intact: false;
      readonly part: Ledger;
      readonly at: number;
      readonly reason: 'gap' | 'not-on-record';
    };

/**
 * Whether every signed row stands in the audit trail and everything that the trail tells of is there, in order. `at` is
 * the first that is not.
 *
 * SECURITY: a chain whose last rows went (an amendment, a verdict, a decision) is whole by itself; the trail still
 * tells of them. test/electron/db/verifyTrail.test.ts
 */
export const verifyTrail = (db: ReadableDb): TrailCheck => {
  for (const trail of TRAILS) {
    const [told, stored] = [namedIn(db, trail), storedIn(db, trail)];
    const longest = Math.max(told.length, stored.length);
    for (let index = 0; index < longest; index += 1) {
      if (told[index] !== undefined && told[index] === stored[index]) continue;
      const reason = index < stored.length ? 'not-on-record' : 'gap';
      return { intact: false, part: trail.part, at: index + 1, reason };
    }
  }
  return { intact: true };
};
