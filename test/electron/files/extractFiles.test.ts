import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { type ExtractFiles, listExtractFiles } from '../../../electron/files/extractFiles.ts';
import { CHUNK_BYTES } from '../../../electron/files/fileChunks.ts';
import { settle } from '../../../electron/files/refused.ts';
import { folderOf } from '../../builders/importFiles.ts';
import { good } from '../../builders/workspace.ts';
import { zipBytes } from '../../builders/zipBytes.ts';

const CSV = 'USUBJID,LBSEQ\nS1,1\n';
const XPT = 'HEADER RECORD*******LIBRARY HEADER RECORD!!!!!!!000000000000000000000000000000  ';
const JSON_DATA = '{"datasetJSONVersion":"1.1.0","rows":[]}';
const DEFINE =
  '<?xml version="1.0"?><ODM xmlns="http://www.cdisc.org/ns/odm/v1.3" xmlns:def="http://www.cdisc.org/ns/def/v2.1"/>';

const list = async (...paths: readonly string[]): Promise<ExtractFiles> =>
  good(await settle(() => listExtractFiles(paths)));

const told = ({ files, defines, ignored }: ExtractFiles) => ({
  files: files.map(({ name, format }) => `${name}: ${format}`),
  defines: defines.map(({ name }) => name),
  ignored,
});

const bytesOf = async (file: { open: () => AsyncIterable<Uint8Array> }): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of file.open()) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
};

describe('names that would be kept', () => {
  test.each(['姓名：张三 lb.csv', '11010519491231002X.csv', 'lb wang.li@hospital.cn.csv', '13812345678.txt'])(
    'SRC-LIST-070: %s is refused, and the name is told only masked',
    async (name) => {
      for (const folder of [folderOf({ [name]: CSV }), folderOf({ 'ae.csv': CSV, [name]: 'word' })]) {
        const result = await settle(() => listExtractFiles([folder]));
        expect(result).toMatchObject({ error: { code: 'file-unsupported' } });
        expect(JSON.stringify(result)).not.toMatch(/张三|1949|wang|hospital|1381/);
      }
    },
  );

  test('SRC-LIST-071: dates and numbers of deliveries tell nobody', async () => {
    const names = ['lb_2026-04-12.csv', 'lb 12APR2026.csv', 'LB_20260412083000.csv', 'SRC-0042-001.csv'];
    const { files } = await list(folderOf(Object.fromEntries(names.map((name) => [name, CSV]))));
    expect(files).toHaveLength(names.length);
  });
});

