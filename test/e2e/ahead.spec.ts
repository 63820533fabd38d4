import { violations } from './driving/barriers.ts';
import { openExampleByMenu } from './driving/exampleStudy.ts';
import { everyLook, type Findings, inspect, keepLatin } from './driving/inspectLook.ts';
import { tabTo } from './driving/keyboard.ts';
import { goTo, type Look, lookByPalette } from './driving/look.ts';
import { expect, test } from './harness.ts';

const looks: readonly Look[] = [
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
];

test('SRC-SIM-100: a simulation by keyboard: cancelled, run again, its numbers and how to repeat them', async ({
  workbench,
}) => {
  test.setTimeout(180_000);
  const { page } = workbench;
  await openExampleByMenu(workbench);
  await goTo(page, '/designs');
  const trials = page.getByLabel('Trials', { exact: true });
  await trials.fill('1000000');
  await tabTo(page.getByRole('button', { name: 'Simulate', exact: true }));
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(page.getByText('The simulation was cancelled; nothing was kept.')).toBeVisible();
  workbench.takeProblems(/cancelled/);
  await trials.fill('10000');
  await page.keyboard.press('Enter');
  const result = page.getByTestId('simulation-result');
  // Seed 1, three levels, target at the middle one: shared/escalation/simulation, by command line the same.
  await expect(result).toContainText('in 59.6 % of 10000 trials; a level above the target in 16.8 %');
  await expect(page.getByTestId('simulation-provenance')).toContainText(
    'design simulate boin --rates 0.15,0.3,0.45 --target 0.3',
  );
  await page.getByLabel('Seed', { exact: true }).fill('2');
  await expect(page.getByText('The settings were changed since')).toBeVisible();

  const found: string[] = [];
  for (const look of looks) {
    await lookByPalette(page, look);
    found.push(...(await violations(workbench, 'designs, simulated', look)));
  }
  expect(found).toEqual([]);
  const findings: Findings = { problems: [], latin: [] };
  await everyLook(
    workbench,
    (look) => lookByPalette(page, look),
    (look, prefix) => inspect(workbench, { name: `${prefix}-simulated`, look, findings }),
  );
  keepLatin('simulated', findings);
  expect(findings.problems).toEqual([]);
});

test('SRC-WIF-050: what if, by keyboard: deeper, opened, as a table, by another clock', async ({
  workbench,
}) => {
  test.setTimeout(180_000);
  const { page } = workbench;
  await openExampleByMenu(workbench);
  await goTo(page, '/gates');
  const tree = page.getByTestId('what-if-tree');
  await expect(tree).toContainText('level 3 can open on 22 Oct 2026');
  await page.getByRole('radio', { name: '4', exact: true }).focus();
  await page.keyboard.press('Space');
  const deeper = page.getByTestId('what-if-now.0.0').locator('summary').first();
  await expect(deeper).toBeVisible();
  await tabTo(deeper);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('what-if-now.0.0.0')).toBeVisible();
  await page.getByTestId('what-if-plan').getByText('last planned infusion').first().click();
  await expect(page.getByTestId('what-if-plan')).toContainText('Clock: last planned infusion');

  const found: string[] = [];
  for (const look of looks) {
    await lookByPalette(page, look);
    found.push(...(await violations(workbench, 'gates, what if', look)));
  }
  expect(found).toEqual([]);
  await page.getByRole('button', { name: 'Show as a table' }).first().click();
  await expect(page.getByRole('cell', { name: 'stays closed', exact: true }).first()).toBeVisible();
  const findings: Findings = { problems: [], latin: [] };
  await everyLook(
    workbench,
    (look) => lookByPalette(page, look),
    (look, prefix) => inspect(workbench, { name: `${prefix}-what-if`, look, findings }),
  );
  keepLatin('what-if', findings);
  expect(findings.problems).toEqual([]);
});
