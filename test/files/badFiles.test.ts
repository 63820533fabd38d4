import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../shared/kernel/brands.ts';
import { countTables, folderOf, importInto, NOTHING, newImportDb } from '../builders/importFiles.ts';
import { good } from '../builders/workspace.ts';
import { type XptTestColumn, xptBytes } from '../builders/xptBytes.ts';

const DM = 'STUDYID,DOMAIN,USUBJID,SITEID,AGE,SEX,ARMCD,RFICDTC,DTHFL\nST,DM,S1,01,20,F,DL1,2026-04-01,\n';
const HEAD = 'STUDYID,DOMAIN,USUBJID,LBSEQ,LBTESTCD,LBORRES,LBSTRESN,LBSTRESU,LBSTNRLO,LBSTNRHI,LBDTC\n';
const LB = `${HEAD}ST,LB,S1,1,ALT,20,20,U/L,0,40,2026-05-01\n`;
const ROW = 'ST,LB,S1,2,ALT,20,20,U/L,0,40,2026-05-01\n';

const utf16 = (text: string): Buffer => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
const utf16be = (text: string): Buffer => Buffer.from(utf16(text)).swap16();
/** 发热 (fever) for each question mark, in GBK. */
const inGbk = (text: string): Buffer => Buffer.concat(text.split('?').flatMap((part, i) => [i === 0 ? Buffer.alloc(0) : Buffer.from('b7a2c8c8', 'hex'), Buffer.from(part)]));
const COLUMNS: readonly XptTestColumn[] = [
  { name: 'USUBJID', type: 'Char', length: 12 },
  { name: 'LBSEQ', type: 'Num' },
  { name: 'LBTESTCD', type: 'Char', length: 80 },
  { name: 'LBDTC', type: 'Char', length: 10 },
];
const XPT = xptBytes({
  name: 'LB',
  columns: COLUMNS,
  rows: [
    ['S1', 1, 'ALT', '2026-05-01'],
    ['S1', 2, 'ALT', '2026-05-02'],
  ],
});
const xptOf = (columns: readonly XptTestColumn[]): Buffer => xptBytes({ name: 'LB', columns, rows: [] });
const changed = (at: number, byte: number): Buffer => {
  const bytes = Buffer.from(XPT);
  bytes[at] = byte;
  return bytes;
};
const replaced = (from: string, to: string): Buffer =>
  Buffer.from(XPT.toString('latin1').replace(from, to), 'latin1');
/** Where the first variable record begins: eight cards of headers before it. */
const NAMESTR = 8 * 80;

