import { rawCellValue } from '../../shared/dataset/convertCell.ts';
import { compilePolicy } from '../../shared/dataset/deid/compilePolicy.ts';
import { createScreen, type Screen } from '../../shared/dataset/deid/screen.ts';
import { domainSpec } from '../../shared/dataset/domains.ts';
import type { RowIssue } from '../../shared/dataset/importReport.ts';
import { planTable } from '../../shared/dataset/mapping/planTable.ts';
import { tableName } from '../../shared/dataset/mapping/tableName.ts';
import type { ImportPlan, TablePlan } from '../../shared/dataset/mapping/tablePlan.ts';
import type { RawCell, SourceColumn } from '../../shared/dataset/rawCell.ts';
import { variableType } from '../../shared/dataset/variables.ts';
import type { FormatReader } from '../files/readers/readTables.ts';
import type { TableHeader } from '../files/readers/tableSink.ts';
import { refuse } from '../files/refused.ts';
import { createRowJudge } from './judgeRows.ts';
import type { KeptRows } from './keptRows.ts';
import type { ReadContext } from './readContext.ts';
import { countRow, type MutableCounts, noRows } from './tableCounts.ts';

/** The file that a table stands in. */
export interface FileContext extends ReadContext {
  /** As it is told to a person. */
  readonly file: string;
  readonly fileId: number;
  /** Takes the rows of the file as they are stored, in case its bytes may not be kept; null where no row is stored. */
  readonly keptRows: KeptRows | null;
  readonly reader: Pick<FormatReader, 'manyTables' | 'typed'>;
}

/** One table of a file while its rows come. */
export interface TableRun {
  /** As mappings call it. */
  readonly name: string;
  /** Where its rows stand, as it is told to a person; of no other table of the extract. */
  readonly place: string;
  readonly header: TableHeader;
  readonly firstRows: readonly (readonly RawCell[])[];
  readonly plan: TablePlan;
  /** Why it cannot be imported; null when it can. Only an inspection goes on with such a table. */
  readonly problem: string | null;
  readonly screen: Screen;
  readonly counts: MutableCounts;
  /** Columns as stored: after mapping and de-identification. */
  readonly columns: readonly SourceColumn[];
  readonly extraVariables: readonly string[];
  /** Whether what is stored is other than what the file holds, so that its bytes may not be kept. */
  readonly changes: boolean;
  readonly row: (cells: readonly RawCell[], line: number) => void;
  readonly malformed: (cells: readonly string[], line: number, reason?: string) => void;
  /** Says that the table ended. */
  readonly end: () => void;
}

type Opening = Pick<TableRun, 'name' | 'place' | 'header' | 'firstRows' | 'plan'>;

const warnOfTable = (
  { issues, file }: FileContext,
  issue: Pick<RowIssue, 'domain' | 'column' | 'rule' | 'message'>,
): void => issues.warnOfWhole({ file, ...issue });

const warnOfPlan = (
  context: FileContext,
  { domain, nameDisagrees, missingRecommended }: ImportPlan,
): void => {
  if (nameDisagrees) {
    const message = `The file is named otherwise, but its rows are ${domain}; it is read as ${domain}.`;
    warnOfTable(context, { domain, column: 'DOMAIN', rule: 'DQ-FILE-003', message });
  }
  if (domainSpec(domain) === undefined) {
    const message = `This version has no words for the domain ${domain}; its rows are kept as they are.`;
    warnOfTable(context, { domain, column: '', rule: 'DQ-FILE-002', message });
  }
  for (const column of missingRecommended) {
    const message = `${column} is not in the file: what it would say is unknown for every row.`;
    warnOfTable(context, { domain, column, rule: 'DQ-FILE-004', message });
  }
};

const missingWords = ({ domain, missingRequired }: ImportPlan): string | null =>
  missingRequired.length === 0
    ? null
    : `The file has no ${missingRequired.join(', ')}, without which no ${domainSpec(domain)?.label ?? domain} row can be read.`;

const malformedWords = (cells: readonly string[], columns: readonly SourceColumn[]): string =>
  cells.length === 1 && cells[0] === ''
    ? 'The line is empty.'
    : `The row has ${cells.length} cells where the header has ${columns.length}; which belongs where cannot be told.`;

/** A row that does not fit the columns is rejected. Where rows are changed, its cells are not kept: they may say anything. */
const rejectMalformed = (
  context: FileContext,
  {
    domain,
    cells,
    line,
    message,
    changes,
  }: {
    readonly domain: string;
    readonly cells: readonly string[];
    readonly line: number;
    readonly message: string;
    readonly changes: boolean;
  },
): void => {
  const issue = {
    file: context.file,
    domain,
    line,
    column: '',
    rule: 'DQ-ROW-001',
    severity: 'error',
  } as const;
  const data = changes ? { cellCount: cells.length } : { cells };
  context.issues.add({ ...issue, message }, JSON.stringify(data));
};

/** Counts, row by row as stored, what the codelists of a Define-XML do not have; null where there is none. */
const codelistReader = (
  context: FileContext,
  dataset: string,
  domain: string,
  columns: readonly SourceColumn[],
) => {
  const codelists = context.defines.codelists(dataset);
  if (codelists === null) return null;
  const names = columns.map(({ name }) => name);
  return {
    row: (cells: readonly RawCell[], line: number): void =>
      codelists.row(
        Object.fromEntries(names.map((name, at) => [name, rawCellValue(cells[at] ?? null)])),
        line,
      ),
    report: (): void => {
      for (const notice of codelists.notices()) warnOfTable(context, { domain, ...notice });
    },
  };
};

