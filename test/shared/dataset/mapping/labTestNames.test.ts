import { describe, expect, test } from 'vitest';
import { labTestCode } from '../../../../shared/dataset/mapping/labTestNames.ts';

describe('codes of laboratory tests by their names', () => {
  test.each([
    ['ALT', 'ALT'],
    ['ALT (GPT)', 'ALT'],
    ['谷丙转氨酶（ALT）', 'ALT'],
    ['Creatinine (umol/L)', 'CREAT'],
    ['肌酐（血清）', 'CREAT'],
    ['Total Bilirubin', 'BILI'],
    ['NEUT#', 'NEUT'],
    ['Neutrophils (10^9/L)', 'NEUT'],
    ['HCT (%)', 'HCT'],
    ['国际标准化比值', 'INR'],
    ['International Normalized Ratio', 'INR'],
    ['Albumin', 'ALB'],
  ])('SRC-MAP-090: "%s" is %s', (name, code) => {
    expect(labTestCode(name)).toBe(code);
  });

  test.each([
    'Bilirubin (direct)',
    '胆红素（直接）',
    'Calcium (ionized)',
    'Calcium (corrected)',
    'Creatinine (urine)',
    '肌酐（尿）',
    'Albumin (CSF)',
    'Glucose (fasting)',
    'Neutrophils %',
    'NEUT%',
    '中性粒细胞(%)',
    '中性粒细胞百分比',
    'Lymphocytes (percent)',
    'Albumin/Creatinine Ratio',
    'Platelet (estimate)',
    '',
  ])('SRC-MAP-091: "%s" is another test, and is not guessed', (name) => {
    expect(labTestCode(name)).toBeUndefined();
  });
});