/** The verdict on each file, chosen together with a good dm.csv: nothing is imported, in these words. */
const REFUSED: readonly (readonly [what: string, name: string, content: string | Uint8Array, code: string, words: string])[] = [
  ['empty CSV', 'lb.csv', '', 'file-unsupported', 'lb.csv: The file is empty.'],
  ['only a byte order mark', 'lb.csv', '\ufeff', 'file-unsupported', 'The file holds no header.'],
  ['UTF-8 cut in a letter', 'lb.csv', Buffer.from(`${LB}环`).subarray(0, -1), 'file-unreadable', 'in line 3): it is cut off'],
  ['NUL in a cell', 'lb.csv', LB.replace('ALT', 'A\0T'), 'file-unsupported', 'NUL character and is no text (byte 100 in line 2)'],
  ['a name twice', 'lb.csv', LB.replace('LBORRES', 'LBSEQ'), 'file-unsupported', 'Columns 4 and 6 have the same name, LBSEQ'],
  ['a name twice, in other case', 'lb.csv', LB.replace('LBORRES', 'lbseq'), 'file-unsupported', 'Columns 4 and 6'],
  ['a title above the header', 'lb.csv', `Laboratory export\n${LB}`, 'file-unsupported', 'lb.csv: Line 1 has 1 cell where every line below has 11'],
  ['an empty line above the header', 'lb.csv', `\n${LB}`, 'file-unsupported', 'lb.csv: Line 1 is empty'],
  ['no header', 'lb.csv', '1,2026-05-01,3\n2,2026-05-02,4\n', 'file-unsupported', 'Line 1 holds numbers or dates, not names'],
  ['two delimiters', 'lb.csv', LB.replace('LBTESTCD', 'LBTESTCD;X').replace('ALT', 'ALT;x'), 'file-unsupported', 'commas or semicolons, and the rows fit each of them'],
  ['two encodings', 'lb.csv', Buffer.concat([Buffer.from(LB.replace('LBDTC', 'LBDTC,REMARK').replace('05-01', '05-01,头痛伴恶心')), inGbk(`${ROW.trimEnd()},?\n`)]), 'file-unsupported', 'lb.csv: The file mixes encodings: line 2 is UTF-8'],
  ['LF among CR', 'lb.csv', `${LB.replaceAll('\n', '\r')}${ROW}`, 'file-unreadable', 'from line 3 on: a line feed stands among'],
  ['CR among LF', 'lb.csv', `${LB}${ROW.replace('ALT', 'A\rT')}`, 'file-unreadable', 'from line 3 on: a carriage return stands alone'],
  ['a birth date', 'dm2.csv', DM.replace('DTHFL', 'DTHFL,BRTHDTC').replace(/S1(.*)\n$/, 'S2$1,2000-01-02\n'), 'needs-deidentification', 'One variable holds what looks as if it could identify a person'],
  ['a column without name', 'lb.csv', LB.replace('LBORRES', ''), 'file-unsupported', 'Column 6 of the file has no name'],
  ['a header of commas', 'lb.csv', ',,,\n1,2,3,4\n', 'file-unsupported', 'Column 1 of the file has no name'],
  ['the name __proto__', 'lb.csv', LB.replace('LBORRES', '__proto__'), 'file-unsupported', 'no variable name'],
  ['a quote never closed', 'lb.csv', `${LB}ST,LB,"S1,3\n${ROW}`, 'file-unreadable', 'from line 3 on: a quotation mark is opened and never closed'],
  ['a quote never closed in a long file', 'lb.csv', `${LB}ST,LB,"S1,3\n${ROW.repeat(30_000)}`, 'file-unreadable', 'from line 3 on: the row is too long'],
  ['a quote inside a bare cell', 'lb.csv', `${LB}ST,LB,S"1,3\n`, 'file-unreadable', 'from line 3 on: a quotation mark stands inside a cell'],
  ['text after a closing quote', 'lb.csv', `${LB}ST,LB,"S1"x,3\n`, 'file-unreadable', 'from line 3 on: a closing quotation mark'],
  ['no required variable', 'lb.csv', LB.replace('LBTESTCD', 'TEST'), 'file-unsupported', 'The file has no LBTESTCD'],
  ['two required variables missing', 'lb.csv', 'USUBJID,DOMAIN,LBSEQ\nS1,LB,1\n', 'file-unsupported', 'The file has no LBTESTCD'],
  ['another table under the name of a domain', 'lb.csv', 'A,B\n1,2\n', 'needs-mapping', 'lb.csv: What the table LB holds cannot be told'],
  ['no domain to be told', 'export.csv', 'A,B\n1,2\n', 'needs-mapping', 'export.csv: What the table EXPORT holds cannot be told'],
  ['a web page as CSV', 'lb.csv', '<html>\n<body>Not found</body>\n</html>\n', 'file-unsupported', 'This is a web page'],
  ['a spreadsheet as CSV', 'lb.csv', Buffer.from('504b0304140000000800', 'hex'), 'file-unsupported', 'NUL character'],
  ['the same rows in two formats', 'lb.xpt', xptBytes({ name: 'DM', columns: [{ name: 'USUBJID', type: 'Char' }], rows: [['S1']] }), 'import-failed', 'dm.csv and lb.xpt › DM hold the same DM rows'],
  ['empty XPT', 'lb.xpt', '', 'file-unsupported', 'lb.xpt: The file is empty.'],
  ['a web page as XPT', 'lb.xpt', '<HTML>\n<HEAD><TITLE>404 Not Found</TITLE></HEAD></HTML>\n', 'file-unsupported', 'This is a web page'],
  ['CSV as XPT', 'lb.xpt', LB, 'file-unsupported', 'not a SAS transport file'],
  ['a header of version 8 before a data set of version 5', 'lb.xpt', replaced('LIBRARY HEADER', 'LIBV8   HEADER'), 'file-unreadable', 'its data set header is not where it belongs'],
  ['CPORT', 'lb.xpt', '**COMPRESSED** **COMPRESSED** **COMPRESSED** **COMPRESSED** **COMPRESSED********', 'file-unsupported', 'CPORT'],
  ['ZIP as XPT', 'lb.xpt', Buffer.from('504b030414000000', 'hex'), 'file-unsupported', 'ZIP'],
  ['XPT of one card', 'lb.xpt', XPT.subarray(0, 80), 'file-unreadable', 'cut off in its headers'],
  ['XPT without data set', 'lb.xpt', XPT.subarray(0, 240), 'file-unsupported', 'holds no data set'],
  ['XPT cut among its variables', 'lb.xpt', XPT.subarray(0, NAMESTR + 100), 'file-unreadable', 'cut off among its variables'],
  ['XPT cut within a card', 'lb.xpt', XPT.subarray(0, -10), 'file-unreadable', 'cut off'],
  ['XPT cut within a row', 'lb.xpt', XPT.subarray(0, -80), 'file-unreadable', 'ends in the middle of a row'],
  ['XPT with bytes to spare', 'lb.xpt', Buffer.concat([XPT, Buffer.from('\r\n')]), 'file-unreadable', 'cut off'],
  ['XPT without variables', 'lb.xpt', replaced('0000000004', '0000000000'), 'file-unreadable', 'no variables'],
  ['XPT with a wrong number of variables', 'lb.xpt', replaced('0000000004', '0000000003'), 'file-unreadable', 'damaged'],
  ['XPT with unknown variable records', 'lb.xpt', replaced('600000000140', '600000000139'), 'file-unreadable', 'unknown size'],
  ['XPT with a variable of no type', 'lb.xpt', changed(NAMESTR + 1, 7), 'file-unreadable', 'neither numeric nor character'],
  ['XPT with a number of 9 bytes', 'lb.xpt', xptOf([{ name: 'A', type: 'Num', length: 9 }]), 'file-unreadable', 'impossible length'],
  ['XPT with overlapping variables', 'lb.xpt', changed(NAMESTR + 140 + 87, 3), 'file-unreadable', 'overlap or leave gaps'],
  ['XPT with a name twice', 'lb.xpt', xptOf([{ name: 'A', type: 'Char' }, { name: 'A', type: 'Char' }]), 'file-unsupported', 'the same name, A'],
  ['XPT without observation header', 'lb.xpt', replaced('*OBS     ', '*OBX     '), 'file-unreadable', 'observation header'],
  ['XPT with NUL in text', 'lb.xpt', replaced('ALT', 'A\0T'), 'file-unreadable', 'The text of LBTESTCD in row 1 has a NUL byte'],
  ['XPT in no known encoding', 'lb.xpt', replaced('ALT', 'A\x81T'), 'file-unsupported', 'LBTESTCD in row 1 of LB is not UTF-8, and the text fits neither GBK nor Latin-1'],
];

