import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canGoOn, enterStep, linesOf, reportCounts, rowsOf } from './driving/data.ts';
import { BIRTH_DAY, extractWithForeignLab, FOREIGN_ROWS, NAME } from './driving/foreignLab.ts';
import { byPalette, tabTo, typeInto } from './driving/keyboard.ts';
import { mapForeignLab } from './driving/mapping.ts';
import { createWorkspace, lockByKeyboard, monitor, unlockByKeyboard } from './driving/workspace.ts';
import { expect, test, type Workbench } from './harness.ts';
import { call, value } from './operations.ts';

const EXPECTED_ROWS = rowsOf(1) - (linesOf(1, 'lb.csv').length - 1) + FOREIGN_ROWS;

/** Chooses a folder and names the cut, all by keyboard, and goes on to the tables. */
const chooseByKeyboard = async (workbench: Workbench, folder: string, label: string): Promise<void> => {
  const { page } = workbench;
  await byPalette(page, 'Import an extract');
  await workbench.answerOpenDialog([folder]);
  await tabTo(page.getByRole('button', { name: 'Choose a folder…' }));
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('chosen-files')).toBeVisible();
  await typeInto(page.getByLabel('Name of the cut'), label);
  await enterStep(page, 'tables');
};

const useMapping = async (workbench: Workbench): Promise<void> => {
  const { page } = workbench;
  const rows = page.getByRole('table', { name: 'First rows as they will be read' });
  await expect(rows.getByRole('row').nth(1)).toContainText('SYN-CS01P-1-001');
  await expect(rows.getByRole('row').nth(1)).toContainText('HGB');
  await expect(rows.getByRole('row').nth(1)).toContainText('2026-05-10');
  await expect(page.getByText(NAME)).toHaveCount(0);
  await expect(page.getByText(BIRTH_DAY)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(rows.getByRole('row').nth(1)).toContainText('10/05/2026');
  await page.keyboard.press('Control+Shift+z');
  await expect(rows.getByRole('row').nth(1)).toContainText('2026-05-10');
  await workbench.picture('import-02-mapping');
  const use = page.getByRole('button', { name: 'Use this mapping' });
  await tabTo(use);
  await page.keyboard.press('Enter');
  await expect(use).toHaveCount(0);
};

/** Chooses an action for a finding with Tab and the arrows. */
const decide = async (workbench: Workbench, column: string, action: string): Promise<void> => {
  const { page } = workbench;
  const group = page.getByRole('radiogroup', { name: `What happens to ${column}` });
  for (const radio of await group.getByRole('radio').all()) await expect(radio).not.toBeChecked();
  await tabTo(group.getByRole('radio').first());
  const wanted = group.getByRole('radio', { name: action });
  await page.keyboard.press('Space');
  for (let step = 0; step < 5 && !(await wanted.isChecked()); step += 1) {
    await page.keyboard.press('ArrowDown');
  }
  await expect(wanted).toBeChecked();
};

const importIdentifying = async (workbench: Workbench): Promise<void> => {
  const { page } = workbench;
  await canGoOn(page);
  await workbench.picture('import-03-tables');
  await enterStep(page, 'identifying');
  await expect(page.getByTestId('conclusion')).toContainText('0 decided');
  await expect(page.getByRole('button', { name: 'Next' })).toBeDisabled();
  await expect(page.getByText(NAME)).toHaveCount(0);
  await workbench.picture('import-04-identifying');
  await decide(workbench, 'LB.姓名', 'Remove the column');
  await decide(workbench, 'LB.出生日期', 'Make it coarser');
  await workbench.picture('import-05-decided');
  await tabTo(page.getByRole('button', { name: 'Next' }));
  await enterStep(page, 'import');
  await canGoOn(page, 'Import');
  await workbench.picture('import-06-summary');
  await page.keyboard.press('Enter');
};

/** What the workspace holds of the laboratory, written out again. */
const exportedLab = async (workbench: Workbench): Promise<string> => {
  const [cut] = value(await call(workbench, 'cut.list', {}));
  const path = join(workbench.folder, 'LB.csv');
  await workbench.answerSaveDialog(path);
  const exported = await call(workbench, 'cut.exportDomain', {
    ...{ cutId: cut?.cutId ?? '', domain: 'LB', format: 'csv' },
  });
  expect(value(exported)).toMatchObject({ saved: true, rows: FOREIGN_ROWS });
  return readFileSync(path, 'utf8');
};

const readReport = async (workbench: Workbench): Promise<void> => {
  const { page } = workbench;
  expect(await reportCounts(page)).toEqual({ read: EXPECTED_ROWS, accepted: EXPECTED_ROWS, rejected: 0 });
  const file = page.getByRole('row', { name: /^检验_202605\.csv/ });
  await expect(file).toContainText('De-identified');
  await expect(page.getByText('VGO-CS01P-002, version 1')).toHaveCount(2);
  await workbench.picture('import-07-report');
  const text = await exportedLab(workbench);
  for (const words of ['SYN-CS01P-1-001', 'HGB', 'PLT', '2026-05-17', '1983']) expect(text).toContain(words);
  for (const words of [NAME, BIRTH_DAY, '血红蛋白']) expect(text).not.toContain(words);
};

/** Next month the mapping is used by itself; the policy by one act of the person. */
const nextMonth = async (workbench: Workbench): Promise<void> => {
  const { page } = workbench;
  const folder = extractWithForeignLab(workbench.folder, 'next month', '202606');
  await chooseByKeyboard(workbench, folder, 'June');
  await canGoOn(page);
  await expect(page.getByRole('row', { name: /^检验_202606\.csv/ })).toContainText('by the mapping');
  await enterStep(page, 'identifying');
  await expect(page.getByTestId('conclusion')).toContainText('0 decided');
  await tabTo(page.getByRole('button', { name: 'Use VGO-CS01P-002 as in the last cut' }));
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('conclusion')).toContainText('0 to decide');
  await tabTo(page.getByRole('button', { name: 'Next' }));
  await enterStep(page, 'import');
  await canGoOn(page, 'Import');
  await page.keyboard.press('Enter');
  expect(await reportCounts(page)).toEqual({ read: EXPECTED_ROWS, accepted: EXPECTED_ROWS, rejected: 0 });
  await expect(page.getByText('VGO-CS01P-002, version 1')).toHaveCount(2);
};

