import { describe, expect, test } from 'vitest';
import { columnNames } from '../../../../electron/files/readers/columnNames.ts';
import { settle } from '../../../../electron/files/refused.ts';

describe('names of columns that are values of a person', () => {
  test.each([
    '13812345678',
    '11010519491231002X',
    '110105 19491231 002X',
    '１３８１２３４５６７８',
    'wang.li@hospital.cn',
    '住院号123456',
    '上海市徐汇区漕溪北路88号',
  ])('SRC-COL-001: "%s" is a row of values, and no word of it is told', async (name) => {
    const result = await settle(() => columnNames(['SUBJID', name]));
    expect(result).toMatchObject({ error: { code: 'file-unsupported', details: { column: 2 } } });
    expect(JSON.stringify(result)).toMatch(/name of column 2/);
    expect(JSON.stringify(result)).not.toContain(name);
  });

  test('SRC-COL-002: headings about people are no values', () => {
    const names = ['受试者姓名', '联系电话', '身份证号', 'E-mail', 'Patient name', '2026-04-12', 'Dr Name'];
    expect(columnNames(names)).toEqual(names);
  });
});
