import { expect, type Locator, type Page } from '@playwright/test';

const MOST_STEPS = 120;

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/** Presses Tab (or Shift and Tab) until the target has the focus, as a person without a mouse does. */
export const tabTo = async (target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
  await target.waitFor();
  const page = target.page();
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (await isFocused(target)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${target} cannot be reached with ${key}`);
};

/** Goes to a field by Tab and types into it. */
export const typeInto = async (field: Locator, text: string): Promise<void> => {
  await tabTo(field);
  await field.page().keyboard.insertText(text);
  await expect(field).toHaveValue(text);
};

/** Lets timers run that a key has set: no person types the next one within the same instant. */
const breathe = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 10))));

/** Opens a drop-down that has the focus with the arrow key and goes down to the option whose text matches. */
export const chooseByArrows = async (field: Locator, option: RegExp): Promise<void> => {
  const page = field.page();
  await expect(field).toBeFocused();
  const selected = page.locator('[role="option"][data-combobox-selected]');
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await page.keyboard.press('ArrowDown');
    await breathe(page);
    const text = (await selected.count()) > 0 ? await selected.first().innerText() : '';
    if (!option.test(text)) continue;
    await page.keyboard.press('Enter');
    await expect(page.getByRole('option')).toHaveCount(0);
    return;
  }
  throw new Error(`No option ${option} within ${MOST_STEPS} steps`);
};

/** The command palette: Ctrl K, the words, Enter. */
export const byPalette = async (page: Page, words: string): Promise<void> => {
  await page.keyboard.press('Control+k');
  const search = page.getByPlaceholder(/Go to a page|前往页面/);
  await expect(search).toBeFocused();
  await page.keyboard.insertText(words);
  await expect(page.locator('.mantine-Spotlight-action').first()).toContainText(words);
  await page.keyboard.press('Enter');
  await expect(search).toBeHidden();
};
