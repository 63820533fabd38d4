import { deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  datasetJsonHeader,
  datasetJsonText,
  gzipDsjc,
  type JsonTestTable,
  ndjsonText,
  zlibDsjc,
} from '../builders/datasetJsonBytes.ts';
import { readJsonBytes } from '../builders/readTables.ts';

const LB: JsonTestTable = {
  columns: [{ name: 'USUBJID' }, { name: 'LBSEQ', dataType: 'integer' }, { name: 'LBORRES' }],
  rows: [
    ['S1', 1, '20'],
    ['S1', 2, 'Größe'],
  ],
};
const JSON_TEXT = datasetJsonText(LB);
const NDJSON = ndjsonText(LB);
const SECOND_ROW = '["S1",2,"Größe"]';

const jsonOf = (header: object): string => datasetJsonText({ ...LB, header: { ...header } });
const columnsOf = (columns: unknown): string => jsonOf({ columns });
const inJson = (from: string, to: string): string => JSON_TEXT.replace(from, to);
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const flipped = (bytes: Buffer, at: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 0x10;
  return copy;
};
/** 80 MB of blanks within 80 kB. */
const bomb = gzipSync(Buffer.alloc(80_000_000, 0x20));

/** The verdict on each file, in these words, with this place. */
const CASES: readonly (readonly [what: string, content: string | Uint8Array, code: string, words: string, details?: object])[] = [
  ['an empty file', '', 'file-unsupported', 'The file is empty.'],
  ['only blanks', ' \n ', 'file-unsupported', 'does not begin with an object'],
  ['a web page', '<!DOCTYPE html><html></html>', 'file-unsupported', 'This is a web page or XML file'],
  ['a ZIP file', Buffer.from('504b030414000000', 'hex'), 'file-unsupported', 'This is a ZIP file'],
  ['UTF-16 with mark', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(JSON_TEXT, 'utf16le')]), 'file-unsupported', 'UTF-16'],
  ['UTF-16 without mark', Buffer.from(JSON_TEXT, 'utf16le'), 'file-unreadable', 'damaged at byte 1'],
  ['a list', '[["S1",1]]', 'file-unsupported', 'begins with a list'],
  ['a JSON text', '"AE"', 'file-unsupported', 'does not begin with an object'],
  ['CSV', 'USUBJID,LBSEQ\nS1,1\n', 'file-unsupported', 'does not begin with an object'],
  ['JSON of another kind', '{"name":"package","version":"1.0.0"}', 'file-unsupported', 'datasetJSONVersion is not there'],
  ['version 1.0', jsonOf({ datasetJSONVersion: '1.0.0' }), 'file-unsupported', 'This is Dataset-JSON version 1.0; only 1.1 is read'],
  ['version 1.0 by its layout', '{"clinicalData":{"itemGroupData":{"IG.LB":{"records":1', 'file-unsupported', 'version 1.0'],
  ['reference data of version 1.0', '{"fileOID":"x","referenceData":{}}', 'file-unsupported', 'version 1.0'],
  ['version 2', jsonOf({ datasetJSONVersion: '2.0.0' }), 'file-unsupported', 'datasetJSONVersion of the file is unknown'],
  ['version as a number', jsonOf({ datasetJSONVersion: 1.1 }), 'file-unsupported', 'datasetJSONVersion of the file is unknown'],
  ['an originator that can be called', jsonOf({ originator: 'Dr Zhang, 13812345678' }), 'file-unsupported', 'An attribute of the header, beside the rows'],
  ['an extension with a resident number', jsonOf({ note: { of: ['11010519491231002X'] } }), 'file-unsupported', 'could identify a person'],
  ['an attribute named as a person', jsonOf({ 'a.b@c.org': 1 }), 'file-unsupported', 'could identify a person'],
  ['no records', jsonOf({ records: undefined }), 'file-unsupported', 'records is missing or wrong', { column: 'records' }],
  ['records as text', jsonOf({ records: '2' }), 'file-unsupported', 'records is missing or wrong'],
  ['a record too many', jsonOf({ records: 3 }), 'file-unreadable', 'states 3 records, but there are 2 rows', { records: 3, rows: 2 }],
  ['a record too few', jsonOf({ records: 1 }), 'file-unreadable', 'states 1 records, but there are 2 rows'],
  ['NDJSON cut off at a line end', NDJSON.slice(0, NDJSON.indexOf(SECOND_ROW)), 'file-unreadable', 'states 2 records, but there are 1 rows'],
  ['no name', jsonOf({ name: '' }), 'file-unsupported', 'name is missing or wrong'],
  ['no columns', columnsOf(undefined), 'file-unsupported', 'columns is missing or wrong'],
  ['columns without any', columnsOf([]), 'file-unsupported', 'columns is missing or wrong'],
  ['a column without name', columnsOf([{ dataType: 'string' }]), 'file-unsupported', 'columns › 0 › name'],
  ['a data type that is none', columnsOf([{ name: 'A', dataType: 'text' }]), 'file-unsupported', 'columns › 0 › dataType', { column: 'columns › 0 › dataType' }],
  ['two columns of one name', columnsOf([{ name: 'A', dataType: 'string' }, { name: 'a', dataType: 'string' }]), 'file-unsupported', 'Columns 1 and 2 have the same name, A'],
  ['a column called __proto__', columnsOf([{ name: '__proto__', dataType: 'string' }]), 'file-unsupported', 'no variable name'],
  ['17,000 columns', columnsOf(Array.from({ length: 17_000 }, (_, i) => ({ name: `A${i}`, dataType: 'string' }))), 'file-unsupported', 'columns is missing or wrong'],
  ['an attribute twice', inJson('"records":2', '"records":2,"records":2'), 'file-unreadable', 'The attribute records stands twice in the header'],
  ['2,000 attributes', `{${Array.from({ length: 2000 }, (_, i) => `"a${i}":1`).join()}}`, 'file-unsupported', 'The header has more than 1000 attributes'],
  ['an attribute twice, once escaped', inJson('"records":2', '"records":2,"\\u0072ecords":3'), 'file-unreadable', 'The attribute records stands twice'],
  ['rows twice', inJson('"rows":', '"rows":[],"rows":'), 'file-unreadable', 'The attribute rows stands twice'],
  ['a name twice in a column', columnsOf([]).replace('"columns":[]', '"columns":[{"name":"A","name":"B","dataType":"string"}]'), 'file-unreadable', 'the name "name" stands twice in one object'],
  ['rows that are no list', inJson('"rows":[', '"rows":{'), 'file-unreadable', '"rows" must be a list'],
  ['a row that is a number', inJson(SECOND_ROW, '7'), 'file-unreadable', 'after row 1): a row must be a list', { row: 1 }],
  ['two rows without a comma', inJson(`,${SECOND_ROW}`, SECOND_ROW), 'file-unreadable', 'after row 1): a comma or the end of the rows'],
  ['a comma after the last row', inJson(`${SECOND_ROW}]`, `${SECOND_ROW},]`), 'file-unreadable', 'a row must be a list'],
  ['a comma after the last cell', inJson('"Größe"]', '"Größe",]'), 'file-unreadable', 'Row 2 (byte', { row: 2 }],
  ['a cell without quotation marks', inJson('"Größe"', 'NA'), 'file-unreadable', 'Row 2 (byte'],
  ['NaN', inJson('[["S1",1', '[["S1",NaN'), 'file-unreadable', 'Row 1 (byte'],
  ['a number with a leading zero', inJson('"S1",1', '"S1",01'), 'file-unreadable', 'Row 1 (byte'],
  ['a line break inside a text', inJson('Größe', 'Gr\nöße'), 'file-unreadable', 'Row 2 (byte'],
  ['NUL inside a text', inJson('Größe', 'Gr\0öße'), 'file-unreadable', 'Row 2 (byte'],
  ['NUL as an escape', inJson('Größe', 'Gr\\u0000öße'), 'file-unreadable', 'has a NUL, or half a letter, in LBORRES', { row: 2, column: 'LBORRES' }],
  ['half a letter', inJson('Größe', '\\ud83e'), 'file-unreadable', 'has a NUL, or half a letter, in LBORRES'],
  ['Latin-1 in a row', latin1(JSON_TEXT), 'file-unsupported', 'Row 2 (byte', { row: 2 }],
  ['Latin-1 in the header', latin1(jsonOf({ label: 'Größe' })), 'file-unsupported', 'The header is not UTF-8 text from byte'],
  ['Latin-1 in NDJSON', latin1(NDJSON), 'file-unsupported', 'Row 2 (byte', { row: 2, line: 3 }],
  ['JSON cut off in a row', JSON_TEXT.slice(0, -12), 'file-unreadable', 'after row 1): it ends before the object is closed'],
  ['JSON cut off after a row', JSON_TEXT.slice(0, -2), 'file-unreadable', 'after row 2): it ends before the object is closed'],
  ['JSON cut off in the header', JSON_TEXT.slice(0, 200), 'file-unreadable', '(line 1): it ends before the object is closed'],
  ['NDJSON cut off in a row', NDJSON.slice(0, -4), 'file-unreadable', 'Row 2 (byte', { row: 2, line: 3 }],
  ['text after the end', `${JSON_TEXT}x`, 'file-unreadable', 'after row 2): more follows after the end of the object'],
  ['a second object after the end', JSON_TEXT + JSON_TEXT, 'file-unreadable', 'more follows after the end'],
  ['NDJSON whose header is on many lines', JSON.stringify(datasetJsonHeader(LB), null, 1) + NDJSON.slice(NDJSON.indexOf('\n')), 'file-unreadable', 'rows follow an object that is not on the first line'],
  ['a row on the line of the header', NDJSON.replace('}\n', '} '), 'file-unreadable', '(line 1): more follows on the line of the object'],
  ['two rows on one line', NDJSON.replace(`\n${SECOND_ROW}`, `,${SECOND_ROW}`), 'file-unreadable', 'Row 1 (byte', { line: 2 }],
  ['a name without quotation marks', '{records:1}', 'file-unreadable', 'at byte 1 (line 1): a name in quotation marks is expected', { offset: 1, line: 1 }],
  ['no colon', '{"records" 1}', 'file-unreadable', 'a colon is expected'],
  ['no value', '{"records":,"name":"x"}', 'file-unreadable', 'a value is expected'],
  ['no comma', '{\n"records":1 "name":2}', 'file-unreadable', '(line 2): a comma or the end of the object is expected', { line: 2 }],
  ['a number that is none', jsonOf({}).replace('"records":2', '"records":2x'), 'file-unreadable', 'The header is damaged from byte'],
  ['lists within lists', `{"x":${'['.repeat(100_000)}`, 'file-unreadable', 'it is nested too deeply'],
  ['lists within a row', inJson('"Größe"', '['.repeat(100)), 'file-unreadable', 'after row 1): it is nested too deeply'],
  ['a row without end', `${JSON_TEXT.slice(0, -2)},["${'x'.repeat(5_000_000)}`, 'too-large', 'hold no end of a row'],
  ['a line without end', `${NDJSON}["${'x'.repeat(5_000_000)}`, 'too-large', 'hold no end of a row'],
  ['thousands of blank lines', NDJSON.replace(SECOND_ROW, `${'\n'.repeat(2000)}${SECOND_ROW}`), 'file-unreadable', '2000 blank lines stand before line 2003', { line: 2003 }],
  ['gzip cut off', gzipDsjc(LB).subarray(0, -10), 'file-unreadable', 'The compressed file is damaged or cut off'],
  ['zlib cut off', zlibDsjc(LB).subarray(0, -10), 'file-unreadable', 'The compressed file is damaged or cut off'],
  ['gzip with a wrong checksum', flipped(gzipDsjc(LB), gzipDsjc(LB).length - 6), 'file-unreadable', 'damaged or cut off'],
  ['zlib with a wrong checksum', flipped(zlibDsjc(LB), zlibDsjc(LB).length - 2), 'file-unreadable', 'damaged or cut off'],
  ['zlib with more behind it', Buffer.concat([zlibDsjc(LB), Buffer.from('more')]), 'file-unreadable', `The compressed data end at byte ${zlibDsjc(LB).length}, and more follows`],
  ['gzip with more behind it', Buffer.concat([gzipDsjc(LB), Buffer.from('more')]), 'file-unreadable', 'damaged or cut off'],
  ['gzip within gzip', gzipSync(gzipDsjc(LB)), 'file-unsupported', 'does not begin with an object'],
  ['a compressed nothing', deflateSync(''), 'file-unsupported', 'The file is empty.'],
  ['a compressed web page', gzipSync('<html></html>'), 'file-unsupported', 'This is a web page'],
  ['a bomb', bomb, 'too-large', 'unpacks to more than 500 times its size'],
];

const REFUSED = CASES.map(([what, content, code, words, details = {}]) => [what, content, code, words, details] as const);

describe('Dataset-JSON files that are refused', () => {
  test.each(REFUSED)('SRC-DJSON-050: %s', async (_what, content, code, words, details) => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    for (const chunkSize of bytes.length > 100_000 ? [1 << 16] : [3, 1 << 16]) {
      const result = await readJsonBytes(bytes, chunkSize);
      expect(result).toMatchObject({
        ok: false,
        error: { code, message: expect.stringContaining(words), ...(Object.keys(details).length > 0 ? { details } : {}) },
      });
    }
  });

  test('SRC-DJSON-051: no refusal quotes a cell', async () => {
    for (const [, content] of REFUSED) {
      const result = await readJsonBytes(typeof content === 'string' ? Buffer.from(content) : content);
      expect(JSON.stringify(result)).not.toMatch(/Größe|Gr.?ö/);
    }
  });
});
