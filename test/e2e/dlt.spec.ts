import { openExampleByMenu } from './driving/exampleStudy.ts';
import { tabTo, typeInto } from './driving/keyboard.ts';
import { expect, test } from './harness.ts';
import { call, PASSPHRASE, value } from './operations.ts';

const SUBJECT = 'SYN-CS01P-1-006';
const FIRST = 'Culture still outstanding; another cause than the product is likely.';
const SECOND = 'Culture negative, onset two days after the third infusion: no other cause is evident.';

test('SRC-DLT-250: the pneumonia of 006 is adjudicated by keyboard, again, and the board and the gate follow', async ({
  workbench,
}) => {
  const { page } = workbench;
  await openExampleByMenu(workbench);
  const boardRow = page.getByTestId(`subject-${SUBJECT}`);
  await expect(boardRow).toContainText('Needs adjudication (1)');
  await boardRow.getByRole('link', { name: `${SUBJECT}: DLT events and verdicts` }).click();

  const card = page.getByTestId(`dlt-subject-${SUBJECT}`);
  const event = page.getByTestId('dlt-event-AE:AE-008');
  await expect(page.getByTestId('conclusion')).toContainText(`DLT adjudication needed: ${SUBJECT}.`);
  await expect(event).toContainText('Serious adverse event, whatever its relation');
  await expect(event).toContainText('Awaiting adjudication');

  const dialog = page.getByRole('dialog', { name: 'Is this event a DLT?' });
  const sign = dialog.getByRole('button', { name: /^Sign as / });
  const adjudicate = async (verdict: RegExp, reason: string, passphrase: string): Promise<void> => {
    await tabTo(event.getByRole('button', { name: 'Adjudicate Pneumonia of 006' }));
    await page.keyboard.press('Enter');
    await expect(dialog).toContainText('Pneumonia, Grade 3');
    // Nothing is chosen beforehand.
    await expect(dialog.getByRole('radio', { checked: true })).toHaveCount(0);
    await dialog.getByRole('radio', { name: verdict }).focus();
    await page.keyboard.press('Space');
    await typeInto(dialog.getByLabel(/^Why/), reason);
    await typeInto(dialog.getByLabel('Your passphrase'), passphrase);
  };

  await adjudicate(/^No,/, 'too short', PASSPHRASE);
  await expect(sign).toBeDisabled();
  await expect(dialog).toContainText('11 more characters');
  await page.keyboard.press('Escape');

  await adjudicate(/^No,/, FIRST, 'not the passphrase at all');
  await page.keyboard.press('Enter');
  await expect(dialog.getByTestId('error')).toBeVisible();
  expect(workbench.takeProblems(/wrong-passphrase/)).toBeLessThanOrEqual(1);
  await workbench.picture('dlt-refused');
  await typeInto(dialog.getByLabel('Your passphrase'), PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(event).toContainText('No DLT');
  await expect(event).toContainText(FIRST);
  // The window of 006 is open until 22 October.
  await expect(card).toContainText('Window open');

  await adjudicate(/^Yes,/, SECOND, PASSPHRASE);
  await expect(dialog).toContainText('both stay on record');
  await workbench.picture('dlt-dialog');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(card).toContainText('Adjudicated: a DLT');
  await event.getByText('All verdicts (2)').click();
  await expect(event.getByTestId('dlt-history')).toContainText('No DLT (superseded)');
  await expect(page.getByTestId('dlt-tally-2')).toContainText('1 of 3 dosed with a DLT');
  await workbench.picture('dlt-page');

  await page.keyboard.press('g');
  await page.keyboard.press('g');
  await expect(
    page.getByText(/1 of 3 evaluable subjects of the dose group have a DLT/).first(),
  ).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('b');
  await expect(boardRow).toContainText('Adjudicated: a DLT');

  const cuts = value(await call(workbench, 'cut.list', {}));
  const newest = [...cuts].sort((a, b) => b.cutoffDate.localeCompare(a.cutoffDate))[0];
  const model = value(await call(workbench, 'dlt.get', { cutId: newest?.cutId ?? '' }));
  const pneumonia = model.levels
    .flatMap(({ subjects }) => subjects)
    .flatMap(({ events }) => events)
    .find((view) => view.event.eventKey === 'AE:AE-008');
  expect(pneumonia?.history.map(({ verdict, reason }) => [verdict, reason])).toEqual([
    ['no', FIRST],
    ['yes', SECOND],
  ]);
});
