import type { Command } from 'commander';
import { type CutDiff, type DiffRow, type DomainDiff, RowChange } from '../../../shared/dataset/diff/diff.ts';
import { appError } from '../../../shared/kernel/appError.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { sayPhrase } from '../../../shared/text/phrases.ts';
import { diffCuts } from '../../services/diffCuts.ts';
import { diffRows } from '../../services/diffRows.ts';
import type { CutPair } from '../../services/matchCuts.ts';
import type { UnlockedWorkspace } from '../../workspace/workspace.ts';
import { EXIT } from '../io.ts';
import { table } from '../report.ts';
import { chooseCut, type UnlockOptions, withWorkspace } from '../withWorkspace.ts';
import { answer, type CommandContext, type JsonOption, withUnlockOptions } from './answer.ts';

interface DiffOptions extends UnlockOptions, JsonOption {
  readonly key: string[];
  readonly rows?: string;
  readonly failOnChange?: boolean;
}

type Keys = Record<string, string[]>;

/** "LB=USUBJID,LBSEQ" for each --key. */
const readKeys = (texts: readonly string[]): Result<Keys> => {
  const keys: Keys = {};
  for (const text of texts) {
    const [domain, names] = text.split('=');
    const variables = names?.split(',').filter((name) => name !== '') ?? [];
    if (domain === undefined || variables.length === 0) {
      return err(
        appError('invalid-input', '--key needs DOMAIN=VARIABLE,VARIABLE, for example LB=USUBJID,LBSEQ.'),
      );
    }
    keys[domain.toUpperCase()] = variables.map((name) => name.toUpperCase());
  }
  return ok(keys);
};

const rowLines = (rows: readonly DiffRow[]): string[] =>
  rows.flatMap((row) => [
    `${row.change} ${row.domain} ${row.key.join(' | ')}`,
    ...row.cells.map((cell) => `  ${cell.column}: ${cell.older ?? '(empty)'} → ${cell.newer ?? '(empty)'}`),
  ]);

const countsOf = (row: DomainDiff): string[] =>
  [row.rowsOlder, row.rowsNewer, row.new, row.changed, row.removed, row.duplicated, row.unchanged].map(
    String,
  );

const diffLines = (diff: CutDiff): string[] => [
  ...table([
    ['domain', 'key', 'older', 'newer', 'new', 'changed', 'removed', 'duplicated', 'unchanged', 'late'],
    ...diff.domains.map((row) => [
      row.domain,
      row.key.length === 0 ? 'whole row' : row.key.join('+'),
      ...countsOf(row),
      row.late === null ? '-' : String(row.late),
    ]),
  ]),
  ...diff.items.map(({ text }) => sayPhrase('en', text)),
  ...diff.notTold.map(({ domain, rows }) => `${domain}: ${rows} more differing rows are not told here.`),
  ...(diff.identical ? ['The two cuts hold the same rows.'] : []),
  `Older ${diff.olderHash}`,
  `Newer ${diff.newerHash}`,
  `Gates by protocol ${diff.protocol.id}, version ${diff.protocol.version}, in force now; ${diff.algorithm}`,
];

const PAGE = 500;

/** Every differing row of the domains, asked for page by page as the window does. */
const readRows = async (
  workspace: UnlockedWorkspace,
  pair: CutPair,
  domains: readonly string[],
): Promise<Result<DiffRow[]>> => {
  const rows: DiffRow[] = [];
  for (const domain of domains) {
    for (let offset = 0, total = 1; offset < total; offset += PAGE) {
      const asked = { ...pair, domain, changes: [...RowChange.options], offset, limit: PAGE };
      const page = await diffRows(workspace.db, asked);
      if (!page.ok) return page;
      rows.push(...page.value.rows);
      total = page.value.total;
    }
  }
  return ok(rows);
};

const differs = ({ domains }: CutDiff): boolean =>
  domains.some((row) => row.new + row.changed + row.removed + row.duplicated > 0);

const compare = async (workspace: UnlockedWorkspace, older: string, newer: string, options: DiffOptions) => {
  const keys = readKeys(options.key);
  if (!keys.ok) return keys;
  const [from, to] = [chooseCut(workspace, older), chooseCut(workspace, newer)];
  if (!from.ok) return from;
  if (!to.ok) return to;
  const pair = { olderCutId: from.value.cutId, newerCutId: to.value.cutId, keys: keys.value };
  const diff = await diffCuts(workspace.db, pair);
  if (!diff.ok) return diff;
  const rows = await readRows(workspace, pair, options.rows?.toUpperCase().split(',') ?? []);
  if (!rows.ok) return rows;
  return ok({
    document: options.rows === undefined ? diff.value : { ...diff.value, rows: rows.value },
    lines: [...diffLines(diff.value), ...rowLines(rows.value)],
    exit: options.failOnChange === true && differs(diff.value) ? EXIT.negative : EXIT.success,
  });
};

export const addDiffCommand = (program: Command, context: CommandContext): void => {
  withUnlockOptions(
    program
      .command('diff')
      .description('what is new, changed or gone between two data cuts, and what of it matters'),
  )
    .argument('<workspace>')
    .argument('<older>', 'id or label of the older cut')
    .argument('[newer]', 'id, label or "latest"', 'latest')
    .option(
      '--key <domain=variables>',
      'match the rows of a domain by other variables, e.g. LB=USUBJID,LBSEQ; may be repeated',
      (text: string, before: string[]) => [...before, text],
      [],
    )
    .option('--rows <domains>', 'list the differing rows of these domains cell by cell, e.g. AE,EX')
    .option('--fail-on-change', 'exit with 1 when anything differs')
    .action((folder: string, older: string, newer: string, options: DiffOptions) =>
      answer(context, options, () =>
        withWorkspace(context.io, folder, options, (workspace) => compare(workspace, older, newer, options)),
      ),
    );
};
