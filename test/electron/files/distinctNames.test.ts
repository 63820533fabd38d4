import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distinctNames } from '../../../electron/files/distinctNames.ts';
import { listExtractFiles } from '../../../electron/files/extractFiles.ts';
import { settle } from '../../../electron/files/refused.ts';
import { good, temporaryFolder } from '../../builders/workspace.ts';
import { zipBytes } from '../../builders/zipBytes.ts';

const at = (path: string, entry = '') => ({ path, name: `${path.split('/').at(-1)}${entry}` });

describe('names of files that differ', () => {
  test.each<[string, readonly ReturnType<typeof at>[], readonly string[]]>([
    ['names that differ stay', [at('/a/lb.csv'), at('/a/ae.csv')], ['lb.csv', 'ae.csv']],
    [
      'folders stand before names that do not',
      [at('/x/site-1/lb.csv'), at('/x/site-2/lb.csv'), at('/x/site-1/ae.csv')],
      ['site-1/lb.csv', 'site-2/lb.csv', 'ae.csv'],
    ],
    [
      'as many as it takes',
      [at('/x/may/sdtm/lb.csv'), at('/x/june/sdtm/lb.csv'), at('/x/adam/lb.csv')],
      ['may/sdtm/lb.csv', 'june/sdtm/lb.csv', 'adam/lb.csv'],
    ],
    [
      'files of ZIP files of one name',
      [at('/x/1/e.zip', ' › lb.csv'), at('/x/2/e.zip', ' › lb.csv')],
      ['1/e.zip › lb.csv', '2/e.zip › lb.csv'],
    ],
    [
      'a file named like one in a ZIP file',
      [at('/x/e.zip', ' › lb.csv'), { path: '/x/e.zip › lb.csv', name: 'e.zip › lb.csv' }],
      ['x/e.zip › lb.csv', 'x/e.zip › lb.csv (2)'],
    ],
    ['at the root', [at('/lb.csv'), at('/a/lb.csv')], ['lb.csv', 'a/lb.csv']],
  ])('SRC-LIST-020: %s', (_what, files, expected) => {
    expect(distinctNames(files)).toEqual(expected);
  });

  test('SRC-LIST-021: whatever the paths, no two names are alike, and each ends with its own', () => {
    const part = fc.constantFrom('a', 'b', 'lb.csv', 'a (2)', 'lb.csv (2)');
    const file = fc
      .tuple(
        fc.array(part, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('', ' › lb.csv', ' › lb.csv (2)'),
      )
      .map(([parts, entry]) => at(`/${parts.join('/')}`, entry));
    fc.assert(
      fc.property(fc.array(file, { maxLength: 12 }), (files) => {
        const names = distinctNames(files);
        expect(new Set(names).size).toBe(files.length);
        for (const [index, { name }] of files.entries()) {
          expect(names[index]?.replace(/(?: \(\d+\))?$/, '')).toContain(name.replace(/ \(\d+\)$/, ''));
        }
      }),
    );
  });

  test('SRC-LIST-022: a folder that looks named after a person is told masked', () => {
    const names = distinctNames([at('/x/Tel 13812345678/lb.csv'), at('/x/Tel 13812345679/lb.csv')]);
    expect(names.join()).not.toMatch(/\d{5}/);
    expect(new Set(names).size).toBe(2);
  });

  test('SRC-LIST-023: an extract from two folders names both files', async () => {
    const folder = temporaryFolder();
    const files: string[] = [];
    for (const site of ['site-1', 'site-2']) {
      mkdirSync(join(folder, site));
      writeFileSync(join(folder, site, 'lb.csv'), 'USUBJID\nS1\n');
      writeFileSync(join(folder, site, 'e.zip'), zipBytes([{ name: 'ae.csv', content: 'USUBJID\nS1\n' }]));
      files.push(join(folder, site, 'lb.csv'), join(folder, site, 'e.zip'));
    }
    const listed = good(await settle(() => listExtractFiles([...files, join(folder, 'site-1')])));
    expect(listed.files.map(({ name }) => name)).toEqual([
      'site-1/e.zip › ae.csv',
      'site-2/e.zip › ae.csv',
      'site-1/lb.csv',
      'site-2/lb.csv',
    ]);
  });
});
