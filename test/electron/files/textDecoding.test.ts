import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { settle } from '../../../electron/files/refused.ts';
import { createDecoder, detectEncoding } from '../../../electron/files/textDecoding.ts';
import { describeEncoding, type TextEncoding } from '../../../electron/files/textEncoding.ts';
import { createEncodingScout } from '../../../electron/files/textScout.ts';
import { inChunks } from '../../builders/readTable.ts';

const HEAD = 'USUBJID,AETERM,AESEV\n';
const CHINESE = `${HEAD}S1,发热,轻度\nS2,"恶心、呕吐",中度\nS3,中性粒细胞计数降低,重度\n`;
const GERMAN = `${HEAD}S1,Übelkeit,leicht\nS2,Schüttelfrost für zwei Tage,mäßig\nS3,Gefühl von Völle,leicht\n`;
const SIGNS = `${HEAD}S1,Fever > 38.5 °C,mild\nS2,Patient’s rash – arms,mild\n`;
const as = (text: string, encoding: string): Buffer => iconv.encode(text, encoding);
const join = (...parts: readonly (string | Uint8Array | readonly number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));
const lines = (line: string, count: number): string => line.repeat(count);

const scouted = async (bytes: Uint8Array, chunkSize = 1 << 16): Promise<string> => {
  const result = await settle(() => {
    const scout = createEncodingScout();
    for (const chunk of inChunks(bytes, chunkSize)) scout.look(chunk);
    const found = scout.finish();
    return `${describeEncoding(found)}, ${found.basis}`;
  });
  return result.ok ? result.value : `${result.error.code}: ${result.error.message}`;
};

