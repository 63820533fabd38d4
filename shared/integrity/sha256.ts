import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Sha256Hex } from '../kernel/brands.ts';
import { canonicalJson } from './canonicalJson.ts';

export const sha256Hex = (bytes: Uint8Array): Sha256Hex => bytesToHex(sha256(bytes)) as Sha256Hex;

/** SHA-256 over the UTF-8 bytes of the RFC 8785 form. */
export const hashCanonical = (value: unknown): Sha256Hex => sha256Hex(utf8ToBytes(canonicalJson(value)));
