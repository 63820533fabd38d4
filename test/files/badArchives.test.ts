import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { listExtractFiles } from '../../electron/files/extractFiles.ts';
import { inFile, settle } from '../../electron/files/refused.ts';
import { openZip } from '../../electron/files/zipArchive.ts';
import { ZIP_LIMITS, type ZipLimits } from '../../electron/files/zipEntries.ts';
import { folderOf } from '../builders/importFiles.ts';
import { type ZipTestEntry, zipBytes } from '../builders/zipBytes.ts';

const CSV = 'USUBJID,LBSEQ\nS1,1\n';
const LB: ZipTestEntry = { name: 'lb.csv', content: CSV };

/** Lists a chosen ZIP file and reads every file in it to its end: what it holds, or why it is refused. */
const verdict = async (bytes: Uint8Array, name = 'extract.zip'): Promise<string> => {
  const folder = folderOf({ [name]: bytes });
  const result = await settle(async () => {
    const { files, ignored } = await listExtractFiles([join(folder, name)]);
    const parts: string[] = [];
    for (const file of files) {
      let size = 0;
      await inFile(file.name, async () => {
        for await (const chunk of file.open()) size += chunk.length;
      });
      parts.push(`${file.name} ${size}`);
    }
    return [...parts, ...ignored.map((entry) => `ignored ${entry}`)].join('; ');
  });
  return result.ok ? result.value : `${result.error.code}: ${result.error.message}`;
};

const named = (name: string | Buffer, flags = 0x800): Buffer => zipBytes([LB, { name, flags, content: CSV }]);
const MEGABYTES = deflateRawSync(Buffer.alloc(2_000_000));

/** Info-ZIP Unicode Path. Source: APPNOTE 6.3.10, section 4.6.9. */
const unicodePath = (name: string, instead: string): Buffer => {
  const data = Buffer.concat([Buffer.from([1, 0, 0, 0, 0]), Buffer.from(instead)]);
  data.writeUInt32LE(crc32(name), 1);
  return Buffer.concat([Buffer.from([0x75, 0x70, data.length, 0]), data]);
};

/** An entry within the stored bytes of another. */
const overlapping = (): Buffer => {
  const whole = zipBytes([{ name: 'vs.csv', content: CSV }]);
  const inner = whole.subarray(0, whole.readUInt32LE(whole.length - 6));
  const outer: ZipTestEntry = { name: 'lb.csv', content: inner, method: 0 };
  return zipBytes([outer, { name: 'vs.csv', content: CSV, offset: 30 + 'lb.csv'.length }]);
};

/** Ends with the record of a large ZIP file, which states any numbers. Source: APPNOTE 6.3.10, section 4.3.14. */
const zip64 = (count: bigint, tableStart: bigint, recordStart?: bigint): Buffer => {
  const bytes = zipBytes([LB]);
  const body = bytes.subarray(0, -22);
  const record = Buffer.alloc(56);
  record.write('PK\x06\x06', 0, 'latin1');
  record.writeBigUInt64LE(count, 32);
  record.writeBigUInt64LE(tableStart, 48);
  const locator = Buffer.alloc(20);
  locator.write('PK\x06\x07', 0, 'latin1');
  locator.writeBigUInt64LE(recordStart ?? BigInt(body.length), 8);
  return Buffer.concat([body, record, locator, bytes.subarray(-22)]);
};
const TABLE = BigInt(zipBytes([LB]).readUInt32LE(zipBytes([LB]).length - 6));