describe('which encoding a text file is in', () => {
  test.each<[string, Uint8Array, string]>([
    ['ASCII', join(HEAD), 'utf-8, detected'],
    ['nothing', join(''), 'utf-8, detected'],
    ['UTF-8', join(CHINESE), 'utf-8, detected'],
    ['UTF-8 with mark', join('\ufeff', CHINESE), 'utf-8, declared'],
    ['UTF-16 LE with mark', as(CHINESE, 'utf-16le').subarray(0), 'utf-16le (detected), detected'],
    ['UTF-16 LE, marked', join([0xff, 0xfe], as(CHINESE, 'utf-16le')), 'utf-16le, declared'],
    ['UTF-16 BE, marked', join([0xfe, 0xff], as(CHINESE, 'utf-16be')), 'utf-16be, declared'],
    ['UTF-16 BE without mark', as(CHINESE, 'utf-16be'), 'utf-16be (detected), detected'],
    ['GBK', as(CHINESE, 'gbk'), 'gbk (detected), detected'],
    [
      'GB 18030 with a four-byte character',
      as(`${CHINESE}S4,㐀,轻度\n`, 'gb18030'),
      'gbk (detected), detected',
    ],
    [
      'GBK late in the file',
      join(HEAD, lines('S0,Rash,mild\n', 20_000), as(CHINESE, 'gbk')),
      'gbk (detected), detected',
    ],
    ['GBK, one word', as(`${HEAD}S1,发热,x\n`, 'gbk'), 'gbk (detected, uncertain), detected'],
    [
      'GBK, a word that is UTF-8 by chance among others',
      as(`${CHINESE}S4,乱,轻\n`, 'gbk'),
      'gbk (detected), detected',
    ],
    [
      'GBK, where all of it is UTF-8 by chance',
      as('USUBJID,SEX\nS1,女\nS2,女\n', 'gbk'),
      'gbk (detected, uncertain), detected',
    ],
    ['UTF-8, a letter with accent alone', join('USUBJID,X\nS1,é\n'), 'utf-8 (detected), detected'],
    [
      'UTF-8, few letters with accents',
      join('USUBJID,X\nS1,Übelkeit\nS2,38 °C\n'),
      'utf-8 (detected), detected',
    ],
    ['Latin-1', as(GERMAN, 'latin1'), 'latin1 (detected), detected'],
    ['Latin-1, two letters side by side', as(`${HEAD}S1,Größe,x\n`, 'latin1'), 'latin1 (detected), detected'],
    [
      'Windows-1252 for its signs',
      as(`${SIGNS}${GERMAN}`, 'windows-1252'),
      'windows-1252 (detected), detected',
    ],
    ['a micro sign alone', as(`${HEAD}S1,5 µg,x\n`, 'latin1'), 'latin1 (detected), detected'],
    [
      'a degree sign alone, away from letters',
      as(`${HEAD}S1,38 ° 5,x\n`, 'latin1'),
      'latin1 (detected, uncertain), detected',
    ],
  ])('SRC-TEXT-001: %s', async (_what, bytes, words) => {
    expect(await scouted(bytes)).toBe(words);
    expect(await scouted(bytes, 5000)).toBe(words);
  });

  test.each<[string, Uint8Array, string]>([
    [
      'UTF-8, then GBK',
      join(CHINESE, as('S4,恶心呕吐,轻度\n', 'gbk')),
      'mixes encodings: line 2 is UTF-8, but byte 107 in line 5 is not',
    ],
    [
      'GBK, then UTF-8',
      join(as(CHINESE, 'gbk'), 'S4,恶心呕吐,轻度\n'),
      'mixes encodings: line 5 is UTF-8, but byte 24 in line 2 is not',
    ],
    [
      'UTF-8, then Latin-1',
      join(GERMAN, as('S4,Müdigkeit,leicht\n', 'latin1')),
      'mixes encodings: line 2 is UTF-8, but byte 115 in line 5 is not',
    ],
    [
      'Latin-1, then UTF-8',
      join(as(GERMAN, 'latin1'), 'S4,Müdigkeit,leicht\n'),
      'mixes encodings: line 5 is UTF-8, but byte 24 in line 2 is not',
    ],
    [
      'a bad byte after many lines of UTF-8',
      join(HEAD, lines('S1,发热,轻度\n', 9000), [0x53, 0xff, 0x0a]),
      'byte 153022 in line 9002 is not',
    ],
    [
      'UTF-8 cut at its end',
      join(CHINESE, Buffer.from('S4,环').subarray(0, -1)),
      'ends in the middle of a character (byte 107 in line 5)',
    ],
    ['over-long UTF-8', join(HEAD, [0xe0, 0x80, 0xaf]), 'cannot be told: byte 21 in line 2'],
    [
      'Big5',
      as(`${HEAD}S1,發熱、噁心、嘔吐、腹瀉、貧血、頭痛\n`, 'big5'),
      'fits neither GBK nor Latin-1 (it may be Big5)',
    ],
    ['EUC-KR', as(`${HEAD}S1,발열 구토 설사 중성구 감소 빈혈 두통\n`, 'euc-kr'), 'it may be EUC-KR'],
    [
      'Cyrillic',
      as(`${HEAD}S1,Лихорадка и тошнота в течение трёх дней\n`, 'windows-1251'),
      'it may be windows-1251',
    ],
    ['UTF-32', join([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), 'UTF-32'],
  ])('SRC-TEXT-002: refused: %s', async (_what, bytes, words) => {
    expect(await scouted(bytes)).toContain(words);
    expect(await scouted(bytes, 5000)).toContain(words);
  });

  test('SRC-TEXT-003: a sample may end within a character', () => {
    for (const [text, encoding] of [
      [CHINESE, 'utf-8'],
      [CHINESE, 'gbk'],
      [CHINESE, 'utf-16le'],
    ] as const) {
      const bytes = as(text, encoding);
      for (let end = bytes.length - 4; end <= bytes.length; end += 1) {
        expect(detectEncoding(bytes.subarray(0, end)).encoding).toBe(encoding);
      }
    }
  });

  test('SRC-TEXT-004: UTF-8 is told as such whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1 }),
        async (words) => {
          const text = `a,b\n${words.map((word) => word.replaceAll('\0', '')).join('\n')}\nabcdefgh\n`;
          expect((await scouted(Buffer.from(text))).replace(' (detected)', '')).toBe('utf-8, detected');
        },
      ),
    );
  });
});

const decoded = async (encoding: TextEncoding, bytes: Uint8Array, chunkSize: number): Promise<string> => {
  const result = await settle(() => {
    const decoder = createDecoder(encoding);
    const parts = inChunks(bytes, chunkSize).map((chunk) => decoder.decode(chunk, false));
    return parts.join('') + decoder.decode(new Uint8Array(0), true);
  });
  return result.ok ? result.value : `${result.error.code}: ${result.error.message}`;
};

