import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { CutView } from '../../../shared/contract/operations.ts';
import type { DeidPolicy } from '../../../shared/dataset/deid/deid.ts';
import { ImportReport } from '../../../shared/dataset/importReport.ts';
import { ImportInspection } from '../../../shared/dataset/inspection.ts';
import { Mapping } from '../../../shared/dataset/mapping/mapping.ts';
import { commandLine } from '../../builders/commandLine.ts';
import { folderOf } from '../../builders/importFiles.ts';
import { newWorkspace, temporaryFolder } from '../../builders/workspace.ts';
import { zipBytes } from '../../builders/zipBytes.ts';

const run = commandLine();

/** A workspace without data, closed. */
const closed = async (): Promise<string> => {
  const workspace = await newWorkspace();
  workspace.lock();
  return workspace.folder;
};

const cutsOf = async (folder: string): Promise<CutView[]> =>
  z.array(CutView).parse(JSON.parse((await run('cuts', folder, '--json')).out));

const Events = z.object({
  events: z.array(z.object({ action: z.string(), newValue: z.string().nullable() })),
});

/** What the audit trail tells of, apart from unlocking and locking. */
const eventsOf = async (folder: string): Promise<{ action: string; newValue: string | null }[]> => {
  const { out } = await run('audit', folder, '--json');
  return Events.parse(JSON.parse(out)).events.filter(({ action }) => action !== 'workspace.unlock');
};

/** Changes a JSON document on the disk as a person with an editor would. */
const edit = <D>(path: string, schema: z.ZodType<D>, change: (document: D) => unknown): void =>
  writeFileSync(path, JSON.stringify(change(schema.parse(JSON.parse(readFileSync(path, 'utf8')))), null, 2));

/** A resident identity number whose check character is right (GB 11643-1999, the example of the standard's teaching). */
const RESIDENT = '11010519491231002X';
const LISTING = [
  '受试者编号;检验项目;结果;单位;采样日期;身份证号',
  `S-001;谷丙转氨酶;12;U/L;13/04/2026;${RESIDENT}`,
  'S-001;血小板;<5;10^9/L;14/04/2026;',
  '',
].join('\n');

const Started = z.looseObject({ rules: z.array(z.looseObject({ action: z.string() })) });

