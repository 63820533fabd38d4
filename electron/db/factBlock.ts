import { createHash } from 'node:crypto';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { TrialData } from '../../shared/dataset/trialData.ts';
import { deriveFactParts } from '../../shared/facts/deriveFacts.ts';
import { Fact } from '../../shared/facts/fact.ts';
import { type AreaCounts, countAreas, factLine } from '../../shared/facts/factLine.ts';
import type { Protocol } from '../../shared/protocol/protocol.ts';
import type { Steps } from './steps.ts';

/** Facts of one subject in one block at most, so that writing and reading one takes a few milliseconds. */
export const BLOCK_FACTS = 500;

/** SECURITY: what a block may unpack to, whatever it claims. test/electron/db/factSets.test.ts */
const MAX_BLOCK_BYTES = BLOCK_FACTS << 17;

const LEVEL = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

export interface FactBlock {
  /** '' for facts on dose levels and the whole cut. */
  readonly subjectId: string;
  readonly factCount: number;
  readonly areas: AreaCounts;
  /** Of the lines. */
  readonly sha256: string;
  readonly data: Uint8Array;
}

/** Facts as they are stored: the blocks in the order of their facts. */
export interface DerivedFacts {
  readonly factCount: number;
  /** Of all lines. */
  readonly sha256: string;
  readonly blocks: readonly FactBlock[];
}

const packBlock = (subjectId: string, facts: readonly Fact[], text: string): FactBlock => ({
  subjectId,
  factCount: facts.length,
  areas: countAreas(facts),
  sha256: createHash('sha256').update(text).digest('hex'),
  data: zstdCompressSync(text, LEVEL),
});

/** The lines of a block as they were hashed. Throws when the bytes are no block, or unpack to more than any holds. */
export const blockText = ({ data }: Pick<FactBlock, 'data'>): string =>
  zstdDecompressSync(data, { maxOutputLength: MAX_BLOCK_BYTES }).toString('utf8');

/** The facts of a block. Throws when they are none. */
export const readBlock = (block: Pick<FactBlock, 'data'>): Fact[] =>
  blockText(block)
    .split('\n')
    .slice(0, -1)
    .map((line) => Fact.parse(JSON.parse(line)));

/**
 * Derives all facts of a cut and packs them, in steps of a few milliseconds. A subject is packed before the next is
 * derived, so that of the facts only those of one subject stand unpacked in memory.
 */
export const deriveBlocks = function* (data: TrialData, protocol: Protocol): Steps<DerivedFacts> {
  const digest = createHash('sha256');
  const blocks: FactBlock[] = [];
  let factCount = 0;
  let pending: { subjectId: string; facts: Fact[] } = { subjectId: '', facts: [] };
  const pack = function* (atLeast: number): Steps<void> {
    while (pending.facts.length >= atLeast && pending.facts.length > 0) {
      const facts = pending.facts.splice(0, BLOCK_FACTS);
      const text = facts.map(factLine).join('');
      digest.update(text);
      factCount += facts.length;
      blocks.push(packBlock(pending.subjectId, facts, text));
      yield;
    }
  };
  for (const part of deriveFactParts(data, protocol)) {
    if (part.subjectId !== pending.subjectId) {
      yield* pack(1);
      pending = { subjectId: part.subjectId, facts: [] };
    }
    for (const fact of part.facts) pending.facts.push(fact);
    yield* pack(BLOCK_FACTS);
    yield;
  }
  yield* pack(1);
  return { factCount, sha256: digest.digest('hex'), blocks };
};
