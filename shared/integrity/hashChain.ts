import type { Sha256Hex } from '../kernel/brands.ts';
import { hashCanonical } from './sha256.ts';

/** What the first link of every chain names as its predecessor. */
export const GENESIS = '0'.repeat(64) as Sha256Hex;

export interface ChainLink {
  readonly previousHash: string;
  readonly hash: string;
  /** Everything that the link protects. Canonical JSON must be able to carry it. */
  readonly payload: unknown;
}

export type ChainCheck =
  | { readonly intact: true }
  /** `at` counts links from 0: the first that does not follow from those before it. */
  | { readonly intact: false; readonly at: number; readonly reason: 'unlinked' | 'altered' };

/** SHA-256 over the canonical JSON of {previous, payload}: a link cannot change without changing all after it. */
export const chainHash = (previousHash: string, payload: unknown): Sha256Hex =>
  hashCanonical({ previous: previousHash, payload });

/**
 * Walks a chain from its genesis. `unlinked`: a link was removed, inserted or moved; `altered`: its payload or hash
 * was changed. Links cut off at the end leave no trace here: another record must hold a later hash of the chain.
 */
export const verifyChain = (links: Iterable<ChainLink>): ChainCheck => {
  let previous: string = GENESIS;
  let at = 0;
  for (const link of links) {
    if (link.previousHash !== previous) return { intact: false, at, reason: 'unlinked' };
    if (link.hash !== chainHash(link.previousHash, link.payload)) {
      return { intact: false, at, reason: 'altered' };
    }
    previous = link.hash;
    at += 1;
  }
  return { intact: true };
};
