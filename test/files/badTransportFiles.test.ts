import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readXpt } from '../../electron/files/readers/xpt.ts';
import { inFile, settle } from '../../electron/files/refused.ts';
import { inChunks } from '../builders/readTable.ts';
import { type XptTestColumn, type XptTestMember, xpt8Bytes, xptBytes } from '../builders/xptBytes.ts';

const COLUMNS: readonly XptTestColumn[] = [
  { name: 'USUBJID', type: 'Char', length: 12 },
  { name: 'LBSEQ', type: 'Num' },
  { name: 'LBTEST', type: 'Char', length: 80, label: 'Name of the laboratory test as the sponsor of the study calls it' },
];
const LB: XptTestMember = {
  name: 'LB',
  columns: COLUMNS,
  rows: [
    ['S1', 1, 'ALT'],
    ['S2', 2, 'AST'],
    ['S3', 3, 'GGT'],
  ],
};
const V5 = xptBytes(LB);
const V8 = xpt8Bytes(LB);
/** Eight cards of headers stand before the records of the variables. */
const NAMESTR = 8 * 80;

const changed = (bytes: Buffer, at: number, ...put: readonly number[]): Buffer => {
  const copy = Buffer.from(bytes);
  for (const [index, byte] of put.entries()) copy[at + index] = byte;
  return copy;
};
const replaced = (bytes: Buffer, from: string, to: string): Buffer =>
  Buffer.from(bytes.toString('latin1').replace(from, to), 'latin1');
const of = (columns: readonly XptTestColumn[]): Buffer => xpt8Bytes({ name: 'LB', columns, rows: [] });
const long = (index: number): XptTestColumn => ({ name: `V${index}`, type: 'Char', length: 32_767 });
const LABEL_SECTION = V8.indexOf('HEADER RECORD*******LABELV8') + 80;

/** What is read, or the verdict in words that name the file. */
const verdict = async (bytes: Uint8Array): Promise<string> => {
  const result = await settle(() =>
    inFile('lb.xpt', async () => {
      let rows = 0;
      const described = readXpt(inChunks(bytes, 1000), {
        table: () => undefined,
        row: () => {
          rows += 1;
        },
        malformed: () => undefined,
        notice: () => undefined,
      });
      return `${rows} rows, ${described}`;
    }),
  );
  return result.ok ? result.value : `${result.error.code}: ${result.error.message}`;
};