describe('a foreign listing, from the first look to the cut', () => {
  test('SRC-IMC-001: it waits for a mapping and a policy, which are written, completed and reused', async () => {
    const folder = await closed();
    const extract = folderOf({ '化验单_202604.csv': LISTING });
    const place = temporaryFolder();
    const [mapping, policy] = [join(place, 'lab.json'), join(place, 'deid.json')];

    const refused = await run('import', folder, extract);
    expect(refused.code).toBe(2);
    expect(refused.errors).toContain('table 化验单_202604');
    expect(refused.errors).toMatch(/^needs-mapping: .*--write-mapping mapping\.json/m);

    const looked = await run('import', folder, extract, '--write-mapping', mapping);
    expect([looked.code, statSync(mapping).mode & 0o777]).toEqual([1, 0o600]);
    expect(looked.out).toContain('table 化验单: No column gives LBSEQ');
    expect(Mapping.parse(JSON.parse(readFileSync(mapping, 'utf8'))).tables).toMatchObject([
      { match: { name: '化验单' }, domain: 'LB', dates: [{ target: 'LBDTC', order: 'dmy' }] },
    ]);
    edit(mapping, Mapping, (document) => ({
      ...document,
      tables: document.tables.map((table) => ({
        ...table,
        constants: [...table.constants, { target: 'STUDYID', value: 'S' }],
      })),
    }));

    const identifying = await run('import', folder, extract, '--mapping', mapping);
    expect(identifying.errors).toMatch(/LB\.身份证号\s+resident-id\s+NO/);
    expect(identifying.errors).toMatch(/^needs-deidentification: .*--write-deid-policy policy\.json/m);
    const decided = ['--mapping', mapping, '--write-deid-policy', policy];
    expect((await run('import', folder, extract, ...decided)).code).toBe(1);
    expect(Started.parse(JSON.parse(readFileSync(policy, 'utf8'))).rules.map(({ action }) => action)).toEqual(
      [''],
    );
    const undecided = await run('import', folder, extract, '--mapping', mapping, '--deid-policy', policy);
    expect(undecided.errors).toMatch(
      /^invalid-input: deid\.json, line \d+, column 17: rule 1 \(LB\.身份证号, resident-id\) .*remove-column/,
    );
    edit(policy, Started, (document) => ({
      ...document,
      rules: document.rules.map((rule) => ({ ...rule, action: 'remove-column' })),
    }));

    const both = ['--mapping', mapping, '--deid-policy', policy];
    const ready = await run('import', folder, extract, '--dry-run', ...both);
    expect([ready.code, ready.errors]).toEqual([0, '']);
    expect(ready.out).toContain('Ready to import.');
    expect(await cutsOf(folder)).toEqual([]);
    expect((await run('import', folder, extract, ...both)).code).toBe(0);

    // Next month both are there by name.
    const next = folderOf({ '化验单_202605.csv': LISTING.replaceAll('04/2026', '05/2026') });
    const saved = ['--mapping', 'lab', '--deid-policy', 'deid@1', '--label', 'May', '--json'];
    const again = await run('import', folder, next, ...saved);
    expect([again.code, again.errors]).toEqual([0, '']);
    expect(ImportReport.parse(JSON.parse(again.out)).files).toMatchObject([
      { domain: 'LB', rowsAccepted: 2, rowsRejected: 0, kept: 'deidentified' },
    ]);
    expect(await cutsOf(folder)).toMatchObject([
      { label: 'May', mapping: { name: 'lab', version: 1 }, deidPolicy: { name: 'deid', version: 1 } },
      { label: 'extract', mapping: { name: 'lab', version: 1 }, deidPolicy: { name: 'deid', version: 1 } },
    ]);
    const printed = [refused, looked, identifying, undecided, ready, again].map(
      ({ out, errors }) => out + errors,
    );
    expect([...printed, readFileSync(mapping, 'utf8'), readFileSync(policy, 'utf8')].join()).not.toContain(
      RESIDENT.slice(6, 14),
    );
  }, 120_000);

  test('SRC-IMC-002: a column that is gone next month: what was said of the others stays in the new start', async () => {
    const folder = await closed();
    const place = temporaryFolder();
    const [mapping, renewed] = [join(place, 'lab.json'), join(place, 'lab2.json')];
    const text = 'Subject,Test,Result,Unit,Collected\nS-1,ALT,12,U/L,2026-04-13\n';
    await run('import', folder, folderOf({ 'chem.csv': text }), '--write-mapping', mapping);
    edit(mapping, Mapping, (document) => ({
      ...document,
      tables: document.tables.map((table) => ({
        ...table,
        domain: 'LB',
        columns: [
          { source: 'Subject', target: 'USUBJID' },
          { source: 'Test', target: 'LBTESTCD' },
          { source: 'Result', target: 'LBORRES' },
          { source: 'Unit', target: 'LBORRESU' },
          { source: 'Collected', target: 'LBDTC' },
        ],
        constants: [
          { target: 'STUDYID', value: 'S' },
          { target: 'DOMAIN', value: 'LB' },
        ],
      })),
    }));
    const changed = folderOf({ 'chem.csv': text.replace('Collected', 'Taken on') });
    const { code, errors } = await run(
      ...['import', folder, changed, '--mapping', mapping, '--write-mapping', renewed],
    );
    expect([code, errors]).toEqual([1, '']);
    const entry = Mapping.parse(JSON.parse(readFileSync(renewed, 'utf8'))).tables[0];
    expect(entry?.match.columns).toEqual(['SUBJECT', 'TEST', 'RESULT', 'UNIT', 'Taken on']);
    expect(entry?.columns.map(({ source }) => source)).toEqual(
      expect.arrayContaining(['Subject', 'Test', 'Result', 'Unit']),
    );
    expect(entry?.columns.map(({ source }) => source)).not.toContain('Collected');
    expect(entry?.constants).toContainEqual({ target: 'STUDYID', value: 'S' });
  });

  test('SRC-IMC-003: a start that says too little is refused by line and table until it is completed', async () => {
    const folder = await closed();
    const extract = folderOf({ 'log.csv': 'alpha,beta\n1,2\n' });
    const mapping = join(temporaryFolder(), 'log.json');
    const started = await run('import', folder, extract, '--write-mapping', mapping);
    expect([started.code, started.out]).toEqual([
      1,
      expect.stringContaining('table LOG: No domain is chosen.'),
    ]);
    const refused = await run('import', folder, extract, '--mapping', mapping, '--json');
    expect([refused.code, JSON.parse(refused.out).error]).toEqual([
      2,
      {
        code: 'invalid-input',
        message: 'log.json, line 5, column 5: table LOG: No domain is chosen.',
        details: { file: 'log.json', line: 5, column: 5 },
      },
    ]);
    expect(await cutsOf(folder)).toEqual([]);
  });
});

