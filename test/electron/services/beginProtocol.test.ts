import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFileTokens } from '../../../electron/files/tokens.ts';
import {
  beginningProtocol,
  readProtocolDraft,
  readProtocolFile,
} from '../../../electron/services/beginProtocol.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import { BundledProtocolId } from '../../../shared/protocol/bundledProtocols.ts';
import { boin } from '../../../shared/protocol/templates/boin.ts';
import { codeOf, good, temporaryFolder } from '../../builders/workspace.ts';

const written = (document: unknown): string => {
  const path = join(temporaryFolder(), 'trial.json');
  writeFileSync(path, typeof document === 'string' ? document : JSON.stringify(document, null, 2));
  return path;
};

let last = 0;
const newId = (): string => {
  last += 1;
  return `token-${last}`;
};
const fileTokens = () => createFileTokens({ newId, now: () => 0, session: () => 'session' });

const messageOf = (path: string): string => {
  const read = readProtocolFile(path);
  return read.ok ? '' : read.error.message;
};

describe('a protocol document', () => {
  test('SRC-TPL-021: what the program writes comes back the same', () => {
    expect(good(readProtocolFile(written(axaNk02)))).toEqual(axaNk02);
    expect(good(readProtocolFile(written(boin)))).toEqual(boin);
  });

  test.each([
    ['a missing part', { ...boin, dlt: undefined }, /dlt: /],
    ['a word for a number', { ...boin, groupSizeMax: 'nine' }, /groupSizeMax: /],
    ['a key of another program', { ...boin, cohorts: 3 }, /Unrecognized key/],
    ['no dose level', { ...boin, doseLevels: [] }, /doseLevels: /],
    [
      'a value deep inside',
      { ...boin, comparators: { ...boin.comparators, value: { ...boin.comparators.value, target: 2 } } },
      /comparators\.value\.target: /,
    ],
    [
      'lists of an area that is followed',
      { ...boin, areas: [...boin.areas, 'pd'] },
      /pd\.bCells\.value\.tests: /,
    ],
    ['parts that disagree', { ...boin, totalMin: 40 }, /total/],
  ])('SRC-TPL-022: %s: refused with file, line and the way to it', (_what, document, place) => {
    const path = written(document);
    expect(codeOf(readProtocolFile(path))).toBe('invalid-input');
    expect(messageOf(path)).toMatch(/^trial\.json, line \d+, column \d+: /);
    expect(messageOf(path)).toMatch(place);
  });

  test('SRC-TPL-023: no JSON, and no file', () => {
    expect(messageOf(written('{"schema": '))).toContain('this is not JSON');
    expect(codeOf(readProtocolFile(join(temporaryFolder(), 'nowhere.json')))).toBe('file-not-found');
  });
});

describe('a protocol document of a million bytes', () => {
  test.each([
    [1_000_000, true],
    [1_000_001, false],
  ])('SRC-TPL-026: %i bytes are read: %s', (bytes, read) => {
    const text = JSON.stringify(boin);
    const path = written(text + ' '.repeat(bytes - new TextEncoder().encode(text).length));
    const codes = [readProtocolFile(path), readProtocolDraft(path)].map((one) =>
      one.ok ? 'read' : one.error.code,
    );
    expect(codes).toEqual(read ? ['read', 'read'] : ['too-large', 'too-large']);
  });
});

describe('the protocol that a workspace begins with', () => {
  test.each(BundledProtocolId.options)('SRC-TPL-024: %s', (protocolId) => {
    expect(good(beginningProtocol({ from: 'bundled', protocolId }, fileTokens())).id).toBe(protocolId);
  });

  test('SRC-TPL-025: a document by its token; a token of another purpose names none', () => {
    const tokens = fileTokens();
    const path = written({ ...boin, id: 'trial-7' });
    const asked = { from: 'file', token: tokens.issue(path, 'open') } as const;
    expect(good(beginningProtocol(asked, tokens)).id).toBe('trial-7');
    const saved = { from: 'file', token: tokens.issue(path, 'save') } as const;
    expect(codeOf(beginningProtocol(saved, tokens))).toBe('file-not-found');
  });
});
