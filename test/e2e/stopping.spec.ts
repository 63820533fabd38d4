import { openExampleByMenu } from './driving/exampleStudy.ts';
import { goTo } from './driving/look.ts';
import { adoptStoppingRules } from './driving/stoppedStudy.ts';
import { expect, test } from './harness.ts';
import { call, value } from './operations.ts';

test('SRC-STP-200: a rule that is met cannot be missed, and leads to its rows', async ({ workbench }) => {
  const { page } = workbench;
  await openExampleByMenu(workbench);
  await expect(page.getByTestId('subject-SYN-CS01P-1-006')).toBeVisible();
  await expect(page.getByTestId('stops-mark')).toHaveCount(0);
  await expect(page.getByTestId('stop-banner')).toHaveCount(0);

  await adoptStoppingRules(workbench);
  const banner = page.getByTestId('stop-banner');
  await expect(banner).toContainText('Stop: a stopping or pausing rule is met');
  await expect(banner).toContainText(
    'Met in the trial, asks for a stop: One serious, at least possibly related adverse reaction in one subject.',
  );
  await expect(page.getByTestId('stop-banner-open')).toContainText(
    'Stopping rules that cannot be evaluated (1)',
  );
  await banner.getByRole('button', { name: '1 row' }).click();
  await expect(page.getByTestId('rows-panel')).toContainText('Pneumonia');
  await page.keyboard.press('Escape');

  await goTo(page, '/labs');
  await page.getByTestId('stops-mark').click();
  const gate = page.getByTestId('gate-G5-2');
  await expect(gate).toHaveAttribute('data-value', 'not-met');
  await expect(page.getByTestId('conclusion')).toContainText('a stop is asked for');
  const table = page.getByRole('table', { name: 'In force' });
  await expect(table.getByRole('row', { name: /^One serious/ })).toContainText('Met');
  await expect(table.getByRole('row', { name: /^CRS or ICANS of grade 4/ })).toContainText('Not met');
  await expect(table.getByRole('row', { name: /^DLT in two/ }).last()).toContainText(
    'adjudication of “Pneumonia”',
  );

  await page.getByTestId('stopping-library').locator('summary').first().click();
  await expect(page.getByRole('table', { name: /^Library, for information/ })).toContainText(
    'Start of dialysis',
  );

  const cuts = value(await call(workbench, 'cut.list', {}));
  const cutId = [...cuts].sort((a, b) => b.cutoffDate.localeCompare(a.cutoffDate))[0]?.cutId ?? '';
  const { results } = value(await call(workbench, 'gates.evaluate', { cutId }));
  // What closes: G1 and G2 of both levels, and the opening of level 3.
  expect(
    results
      .filter(({ gate }) => ['G0', 'G1', 'G2'].includes(gate))
      .map(({ gate, level, value: one, conditions }) => [
        `${gate}:${level}`,
        one,
        conditions.some(({ id, value: state }) => id.startsWith('stop') && state === 'not-met'),
      ]),
  ).toEqual(
    expect.arrayContaining([
      ['G0:3', 'not-met', true],
      ['G2:2', 'not-met', true],
    ]),
  );
});
