import { expect, type Page } from '@playwright/test';
import type { Language } from '../../../shared/text/text.ts';
import type { Workbench } from '../harness.ts';
import { byPalette } from './keyboard.ts';

export interface Look {
  readonly language: Language;
  readonly theme: 'light' | 'dark';
}

const isLook = async (page: Page, { language, theme }: Look): Promise<void> => {
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme);
};

/** Sets language and theme by the controls of the start and unlock pages. */
export const lookByControls = async (page: Page, look: Look): Promise<void> => {
  await page.getByText(look.language === 'en' ? 'English' : '简体中文', { exact: true }).click();
  await page.getByText(look.theme === 'light' ? /^(Light|浅色)$/ : /^(Dark|深色)$/).click();
  await isLook(page, look);
};

/** Sets language and theme by the command palette of an open workspace. */
export const lookByPalette = async (page: Page, look: Look): Promise<void> => {
  if ((await page.locator('html').getAttribute('lang')) !== look.language) {
    await byPalette(page, look.language === 'en' ? 'English interface' : '中文界面');
  }
  await expect(page.locator('html')).toHaveAttribute('lang', look.language);
  const dark = look.language === 'en' ? 'Dark theme' : '深色主题';
  const light = look.language === 'en' ? 'Light theme' : '浅色主题';
  await byPalette(page, look.theme === 'dark' ? dark : light);
  await isLook(page, look);
};

/** Makes the page exactly so large, whatever the menu bar takes. */
export const resizeTo = async ({ app, page }: Workbench, width: number, height: number): Promise<void> => {
  const set = (extra: number): Promise<void> =>
    app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h), [
      width,
      height + extra,
    ] as const);
  const size = (): Promise<string> => page.evaluate(() => `${innerWidth}×${innerHeight}`);
  await set(0);
  await expect.poll(size).toMatch(new RegExp(`^${width}×`));
  const missing = height - (await page.evaluate(() => innerHeight));
  if (missing !== 0) await set(missing);
  await expect.poll(size).toBe(`${width}×${height}`);
};

/** Waits until nothing loads any more, fonts are there, and two frames were drawn. */
export const settled = async (page: Page): Promise<void> => {
  await expect(page.locator('.mantine-Loader-root')).toHaveCount(0);
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
  await expect(page.locator('.mantine-Loader-root')).toHaveCount(0);
};

/** Goes to a page by its address, as a link of the program does. */
export const goTo = async (page: Page, address: string): Promise<void> => {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, address);
  await settled(page);
};
