import { describe, expect, test } from 'vitest';
import { compilePolicy } from '../../../../shared/dataset/deid/compilePolicy.ts';
import type { DeidPolicy } from '../../../../shared/dataset/deid/deid.ts';
import { createScreen } from '../../../../shared/dataset/deid/screen.ts';
import type { RawCell, SourceColumn } from '../../../../shared/dataset/rawCell.ts';

const column = (name: string, stored: SourceColumn['stored'] = 'text'): SourceColumn => ({
  name,
  label: '',
  stored,
  format: '',
});
const columns = ['USUBJID', 'PATIENTNAME', 'AETERM', 'Remark'].map((name) => column(name));

const findings = (table: readonly SourceColumn[], ...rows: readonly (readonly RawCell[])[]) => {
  const screen = createScreen('AE', table);
  rows.forEach((row, i) => void screen.row(row, i + 2));
  return screen.findings().map(({ column: name, kind }) => `${name} ${kind}`);
};

describe('a value of an identifying column that stands elsewhere in its row', () => {
  test.each([
    ['张三', '张三摔倒', ['PATIENTNAME name', 'AETERM name']],
    ['张 三', '张　三', ['PATIENTNAME name', 'AETERM name']],
    ['Lin Mei', 'fall of LIN MEI at home', ['PATIENTNAME name', 'AETERM name']],
    ['Anna', 'joanna fell', ['PATIENTNAME name']],
    ['Anna', 'annas fall', ['PATIENTNAME name']],
    ['ABC', 'ABC', ['PATIENTNAME name']],
    ['None', 'None', []],
    ['N/A', 'N/A', []],
    ['张', '张力性头痛', ['PATIENTNAME name']],
  ])('SRC-DEID-110: name %j, term %j', (name, term, expected) => {
    expect(findings(columns, ['S-1', name, term, ''])).toEqual(expected);
  });

  test('SRC-DEID-111: a medical record number that became a part of the subject’s identifier is told', () => {
    const table = [column('USUBJID'), column('MRN', 'number')];
    expect(findings(table, ['SRC-01-445566', 445_566])).toEqual([
      'USUBJID medical-record-number',
      'MRN medical-record-number',
    ]);
    expect(findings(table, ['SRC-01-1445566', 445_566])).toEqual(['MRN medical-record-number']);
  });

  test('SRC-DEID-112: only a rule for the other column as well covers it, and takes it out there too', () => {
    const policy: DeidPolicy = {
      ...{ schema: 'src-deid/1', name: 'x', shiftDates: false },
      rules: [
        { domain: 'AE', column: 'PATIENTNAME', kind: 'name', action: 'remove-column', reason: '' },
        { domain: 'AE', column: 'AETERM', kind: 'name', action: 'generalise', reason: '' },
      ],
    };
    const treat = compilePolicy('AE', columns, policy, () => 0);
    expect(treat?.columns.map(({ name }) => name)).toEqual(['USUBJID', 'AETERM', 'Remark']);
    expect(treat?.row(['S-1', '张三', '张三由张三之妻送医', 'x'])).toEqual([
      'S-1',
      '[removed]由[removed]之妻送医',
      'x',
    ]);
    expect(treat?.row(['S-2', '李四', '张三', 'x'])).toEqual(['S-2', '张三', 'x']);
  });

  test('SRC-DEID-114: two columns that repeat each other in a text do not cut it apart', () => {
    const table = ['USUBJID', 'PATIENTNAME', 'FULLNAME', 'AETERM'].map((name) => column(name));
    const screen = createScreen('AE', table);
    expect(screen.masked(['S-1', 'Lin Mei', 'Lin Mei Hua', 'Lin Mei Hua fell'])[3]).toMatch(/fell$/);
    const policy: DeidPolicy = {
      ...{ schema: 'src-deid/1', name: 'x', shiftDates: false },
      rules: [{ domain: 'AE', column: 'AETERM', kind: 'name', action: 'generalise', reason: '' }],
    };
    const treat = compilePolicy('AE', table, policy, () => 0);
    expect(treat?.row(['S-1', 'Lin Mei', 'Lin Mei', 'Lin Mei fell, Lin Mei rose'])[3]).toBe(
      '[removed] fell, [removed] rose',
    );
    expect(treat?.row(['S-1', 'Lin Mei', 'Lin Mei Hua', 'seen Lin Mei Hua fall'])[3]).not.toMatch(/Lin|Mei/);
  });

  test('SRC-DEID-113: what the other column says by itself is still found', () => {
    expect(findings(columns, ['S-1', '张三', '', '电话13812345678，张三'])).toEqual([
      'PATIENTNAME name',
      'Remark phone',
      'Remark name',
    ]);
  });
});
