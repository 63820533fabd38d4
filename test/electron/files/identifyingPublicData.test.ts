import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createScreen } from '../../../shared/dataset/deid/screen.ts';
import { planTable } from '../../../shared/dataset/mapping/planTable.ts';
import { readCsvBytes, readXptBytes } from '../../builders/readTable.ts';

const root = join(import.meta.dirname, '../../..');
const publicData = join(root, '../shared/data');

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(csv|xpt)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** Findings of a file as "domain.column.kind rows", and the domains it was read as. */
const screenFile = async (path: string) => {
  const bytes = readFileSync(path);
  const read = await (path.endsWith('.csv') ? readCsvBytes(bytes) : readXptBytes(bytes));
  if (!read.ok) return { domains: [], findings: [] };
  const domains: string[] = [];
  const findings = read.value.tables.flatMap(({ header, rows }) => {
    const clues = {
      fileName: basename(path),
      ...header,
      firstRows: rows.slice(0, 20).map(({ cells }) => cells),
    };
    const plan = planTable(clues, null);
    if (plan.kind !== 'import') throw new Error(`${path} is ${plan.kind}`);
    domains.push(plan.domain);
    const screen = createScreen(plan.domain, plan.columns);
    for (const { cells, line } of rows) screen.row(plan.row?.(cells) ?? cells, line);
    return screen.findings().map(({ findingId, rows: n }) => `${findingId} ${n}`);
  });
  return { domains, findings };
};

describe.skipIf(!existsSync(publicData))('the screen on real public data', () => {
  const files = existsSync(publicData) ? filesIn(publicData) : [];

  test('SRC-DEID-090: of all files only the full birth dates of one DM look identifying', async () => {
    const found: string[] = [];
    for (const file of files) {
      const { findings } = await screenFile(file);
      found.push(...findings.map((finding) => `${file.slice(publicData.length + 1)} ${finding}`));
    }
    expect(found).toEqual(['pharmaversesdtm/dm.csv DM.BRTHDTC.birth-date 306']);
  }, 60_000);

  test('SRC-MAP-060: every table that can be read is recognised as the domain that its file is named after', async () => {
    const wrong: string[] = [];
    for (const file of files) {
      const { domains } = await screenFile(file);
      const expected = basename(file).replace(/\..*$/, '').toUpperCase();
      if (domains.length > 0 && !domains.every((domain) => domain === expected))
        wrong.push(`${file}: ${domains.join()}`);
    }
    expect(wrong).toEqual([]);
  }, 60_000);
});

describe('the screen on the bundled example', () => {
  const example = join(root, 'electron/example');

  test('SRC-DEID-091: nothing in it looks identifying', async () => {
    const files = filesIn(example);
    expect(files.length).toBeGreaterThan(70);
    for (const file of files) expect([file, (await screenFile(file)).findings]).toEqual([file, []]);
  }, 60_000);
});
