import { setImmediate } from 'node:timers/promises';
import { isDatedBy } from '../../shared/dataset/diff/datedBy.ts';
import type { DomainDiff, RowChange } from '../../shared/dataset/diff/diff.ts';
import { createMatcher, type MatchedChange, type MatchRow } from '../../shared/dataset/diff/matchRows.ts';
import { isNumbering, keyVariables, naturalKey } from '../../shared/dataset/diff/naturalKey.ts';
import { appError } from '../../shared/kernel/appError.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { nativeSha256 } from '../db/contentHash.ts';
import type { ReadableDb } from '../db/handles.ts';
import { type BlockRow, parseBlockLine } from '../db/recordBlock.ts';
import { type BlockHead, blockLines, selectBlocks } from '../db/recordBlocks.ts';
import { createCellReader, createCellRemover } from '../db/rowText.ts';
import { type CarriedBySide, carriedByBoth, readCarried } from './diffCarried.ts';

/** One domain of two cuts, matched row by row. */
export interface DomainMatch {
  readonly view: DomainDiff;
  readonly changes: readonly MatchedChange[];
}

export interface DomainPair {
  readonly domain: string;
  readonly olderCutId: string;
  readonly newerCutId: string;
  /** Key variables that the person chose; undefined: the declared ones. */
  readonly chosen: readonly string[] | undefined;
  /** Cut-off of the older cut; null when no calendar comparison is possible. */
  readonly olderCutoff: string | null;
}

/** Unit separator: no cell of an extract holds it, and cells are counted by the key anyway. */
const SEPARATOR = '\u001f';

/** Reads a stored row as it is matched, from its canonical text, without taking the text apart. */
const createMatchReader = (
  domain: string,
  key: readonly string[],
): ((row: BlockRow, block: number) => MatchRow) => {
  const subject = createCellReader('USUBJID');
  const parts = key.map((name) => createCellReader(name));
  const numbering = `${domain}SEQ`;
  const compared = isNumbering(domain, numbering, key)
    ? createCellRemover(numbering)
    : (text: string) => text;
  return ({ recordId, text }, block) => {
    const digest = nativeSha256(compared(text));
    return {
      recordId,
      block,
      subjectId: subject(text).trim(),
      digest,
      key: parts.length === 0 ? digest : nativeSha256(parts.map((read) => read(text)).join(SEPARATOR)),
    };
  };
};

/** The date by which a row of the domain can be told to be entered late; undefined: there is none. */
const dateVariable = (domain: string, { some }: Pick<CarriedBySide, 'some'>): string | undefined =>
  [`${domain}STDTC`, `${domain}DTC`].find((name) => some.has(name));

/** Rows that are handled between two turns for other work. */
const CHANGES_PER_TURN = 5000;

const collect = async (changes: Iterable<MatchedChange>): Promise<MatchedChange[]> => {
  const all: MatchedChange[] = [];
  for (const change of changes) {
    all.push(change);
    if (all.length % CHANGES_PER_TURN === 0) await setImmediate();
  }
  return all;
};

const eachRow = async (
  db: ReadableDb,
  heads: readonly BlockHead[],
  take: (row: BlockRow, block: number) => void,
): Promise<void> => {
  for (const { blockId } of heads) {
    for (const line of blockLines(db, blockId)) take(parseBlockLine(line), blockId);
    await setImmediate();
  }
};

const count = (changes: readonly MatchedChange[], change: RowChange): number =>
  changes.reduce((total, row) => total + (row.change === change ? 1 : 0), 0);

interface Matched {
  readonly key: readonly string[];
  readonly carried: CarriedBySide;
  readonly changes: readonly MatchedChange[];
  readonly counts: Pick<DomainDiff, 'rowsOlder' | 'rowsNewer' | 'unchanged'>;
}

const viewOf = (pair: DomainPair, { key, carried, changes, counts }: Matched): DomainDiff => ({
  domain: pair.domain,
  key: [...key],
  keyBasis: pair.chosen !== undefined ? 'chosen' : key.length === 0 ? 'whole-row' : 'declared',
  ...counts,
  new: count(changes, 'new'),
  changed: count(changes, 'changed'),
  removed: count(changes, 'removed'),
  duplicated: count(changes, 'duplicated'),
  late:
    pair.olderCutoff === null || dateVariable(pair.domain, carried) === undefined
      ? null
      : changes.reduce((total, row) => total + (row.change === 'new' && row.late ? 1 : 0), 0),
  columns: [...new Set([...carried.columns, ...carried.some])].sort(),
});

interface Sides {
  readonly older: readonly BlockHead[];
  readonly newer: readonly BlockHead[];
}

const readBothCarried = async (
  db: ReadableDb,
  { domain, chosen }: DomainPair,
  { older, newer }: Sides,
): Promise<CarriedBySide> => {
  const wanted = [...new Set([...keyVariables(domain), ...(chosen ?? [])])];
  const sideOf = (heads: readonly BlockHead[]) =>
    heads.length === 0 ? undefined : readCarried(db, { domain, heads, wanted });
  return carriedByBoth(await sideOf(older), await sideOf(newer));
};

const matchSides = async (
  db: ReadableDb,
  { domain, olderCutoff }: DomainPair,
  { older, newer }: Sides,
  { key, carried }: Pick<Matched, 'key' | 'carried'>,
) => {
  const read = createMatchReader(domain, key);
  const matcher = createMatcher();
  await eachRow(db, older, (row, block) => matcher.addOlder(read(row, block)));
  const date = dateVariable(domain, carried);
  const dateOf = date === undefined ? () => '' : createCellReader(date);
  await eachRow(db, newer, (row, block) =>
    matcher.addNewer({ ...read(row, block), late: isDatedBy(dateOf(row.text), olderCutoff) }),
  );
  return { changes: await collect(matcher.changes()), counts: matcher.counts() };
};

/**
 * Matches one domain of two cuts. Rows are read block by block with turns for other work in between; of each only two
 * digests and its place stay in memory. Errors: 'invalid-input' (a chosen variable that not both cuts have).
 */
export const matchDomain = async (db: ReadableDb, pair: DomainPair): Promise<Result<DomainMatch>> => {
  const { domain, chosen } = pair;
  const [older, newer] = [pair.olderCutId, pair.newerCutId].map((cutId) =>
    selectBlocks(db, cutId, { domains: [domain] }),
  );
  const sides = { older: older ?? [], newer: newer ?? [] };
  const carried = await readBothCarried(db, pair, sides);
  const unknown = chosen?.find((name) => !carried.some.has(name));
  if (unknown !== undefined) {
    const message = `Not both data cuts hold ${unknown} in ${domain}.`;
    return err(appError('invalid-input', message, { domain, variable: unknown }));
  }
  const key = chosen ?? naturalKey(domain, carried);
  const { changes, counts } = await matchSides(db, pair, sides, { key, carried });
  return ok({ changes, view: viewOf(pair, { key, carried, changes, counts }) });
};
