import { PDFDocument, rgb } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { verifyPdf } from '../../../electron/signing/verifyPdf.ts';
import {
  attackedDocument,
  failures,
  fieldObject,
  freshNumber,
  sign,
} from '../../builders/attackedDocument.ts';
import { buildDecisionPdf, signOptions } from '../../builders/decisionPdf.ts';
import {
  appendUnsigned,
  type Forgery,
  forgeRevision,
  latin1,
  objectText,
  textOfBytes,
} from '../../builders/forgeRevision.ts';

const { chair, member, stranger, base, first, complete, baseObject, forgeSecond } = await attackedDocument();

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
