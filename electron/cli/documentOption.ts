import { statSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { ruleProblems } from '../../shared/dataset/deid/coverage.ts';
import { DeidPolicy } from '../../shared/dataset/deid/deid.ts';
import { undecidedRules } from '../../shared/dataset/deid/startPolicy.ts';
import { checkMapping } from '../../shared/dataset/mapping/checkMapping.ts';
import { Mapping } from '../../shared/dataset/mapping/mapping.ts';
import { nameForMatch } from '../../shared/dataset/mapping/tableName.ts';
import { appError } from '../../shared/kernel/appError.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { sayPhrase } from '../../shared/text/phrases.ts';
import type { ReadableDb } from '../db/handles.ts';
import { deidPolicies, findVersion, type Kind, listVersions, mappings } from '../db/savedVersions.ts';
import { type DocumentKind, type DocumentProblem, readDocument } from '../files/documentFile.ts';

const mappingDocument: DocumentKind<Mapping> = {
  schema: Mapping,
  unfinished: () => [],
  problems: (mapping) =>
    checkMapping(mapping)
      .filter(({ blocking }) => blocking)
      .map(({ table, text }): DocumentProblem => {
        const at = mapping.tables.findIndex(({ match }) => nameForMatch(match.name) === nameForMatch(table));
        return { path: ['tables', at], text: `table ${table}: ${sayPhrase('en', text)}` };
      }),
};

const policyDocument: DocumentKind<DeidPolicy> = {
  schema: DeidPolicy,
  // SECURITY: nobody's choice is taken for granted: an empty action is refused. test/electron/cli/importCommand.test.ts
  unfinished: (document) =>
    undecidedRules(document).map(({ index, domain, column, kind, offered }) => ({
      path: ['rules', index, 'action'],
      text: `rule ${index + 1} (${domain}.${column}, ${kind}) does not say what is to be done. Write one of ${offered.join(', ')} as its "action".`,
    })),
  problems: (policy) =>
    ruleProblems(policy).map(({ rule, text }) => {
      const index = policy.rules.indexOf(rule);
      return { path: ['rules', index], text: `rule ${index + 1}: ${sayPhrase('en', text)}` };
    }),
};

interface Option<D extends { readonly name: string }> {
  readonly flag: '--mapping' | '--deid-policy';
  readonly called: string;
  readonly document: DocumentKind<D>;
  readonly saved: Kind<D>;
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/** A document saved in the workspace: the newest of the name, or NAME@version. */
const savedDocument = <D extends { readonly name: string }>(
  db: ReadableDb,
  kind: Kind<D>,
  wanted: string,
): D | undefined => {
  const newest = listVersions(db, kind).find(({ document }) => document.name === wanted)?.document;
  if (newest !== undefined) return newest;
  const [, name, version] = /^(.+)@(\d{1,9})$/.exec(wanted) ?? [];
  return name === undefined ? undefined : findVersion(db, kind, name, Number(version));
};

const notThere = <D extends { readonly name: string }>(
  db: ReadableDb,
  { flag, called, saved }: Option<D>,
  wanted: string,
): Result<never> => {
  const names = listVersions(db, saved).map(({ document, version }) => `"${document.name}@${version}"`);
  const known = names.length === 0 ? `No ${called} is saved here.` : `Saved are ${names.join(', ')}.`;
  return err(
    appError(
      'file-not-found',
      `${flag} ${wanted}: there is no such file, and no saved ${called} of this name. ${known}`,
    ),
  );
};

const readOption = <D extends { readonly name: string }>(
  db: ReadableDb,
  option: Option<D>,
  wanted: string | undefined,
): Result<D | null> => {
  if (wanted === undefined) return ok(null);
  const { flag, called, saved, document } = option;
  const found = savedDocument(db, saved, wanted);
  if (!isFile(resolve(wanted))) return found === undefined ? notThere(db, option, wanted) : ok(found);
  const isPath = wanted.startsWith('.') || isAbsolute(wanted);
  if (found !== undefined && !isPath) {
    return err(
      appError(
        'invalid-input',
        `${flag} ${wanted}: this is a file and a saved ${called}. Write ./${wanted} for the file, or ${wanted}@VERSION.`,
      ),
    );
  }
  return readDocument(resolve(wanted), document);
};

/** The mapping that --mapping names: a file, or one saved in the workspace by NAME or NAME@version; null without. */
export const mappingOption = (db: ReadableDb, wanted: string | undefined): Result<Mapping | null> =>
  readOption(
    db,
    { flag: '--mapping', called: 'mapping', document: mappingDocument, saved: mappings },
    wanted,
  );

/** The policy that --deid-policy names: a file, or one saved in the workspace by NAME or NAME@version; null without. */
export const policyOption = (db: ReadableDb, wanted: string | undefined): Result<DeidPolicy | null> =>
  readOption(
    db,
    { flag: '--deid-policy', called: 'policy', document: policyDocument, saved: deidPolicies },
    wanted,
  );