describe('files that are refused', () => {
  test.each(REFUSED)('SRC-FILE-001: %s', async (_what, name, content, code, words) => {
    const made = newImportDb();
    const result = await importInto(made, [folderOf({ 'dm.csv': DM, [name]: content })]);
    expect(result).toMatchObject({ ok: false, error: { code, message: expect.stringContaining(words) } });
    expect(countTables(made.db)).toEqual(NOTHING);
  });
});

/** What is imported although something is odd: rows read, accepted, rejected, and the rules that speak. */
const TAKEN: readonly (readonly [what: string, name: string, content: string | Uint8Array, counts: readonly number[], rules: readonly string[]])[] = [
  ['header only', 'lb.csv', HEAD, [0, 0, 0], []],
  ['byte order mark', 'lb.csv', `\ufeff${LB}`, [1, 1, 0], []],
  ['UTF-16 little-endian', 'lb.csv', utf16(LB), [1, 1, 0], []],
  ['UTF-16 big-endian', 'lb.csv', utf16be(LB), [1, 1, 0], []],
  ['UTF-16 without mark', 'lb.csv', Buffer.from(LB, 'utf16le'), [1, 1, 0], ['DQ-FILE-008']],
  ['GBK', 'lb.csv', inGbk(LB.replace('LBDTC', 'LBDTC,REMARK').replace('05-01', '05-01,?')), [1, 1, 0], ['DQ-FILE-008']],
  ['Latin-1', 'lb.csv', Buffer.from(LB.replace('LBDTC', 'LBDTC,REMARK').replace('05-01', '05-01,Größe'), 'latin1'), [1, 1, 0], ['DQ-FILE-008']],
  ['semicolons', 'lb.csv', LB.replaceAll(',', ';'), [1, 1, 0], []],
  ['tabs', 'lb.csv', LB.replaceAll(',', '\t'), [1, 1, 0], []],
  ['vertical bars', 'lb.csv', LB.replaceAll(',', '|'), [1, 1, 0], []],
  ['lines that end with CR', 'lb.csv', LB.replaceAll('\n', '\r'), [1, 1, 0], []],
  ['no line end at the end', 'lb.csv', LB.trimEnd(), [1, 1, 0], []],
  ['an empty line at the end', 'lb.csv', `${LB}\n`, [2, 1, 1], ['DQ-ROW-001']],
  ['a cell too few and one too many', 'lb.csv', `${LB}ST,LB\n${ROW.trimEnd()},x\n`, [3, 1, 2], ['DQ-ROW-001', 'DQ-ROW-001']],
  ['a number with a comma', 'lb.csv', LB + ROW.replace('20,20', '"1,5","1,5"'), [2, 1, 1], ['DQ-LB-002']],
  ['a sign in the number', 'lb.csv', LB + ROW.replace('20,20', '<5,<5'), [2, 1, 1], ['DQ-LB-002']],
  ['the sign in the text only', 'lb.csv', LB + ROW.replace('20,20', '<5,'), [2, 2, 0], []],
  ['a day before the month', 'lb.csv', LB + ROW.replace('2026-05-01', '01/05/2026'), [2, 1, 1], ['DQ-LB-004']],
  ['a row twice', 'lb.csv', LB + ROW + ROW, [3, 2, 1], ['DQ-LB-005']],
  ['a row of another domain', 'lb.csv', LB + ROW.replace('LB', 'VS'), [2, 1, 1], ['DQ-LB-007']],
  ['a file named for another domain', 'vs.csv', LB, [1, 1, 0], ['DQ-FILE-003']],
  ['a subject that is not in DM', 'lb.csv', LB + ROW.replace('S1', 'S7'), [2, 2, 0], ['DQ-LB-006']],
  ['blank rows at the end of an XPT', 'lb.xpt', XPT, [2, 2, 0], ['DQ-FILE-004', 'DQ-FILE-004', 'DQ-FILE-004', 'DQ-FILE-004', 'DQ-FILE-004', 'DQ-FILE-004', 'DQ-FILE-004']],
];

