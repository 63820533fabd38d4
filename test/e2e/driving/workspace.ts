import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Workbench } from '../harness.ts';
import { chooseByArrows, tabTo, typeInto } from './keyboard.ts';

export interface Person {
  readonly login: string;
  readonly printedName: string;
  readonly role: string;
  readonly passphrase: string;
}

/** Each with an own passphrase, as in the room. */
const person = (login: string, printedName: string, role: string): Person => ({
  login,
  printedName,
  role,
  passphrase: `${login} keeps nine quiet lanterns`,
});

export const monitor = person('hmarsh', 'Helen Marsh', 'Medical monitor');
export const chair = person('amueller', 'Anna Müller', 'SRC chair');
export const memberOne = person('wangfang', '王芳 Wang Fang', 'SRC member');
export const memberTwo = person('dokafor', 'Daniel Okafor', 'SRC member');
export const investigator = person('liming', '李明 Li Ming', 'Investigator');

/** Types a new account by keyboard and sends the form with Enter. */
const fillAccount = async (page: Page, one: Person): Promise<void> => {
  await typeInto(page.getByLabel('Printed name'), one.printedName);
  await typeInto(page.getByLabel('Login', { exact: false }), one.login);
  const role = page.getByRole('combobox', { name: 'Role' });
  await tabTo(role);
  if ((await role.inputValue()) !== one.role) await chooseByArrows(role, new RegExp(`^${one.role}$`));
  await typeInto(page.getByRole('textbox', { name: 'Passphrase', exact: true }), one.passphrase);
  await typeInto(page.getByLabel('Passphrase again'), one.passphrase);
  await page.keyboard.press('Enter');
};

/** A new workspace in the folder of the test, of the protocol with this title, owned by the medical monitor; its folder. */
export const createWorkspace = async (
  workbench: Workbench,
  name: string,
  protocol?: RegExp,
): Promise<string> => {
  const { page, folder } = workbench;
  await page.getByRole('button', { name: /^Create a workspace/ }).click();
  if (protocol !== undefined) await page.getByRole('radio', { name: protocol }).click();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await workbench.answerSaveDialog(join(folder, `${name}.srcw`));
  await page.getByRole('button', { name: 'Choose where to put it…' }).click();
  await expect(page.getByText(`Will be created: ${name}.srcw`)).toBeVisible();
  await fillAccount(page, monitor);
  await expect(page.getByTestId('top-bar')).toContainText(monitor.printedName);
  return join(folder, `${name}.srcw`);
};

/** On the page Accounts: adds one account by its dialog. */
export const addAccount = async (page: Page, one: Person): Promise<void> => {
  await page.getByRole('button', { name: 'Add an account' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add an account' });
  await expect(dialog).toBeVisible();
  await fillAccount(page, one);
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('row', { name: new RegExp(one.printedName) })).toContainText(one.role);
};

/** Locks by the shortcut; the page of the workspace is gone. */
export const lockByKeyboard = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+Shift+L');
  await expect(page.getByRole('heading', { name: 'Unlock' })).toBeVisible();
  await expect(page.getByTestId('top-bar')).toHaveCount(0);
  await expect(page.locator('.mantine-Notification-root')).toHaveCount(0);
};

/** Chooses the login with the arrows, types the passphrase, Enter. */
export const unlockByKeyboard = async (
  page: Page,
  { login, passphrase }: Pick<Person, 'login' | 'passphrase'>,
): Promise<void> => {
  const field = page.getByRole('combobox', { name: 'Login' });
  await tabTo(field, 'Shift+Tab');
  if ((await field.inputValue()) !== login) await chooseByArrows(field, new RegExp(`^${login}$`));
  await typeInto(page.getByRole('textbox', { name: 'Passphrase' }), passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('top-bar')).toBeVisible();
};

/** Another person takes over at the same computer. */
export const changePerson = async (page: Page, one: Person): Promise<void> => {
  await lockByKeyboard(page);
  await unlockByKeyboard(page, one);
  await expect(page.getByTestId('top-bar')).toContainText(one.printedName);
};
