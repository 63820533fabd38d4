import type { Page } from '@playwright/test';
import { words } from '../../../renderer/text/words.ts';
import { phrasesEn } from '../../../shared/text/phrases.en.ts';
import { phrasesZhCN } from '../../../shared/text/phrases.zhCN.ts';

const pairs: readonly (readonly [string, string])[] = [
  ...Object.values(words).map((one) => [one.en, one['zh-CN']] as const),
  ...Object.entries(phrasesEn).map(
    ([key, en]) => [en, (phrasesZhCN as Readonly<Record<string, string>>)[key] ?? ''] as const,
  ),
];

const HAN = /\p{Script=Han}/u;
const PLACE = /\{[^}]+\}/g;
const escaped = (text: string): string => text.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&');

/** Matches a whole text that was made from the English template. */
const patternOf = (template: string): RegExp =>
  new RegExp(`^${template.split(PLACE).map(escaped).join('.+')}$`);

interface Template {
  readonly pattern: RegExp;
  /** Length without the places. */
  readonly fixed: number;
}

/** A language is called by its own name where it is chosen. */
const OWN_NAME = 'English';

/** English texts of the program that have a Chinese one of their own and say more than a name, a code or a sign. */
const english: readonly Template[] = pairs
  .filter(([en, zh]) => en !== zh && en !== OWN_NAME)
  .filter(([en]) => /[a-z]{2}|[A-Za-z]{2} [A-Za-z]{2}/.test(en.replace(PLACE, '')))
  .map(([en]) => ({ pattern: patternOf(en), fixed: en.replace(PLACE, '').length }));

/** A text is English of the program when a template matches and makes up most of it: what fills it may be data. */
const isEnglish = (text: string): boolean =>
  !HAN.test(text) && english.some(({ pattern, fixed }) => fixed >= text.length / 2 && pattern.test(text));

/** Every text that is shown, with the names for screen readers and the hints. */
const textsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const holder = node.parentElement;
      // Logins are names that people chose; they say by themselves that they are not to be translated.
      if (holder?.closest('script, style, [translate="no"]') === null) texts.push(node.nodeValue ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
      for (const name of ['aria-label', 'title', 'placeholder']) texts.push(element.getAttribute(name) ?? '');
    }
    return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))];
  });

/** Texts of the page that stand there as the English interface has them. */
export const englishTexts = async (page: Page): Promise<string[]> => (await textsOf(page)).filter(isEnglish);

/** Sentences without a Chinese sign: words of the protocol, of the data or of people, for a person to look at. */
export const latinSentences = async (page: Page): Promise<string[]> =>
  (await textsOf(page)).filter((text) => !HAN.test(text) && /[a-z]{2,} [a-z]{2,}/.test(text));

/** Headings, entries of the rail and heads of columns that have no Chinese sign, although they have letters. */
export const latinHeadings = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('h1, h2, h3, h4, nav a, thead th')]
      .map((element) => element.innerText.trim())
      .filter((text) => /[A-Za-z]{2}/.test(text) && !/\p{Script=Han}/u.test(text)),
  );
