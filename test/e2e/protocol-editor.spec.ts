import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { boin } from '../../shared/protocol/templates/boin.ts';
import { openExampleByMenu } from './driving/exampleStudy.ts';
import { tabTo } from './driving/keyboard.ts';
import { goTo } from './driving/look.ts';
import { lockByKeyboard, unlockByKeyboard } from './driving/workspace.ts';
import { expect, test } from './harness.ts';
import { call, PASSPHRASE, value } from './operations.ts';

const SOURCE = 'Protocol amendment 1 (made up), section 4.2';
const REASON = 'Amendment 1: the observation window is five weeks.';

/** Goes to a field by Tab and types over what stands there. */
const typeOver = async (field: Locator, text: string): Promise<void> => {
  await tabTo(field);
  await field.page().keyboard.press('Control+a');
  await field.page().keyboard.insertText(text);
  await expect(field).toHaveValue(text);
};

const problems = (page: Page) => page.getByTestId('draft-problems');
const part = (page: Page, name: string) =>
  page
    .getByRole('navigation', { name: 'Parts of the protocol' })
    .getByRole('link', { name: new RegExp(`^${name}`) });

test('SRC-EDT-100: the window is amended from 28 to 35 days with a stopping rule, reviewed, signed, and version 2 is in force', async ({
  workbench,
}) => {
  test.setTimeout(180_000);
  const { page } = workbench;
  await openExampleByMenu(workbench);
  await goTo(page, '/gates');
  await page.getByRole('button', { name: 'Amend the protocol' }).click();
  await expect(page.getByRole('heading', { name: 'Sentinel, windows, gates' })).toBeVisible();
  await expect(page.getByTestId('conclusion')).toContainText(
    'Version 1 is in force. Nothing is changed yet.',
  );
  const review = page.getByRole('button', { name: 'Review and sign' });
  await expect(review).toBeDisabled();

  const days = page.getByRole('textbox', { name: 'Days of safety data' });
  await test.step('what is no number is named where it stands, and leads there', async () => {
    await typeOver(days, '5 weeks');
    await expect(problems(page)).toContainText('1 problem to solve before it can be signed');
    await expect(page.getByText('This is no number.').first()).toBeVisible();
    await typeOver(days, '35,0');
    await expect(problems(page)).toContainText('A comma can mean two things');
    await typeOver(days, '400');
    await expect(problems(page)).toContainText('The greatest value is 365');
    await workbench.picture('editor-problem');
    await part(page, 'Charter').click();
    await problems(page)
      .getByRole('button', { name: /Days of safety data/ })
      .click();
    await expect(days).toBeFocused();
    await expect(days).toHaveValue('400');
  });

  await test.step('a value needs its own source', async () => {
    await typeOver(days, '3.5e1');
    await expect(problems(page)).not.toContainText('problem to solve');
    const card = page.getByRole('region', { name: 'Days of safety data' });
    await expect(card).toContainText('The value changed and its source did not');
    await typeOver(card.getByRole('textbox', { name: 'Source' }), SOURCE);
    await expect(card).not.toContainText('The value changed and its source did not');
    await expect(page.getByTestId('conclusion')).toContainText('Draft of version 2: 1 change, no problem.');
  });

  await test.step('steps are taken back and done again, whatever has the keyboard', async () => {
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect(days).toHaveValue('400');
    await page.keyboard.press('Control+Shift+Z');
    await page.keyboard.press('Control+Shift+Z');
    await expect(days).toHaveValue('35');
    await expect(page.getByRole('textbox', { name: 'Source' }).first()).toHaveValue(SOURCE);
  });

  await test.step('a stopping rule is added by keyboard; a removed one comes back', async () => {
    await part(page, 'Stopping and pausing').click();
    await tabTo(page.getByRole('button', { name: 'Add to: Stopping rules' }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Id' })).toBeFocused();
    await expect(problems(page)).toContainText('to solve before it can be signed');
    await page.keyboard.type('deaths');
    await page.getByRole('textbox', { name: 'English' }).fill('Any death');
    await page.getByRole('textbox', { name: 'Chinese' }).fill('任何死亡');
    await page.getByRole('combobox', { name: 'Action' }).selectOption('stop');
    await page.getByRole('combobox', { name: 'Counted together' }).selectOption('trial');
    const criterion = page.getByRole('group', { name: 'What counts' });
    await criterion.getByRole('combobox', { name: 'Kind' }).selectOption('death');
    await criterion.getByRole('combobox', { name: 'Relation' }).selectOption('any');
    const threshold = page.getByRole('group', { name: 'Threshold' });
    await threshold.getByRole('combobox', { name: 'Kind' }).selectOption('subjects');
    await threshold.getByRole('textbox', { name: 'Subjects' }).fill('1');
    await page.getByRole('textbox', { name: 'Source' }).first().fill(SOURCE);
    await expect(problems(page)).not.toContainText('problem to solve');
    await workbench.picture('editor-stopping');
    await page.getByRole('button', { name: 'Remove: Any death' }).click();
    await expect(page.getByTestId('last-step')).toContainText('Removed from Stopping rules.');
    await page.getByTestId('last-step').getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('Any death').first()).toBeVisible();
  });

  await test.step('the draft survives another page', async () => {
    await goTo(page, '/board');
    await goTo(page, '/protocol/edit/gates');
    await expect(days).toHaveValue('35');
  });

  await test.step('the difference is reviewed and signed', async () => {
    await review.click();
    const changes = page.getByRole('table', { name: 'Changes' });
    await expect(changes.getByRole('row', { name: /Days of safety data/ }).first()).toContainText('28');
    await expect(changes.getByRole('row', { name: /Any death/ })).toContainText('not there');
    await workbench.picture('editor-review');
    const sign = page.getByRole('button', { name: 'Sign version 2' });
    await page.getByLabel('Why is the protocol amended?').fill('too short');
    await page.getByLabel('Passphrase', { exact: true }).fill('not the passphrase at all');
    await expect(sign).toBeDisabled();
    await page.getByLabel('Why is the protocol amended?').fill(REASON);
    await sign.click();
    await expect(page.getByTestId('error')).toBeVisible();
    workbench.takeProblems(/wrong-passphrase/);
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await sign.click();
    await expect(page).toHaveURL(/#\/protocol$/);
    await expect(page.getByText(/Version 2 is signed and in force/)).toBeVisible();
    await workbench.picture('editor-signed');
  });

  const { protocol, versions } = value(await call(workbench, 'protocol.get', {}));
  expect(protocol.version).toBe(2);
  expect(protocol.gateParameters.windowDays).toMatchObject({ value: 35, source: SOURCE });
  expect(protocol.stoppingRules.value.map(({ id }) => id)).toEqual(['deaths']);
  expect(versions.at(-1)).toMatchObject({ version: 2, reason: REASON });
  await goTo(page, '/protocol/edit');
  await expect(page.getByTestId('conclusion')).toContainText(
    'Version 2 is in force. Nothing is changed yet.',
  );
});

test('SRC-EDT-101: a version signed by another meanwhile keeps the draft, which is carried over and signed', async ({
  workbench,
}) => {
  test.setTimeout(180_000);
  const { page } = workbench;
  await openExampleByMenu(workbench);
  await goTo(page, '/protocol/edit/gates');
  const days = page.getByRole('textbox', { name: 'Days of safety data' });
  await days.fill('35');
  await page.getByRole('button', { name: 'Review and sign' }).click();
  const { protocol, hash } = value(await call(workbench, 'protocol.get', {}));
  value(
    await call(workbench, 'protocol.amend', {
      document: { ...protocol, totalMax: 12, groupSizeMax: 4 },
      baseHash: hash,
      reason: 'Another amendment, signed first.',
      passphrase: PASSPHRASE,
    }),
  );
  await page.getByLabel('Why is the protocol amended?').fill(REASON);
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Sign version 2' }).click();
  await expect(page.getByText('Version 2 was signed meanwhile').first()).toBeVisible();
  expect(workbench.takeProblems(/protocol-amended/)).toBeLessThanOrEqual(1);
  await expect(page.getByText('Another amendment, signed first.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sign version 3' })).toBeDisabled();
  await workbench.picture('editor-conflict');
  await page.getByRole('button', { name: 'Carry my changes over to version 2' }).click();
  const changes = page.getByRole('table', { name: 'Changes' });
  await expect(changes.getByRole('row')).toHaveCount(2);
  await expect(changes).toContainText('35 days');
  await expect(page.getByLabel('Why is the protocol amended?')).toHaveValue(REASON);
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Sign version 3' }).click();
  await expect(page).toHaveURL(/#\/protocol$/);
  const after = value(await call(workbench, 'protocol.get', {}));
  expect(after.protocol).toMatchObject({ version: 3, totalMax: 12, groupSizeMax: 4 });
  expect(after.protocol.gateParameters.windowDays.value).toBe(35);
});

test('SRC-EDT-102: a part of a template is taken with its difference in view; the draft is discarded only on purpose; others read only', async ({
  workbench,
}) => {
  test.setTimeout(180_000);
  const { page } = workbench;
  await openExampleByMenu(workbench);
  await goTo(page, '/protocol/edit/dlt');
  await page.getByRole('button', { name: 'Take from …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Take a part, or all, from another document' });
  await dialog.getByRole('combobox', { name: 'From' }).click();
  await page.getByRole('option', { name: /3\+3/ }).click();
  await expect(dialog.getByRole('table', { name: 'Changes' })).toContainText('DLTs tolerated per dose group');
  await workbench.picture('editor-begin');
  await dialog.getByRole('button', { name: 'Take into the draft' }).click();
  await expect(page.getByTestId('conclusion')).toContainText('Draft of version 2');
  const path = join(workbench.folder, 'document.json');
  writeFileSync(path, JSON.stringify(boin));
  await workbench.answerOpenDialog([path]);
  await page.getByRole('button', { name: 'Take from …' }).click();
  await dialog.getByRole('combobox', { name: 'From' }).click();
  await page.getByRole('option', { name: 'A protocol document (file)' }).click();
  await dialog.getByRole('combobox', { name: 'Part' }).click();
  await page.getByRole('option', { name: 'Subjects and counts' }).click();
  await expect(dialog.getByRole('table', { name: 'Changes' })).toContainText(`${boin.groupSizeMax} subjects`);
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  await goTo(page, '/protocol/edit/stopping');
  await page.getByRole('button', { name: 'Add from the library' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^(Add: |添加：)/ })
    .first()
    .click();
  await expect(page.getByRole('textbox', { name: 'Id' })).toBeFocused();
  await workbench.picture('editor-library');
  await page.getByRole('button', { name: 'Discard the draft' }).click();
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByTestId('conclusion')).toContainText('Draft of version 2');
  await page.getByRole('button', { name: 'Discard the draft' }).click();
  await page.getByRole('button', { name: 'Yes, discard' }).click();
  await expect(page.getByTestId('conclusion')).toContainText('Nothing is changed yet');

  await lockByKeyboard(page);
  await unlockByKeyboard(page, { login: 'chair', passphrase: PASSPHRASE });
  await goTo(page, '/protocol/edit/gates');
  await expect(page.getByText('may read the protocol, not amend it')).toBeVisible();
  const days = page.getByRole('textbox', { name: 'Days of safety data' });
  await expect(days).toHaveAttribute('readonly', '');
  await expect(page.getByRole('button', { name: 'Review and sign' })).toHaveCount(0);
  await workbench.picture('editor-read-only');
});
