import { expect, type Locator, type Page } from '@playwright/test';
import { chooseByArrows, tabTo, typeInto } from './keyboard.ts';
import type { Person } from './workspace.ts';

/** What stands against sealing, as the form lists it. */
export const problemsOf = (page: Page): Locator =>
  page.getByRole('status').filter({ has: page.getByRole('heading', { name: 'Before it can be sealed' }) });

/** Reaches the kinds of decision by Tab and chooses one with Space, the others with the arrows. */
export const chooseKind = async (page: Page, name: string): Promise<void> => {
  const radio = page.getByRole('radio', { name });
  const group = page.getByRole('radiogroup', { name: 'What is decided' });
  await tabTo(group.getByRole('radio').first());
  for (let step = 0; step < 10; step += 1) {
    if (await radio.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Space');
  await expect(radio).toBeChecked();
};

/** Ticks a box that must not be ticked beforehand, by Tab and Space. */
export const confirmBox = async (page: Page, name: string): Promise<void> => {
  const box = page.getByRole('checkbox', { name });
  await expect(box).not.toBeChecked();
  await tabTo(box);
  await page.keyboard.press('Space');
  await expect(box).toBeChecked();
};

/** Adds the signers in order, by keyboard. */
export const addSigners = async (page: Page, people: readonly Person[]): Promise<void> => {
  for (const one of people) {
    const field = page.getByRole('combobox', { name: 'Add a signer' });
    await tabTo(field);
    await chooseByArrows(field, new RegExp(`^${one.printedName}, ${one.role}$`));
    await expect(page.getByRole('listitem').filter({ hasText: one.printedName })).toBeVisible();
  }
};

/** Signs as one person, both components typed; what the signature says stands there before. */
export const signAs = async (page: Page, one: Person, meaning: string): Promise<void> => {
  await expect(page.getByText(`“${meaning}”`)).toBeVisible();
  await expect(page.getByRole('button', { name: `Sign as ${one.printedName}` })).toBeDisabled();
  await typeInto(page.getByLabel('Login'), one.login);
  await typeInto(page.getByRole('textbox', { name: 'Passphrase' }), one.passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('signed')).toContainText(`${one.printedName} signed on`, { timeout: 30_000 });
};
