import { expect, test } from './harness.ts';

test('SRC-SHELL-001: the window opens on a page of the program, without an error', async ({ workbench }) => {
  expect(workbench.page.url()).toBe('app://src/index.html');
  await expect(workbench.page).toHaveTitle(/SRC Workbench/);
  const root = workbench.page.locator('#root');
  await expect(root).not.toBeEmpty();
  await workbench.picture('shell');
});
