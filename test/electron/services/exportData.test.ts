import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listAudit, verifyAudit } from '../../../electron/db/audit.ts';
import { nativeSha256 } from '../../../electron/db/contentHash.ts';
import { exportDomain } from '../../../electron/services/exportDomain.ts';
import { exportTable } from '../../../electron/services/exportTable.ts';
import type { UnlockedWorkspace } from '../../../electron/workspace/workspace.ts';
import { createContentHash } from '../../../shared/dataset/contentHash.ts';
import { convertCell } from '../../../shared/dataset/convertCell.ts';
import type { ExportFormat } from '../../../shared/dataset/export/exportTable.ts';
import type { CellValue } from '../../../shared/dataset/sourceRow.ts';
import { variableType } from '../../../shared/dataset/variables.ts';
import { readCsvBytes } from '../../builders/readTable.ts';
import { readJsonBytes, readXlsxBytes } from '../../builders/readTables.ts';
import {
  codeOf,
  exampleRows,
  good,
  insertCut,
  NOW,
  newWorkspace,
  type TestRow,
  temporaryFolder,
} from '../../builders/workspace.ts';

const now = () => NOW;
const RUNNING = { now };

const withCut = async (rows: readonly TestRow[] = exampleRows): Promise<UnlockedWorkspace> => {
  const workspace = await newWorkspace();
  insertCut(workspace.db, 'cut-1', rows, workspace.account.accountId);
  return workspace;
};

const EXTENSION = { csv: 'csv', xlsx: 'xlsx', 'dataset-json': 'json' } as const;

const write = async (workspace: UnlockedWorkspace, format: ExportFormat, domain = 'LB') => {
  const path = join(temporaryFolder(), `out.${EXTENSION[format]}`);
  const target = { path, format, overwrite: 'never' } as const;
  const exported = good(await exportDomain(workspace, { cutId: 'cut-1', domain, target }, RUNNING));
  return { exported, path, bytes: readFileSync(path) };
};

const readBack = async (format: ExportFormat, bytes: Uint8Array) => {
  if (format === 'csv') return good(await readCsvBytes(bytes)).tables[0];
  return good(await (format === 'xlsx' ? readXlsxBytes(bytes) : readJsonBytes(bytes))).tables[0];
};

/** Content hash of a table as an import would take it in. */
const hashOf = async (format: ExportFormat, bytes: Uint8Array, domain = 'LB'): Promise<string> => {
  const table = await readBack(format, bytes);
  const content = createContentHash(nativeSha256);
  for (const { cells } of table?.rows ?? []) {
    const values: Record<string, CellValue> = {};
    for (const [index, { name }] of (table?.header.columns ?? []).entries()) {
      const found = convertCell(cells[index] ?? null, variableType(domain, name) ?? 'Char');
      values[name] = found.kind === 'value' ? found.value : null;
    }
    content.add(domain, values);
  }
  return content.digest();
};

const hashOfRows = (rows: readonly TestRow[], domain = 'LB'): string => {
  const content = createContentHash(nativeSha256);
  for (const [own, values] of rows) if (own === domain) content.add(domain, values);
  return content.digest();
};

const FORMATS = ['csv', 'dataset-json', 'xlsx'] as const;

