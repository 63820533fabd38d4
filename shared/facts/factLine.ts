import type { Fact, FactArea } from './fact.ts';

/** Keys in the order of RFC 8785: by UTF-16 code units. */
const sortedKeys = (record: object): object =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Nor a key like "7", which an object would put before all others. */
const isWritable = ([key, value]: readonly [string, unknown]): boolean =>
  !/^\d/.test(key) && (typeof value !== 'number' || Number.isFinite(value));

/** JSON writes NaN and the infinities as null: a fact that cannot be written exactly must not be stored. */
const assertWritable = ({ value, reason }: Fact): void => {
  const written = [...Object.entries(value), ...Object.entries(reason?.params ?? {})].every(isWritable);
  if (!written) throw new Error('A fact holds what canonical JSON cannot write');
};

/**
 * A fact as it is stored and hashed: its canonical JSON (RFC 8785) and a line feed. The SHA-256 of a set of facts is
 * that of the UTF-8 bytes of all its lines in their order, so that anybody can compute it from the facts alone.
 * A cut has a hundred thousand facts, so the keys are put in order here, and JSON.stringify, which writes texts and
 * numbers as RFC 8785 asks, does the rest; test/shared/facts/factLine.test.ts holds it against the general writer.
 */
export const factLine = (fact: Fact): string => {
  assertWritable(fact);
  const { about, area, clause, date, day, id, inputs, reason, refs, rule, subjectId, value } = fact;
  const ordered = {
    ...{ about, area, clause, date, day, id },
    inputs: inputs.map((input) => ({ name: input.name, value: input.value })),
    reason: reason === null ? null : { key: reason.key, params: sortedKeys(reason.params) },
    refs: refs.map((ref) => ({
      ...{ domain: ref.domain, file: ref.file, line: ref.line, recordId: ref.recordId },
    })),
    ...{ rule, subjectId, value: sortedKeys(value) },
  };
  return `${JSON.stringify(ordered)}\n`;
};

/** How many facts of an area there are, and how many of them have no value. */
export type AreaCounts = { readonly [A in FactArea]?: { readonly facts: number; readonly none: number } };

/** Counts by area, in the order in which the areas first come. */
export const countAreas = (facts: Iterable<Pick<Fact, 'area' | 'value'>>): AreaCounts => {
  const counts: { [A in FactArea]?: { facts: number; none: number } } = {};
  for (const { area, value } of facts) {
    const count = counts[area] ?? { facts: 0, none: 0 };
    count.facts += 1;
    if (value.kind === 'none') count.none += 1;
    counts[area] = count;
  }
  return counts;
};
