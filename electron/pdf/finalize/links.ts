import { PDFDict, PDFName, PDFNumber, type PDFPage } from '@cantoo/pdf-lib';
import type { Language } from '../../../shared/text/text.ts';
import { dictEntry, isName, name, text, textEntry } from './pdfLib.ts';

const words: Readonly<Record<Language, { link: (address: string) => string; internal: string }>> = {
  en: { link: (address) => `Link: ${address}`, internal: 'Link within this document' },
  'zh-CN': { link: (address) => `链接：${address}`, internal: '文档内链接' },
};

const PRINTED = 4;

const describeLink = (annotation: PDFDict, language: Language): void => {
  if (!isName(annotation.get(name('Subtype')), 'Link')) return;
  const action = dictEntry(annotation, 'A');
  const address = action && textEntry(action, 'URI');
  const { link, internal } = words[language];
  if (!annotation.has(name('Contents'))) {
    annotation.set(name('Contents'), text(address === undefined ? internal : link(address)));
  }
  if (!annotation.has(name('F'))) annotation.set(name('F'), PDFNumber.of(PRINTED));
};

/** Every link gets words of its own and the tab order follows the structure (ISO 14289-1 §7.18.3 and §7.18.5). */
export const describeLinks = (page: PDFPage, language: Language): void => {
  const annotations = page.node.Annots();
  if (annotations === undefined) return;
  page.node.set(name('Tabs'), PDFName.of('S'));
  for (let index = 0; index < annotations.size(); index += 1) {
    describeLink(annotations.lookup(index, PDFDict), language);
  }
};
