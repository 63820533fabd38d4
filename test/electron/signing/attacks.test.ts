import { PDFDocument, PDFName, PDFString, rgb } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { NewObject } from '../../../electron/pdf/syntax/appendRevision.ts';
import { viewAfter } from '../../../electron/pdf/syntax/pdfView.ts';
import { readPdfFile } from '../../../electron/pdf/syntax/readPdfFile.ts';
import { readSignatureFields } from '../../../electron/pdf/syntax/signatureFields.ts';
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
import { appendSignature, type SignPdfOptions } from '../../../electron/signing/signPdf.ts';
import { verifyPdf } from '../../../electron/signing/verifyPdf.ts';
import { boxesFor, buildBasePdf } from '../../builders/basePdf.ts';
import {
  buildDecisionPdf,
  createSigner,
  manifestBytes,
  recordBytes,
  signOptions,
  type TestSigner,
} from '../../builders/decisionPdf.ts';
import {
  appendUnsigned,
  type Forgery,
  forgeRevision,
  latin1,
  objectText,
  textOfBytes,
  unwrap,
} from '../../builders/forgeRevision.ts';

let chair: TestSigner;
let member: TestSigner;
let stranger: TestSigner;
let base: Uint8Array;
let first: Uint8Array;
let complete: Uint8Array;

const sign = async (pdf: Uint8Array, signer: TestSigner, more: Partial<SignPdfOptions> = {}) =>
  unwrap(await appendSignature(pdf, signOptions(signer, more)));

/** The failed checks; an attack that fails none is a hole. */
const failures = async (pdf: Uint8Array): Promise<string[]> => {
  const verification = await verifyPdf(pdf);
  expect(verification.verdict).toBe('invalid');
  return verification.checks
    .filter(({ status }) => status === 'failed')
    .map(({ id, target }) => `${id} ${target}`.trim());
};

const forgeSecond = (forgery: Forgery): Promise<Uint8Array> =>
  forgeRevision(first, signOptions(member), forgery);

const fieldObject = (pdf: Uint8Array, name: string): number => {
  const file = unwrap(readPdfFile(pdf));
  const fields = unwrap(readSignatureFields(viewAfter(file, file.revisions.length - 1)));
  return fields.find((field) => field.name === name)?.object ?? -1;
};

const baseObject = (pattern: RegExp): number => {
  const objects = unwrap(readPdfFile(base)).revisions[0].objects;
  for (const number of objects.keys()) if (pattern.test(objectText(base, number))) return number;
  throw new Error(`No object ${pattern}`);
};

const freshNumber = (objects: readonly NewObject[]): number =>
  Math.max(...objects.map(({ number }) => number)) + 1;

const replaced = (pdf: Uint8Array, from: string, to: string): Uint8Array => {
  const text = textOfBytes(pdf);
  const index = text.lastIndexOf(from);
  if (index < 0 || from.length !== to.length) throw new Error(`Cannot replace ${from}`);
  return latin1(text.slice(0, index) + to + text.slice(index + from.length));
};

beforeAll(async () => {
  chair = await createSigner('sig.1', 'Dr Anna Müller', 'src-chair');
  member = await createSigner('sig.2', '王芳', 'src-member');
  stranger = await createSigner('sig.2', '王芳', 'src-member');
  base = await buildDecisionPdf([chair, member]);
  first = await sign(base, chair);
  complete = await sign(first, member);
});

