import { existsSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import type { DeidPolicy } from '../../shared/dataset/deid/deid.ts';
import { startPolicy } from '../../shared/dataset/deid/startPolicy.ts';
import type { ImportInspection } from '../../shared/dataset/inspection.ts';
import { checkMapping } from '../../shared/dataset/mapping/checkMapping.ts';
import type { Mapping } from '../../shared/dataset/mapping/mapping.ts';
import { startMapping } from '../../shared/dataset/mapping/startMapping.ts';
import { appError } from '../../shared/kernel/appError.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { sayPhrase } from '../../shared/text/phrases.ts';
import { isInWorkspace } from '../files/writers/outsideWorkspace.ts';
import { writeBeside } from '../files/writers/writeExport.ts';

/** Where documents that a person completes are to be written. */
export interface DocumentPlaces {
  readonly writeMapping?: string;
  readonly writeDeidPolicy?: string;
}

/** What the documents begin with. */
interface Given {
  readonly mapping: Mapping | null;
  readonly policy: DeidPolicy | null;
}

const taken = (path: string): Result<null> =>
  err(appError('invalid-input', `${path} is there already; nothing was written. Choose another name.`));

/** Refuses ('invalid-input'), before anything is read, a place where something is already, or that is in a workspace. */
export const checkPlaces = (
  workspace: string,
  { writeMapping, writeDeidPolicy }: DocumentPlaces,
): Result<null> => {
  const paths = [writeMapping, writeDeidPolicy].flatMap((path) => (path === undefined ? [] : [path]));
  if (new Set(paths.map((path) => resolve(path))).size < paths.length) {
    return err(appError('invalid-input', 'Mapping and policy cannot be written to one file.'));
  }
  for (const path of paths) {
    if (existsSync(path)) return taken(path);
    if (isInWorkspace(workspace, path)) {
      return err(appError('invalid-input', 'A file cannot be written into the folder of a workspace.'));
    }
  }
  return ok(null);
};

const writeJson = async (path: string, document: unknown): Promise<Result<null>> => {
  try {
    const bytes = Buffer.from(`${JSON.stringify(document, null, 2)}\n`, 'utf8');
    (await writeBeside({ path: resolve(path), overwrite: 'never' }, [bytes])).place();
    return ok(null);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code === 'EEXIST') return taken(path);
    return err(
      appError('storage-failed', `${path} could not be written there.`, { code: String(error.code) }),
    );
  }
};

/** Named as its file until the person gives it a name of its own. */
const nameFor = (path: string): string => basename(path, extname(path));

const writeMappingTo = async (
  path: string,
  inspection: ImportInspection,
  mapping: Mapping | null,
): Promise<Result<string[]>> => {
  const suggestions = inspection.files.flatMap(({ tables }) =>
    tables.flatMap(({ suggestion }) => (suggestion === null ? [] : [suggestion])),
  );
  if (suggestions.length === 0) return ok([`No table needs a mapping; ${path} was not written.`]);
  const started = startMapping(nameFor(path), suggestions, mapping);
  const written = await writeJson(path, started);
  if (!written.ok) return written;
  return ok([
    `Wrote ${path}, a mapping to be completed, as suggested by headings and first rows (tables: ${started.tables.length}). Confirm or change every line.`,
    ...checkMapping(started).map(({ table, text }) => `${path}, table ${table}: ${sayPhrase('en', text)}`),
  ]);
};

const writePolicyTo = async (
  path: string,
  { findings }: ImportInspection,
  policy: DeidPolicy | null,
): Promise<Result<string[]>> => {
  const open = findings.filter(({ covered }) => !covered);
  if (open.length === 0) return ok([`Nothing is undecided; ${path} was not written.`]);
  const written = await writeJson(path, startPolicy(nameFor(path), open, policy));
  if (!written.ok) return written;
  return ok([
    `Wrote ${path}, a policy to be completed (undecided: ${open.length}). Write an "action" into each rule:`,
    ...open.map(
      ({ domain, column, kind, offered }) =>
        `${path}, ${domain}.${column} (${kind}): one of ${offered.join(', ')}`,
    ),
    '"not-identifying" needs a "reason"; "shift-dates" needs "shiftDates": true and a stated --cutoff.',
  ]);
};

/**
 * Writes what a person completes, whole or not at all, readable by its owner only; gives what was written in words.
 * Errors: 'invalid-input' (something is there already), 'storage-failed'.
 */
export const writeDocuments = async (
  { writeMapping, writeDeidPolicy }: DocumentPlaces,
  inspection: ImportInspection,
  { mapping, policy }: Given,
): Promise<Result<string[]>> => {
  const first = writeMapping === undefined ? ok([]) : await writeMappingTo(writeMapping, inspection, mapping);
  if (!first.ok) return first;
  const second =
    writeDeidPolicy === undefined ? ok([]) : await writePolicyTo(writeDeidPolicy, inspection, policy);
  return second.ok ? ok([...first.value, ...second.value]) : second;
};
