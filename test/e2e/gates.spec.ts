import { openExampleByMenu } from './driving/exampleStudy.ts';
import { everyLook, type Findings, inspect } from './driving/inspectLook.ts';
import { goTo, lookByPalette, settled } from './driving/look.ts';
import { expect, test } from './harness.ts';

const CUTOFF = '2026-10-14';

test('SRC-GATE-270: the gates as of an earlier day, and back; nothing is signed on the past', async ({
  workbench,
}) => {
  const { page } = workbench;
  await openExampleByMenu(workbench);
  await goTo(page, '/gates');
  const day = page.getByTestId('gates-as-of');
  const provenance = page.getByTestId('provenance').last();
  await expect(day).toHaveValue(CUTOFF);
  await expect(page.getByTestId('gate-G2-2')).toContainText('22 Oct 2026');
  await expect(page.getByTestId('gate-subjects-2')).toContainText('006');

  await day.fill('2026-05-10');
  await expect(page.getByTestId('gate-G1-1')).toContainText('18 May 2026');
  await expect(page.getByTestId('gate-G1F-1')).toBeVisible();
  await expect(page.getByTestId('fast-path-checklist')).toContainText('B-cell nadir');
  await expect(page.getByTestId('gate-G2-2')).toHaveCount(0);
  await expect(provenance).toContainText('State of 10 May 2026');
  await settled(page);
  await workbench.picture('gates-as-of');

  await page.getByRole('button', { name: 'Back to the cut-off date' }).click();
  await expect(day).toHaveValue(CUTOFF);
  await expect(page.getByTestId('gate-G2-2')).toBeVisible();
});

test('SRC-GATE-271: the gates of an earlier day in every language, theme and size', async ({ workbench }) => {
  const findings: Findings = { problems: [], latin: [] };
  const { page } = workbench;
  await openExampleByMenu(workbench);
  await everyLook(
    workbench,
    (look) => lookByPalette(page, look),
    async (look, prefix) => {
      await goTo(page, '/gates');
      await inspect(workbench, { name: `${prefix}-gates-now`, look, findings });
      await page.getByTestId('gate-subjects-2').scrollIntoViewIfNeeded();
      await workbench.picture(`${prefix}-gates-subjects`);
      await page.getByTestId('gates-as-of').fill('2026-05-19');
      await page.getByTestId('gate-G1F-1').scrollIntoViewIfNeeded();
      await inspect(workbench, { name: `${prefix}-gates-fast-path`, look, findings });
      await page.getByTestId('gates-as-of').fill(CUTOFF);
    },
  );
  expect(findings.problems).toEqual([]);
});
