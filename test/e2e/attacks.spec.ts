import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractWith, repeated, withOneByteChanged } from './driving/damage.ts';
import { canGoOn, chooseExtract, enterStep, importFolder, startOver } from './driving/data.ts';
import { dropFile } from './driving/dropFile.ts';
import {
  exportExampleDecision,
  openExampleByMenu,
  sealExampleDecision,
  signExampleDecision,
} from './driving/exampleStudy.ts';
import { tabTo, typeInto } from './driving/keyboard.ts';
import { goTo } from './driving/look.ts';
import { clickMenu } from './driving/menu.ts';
import { closePanel, sourcesInPanel } from './driving/reading.ts';
import { expect, test, type Workbench } from './harness.ts';
import { call, PASSPHRASE, value } from './operations.ts';

/** What an import that did not happen must leave as it was. */
const stateOf = async (workbench: Workbench) => ({
  cuts: value(await call(workbench, 'cut.list', {})),
  events: value(await call(workbench, 'audit.list', { offset: 0, limit: 1 })).total,
});

const foldersThatAreNone = async (workbench: Workbench): Promise<void> => {
  const { page, folder } = workbench;
  const empty = join(folder, 'holiday pictures');
  const hollow = join(folder, 'hollow.srcw');
  mkdirSync(empty);
  mkdirSync(hollow);
  writeFileSync(join(hollow, 'workspace.db'), 'not a database');
  for (const [path, words] of [
    [empty, 'The workspace was not found'],
    [hollow, 'The workspace is damaged'],
  ] as const) {
    await workbench.answerOpenDialog([path]);
    await page.getByRole('button', { name: /^Open a workspace/ }).click();
    await expect(page.getByRole('alert')).toContainText(words);
    await expect(page.getByRole('heading', { name: 'SRC Workbench' })).toBeVisible();
  }
  await workbench.picture('attack-not-a-workspace');
};

const damagedDecision = async (workbench: Workbench): Promise<void> => {
  const { page } = workbench;
  const { decisionId } = await sealExampleDecision(workbench);
  await signExampleDecision(workbench, decisionId);
  const path = await exportExampleDecision(workbench, decisionId);
  const verdict = page.getByTestId('verdict');
  for (const share of [0.1, 0.5, 0.9, 0.985]) {
    await dropFile(workbench, withOneByteChanged(path, share));
    await expect(verdict).toContainText(`damaged at ${Math.round(share * 100)} percent.pdf: Not valid`);
    await expect(verdict).toContainText('This document must not be relied on');
    await expect(page.locator('li[data-status="failed"]').first()).toContainText('Failed');
  }
  await workbench.picture('attack-damaged-decision');
  await dropFile(workbench, path);
  await expect(verdict).toContainText('example decision.pdf: Valid');
};

