import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { word } from '../../../renderer/text/word.ts';
import { words } from '../../../renderer/text/words.ts';
import { placeNames } from '../../../shared/text/template.ts';

const entries = Object.entries(words);
const renderer = join(import.meta.dirname, '../../../renderer');

const sources = (readdirSync(renderer, { recursive: true }) as string[])
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(renderer, name), 'utf8') }));

describe('words of the window', () => {
  test('SRC-TXT-001: every word is there in both languages', () => {
    const empty = entries.filter(([, pair]) => pair.en.trim() === '' || pair['zh-CN'].trim() === '');
    expect(empty.map(([key]) => key)).toEqual([]);
  });

  test('SRC-TXT-002: both languages ask for the same parameters', () => {
    const differing = entries.filter(
      ([, pair]) => placeNames(pair.en).join() !== placeNames(pair['zh-CN']).join(),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  test('SRC-TXT-002: a differing pair would be found', () => {
    const pair = word('{n} rows', '{m} 行');
    expect(placeNames(pair.en)).not.toEqual(placeNames(pair['zh-CN']));
  });

  test('SRC-TXT-003: no key stands in two files, so that none hides another', () => {
    const keys = sources
      .filter(({ name }) => /Words\.ts$/.test(name))
      .flatMap(({ text }) => [...text.matchAll(/^ {2}'([^']+)': word\(/gm)].map((match) => match[1]));
    expect(keys.length).toBe(entries.length);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test('SRC-TXT-004: no word stands in a page instead of here', () => {
    const spoken = sources
      .filter(({ name }) => name.endsWith('.tsx'))
      .flatMap(({ name, text }) =>
        [...text.matchAll(/>\s*([A-Z][a-z]+ [a-z]+[^<>{}]*)\s*</g)].map((match) => `${name}: ${match[1]}`),
      );
    expect(spoken).toEqual([]);
  });
});
