import type { z } from 'zod';
import type { Json } from '../../integrity/canonicalJson.ts';
import { Protocol } from '../protocol.ts';
import { type DocumentPath, valueAt } from './documentPath.ts';
import { NOT_FILLED } from './startValue.ts';
import { parseTypedNumber } from './typedNumber.ts';

/** Why a value of the draft is refused by the schema; the window has a sentence for each. */
export type SchemaProblemCode =
  | 'missing'
  | 'not-a-number'
  | 'decimal-comma'
  | 'too-many-digits'
  | 'too-large'
  | 'not-whole'
  | 'not-chosen'
  | 'text-missing'
  | 'list-empty'
  | 'at-least'
  | 'more-than'
  | 'at-most'
  | 'less-than'
  | 'too-long'
  | 'duplicate-ids'
  | 'exception-without-clause'
  | 'unexpected'
  | 'other';

export interface SchemaProblem {
  readonly path: DocumentPath;
  readonly code: SchemaProblemCode;
  /** Bounds, where there are some. */
  readonly params: { readonly [name: string]: string | number };
}

type Told = Pick<SchemaProblem, 'code'> & Partial<Pick<SchemaProblem, 'params'>>;

const bound = (code: SchemaProblemCode, limit: number | bigint): Told => ({
  code,
  params: { limit: Number(limit) },
});

const tooSmall = (issue: z.core.$ZodIssueTooSmall): Told => {
  if (issue.origin === 'string') return { code: 'text-missing' };
  if (issue.origin !== 'number' && issue.origin !== 'int') return { code: 'list-empty' };
  return bound(issue.inclusive === false ? 'more-than' : 'at-least', issue.minimum);
};

const tooBig = (issue: z.core.$ZodIssueTooBig): Told => {
  if (issue.origin === 'string') return bound('too-long', issue.maximum);
  return bound(issue.inclusive === false ? 'less-than' : 'at-most', issue.maximum);
};

/** What was typed where a number belongs stands in the draft as it was typed. */
const notOfType = (issue: z.core.$ZodIssueInvalidType, value: Json | undefined): Told => {
  if (issue.expected === 'int') return { code: typeof value === 'number' ? 'not-whole' : 'missing' };
  if (issue.expected !== 'number' || typeof value !== 'string') return { code: 'missing' };
  if (value === NOT_FILLED) return { code: 'missing' };
  const typed = parseTypedNumber(value);
  return { code: typed.kind === 'problem' ? typed.problem : 'not-a-number' };
};

/** Sentences of the schemas' own checks (shared/protocol/dlt.ts, stopping.ts). */
const ownCheck = (message: string): Told => {
  if (/unique/.test(message)) return { code: 'duplicate-ids' };
  if (/does not have/.test(message)) return { code: 'exception-without-clause' };
  return { code: 'other', params: { message } };
};

const told = (issue: z.core.$ZodIssue, value: Json | undefined): Told => {
  switch (issue.code) {
    case 'invalid_type':
      return notOfType(issue, value);
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_value':
    case 'invalid_union':
      return { code: 'not-chosen' };
    case 'unrecognized_keys':
      return { code: 'unexpected', params: { keys: issue.keys.join(', ') } };
    case 'custom':
      return ownCheck(issue.message);
    default:
      return { code: 'other', params: { message: issue.message } };
  }
};

const steps = (path: readonly PropertyKey[]): DocumentPath =>
  path.map((step) => (typeof step === 'symbol' ? String(step) : step));

/** Everything for which the schema of the protocol refuses a draft, in the order of the document. */
export const schemaProblems = (draft: Json): readonly SchemaProblem[] => {
  const parsed = Protocol.safeParse(draft);
  if (parsed.success) return [];
  return parsed.error.issues.map((issue) => {
    const path = steps(issue.path);
    return { path, params: {}, ...told(issue, valueAt(draft, path)) };
  });
};
