import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { finalizePdf } from '../../../electron/pdf/finalize.ts';
import { readPageTexts } from '../../../electron/pdf/syntax/pageText.ts';
import { viewAfter } from '../../../electron/pdf/syntax/pdfView.ts';
import { readPdfFile } from '../../../electron/pdf/syntax/readPdfFile.ts';
import { boxesFor, buildBasePdf } from '../../builders/basePdf.ts';
import { SEALED_AT } from '../../builders/decisionPdf.ts';
import { unwrap } from '../../builders/forgeRevision.ts';

const textsOf = async (base: Uint8Array): Promise<readonly string[]> => {
  const options = { title: 'x', language: 'en' as const, date: SEALED_AT, attachments: [] };
  const { pdf } = await finalizePdf(base, options);
  return readPageTexts(viewAfter(unwrap(readPdfFile(pdf)), 0));
};

describe('the text of pages', () => {
  test('SRC-PDF-040: printed text is found by what it means', async () => {
    expect(await textsOf(await buildBasePdf(boxesFor(['sig.1']), 'Décision n° 12: Łukasz'))).toEqual([
      'Décision n° 12: Łukasz',
    ]);
  });

  test('SRC-PDF-041: huge or broken maps and contents end quickly and give no text', async () => {
    const hostile = [
      'beginbfchar '.repeat(400_000),
      `beginbfrange ${'<0000> <ffff> <0000>\n'.repeat(50_000)} endbfrange`,
      `begincmap ${'<'.repeat(500_000)}`,
      'not a stream',
    ];
    for (const map of hostile) {
      const document = await PDFDocument.load(await buildBasePdf(boxesFor(['sig.1'])), {
        updateMetadata: false,
      });
      const { context } = document;
      const font = context.obj({
        Type: 'Font',
        Subtype: 'Type0',
        ToUnicode: context.register(context.flateStream(map)),
      });
      const page = document.getPage(0).node;
      page.set(context.obj('Resources'), context.obj({ Font: { F1: context.register(font) } }));
      page.set(
        context.obj('Contents'),
        context.register(context.flateStream('/F1 9 Tf <0041> Tj '.repeat(2_000))),
      );
      const bytes = await document.save({ useObjectStreams: false });
      const started = performance.now();
      const [text] = await textsOf(bytes);
      expect(text?.replace(/A/g, '')).toBe('');
      expect(performance.now() - started).toBeLessThan(4_000);
    }
  });
});
