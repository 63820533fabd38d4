import type { Workbench } from '../harness.ts';

/** Clicks an entry of the menu bar by its words. */
export const clickMenu = ({ app }: Workbench, label: string): Promise<void> =>
  app.evaluate(({ Menu }, words) => {
    const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? [];
    const item = items.find((one) => one.label === words);
    if (item === undefined) throw new Error(`The menu has no “${words}”`);
    item.click();
  }, label);