const ADAM = {
  'adsl.csv': 'STUDYID,USUBJID,SITEID,AGE,SEX,TRT01A,RFICDT\nS,S-1,01,34,F,DL1,2026-04-01\n',
  'adae.csv':
    'STUDYID,USUBJID,AESEQ,AETERM,ASTDT,ASTDTF,ATOXGR,TRTEMFL\nS,S-1,1,Nausea,2026-04-12,,2,Y\nS,S-1,2,Rash,2026-04-15,D,9,Y\n',
};

describe('looking only', () => {
  test('SRC-IMC-010: analysis data sets: one JSON document, ready, and nothing is stored', async () => {
    const folder = await closed();
    const before = await eventsOf(folder);
    const { code, out, errors } = await run('import', folder, folderOf(ADAM), '--dry-run', '--json');
    expect([code, errors]).toEqual([0, '']);
    const inspection = ImportInspection.parse(JSON.parse(out));
    expect(
      inspection.files.flatMap(({ tables }) => tables.map(({ recognised, domain }) => [recognised, domain])),
    ).toEqual([
      ['adam', 'AE'],
      ['adam', 'DM'],
    ]);
    expect(inspection).toMatchObject({ ready: true, rowsRead: 3, rowsAccepted: 2, rowsRejected: 1 });
    expect(await eventsOf(folder)).toEqual(before);
    expect(await cutsOf(folder)).toEqual([]);
  });

  test('SRC-IMC-011: the lines name files, tables, problems, checks and what to do next', async () => {
    const folder = await closed();
    const extract = folderOf({ ...ADAM, 'page.xpt': '<html>', 'log.csv': 'a,b\n1,2\n', 'x.md': '' });
    const { code, out } = await run('import', folder, extract, '--dry-run');
    expect(code).toBe(1);
    expect(out).toMatch(/^adae\.csv +csv +utf-8, commas +ADAE +adam +AE +2 +1 +1$/m);
    expect(out).toContain('No data, not read: x.md.');
    expect(out).toMatch(/^page\.xpt: This is a web page/m);
    expect(out).toMatch(/^log\.csv, table LOG: What the table LOG holds cannot be told/m);
    expect(out).toMatch(/^error DQ-AE-003 × 1, first at adae\.csv:3 AETOXGR: /m);
    expect(out).toContain('Not ready to import.');
    expect(out).toMatch(/^- Mend or replace page\.xpt, or leave out by naming the other files\.$/m);
    expect(out).toContain('--write-mapping mapping.json');
  });

  test('SRC-IMC-012: a share of rejected rows beyond the limit is told by looking and refused by importing', async () => {
    const folder = await closed();
    const extract = folderOf(ADAM);
    const looked = await run('import', folder, extract, '--dry-run', '--max-rejected', '49%', '--json');
    expect([looked.code, ImportInspection.parse(JSON.parse(looked.out)).ready]).toEqual([1, false]);
    const refused = await run('import', folder, extract, '--max-rejected', '49');
    expect([refused.code, refused.errors]).toEqual([
      2,
      expect.stringMatching(/^too-many-rejected: adae\.csv: 1 of 2/),
    ]);
    expect(refused.errors).toContain('See with --dry-run which checks reject the rows');
    expect((await run('import', folder, extract, '--max-rejected', '50')).code).toBe(0);
    for (const wrong of ['-1', '101', 'x', '5.', '1e1']) {
      const usage = await run('import', folder, extract, `--max-rejected=${wrong}`, '--json');
      expect([wrong, usage.code, JSON.parse(usage.out).error.code]).toEqual([wrong, 2, 'invalid-input']);
    }
  });

  test('SRC-IMC-013: dates to be shifted need a stated cut-off, which looking tells and importing asks for', async () => {
    const folder = await closed();
    const extract = folderOf(ADAM);
    const policy = join(temporaryFolder(), 'shift.json');
    const shift: DeidPolicy = { schema: 'src-deid/1', name: 'shift', shiftDates: true, rules: [] };
    writeFileSync(policy, JSON.stringify(shift));
    const looked = await run('import', folder, extract, '--dry-run', '--deid-policy', policy);
    expect([looked.code, looked.out]).toEqual([
      1,
      expect.stringContaining('- State the cut-off date with --cutoff'),
    ]);
    const refused = await run('import', folder, extract, '--deid-policy', policy);
    expect([refused.code, refused.errors]).toEqual([
      2,
      expect.stringContaining('State it with --cutoff YYYY-MM-DD'),
    ]);
    const stated = await run('import', folder, extract, '--deid-policy', policy, '--cutoff', '2026-05-01');
    expect([stated.code, stated.errors]).toEqual([0, '']);
    expect(await cutsOf(folder)).toMatchObject([{ datesShifted: true, cutoffDate: '2026-05-01' }]);
  });
});

