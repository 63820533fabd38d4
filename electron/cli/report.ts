import type { AppError, ErrorCode } from '../../shared/kernel/appError.ts';
import { type CliIo, EXIT, type ExitCode } from './io.ts';

/** Answers to the question that was asked, rather than mistakes in asking it. */
const NEGATIVE: readonly ErrorCode[] = ['gate-not-met', 'chain-broken', 'pdf-invalid', 'decision-incomplete'];

const detailText = (details: AppError['details']): string =>
  details === undefined
    ? ''
    : ` (${Object.entries(details)
        .map(([key, value]) => `${key}: ${String(value)}`)
        .join(', ')})`;

/** Writes an expected failure: one line on stderr, and with --json the same as a document on stdout. */
export const reportError = (io: CliIo, error: AppError, json: boolean): ExitCode => {
  io.stderr(`${error.code}: ${error.message}${detailText(error.details)}\n`);
  if (json) io.stdout(`${JSON.stringify({ ok: false, error }, null, 2)}\n`);
  return NEGATIVE.includes(error.code) ? EXIT.negative : EXIT.usage;
};

/** Writes a result: one JSON document with --json, else the lines for a person. */
export const reportResult = (io: CliIo, json: boolean, document: unknown, lines: readonly string[]): void => {
  io.stdout(json ? `${JSON.stringify(document, null, 2)}\n` : `${lines.join('\n')}\n`);
};

/** Columns padded to the widest cell, for a terminal. */
export const table = (rows: readonly (readonly string[])[]): string[] => {
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, column) => Math.max(widest[column] ?? 0, cell.length)),
    [],
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
};
