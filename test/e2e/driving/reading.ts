import { expect, type Page } from '@playwright/test';
import { linesOf } from './data.ts';
import { chooseByArrows, tabTo } from './keyboard.ts';

/** On the open rows panel: every row names its file and line. Gives them. */
export const sourcesInPanel = async (page: Page): Promise<readonly { file: string; line: number }[]> => {
  const panel = page.getByTestId('rows-panel');
  await expect(panel).toBeVisible();
  const cards = panel.locator('details');
  await expect(cards.first()).toBeVisible();
  return (await cards.locator('summary').allInnerTexts()).map((text) => {
    const [, file = '', line = ''] = /(\S+), line (\d+)$/.exec(text.trim()) ?? [];
    return { file, line: Number(line) };
  });
};

/** Closes the rows panel by Escape. */
export const closePanel = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('rows-panel')).toBeHidden();
};

/** The line of the CSV file that the panel names holds what the panel says. */
export const expectLineHolds = (
  extract: number,
  { file, line }: { readonly file: string; readonly line: number },
  words: readonly string[],
): void => {
  const text = linesOf(extract, file)[line - 1] ?? '';
  for (const word of words) expect(text).toContain(word);
};

/** On the laboratory page: types the name of a test into the chooser and takes it with the arrow and Enter. */
export const chooseTest = async (page: Page, words: string, option: RegExp): Promise<void> => {
  const field = page.getByRole('combobox', { name: 'Test' });
  await tabTo(field);
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(words);
  await expect(page.getByRole('option').first()).toBeVisible();
  await chooseByArrows(field, option);
  await expect(field).toHaveValue(option);
};
