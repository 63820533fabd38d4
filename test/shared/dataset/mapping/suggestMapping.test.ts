import { describe, expect, test } from 'vitest';
import { checkMapping } from '../../../../shared/dataset/mapping/checkMapping.ts';
import { Mapping } from '../../../../shared/dataset/mapping/mapping.ts';
import { suggestMapping } from '../../../../shared/dataset/mapping/suggestMapping.ts';

const suggest = (fileName: string, names: readonly string[], ...firstRows: readonly (readonly string[])[]) =>
  suggestMapping({
    fileName,
    memberName: '',
    columns: names.map((name) => ({ name, label: '', stored: 'text', format: '' })),
    firstRows,
  });

const pairs = (suggestion: ReturnType<typeof suggest>) =>
  Object.fromEntries(suggestion.columns.map(({ source, target }) => [target, source]));

describe('suggestions for foreign tables', () => {
  test('SRC-MAP-050: a laboratory listing in English', () => {
    const suggestion = suggest(
      'labs_20260401.csv',
      ['Subject', 'Lab Test', 'Result', 'Units', 'LLN', 'ULN', 'Collection Date', 'Comment'],
      ['001', 'ALT', '12', 'U/L', '5', '40', '13/04/2026', ''],
      ['001', 'Platelets', '<5', '10^9/L', '100', '300', '12/04/2026', ''],
    );
    expect([suggestion.match.name, suggestion.use, suggestion.domain]).toEqual(['LABS', 'import', 'LB']);
    expect(pairs(suggestion)).toEqual({
      USUBJID: 'Subject',
      LBTEST: 'Lab Test',
      LBTESTCD: 'Lab Test',
      LBORRES: 'Result',
      LBSTRESN: 'Result',
      LBORRESU: 'Units',
      LBSTRESU: 'Units',
      LBORNRLO: 'LLN',
      LBSTNRLO: 'LLN',
      LBORNRHI: 'ULN',
      LBSTNRHI: 'ULN',
      LBDTC: 'Collection Date',
    });
    expect(suggestion.values).toEqual([{ target: 'LBTESTCD', from: 'Platelets', to: 'PLAT' }]);
    expect(suggestion.dates).toEqual([{ target: 'LBDTC', order: 'dmy' }]);
  });

  test('SRC-MAP-051: a laboratory listing in Chinese', () => {
    const suggestion = suggest(
      '检验结果.xlsx',
      ['受试者编号', '检验项目', '结果', '单位', '下限', '上限', '采样日期'],
      ['001', '谷丙转氨酶', '12', 'U/L', '5', '40', '2026年4月13日'],
    );
    expect(suggestion.domain).toBe('LB');
    expect(pairs(suggestion)).toMatchObject({
      USUBJID: '受试者编号',
      LBTEST: '检验项目',
      LBDTC: '采样日期',
      LBSTNRHI: '上限',
    });
    expect(suggestion.values).toEqual([{ target: 'LBTESTCD', from: '谷丙转氨酶', to: 'ALT' }]);
    expect(suggestion.dates).toHaveLength(1);
  });

  test('SRC-MAP-052: adverse events with grades and yes/no in words', () => {
    const suggestion = suggest(
      '不良事件.csv',
      ['受试者编号', '不良事件名称', '分级', '是否严重', '开始日期', '转归'],
      ['001', '恶心', '3级', '是', '2026/04/13', '好转'],
      ['002', '发热', 'II', '否', '2026/04/14', '好转'],
    );
    expect(suggestion.domain).toBe('AE');
    expect(pairs(suggestion)).toMatchObject({
      AETERM: '不良事件名称',
      AETOXGR: '分级',
      AESER: '是否严重',
      AESTDTC: '开始日期',
      AEOUT: '转归',
    });
    expect(suggestion.values).toEqual([
      { target: 'AETOXGR', from: '3级', to: '3' },
      { target: 'AETOXGR', from: 'II', to: '2' },
      { target: 'AESER', from: '是', to: 'Y' },
      { target: 'AESER', from: '否', to: 'N' },
    ]);
  });

  test.each([
    ['dosing.csv', ['Subject ID', 'Study Drug', 'Actual Dose', 'Dose Unit', 'Infusion Date'], 'EX'],
    ['vitals.csv', ['Subject', 'Vital Sign', 'Value', 'Unit', 'Measurement Date'], 'VS'],
    ['demog.csv', ['Subject ID', 'Age', 'Gender', 'Dose Cohort', 'Consent Date'], 'DM'],
    ['conmeds.csv', ['Subject', 'Medication', 'Indication', 'Start Date'], 'CM'],
  ] as const)('SRC-MAP-053: %s with %j looks like %s', (fileName, names, domain) => {
    expect(suggest(fileName, names).domain).toBe(domain);
  });

  test('SRC-MAP-054: a date that may be read in two ways is left to the person', () => {
    const names = ['Subject', 'Lab Test', 'Result', 'Collection Date'];
    expect(suggest('labs.csv', names, ['1', 'ALT', '1', '04/05/2026']).dates).toEqual([]);
    expect(suggest('labs.csv', names, ['1', 'ALT', '1', '2026-04-05']).dates).toEqual([]);
  });

  test('SRC-MAP-055: a table of which nothing is known is suggested as nothing', () => {
    expect(suggest('readme.csv', ['a', 'b'])).toMatchObject({ use: 'import', domain: '', columns: [] });
    expect(suggest('adtte.csv', ['USUBJID', 'PARAMCD', 'CNSR'])).toMatchObject({
      use: 'leave-out',
      domain: '',
    });
  });

  test('SRC-MAP-056: a suggestion with a domain is a mapping that can be used', () => {
    const tables = [
      suggest(
        'labs.csv',
        ['Subject', 'Lab Test', 'Result', 'Units', 'Collection Date'],
        ['1', 'ALT', '2', 'U/L', '13/4/2026'],
      ),
      suggest(
        'ae.csv',
        ['Subject', 'Adverse Event', 'Grade', 'Serious', 'Start Date'],
        ['1', 'x', '2', 'No', '2026-04-01'],
      ),
    ];
    const mapping = Mapping.parse({ schema: 'src-mapping/1', name: 'EDC', tables });
    expect(checkMapping(mapping).filter(({ blocking }) => blocking)).toEqual([]);
  });
});