/** The verdict on each ZIP file, in these words. */
const REFUSED: readonly (readonly [what: string, bytes: Buffer, words: string])[] = [
  // Names
  ['a path upwards', named('../lb2.csv'), 'extract.zip: The name of the entry "../lb2.csv" leads out of its folder'],
  ['a path upwards within', named('a/../../lb2.csv'), 'leads out of its folder'],
  ['a point as a folder', named('./lb2.csv'), 'leads out of its folder'],
  ['an absolute path', named('/etc/passwd'), 'begins at the root of a disk'],
  ['a path of Windows', named('a\\lb2.csv'), 'has a backslash'],
  ['a network path', named('\\\\server\\share\\lb2.csv'), 'has a backslash'],
  ['a drive', named('C:lb2.csv'), 'names a drive or a stream'],
  ['a stream behind a file', named('lb2.csv:hidden'), 'names a drive or a stream'],
  ['NUL in a name', named('lb2.csv\0.exe'), '"lb2.csv?.exe" has characters that hide what it says'],
  ['a line feed in a name', named('lb2\n.csv'), '"lb2?.csv" has characters that hide'],
  ['writing turned round', named('lb2\u202evsc.exe'), '"lb2?vsc.exe" has characters that hide'],
  ['a name that is not the UTF-8 it says', named(Buffer.from([0x6c, 0xff, 0x62])), '"l?b" has characters that hide'],
  ['no name', named(''), 'is empty or too long'],
  ['a name without end', named('x'.repeat(5000)), `"${'x'.repeat(80)}…" is empty or too long`],
  ['a folder without name', named('a//lb2.csv'), 'has a folder without name'],
  ['the same name twice', named('lb.csv'), 'Two entries are named "lb.csv"'],
  ['the same name in other case', named('LB.CSV'), 'Two entries are named "LB.CSV", apart from upper and lower case'],
  ['the same name in full-width letters', named('ｌｂ.csv'), 'Two entries are named'],
  ['the same name and a point', named('lb.csv.'), 'Two entries are named'],
  ['another name in the extra field', zipBytes([LB, { name: 'x.csv', content: CSV, extra: unicodePath('x.csv', '../x.csv') }]), 'leads out of its folder'],
  // What an entry is
  ['a symbolic link', zipBytes([{ name: 'lb.csv', content: '/etc/passwd', mode: 0o120777 }]), '"lb.csv" is a link or a device, not a file'],
  ['a device', zipBytes([{ name: 'lb.csv', mode: 0o020666 }]), 'is a link or a device'],
  ['an encrypted entry', zipBytes([{ ...LB, flags: 0x801 }]), '"lb.csv" is encrypted; unpack it with its password first'],
  ['strong encryption', zipBytes([{ ...LB, flags: 0x841 }]), 'cannot be read'],
  ['another method', zipBytes([{ ...LB, method: 14, data: Buffer.from('xx') }]), 'is packed by a method that is not read (14)'],
  ['a ZIP in a ZIP', zipBytes([LB, { name: 'more/inner.zip', content: zipBytes([LB]) }]), 'extract.zip › more/inner.zip: A ZIP file inside a ZIP file is not read'],
  // Sizes
  ['zeros 1000 times their size', zipBytes([{ name: 'lb.csv', content: Buffer.alloc(2_000_000) }]), '"lb.csv" unpacks to more than 200 times its size'],
  ['an entry beyond 2 GB', zipBytes([{ ...LB, stated: { size: 2 ** 31 + 1, packed: 2 ** 30 } }]), 'unpacks to more than 2 GB'],
  ['1,001 entries', zipBytes(Array.from({ length: 1001 }, (_, i) => ({ name: `${i}.csv`, content: CSV }))), 'too-large: extract.zip: The ZIP file has more than 1000 entries'],
  ['more entries than it says', zipBytes([LB, { name: 'vs.csv', content: CSV }], 1), 'has more entries than it states'],
  ['fewer entries than it says', zipBytes([LB], 2), 'cannot be read'],
  ['more bytes than stated', zipBytes([{ ...LB, stated: { size: 5 } }]), 'extract.zip › lb.csv: The entry "lb.csv" is not of the size that the ZIP file states'],
  ['a bomb that states a small size', zipBytes([{ name: 'lb.csv', data: MEGABYTES, stated: { size: 1000, crc: 0 } }]), 'is not of the size that the ZIP file states'],
  ['fewer bytes than stated', zipBytes([{ ...LB, stated: { size: 50 } }]), 'is not of the size that the ZIP file states'],
  ['stored, with two sizes', zipBytes([{ ...LB, method: 0, stated: { size: 5 } }]), 'has two different sizes'],
  ['entries that share their bytes', zipBytes([LB, { name: 'vs.csv', content: CSV, offset: 0, localName: 'lb.csv' }]), 'is described in two different ways'],
  ['entries that overlap', overlapping(), 'shares its bytes with another entry'],
  // Damage
  ['a wrong check sum', zipBytes([{ ...LB, stated: { crc: 1 } }]), '"lb.csv" is damaged: its check sum is wrong'],
  ['a damaged stream', zipBytes([{ ...LB, data: Buffer.from('ffffffffffffffff', 'hex') }]), '"lb.csv" is damaged and cannot be unpacked'],
  ['a stream that ends early', zipBytes([{ ...LB, data: deflateRawSync(CSV).subarray(0, -4) }]), 'is damaged and cannot be unpacked'],
  ['another name before the data', zipBytes([{ ...LB, localName: 'ae.csv' }]), '"lb.csv" is described in two different ways'],
  ['another size before the data', zipBytes([{ ...LB, localSize: 3 }]), 'is described in two different ways'],
  ['a place outside the file', zipBytes([LB, { name: 'vs.csv', content: CSV, offset: 0xfffffff0 }]), 'cannot be read'],
  ['cut off', zipBytes([LB]).subarray(0, -30), 'cannot be read: it is damaged, cut off or split, or it is no ZIP file'],
  ['cut at the front', zipBytes([LB]).subarray(20), 'cannot be read'],
  ['a place beyond every file', zip64(1n, 2n ** 63n), 'cannot be read'],
  ['a record beyond every file', zip64(1n, TABLE, 2n ** 64n - 1n), 'cannot be read'],
  ['more entries than can be counted', zip64(2n ** 63n, TABLE), 'more than 1000 entries'],
  ['text', Buffer.from(CSV), 'cannot be read'],
  ['nothing', Buffer.alloc(0), 'cannot be read'],
  ['no data file in it', zipBytes([{ name: 'readme.md', content: 'x' }]), 'There is no file that can be read'],
  ['an end and nothing else', zipBytes([]), 'There is no file that can be read'],
];


