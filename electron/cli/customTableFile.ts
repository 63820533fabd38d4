import { basename } from 'node:path';
import { parseCustomTable } from '../../shared/escalation/customTable.ts';
import { appError } from '../../shared/kernel/appError.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { CustomTable } from '../../shared/protocol/comparators.ts';
import { sayPhrase } from '../../shared/text/phrases.ts';
import { type DocumentKind, readDocument, readDocumentText } from '../files/documentFile.ts';

const MOST_TOLD = 5;

const TABLE_DOCUMENT: DocumentKind<CustomTable> = {
  schema: CustomTable,
  unfinished: () => [],
  problems: () => [],
};

/**
 * A decision table from a file: text as it is pasted on the designs page (lines of n, DLT, action, or a grid), or JSON.
 * Error: 'invalid-input' with the line and column of what is wrong.
 */
export const readCustomTable = (path: string): Result<CustomTable> => {
  const text = readDocumentText(path);
  if (!text.ok) return text;
  if (text.value.trimStart().startsWith('{')) return readDocument(path, TABLE_DOCUMENT);
  const file = basename(path);
  const { table, errors } = parseCustomTable(text.value.replace(/^\uFEFF/, ''), file.slice(0, 200));
  if (table !== null) return ok(table);
  const told = errors
    .slice(0, MOST_TOLD)
    .map(({ line, column, phrase }) => `line ${line}, column ${column}: ${sayPhrase('en', phrase)}`);
  const more = errors.length > MOST_TOLD ? [`and ${errors.length - MOST_TOLD} more`] : [];
  return err(appError('invalid-input', `--table ${file}, ${[...told, ...more].join('; ')}.`, { file }));
};
