import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { z } from 'zod';
import { type AppError, appError } from '../../shared/kernel/appError.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { jsonPlace, placeAt, type TextPlace } from './jsonPlace.ts';
import { NotStrictJson, parseStrictJson } from './readers/datasetJsonStrict.ts';

/** A mapping of 500 tables is a few megabytes; nothing that a person writes is larger. */
const MOST_BYTES = 20_000_000;
const MOST_TOLD = 5;

/** What is wrong at one place of a document. */
export interface DocumentProblem {
  /** The way to the value, as zod gives it. */
  readonly path: readonly PropertyKey[];
  readonly text: string;
}

export interface DocumentKind<D> {
  readonly schema: z.ZodType<D>;
  /** What can be said before the schema is asked, in better words than its own. */
  readonly unfinished: (document: unknown) => readonly DocumentProblem[];
  readonly problems: (document: D) => readonly DocumentProblem[];
  /** Bytes of its largest file, where it is fewer than of any document. */
  readonly mostBytes?: number;
}

/** "rules[2].action" */
export const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at === 0 ? '' : '.'}${String(step)}`))
    .join('');

const refusal = (file: string, place: TextPlace, words: string): AppError =>
  appError('invalid-input', `${file}, line ${place.line}, column ${place.column}: ${words}`, {
    file,
    ...place,
  });

const refuseProblems = (file: string, text: string, problems: readonly DocumentProblem[]): AppError => {
  const told = problems
    .slice(0, MOST_TOLD)
    .map((problem) => ({ ...problem, place: jsonPlace(text, problem.path) }));
  const [first, ...rest] = told;
  if (first === undefined) throw new Error('A refusal needs a problem');
  const others = rest.map(({ place, text: words }) => `Line ${place.line}: ${words}`);
  const more = problems.length > MOST_TOLD ? [`And ${problems.length - MOST_TOLD} more.`] : [];
  return refusal(file, first.place, [first.text, ...others, ...more].join(' '));
};

const schemaProblems = ({ issues }: z.ZodError): readonly DocumentProblem[] =>
  issues.map((issue) => {
    const unknownKey = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
    const path = [...issue.path, ...unknownKey];
    return { path, text: `${pathText(path)}: ${issue.message}.` };
  });

/** The text of a document file. Errors: "file-not-found", "too-large", "invalid-input" when it is no UTF-8. */
export const readDocumentText = (path: string, mostBytes = MOST_BYTES): Result<string> => {
  const file = basename(path);
  try {
    const found = statSync(path);
    if (found.size > mostBytes)
      return err(appError('too-large', `${file} is too large for such a document.`));
    // A device has no size and may have no end.
    if (!found.isFile() && !found.isFIFO())
      return err(appError('file-not-found', `${file} is no file.`, { file }));
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)));
  } catch (error) {
    if (error instanceof TypeError)
      return err(appError('invalid-input', `${file} is not text in UTF-8.`, { file }));
    if (!(error instanceof Error && 'code' in error)) throw error;
    return err(appError('file-not-found', `${file} cannot be read.`, { file, code: String(error.code) }));
  }
};

const parseText = (file: string, text: string): Result<unknown> => {
  try {
    return ok(parseStrictJson(text));
  } catch (error) {
    if (!(error instanceof NotStrictJson)) throw error;
    return err(refusal(file, placeAt(text, error.at), `this is not JSON: ${error.message}.`));
  }
};

/** Reads a JSON document that a person may have written. What is wrong with it is told with line and column. */
export const readDocument = <D>(path: string, kind: DocumentKind<D>): Result<D> => {
  const text = readDocumentText(path, kind.mostBytes);
  if (!text.ok) return text;
  const file = basename(path);
  const parsed = parseText(file, text.value);
  if (!parsed.ok) return parsed;
  const unfinished = kind.unfinished(parsed.value);
  if (unfinished.length > 0) return err(refuseProblems(file, text.value, unfinished));
  const document = kind.schema.safeParse(parsed.value);
  if (!document.success) return err(refuseProblems(file, text.value, schemaProblems(document.error)));
  const problems = kind.problems(document.data);
  return problems.length === 0 ? ok(document.data) : err(refuseProblems(file, text.value, problems));
};