describe('bytes added or taken away', () => {
  test.each([
    ['a newline', '\n'],
    ['a space', ' '],
    ['a NUL', '\0'],
    ['a comment', '\n%harmless\n'],
    ['a second end mark', '\n%%EOF\n'],
    ['half an update', '\n7 0 obj\n<<>>\nendobj\n\n'],
  ])('SRC-VER-010: %s after the end fails', async (_, tail) => {
    expect(await failures(Buffer.concat([complete, latin1(tail)]))).toEqual(['pdf.structure']);
  });

  test('SRC-VER-011: a file cut anywhere is never valid', async () => {
    for (const length of [0, 1, 5, 15, 100, base.length - 1, first.length - 1, complete.length - 1]) {
      expect((await verifyPdf(complete.subarray(0, length))).verdict, `cut at ${length}`).toBe('invalid');
    }
    expect((await verifyPdf(complete.subarray(0, first.length))).verdict).toBe('incomplete');
    expect((await verifyPdf(complete.subarray(0, base.length))).verdict).toBe('invalid');
  });

  test('SRC-VER-012: bytes before the header or between objects fail', async () => {
    expect(await failures(Buffer.concat([latin1('\n'), complete]))).toEqual(['pdf.structure']);
    const at = textOfBytes(complete).indexOf('endobj\n\n') + 'endobj\n'.length;
    const inserted = Buffer.concat([complete.subarray(0, at), latin1('%x'), complete.subarray(at)]);
    expect(await failures(inserted)).toEqual(['pdf.structure']);
  });
});