const brokenCsv = async (workbench: Workbench): Promise<void> => {
  const { page, folder } = workbench;
  const before = await stateOf(workbench);
  const open = extractWith(folder, {
    name: 'quote never closed',
    file: 'lb.csv',
    change: (lines) => lines.with(3, (lines[3] ?? '').replace(',HEMATOLOGY,', ',"HEMATOLOGY,')).join('\n'),
  });
  await chooseExtract(workbench, { folder: open, label: 'Attack' });
  await enterStep(page, 'tables');
  const need = page.getByTestId('need');
  await expect(need).toContainText('lb.csv cannot be read', { timeout: 30_000 });
  await expect(need.getByText(/from line \d+ on: a (closing )?quotation mark/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Next' })).toBeDisabled();
  await workbench.picture('attack-broken-csv');
  expect(await stateOf(workbench)).toEqual(before);
  await startOver(page);
};

const wrongValue = async (workbench: Workbench): Promise<void> => {
  const { page, folder } = workbench;
  const path = extractWith(folder, {
    name: 'grade seven',
    file: 'ae.csv',
    change: (lines) => lines.with(2, (lines[2] ?? '').replace(',4,2026', ',7,2026')).join('\n'),
  });
  const report = await importFolder(workbench, { folder: path, label: 'One wrong row' });
  expect(report).toMatchObject({ rejected: 1, accepted: report.read - 1 });
  const row = page.getByRole('row', { name: /Row rejected/ });
  for (const words of ['ae.csv', '3', 'AETOXGR', 'DQ-AE-003']) await expect(row).toContainText(words);
  await workbench.picture('attack-rejected-row');
  await tabTo(row.getByRole('button', { name: 'Row as it was read: ae.csv, line 3' }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'ae.csv, line 3' });
  const cell = dialog.locator('[data-fault]');
  await expect(cell).toHaveText(/AETOXGR\s*7/);
  await workbench.picture('attack-rejected-cells');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  // The qualifiers of the rejected event were accepted, with a remark: their row opens beside the page.
  await tabTo(page.getByRole('button', { name: /^Row as it was read: suppae\.csv/ }));
  await page.keyboard.press('Enter');
  const [source] = await sourcesInPanel(page);
  expect(source?.file).toBe('suppae.csv');
  await closePanel(page);
};

const ROWS_READ = /\b[1-9]\d{3,} rows$/;

const cancelledImport = async (workbench: Workbench): Promise<void> => {
  const { page, folder } = workbench;
  const database = join(folder, 'example study.srcw', 'workspace.db');
  const before = await stateOf(workbench);
  const size = statSync(database).size;
  const large = extractWith(folder, {
    name: 'large',
    file: 'lb.csv',
    change: (lines) => repeated(lines, 400_000),
  });
  await chooseExtract(workbench, { folder: large, label: 'Attack' });
  await enterStep(page, 'tables');
  await expect(page.getByText(ROWS_READ)).toBeVisible();
  await workbench.picture('attack-looking');
  await page.getByRole('button', { name: 'Stop looking' }).click();
  await expect(page.getByRole('alert')).toContainText('Nothing was changed.');
  await page.getByRole('button', { name: 'Check again' }).click();
  await canGoOn(page);
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await canGoOn(page);
  await enterStep(page, 'import');
  await canGoOn(page, 'Import');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Reading lb\.csv/)).toBeVisible();
  await expect(page.getByText(ROWS_READ)).toBeVisible();
  await workbench.picture('attack-import-running');
  await page.getByRole('button', { name: 'Cancel the import' }).click();
  await expect(page.getByRole('alert')).toContainText('Nothing was changed.');
  // That an import was begun and cancelled stands on record; nothing else does.
  expect(await stateOf(workbench)).toEqual({ ...before, events: before.events + 1 });
  await goTo(page, '/data');
  await expect(page.getByRole('row')).toHaveCount(before.cuts.length + 1);
  await workbench.picture('attack-import-cancelled');
  expect(statSync(database).size - size).toBeLessThan(1_000_000);
};

const wrongPassphrases = async (workbench: Workbench): Promise<void> => {
  const { page } = workbench;
  await page.keyboard.press('Control+Shift+L');
  await expect(page.getByRole('heading', { name: 'Unlock' })).toBeVisible();
  const field = page.getByLabel('Passphrase', { exact: true });
  const attempt = async (passphrase: string): Promise<void> => {
    await tabTo(field, 'Shift+Tab');
    await typeInto(field, passphrase);
    await page.keyboard.press('Enter');
  };
  for (let time = 1; time <= 5; time += 1) {
    await attempt(`not this one, attempt ${time}`);
    await expect(page.getByRole('alert')).toContainText('Login or passphrase is wrong');
    await expect(field).toHaveValue('');
  }
  await attempt(PASSPHRASE);
  await expect(page.getByRole('alert')).toContainText(/Wait \d+ s/);
  await expect(page.getByRole('button', { name: 'Unlock', exact: true })).toBeDisabled();
  await expect(page.getByTestId('top-bar')).toHaveCount(0);
  await workbench.picture('attack-wrong-passphrases');
};

test('SRC-E2E-030: what is damaged, wrong or stopped is told in words and changes nothing', async ({
  workbench,
}) => {
  test.setTimeout(180_000);
  await test.step('a folder that is no workspace', () => foldersThatAreNone(workbench));
  await openExampleByMenu(workbench);
  await test.step('the menu asks for the example once more', async () => {
    await clickMenu(workbench, 'Open the example study');
    await expect(workbench.page.getByText('A workspace is open already')).toBeVisible();
  });
  await test.step('a decision with one byte changed', () => damagedDecision(workbench));
  await test.step('a CSV whose rows cannot be told', () => brokenCsv(workbench));
  await test.step('a CSV with one wrong value', () => wrongValue(workbench));
  await test.step('an import that is cancelled', () => cancelledImport(workbench));
  await test.step('wrong passphrases', () => wrongPassphrases(workbench));
});
