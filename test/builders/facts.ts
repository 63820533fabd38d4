import { zstdCompressSync } from 'node:zlib';
import { type DerivedFacts, deriveBlocks } from '../../electron/db/factBlock.ts';
import { type FactSet, insertFactSet } from '../../electron/db/factSets.ts';
import type { WritableDb } from '../../electron/db/handles.ts';
import { currentProtocol } from '../../electron/db/protocolVersions.ts';
import { atOnce } from '../../electron/db/steps.ts';
import { loadCut } from '../../electron/services/loadCut.ts';
import { FACTS_ALGORITHM } from '../../shared/facts/deriveFacts.ts';
import type { Fact } from '../../shared/facts/fact.ts';
import { countAreas, factLine } from '../../shared/facts/factLine.ts';
import { sha256Hex } from '../../shared/integrity/sha256.ts';
import { AT, good, type TestAccount } from './workspace.ts';

/** Derives the facts of a cut under the protocol in force and stores them, as the program does. */
export const insertFacts = (db: WritableDb, cutId: string, account: TestAccount): FactSet => {
  const { data, protocol, protocolHash } = good(loadCut(db, cutId));
  const derived = atOnce(deriveBlocks(data, protocol));
  const key = { cutId, protocolHash, algorithm: FACTS_ALGORITHM };
  return db.transaction(() => insertFactSet(db, key, derived, { at: AT, account })).immediate();
};

export const exampleFact = (over: Partial<Fact> = {}): Fact => ({
  ...{ id: 'test/rule|SUBJ-TEST-0001|1', rule: 'test/rule', area: 'lab-grade', subjectId: 'SUBJ-TEST-0001' },
  ...{ about: 'ALT', date: '2026-05-01', day: 1, value: { kind: 'number', value: 3, unit: 'x ULN' } },
  ...{ clause: '> 3.0 x ULN', reason: null, inputs: [{ name: 'ALT', value: '120 U/L' }] },
  refs: [{ recordId: 3, domain: 'LB', file: 'lb.csv', line: 2 }],
  ...over,
});

/** Facts as they are stored, one block a subject. */
export const packed = (facts: readonly Fact[]): DerivedFacts => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const subjects = [...new Set(facts.map(({ subjectId }) => subjectId))];
  return {
    factCount: facts.length,
    sha256: sha256Hex(bytes(facts.map(factLine).join(''))),
    blocks: subjects.map((subjectId) => {
      const own = facts.filter((fact) => fact.subjectId === subjectId);
      const text = own.map(factLine).join('');
      const data = zstdCompressSync(text);
      return {
        subjectId,
        factCount: own.length,
        areas: countAreas(own),
        sha256: sha256Hex(bytes(text)),
        data,
      };
    }),
  };
};

/** Stores facts under a name of their own, whatever the rules of the program derive. */
export const insertExampleFacts = (db: WritableDb, cutId: string, account: TestAccount): FactSet => {
  const key = { cutId, protocolHash: currentProtocol(db).hash, algorithm: 'test/1' };
  const derived = packed([exampleFact(), exampleFact({ id: 'test/rule||2', subjectId: '' })]);
  return db.transaction(() => insertFactSet(db, key, derived, { at: AT, account })).immediate();
};
