import type { RowIssue } from '../../importReport.ts';
import type { CutFacts, PlacedRows } from '../facts/cutFacts.ts';
import type { HasParent } from '../facts/keepTable.ts';
import { crossIssue, rowAndMore } from './crossIssue.ts';

/** Qualifiers whose row is in none of the files, one issue per subject and file. Source: SDTMIG v3.4, section 8.4. */
export const parentChecks = (facts: CutFacts, hasParent: HasParent): readonly RowIssue[] => {
  const lost = new Map<string, PlacedRows>();
  for (const { parent, subjectId, sequence, ...place } of facts.references) {
    if (hasParent(parent, subjectId, sequence)) continue;
    const key = `${place.file}\n${place.domain}\n${subjectId}`;
    const known = lost.get(key);
    if (known === undefined) lost.set(key, { ...place });
    else known.rows += 1;
  }
  return [...lost.values()].map((place) => {
    const parent = place.domain.slice('SUPP'.length);
    const message = `${rowAndMore(place.rows)} qualifies a row of ${parent} that is not in the cut: it was rejected, or never came.`;
    return crossIssue(place, { rule: 'parentMissing', column: 'IDVARVAL', message });
  });
};
