import { openExampleByMenu } from './driving/exampleStudy.ts';
import { goTo } from './driving/look.ts';
import { expect, test } from './harness.ts';

const GRID = 'n\t0\t1\t2\t3\n1\tE\tS\n2\tE\tS\tD\n3\tE\tS\tD\tDU\n';

test('SRC-DSG-100: the designs advise on the example, say that the gates decide, and are tried without touching the protocol', async ({
  workbench,
}) => {
  const { page } = workbench;
  await openExampleByMenu(workbench);
  await goTo(page, '/designs');
  await expect(page.getByTestId('conclusion')).toContainText(
    'Advice only: the gates of the protocol decide.',
  );

  const level1 = page.getByRole('region', { name: 'Dose level 1', exact: true });
  await expect(level1.getByRole('row', { name: /^BOIN/ })).toContainText('Escalate');
  await expect(level1.getByRole('row', { name: /^BOIN/ })).toContainText(
    'the gates of the protocol decide on it',
  );

  const grid = page.getByRole('region', { name: 'Decision table of BOIN' });
  await expect(grid.getByRole('row', { name: /^3 / })).toContainText('dose level 1 stands here');
  const cell = (n: number, dlt: number) =>
    grid
      .getByRole('row', { name: new RegExp(`^${n} `) })
      .getByRole('cell')
      .nth(dlt);
  await expect(cell(3, 1)).toContainText('Stay');

  const tried = page.getByText('Tried values, not the protocol’s.');
  await expect(tried).toBeHidden();
  await page.getByLabel('Target DLT rate', { exact: true }).fill('0.2');
  await expect(tried).toBeVisible();
  await expect(cell(3, 1)).toContainText('De-escalate');
  await page.getByLabel('Target DLT rate', { exact: true }).fill('');
  await expect(page.getByText('A value is missing or out of its range.')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the protocol’s values' }).click();
  await expect(tried).toBeHidden();
  await expect(cell(3, 1)).toContainText('Stay');

  await page.locator('input[aria-label="Design"]').first().click();
  await page.getByRole('option', { name: 'Own table' }).click();
  const own = page.getByLabel('Decision table, typed in or pasted');
  await own.fill(`${GRID}4\tE\twhat`);
  await expect(page.getByRole('alert')).toContainText('Line 5, column 3: not an action');
  await own.fill(GRID);
  await expect(page.getByText('Total: no cell is missing up to its largest n.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Decision table of Own table' })).toBeVisible();
  await workbench.picture('designs-own-table');
});
