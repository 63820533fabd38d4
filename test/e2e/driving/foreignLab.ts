import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { extractFolder } from './data.ts';

/** A person that nobody is: stands in the file and must stand nowhere afterwards. */
export const NAME = '王小明';
export const BIRTH_DAY = '1983-04-17';

const HEADINGS = [
  ...[
    '受试者编号',
    '姓名',
    '出生日期',
    '检查代码',
    '检查项目',
    '结果',
    '单位',
    '参考下限',
    '参考上限',
    '采样日期',
  ],
] as const;

export type Heading = (typeof HEADINGS)[number];

const ROWS = [
  ['血红蛋白', 'Hemoglobin', '118', 'g/L', '115', '150', '10/05/2026'],
  ['血小板', 'Platelets', '142', '10^9/L', '125', '350', '10/05/2026'],
  ['血红蛋白', 'Hemoglobin', '109', 'g/L', '115', '150', '17/05/2026'],
  ['血小板', 'Platelets', '96', '10^9/L', '125', '350', '17/05/2026'],
];

/** Rows of the foreign laboratory, with which an extract has other than its lb.csv. */
export const FOREIGN_ROWS = ROWS.length;

/**
 * A copy of the first extract whose laboratory is a file of another kind: semicolons, headings and codes in Chinese,
 * GB 18030, days before months, and two columns that tell who the subject is. Its path.
 */
export const extractWithForeignLab = (folder: string, name: string, month: string): string => {
  const copy = join(folder, name);
  cpSync(extractFolder(1, 'csv'), copy, { recursive: true });
  rmSync(join(copy, 'lb.csv'));
  const lines = ROWS.map((row) => ['SYN-CS01P-1-001', NAME, BIRTH_DAY, ...row].join(';'));
  const text = `${[HEADINGS.join(';'), ...lines].join('\r\n')}\r\n`;
  writeFileSync(join(copy, `检验_${month}.csv`), iconv.encode(text, 'gb18030'));
  return copy;
};