describe('a domain of a cut', () => {
  test('SRC-EXP-050: CSV with every variable and row, in the order read', async () => {
    const { bytes, exported } = await write(await withCut(), 'csv');
    expect(bytes.toString('utf8')).toBe(
      [
        '\uFEFFUSUBJID,LBSEQ,LBTESTCD,LBTEST,LBORRES,LBSTRESN,LBSTRESU',
        'SUBJ-TEST-0001,1,ALT,ALT test,35,35,U/L',
        'SUBJ-TEST-0001,2,PLAT,PLAT test,210,210,10^9/L',
        'SUBJ-TEST-0002,1,ALT,ALT test,28.5,28.5,U/L',
        '',
      ].join('\r\n'),
    );
    expect(exported).toEqual({
      rows: 3,
      bytes: bytes.length,
      neutralised: 0,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  });

  test('SRC-EXP-051: Dataset-JSON with the types of the variables', async () => {
    const { bytes } = await write(await withCut(), 'dataset-json');
    const parsed = JSON.parse(bytes.toString('utf8'));
    expect(parsed.rows[2]).toEqual(['SUBJ-TEST-0002', 1, 'ALT', 'ALT test', '28.5', 28.5, 'U/L']);
    expect(parsed.columns.map(({ dataType }: { dataType: string }) => dataType)).toEqual([
      ...['string', 'float', 'string', 'string', 'string', 'float', 'string'],
    ]);
    expect([parsed.records, parsed.name]).toEqual([3, 'LB']);
  });

  test.each(FORMATS)('SRC-EXP-052: %s read again gives the content hash of the domain', async (format) => {
    const { bytes } = await write(await withCut(), format);
    expect(await hashOf(format, bytes)).toBe(hashOfRows(exampleRows));
  });

  const text = fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .filter((one) => one.isWellFormed() && !/[\0\uFEFF]/.test(one) && !/^[\s=+\-@＝＋－＠]/.test(one));
  const row = fc.record({
    LBSEQ: fc.integer({ min: 1, max: 99_999 }),
    LBTESTCD: fc.constantFrom('ALT', 'AST', 'PLAT'),
    LBORRES: text,
    LBSTRESN: fc.option(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
    ),
    LBSTRESU: fc.constantFrom('µmol/L', '个/µL', '', 'NA'),
    XTRA: text,
  });

  test.each(['csv', 'dataset-json'] as const)(
    'SRC-EXP-053: any rows, as %s, read again are the same rows',
    async (format) => {
      const workspace = await newWorkspace();
      let cut = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (values) => {
          cut += 1;
          const rows = values.map((one): TestRow => ['LB', { USUBJID: 'S1', ...one }]);
          insertCut(workspace.db, `cut-${cut}`, rows, workspace.account.accountId);
          const target = { path: join(temporaryFolder(), 'x'), format, overwrite: 'never' } as const;
          const request = { cutId: `cut-${cut}`, domain: 'LB', target };
          good(await exportDomain(workspace, request, RUNNING));
          expect(await hashOf(format, readFileSync(target.path))).toBe(hashOfRows(rows));
        }),
        { numRuns: 40 },
      );
    },
  );

  test('SRC-EXP-054: a variable that no file listed is not lost', async () => {
    const rows: TestRow[] = [
      ['LB', { USUBJID: 'S1', LBSEQ: 1, LBTESTCD: 'ALT' }],
      ['LB', { USUBJID: 'S1', LBSEQ: 2, LBTESTCD: 'AST', XTRA: 'kept' }],
    ];
    const { bytes } = await write(await withCut(rows), 'csv');
    expect(bytes.toString('utf8')).toContain('USUBJID,LBSEQ,LBTESTCD,XTRA\r\nS1,1,ALT,\r\nS1,2,AST,kept\r\n');
  });

  test('SRC-EXP-055: many rows of many tests come in the order read', async () => {
    const rows = Array.from(
      { length: 5000 },
      (_, index): TestRow => [
        'LB',
        { USUBJID: 'S1', LBSEQ: index + 1, LBTESTCD: `T${index % 7}`, LBORRES: 'x'.repeat(index % 50) },
      ],
    );
    const { bytes } = await write(await withCut(rows), 'csv');
    const sequence = bytes
      .toString('utf8')
      .split('\r\n')
      .slice(1, -1)
      .map((line) => Number(line.split(',')[1]));
    expect(sequence).toEqual(rows.map((_, index) => index + 1));
  });

  test('SRC-EXP-056: formulas are neutralised and counted; in Dataset-JSON they stay', async () => {
    const rows: TestRow[] = [['LB', { USUBJID: '=cmd', LBSEQ: 1, LBTESTCD: 'ALT', LBORRES: '-1.5' }]];
    const workspace = await withCut(rows);
    const csv = await write(workspace, 'csv');
    const json = await write(workspace, 'dataset-json');
    expect([
      csv.exported.neutralised,
      csv.bytes.toString('utf8').includes("\r\n'=cmd,1,ALT,-1.5\r\n"),
    ]).toEqual([1, true]);
    expect([json.exported.neutralised, JSON.parse(json.bytes.toString('utf8')).rows[0][0]]).toEqual([
      0,
      '=cmd',
    ]);
  });

  test('SRC-EXP-057: who, what, rows, format and hash are recorded, no value', async () => {
    const workspace = await withCut();
    const { exported } = await write(workspace, 'csv');
    const [event] = listAudit(workspace.db, { offset: 0, limit: 1 });
    expect([event?.action, event?.entity, JSON.parse(event?.newValue ?? '')]).toEqual([
      'data.export',
      'cut:cut-1',
      { domain: 'LB', format: 'csv', rows: 3, sha256: exported.sha256, neutralised: 0 },
    ]);
    expect(JSON.stringify(event)).not.toContain('SUBJ-TEST');
    expect(verifyAudit(workspace.db).intact).toBe(true);
  });

  test.each([
    ['no such cut', { cutId: 'cut-9' }, 'cut-not-found'],
    ['no such domain', { domain: 'AE' }, 'invalid-input'],
  ])('SRC-EXP-058: %s', async (_, over, code) => {
    const workspace = await withCut();
    const target = { path: join(temporaryFolder(), 'x.csv'), format: 'csv', overwrite: 'never' } as const;
    const request = { cutId: 'cut-1', domain: 'LB', target, ...over };
    expect(codeOf(await exportDomain(workspace, request, RUNNING))).toBe(code);
    expect(existsSync(target.path)).toBe(false);
  });

  test('SRC-EXP-059: nothing is written into a workspace, over a file, or where there is no folder', async () => {
    const workspace = await withCut();
    const folder = temporaryFolder();
    const there = join(folder, 'there.csv');
    writeFileSync(there, 'before');
    const events = listAudit(workspace.db, { offset: 0, limit: 100 }).length;
    const code = async (path: string) =>
      codeOf(
        await exportDomain(
          workspace,
          { cutId: 'cut-1', domain: 'LB', target: { path, format: 'csv', overwrite: 'never' } },
          RUNNING,
        ),
      );
    expect([
      await code(join(workspace.folder, 'workspace.db')),
      await code(there),
      await code(join(folder, 'nowhere', 'x.csv')),
    ]).toEqual(['invalid-input', 'invalid-input', 'storage-failed']);
    expect([readFileSync(there, 'utf8'), readdirSync(folder)]).toEqual(['before', ['there.csv']]);
    expect(listAudit(workspace.db, { offset: 0, limit: 100 })).toHaveLength(events);
  });

  test('SRC-EXP-060: a workspace that is locked half-way gets no file and no event', async () => {
    const workspace = await withCut();
    const folder = temporaryFolder();
    const target = { path: join(folder, 'x.csv'), format: 'csv', overwrite: 'never' } as const;
    const running = exportDomain(workspace, { cutId: 'cut-1', domain: 'LB', target }, RUNNING);
    workspace.lock();
    await expect(running).rejects.toThrow();
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a table of the window', () => {
  const columns = [
    { name: 'SUBJECT', label: 'Subject', type: 'text' },
    { name: 'N', label: 'n', type: 'number' },
  ] as const;
  const rows = [['001', 3], ['=x', null], ['short']];

  test('SRC-EXP-061: labels head it, missing cells stay missing, formulas are neutralised', async () => {
    const workspace = await newWorkspace();
    const target = { path: join(temporaryFolder(), 'x.csv'), format: 'csv', overwrite: 'agreed' } as const;
    const input = { columns: [...columns], rows };
    const exported = good(await exportTable(workspace, input, target, now));
    expect(readFileSync(target.path, 'utf8')).toBe("\uFEFFSubject,n\r\n001,3\r\n'=x,\r\nshort,\r\n");
    expect([exported.rows, exported.neutralised]).toEqual([3, 1]);
    if (process.platform !== 'win32') expect(statSync(target.path).mode & 0o777).toBe(0o600);
    const [event] = listAudit(workspace.db, { offset: 0, limit: 1 });
    expect([event?.action, event?.entity, JSON.parse(event?.newValue ?? '')]).toEqual([
      'data.export',
      'table',
      {
        columns: 2,
        columnNames: ['Subject', 'n'],
        format: 'csv',
        rows: 3,
        neutralised: 1,
        sha256: exported.sha256,
      },
    ]);
  });
});
