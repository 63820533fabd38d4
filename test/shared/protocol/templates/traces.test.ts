import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..', '..');

const sources = ['shared', 'renderer', 'electron'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')),
);

/** Lines of code, without those that are comment only. */
const codeOf = (file: string): readonly string[] =>
  readFileSync(join(root, file), 'utf8')
    .split('\n')
    .filter((line) => !/^\s*(\/\/|\/?\*)/.test(line));

const OF_THE_TRIAL = /^shared\/protocol\/axaNk02(\.ts|\/)/;

const filesWith = (pattern: RegExp): readonly string[] =>
  sources.filter((file) => !OF_THE_TRIAL.test(file) && codeOf(file).some((line) => pattern.test(line)));

test('SRC-TPL-101: the seed trial is brought in by the list of protocols and the example alone', () => {
  expect(filesWith(/from '.*\/axaNk02/)).toEqual([
    'shared/protocol/bundledProtocols.ts',
    'electron/services/createExample.ts',
  ]);
});

test('SRC-TPL-102: no other code names its study, its unit of dose, its arms or the size of its groups', () => {
  const named = /VGO-|AXA-?NK02(?!\.ts)|cells\/kg|'DL1'|[Ss]ubjects 2 and 3|第 2、3 例/;
  // Which protocols there are, and hints of the editor that give an example.
  const allowed = [
    'shared/protocol/bundledProtocols.ts',
    'electron/cli/commands/workspaceCommands.ts',
    'renderer/text/editorHintWords.ts',
  ];
  expect(filesWith(named).filter((file) => !allowed.includes(file))).toEqual([]);
});