const ENCODINGS = {
  'utf-8': 'utf-8',
  gbk: 'gb18030',
  latin1: 'latin1',
  'windows-1252': 'windows-1252',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
} as const;

describe('decoding', () => {
  test.each(Object.entries(ENCODINGS))(
    'SRC-TEXT-010: %s comes out the same wherever the chunks are cut',
    async (name, iconvName) => {
      const text = name === 'latin1' || name === 'windows-1252' ? GERMAN : `${CHINESE}𠀀㐀\n`;
      for (const size of [1, 2, 3, 5, 1000]) {
        expect(await decoded(name as TextEncoding, as(text, iconvName), size)).toBe(text);
      }
    },
  );

  test('SRC-TEXT-011: a byte order mark is dropped, once', async () => {
    expect(await decoded('utf-8', join('\ufeff\ufeffA'), 1)).toBe('\ufeffA');
    expect(await decoded('utf-16le', join([0xff, 0xfe], as('A', 'utf-16le')), 1)).toBe('A');
    expect(await decoded('utf-16be', join([0xfe, 0xff], as('A', 'utf-16be')), 3)).toBe('A');
  });

  test.each<[TextEncoding, Uint8Array, string]>([
    ['utf-8', join('a\nb\n环', [0xff], 'x'), 'not utf-8 throughout (byte 7 in line 3)'],
    ['utf-8', join('a\n', [0xe7, 0x8e]), 'not utf-8 throughout (byte 2 in line 2)'],
    ['gbk', join(as('发热\n恶', 'gbk'), [0xff, 0x41]), 'not gbk throughout (byte 7 in line 2)'],
    ['gbk', join('a\n', [0xb7]), 'not gbk throughout (byte 2 in line 2)'],
    ['latin1', join('a\nb', [0x85]), 'not latin1 throughout (byte 3 in line 2)'],
    ['windows-1252', join('a\nb', [0x93, 0x81]), 'not windows-1252 throughout (byte 4 in line 2)'],
    ['utf-16le', join(as('a\nb', 'utf-16le'), [0x41]), 'not utf-16le throughout (byte 6 in line 2)'],
    [
      'utf-16le',
      join(as('a\nb', 'utf-16le'), [0x00, 0xd8, 0x41, 0x00]),
      'not utf-16le throughout (byte 6 in line 2)',
    ],
    ['utf-16be', join(as('a\nb', 'utf-16be'), [0xdc, 0x00]), 'not utf-16be throughout (byte 6 in line 2)'],
    ['utf-8', join('a\nbc\0d'), 'NUL character and is no text (byte 4 in line 2)'],
    ['gbk', join(as('发\n热\0', 'gbk')), 'NUL character and is no text (byte 5 in line 2)'],
    ['utf-16le', as('a\nbc\0d', 'utf-16le'), 'NUL character and is no text (byte 8 in line 2)'],
  ])('SRC-TEXT-012: %s: what cannot be read is refused with its place', async (encoding, bytes, words) => {
    for (const size of [1, 2, 3, 1000]) expect(await decoded(encoding, bytes, size)).toContain(words);
  });

  test('SRC-TEXT-013: no byte is lost or made up: what decodes encodes back to the same bytes', async () => {
    const encodings = fc.constantFrom(...(Object.keys(ENCODINGS) as TextEncoding[]));
    await fc.assert(
      fc.asyncProperty(
        encodings,
        fc.uint8Array({ min: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 9 }),
        async (encoding, bytes, size) => {
          const text = await decoded(encoding, bytes, size);
          if (text.startsWith('file-unsupported')) return;
          const back = as(text, ENCODINGS[encoding]);
          // GB 18030 has a few letters twice (the euro sign also at 80, as code page 936 writes it).
          if (encoding === 'gbk') {
            expect(await decoded(encoding, back, size)).toBe(text);
            return;
          }
          const mark = bytes.length - back.length;
          expect(Buffer.compare(back, bytes.subarray(mark))).toBe(0);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
