import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { type FinalizeOptions, finalizePdf } from '../../../electron/pdf/finalize.ts';
import { readPdfFile } from '../../../electron/pdf/syntax/readPdfFile.ts';
import { boxesFor, buildBasePdf } from '../../builders/basePdf.ts';
import { createSigner, recordBytes, SEALED_AT } from '../../builders/decisionPdf.ts';
import { textOfBytes } from '../../builders/forgeRevision.ts';

const attachment = (name: string, bytes: Uint8Array = Buffer.from('{}')) => ({
  name,
  mimeType: 'application/json',
  description: `The ${name}`,
  bytes,
});

const options = (more: Partial<FinalizeOptions> = {}): FinalizeOptions => ({
  title: '剂量递增决定 <1> & more',
  language: 'zh-CN',
  date: SEALED_AT,
  attachments: [attachment('manifest.json'), attachment('decision.json')],
  ...more,
});

const finish = async (fields: readonly string[] = ['sig.1', 'sig.2'], more: Partial<FinalizeOptions> = {}) =>
  finalizePdf(await buildBasePdf(boxesFor(fields)), options(more));

const load = (pdf: Uint8Array) => PDFDocument.load(pdf, { updateMetadata: false });

const entry = (dict: PDFDict, ...path: string[]): PDFDict =>
  path.reduce((current, key) => current.lookup(PDFName.of(key), PDFDict), dict);

const textAt = (dict: PDFDict, key: string): string =>
  dict.lookup(PDFName.of(key), PDFString, PDFHexString).decodeText();

