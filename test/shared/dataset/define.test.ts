import { describe, expect, test } from 'vitest';
import { columnsWithDefine, DefineFacts, outsideCodelist } from '../../../shared/dataset/define.ts';

const variable = (name: string, change: object = {}) => ({
  name,
  label: `Label of ${name}`,
  dataType: 'text',
  length: 8,
  displayFormat: '',
  keySequence: null,
  codelistOid: '',
  ...change,
});

const FACTS = DefineFacts.parse({
  version: '2.1.0',
  studyName: 'ST',
  datasets: [
    {
      name: 'AE',
      label: 'Adverse events',
      variables: [
        variable('AESEV', { codelistOid: 'CL.SEV' }),
        variable('AETOXGR', { codelistOid: 'CL.GRADE', dataType: 'integer' }),
        variable('AEDECOD', { codelistOid: 'CL.MEDDRA' }),
        variable('AEOUT', { codelistOid: 'CL.EMPTY' }),
        variable('AEACN', { codelistOid: 'CL.GONE' }),
        variable('AESTDT', { dataType: 'float', displayFormat: 'DATE9.' }),
      ],
    },
  ],
  codelists: [
    {
      oid: 'CL.SEV',
      name: 'Severity',
      numeric: false,
      dictionary: '',
      terms: [
        { value: 'MILD', decode: 'Mild' },
        { value: '1', decode: '' },
      ],
    },
    {
      oid: 'CL.GRADE',
      name: 'Grade',
      numeric: true,
      dictionary: '',
      terms: [
        { value: '1', decode: 'Mild' },
        { value: '2.0', decode: '' },
      ],
    },
    { oid: 'CL.MEDDRA', name: 'MedDRA', numeric: false, dictionary: 'MedDRA', terms: [] },
    { oid: 'CL.EMPTY', name: 'Empty', numeric: false, dictionary: '', terms: [] },
  ],
});

describe('Define-XML beside a table', () => {
  const plain = { label: '', stored: 'text', format: '' } as const;
  const columns = [
    { name: 'AESEV', ...plain },
    { name: 'AETOXGR', ...plain },
    { name: 'AESTDT', ...plain, label: 'Own label', format: 'E8601DA.' },
    { name: 'EXTRA', ...plain },
  ];

  test('SRC-DEFINE-001: labels and formats are taken where the file has none; types only when asked for', () => {
    const kept = columnsWithDefine(columns, FACTS, { dataset: 'ae ' });
    expect(kept).toEqual([
      { name: 'AESEV', ...plain, label: 'Label of AESEV' },
      { name: 'AETOXGR', ...plain, label: 'Label of AETOXGR' },
      { name: 'AESTDT', label: 'Own label', stored: 'text', format: 'E8601DA.' },
      { name: 'EXTRA', ...plain },
    ]);
    const typed = columnsWithDefine(columns, FACTS, { dataset: 'AE', types: 'from-define' });
    expect(typed.map(({ stored }) => stored)).toEqual(['text', 'number', 'number', 'text']);
  });

  test('SRC-DEFINE-002: a data set that is not described stays as it is', () => {
    expect(columnsWithDefine(columns, FACTS, { dataset: 'LB', types: 'from-define' })).toEqual(columns);
    expect(outsideCodelist(FACTS, 'LB').size).toBe(0);
  });

  test('SRC-DEFINE-003: only codelists that are spelled out are checked', () => {
    expect([...outsideCodelist(FACTS, 'AE').keys()]).toEqual(['AESEV', 'AETOXGR']);
  });

  test.each([
    ['AESEV', 'MILD', false],
    ['AESEV', 'Mild', true],
    ['AESEV', 'SEVERE', true],
    ['AESEV', '1', false],
    ['AESEV', 1, false],
    ['AESEV', '1.0', true],
    ['AETOXGR', 1, false],
    ['AETOXGR', '1', false],
    ['AETOXGR', '1.0', false],
    ['AETOXGR', 2, false],
    ['AETOXGR', 3, true],
    ['AETOXGR', 'MILD', true],
  ])('SRC-DEFINE-004: %s %s is outside: %s', (name, value, outside) => {
    expect(outsideCodelist(FACTS, 'AE').get(name)?.(value)).toBe(outside);
  });
});
