import { err, ok, type Result } from '../../../shared/kernel/result.ts';

/** One DER element. `bytes` is the whole encoding, `content` what follows the length; both are views. */
export interface DerNode {
  readonly tag: number;
  readonly bytes: Uint8Array;
  readonly content: Uint8Array;
  readonly children: readonly DerNode[];
}

const MAX_DEPTH = 24;
const CONSTRUCTED = 0x20;

const readLength = (bytes: Uint8Array, at: number): { length: number; next: number } | undefined => {
  const first = bytes[at];
  if (first === undefined) return undefined;
  if (first < 0x80) return { length: first, next: at + 1 };
  const count = first & 0x7f;
  // SECURITY: no indefinite and no over-long lengths: one value has one encoding. test/electron/signing/der.test.ts
  if (count === 0 || count > 3 || at + count >= bytes.length || bytes[at + 1] === 0) return undefined;
  let length = 0;
  for (let index = 1; index <= count; index += 1) length = length * 256 + (bytes[at + index] ?? 0);
  return length < 0x80 ? undefined : { length, next: at + 1 + count };
};

const readNode = (bytes: Uint8Array, at: number, depth: number): DerNode | undefined => {
  const tag = bytes[at];
  if (tag === undefined || (tag & 0x1f) === 0x1f || depth > MAX_DEPTH) return undefined;
  const header = readLength(bytes, at + 1);
  if (header === undefined || header.next + header.length > bytes.length) return undefined;
  const end = header.next + header.length;
  const content = bytes.subarray(header.next, end);
  const children = (tag & CONSTRUCTED) === 0 ? [] : readNodes(content, depth + 1);
  return children === undefined ? undefined : { tag, bytes: bytes.subarray(at, end), content, children };
};

const readNodes = (bytes: Uint8Array, depth: number): DerNode[] | undefined => {
  const nodes: DerNode[] = [];
  for (let at = 0; at < bytes.length; ) {
    const node = readNode(bytes, at, depth);
    if (node === undefined) return undefined;
    nodes.push(node);
    at += node.bytes.length;
  }
  return nodes;
};

/** Reads the element at the start and ignores what follows it; the caller accounts for the rest. */
export const decodeDerPrefix = (bytes: Uint8Array): Result<DerNode, 'not-der'> => {
  const node = readNode(bytes, 0, 0);
  return node === undefined ? err('not-der') : ok(node);
};

/** Reads exactly one element that fills the bytes. Never throws, whatever the input. */
export const decodeDer = (bytes: Uint8Array): Result<DerNode, 'not-der'> => {
  const node = decodeDerPrefix(bytes);
  return node.ok && node.value.bytes.length === bytes.length ? node : err('not-der');
};

/** Follows child positions from a node; undefined as soon as one is missing. */
export const childAt = (node: DerNode, ...path: readonly number[]): DerNode | undefined => {
  let current: DerNode | undefined = node;
  for (const index of path) current = current?.children[index];
  return current;
};