describe('finishing a printed document', () => {
  test('SRC-PDF-030: the same input gives the same bytes; another title, date or record gives another identifier', async () => {
    const base = await buildBasePdf(boxesFor(['sig.1']));
    const [one, two] = [await finalizePdf(base, options()), await finalizePdf(base, options())];
    expect(Buffer.from(one.pdf)).toEqual(Buffer.from(two.pdf));
    const idOf = (pdf: Uint8Array) => /\/ID \[ <([0-9a-f]{32})> <\1> \]/.exec(textOfBytes(pdf))?.[1];
    const others = await Promise.all(
      [
        options({ title: 'x' }),
        options({ date: new Date('2026-11-21T00:00:00Z') }),
        options({ attachments: [attachment('decision.json', Buffer.from('{"a":1}'))] }),
      ].map((each) => finalizePdf(base, each)),
    );
    const ids = [one, ...others].map(({ pdf }) => idOf(pdf));
    expect(ids.every((id) => id !== undefined)).toBe(true);
    expect(new Set(ids).size).toBe(4);
  });

  test('SRC-PDF-031: the boxes of the page become signature fields in document order, each where its box was', async () => {
    const { pdf, fields } = await finish(['sig.1', 'sig.2', 'chair']);
    expect(fields).toEqual([
      { name: 'sig.1', page: 0, rect: [57, 640, 262, 705] },
      { name: 'sig.2', page: 0, rect: [57, 560, 262, 625] },
      { name: 'chair', page: 0, rect: [57, 480, 262, 545] },
    ]);
    const document = await load(pdf);
    expect(
      document
        .getForm()
        .getFields()
        .map((field) => field.getName()),
    ).toEqual(['sig.1', 'sig.2', 'chair']);
    expect(textOfBytes(pdf)).not.toContain('sig.invalid');
  });

  test('SRC-PDF-032: each field is tagged as a form field with words of its own, named after the person on record', async () => {
    const signer = await createSigner('sig.1', '王芳');
    const { pdf } = await finish(['sig.1'], {
      attachments: [attachment('decision.json', recordBytes([signer]))],
    });
    const document = await load(pdf);
    const elements = document.context
      .enumerateIndirectObjects()
      .flatMap(([ref, object]) =>
        object instanceof PDFDict && object.get(PDFName.of('S')) === PDFName.of('Form')
          ? [{ ref, object }]
          : [],
      );
    expect(elements).toHaveLength(1);
    const [form] = elements;
    expect(form && textAt(form.object, 'Alt')).toBe('签名：王芳');
    const widget = form && entry(form.object, 'K').lookup(PDFName.of('Obj'), PDFDict);
    expect(widget && textAt(widget, 'TU')).toBe('签名：王芳');
    const numbers = entry(document.catalog, 'StructTreeRoot', 'ParentTree').lookup(
      PDFName.of('Nums'),
      PDFArray,
    );
    expect(numbers.get(1)).toBe(form?.ref);
    expect(textOfBytes(pdf)).not.toMatch(/\/S \/Link/);
  });

  test('SRC-PDF-033: it declares PDF/A-3a and PDF/UA-1, its language, colours and the fixed date', async () => {
    const { pdf } = await finish();
    const document = await load(pdf);
    expect(textOfBytes(pdf)).toMatch(/^%PDF-1\.7\n/);
    expect(document.getTitle()).toBe('剂量递增决定 <1> & more');
    expect(document.getCreationDate()).toEqual(SEALED_AT);
    expect(document.getModificationDate()).toEqual(SEALED_AT);
    expect(textAt(document.catalog, 'Lang')).toBe('zh-CN');
    const metadata = document.catalog.lookup(PDFName.of('Metadata'));
    const packet = Buffer.from(metadata instanceof PDFRawStream ? metadata.contents : []).toString('utf8');
    expect(packet).toContain('<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
    expect(packet).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(packet).toContain('剂量递增决定 &lt;1&gt; &amp; more');
    expect(packet).toContain('<xmp:CreateDate>2026-11-20T09:30:00Z</xmp:CreateDate>');
    const intents = document.catalog.lookup(PDFName.of('OutputIntents'), PDFArray);
    expect(intents.lookup(0, PDFDict).get(PDFName.of('S'))).toBe(PDFName.of('GTS_PDFA1'));
  });

  test('SRC-PDF-034: files are attached and associated, the record as data', async () => {
    const document = await load((await finish()).pdf);
    const files = document.getAttachments();
    expect(files.map(({ name }) => name)).toEqual(['decision.json', 'manifest.json']);
    const associated = document.catalog.lookup(PDFName.of('AF'), PDFArray);
    const relations = [0, 1].map((index) =>
      associated.lookup(index, PDFDict).get(PDFName.of('AFRelationship')),
    );
    expect(relations).toEqual([PDFName.of('Data'), PDFName.of('Supplement')]);
  });

  test('SRC-PDF-035: an ordinary link stays one, with words of its own', async () => {
    const base = await PDFDocument.load(await buildBasePdf(boxesFor(['sig.1'])), { updateMetadata: false });
    const { context } = base;
    const link = context.register(
      context.obj({
        Type: 'Annot',
        Subtype: 'Link',
        Rect: [0, 0, 9, 9],
        A: { S: 'URI', URI: PDFString.of('https://example.org/') },
      }),
    );
    base.getPage(0).node.Annots()?.push(link);
    const { pdf, fields } = await finalizePdf(
      await base.save({ useObjectStreams: false }),
      options({ language: 'en' }),
    );
    expect(fields).toHaveLength(1);
    const annotations = (await load(pdf)).getPage(0).node.Annots();
    const last = annotations?.lookup(1, PDFDict);
    expect(last && textAt(last, 'Contents')).toBe('Link: https://example.org/');
    expect(readPdfFile(pdf).ok).toBe(true);
  });

  test('SRC-PDF-036: a base that our report does not print is refused', async () => {
    await expect(finish(['sig.1', 'sig.1'])).rejects.toThrow('stands twice');
    await expect(finish(['sig', 'sig.1'])).rejects.toThrow('stands twice');
    await expect(finish(['sig.1.2'])).rejects.toThrow('Bad signature box');
    const once = await finish(['sig.1'], { attachments: [] });
    await expect(finalizePdf(once.pdf, options({ attachments: [] }))).resolves.toMatchObject({ fields: [] });
    await expect(finalizePdf((await finish()).pdf, options())).rejects.toThrow('already has attachments');
    const untagged = await PDFDocument.load(await buildBasePdf(boxesFor(['sig.1'])), {
      updateMetadata: false,
    });
    untagged.catalog.delete(PDFName.of('StructTreeRoot'));
    const bytes = await untagged.save({ useObjectStreams: false });
    await expect(finalizePdf(bytes, options())).rejects.toThrow('not tagged');
    await expect(
      finish(['sig.1'], { attachments: [attachment('a.json'), attachment('a.json')] }),
    ).rejects.toThrow('Attachment names');
  });
});
