import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { deriveFacts, FACTS_ALGORITHM } from '../../../shared/facts/deriveFacts.ts';
import { factLine } from '../../../shared/facts/factLine.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import { extract } from '../../builders/exampleExtract.ts';

/**
 * The facts of the bundled example by version of the rules. When a rule gives another fact for the same rows, this fails:
 * raise FACTS_ALGORITHM, so that stored sets of the former rules are not taken for new ones, and write the new hashes.
 */
const HASHES: { readonly [algorithm: string]: readonly string[] } = {
  'facts/1': ['4b258db5cf6c85ac', '0b14be84c2537d7f', '51dab6f5138367b9'],
};

const hashOf = (number: 1 | 2 | 3): string => {
  const hash = createHash('sha256');
  for (const { facts } of deriveFacts(extract(number), axaNk02))
    for (const fact of facts) hash.update(factLine(fact));
  return hash.digest('hex').slice(0, 16);
};

describe('version of the rules', () => {
  test('SRC-FCT-099: the facts of the example are those of the version that the program names', () => {
    expect(([1, 2, 3] as const).map(hashOf)).toEqual(HASHES[FACTS_ALGORITHM]);
  });
});