describe('updates', () => {
  test('SRC-VER-013: an unsigned update of another program fails', async () => {
    const document = await PDFDocument.load(complete, { forIncrementalUpdate: true, updateMetadata: false });
    document.getPage(0).drawRectangle({ x: 50, y: 700, width: 300, height: 80, color: rgb(1, 1, 1) });
    expect(await failures(await document.save({ useObjectStreams: false }))).toContain('pdf.structure');
  });

  test('SRC-VER-014: an unsigned update in our own layout fails, even one that changes nothing', async () => {
    const number = baseObject(/\/Type \/Page\n/);
    const pdf = appendUnsigned(complete, [{ number, body: latin1(objectText(complete, number)) }]);
    expect(await failures(pdf)).toEqual([
      'pdf.revisions',
      'pdf.no-unsigned-update',
      'pdf.last-signature-covers-file sig.2',
      'pdf.changes-between-revisions',
    ]);
  });

  test('SRC-VER-015: an edit between two signatures fails although the second signature covers it', async () => {
    const number = baseObject(/\/Type \/Page\n/);
    const edited = objectText(first, number).replace('595', '400');
    const pdf = await sign(appendUnsigned(first, [{ number, body: latin1(edited) }]), member);
    expect(await failures(pdf)).toEqual([
      'pdf.revisions',
      'pdf.no-unsigned-update',
      'pdf.changes-between-revisions',
    ]);
  });

  test('SRC-VER-016: an edit within the update of the next signer fails', async () => {
    const number = baseObject(/\/Type \/Page\n/);
    const body = latin1(objectText(first, number).replace('595', '400'));
    const pdf = await forgeSecond({ objects: (objects) => [...objects, { number, body }] });
    expect(await failures(pdf)).toEqual(['pdf.changes-between-revisions']);
  });

  test('SRC-VER-017: the next signer cannot swap the appearance of the signer before', async () => {
    const widget = fieldObject(first, 'sig.1');
    const text = objectText(first, widget);
    const swapped = await forgeSecond({
      objects: (objects) => {
        const form = objects.find(({ body }) => textOfBytes(body).startsWith('<</Type /XObject'))?.number;
        const body = latin1(text.replace(/\/AP <<\/N \d+ 0 R>>/, `/AP <</N ${form} 0 R>>`));
        return [...objects, { number: widget, body }];
      },
    });
    expect(await failures(swapped)).toEqual(['pdf.changes-between-revisions']);
    const stream = Number(/\/N (\d+) 0 R/.exec(text)?.[1]);
    const redrawn = await forgeSecond({
      objects: (objects) => [
        ...objects,
        { number: stream, body: latin1('<</Length 3>>\nstream\nq Q\nendstream') },
      ],
    });
    expect(await failures(redrawn)).toEqual(['pdf.changes-between-revisions']);
  });

  test('SRC-VER-018: the own field changes in nothing but value, appearance and flags', async () => {
    const widget = fieldObject(first, 'sig.2');
    const change = (from: RegExp, to: string): Forgery => ({
      objects: (objects) =>
        objects.map((object) =>
          object.number === widget
            ? { number: widget, body: latin1(textOfBytes(object.body).replace(from, to)) }
            : object,
        ),
    });
    for (const forgery of [
      change(/\/Rect \[57 /, '/Rect [07 '),
      change(/\/F 132/, '/F 2'),
      change(/\/T /, '/Lock 5 0 R /T '),
      change(/\/TU <[0-9a-f]+>/, '/TU <41>'),
    ]) {
      const failed = await failures(await forgeSecond(forgery));
      expect(failed.some((id) => id === 'pdf.changes-between-revisions' || id === 'pdf.structure')).toBe(
        true,
      );
    }
  });

  test('SRC-VER-019: no object may ride along with a signature', async () => {
    const stray = await forgeSecond({
      objects: (objects) => [...objects, { number: freshNumber(objects), body: latin1('<</Type /Font>>') }],
    });
    expect(await failures(stray)).toEqual(['pdf.changes-between-revisions']);
  });

  test('SRC-VER-020: the embedded record cannot be replaced in an update', async () => {
    const number = baseObject(/\/Type \/EmbeddedFile/);
    const body = latin1(
      `${objectText(base, number).replace(/\/Length \d+/, '/Length 2')}\nstream\n{}\nendstream`,
    );
    const failed = await failures(
      await forgeSecond({ objects: (objects) => [...objects, { number, body }] }),
    );
    expect(failed).toContain('pdf.changes-between-revisions');
    expect(failed).toContain('record.embedded');
  });

  test('SRC-VER-021: two signatures cannot share one revision', async () => {
    const pdf = await forgeRevision(base, signOptions(member), {
      objects: (objects) => {
        const size = freshNumber(objects);
        const widget = fieldObject(base, 'sig.1');
        const value = objectText(base, widget).replace(/>>$/, `/V ${size} 0 R>>`);
        const signature = objects.find(({ body }) => textOfBytes(body).startsWith('<<\n/Type /Sig'));
        return [
          ...objects,
          { number: widget, body: latin1(value) },
          { number: size, body: signature?.body ?? new Uint8Array() },
        ];
      },
    });
    const failed = await failures(pdf);
    expect(failed).toContain('pdf.revisions');
    expect(failed).toContain('pdf.no-unsigned-update');
    expect(failed).toContain('pdf.changes-between-revisions');
  });
});

describe('people and certificates', () => {
  test('SRC-VER-022: another certificate with the same name is not the signer', async () => {
    expect(await failures(await sign(first, stranger))).toEqual(['signature.signer-is-on-record sig.2']);
  });

  test('SRC-VER-023: one signer cannot sign in the field of another', async () => {
    expect(await failures(await sign(first, chair, { field: 'sig.2' }))).toEqual([
      'signature.signer-is-on-record sig.2',
    ]);
  });

  test('SRC-VER-024: the own certificate under another name is not the signer', async () => {
    expect(await failures(await sign(first, member, { printedName: 'Dr Anna Müller' }))).toEqual([
      'signature.signer-is-on-record sig.2',
    ]);
  });

  test('SRC-VER-025: a certificate that was not valid at the stated time fails', async () => {
    for (const time of ['2025-12-31T23:59:59Z', '2031-01-01T00:00:01Z']) {
      const pdf = await sign(first, member, { signedAt: new Date(time) });
      expect(await failures(pdf)).toEqual(['signature.certificate sig.2']);
    }
  });

  test('SRC-VER-026: a field that the record does not name, or a named field that is missing, fails', async () => {
    const extra = await buildDecisionPdf([chair], { fields: ['sig.1', 'sig.9'] });
    expect(await failures(await sign(extra, chair))).toEqual(['record.fields']);
    const missing = await buildDecisionPdf([chair, member], { fields: ['sig.1'] });
    expect(await failures(await sign(missing, chair))).toEqual(['record.fields']);
  });
});

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
