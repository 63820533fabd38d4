import { type CutFacts, createCutFacts } from '../../shared/dataset/checks/facts/cutFacts.ts';
import type { HasParent } from '../../shared/dataset/checks/facts/keepTable.ts';
import { createKeySet, type KeySet } from '../../shared/dataset/keySet.ts';
import type { IsoDate } from '../../shared/kernel/brands.ts';
import type { Protocol } from '../../shared/protocol/protocol.ts';

/** First row of a subject in one file, and how many follow. */
export interface SubjectRows {
  readonly line: number;
  rows: number;
}

export interface SubjectsOfTable {
  readonly file: string;
  readonly domain: string;
  readonly subjects: Map<string, SubjectRows>;
}

export interface TableKeys {
  readonly file: string;
  readonly keys: KeySet;
}

/** What is known of the whole cut while its files come in. */
export interface CutTally {
  /** Keys per domain, one set per file. */
  readonly keys: Map<string, TableKeys[]>;
  readonly tables: SubjectsOfTable[];
  readonly studies: Set<string>;
  /** What the checks across rows and files are made from. */
  readonly facts: CutFacts;
  fullBirthDates: number;
  latest: IsoDate | undefined;
}

export const createCutTally = ({ treatmentNames }: Pick<Protocol, 'treatmentNames'>): CutTally => ({
  keys: new Map(),
  tables: [],
  studies: new Set(),
  facts: createCutFacts(treatmentNames),
  fullBirthDates: 0,
  latest: undefined,
});

/** The part of the tally that one table of one file fills. */
export interface OpenTable {
  readonly subjects: Map<string, SubjectRows>;
  readonly keys: KeySet;
  /** Keys of the files of the same domain that came before. */
  readonly earlier: readonly TableKeys[];
}

export const openTable = (tally: CutTally, file: string, domain: string): OpenTable => {
  const subjects: SubjectsOfTable = { file, domain, subjects: new Map() };
  const keys: TableKeys = { file, keys: createKeySet() };
  const earlier = tally.keys.get(domain) ?? [];
  tally.tables.push(subjects);
  tally.keys.set(domain, [...earlier, keys]);
  return { subjects: subjects.subjects, keys: keys.keys, earlier };
};

/** Whether an accepted row so far has this subject and sequence number. */
export const parentFinder =
  ({ keys }: Pick<CutTally, 'keys'>): HasParent =>
  (domain, subjectId, sequence) =>
    keys.get(domain)?.some((table) => table.keys.has(subjectId, sequence)) === true;