describe('files that are taken', () => {
  test.each(TAKEN)('SRC-FILE-002: %s', async (_what, name, content, counts, rules) => {
    const made = newImportDb();
    const ex = 'STUDYID,DOMAIN,USUBJID,EXSEQ,EXTRT,EXDOSE,EXDOSU,EXSTDTC\nST,EX,S1,1,AXA-NK02,2.5E7,cells/kg,2026-05-01\n';
    const report = good(await importInto(made, [folderOf({ 'dm.csv': DM, 'ex.csv': ex, [name]: content })]));
    const file = report.files.find((entry) => entry.file === name);
    expect([file?.rowsRead, file?.rowsAccepted, file?.rowsRejected]).toEqual(counts);
    expect(report.issues.map(({ rule }) => rule)).toEqual(rules);
  });
});

describe('what is chosen', () => {
  const refused = async (paths: readonly string[]) => {
    const made = newImportDb();
    const result = await importInto(made, paths);
    expect(countTables(made.db)).toEqual(NOTHING);
    return result.ok ? 'accepted' : `${result.error.code}: ${result.error.message}`;
  };

  test('SRC-FILE-003: a folder without data, a file that is gone, a folder in the place of a file', async () => {
    const folder = folderOf({ 'notes.txt': 'x', '._ae.csv': 'x' });
    expect(await refused([folder])).toBe('file-not-found: There is no file that can be read (CSV, XPT, Dataset-JSON, XLSX, or a ZIP of them) among what was chosen.');
    expect(await refused([join(folder, 'ae.csv')])).toBe('file-not-found: ae.csv is not there.');
    const withFolder = folderOf({ 'dm.csv': DM });
    mkdirSync(join(withFolder, 'lb.csv'));
    expect(await refused([withFolder])).toBe('file-unreadable: lb.csv is not a file.');
  });

  test('SRC-FILE-004: no row accepted, or no date to tell the cut-off from: nothing is imported', async () => {
    expect(await refused([folderOf({ 'lb.csv': LB.replace('2026-05-01', 'x') })])).toBe(
      'import-failed: Not one row could be accepted, so nothing was imported.',
    );
    expect(await refused([folderOf({ 'dm.csv': DM })])).toBe(
      'invalid-input: No row holds a complete date, so the cut-off date cannot be told from the data. State it and import again.',
    );
  });

  test('SRC-FILE-006: a stated cut-off date lies not after the day of import: days that have not passed hold no data', async () => {
    const folder = folderOf({ 'dm.csv': DM, 'lb.csv': LB });
    const made = newImportDb();
    const at = (cutoffDate: string) => importInto(made, [folder], { cutoffDate: cutoffDate as IsoDate });
    expect(await at('2026-11-22')).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    expect(countTables(made.db)).toEqual(NOTHING);
    expect(good(await at('2026-11-21')).cutoffDate).toBe('2026-11-21');
  });

  test('SRC-FILE-005: the same file chosen twice counts once', async () => {
    const folder = folderOf({ 'dm.csv': DM, 'lb.csv': LB });
    const report = good(await importInto(newImportDb(), [folder, join(folder, 'lb.csv')]));
    expect(report.files.map(({ file }) => file)).toEqual(['dm.csv', 'lb.csv']);
  });
});
