import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPdfFile } from '../../../electron/pdf/syntax/readPdfFile.ts';
import { decodeDerPrefix } from '../../../electron/signing/der/decodeDer.ts';
import { signPdf } from '../../../electron/signing/signPdf.ts';
import { verifyPdf } from '../../../electron/signing/verifyPdf.ts';
import {
  buildDecisionPdf,
  createSigner,
  recordBytes,
  signOptions,
  type TestSigner,
} from '../../builders/decisionPdf.ts';
import { appendUnsigned, latin1, objectText, textOfBytes, unwrap } from '../../builders/forgeRevision.ts';

/** Independent readers of the same file. A tool that is not installed is reported as a skipped test. */
const has = (tool: string, argument = '-v'): boolean => spawnSync(tool, [argument]).error === undefined;
const run = (tool: string, ...arguments_: string[]): string =>
  execFileSync(tool, arguments_, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

let folder: string;
let path: string;
let pdf: Uint8Array;
let signers: TestSigner[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'src-pdf-'));
  path = join(folder, 'decision.pdf');
  signers = [
    await createSigner('sig.1', 'Dr Anna Müller'),
    await createSigner('sig.2', '王芳'),
    await createSigner('sig.3', 'José de la Fuente'),
  ];
  pdf = await buildDecisionPdf(signers);
  for (const signer of signers) pdf = unwrap(await signPdf(pdf, signOptions(signer)));
  writeFileSync(path, pdf);
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('other programs', () => {
  test.skipIf(!has('pdfsig'))(
    'SRC-SIGN-050: pdfsig finds every signature valid and the last over all (skipped without pdfsig)',
    () => {
      const said = run('pdfsig', '-nocert', path);
      expect(said.match(/Signature Validation: Signature is Valid\./g)).toHaveLength(3);
      expect(said.match(/Signature Type: ETSI\.CAdES\.detached/g)).toHaveLength(3);
      expect(said.match(/- Total document signed/g)).toHaveLength(1);
      expect([...said.matchAll(/Signature Field Name: (\S+)/g)].map(([, name]) => name)).toEqual([
        'sig.1',
        'sig.2',
        'sig.3',
      ]);
      expect([...said.matchAll(/Certificate Common Name: (.+)/g)].map(([, name]) => name)).toEqual(
        signers.map(({ printedName }) => printedName),
      );
      expect(said.indexOf('Total document signed')).toBeGreaterThan(said.indexOf('Signature #3'));
    },
  );

  test.skipIf(!has('pdfsig'))(
    'SRC-SIGN-056: a flip in a signed range is a digest mismatch for pdfsig (skipped without pdfsig)',
    () => {
      const damaged = new Uint8Array(pdf);
      const at = textOfBytes(pdf).indexOf('/MediaBox');
      damaged[at + 1] = (damaged[at + 1] ?? 0) ^ 0x01;
      const file = join(folder, 'flipped.pdf');
      writeFileSync(file, damaged);
      expect(run('pdfsig', '-nocert', file).match(/Digest Mismatch/gi)).toHaveLength(3);
    },
  );

  test.skipIf(!has('pdfsig'))(
    'SRC-SIGN-057: pdfsig lets an unsigned update pass, this program does not (skipped without pdfsig)',
    async () => {
      const objects = unwrap(readPdfFile(pdf)).revisions[0].objects;
      const number = [...objects.keys()].find((each) => /\/Type \/Page\n/.test(objectText(pdf, each))) ?? -1;
      const updated = appendUnsigned(pdf, [{ number, body: latin1(objectText(pdf, number)) }]);
      const file = join(folder, 'updated.pdf');
      writeFileSync(file, updated);
      const said = run('pdfsig', '-nocert', file);
      expect(said.match(/Signature Validation: Signature is Valid\./g)).toHaveLength(3);
      expect(said).not.toMatch(/^ {2}- Total document signed/m);
      expect((await verifyPdf(updated)).verdict).toBe('invalid');
    },
  );

  test.skipIf(!has('qpdf', '--version'))(
    'SRC-SIGN-051: qpdf finds no fault in the file (skipped without qpdf)',
    () => {
      expect(run('qpdf', '--check', path)).toContain('No syntax or stream encoding errors found');
    },
  );

  test.skipIf(!has('pdfdetach'))(
    'SRC-SIGN-052: pdfdetach takes out the very record (skipped without pdfdetach)',
    () => {
      const out = join(folder, 'decision.json');
      expect(run('pdfdetach', '-list', path)).toContain('1: decision.json');
      run('pdfdetach', '-save', '1', '-o', out, path);
      expect(readFileSync(out)).toEqual(Buffer.from(recordBytes(signers)));
    },
  );

  test.skipIf(!has('pdffonts'))(
    'SRC-SIGN-053: pdffonts sees each signature font embedded, subset, with Unicode (skipped without pdffonts)',
    () => {
      const rows = run('pdffonts', path)
        .split('\n')
        .filter((row) => row.includes('+NotoSansSC'));
      expect(rows).toHaveLength(3);
      for (const row of rows) expect(row).toMatch(/CID TrueType\s+Identity-H\s+yes yes yes/);
    },
  );

  test.skipIf(!has('pdftotext'))(
    'SRC-SIGN-054: the names in the boxes can be copied as text (skipped without pdftotext)',
    () => {
      const words = run('pdftotext', '-layout', path, '-');
      for (const { printedName } of signers) expect(words).toContain(printedName);
    },
  );

  test.skipIf(!has('openssl', 'version'))(
    'SRC-SIGN-055: openssl verifies each CMS as CAdES over its range (skipped without openssl)',
    () => {
      const text = textOfBytes(pdf);
      const found = [...text.matchAll(/\/ByteRange \[0 (\d+) (\d+) (\d+)\] *\n\/Contents <([0-9a-f]+)>/g)];
      expect(found).toHaveLength(3);
      found.forEach(([, before, after, rest, hex], index) => {
        const padded = Buffer.from(hex ?? '', 'hex');
        const [content, cms, pem] = ['content', 'cms', 'pem'].map((name) => join(folder, name));
        const signed = [
          pdf.subarray(0, Number(before)),
          pdf.subarray(Number(after), Number(after) + Number(rest)),
        ];
        writeFileSync(content ?? '', Buffer.concat(signed));
        writeFileSync(cms ?? '', unwrap(decodeDerPrefix(padded)).bytes);
        writeFileSync(join(folder, 'der'), signers[index]?.certificateDer ?? '');
        run('openssl', 'x509', '-inform', 'der', '-in', join(folder, 'der'), '-out', pem ?? '');
        const verified = spawnSync('openssl', [
          ...[
            'cms',
            '-verify',
            '-cades',
            '-binary',
            '-purpose',
            'any',
            '-inform',
            'der',
            '-out',
            '/dev/null',
          ],
          ...['-no_check_time', '-in', cms ?? '', '-content', content ?? '', '-CAfile', pem ?? ''],
        ]);
        expect(verified.stderr.toString()).toContain('CAdES Verification successful');
      });
    },
  );
});
