import type { AdverseEvent } from '../../dataset/trialData.ts';
import type { AesiGroup } from '../../protocol/aesi.ts';
import { namesTerm, sameTerm } from './termText.ts';

/** Why an event belongs to a group: the investigator's mark (SUPPAE AESI), a term, or its system organ class. */
export interface AesiMatch {
  readonly group: AesiGroup;
  readonly by: 'mark' | 'preferred-term' | 'reported-term' | 'class';
  /** The word of the list that matched. */
  readonly word: string;
}

type Named = Pick<AdverseEvent, 'term' | 'preferredTerm' | 'systemOrganClass' | 'supplemental'>;

/** What the investigator wrote as AESI; several groups in one value are set apart by semicolon, comma or bar. */
export const aesiMarks = ({ supplemental }: Pick<AdverseEvent, 'supplemental'>): readonly string[] =>
  (supplemental.AESI ?? '')
    .split(/[;,|]/)
    .map((mark) => mark.trim())
    .filter((mark) => mark !== '' && !['N', 'NO'].includes(mark.toUpperCase()));

const matchGroup = (event: Named, group: AesiGroup): AesiMatch | null => {
  const found = (by: AesiMatch['by'], words: readonly string[], fits: (word: string) => boolean) => {
    const word = words.find(fits);
    return word === undefined ? null : { group, by, word };
  };
  const marks = aesiMarks(event);
  return (
    found('mark', group.aesiValues, (value) => marks.some((mark) => sameTerm(mark, value))) ??
    found('preferred-term', group.terms, (term) => namesTerm(event.preferredTerm, term)) ??
    found('reported-term', group.terms, (term) => namesTerm(event.term, term)) ??
    found('class', group.systemOrganClasses, (name) => sameTerm(event.systemOrganClass, name))
  );
};

/** The groups of the protocol that an event belongs to by its words, each with the first reason that holds. */
export const matchAesi = (event: Named, groups: readonly AesiGroup[]): readonly AesiMatch[] =>
  groups.flatMap((group) => matchGroup(event, group) ?? []);

/** Marks of the investigator that no group of the protocol has; "Y" says that the event is special, not why. */
export const unknownMarks = (event: Named, groups: readonly AesiGroup[]): readonly string[] =>
  aesiMarks(event).filter(
    (mark) => !groups.some(({ aesiValues }) => aesiValues.some((value) => sameTerm(mark, value))),
  );
