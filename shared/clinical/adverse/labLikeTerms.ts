import type { AdverseEvent } from '../../dataset/trialData.ts';
import type { Direction } from '../../grading/labGrade.ts';
import { termOf } from '../worstGrade.ts';
import { bloodTerms } from './bloodTerms.ts';
import type { LabLikeTerm } from './labLikeTerm.ts';
import { metabolicTerms } from './metabolicTerms.ts';
import { organTerms } from './organTerms.ts';
import { normalTerm } from './termText.ts';

/** Everything that is reported by name and by figures; ids and reported names are unique (test). */
export const LAB_LIKE_TERMS: readonly LabLikeTerm[] = [...bloodTerms, ...organTerms, ...metabolicTerms];

const byReported = new Map(
  LAB_LIKE_TERMS.flatMap((entry) => entry.reportedAs.map((name) => [normalTerm(name), entry] as const)),
);
const byDerived = new Map(
  LAB_LIKE_TERMS.flatMap((entry) =>
    entry.derived.map(({ term, direction }) => [`${term}|${direction}`, entry] as const),
  ),
);
const toldBy = new Map(
  LAB_LIKE_TERMS.map((entry) => [entry.id, new Set([...entry.reportedAs, ...entry.toldBy].map(normalTerm))]),
);

type Named = Pick<AdverseEvent, 'term' | 'preferredTerm'>;

/**
 * What an event reports, by its whole preferred term, or its whole reported term where it is not coded. undefined:
 * nothing that a laboratory grades. "Febrile neutropenia" is graded by another text than neutropenia, so parts of a
 * term do not count.
 */
export const labLikeTermOf = (event: Named): LabLikeTerm | undefined =>
  byReported.get(normalTerm(termOf(event)));

/** The entry that a derived grade belongs to; a term that no entry has is an entry of its own name. */
export const labLikeTermFor = (term: string, direction: Direction): LabLikeTerm =>
  byDerived.get(`${term}|${direction}`) ?? {
    id: `${term}|${direction}`,
    derived: [{ term, direction }],
    reportedAs: [term],
    toldBy: [],
  };

/** Whether an event tells of an abnormality, by its own name or by one that includes it (pancytopenia). */
export const tells = ({ preferredTerm, term }: Named, entry: LabLikeTerm): boolean => {
  const names = toldBy.get(entry.id) ?? new Set(entry.reportedAs.map(normalTerm));
  return names.has(normalTerm(preferredTerm)) || names.has(normalTerm(term));
};
