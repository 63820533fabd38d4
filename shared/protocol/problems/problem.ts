import { z } from 'zod';
import { Phrase } from '../../gates/gate.ts';
import type { amendmentPhrasesEn } from '../../text/en/amendmentPhrases.ts';
import type { ParamNames } from '../../text/template.ts';

/** error: such a document is not issued. warning: it can be meant so, and is said before it is signed. */
export const ProblemSeverity = z.enum(['error', 'warning']);
export type ProblemSeverity = z.infer<typeof ProblemSeverity>;

/** Something about a protocol that its schema cannot say. */
export const ProtocolProblem = z.strictObject({
  /** Stable name of the rule, e.g. "levels-numbered". */
  rule: z.string(),
  /** Names and places in lists on the way to what is wrong, as zod gives them; `value` of a parameter is named. */
  path: z.array(z.union([z.string(), z.number()])),
  severity: ProblemSeverity,
  phrase: Phrase,
});
export type ProtocolProblem = z.infer<typeof ProtocolProblem>;

type RuleOf<K> = K extends `protocol-problem.${infer R}` ? R : never;
export type ProblemRule = RuleOf<keyof typeof amendmentPhrasesEn>;
type Names<R extends ProblemRule> = ParamNames<(typeof amendmentPhrasesEn)[`protocol-problem.${R}`]>;

const problem =
  (severity: ProblemSeverity) =>
  <R extends ProblemRule>(
    rule: R,
    path: readonly (string | number)[],
    ...params: [Names<R>] extends [never] ? [] : [{ readonly [N in Names<R>]: string | number }]
  ): ProtocolProblem => ({
    ...{ rule, path: [...path], severity },
    phrase: { key: `protocol-problem.${rule}`, params: { ...params[0] } },
  });

export const error = problem('error');
export const warning = problem('warning');

/** The problem when it holds. */
export const when = (holds: boolean, make: () => ProtocolProblem): ProtocolProblem[] =>
  holds ? [make()] : [];

/** Values that stand more than once, each with the place where it stands again. */
export const repeated = (
  values: readonly string[],
): readonly { readonly value: string; readonly index: number }[] =>
  values.flatMap((value, index) => (values.indexOf(value) < index ? [{ value, index }] : []));
