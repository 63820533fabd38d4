import type { DefineFacts } from '../../shared/dataset/define.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { createDefineDocument } from './defineXmlDocument.ts';
import { refuse, settleNow } from './refused.ts';
import { createUtf8Text, createXmlText } from './xmlEvents.ts';

// SECURITY: the document is held in memory. test/electron/files/defineXml.test.ts
export const MAX_DEFINE_BYTES = 64 * 2 ** 20;
const MAX_ELEMENTS = 500_000;

const WHAT = 'The Define-XML document';
const SLICE = 2 ** 16;

const read = (bytes: Uint8Array): DefineFacts => {
  if (bytes.length === 0) refuse('file-unsupported', `${WHAT} is empty.`);
  if (bytes.length > MAX_DEFINE_BYTES) {
    refuse('too-large', `${WHAT} is larger than ${MAX_DEFINE_BYTES / 2 ** 20} MB.`);
  }
  const document = createDefineDocument(WHAT);
  const xml = createXmlText(WHAT, document.handlers, MAX_ELEMENTS);
  const text = createUtf8Text(WHAT);
  for (let at = 0; at < bytes.length; at += SLICE) xml.write(text.decode(bytes.subarray(at, at + SLICE)));
  xml.write(text.end());
  xml.end();
  return document.facts();
};

/**
 * Reads what a Define-XML document says about its data sets: labels, types, formats, keys and codelists. Versions 2.0
 * and 2.1; of 1.0, whose elements are nearly the same, as much as is there. Refuses other XML, document types (DTD) and
 * damage. Source: CDISC Define-XML 2.1.0, section 5; CDISC Define-XML 1.0.
 */
export const readDefineXml = (bytes: Uint8Array): Result<DefineFacts> => settleNow(() => read(bytes));
