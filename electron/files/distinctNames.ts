import { dirname, resolve } from 'node:path';
import { withoutWho } from '../../shared/dataset/deid/saysWho.ts';

interface Named {
  readonly name: string;
  /** Where it lies on the disk, or the ZIP file that it lies in. */
  readonly path: string;
}

/**
 * Folders above a file, the outermost first. SECURITY: their names are kept with the file's, and one may be named after
 * a person. test/electron/files/distinctNames.test.ts
 */
const foldersOf = (path: string): readonly string[] =>
  dirname(resolve(path))
    .split(/[\\/]/)
    .filter((folder) => folder !== '')
    .map(withoutWho);

const repeated = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.filter((name, at) => names.indexOf(name) !== at));

/** A number behind names that folders do not tell apart: a file may be named like an entry of a ZIP file. */
const numbered = (names: readonly string[]): string[] => {
  const taken = new Set<string>();
  return names.map((name) => {
    let free = name;
    for (let more = 2; taken.has(free) || (free !== name && names.includes(free)); more += 1)
      free = `${name} (${more})`;
    taken.add(free);
    return free;
  });
};

/**
 * The names under which files are told to a person, no two alike: where several have one name, as many of their folders
 * stand before it as tell them apart ("site-1/lb.csv"). A name and a line must lead to one row.
 */
export const distinctNames = (files: readonly Named[]): string[] => {
  const folders = files.map(({ path }) => foldersOf(path));
  const deepest = Math.max(0, ...folders.map(({ length }) => length));
  let names = files.map(({ name }) => name);
  for (let depth = 1; depth <= deepest; depth += 1) {
    const several = repeated(names);
    if (several.size === 0) return names;
    names = names.map((known, at) =>
      several.has(known) ? [...(folders[at] ?? []).slice(-depth), files[at]?.name ?? known].join('/') : known,
    );
  }
  return numbered(names);
};
