import { statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { ImportInspection } from '../../shared/dataset/inspection.ts';
import type { AppError } from '../../shared/kernel/appError.ts';
import { listExtractFiles } from '../files/extractFiles.ts';
import { settle } from '../files/refused.ts';

/** An import as it was asked for, so that the next one can be written out. */
export interface Asked {
  readonly folder: string;
  readonly paths: readonly string[];
  readonly as?: string;
  readonly mapping?: string;
  readonly deidPolicy?: string;
  readonly cutoff?: string;
}

/** More files than these are not listed in a command. */
const MOST_FILES = 20;

const quoted = (text: string): string =>
  /^[\w./@:+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;

const commandLine = (asked: Asked, paths: readonly string[], extra: readonly string[] = []): string => {
  const flags: readonly (readonly [string, string | undefined])[] = [
    ['--as', asked.as],
    ['--mapping', asked.mapping],
    ['--deid-policy', asked.deidPolicy],
    ['--cutoff', asked.cutoff],
  ];
  const given = flags.flatMap(([flag, value]) =>
    value === undefined || extra.includes(flag) ? [] : [flag, quoted(value)],
  );
  return ['import', quoted(asked.folder), ...paths, ...given, ...extra].join(' ');
};

const again = (asked: Asked, ...extra: string[]): string =>
  commandLine(asked, asked.paths.map(quoted), extra);

const mapAdvice = (asked: Asked): string =>
  `Write a mapping to be completed with "${again(asked, '--write-mapping', 'mapping.json')}", say in it what each table is and which column is which variable ("use": "leave-out" leaves a table out), then import with --mapping mapping.json.`;

const decideAdvice = (asked: Asked): string =>
  `Write a policy to be completed with "${again(asked, '--write-deid-policy', 'policy.json')}", choose an "action" in each of its rules, then import with --deid-policy policy.json.`;

const cutoffAdvice = 'State the cut-off date with --cutoff YYYY-MM-DD.';
const limitAdvice =
  'See with --dry-run which checks reject the rows; have the extract corrected, or allow more with --max-rejected.';

/** The files that were chosen, by path, without the one of this name; undefined where that cannot be listed. */
const othersThan = async (name: string, paths: readonly string[]): Promise<readonly string[] | undefined> => {
  const others: string[] = [];
  for (const path of paths) {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) {
      if (basename(path) !== name) others.push(path);
      continue;
    }
    const listed = await settle(() => listExtractFiles([path]));
    if (!listed.ok) return undefined;
    const { files, defines } = listed.value;
    const names = new Set([...files, ...defines].map((file) => file.container ?? file.name));
    others.push(...[...names].filter((one) => one !== name).map((one) => join(path, one)));
  }
  return others;
};

const leaveOutAdvice = async (asked: Asked, file: string): Promise<string> => {
  if (file.includes(' › ')) return 'Mend the file in the ZIP file, or take it out there.';
  const others = await othersThan(file, asked.paths);
  if (others?.length === 0) return 'Nothing else was chosen.';
  const words = 'Mend or replace the file, or leave it out by naming the others';
  return others === undefined || others.length > MOST_FILES
    ? `${words} instead of the folder. --dry-run tells of all files what an import would refuse.`
    : `${words}: "${commandLine(asked, others.map(quoted))}". --dry-run tells of all files what an import would refuse.`;
};

/** The same rows in two forms: the files of one form are named. */
const oneFormAdvice = (asked: Asked, forms: readonly string[]): string => {
  const folder = asked.paths.find(
    (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true,
  );
  const files = folder === undefined ? '' : ` "${commandLine(asked, [`${quoted(folder)}/*${forms[0]}`])}"`;
  return `The same rows are there in several forms (${forms.join(', ')}). Import the files of one form:${files === '' ? ' name them.' : `${files}.`}`;
};

/** What the person can do about an import that was refused, in one or more sentences; empty where the words say it. */
export const adviceFor = async (asked: Asked, { code, details }: AppError): Promise<string> => {
  if (code === 'needs-mapping') return mapAdvice(asked);
  if (code === 'needs-deidentification') return decideAdvice(asked);
  if (code === 'too-many-rejected') return limitAdvice;
  const { file, other } = details ?? {};
  if (typeof file !== 'string' || code === 'cancelled') return '';
  const forms =
    typeof other === 'string' ? [...new Set([file, other].map((name) => extname(name)))].sort() : [];
  return forms.length > 1 ? oneFormAdvice(asked, forms) : leaveOutAdvice(asked, file);
};

/** What has to be done before what was looked at can be imported. */
export const nextSteps = (
  asked: Asked,
  inspection: ImportInspection,
  {
    cutoffMissing,
    tooManyRejected,
  }: { readonly cutoffMissing: boolean; readonly tooManyRejected: readonly string[] },
): string[] => {
  const { files, findings } = inspection;
  const unreadable = files.filter(({ problem }) => problem !== null);
  const unmapped = files.some(({ tables }) => tables.some(({ suggestion }) => suggestion !== null));
  return [
    ...(unreadable.length === 0
      ? []
      : [
          `Mend or replace ${unreadable.map(({ file }) => file).join(', ')}, or leave out by naming the other files.`,
        ]),
    ...(unmapped ? [mapAdvice(asked)] : []),
    ...(findings.some(({ covered }) => !covered) ? [decideAdvice(asked)] : []),
    ...tooManyRejected,
    ...(tooManyRejected.length > 0 ? [limitAdvice] : []),
    ...(cutoffMissing ? [cutoffAdvice] : []),
    ...(inspection.ready ? [`Import with "${again(asked)}".`] : []),
  ];
};
