import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readXptBytes } from '../../../builders/readTable.ts';
import { good } from '../../../builders/workspace.ts';
import { type XptTestColumn, type XptTestMember, xpt8Bytes, xptBytes } from '../../../builders/xptBytes.ts';

const CHINESE = ['发热', '恶心、呕吐', '中性粒细胞计数降低', '腹泻'];
const GERMAN = ['Übelkeit', 'Größe geändert', 'Schüttelfrost', 'Völlegefühl'];
const as = (text: string, encoding: string): Buffer => iconv.encode(text, encoding);
const column = (length: number, label: string | Buffer = ''): XptTestColumn => ({
  name: 'A',
  type: 'Char',
  length,
  label,
});
const rowsOf = (texts: readonly string[], encoding: string) => texts.map((text) => [as(text, encoding)]);
const member = (texts: readonly string[], encoding: string, name = 'AE'): XptTestMember => ({
  name,
  columns: [column(40)],
  rows: rowsOf(texts, encoding),
});

const read = async (bytes: Buffer, chunkSize = 100) => {
  const { tables, notices, described } = good(await readXptBytes(bytes, chunkSize));
  return { texts: tables.map(({ rows }) => rows.map(({ cells }) => cells[0])), notices, described };
};
const words = async (bytes: Buffer): Promise<string> => {
  const result = await readXptBytes(bytes, 100);
  return result.ok ? 'accepted' : `${result.error.code}: ${result.error.message}`;
};

describe('the letters of a transport file, which does not say how they are encoded', () => {
  test.each([
    ['UTF-8', CHINESE, 'utf-8', 'utf-8', []],
    ['GBK', CHINESE, 'gbk', 'gbk (detected)', ['DQ-FILE-008']],
    ['Latin-1', GERMAN, 'latin1', 'latin1 (detected)', ['DQ-FILE-008']],
    [
      'Windows-1252',
      [...GERMAN, 'Patient’s rash – arms'],
      'windows-1252',
      'windows-1252 (detected)',
      ['DQ-FILE-008'],
    ],
    ['ASCII', ['Fever'], 'latin1', 'utf-8', []],
  ])('SRC-XPT-140: %s', async (_what, texts, encoding, described, notices) => {
    for (const bytes of [xptBytes(member(texts, encoding)), xpt8Bytes(member(texts, encoding))]) {
      for (const size of [1, 100, 100_000]) {
        expect(await read(bytes, size)).toEqual({ texts: [texts], described, notices });
      }
    }
  });

  test('SRC-XPT-141: a data set is decided as a whole: what alone would be read otherwise follows the rest', async () => {
    // The GBK bytes of this word are valid UTF-8 as well; those of "Öß" are a GBK pair.
    const gbk = ['联通', '乱', ...CHINESE];
    expect((await read(xptBytes(member(gbk, 'gbk')))).texts).toEqual([gbk]);
    const german = ['ÖÖ', ...GERMAN];
    expect((await read(xptBytes(member(german, 'latin1')))).texts).toEqual([german]);
  });

  test('SRC-XPT-142: each data set of a file by itself; rows before the first such letter are read once', async () => {
    const many = Array.from({ length: 500 }, (_, i) => `Row ${i}`);
    const bytes = xptBytes(
      member(['Fever'], 'latin1', 'DM'),
      member([...many, ...CHINESE], 'gbk'),
      member([...GERMAN, ...many], 'latin1', 'CM'),
      member(CHINESE, 'utf-8', 'MH'),
    );
    for (const size of [37, 100_000]) {
      expect(await read(bytes, size)).toEqual({
        texts: [['Fever'], [...many, ...CHINESE], [...GERMAN, ...many], CHINESE],
        described: 'gbk (detected), latin1 (detected), utf-8',
        notices: ['DQ-FILE-008', 'DQ-FILE-008'],
      });
    }
  });

  test('SRC-XPT-143: names and labels count as text of their data set', async () => {
    const columns: readonly XptTestColumn[] = [
      { name: as('受试者编号', 'gbk'), type: 'Char', length: 10, label: as('受试者的编号', 'gbk') },
      { name: 'AETERM', type: 'Char', length: 20, label: as('不良事件名称'.repeat(5), 'gbk') },
    ];
    const bytes = xpt8Bytes({ name: 'AE', columns, rows: [['S1', as('发热', 'gbk')]] });
    const { tables } = good(await readXptBytes(bytes));
    expect(tables[0]?.header.columns.map(({ name, label }) => [name, label])).toEqual([
      ['受试者编号', '受试者的编号'],
      ['AETERM', '不良事件名称'.repeat(5)],
    ]);
    expect(tables[0]?.rows[0]?.cells).toEqual(['S1', '发热']);
  });

  test('SRC-XPT-144: text that was cut within a character keeps what is whole, and this is told', async () => {
    const rows = (encoding: string) => [...CHINESE, '发热发热发热发热'].map((text) => [as(text, encoding)]);
    const utf8 = xptBytes({ name: 'AE', columns: [column(20)], rows: rows('utf-8') });
    expect(await read(utf8)).toEqual({
      texts: [['发热', '恶心、呕吐', '中性粒细胞计', '腹泻', '发热发热发热']],
      described: 'utf-8',
      notices: ['DQ-FILE-012'],
    });
    const gbk = xptBytes({ name: 'AE', columns: [column(9)], rows: rows('gbk') });
    expect((await read(gbk)).texts).toEqual([['发热', '恶心、呕', '中性粒细', '腹泻', '发热发热']]);
  });

  test('SRC-XPT-145: mixed or unknown encodings are refused, naming variable, row and data set', async () => {
    const mixed = {
      name: 'AE',
      columns: [column(40)],
      rows: [...rowsOf(CHINESE, 'utf-8'), ...rowsOf(CHINESE, 'gbk')],
    };
    expect(await words(xptBytes(mixed))).toBe(
      'file-unsupported: The file mixes encodings: A in row 1 of AE is UTF-8, but A in row 5 of AE is not. Save it in one encoding.',
    );
    const cyrillic = member(['Лихорадка и тошнота', 'в течение трёх дней'], 'windows-1251');
    expect(await words(xptBytes(cyrillic))).toContain(
      'A in row 1 of AE is not UTF-8, and the text fits neither GBK nor Latin-1',
    );
  });

  test('SRC-XPT-146: numbers that are no date are told, and stay numbers', async () => {
    const columns: readonly XptTestColumn[] = [{ name: 'A', type: 'Num', format: 'DATE', width: 9 }];
    const rows = [[0], [1e9], ['.'], [1e9]];
    expect(await read(xptBytes({ name: 'LB', columns, rows }))).toEqual({
      texts: [['1960-01-01', '1000000000', null, '1000000000']],
      described: 'utf-8',
      notices: ['DQ-FILE-011'],
    });
  });
});
