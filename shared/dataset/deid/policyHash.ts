import { hashCanonical } from '../../integrity/sha256.ts';
import type { Sha256Hex } from '../../kernel/brands.ts';
import type { DeidPolicy } from './deid.ts';

/** SHA-256 of the canonical JSON (RFC 8785) of a policy: what a data cut names of it. */
export const policyHash = (policy: DeidPolicy): Sha256Hex => hashCanonical(policy);
