import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { type Entry, getFileNameLowLevel } from 'yauzl';
import { refuse } from './refused.ts';
import { isGbk, readAsGbk } from './textReadings.ts';

const MAX_NAME = 400;
const SHOWN = 80;

/** Control characters, and those that turn the direction of writing or are not seen: they hide what a name says. */
const HIDING = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufffd]/u;

/** A name for a message: short, in quotation marks, with a question mark for what hides it. */
export const shownName = (name: string): string => {
  const plain = name.replace(new RegExp(HIDING.source, 'gu'), '?');
  return `"${plain.length > SHOWN ? `${plain.slice(0, SHOWN)}…` : plain}"`;
};

const UTF8_FLAG = 0x800;
const UNICODE_PATH = 0x7075;

/** Windows in China writes names in GBK without saying so; where it is none of those, the format says code page 437. */
const undeclaredName = (raw: Buffer): string => {
  if (isUtf8(raw)) return raw.toString('utf8');
  return iconv.decode(raw, isGbk(readAsGbk(raw)) ? 'gb18030' : 'cp437');
};

/** Name of an entry. Source: PKWARE APPNOTE 6.3.10, sections 4.4.17, 4.6.9 and appendix D. */
export const entryName = ({ fileNameRaw, generalPurposeBitFlag, extraFields }: Entry): string => {
  const declared =
    (generalPurposeBitFlag & UTF8_FLAG) !== 0 || extraFields.some(({ id }) => id === UNICODE_PATH);
  return declared
    ? getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true)
    : undeclaredName(fileNameRaw);
};

/** What is wrong with the name of an entry; undefined when it is a plain relative path. */
const trickIn = (name: string): string | undefined => {
  if (name === '' || name.length > MAX_NAME) return 'is empty or too long';
  if (HIDING.test(name)) return 'has characters that hide what it says';
  if (name.includes('\\')) return 'has a backslash';
  if (name.startsWith('/')) return 'begins at the root of a disk';
  if (name.includes(':')) return 'names a drive or a stream';
  const folders = name.replace(/\/$/, '').split('/');
  if (folders.some((folder) => folder === '..' || folder === '.')) return 'leads out of its folder';
  return folders.some((folder) => folder.trim() === '') ? 'has a folder without name' : undefined;
};

/** Two names that some disk would take for one are equal in this form. */
const folded = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[. ]+(?=\/|$)/g, '');

/**
 * Refuses names that are no plain relative paths, or that stand for one file with another name before.
 *
 * SECURITY: nothing is ever written under these names; they are refused because a ZIP file that has them is made to
 * deceive, and because they are shown and kept. test/files/badArchives.test.ts
 */
export const createNameGuard = (): ((name: string) => void) => {
  const seen = new Set<string>();
  return (name) => {
    const trick = trickIn(name);
    if (trick !== undefined) {
      refuse('file-unsupported', `The name of the entry ${shownName(name)} ${trick}.`, {
        entry: shownName(name),
      });
    }
    const key = folded(name);
    if (seen.has(key)) {
      refuse(
        'file-unsupported',
        `Two entries are named ${shownName(name)}, apart from upper and lower case.`,
        {
          entry: shownName(name),
        },
      );
    }
    seen.add(key);
  };
};
