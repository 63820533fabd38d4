import { describe, expect, test } from 'vitest';
import { Mapping, type TableMapping } from '../../../../shared/dataset/mapping/mapping.ts';
import { startMapping } from '../../../../shared/dataset/mapping/startMapping.ts';

const table = (name: string, change: Partial<TableMapping> = {}): TableMapping => ({
  ...{ match: { name, columns: ['Patient', 'Code'] }, use: 'import', domain: 'LB' },
  ...{ columns: [{ source: 'Patient', target: 'USUBJID' }], constants: [], values: [], dates: [] },
  ...change,
});

const mapping = (...tables: TableMapping[]): Mapping => ({ schema: 'src-mapping/1', name: 'Lab', tables });

describe('a mapping to be completed', () => {
  test('SRC-IMC-095: the suggestions, under the name of the file', () => {
    const started = startMapping('new', [table('A'), table('B')], null);
    expect(Mapping.parse(started)).toEqual({ ...mapping(table('A'), table('B')), name: 'new' });
  });

  test('SRC-IMC-096: other tables of a given mapping stay, and so does what it says of columns that are there', () => {
    const given = table('LAB_20260401', {
      domain: 'VS',
      columns: [
        { source: 'patient ', target: 'SUBJID' },
        { source: 'Gone', target: 'VSTESTCD' },
      ],
      constants: [{ target: 'STUDYID', value: 'S' }],
      values: [{ target: 'VSTESTCD', from: 'a', to: 'b' }],
    });
    const suggested = table('LAB', {
      columns: [
        { source: 'Patient', target: 'USUBJID' },
        { source: 'Code', target: 'VSTESTCD' },
        { source: 'Code', target: 'STUDYID' },
      ],
    });
    expect(startMapping('new', [suggested], mapping(table('OTHER'), given))).toEqual(
      mapping(table('OTHER'), {
        ...given,
        match: suggested.match,
        // A column that is mapped already, and a variable that is given already, get nothing suggested.
        columns: [
          { source: 'patient ', target: 'SUBJID' },
          { source: 'Code', target: 'VSTESTCD' },
        ],
      }),
    );
  });

  test('SRC-IMC-097: a table that was left out and now needs a mapping begins anew', () => {
    const leftOut = table('A', { use: 'leave-out', domain: '', columns: [] });
    expect(startMapping('new', [table('A')], mapping(leftOut)).tables).toEqual([table('A')]);
  });
});
