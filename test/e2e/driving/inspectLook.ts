import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workbench } from '../harness.ts';
import { layoutProblems } from './layout.ts';
import { type Look, resizeTo, settled } from './look.ts';
import { englishTexts, latinHeadings, latinSentences } from './untranslated.ts';

const looks: readonly Look[] = [
  { language: 'en', theme: 'light' },
  { language: 'zh-CN', theme: 'dark' },
];
const sizes = [
  [1280, 800],
  [1920, 1080],
] as const;

/** Heads that are the same in every language: names of the program, of standards, of people, of variables and of quantities. */
const SAME_EVERYWHERE =
  /^(SRC Workbench|SHA-256|DLT|eGFR|Cmax|Tmax|Tlast|CTCAE|n|AE|× ULN|[A-Z]{2}\.?[A-Z]{2,6})$/;

/** What is wrong with the pages of a run. */
export interface Findings {
  readonly problems: string[];
  /** Latin sentences on Chinese pages, kept for a person to look at. */
  readonly latin: string[];
}

/** Looks for what is cut off or not translated, and keeps a picture. */
export const inspect = async (
  workbench: Workbench,
  { name, look, findings }: { readonly name: string; readonly look: Look; readonly findings: Findings },
): Promise<void> => {
  const { page } = workbench;
  await settled(page);
  const found = await layoutProblems(page);
  if (look.language === 'zh-CN') {
    found.push(...(await englishTexts(page)).map((text) => `English: ${text}`));
    const heads = (await latinHeadings(page)).filter((text) => !SAME_EVERYWHERE.test(text));
    found.push(...heads.map((text) => `no Chinese in: ${text}`));
    findings.latin.push(...(await latinSentences(page)).map((text) => `${name}: ${text}`));
  }
  findings.problems.push(...found.map((text) => `${name}: ${text}`));
  await workbench.picture(name);
};

/** Runs through every look and size; names are like zh-CN-dark-1280. */
export const everyLook = async (
  workbench: Workbench,
  setLook: (look: Look) => Promise<void>,
  visit: (look: Look, prefix: string) => Promise<void>,
): Promise<void> => {
  for (const look of looks) {
    await setLook(look);
    for (const [width, height] of sizes) {
      await resizeTo(workbench, width, height);
      await visit(look, `${look.language}-${look.theme}-${width}`);
    }
  }
};

/** Keeps the Latin sentences of Chinese pages as test-results/latin-on-chinese-NAME.txt. */
export const keepLatin = (name: string, { latin }: Findings): void => {
  const kept = join(import.meta.dirname, '..', '..', '..', 'test-results');
  mkdirSync(kept, { recursive: true });
  writeFileSync(join(kept, `latin-on-chinese-${name}.txt`), `${[...new Set(latin)].join('\n')}\n`);
};
