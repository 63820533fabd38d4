import type { IdentifierKind } from './deid.ts';
import { maskValue } from './mask.ts';
import { freeTextHits } from './textHits.ts';

/** Dates and ages name nobody in a heading, a file's name or a reason. */
const WHO: (kind: IdentifierKind) => boolean = (kind) => kind !== 'verbatim-date' && kind !== 'age-over-89';

const hitsOf = (text: string) => freeTextHits(text).filter(({ kind }) => WHO(kind));

/** Whether a text that a person wrote, and that is kept, looks as if it told who somebody is. */
export const saysWho = (text: string): boolean => hitsOf(text).length > 0;

/** Whether a heading looks like the value of a person: "Dr Name" is a heading all the same. */
export const isPersonsValue = (heading: string): boolean =>
  hitsOf(heading).some(({ kind }) => kind !== 'name');

/** The text with whatever tells who somebody is masked. */
export const withoutWho = (text: string): string => {
  let [out, at] = ['', 0];
  for (const { kind, start, end } of hitsOf(text)) {
    out += text.slice(at, start) + maskValue(kind, text.slice(start, end));
    at = end;
  }
  return out + text.slice(at);
};