describe('what an extract consists of', () => {
  test('SRC-LIST-001: a folder: data by its name, text, JSON and XML by what they say, the rest named as ignored', async () => {
    const folder = folderOf({
      'ae.CSV': CSV,
      'cm.tsv': CSV,
      'dm.xpt': XPT,
      'ds.v8x': XPT,
      'ex.ndjson': JSON_DATA,
      'lb.json': `\ufeff ${JSON_DATA}`,
      'mh.dsjc': 'x',
      'qs.txt': 'a|b\r\n1|2\r\n',
      'sv.xlsx': 'x',
      transport: XPT,
      'utf16.txt': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('甲\t乙\n一\t二\n', 'utf16le')]),
      'define.xml': DEFINE,
      'other.xml': '<note/>',
      'package.json': '{"name":"x"}',
      'readme.txt': 'Sent on 1 May.\nRegards\n',
      'notes.md': 'x',
      'old.sas7bdat': 'x',
      LICENSE: 'x',
      '._ae.csv': 'x',
      '~$sv.xlsx': 'x',
    });
    expect(told(await list(folder))).toEqual({
      files: [
        'ae.CSV: csv',
        'cm.tsv: csv',
        'dm.xpt: xpt',
        'ds.v8x: xpt',
        'ex.ndjson: dataset-json',
        'lb.json: dataset-json',
        'mh.dsjc: dataset-json',
        'qs.txt: csv',
        'sv.xlsx: xlsx',
        'transport: xpt',
        'utf16.txt: csv',
      ],
      defines: ['define.xml'],
      ignored: [
        '._ae.csv',
        'LICENSE',
        'notes.md',
        'old.sas7bdat',
        'other.xml',
        'package.json',
        'readme.txt',
        '~$sv.xlsx',
      ],
    });
  });

  test('SRC-LIST-002: what was chosen by itself is what its extension says, so that its reader can say what is wrong', async () => {
    const folder = folderOf({ 'lb.txt': 'no table', 'ae.json': '{}', 'define.xml': '<x/>' });
    const chosen = await list(join(folder, 'lb.txt'), join(folder, 'ae.json'), join(folder, 'define.xml'));
    expect(told(chosen)).toEqual({
      files: ['ae.json: dataset-json', 'lb.txt: csv'],
      defines: ['define.xml'],
      ignored: [],
    });
  });

  test('SRC-LIST-003: a ZIP file stands for its files, whose names say where they lie', async () => {
    const zip = zipBytes([
      { name: 'sdtm/', content: '', method: 0 },
      { name: 'sdtm/lb.csv', content: CSV },
      { name: iconv.encode('化验.csv', 'gbk'), flags: 0, content: CSV },
      { name: '不良事件.csv', content: CSV, method: 0, mode: 0o100644 },
      { name: 'plain.csv', flags: 0, content: CSV },
      { name: iconv.encode('Prüfung.csv', 'cp437'), flags: 0, content: CSV },
      { name: 'define.xml', content: DEFINE },
      { name: 'readme.md', content: 'x' },
      { name: '__MACOSX/sdtm/lb2.csv', content: 'x' },
      { name: 'sdtm/._lb.csv', content: 'x' },
    ]);
    const folder = folderOf({ 'extract.zip': zip, 'ae.csv': CSV });
    const found = await list(folder, join(folder, 'extract.zip'));
    expect(told(found)).toEqual({
      files: [
        'ae.csv: csv',
        'extract.zip › Prüfung.csv: csv',
        'extract.zip › plain.csv: csv',
        'extract.zip › sdtm/lb.csv: csv',
        'extract.zip › 不良事件.csv: csv',
        'extract.zip › 化验.csv: csv',
      ],
      defines: ['extract.zip › define.xml'],
      ignored: [
        'extract.zip › __MACOSX/sdtm/lb2.csv',
        'extract.zip › readme.md',
        'extract.zip › sdtm/._lb.csv',
      ],
    });
    expect(found.files.map(({ baseName, container, sizeBytes }) => [baseName, container, sizeBytes])).toEqual(
      [
        ['ae.csv', null, 19],
        ['Prüfung.csv', 'extract.zip', 19],
        ['plain.csv', 'extract.zip', 19],
        ['lb.csv', 'extract.zip', 19],
        ['不良事件.csv', 'extract.zip', 19],
        ['化验.csv', 'extract.zip', 19],
      ],
    );
    for (const file of found.files) expect((await bytesOf(file)).toString()).toBe(CSV);
  });

  test('SRC-LIST-004: the same file reached in two ways counts once', async () => {
    const folder = folderOf({ 'lb.csv': CSV, 'x.zip': zipBytes([{ name: 'vs.csv', content: CSV }]) });
    symlinkSync(join(folder, 'lb.csv'), join(folder, 'again.csv'));
    const { files } = await list(folder, join(folder, 'lb.csv'), join(folder, 'x.zip'));
    expect(files).toHaveLength(2);
  });

  test('SRC-LIST-005: a large file comes in the same chunks from the disk and from a ZIP file, as often as asked for', async () => {
    const content = Buffer.alloc(3 * CHUNK_BYTES + 17);
    for (let at = 0; at < content.length; at += 1) content[at] = (at * at) % 251;
    const folder = folderOf({ 'a.csv': content, 'b.zip': zipBytes([{ name: 'c.csv', content }]) });
    const { files } = await list(folder);
    for (const file of [...files, ...files]) {
      const sizes: number[] = [];
      for await (const chunk of file.open()) sizes.push(chunk.length);
      expect(sizes).toEqual([CHUNK_BYTES, CHUNK_BYTES, CHUNK_BYTES, 17]);
      expect((await bytesOf(file)).equals(content)).toBe(true);
    }
  });

  test('SRC-LIST-006: a reader may stop early, and read again', async () => {
    const content = Buffer.alloc(5 * CHUNK_BYTES, 'USUBJID,x\n');
    for (let at = 0; at < content.length; at += 97) content[at] = 65 + (at % 26);
    const folder = folderOf({ 'b.zip': zipBytes([{ name: 'c.csv', content }]) });
    const { files } = await list(folder);
    for (let time = 0; time < 50; time += 1) {
      for (const file of files) for await (const chunk of file.open()) if (chunk.length > 0) break;
    }
    for (const file of files) expect((await bytesOf(file)).equals(content)).toBe(true);
  });

  test('SRC-LIST-007: nothing to read, a path that is gone, a folder in the place of a file, too many files', async () => {
    const refused = async (...paths: readonly string[]) => {
      const result = await settle(() => listExtractFiles(paths));
      return result.ok ? 'accepted' : `${result.error.code}: ${result.error.message}`;
    };
    const folder = folderOf({ 'notes.txt': 'x', '._ae.csv': 'x' });
    expect(await refused(folder)).toBe(
      'file-not-found: There is no file that can be read (CSV, XPT, Dataset-JSON, XLSX, or a ZIP of them) among what was chosen.',
    );
    expect(await refused(join(folder, 'ae.csv'))).toBe('file-not-found: ae.csv is not there.');
    mkdirSync(join(folder, 'lb.csv'));
    expect(await refused(folder)).toBe('file-unreadable: lb.csv is not a file.');
    const many = folderOf({});
    for (let i = 0; i <= 500; i += 1) writeFileSync(join(many, `${i}.csv`), '');
    expect(await refused(many)).toBe('too-large: More than 500 data files were chosen.');
  });
});
