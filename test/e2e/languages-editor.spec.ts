import { editorSections } from '../../shared/protocol/editor/editorSections.ts';
import { violations } from './driving/barriers.ts';
import { openExampleByMenu } from './driving/exampleStudy.ts';
import { everyLook, type Findings, inspect, keepLatin } from './driving/inspectLook.ts';
import { goTo, lookByPalette } from './driving/look.ts';
import { expect, test } from './harness.ts';

/** Texts of the protocol in their fields: each has a field for either language. */
const inFields = /English: (Dose level \d|.*\(day \d+ to \d+\))$/;

const wrong = ({ problems }: Findings): string[] => problems.filter((problem) => !inFields.test(problem));

test('SRC-EDT-110: every part of the editor in both languages, light and dark, small and large, without barriers', async ({
  workbench,
}) => {
  test.setTimeout(300_000);
  const { page } = workbench;
  const findings: Findings = { problems: [], latin: [] };
  await openExampleByMenu(workbench);
  await everyLook(
    workbench,
    (look) => lookByPalette(page, look),
    async (look, prefix) => {
      for (const { id } of editorSections) {
        await goTo(page, `/protocol/edit/${id}`);
        const closed = page.locator('main details:not([open]) > summary').first();
        if (await closed.isVisible()) await closed.click();
        await inspect(workbench, { name: `${prefix}-editor-${id}`, look, findings });
        if (prefix.endsWith('1280')) findings.problems.push(...(await violations(workbench, id, look)));
      }
    },
  );
  keepLatin('editor', findings);
  expect(wrong(findings)).toEqual([]);
});

test('SRC-EDT-111: problems, the library, another document, and the review in both languages, without barriers', async ({
  workbench,
}) => {
  test.setTimeout(240_000);
  const { page } = workbench;
  const findings: Findings = { problems: [], latin: [] };
  await openExampleByMenu(workbench);
  await goTo(page, '/protocol/edit/gates');
  const days = page.locator('[id="field-gateParameters.windowDays.value"]');
  const review = page.getByRole('button', { name: /^(Review and sign|核对并签署)$/ });
  await everyLook(
    workbench,
    (look) => lookByPalette(page, look),
    async (look, prefix) => {
      const see = async (name: string): Promise<void> => {
        await inspect(workbench, { name: `${prefix}-editor-${name}`, look, findings });
        findings.problems.push(...(await violations(workbench, name, look)));
      };
      await goTo(page, '/protocol/edit/gates');
      await days.fill('35 days');
      await see('problem');
      await days.fill('35');
      await goTo(page, '/protocol/edit/stopping');
      await page.getByRole('button', { name: /^(Add from the library|从规则库添加)$/ }).click();
      await see('library');
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^(Add: |添加：)/ })
        .first()
        .click();
      await see('stopping-rule');
      await page.getByRole('button', { name: /^(Take from …|取自…)$/ }).click();
      await see('begin');
      await page.keyboard.press('Escape');
      await review.click();
      await see('review');
    },
  );
  keepLatin('editor-states', findings);
  expect(wrong(findings)).toEqual([]);
});
