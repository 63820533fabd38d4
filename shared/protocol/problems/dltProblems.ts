import { termNamed } from '../../grading/ctcae/editions.ts';
import { CriteriaId } from '../../grading/labGrade.ts';
import type { DltSelector } from '../dlt.ts';
import type { Protocol } from '../protocol.ts';
import { error, type ProtocolProblem, repeated, warning, when } from './problem.ts';

type Path = readonly (string | number)[];

/** Versions rename terms, so a list may name those of several. */
const inAnyEdition = (term: string): boolean =>
  CriteriaId.options.some((criteria) => termNamed(criteria, term) !== undefined);

/** Groups and laboratory terms that a selector names are there. */
export const selectorProblems = (
  selectors: readonly DltSelector[],
  { aesi, ctcaeVersion }: Protocol,
  at: Path,
): ProtocolProblem[] => {
  const groups = new Set(aesi.groups.value.map(({ id }) => id));
  const version = ctcaeVersion.value;
  return selectors.flatMap((selector, index) => {
    if (selector.kind === 'aesi') {
      return selector.groups.flatMap((id, place) =>
        when(!groups.has(id), () => error('group-unknown', [...at, index, 'groups', place], { id })),
      );
    }
    if (selector.kind !== 'lab') return [];
    const known = selector.tests.some(({ term }) => termNamed(`ctcae-${version}`, term) !== undefined);
    return [
      ...selector.tests.flatMap(({ term }, place) =>
        when(!inAnyEdition(term), () =>
          error('term-unknown', [...at, index, 'tests', place, 'term'], { term }),
        ),
      ),
      ...when(selector.tests.length > 0 && !known, () =>
        warning('terms-edition', [...at, index, 'tests'], { version }),
      ),
    ];
  });
};

/** The row with the most subjects not above the number holds (shared/clinical/dlt/tolerated.ts). */
const toleratedProblems = ({ dlt }: Protocol): ProtocolProblem[] => {
  const rows = dlt.toleratedPerGroup.value;
  return rows.flatMap(({ subjects, tolerated }, index) => {
    const before = rows[index - 1];
    const at = ['dlt', 'toleratedPerGroup', 'value', index] as const;
    return [
      ...when(before !== undefined && subjects <= before.subjects, () =>
        error('tolerated-order', [...at, 'subjects'], { subjects, before: before?.subjects ?? 0 }),
      ),
      ...when(tolerated >= subjects, () =>
        error('tolerated-all', [...at, 'tolerated'], { tolerated, subjects }),
      ),
      ...when(before !== undefined && subjects > before.subjects && tolerated < before.tolerated, () =>
        warning('tolerated-falls', [...at, 'tolerated'], { subjects, before: before?.subjects ?? 0 }),
      ),
    ];
  });
};

const key = (text: string): string => text.trim().toUpperCase();

/** The DLT rule names only what is there, and its table can be read in one way (domain.md 2.2). */
export const dltProblems = (protocol: Protocol): ProtocolProblem[] => {
  const { clauses, exceptions, relatedness } = protocol.dlt.rule.value;
  const at = ['dlt', 'rule', 'value'] as const;
  const unrelated = new Set(relatedness.unrelated.map(key));
  return [
    ...[...clauses.entries()].flatMap(([index, { anyOf }]) =>
      selectorProblems(anyOf, protocol, [...at, 'clauses', index, 'anyOf']),
    ),
    ...[...exceptions.entries()].flatMap(([index, { anyOf }]) =>
      selectorProblems(anyOf, protocol, [...at, 'exceptions', index, 'anyOf']),
    ),
    ...relatedness.related.flatMap((word, index) =>
      when(unrelated.has(key(word)), () =>
        error('relatedness-both', [...at, 'relatedness', 'related', index], { word }),
      ),
    ),
    ...toleratedProblems(protocol),
  ];
};

/** Groups of special interest can be named, and something can belong to them. */
export const aesiProblems = ({ aesi }: Protocol): ProtocolProblem[] => {
  const at = ['aesi', 'groups', 'value'] as const;
  return [
    ...repeated(aesi.groups.value.map(({ id }) => id)).map(({ value: id, index }) =>
      error('aesi-twice', [...at, index, 'id'], { id }),
    ),
    ...aesi.groups.value.flatMap(({ terms, systemOrganClasses, aesiValues }, index) =>
      when(terms.length + systemOrganClasses.length + aesiValues.length === 0, () =>
        warning('aesi-empty', [...at, index]),
      ),
    ),
  ];
};
