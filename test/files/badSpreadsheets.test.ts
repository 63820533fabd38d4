import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readXlsxBytes } from '../builders/readTables.ts';
import { sheetBytes, type XlsxTestCell, xlsxBytes, xlsxParts, zipOf } from '../builders/xlsxBytes.ts';

const ROWS: readonly (readonly XlsxTestCell[])[] = [
  ['USUBJID', 'LBSEQ', 'LBORRES'],
  ['S1', 1, '20'],
  ['S1', 2, 'Geheim'],
];
const GOOD = sheetBytes(ROWS);
const PARTS = xlsxParts({ sheets: [{ name: 'LB', rows: ROWS }] });
const SHEET = 'xl/worksheets/sheet1.xml';

/** A good workbook in which a text of a part is replaced. */
const changed = (part: string, from: string | RegExp, to: string): Buffer =>
  zipOf({ ...PARTS, [part]: String(PARTS[part]).replace(from, to) });
const inSheet = (from: string | RegExp, to: string): Buffer => changed(SHEET, from, to);
const withParts = (parts: { readonly [name: string]: string | Uint8Array }): Buffer => zipOf({ ...PARTS, ...parts });
const header = (...cells: XlsxTestCell[]): Buffer => sheetBytes([cells, ['S1', 1, '20']]);
const ole = (inside: string): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(inside, 'utf16le')]);

/** Sets bytes at an offset in each header of a ZIP file: PK 3 4 before the data, PK 1 2 in the table. */
const patched = (zip: Buffer, local: number, central: number, write: (bytes: Buffer, at: number) => void): Buffer => {
  const bytes = Buffer.from(zip);
  const each = (mark: string, offset: number): void => {
    const signature = Buffer.from(mark, 'hex');
    for (let at = bytes.indexOf(signature); at >= 0; at = bytes.indexOf(signature, at + 4)) write(bytes, at + offset);
  };
  each('504b0304', local);
  each('504b0102', central);
  return bytes;
};
const encrypted = patched(GOOD, 6, 8, (bytes, at) => bytes.writeUInt16LE(bytes.readUInt16LE(at) | 1, at));
const shortened = patched(GOOD, 22, 24, (bytes, at) => bytes.writeUInt32LE(bytes.readUInt32LE(at) - 1, at));
const stored = Buffer.from(
  zipSync(Object.fromEntries(Object.entries(PARTS).map(([name, text]) => [name, Buffer.from(text)])), { level: 0 }),
);
const falsified = Buffer.from(stored);
falsified.set(Buffer.from('Geheil'), stored.indexOf('Geheim'));
/** Leaves no room to write a name of the same length elsewhere in the archive. */
const renamed = (name: string): Buffer => {
  const placeholder = 'x'.repeat(name.length);
  const bytes = withParts({ [placeholder]: 'x' });
  for (let at = bytes.indexOf(placeholder); at >= 0; at = bytes.indexOf(placeholder, at + 1)) bytes.write(name, at, 'latin1');
  return bytes;
};
const blanks = (megabytes: number): Buffer => Buffer.alloc(megabytes * 1_000_000, 0x20);
const laugh = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>';

