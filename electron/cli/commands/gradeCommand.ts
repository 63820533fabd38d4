import { resolve } from 'node:path';
import type { Command } from 'commander';
import { CriteriaId, UnitSystem } from '../../../shared/grading/labGrade.ts';
import { appError } from '../../../shared/kernel/appError.ts';
import { type GradedRow, gradeFile } from '../../services/gradeFile.ts';
import { type CliIo, EXIT } from '../io.ts';
import { reportError } from '../report.ts';
import type { CommandContext, JsonOption } from './answer.ts';

interface GradeOptions extends JsonOption {
  readonly criteria: string;
  readonly units: string;
}

/** Written in pieces of about so many characters. */
const PIECE = 1 << 16;

/** Gathers small texts, so that a million rows are not a million writes. */
const writer = (io: CliIo) => {
  let held = '';
  const flush = (): void => {
    if (held !== '') io.stdout(held);
    held = '';
  };
  const write = (text: string): void => {
    held += text;
    if (held.length >= PIECE) flush();
  };
  return { write, flush };
};

interface Output {
  readonly grade: (row: GradedRow) => void;
  readonly end: () => void;
}

/** One JSON document: an array with one result on each line. */
const jsonOutput = (io: CliIo): Output => {
  const { write, flush } = writer(io);
  let first = true;
  return {
    grade: ({ id, term, direction, grade, gradeMin, gradeMax, clause, reason }) => {
      const row = { id, term, direction, grade, gradeMin, gradeMax, clause, reason };
      write(`${first ? '[\n' : ',\n'}${JSON.stringify(row)}`);
      first = false;
    },
    end: () => {
      write(first ? '[]\n' : '\n]\n');
      flush();
    },
  };
};

const gradeText = ({ grade, gradeMin, gradeMax, reason }: GradedRow): string => {
  if (grade === null) return 'ungradable';
  const range = gradeMin === gradeMax ? String(grade) : `${gradeMin}-${gradeMax}`;
  return reason === null && gradeMin !== gradeMax ? `${range}, needs clinical data` : range;
};

const WIDTHS = [16, 46, 4, 26, 40];

const tableLine = (cells: readonly string[]): string =>
  `${cells
    .map((cell, column) => cell.padEnd(WIDTHS[column] ?? 0))
    .join('  ')
    .trimEnd()}\n`;

const tableOutput = (io: CliIo): Output => {
  const { write, flush } = writer(io);
  write(tableLine(['id', 'term', 'dir', 'lab-derived grade', 'clause', 'reason']));
  return {
    grade: (row) =>
      write(tableLine([row.id, row.term, row.direction ?? '', gradeText(row), row.clause, row.reason ?? ''])),
    end: flush,
  };
};

const runGrade = async (
  file: string,
  options: GradeOptions,
  { io, finish }: CommandContext,
): Promise<void> => {
  const json = options.json === true;
  const refuseOption = (words: string): void =>
    finish(reportError(io, appError('invalid-input', words), json));
  const criteria = CriteriaId.safeParse(options.criteria.toLowerCase());
  if (!criteria.success) return refuseOption(`--criteria is one of ${CriteriaId.options.join(', ')}.`);
  const units = UnitSystem.safeParse(options.units.toLowerCase());
  if (!units.success) return refuseOption(`--units is one of ${UnitSystem.options.join(', ')}.`);
  let output: Output | undefined;
  const start = (): Output => {
    output ??= json ? jsonOutput(io) : tableOutput(io);
    return output;
  };
  const result = await gradeFile(
    resolve(file),
    { criteria: criteria.data, units: units.data },
    {
      missingColumns: (columns) =>
        io.stderr(`The file has no column ${columns.join(', ')}: taken as missing in every row.\n`),
      grade: (row) => start().grade(row),
    },
  );
  if (!result.ok) return finish(reportError(io, result.error, json));
  start().end();
  if (!json) io.stderr(`${result.value.rows} rows, ${result.value.grades} results.\n`);
  finish(EXIT.success);
};

/** `grade FILE.csv`: laboratory-derived grades of a file, for double programming; needs no workspace. */
export const addGradeCommand = (program: Command, context: CommandContext): void => {
  program
    .command('grade')
    .description(
      'grade laboratory results of a CSV file: id, term or testcd, direction, value, unit, lln, uln, baseline, baseline_indicator, percent_change',
    )
    .argument('<file>')
    .requiredOption('--criteria <edition>', `one of ${CriteriaId.options.join(', ')}`)
    .option(
      '--units <system>',
      'si or us: the column of thresholds; a result in another unit is not graded',
      'si',
    )
    .option('--json', 'one JSON document on stdout, nothing else there')
    .action((file: string, options: GradeOptions) => runGrade(file, options, context));
};
