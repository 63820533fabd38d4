import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Workbench } from '../harness.ts';
import { byPalette, tabTo, typeInto } from './keyboard.ts';
import type { Person } from './workspace.ts';

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

/** Opens the import, chooses a folder by the dialog and names the cut; the keyboard is in the field of the name. */
export const chooseExtract = async (
  workbench: Workbench,
  { folder, label }: { readonly folder: string; readonly label: string },
): Promise<void> => {
  const { page } = workbench;
  await byPalette(page, 'Import an extract');
  await workbench.answerOpenDialog([folder]);
  await page.getByRole('button', { name: 'Choose a folder…' }).click();
  await expect(page.getByTestId('chosen-files')).toBeVisible();
  await page.getByLabel('Name of the cut').fill(label);
};

/** Gives up the import in the making. */
export const startOver = async (page: Page): Promise<void> => {
  await page.getByTestId('step-files').click();
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(page.getByTestId('chosen-files')).toHaveCount(0);
};

type Step = 'tables' | 'identifying' | 'import';

/** Goes on by Enter and waits until the step is there. */
export const enterStep = async (page: Page, step: Step): Promise<void> => {
  await page.keyboard.press('Enter');
  await expect(page.getByTestId(`step-${step}`)).toHaveAttribute('aria-current', 'step');
};

/** The button that leads on, once nothing stands against it. */
export const canGoOn = (page: Page, name: 'Next' | 'Import' = 'Next'): Promise<void> =>
  expect(page.getByRole('button', { name, exact: true })).toBeEnabled({ timeout: 30_000 });

/** In a usual month: from the first step to the last by Enter alone. */
export const enterToImport = async (page: Page): Promise<void> => {
  await enterStep(page, 'tables');
  await canGoOn(page);
  await enterStep(page, 'identifying');
  await canGoOn(page);
  await enterStep(page, 'import');
  await canGoOn(page, 'Import');
};

interface RowCounts {
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
}

/** The counts of the report that opens after an import. */
export const reportCounts = async (page: Page): Promise<RowCounts> => {
  const sentence = page.getByTestId('conclusion');
  await expect(sentence).toContainText('rows read =', { timeout: 30_000 });
  const [, read, accepted, rejected] =
    /: (\d+) rows read = (\d+) accepted \+ (\d+) rejected/.exec(await sentence.innerText()) ?? [];
  return { read: Number(read), accepted: Number(accepted), rejected: Number(rejected) };
};

/** Imports a folder and gives the counts of its report. */
export const importFolder = async (
  workbench: Workbench,
  choice: { readonly folder: string; readonly label: string },
): Promise<RowCounts> => {
  await chooseExtract(workbench, choice);
  await enterToImport(workbench.page);
  await workbench.page.keyboard.press('Enter');
  return reportCounts(workbench.page);
};

/** On the page of a draft cut, by keyboard: a person states what was checked and signs. */
export const signCheck = async (page: Page, one: Person, statement: string): Promise<void> => {
  await tabTo(page.getByTestId('stages').getByRole('button', { name: 'Check' }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /^Check / });
  const field = dialog.getByLabel('What was checked');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('');
  await page.keyboard.insertText(statement);
  await typeInto(dialog.getByLabel('Login'), one.login);
  await typeInto(dialog.getByRole('textbox', { name: 'Passphrase' }), one.passphrase);
  await page.keyboard.press('Enter');
};

/** The same, and it is taken: the cut is checked, by whom and with which words. */
export const checkCut = async (page: Page, one: Person, statement: string): Promise<void> => {
  await signCheck(page, one, statement);
  await expect(page.getByTestId('cut-selector')).toContainText('Checked');
  await expect(page.getByTestId('stages')).toContainText(one.printedName);
  await expect(page.getByTestId('check-statement')).toHaveText(statement);
};

/** On the page of a checked cut: locks it with a reason, by keyboard. */
export const lockCut = async (page: Page, reason: string): Promise<void> => {
  await tabTo(page.getByRole('button', { name: 'Lock this cut' }));
  await page.keyboard.press('Enter');
  const field = page.getByRole('textbox', { name: 'Reason' });
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