/** The verdict on each file, in these words, with this place. */
const CASES: readonly (readonly [what: string, content: Uint8Array, code: string, words: string, details?: object])[] = [
  ['an empty file', Buffer.alloc(0), 'file-unsupported', 'The file is empty.'],
  ['a web page', Buffer.from('\ufeff <html><table></table></html>'), 'file-unsupported', 'This is a web page or XML file'],
  ['CSV', Buffer.from('USUBJID,LBSEQ\n'), 'file-unsupported', 'it is no ZIP file'],
  ['PDF', Buffer.from('%PDF-1.7'), 'file-unsupported', 'it is no ZIP file'],
  ['an old workbook (.xls)', ole('Workbook'), 'file-unsupported', 'Excel 97 to 2003 (.xls)'],
  ['a workbook with a password', ole('EncryptedPackage'), 'file-unsupported', 'protected by a password'],
  ['a file of more than 200 MB', Buffer.alloc(200 * 2 ** 20 + 1), 'too-large', 'larger than 200 MB'],
  ['a binary workbook (.xlsb)', withParts({ '_rels/.rels': String(PARTS['_rels/.rels']).replace('workbook.xml', 'workbook.bin'), 'xl/workbook.bin': 'x' }), 'file-unsupported', '(.xlsb)'],
  ['an OpenDocument sheet', zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }), 'file-unsupported', 'OpenDocument'],
  ['a Word document', withParts({ 'xl/workbook.xml': '<document/>' }), 'file-unsupported', 'an Office document, but no workbook'],
  ['a ZIP file of something else', zipOf({ 'lb.csv': 'a,b\n' }), 'file-unsupported', 'a ZIP file without a workbook'],
  ['an empty ZIP file', zipOf({}), 'file-unsupported', 'a ZIP file without a workbook'],
  ['a ZIP file cut off', GOOD.subarray(0, -30), 'file-unreadable', 'damaged or cut off'],
  ['half a ZIP file', GOOD.subarray(0, GOOD.length / 2), 'file-unreadable', 'damaged or cut off'],
  ['a changed cell (wrong checksum)', falsified, 'file-unreadable', 'is damaged: its checksum is wrong'],
  ['parts longer than stated', shortened, 'file-unreadable', 'is damaged'],
  ['an encrypted part', encrypted, 'file-unsupported', 'encrypted'],
  ['6,000 parts', withParts(Object.fromEntries(Array.from({ length: 6000 }, (_, i) => [`p/${i}`, '']))), 'too-large', 'more than 5000 entries'],
  ['a bomb in a sheet', withParts({ [SHEET]: blanks(40) }), 'file-unsupported', 'unpacks to more than 250 times its size'],
  ['a bomb beside the sheets', withParts({ 'xl/media/image1.png': blanks(40) }), 'file-unsupported', 'unpacks to more than 250 times its size'],
  ['a name that climbs', renamed('../../evil.xml'), 'file-unsupported', 'leads out of its folder'],
  ['a name from the root', renamed('/etc/evil.xml'), 'file-unsupported', 'root of a disk'],
  ['a name with a drive', renamed('C:evil.xml'), 'file-unsupported', 'names a drive'],
  ['a name with a backslash', renamed('..\\evil.xml'), 'file-unsupported', 'backslash'],
  ['two parts of one name', renamed('xl/Workbook.XML'), 'file-unsupported', 'apart from upper and lower case'],
  ['a document type in a sheet', inSheet('<worksheet', `${laugh}<worksheet`), 'file-unsupported', 'Sheet LB declares a document type'],
  ['a document type in the texts', changed('xl/sharedStrings.xml', '<sst', `${laugh}<sst`), 'file-unsupported', 'declares a document type'],
  ['a document type in the workbook', changed('xl/workbook.xml', '<workbook', `${laugh}<workbook`), 'file-unsupported', 'The workbook declares a document type'],
  ['a document type in a list of parts', changed('_rels/.rels', '<Relationships', `${laugh}<Relationships`), 'file-unsupported', 'declares a document type'],
  ['an entity that is not defined', inSheet('<v>1</v>', '<v>&boom;</v>'), 'file-unreadable', 'Sheet LB is damaged: it is no XML at line 2', { line: 2 }],
  ['a sheet cut off', inSheet('</worksheet>', ''), 'file-unreadable', 'Sheet LB is damaged: it is no XML'],
  ['elements that cross', inSheet('</row>', '</c>'), 'file-unreadable', 'Sheet LB is damaged: it is no XML'],
  ['a sheet that is no XML', withParts({ [SHEET]: 'not XML' }), 'file-unreadable', 'Sheet LB is damaged: it is no XML at line 1'],
  ['an empty sheet part', withParts({ [SHEET]: '' }), 'file-unreadable', 'Sheet LB is damaged'],
  ['a sheet that is not there', sheetBytes(ROWS, { parts: { [SHEET]: undefined } }), 'file-unreadable', 'Sheet LB is not in it'],
  ['a sheet that no list names', changed('xl/_rels/workbook.xml.rels', 'Id="rId1"', 'Id="rId77"'), 'file-unreadable', 'a sheet of it is not there'],
  ['texts that are not there', sheetBytes(ROWS, { parts: { 'xl/sharedStrings.xml': undefined } }), 'file-unreadable', 'The list of texts of the workbook is not in it'],
  ['Latin-1', withParts({ 'xl/sharedStrings.xml': Buffer.from(String(PARTS['xl/sharedStrings.xml']).replace('Geheim', 'Größe'), 'latin1') }), 'file-unsupported', 'is not UTF-8 text'],
  ['UTF-16', withParts({ [SHEET]: Buffer.from(`\ufeff${PARTS[SHEET]}`, 'utf16le') }), 'file-unsupported', 'Sheet LB is not UTF-8 text'],
  ['another encoding by its declaration', inSheet('encoding="UTF-8"', 'encoding="GBK"'), 'file-unsupported', 'its encoding is not UTF-8'],
  ['elements within elements', inSheet('<sheetData>', `<sheetData>${'<a>'.repeat(100_000)}`), 'file-unsupported', 'nests its elements too deeply'],
  ['a text without end', inSheet('<v>1</v>', `<v>${Array.from({ length: 800_000 }, (_, i) => i * 7919).join('')}</v>`), 'too-large', 'holds a text without end'],
  ['an attribute without end', inSheet('<sheetData>', `<x a="${Array.from({ length: 800_000 }, (_, i) => i * 7919).join('')}"/><sheetData>`), 'too-large', 'holds a text without end'],
  ['a text of 40,000 letters', sheetBytes([...ROWS, ['S1', 3, 'x'.repeat(40_000)]]), 'too-large', 'holds more than 32767 letters'],
  ['a text of 40,000 letters in its cell', sheetBytes([...ROWS, ['S1', 3, 'x'.repeat(40_000)]], { texts: 'inline' }), 'too-large', 'Cell C4 of sheet LB holds more than 32767 letters'],
  ['a NUL as an escape', sheetBytes([...ROWS, ['S1', 3, 'a\0b']]), 'file-unreadable', 'holds a NUL or half a letter'],
  ['half a letter as an escape', sheetBytes([...ROWS, ['S1', 3, 'a\ud83e']], { texts: 'inline' }), 'file-unreadable', 'Cell C4 of sheet LB holds a NUL or half a letter'],
  ['a text number that is not there', inSheet('<v>3</v>', '<v>77</v>'), 'file-unreadable', 'cell A2 points to a text that is not there', { sheet: 'LB', line: 2, column: 'A' }],
  ['a negative text number', inSheet('<v>3</v>', '<v>-1</v>'), 'file-unreadable', 'cell A2 points to a text'],
  ['a number without digits', inSheet('r="B3" ><v>2</v>', 'r="B3" ><v>NaN</v>'), 'file-unreadable', 'cell B3 is a number without digits', { line: 3, column: 'B' }],
  ['a number with a comma', inSheet('r="B3" ><v>2</v>', 'r="B3" ><v>1,5</v>'), 'file-unreadable', 'cell B3 is a number without digits'],
  ['a truth value that is none', inSheet('r="B3" ><v>2</v>', 'r="B3" t="b"><v>Y</v>'), 'file-unreadable', 'cell B3 is neither true nor false'],
  ['a type that is none', inSheet('r="B3" ><v>2</v>', 'r="B3" t="q"><v>2</v>'), 'file-unreadable', 'cell B3 is of a type that no cell has'],
  ['rows out of order', inSheet('<row r="3"', '<row r="2"'), 'file-unreadable', 'row 2 comes after row 2'],
  ['a row beyond the sheet', inSheet('<row r="3"', '<row r="1048577"'), 'file-unreadable', 'a row of no number'],
  ['a row of no number', inSheet('<row r="3"', '<row r="x"'), 'file-unreadable', 'a row of no number'],
  ['cells out of order', inSheet('r="B3"', 'r="A3"'), 'file-unreadable', 'cell A3 stands where it does not belong'],
  ['a cell in another row', inSheet('r="B3"', 'r="B7"'), 'file-unreadable', 'cell B7 stands where it does not belong'],
  ['a cell beyond the sheet', inSheet('r="C3"', 'r="XFE3"'), 'file-unreadable', 'row 3 has a cell of no place'],
  ['a cell outside of the rows', inSheet('<sheetData>', '<sheetData><c r="A1"><v>1</v></c>'), 'file-unreadable', 'outside of the rows'],
  ['a stray cell far below', inSheet('</sheetData>', '<row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>'), 'file-unsupported', 'rows 4 to 1048575 are blank, yet row 1048576 is not', { sheet: 'LB', line: 1048576 }],
  ['a header in the second row', sheetBytes([[], ...ROWS]), 'file-unsupported', 'Sheet LB: the first row must hold the names of the columns, but it is blank', { line: 1 }],
  ['a number in the header', header('USUBJID', 2, 'X'), 'file-unsupported', 'but B1 is no text', { sheet: 'LB', line: 1, column: 'B' }],
  ['an error in the header', header('USUBJID', { xml: 't="e"><v>#REF!</v>' }), 'file-unsupported', 'but B1 is no text'],
  ['true in the header', header('USUBJID', { xml: 't="b"><v>1</v>' }), 'file-unsupported', 'but B1 is no text'],
  ['a header with a gap', header('USUBJID', null, 'X'), 'file-unsupported', 'column B has no name', { line: 1, column: 'B' }],
  ['a name twice', header('USUBJID', 'A', 'a'), 'file-unsupported', 'Columns 2 and 3 have the same name, A'],
  ['the name __proto__', header('USUBJID', '__proto__'), 'file-unsupported', 'no variable name'],
  ['merged cells in the header', sheetBytes(ROWS, { after: '<mergeCells><mergeCell ref="A1:C1"/></mergeCells>' }), 'file-unsupported', 'cells of the first row are merged (A1:C1)', { line: 1 }],
  ['merged cells of no place', sheetBytes(ROWS, { after: '<mergeCells><mergeCell ref="Geheim"/></mergeCells>' }), 'file-unreadable', 'a range of merged cells has no place'],
  ['hidden columns that overlap', sheetBytes(ROWS, { before: '<cols><col min="1" max="16384" hidden="1"/><col min="1" max="16384" hidden="1"/></cols>' }), 'file-unreadable', 'hidden columns overlap or lie outside'],
  ['hidden columns beyond the sheet', sheetBytes(ROWS, { before: '<cols><col min="2" max="99999999" hidden="1"/></cols>' }), 'file-unreadable', 'hidden columns overlap or lie outside'],
  ['600,000 styles', changed('xl/styles.xml', '<cellXfs>', `<cellXfs>${'<xf/>'.repeat(600_000)}`), 'too-large', 'The list of styles of the workbook has more than 500000 elements'],
  ['no cell at all', xlsxBytes({ sheets: [{ name: 'A', rows: [] }, { name: 'B', rows: [[null]] }] }), 'file-unsupported', 'no sheet of it has a cell'],
  ['no sheet', xlsxBytes({ sheets: [] }), 'file-unsupported', 'no sheet of it has a cell'],
];

const REFUSED = CASES.map(([what, content, code, words, details = {}]) => [what, content, code, words, details] as const);

describe('workbooks that are refused', () => {
  test('SRC-XLSX-050: the workbook that they are made of is good', async () => {
    for (const bytes of [GOOD, stored]) {
      expect(await readXlsxBytes(bytes)).toMatchObject({ ok: true, value: { tables: [{ rows: [{}, {}] }], notices: [] } });
    }
  });

  test.each(REFUSED)('SRC-XLSX-051: %s', async (_what, content, code, words, details) => {
    const result = await readXlsxBytes(content);
    expect(result).toMatchObject({
      ok: false,
      error: { code, message: expect.stringContaining(words), ...(Object.keys(details).length > 0 ? { details } : {}) },
    });
    // No refusal quotes a cell.
    expect(JSON.stringify(result)).not.toMatch(/Gehei|Größe/);
  });
});
