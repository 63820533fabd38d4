import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { decodeCms, encodeCms } from '../../../electron/signing/cms.ts';
import { decodeDer } from '../../../electron/signing/der/decodeDer.ts';
import {
  contextTag,
  der,
  derOctets,
  derSequence,
  derSetOf,
  derUnsigned,
} from '../../../electron/signing/der/encodeDer.ts';
import { oid } from '../../../electron/signing/oids.ts';
import { appendSignature } from '../../../electron/signing/signPdf.ts';
import { verifyPdf } from '../../../electron/signing/verifyPdf.ts';
import { attackedDocument, failures, replaced, sign } from '../../builders/attackedDocument.ts';
import { boxesFor, buildBasePdf } from '../../builders/basePdf.ts';
import { buildDecisionPdf, manifestBytes, recordBytes, signOptions } from '../../builders/decisionPdf.ts';
import { latin1, textOfBytes, unwrap } from '../../builders/forgeRevision.ts';

const { chair, first, complete, forgeSecond } = await attackedDocument();

describe('the signature value', () => {
  const parts = (cms: Uint8Array) => unwrap(decodeCms(cms));

  test('SRC-VER-027: the range must reach the end of its revision', async () => {
    const pdf = await forgeSecond({ rangeEnd: (end) => end - 1 });
    expect(await failures(pdf)).toEqual([
      'pdf.last-signature-covers-file sig.2',
      'signature.byte-range sig.2',
      'signature.digest sig.2',
    ]);
  });

  test('SRC-VER-028: the other valid form of an ECDSA signature (high S) is refused', async () => {
    const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
    const pdf = await forgeSecond({
      cms: (cms) => {
        const { certificate, documentDigest, signature } = parts(cms);
        const [r, s] = unwrap(decodeDer(signature)).children;
        const high = order - BigInt(`0x${Buffer.from(s?.content ?? []).toString('hex')}`);
        const highBytes = Buffer.from(high.toString(16).padStart(64, '0'), 'hex');
        const other = derSequence(derUnsigned(r?.content ?? new Uint8Array()), derUnsigned(highBytes));
        return encodeCms({ certificate, documentDigest, signature: other });
      },
    });
    expect(await failures(pdf)).toEqual(['signature.value sig.2']);
  });

  test('SRC-VER-029: nothing unsigned may stand in the CMS', async () => {
    const pdf = await forgeSecond({
      cms: (cms) => {
        const root = unwrap(decodeDer(cms));
        const data = root.children[1]?.children[0]?.children ?? [];
        const info = data[4]?.children[0]?.children ?? [];
        const unsigned = der(
          contextTag(1),
          derSequence(oid.contentType, derSetOf(derOctets(Uint8Array.of(1)))),
        );
        const signerInfo = derSequence(...info.map(({ bytes }) => bytes), unsigned);
        const signedData = derSequence(...data.slice(0, 4).map(({ bytes }) => bytes), derSetOf(signerInfo));
        return derSequence(oid.signedData, der(contextTag(0), signedData));
      },
    });
    expect(await failures(pdf)).toEqual(['signature.certificate sig.2']);
  });

  test('SRC-VER-030: hexadecimal case and padding of the gap are fixed', async () => {
    const hex = /\/Contents <([0-9a-f]+)>/.exec(textOfBytes(complete.subarray(first.length)))?.[1] ?? '';
    const start = textOfBytes(complete).indexOf(hex);
    const put = (at: number, char: string) => {
      const changed = Uint8Array.from(complete);
      changed.set(latin1(char), start + at);
      return changed;
    };
    const letter = [...hex].findIndex((char) => /[a-f]/.test(char));
    for (const changed of [
      put(letter, hex.charAt(letter).toUpperCase()),
      put(hex.length - 1, '1'),
      put(hex.length / 2, '1'),
      put(hex.length - 1, ' '),
    ]) {
      const failed = await failures(changed);
      expect(failed.some((id) => id.startsWith('signature.') || id === 'pdf.structure')).toBe(true);
    }
  });
});

describe('the file format', () => {
  const edits: readonly (readonly [string, string, string])[] = [
    ['header', '%PDF-1.7', '%PDF-1.4'],
    ['cross-reference entry', ' 00000 n \n', ' 00001 n \n'],
    ['free head', '0000000000 65535 f', '0000000001 65535 f'],
    ['Prev', '/Prev ', '/Prex '],
    ['Size', '/Size ', '/Sizf '],
    ['startxref', 'startxref\n', 'startxrff\n'],
    ['end mark', '%%EOF', '%%EOG'],
    ['line end of an entry', ' n \n', ' n\r\n'],
  ];
  test.each(edits)('SRC-VER-031: a changed %s fails', async (_, from, to) => {
    expect(await failures(replaced(complete, from, to))).toEqual(['pdf.structure']);
  });

  test('SRC-VER-032: an update cannot change Root, Info or ID, nor bring further trailer entries', async () => {
    const text = textOfBytes(complete);
    const root = /\/Root (\d+) 0 R/.exec(text)?.[1] ?? '';
    for (const [from, to] of [
      [`/Root ${root} 0 R`, `/Root ${'9'.repeat(root.length)} 0 R`],
      ['/ID [<', '/IX [<'],
    ] as const) {
      expect(await failures(replaced(complete, from, to))).toEqual(['pdf.structure']);
    }
    const at = text.lastIndexOf('/Size');
    const encrypt = latin1(`${text.slice(0, at)}/Encrypt 5 0 R\n${text.slice(at)}`);
    expect(await failures(encrypt)).toEqual(['pdf.structure']);
  });
});

