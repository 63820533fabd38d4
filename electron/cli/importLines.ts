import type { ImportReport } from '../../shared/dataset/importReport.ts';
import type { CheckCount, ImportInspection, InspectedFile } from '../../shared/dataset/inspection.ts';
import { table } from './report.ts';

/** So many lines of a list are told; the JSON document has all. */
const MOST_LINES = 20;

const shortened = (lines: readonly string[], total = lines.length): string[] => [
  ...lines.slice(0, MOST_LINES),
  ...(total > MOST_LINES ? [`… ${total - MOST_LINES} more; see --json.`] : []),
];

const placeText = (file: string, line: number, column: string): string =>
  `${file}${line > 0 ? `:${line}` : ''}${column === '' ? '' : ` ${column}`}`;

/** What an import did, for a person at a terminal. */
export const reportLines = (report: ImportReport): string[] => [
  `Cut "${report.label}" (${report.cutId}), cut-off ${report.cutoffDate} (${report.cutoffBasis}), draft.`,
  `Rows read ${report.rowsRead} = accepted ${report.rowsAccepted} + rejected ${report.rowsRejected}. Content ${report.contentHash}.`,
  ...table([
    ['file', 'domain', 'format', 'encoding', 'kept', 'read', 'accepted', 'rejected'],
    ...report.files.map((file) => [
      ...[file.file, file.domain, file.format, file.encoding, file.kept],
      ...[file.rowsRead, file.rowsAccepted, file.rowsRejected].map(String),
    ]),
  ]),
  ...shortened(
    report.issues.map(
      ({ severity, rule, file, line, column, message }) =>
        `${severity} ${rule} ${placeText(file, line, column)}: ${message}`,
    ),
    report.issueCount,
  ),
];

const tableRows = (file: InspectedFile): string[][] =>
  file.tables.map((one) => [
    ...[file.file, file.format, file.encoding, one.name, one.recognised, one.domain],
    ...[one.rowsRead, one.rowsAccepted, one.rowsRejected].map(String),
  ]);

const filesPart = ({ files, ignored }: ImportInspection): string[] => [
  ...table([
    ['file', 'format', 'encoding', 'table', 'recognised as', 'domain', 'read', 'accepted', 'rejected'],
    ...files.flatMap((file) =>
      file.tables.length > 0 ? tableRows(file) : [[file.file, file.format, file.encoding]],
    ),
  ]),
  ...(ignored.length === 0 ? [] : [`No data, not read: ${ignored.join(', ')}.`]),
];

/** What has to be mended before an import, file by file and table by table. */
export const problemLines = ({ files }: ImportInspection): string[] =>
  files.flatMap(({ file, problem, tables }) => [
    ...(problem === null ? [] : [`${file}: ${problem}`]),
    ...tables.flatMap((one) => (one.problem === null ? [] : [`${file}, table ${one.name}: ${one.problem}`])),
  ]);

/** What looks identifying, masked, with what can be done about it. */
export const findingLines = (findings: ImportInspection['findings']): string[] =>
  table([
    ['finding', 'kind', 'decided', 'rows', 'first', 'looks like', 'can be'],
    ...findings.map(({ domain, column, kind, covered, rows, files, firstLine, masked, offered }) => [
      ...[`${domain}.${column}`, kind, covered ? 'yes' : 'NO', String(rows)],
      ...[placeText(files[0] ?? '', firstLine, ''), masked.join(' '), offered.join(', ')],
    ]),
  ]);

const findingsPart = ({ findings }: ImportInspection): string[] => {
  const open = findings.filter(({ covered }) => !covered).length;
  return findings.length === 0
    ? ['', 'Nothing was found that looks identifying, in the tables that are recognised.']
    : ['', `Looks identifying: ${findings.length}, of which ${open} undecided.`, ...findingLines(findings)];
};

const checkLine = ({ rule, severity, count, message, file, line, column }: CheckCount): string => {
  const place = placeText(file, line, column);
  return `${severity} ${rule} × ${count}${place === '' ? '' : `, first at ${place}`}: ${message}`;
};

const titled = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', title, ...lines];

/** What an import would do, for a person at a terminal. `next` is what that person should do. */
export const inspectionLines = (inspection: ImportInspection, next: readonly string[]): string[] => [
  `Looked at ${inspection.files.length} files; nothing was stored.`,
  `Rows read ${inspection.rowsRead} = accepted ${inspection.rowsAccepted} + rejected ${inspection.rowsRejected}.`,
  ...filesPart(inspection),
  ...titled('Problems:', problemLines(inspection)),
  ...findingsPart(inspection),
  ...titled('Checks:', shortened(inspection.checks.map(checkLine))),
  '',
  ...(inspection.ready ? ['Ready to import.'] : ['Not ready to import.']),
  ...next.map((step) => `- ${step}`),
];
