import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { violations } from './driving/barriers.ts';
import { canGoOn, chooseExtract } from './driving/data.ts';
import { openExampleByMenu } from './driving/exampleStudy.ts';
import { extractWithForeignLab } from './driving/foreignLab.ts';
import { everyLook, type Findings, inspect, keepLatin } from './driving/inspectLook.ts';
import { type Look, lookByPalette } from './driving/look.ts';
import { mapForeignLab } from './driving/mapping.ts';
import { expect, test, type Workbench } from './harness.ts';
import { call, PASSPHRASE, value } from './operations.ts';

const ENGLISH: Look = { language: 'en', theme: 'light' };

/** The foreign laboratory, a grade that is none, and a file that is none. */
const troubledExtract = (folder: string): string => {
  const copy = extractWithForeignLab(folder, 'troubled', '202605');
  const path = join(copy, 'ae.csv');
  const lines = readFileSync(path, 'utf8').split('\n');
  writeFileSync(path, lines.with(2, (lines[2] ?? '').replace(',4,2026', ',7,2026')).join('\n'));
  writeFileSync(join(copy, 'scan.xpt'), '<!DOCTYPE html><title>Not found</title>');
  return copy;
};

/** Shows a state in every look and size, and asks for barriers where the size is small. */
const inEveryLook = async (
  workbench: Workbench,
  findings: Findings,
  name: string,
  show: (look: Look) => Promise<void> = async () => undefined,
): Promise<void> => {
  await everyLook(
    workbench,
    (look) => lookByPalette(workbench.page, look),
    async (look, prefix) => {
      await show(look);
      await inspect(workbench, { name: `${prefix}-${name}`, look, findings });
      if (prefix.endsWith('1280')) findings.problems.push(...(await violations(workbench, name, look)));
      await workbench.page.keyboard.press('Escape');
    },
  );
  await lookByPalette(workbench.page, ENGLISH);
};

const tablesAndMapping = async (workbench: Workbench, findings: Findings): Promise<void> => {
  const { page, folder } = workbench;
  const extract = troubledExtract(folder);
  await chooseExtract(workbench, { folder: extract, label: 'In every look' });
  await inEveryLook(workbench, findings, 'import-files');
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(page.getByTestId('need')).toHaveCount(2, { timeout: 30_000 });
  await inEveryLook(workbench, findings, 'import-tables');
  await mapForeignLab(workbench);
  await inEveryLook(workbench, findings, 'import-mapping', async () =>
    page.locator('#main').evaluate((main) => main.scrollTo(0, 0)),
  );
  await inEveryLook(workbench, findings, 'import-mapping-preview', async () =>
    page.locator('#main').evaluate((main) => main.scrollTo(0, main.scrollHeight)),
  );
  await page.getByRole('button', { name: 'Use this mapping' }).click();
  rmSync(join(extract, 'scan.xpt'));
};

const identifyingAndImport = async (workbench: Workbench, findings: Findings): Promise<void> => {
  const { page } = workbench;
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await inEveryLook(workbench, findings, 'import-identifying');
  for (const group of await page.getByRole('radiogroup').all()) {
    await group.getByRole('radio', { name: 'Remove the column' }).check();
  }
  await page.getByRole('switch').check({ force: true });
  await inEveryLook(workbench, findings, 'import-identifying-decided');
  await page.getByRole('switch').uncheck({ force: true });
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await canGoOn(page, 'Import');
  await inEveryLook(workbench, findings, 'import-summary');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByTestId('stages')).toBeVisible({ timeout: 30_000 });
};

const reportAndCheck = async (workbench: Workbench, findings: Findings): Promise<void> => {
  const { page } = workbench;
  await inEveryLook(workbench, findings, 'report-draft');
  await inEveryLook(workbench, findings, 'report-row', async () => {
    await page
      .getByRole('button', { name: /^(Row as it was read|读取时的数据行)/ })
      .first()
      .click();
    await expect(page.getByRole('dialog').locator('[data-fault]')).toBeVisible();
  });
  await inEveryLook(workbench, findings, 'check', async () => {
    await page.getByRole('button', { name: /^(Check|核查)$/ }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  });
  const draft = value(await call(workbench, 'cut.list', {})).find(({ status }) => status === 'draft');
  const statement = 'Counts of every table compared with the listing; the rejected row was asked back.';
  const input = { cutId: draft?.cutId ?? '', login: 'chair', passphrase: PASSPHRASE, statement };
  value(await call(workbench, 'cut.check', input));
  await page.reload();
  await expect(page.getByTestId('check-statement')).toBeVisible();
  await inEveryLook(workbench, findings, 'report-checked');
  await inEveryLook(workbench, findings, 'lock', async () => {
    await page.getByRole('button', { name: /^(Lock this cut|锁定此数据截取)$/ }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  });
};

test('SRC-E2E-011: every state of import, check and lock in both languages, light and dark, small and large', async ({
  workbench,
}) => {
  test.setTimeout(480_000);
  const { page } = workbench;
  const findings: Findings = { problems: [], latin: [] };
  await expect(page.getByRole('heading', { name: 'SRC Workbench' })).toBeVisible();
  await openExampleByMenu(workbench);
  await lookByPalette(page, ENGLISH);
  await test.step('files, tables, mapping', () => tablesAndMapping(workbench, findings));
  await test.step('the file is mended, check again', async () => {
    await page.getByRole('button', { name: 'Check again' }).click();
    await canGoOn(page);
  });
  await test.step('identifying data and import', () => identifyingAndImport(workbench, findings));
  await test.step('report, check, lock', () => reportAndCheck(workbench, findings));
  keepLatin('import', findings);
  expect(findings.problems).toEqual([]);
});