describe('what is refused, and what to do about it', () => {
  test('SRC-IMC-020: a file that cannot be read stops all; the command without it is given and works', async () => {
    const folder = await closed();
    const extract = folderOf({ ...ADAM, 'page.xpt': '<html><body>Not found</body></html>' });
    const refused = await run('import', folder, extract, '--json');
    expect(refused.code).toBe(2);
    const { error } = z
      .object({ error: z.object({ code: z.string(), message: z.string(), details: z.unknown() }) })
      .parse(JSON.parse(refused.out));
    expect(error).toMatchObject({ code: 'file-unsupported', details: { file: 'page.xpt' } });
    const command = /"import (.*?)"/.exec(error.message)?.[1]?.split(' ') ?? [];
    expect(command.slice(1).map((path) => basename(path))).toEqual(['adae.csv', 'adsl.csv']);
    expect(await cutsOf(folder)).toEqual([]);
    expect((await run('import', ...command)).code).toBe(0);
  });

  test('SRC-IMC-021: in a ZIP file the entry is named', async () => {
    const folder = await closed();
    const entries = Object.entries(ADAM).map(([name, content]) => ({ name, content }));
    const place = folderOf({
      'good.zip': zipBytes(entries),
      'bad.zip': zipBytes([...entries, { name: 'sdtm/lb.xpt', content: '<html>' }]),
    });
    const refused = await run('import', folder, join(place, 'bad.zip'));
    expect([refused.code, refused.errors]).toEqual([
      2,
      expect.stringContaining('bad.zip › sdtm/lb.xpt: This is'),
    ]);
    expect(refused.errors).toContain('Mend the file in the ZIP file, or take it out there.');
    const good = await run('import', folder, join(place, 'good.zip'), '--json');
    expect([good.code, ImportReport.parse(JSON.parse(good.out)).rowsAccepted]).toEqual([0, 2]);
  });

  test('SRC-IMC-022: the same rows in two forms are named, with the way to import one of them', async () => {
    const folder = await closed();
    const extract = folderOf({
      'adae.csv': ADAM['adae.csv'],
      'adae.tsv': ADAM['adae.csv'].replaceAll(',', '\t'),
    });
    const { code, errors } = await run('import', folder, extract);
    expect(code).toBe(2);
    expect(errors).toContain('several forms (.csv, .tsv)');
    expect(errors).toContain(`${extract}/*.csv`);
  });

  test('SRC-IMC-023: Ctrl+C ends an import and a look within a second, and the import stands in the audit trail', async () => {
    const folder = await closed();
    const row = (n: number): string => `S,AE,S-1,${n},Nausea,2026-04-12,2,${'x'.repeat(200)}`;
    const rows = Array.from({ length: 150_000 }, (_, n) => row(n + 1)).join('\n');
    const extract = folderOf({
      'ae.csv': `STUDYID,DOMAIN,USUBJID,AESEQ,AETERM,AESTDTC,AETOXGR,NOTE\n${rows}\n`,
    });
    for (const extra of [[], ['--dry-run']]) {
      const controller = new AbortController();
      let abortedAt = 0;
      const cancelled = commandLine({
        signal: controller.signal,
        stderr: (line) => {
          if (abortedAt > 0 || !/, [1-9]\d* rows/.test(line)) return;
          abortedAt = performance.now();
          controller.abort();
        },
      });
      const { code, out } = await cancelled('import', folder, extract, '--progress', '--json', ...extra);
      expect(abortedAt).toBeGreaterThan(0);
      expect(performance.now() - abortedAt).toBeLessThan(1000);
      expect([code, JSON.parse(out).error.code]).toEqual([2, 'cancelled']);
    }
    expect(await cutsOf(folder)).toEqual([]);
    expect((await eventsOf(folder)).filter(({ action }) => action.startsWith('data.'))).toEqual([
      { action: 'data.import-cancelled', newValue: '{"chosen":1,"code":"cancelled","files":["extract"]}' },
    ]);
  }, 60_000);

  test('SRC-IMC-024: nothing is written over, into a workspace, or two documents into one file', async () => {
    const folder = await closed();
    const extract = folderOf({ 'log.csv': 'a,b\n1,2\n' });
    const there = join(temporaryFolder(), 'there.json');
    writeFileSync(there, 'mine');
    const inside = join(folder, 'mapping.json');
    const nowhere = join(temporaryFolder(), 'no', 'mapping.json');
    for (const [args, code] of [
      [['--write-mapping', there], 'invalid-input'],
      [['--write-deid-policy', there], 'invalid-input'],
      [['--write-mapping', inside], 'invalid-input'],
      [['--write-mapping', `${there}2`, '--write-deid-policy', `${there}2`], 'invalid-input'],
      [['--write-mapping', nowhere], 'storage-failed'],
    ] as const) {
      const { code: exit, out } = await run('import', folder, extract, ...args, '--json');
      expect([args, exit, JSON.parse(out).error.code]).toEqual([args, 2, code]);
    }
    expect(readFileSync(there, 'utf8')).toBe('mine');
    expect([inside, `${there}2`].filter((path) => existsSync(path))).toEqual([]);
  });

  test('SRC-IMC-025: where nothing has to be completed, nothing is written and that is said', async () => {
    const folder = await closed();
    const place = temporaryFolder();
    const [mapping, policy] = [join(place, 'm.json'), join(place, 'p.json')];
    const args = ['--write-mapping', mapping, '--write-deid-policy', policy];
    const { code, out } = await run('import', folder, folderOf(ADAM), ...args);
    expect(code).toBe(0);
    expect(out).toContain('No table needs a mapping');
    expect(out).toContain('Nothing is undecided');
    expect([mapping, policy].filter((path) => existsSync(path))).toEqual([]);
  });
});