const REFUSED: readonly (readonly [what: string, bytes: Buffer, words: string])[] = [
  // What it is not
  ['nothing', Buffer.alloc(0), 'file-unsupported: lb.xpt: The file is empty'],
  ['a web page', Buffer.from('<!DOCTYPE html>\n<html></html>\n'), 'file-unsupported: lb.xpt: This is a web page or XML file'],
  ['XML after blank lines', Buffer.from('\n\n<?xml version="1.0"?>'), 'web page or XML file'],
  ['a ZIP file', Buffer.from('504b0304', 'hex'), 'ZIP file'],
  ['a CPORT file', Buffer.from('**COMPRESSED** **COMPRESSED** **COMPRESSED**'), 'CPORT'],
  ['a SAS data set', Buffer.from(`${'00'.repeat(12)}c2ea8160b31411cfbd92080009c7318c181f1011`, 'hex'), '.sas7bdat'],
  ['CSV', Buffer.from('USUBJID,LBSEQ\n'), 'does not begin with a library header'],
  ['Dataset-JSON', Buffer.from('{"datasetJSONVersion":"1.1.0"}'), 'does not begin with a library header'],
  ['a header of another kind', replaced(V5, 'LIBRARY ', 'LIBV9   '), 'does not begin with a library header'],
  ['noughts', Buffer.alloc(4000), 'does not begin with a library header'],
  // Cut off
  ['version 8 of one card', V8.subarray(0, 80), 'file-unreadable: lb.xpt: The transport file is cut off in its headers'],
  ['version 8 without data set', V8.subarray(0, 240), 'holds no data set'],
  ['cut among the variables', V8.subarray(0, NAMESTR + 100), 'cut off among its variables'],
  ['cut among the long labels', V8.subarray(0, LABEL_SECTION + 20), 'cut off among its long labels'],
  ['cut before the rows', V8.subarray(0, LABEL_SECTION + 80), 'cut off in its headers'],
  ['cut in the rows', V8.subarray(0, -80), 'states 3 rows for a data set, but ends before them'],
  ['cut within a card', V8.subarray(0, -1), 'cut off'],
  ['version 5 cut in a row', V5.subarray(0, -160), 'ends in the middle of a row'],
  // Counts that are wrong
  ['one row too many stated', xpt8Bytes({ ...LB, stated: 4 }), 'states 4 rows for a data set, but ends before them'],
  ['one row too few stated', xpt8Bytes({ ...LB, stated: 2 }), 'states 2 rows for a data set, but'],
  ['no row stated, yet some there', xpt8Bytes({ ...LB, stated: 0 }), 'states 0 rows for a data set, but there are more'],
  ['a number of rows that is none', replaced(V8, '              3', '             -3'), 'the number of its rows is not given'],
  ['no variables', replaced(V8, '0000000003', '0000000000'), 'it has no variables'],
  ['fewer variables than records', replaced(V5, '0000000003', '0000000002'), 'observation header is not where it belongs'],
  ['more variables than records', replaced(V5, '0000000003', '0000000004'), 'damaged'],
  ['a hundred thousand variables', replaced(V8, '0000000003', '0000099999'), 'states more than 32767 variables'],
  ['a number of variables that is none', replaced(V8, '0000000003', '00000000x3'), 'the number of variables is not given'],
  ['more long labels than variables', replaced(V8, '!!!!!!!1  ', '!!!!!!!9  '), 'more long labels than variables'],
  ['a long label of no variable', changed(V8, LABEL_SECTION, 0, 9), 'a long label belongs to no variable'],
  ['a long label for variable 0', changed(V8, LABEL_SECTION, 0, 0), 'a long label belongs to no variable'],
  ['a long label of another variable', changed(V8, LABEL_SECTION, 0, 1), 'a long label belongs to no variable'],
  ['a long label without end', changed(V8, LABEL_SECTION + 4, 0xff, 0xff), 'cut off among its long labels'],
  // Variables that cannot be
  ['variable records of 136 bytes in version 8', replaced(V8, '1600000000140', '1600000000136'), 'unknown size'],
  ['a variable of no type', changed(V8, NAMESTR + 1, 3), 'neither numeric nor character'],
  ['a variable without length', changed(V8, NAMESTR + 5, 0), 'impossible length'],
  ['a variable of negative length', changed(V8, NAMESTR + 4, 0xff), 'impossible length'],
  ['a number of one byte', of([{ name: 'A', type: 'Num', length: 1 }]), 'impossible length'],
  ['overlapping variables', changed(V8, NAMESTR + 140 + 87, 3), 'overlap or leave gaps'],
  ['a variable before the row', changed(V8, NAMESTR + 84, 0xff, 0xff, 0xff, 0xff), 'overlap or leave gaps'],
  ['rows of 20 MB', of(Array.from({ length: 640 }, (_, i) => long(i))), 'too-large: lb.xpt: The transport file states rows of more than 16 MB'],
  ['a name twice', of([{ name: 'LBSEQ', type: 'Num' }, { name: 'lbseq', type: 'Num' }]), 'Columns 1 and 2 have the same name, LBSEQ'],
  ['no name', of([{ name: '', type: 'Num' }]), 'Column 1 of the file has no name'],
  ['the name __proto__', of([{ name: '__proto__', type: 'Num' }]), 'no variable name'],
  // Headers out of place
  ['no descriptor', replaced(V8, 'DSCPTV8', 'DSCPTV7'), 'its data set header is not where it belongs'],
  ['a data set of version 5 in a file of version 8', replaced(V8, 'MEMBV8  ', 'MEMBER  '), 'data set header is not where it belongs'],
  ['no observation header', replaced(V8, 'OBSV8   ', 'OBSV7   '), 'observation header is not where it belongs'],
  ['text after the last card', Buffer.concat([V8, Buffer.from('\r\n')]), 'but there are more'],
  ['cards after the last row', Buffer.concat([V8, Buffer.alloc(160, 0x20)]), 'but there are more'],
  // Text
  ['NUL in text', replaced(V8, 'ALT', 'A\0T'), 'The text of LBTEST in row 1 has a NUL byte'],
  ['letters of no encoding', replaced(V8, 'AST', '\xff\x81T'), 'LBTEST in row 2 of LB is not UTF-8, and the text fits neither GBK nor Latin-1'],
  ['a label of no encoding', of([{ name: 'A', type: 'Num', label: Buffer.from([0x41, 0xff, 0x81, 0x20]) }]), 'the names and labels of LB is not UTF-8'],
  [
    'mixed encodings',
    xpt8Bytes({ ...LB, rows: [['S1', 1, '丙氨酸氨基转移酶'], ['S2', 2, iconv.encode('天门冬氨酸氨基转移酶', 'gbk')]] }),
    'file-unsupported: lb.xpt: The file mixes encodings: LBTEST in row 1 of LB is UTF-8, but LBTEST in row 2 of LB is not',
  ],
];

describe('transport files that are refused', () => {
  test('SRC-FILE-040: the honest ones beside them are read', async () => {
    expect(await verdict(V5)).toBe('3 rows, utf-8');
    expect(await verdict(V8)).toBe('3 rows, utf-8');
    expect(LABEL_SECTION).toBeGreaterThan(NAMESTR);
  });

  test.each(REFUSED)('SRC-FILE-041: %s', async (_what, bytes, words) => {
    expect(await verdict(bytes)).toContain(words);
  });
});