/** What was found in files that were not imported is gone with the session. */
const lockWhileImporting = async (workbench: Workbench): Promise<void> => {
  const { page } = workbench;
  await chooseByKeyboard(workbench, join(workbench.folder, 'next month'), 'Not to be imported');
  await canGoOn(page);
  await lockByKeyboard(page);
  await unlockByKeyboard(page, monitor);
  await byPalette(page, 'Import an extract');
  await expect(page.getByTestId('step-files')).toHaveAttribute('aria-current', 'step');
  await expect(page.getByLabel('Name of the cut')).toHaveValue('');
  await expect(page.getByTestId('chosen-files')).toHaveCount(0);
};

test('SRC-E2E-040: a foreign table with names and birth dates, mapped and de-identified by keyboard alone', async ({
  workbench,
}) => {
  test.setTimeout(240_000);
  const { page } = workbench;
  await createWorkspace(workbench, 'foreign');
  await test.step('choose the extract', async () => {
    const folder = extractWithForeignLab(workbench.folder, 'this month', '202605');
    await chooseByKeyboard(workbench, folder, 'May');
  });
  await test.step('map the table', async () => {
    await expect(page.getByTestId('need')).toContainText('检验_202605 is not recognised', {
      timeout: 30_000,
    });
    await workbench.picture('import-01-not-recognised');
    await mapForeignLab(workbench);
    await useMapping(workbench);
  });
  await test.step('decide about what identifies, and import', () => importIdentifying(workbench));
  await test.step('read the report', () => readReport(workbench));
  await test.step('the same next month', () => nextMonth(workbench));
  await test.step('lock while an import is prepared', () => lockWhileImporting(workbench));
});
