import { SLEDAI_ITEMS } from '../clinical/lupus/sledaiItems.ts';
import { sayText } from '../text/phrases.ts';
import type { Language } from '../text/text.ts';
import type { Fact, FactArea } from './fact.ts';

/** Areas whose facts are about what the data call by a name of their own: it is shown as it came. */
const AS_COLLECTED: readonly FactArea[] = ['adverse-event', 'reported-against-derived', 'lab-grade'];

const itemName = (language: Language, about: string): string | undefined =>
  SLEDAI_ITEMS.find(({ name }) => name.en === about)?.name[language];

/** A name of the program's own; undefined for any other. */
const ownName = (language: Language, about: string): string | undefined => {
  const key = `fact-about.${about}`;
  const said = sayText(language, key);
  return said === key ? undefined : said;
};

/**
 * What a fact is about, for reading: names that the program gave ("Renal response", "Dose level 1", items of
 * SLEDAI-2K) in the reader's language, terms and codes of the data as they came.
 */
export const sayFactAbout = (language: Language, { about, area }: Pick<Fact, 'about' | 'area'>): string => {
  if (AS_COLLECTED.includes(area)) return about;
  const level = /^Dose level (\d+)$/.exec(about)?.[1];
  if (level !== undefined) return sayText(language, 'fact-about-level', { level });
  const infusion = /^(.+), infusion (\d+)$/.exec(about);
  if (infusion !== null) {
    const [, what = '', number = ''] = infusion;
    return sayText(language, 'fact-about-infusion', { what, number });
  }
  return ownName(language, about) ?? (area === 'lupus' ? itemName(language, about) : undefined) ?? about;
};
