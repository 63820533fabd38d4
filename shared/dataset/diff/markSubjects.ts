import type { CutMarks } from './diff.ts';
import type { MatchedChange } from './matchRows.ts';

type SubjectMark = CutMarks['subjects'][number];
type Change = Pick<MatchedChange, 'change' | 'subjectId'> & { readonly domain: string };

/** New or gone is a subject whose row of DM is; every other one with a difference has changed. */
const stateOf = (seen: SubjectMark['change'], { domain, change }: Change): SubjectMark['change'] =>
  domain === 'DM' && (change === 'new' || change === 'removed') ? change : seen;

type Counted = Exclude<Change['change'], 'duplicated'>;

/** A repeated row counts as new. */
const countedAs = (change: Change['change']): Counted => (change === 'duplicated' ? 'new' : change);

const domainOf = (mark: SubjectMark, domain: string): SubjectMark['domains'][number] => {
  const known = mark.domains.find((one) => one.domain === domain);
  if (known !== undefined) return known;
  const made = { domain, new: 0, changed: 0, removed: 0 };
  mark.domains.push(made);
  return made;
};

/** What differs, counted by subject and domain; rows that name no subject are left out. */
export const markSubjects = (changes: readonly Change[]): SubjectMark[] => {
  const marks = new Map<string, SubjectMark>();
  for (const row of changes) {
    if (row.subjectId === '') continue;
    const mark: SubjectMark = marks.get(row.subjectId) ?? {
      ...{ subjectId: row.subjectId, change: 'changed' },
      ...{ new: 0, changed: 0, removed: 0, domains: [] },
    };
    const counted = countedAs(row.change);
    mark[counted] += 1;
    domainOf(mark, row.domain)[counted] += 1;
    mark.change = stateOf(mark.change, row);
    marks.set(row.subjectId, mark);
  }
  return [...marks.values()].sort((a, b) => (a.subjectId < b.subjectId ? -1 : 1));
};
