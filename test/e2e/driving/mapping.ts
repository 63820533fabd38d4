import { expect } from '@playwright/test';
import type { Workbench } from '../harness.ts';
import type { Heading } from './foreignLab.ts';
import { chooseByArrows, tabTo, typeInto } from './keyboard.ts';

/** Reaches a column by Tab, types the variable and takes it with the arrow and Enter. */
const mapColumn = async (
  workbench: Workbench,
  column: Heading,
  targets: readonly string[],
): Promise<void> => {
  const { page } = workbench;
  const field = page.getByRole('combobox', { name: `${column} becomes` });
  await tabTo(field);
  for (const target of targets) {
    await page.keyboard.insertText(target);
    await expect(page.getByRole('option').first()).toContainText(target);
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('[role="option"][data-combobox-selected]')).toContainText(target);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Escape');
};

const writeCode = async (workbench: Workbench, from: string, to: string): Promise<void> =>
  typeInto(workbench.page.getByRole('textbox', { name: `${from} becomes` }), to);

/** On the tables of an extract with the foreign laboratory: opens the editor and maps every column, by keyboard. */
export const mapForeignLab = async (workbench: Workbench): Promise<void> => {
  const { page } = workbench;
  await tabTo(page.getByTestId('need').getByRole('button', { name: 'Map its columns' }));
  await page.keyboard.press('Enter');
  const domain = page.getByRole('combobox', { name: 'What the table is' });
  await expect(domain).toBeFocused();
  await chooseByArrows(domain, /^LB/);
  await mapColumn(workbench, '受试者编号', ['USUBJID']);
  await mapColumn(workbench, '检查代码', ['LBTESTCD']);
  await tabTo(page.getByRole('button', { name: 'Codes of LBTESTCD' }));
  await page.keyboard.press('Enter');
  await writeCode(workbench, '血红蛋白', 'HGB');
  await writeCode(workbench, '血小板', 'PLT');
  await mapColumn(workbench, '检查项目', ['LBTEST']);
  await mapColumn(workbench, '结果', ['LBORRES', 'LBSTRESN']);
  await mapColumn(workbench, '单位', ['LBORRESU', 'LBSTRESU']);
  await mapColumn(workbench, '参考下限', ['LBSTNRLO']);
  await mapColumn(workbench, '参考上限', ['LBSTNRHI']);
  await mapColumn(workbench, '采样日期', ['LBDTC']);
  const order = page.getByRole('combobox', { name: 'Order of the date in LBDTC' });
  await tabTo(order);
  await chooseByArrows(order, /^Day, month, year$/);
};