const reportLostDates = (
  context: FileContext,
  domain: string,
  lost: { partial: number; unreadable: number },
): void => {
  if (lost.partial + lost.unreadable === 0) return;
  const message = `${lost.partial} dates without a day were left out and ${lost.unreadable} that could not be moved were removed when dates were shifted.`;
  warnOfTable(context, { domain, column: '', rule: 'DQ-FILE-010', message });
};

/** Whether the mapping by which a table is read puts other values in the place of some. */
const replacesValues = ({ mapping }: FileContext, { basis }: ImportPlan): boolean =>
  basis === 'mapping' && mapping !== null && mapping.tables.some(({ values }) => values.length > 0);

/** A table whose rows become rows of a domain. */
const openImport = (context: FileContext, opening: Opening, plan: ImportPlan): TableRun => {
  const { domain } = plan;
  const screen = createScreen(domain, plan.columns);
  context.findings.watch(context.file, screen);
  const policy =
    context.policy === null ? null : compilePolicy(domain, plan.columns, context.policy, context.shiftDays);
  const columns = policy?.columns ?? plan.columns;
  const problem = missingWords(plan);
  if (problem !== null && context.purpose === 'import') {
    refuse('file-unsupported', problem, { column: plan.missingRequired.join(', ') });
  }
  if (context.purpose !== 'screen') warnOfPlan(context, plan);
  const { file, fileId } = context;
  const judges = context.purpose !== 'screen' && problem === null;
  const judge = judges ? createRowJudge(context, { file, fileId, domain, columns }) : null;
  // SECURITY: a value that a mapping replaces may say who somebody is; then the bytes are not kept. test/electron/services/importDeid.test.ts
  const changes = policy !== null || replacesValues(context, plan);
  // Another table of the file may change; the rows of this one are then kept with it.
  const keptRows = changes || context.reader.manyTables ? context.keptRows : null;
  keptRows?.table(columns);
  const codelists = judges ? codelistReader(context, opening.name, domain, columns) : null;
  const counts = noRows();
  const mapped = plan.row ?? ((cells: readonly RawCell[]) => cells);
  const treated = policy?.row ?? ((cells: readonly RawCell[]) => cells);
  return {
    ...{ ...opening, problem, screen, counts, columns, changes },
    extraVariables: columns
      .map(({ name }) => name)
      .filter((name) => variableType(domain, name) === undefined),
    row: (cells, line) => {
      const row = mapped(cells);
      screen.row(row, line);
      if (judge === null) {
        counts.rowsRead += 1;
        return;
      }
      const stored = treated(row);
      keptRows?.row(stored);
      codelists?.row(stored, line);
      countRow(counts, judge(stored, line));
    },
    malformed: (cells, line, reason) => {
      screen.malformed(cells, line);
      counts.rowsRead += 1;
      if (judge === null) return;
      counts.rowsRejected += 1;
      const message = reason ?? malformedWords(cells, opening.header.columns);
      rejectMalformed(context, { domain, cells, line, message, changes });
    },
    end: () => {
      codelists?.report();
      if (policy !== null && judge !== null) reportLostDates(context, domain, policy.lostDates());
    },
  };
};

/** A table of which nothing is stored. Its rows are counted, so that what was left out is told. */
const openAside = (context: FileContext, opening: Opening, problem: string | null): TableRun => {
  const { columns } = opening.header;
  const counts = noRows();
  const isLeftOut = opening.plan.kind === 'left-out';
  const count = (): void => {
    counts.rowsRead += 1;
  };
  return {
    ...{ ...opening, problem, counts, columns: [], extraVariables: [] },
    screen: createScreen('', columns),
    changes: isLeftOut,
    row: count,
    malformed: count,
    end: () => {
      if (!isLeftOut || context.purpose === 'screen') return;
      const message = `The table ${opening.name} was left out by the mapping: ${counts.rowsRead} rows were not imported.`;
      warnOfTable(context, { domain: '', column: '', rule: 'DQ-FILE-009', message });
    },
  };
};

const unknownWords = (name: string): string =>
  `What the table ${name} holds cannot be told: it is neither SDTM nor a known analysis data set. Map its columns, or leave it out.`;

/** Decides what a table is, by its header and first rows, and starts it. Refuses what cannot be imported. */
export const openTable = (
  context: FileContext,
  announced: TableHeader,
  firstRows: readonly (readonly RawCell[])[],
): TableRun => {
  const header = context.defines.complete(announced, { name: context.file, typed: context.reader.typed });
  const clues = { fileName: context.file, memberName: header.memberName, columns: header.columns, firstRows };
  const plan = planTable(clues, context.mapping);
  const place = context.placeOf(context.file, context.reader.manyTables ? header.memberName.trim() : '');
  const opening = { name: tableName(clues), place, header, firstRows, plan };
  if (plan.kind === 'import') return openImport({ ...context, file: place }, opening, plan);
  const problem = plan.kind === 'unknown' ? unknownWords(opening.name) : null;
  if (problem !== null && context.purpose !== 'inspect') {
    refuse('needs-mapping', problem, { table: opening.name });
  }
  return openAside(context, opening, problem);
};