describe('a base that would change by itself', () => {
  const signedBase = async (change: (document: PDFDocument) => void): Promise<string[]> => {
    const document = await PDFDocument.load(await buildBasePdf(boxesFor(['sig.1'])), {
      updateMetadata: false,
    });
    change(document);
    const bytes = await document.save({ useObjectStreams: false });
    return failures(await sign(await buildDecisionPdf([chair], { base: bytes }), chair));
  };

  test.each([
    [
      'a script at opening',
      (document: PDFDocument) =>
        document.catalog.set(
          PDFName.of('OpenAction'),
          document.context.obj({ S: 'JavaScript', JS: PDFString.of('1') }),
        ),
    ],
    [
      'additional actions of a page',
      (document: PDFDocument) => document.getPage(0).node.set(PDFName.of('AA'), document.context.obj({})),
    ],
    [
      'layers',
      (document: PDFDocument) =>
        document.catalog.set(PDFName.of('OCProperties'), document.context.obj({ OCGs: [] })),
    ],
    [
      'a launch action in the outline',
      (document: PDFDocument) =>
        document.catalog.set(PDFName.of('Outlines'), document.context.obj({ A: { S: 'Launch' } })),
    ],
  ] as const)('SRC-VER-033: %s fails although it is signed', async (_, change) => {
    expect(await signedBase(change)).toEqual(['pdf.no-active-content']);
  });

  test('SRC-VER-034: a base with a stamp over the page can neither be signed nor verified', async () => {
    const document = await PDFDocument.load(await buildBasePdf(boxesFor(['sig.1'])), {
      updateMetadata: false,
    });
    const stamp = document.context.obj({ Type: 'Annot', Subtype: 'Stamp', Rect: [0, 0, 9, 9] });
    document.getPage(0).node.Annots()?.push(document.context.register(stamp));
    const bytes = await document.save({ useObjectStreams: false });
    const pdf = await buildDecisionPdf([chair], { base: bytes });
    expect(await appendSignature(pdf, signOptions(chair))).toMatchObject({ error: { code: 'pdf-invalid' } });
    expect(await failures(pdf)).toEqual(['pdf.structure']);
  });
});

describe('the embedded record', () => {
  test('SRC-VER-037: a page that does not print the hash of the record leaves that check open, never green', async () => {
    const other = await buildBasePdf(boxesFor(['sig.1']), `Record ${'0'.repeat(64)}`);
    const { verdict, checks } = await verifyPdf(
      await sign(await buildDecisionPdf([chair], { base: other }), chair),
    );
    expect(verdict).toBe('valid');
    expect(checks.find(({ id }) => id === 'record.printed')?.status).toBe('not-checked');
  });

  const withFiles = async (decision: Uint8Array, manifest = manifestBytes(decision)): Promise<string[]> =>
    failures(await sign(await buildDecisionPdf([chair], { decision, manifest }), chair));

  test('SRC-VER-035: bytes that are not the canonical form fail', async () => {
    const pretty = Buffer.from(JSON.stringify(JSON.parse(textOfBytes(recordBytes([chair]))), null, 1));
    expect(await withFiles(pretty)).toEqual(['record.embedded decision.json']);
    expect(await withFiles(Buffer.from('not json'))).toEqual(['record.embedded decision.json']);
    expect(await withFiles(Buffer.from('['.repeat(200_000)))).toEqual(['record.embedded decision.json']);
    expect(await withFiles(Buffer.from('{"schema":"src-decision/2","signers":[]}'))).toEqual([
      'record.embedded decision.json',
    ]);
  });

  test('SRC-VER-036: a manifest that states another hash, size or list fails', async () => {
    const decision = recordBytes([chair]);
    const change = (from: RegExp, to: string) =>
      Buffer.from(textOfBytes(manifestBytes(decision)).replace(from, to));
    const other = '0'.repeat(64);
    expect(
      await withFiles(decision, change(/"recordHash":"[0-9a-f]{64}"/, `"recordHash":"${other}"`)),
    ).toEqual(['record.embedded decision.json']);
    expect(await withFiles(decision, change(/"sha256":"[0-9a-f]{64}"/, `"sha256":"${other}"`))).toEqual([
      'record.manifest manifest.json',
    ]);
    expect(await withFiles(decision, change(/"size":\d+/, '"size":1'))).toEqual([
      'record.manifest manifest.json',
    ]);
    expect(await withFiles(decision, change(/"name":"decision.json"/, '"name":"other.json"'))).toEqual([
      'record.manifest manifest.json',
    ]);
  });
});
