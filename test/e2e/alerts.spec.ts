import { decideTooLate } from './driving/alertedDecision.ts';
import { violations } from './driving/barriers.ts';
import { openExampleByMenu } from './driving/exampleStudy.ts';
import { everyLook, type Findings, inspect, keepLatin } from './driving/inspectLook.ts';
import { goTo, lookByPalette } from './driving/look.ts';
import { expect, test } from './harness.ts';
import { call, value } from './operations.ts';

test('SRC-ALR-100: dosing before the signature stands in the top bar, on the board, in the list and at the decision', async ({
  workbench,
}) => {
  test.setTimeout(180_000);
  const { page } = workbench;
  await openExampleByMenu(workbench);
  await expect(page.getByTestId('alerts-mark')).toHaveCount(0);
  const decisionId = await decideTooLate(workbench);
  await page.reload();

  const mark = page.getByTestId('alerts-mark');
  await expect(mark).toHaveAccessibleName('1 alert on signed decisions');
  await goTo(page, '/board');
  await expect(page.getByTestId('alert-banner')).toContainText(
    'Dose level 2 was dosed before decision 1 was signed by all (3 subjects).',
  );
  await mark.click();
  const alert = page.getByTestId('alert-1.dosed-early.G3.2');
  await expect(alert).toContainText('Contradicts the decision');
  await expect(alert).toContainText('extract 3');
  await alert.getByRole('button', { name: '1 row now' }).first().click();
  await expect(page.getByTestId('rows-panel')).toContainText('2026-08-03');
  await page.keyboard.press('Escape');
  const list = value(await call(workbench, 'alerts.list', {}));
  expect(list.alerts.map(({ kind, standing }) => [kind, standing])).toEqual([['dosed-early', true]]);

  const findings: Findings = { problems: [], latin: [] };
  const barriers: string[] = [];
  const places = { board: '/board', decisions: '/decisions', decision: `/decisions/${decisionId}` };
  await everyLook(
    workbench,
    (look) => lookByPalette(page, look),
    async (look, prefix) => {
      for (const [name, address] of Object.entries(places)) {
        await goTo(page, address);
        await expect(page.getByTestId('alerts-mark')).toBeVisible();
        await inspect(workbench, { name: `${prefix}-alerts-${name}`, look, findings });
        barriers.push(...(await violations(workbench, `alerts ${name}`, look)));
      }
    },
  );
  keepLatin('alerts', findings);
  expect(findings.problems).toEqual([]);
  expect(barriers).toEqual([]);
});
