import { z } from 'zod';
import type { Json } from '../../integrity/canonicalJson.ts';

const JsonValue: z.ZodType<Json> = z.json();

/** An entry of a list, by what tells it from the others (its id, level, word …), with its name where it has one. */
export const EntryStep = z.strictObject({
  entry: z.string(),
  label: z.strictObject({ en: z.string(), 'zh-CN': z.string() }).nullable(),
});
export type EntryStep = z.infer<typeof EntryStep>;

/** A field by its name, or an entry of a list. */
export const PathStep = z.union([z.string(), EntryStep]);
export type PathStep = z.infer<typeof PathStep>;

/**
 * What happened at the path. source-only: not the value but what stands beside it (source, open mark, note); order:
 * the same entries stand in another order, which `older` and `newer` name.
 */
export const ChangeKind = z.enum(['added', 'removed', 'changed', 'source-only', 'order']);
export type ChangeKind = z.infer<typeof ChangeKind>;

/** One thing that differs between two versions of a protocol. */
export const ProtocolChange = z.strictObject({
  /** Names on the way; the `value` of a sourced parameter is not named. Unique with the kind. */
  path: z.array(PathStep),
  /** Leading names of the path that lead to the parameter with a source; the first name where there is none. */
  parameter: z.array(z.string()),
  kind: ChangeKind,
  /** null where it was added. */
  older: JsonValue,
  /** null where it was removed. */
  newer: JsonValue,
  /** Place of an added entry in the newer list, from 1; null otherwise. */
  position: z.number().int().min(1).nullable(),
});
export type ProtocolChange = z.infer<typeof ProtocolChange>;

/** The path as one line, e.g. `stoppingRules[deaths].threshold.n`: for audit trails, the command line and keys. */
export const pathText = (path: readonly PathStep[]): string =>
  path.reduce<string>((text, step) => {
    if (typeof step !== 'string') return `${text}[${step.entry}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
