import type { Json } from '../../integrity/canonicalJson.ts';
import type { Protocol } from '../protocol.ts';
import { error, type ProtocolProblem } from './problem.ts';

type Path = readonly (string | number)[];

/** Control characters, halves of characters, and marks that turn the direction of writing. */
const UNSEEN = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u;
const LINE_ENDS_AND_TABS = /[\t\n\r]/g;

const textsOf = (value: Json, path: Path): readonly (readonly [Path, string])[] => {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    textsOf(inner, [...path, Array.isArray(value) ? Number(name) : name]),
  );
};

/**
 * Texts stand in the record, on paper and in terminals as they were signed: what is read is what is there.
 * SECURITY: no text hides or reorders part of itself, or steers a terminal. test/shared/protocol/problems/textProblems.test.ts
 */
export const textProblems = (protocol: Protocol): ProtocolProblem[] =>
  textsOf(protocol, []).flatMap(([path, text]) =>
    UNSEEN.test(text.replace(LINE_ENDS_AND_TABS, '')) ? [error('text-unseen', path)] : [],
  );
