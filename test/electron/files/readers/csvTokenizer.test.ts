import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCsvTokenizer, type Delimiter } from '../../../../electron/files/readers/csvTokenizer.ts';
import { settle } from '../../../../electron/files/refused.ts';
import { inChunks } from '../../../builders/readTable.ts';
import { good } from '../../../builders/workspace.ts';

interface Read {
  readonly cells: string[];
  readonly line: number;
  readonly quoted: readonly boolean[] | null;
}

const tokens = (text: string, delimiter: Delimiter = ',', size = 1 << 18) =>
  settle((): Read[] => {
    const read: Read[] = [];
    const tokenizer = createCsvTokenizer(delimiter, (cells, line, quoted) =>
      read.push({ cells, line, quoted }),
    );
    for (const chunk of inChunks(Buffer.from(text), size)) {
      // The tokenizer may not hold on to a buffer that is used again.
      const buffer = Buffer.from(chunk);
      tokenizer.write(buffer);
      buffer.fill(0x78);
    }
    tokenizer.end();
    return read;
  });

const delimiters: readonly Delimiter[] = [',', ';', '\t', '|'];

describe('CSV tokenizer', () => {
  test('SRC-CSV-020: whatever is written by the rules is read as csv-parse reads it, wherever the chunks are cut', async () => {
    const character = fc.constantFrom(
      'a',
      'B',
      '7',
      ' ',
      ',',
      ';',
      '\t',
      '|',
      '"',
      '\n',
      '\r\n',
      'é',
      '环',
      '🧬',
      'NA',
      '.',
    );
    const cell = fc.array(character, { maxLength: 8 }).map((parts) => parts.join(''));
    const table = fc.array(fc.array(fc.tuple(cell, fc.boolean()), { minLength: 1, maxLength: 5 }), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(
        ...([
          table,
          fc.constantFrom(...delimiters),
          fc.constantFrom('\n', '\r\n'),
          fc.integer({ min: 1, max: 40 }),
          fc.boolean(),
        ] as const),
        async (rows, delimiter, end, size, endsWithLine) => {
          const write = ([text, always]: readonly [string, boolean]): string =>
            always || /["\r\n]/.test(text) || text.includes(delimiter)
              ? `"${text.replaceAll('"', '""')}"`
              : text;
          const lines = rows.map((row) => row.map(write).join(delimiter));
          const text = lines.join(end) + (endsWithLine ? end : '');
          const oracle: string[][] = parse(text, {
            delimiter,
            relax_column_count: true,
            record_delimiter: ['\r\n', '\n'],
            skip_empty_lines: false,
          });
          const read = good(await tokens(text, delimiter, size));
          expect(read.map(({ cells }) => cells)).toEqual(oracle);
          let line = 1;
          for (const [index, record] of read.entries()) {
            expect(record.line).toBe(line);
            line += (lines[index] ?? '').split('\n').length;
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test('SRC-CSV-021: any text at all is read as csv-parse reads it, or refused by both', async () => {
    const text = fc
      .array(fc.constantFrom('a', '1', ',', '"', '""', '\n', '\r\n', '环', ' '), { maxLength: 24 })
      .map((parts) => parts.join(''));
    const oracleOf = (source: string): string[][] | 'refused' => {
      try {
        return parse(source, { relax_column_count: true, record_delimiter: ['\r\n', '\n'] });
      } catch {
        return 'refused';
      }
    };
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 30 }), async (source, size) => {
        const read = await tokens(source, ',', size);
        expect(read.ok ? read.value.map(({ cells }) => cells) : 'refused').toEqual(oracleOf(source));
      }),
      { numRuns: 3000 },
    );
  });

  test('SRC-CSV-022: lines may end with CR throughout; the lines inside a cell count', async () => {
    for (const size of [1, 2, 3, 100]) {
      expect(good(await tokens('A,B\r1,"x\ry"\r2,\r', ',', size))).toEqual([
        { cells: ['A', 'B'], line: 1, quoted: null },
        { cells: ['1', 'x\ry'], line: 2, quoted: [false, true] },
        { cells: ['2', ''], line: 4, quoted: null },
      ]);
    }
  });

  test.each([
    ['a lone CR among LF', 'A,B\n1,2\r3,4\n', 'from line 2 on: a carriage return stands alone'],
    ['CR before CRLF', 'A,B\r\n1,2\r\r\n', 'from line 2 on: a carriage return stands alone'],
    ['LF among CR', 'A,B\r1,2\n3,4\r', 'from line 2 on: a line feed stands among lines'],
    ['CRLF among CR', 'A,B\r1,2\r\n3,4\r', 'from line 2 on: a line feed stands among lines'],
    ['a quote in a bare cell', 'A,B\n1,a"b"\n', 'from line 2 on: a quotation mark stands inside a cell'],
    ['a blank before a quote', 'A,B\n1, "b"\n', 'from line 2 on: a quotation mark stands inside a cell'],
    [
      'text after a quote',
      'A,B\n"1\n2"x,3\n',
      'from line 2 on: a closing quotation mark is not followed by a comma',
    ],
    [
      'a quote never closed',
      'A,B\n1,2\n"3,4\n',
      'from line 3 on: a quotation mark is opened and never closed',
    ],
    ['a row too long', `A,B\n${'x'.repeat(1_000_001)},2\n`, 'from line 2 on: the row is too long'],
    [
      'a quote never closed in a long file',
      `A,B\n"1,2\n${'3,4\n'.repeat(300_000)}`,
      'from line 2 on: the row is too long',
    ],
  ])('SRC-CSV-023: %s is refused with its line', async (_what, text, words) => {
    for (const size of text.length > 1000 ? [1 << 16, 1 << 21] : [1, 2, 5, 1000]) {
      expect(await tokens(text, ',', size)).toMatchObject({
        ok: false,
        error: { code: 'file-unreadable', message: expect.stringContaining(words) },
      });
    }
  });

  test('SRC-CSV-024: many rows in many chunks, short cells and long', async () => {
    const rows = Array.from(
      { length: 30_000 },
      (_, i) => `${i % 7},${i % 5000},${i},value ${(i * 7919) % 40_000} and more,größer ${i}`,
    );
    const read = good(await tokens(`A,B,C,D,E\n${rows.join('\n')}\n`));
    expect(read.slice(1).map(({ cells }) => cells.join(','))).toEqual(rows);
  });
});
