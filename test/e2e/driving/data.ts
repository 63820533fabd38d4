import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Workbench } from '../harness.ts';
import { byPalette, tabTo } from './keyboard.ts';

const example = join(import.meta.dirname, '..', '..', '..', 'electron', 'example');

export type Format = 'csv' | 'xpt';

/** Folder of a bundled synthetic extract. */
export const extractFolder = (extract: number, format: Format): string =>
  join(example, `extract-${extract}`, format);

/** Lines of one CSV file of an extract, the header first. No cell of the example holds a line break. */
export const linesOf = (extract: number, file: string): readonly string[] =>
  readFileSync(join(extractFolder(extract, 'csv'), file), 'utf8')
    .trimEnd()
    .split('\n');

/** Rows of all domains of an extract, counted in its CSV files; its XPT files hold the same. */
export const rowsOf = (extract: number): number =>
  readdirSync(extractFolder(extract, 'csv'))
    .map((file) => linesOf(extract, file).length - 1)
    .reduce((sum, rows) => sum + rows, 0);

/** Imports a folder by the dialog and gives the counts of the report that opens. */
export const importFolder = async (
  workbench: Workbench,
  { folder, label }: { readonly folder: string; readonly label: string },
): Promise<{ readonly read: number; readonly accepted: number; readonly rejected: number }> => {
  const { page } = workbench;
  await byPalette(page, 'Import an extract');
  await workbench.answerOpenDialog([folder]);
  await page.getByRole('button', { name: 'Choose a folder…' }).click();
  await expect(page.getByTestId('chosen-files')).toBeVisible();
  await page.getByLabel('Name of the cut').fill(label);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const sentence = page.getByTestId('conclusion');
  await expect(sentence).toContainText('rows read', { timeout: 30_000 });
  const [, read, accepted, rejected] =
    /: (\d+) rows read = (\d+) accepted \+ (\d+) rejected/.exec(await sentence.innerText()) ?? [];
  return { read: Number(read), accepted: Number(accepted), rejected: Number(rejected) };
};

/** On the report of a draft cut: locks it with a reason, by keyboard. */
export const lockCut = async (page: Page, reason: string): Promise<void> => {
  await tabTo(page.getByRole('button', { name: 'Lock this cut' }));
  await page.keyboard.press('Enter');
  const field = page.getByLabel('Reason, and what was checked');
  await expect(field).toBeFocused();
  await page.keyboard.insertText(reason);
  await tabTo(page.getByRole('button', { name: 'Lock', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('cut-selector')).toContainText('Locked');
};

/** Puts another cut in view. */
export const chooseCut = async (page: Page, label: string): Promise<void> => {
  await page.getByTestId('cut-selector').click();
  await page.getByRole('menuitem', { name: label }).click();
  await expect(page.getByTestId('cut-selector')).toContainText(label);
};