describe('ZIP files that are refused', () => {
  test.each(REFUSED)('SRC-ZIP-001: %s', async (_what, bytes, words) => {
    expect(await verdict(bytes)).toContain(words);
  });

  test('SRC-ZIP-002: the honest ZIP64 file beside the forged ones is read', async () => {
    expect(await verdict(zip64(1n, TABLE))).toBe('extract.zip › lb.csv 19');
  });

  test('SRC-ZIP-003: the limits are those of the requirement, and hold at their edge', async () => {
    expect(ZIP_LIMITS).toEqual({
      entries: 1000,
      entryBytes: 2_147_483_648,
      totalBytes: 4_294_967_296,
      ratio: 200,
      ratioFrom: 1_048_576,
    });
    const path = join(folderOf({ 'x.zip': zipBytes([LB, { name: 'vs.csv', content: CSV }]) }), 'x.zip');
    const withLimits = async (change: Partial<ZipLimits>) => {
      const result = await settle(() => openZip(path, { ...ZIP_LIMITS, ...change }));
      return result.ok ? result.value.length : result.error.code;
    };
    expect(await withLimits({ totalBytes: 38 })).toBe(2);
    expect(await withLimits({ totalBytes: 37 })).toBe('too-large');
    expect(await withLimits({ entryBytes: 19 })).toBe(2);
    expect(await withLimits({ entryBytes: 18 })).toBe('file-unsupported');
    expect(await withLimits({ entries: 2 })).toBe(2);
    expect(await withLimits({ entries: 1 })).toBe('too-large');
    expect(await verdict(zipBytes([{ name: 'lb.csv', content: Buffer.alloc(1_048_576) }]))).toContain('1048576');
  });

  test('SRC-ZIP-004: a ZIP file that changes after it was listed does not deliver other bytes', async () => {
    const folder = folderOf({ 'x.zip': zipBytes([LB]) });
    const files = await openZip(join(folder, 'x.zip'));
    writeFileSync(join(folder, 'x.zip'), zipBytes([{ ...LB, content: CSV.replace('S1', 'S2') }]));
    const read = await settle(async () => {
      for (const file of files) for await (const chunk of file.open()) expect(chunk.length).toBeGreaterThan(0);
    });
    expect(read).toMatchObject({ ok: false, error: { code: 'file-unreadable' } });
  });

  test('SRC-ZIP-005: random damage ends in a verdict, never in an error of the program', async () => {
    const honest = zipBytes([
      LB,
      { name: 'sdtm/受试者.csv', content: CSV.repeat(50) },
      { name: 'vs.xpt', content: 'x', method: 0, mode: 0o100644 },
      { name: 'gbk/', flags: 0 },
      { name: iconv.encode('化验.csv', 'gbk'), flags: 0, content: CSV, extra: unicodePath('x', 'y.csv') },
    ]);
    const damage = fc.array(fc.tuple(fc.nat(honest.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(damage, fc.nat(honest.length), fc.boolean(), async (changes, end, cut) => {
        const bytes = Buffer.from(honest);
        for (const [at, byte] of changes) bytes[at] = byte;
        expect(await verdict(cut ? bytes.subarray(0, end) : bytes)).not.toBe('');
      }),
      { numRuns: 1500 },
    );
  });
});
