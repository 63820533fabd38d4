import { hashCanonical } from '../../integrity/sha256.ts';
import type { Sha256Hex } from '../../kernel/brands.ts';
import type { Mapping } from './mapping.ts';

/** SHA-256 of the canonical JSON (RFC 8785) of a mapping: what a data cut names of it. */
export const mappingHash = (mapping: Mapping): Sha256Hex => hashCanonical(mapping);
