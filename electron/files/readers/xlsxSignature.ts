import { refuse } from '../refused.ts';
import { MAX_WORKBOOK_BYTES } from './xlsxPackage.ts';

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ZIP = Buffer.from('504b0304', 'hex');
const EMPTY_ZIP = Buffer.from('504b0506', 'hex');
/** Name of the stream that holds an encrypted workbook. Source: [MS-OFFCRYPTO], section 2.3.4. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** Refuses what is no ZIP file, saying what it is. */
export const checkXlsxSignature = (bytes: Uint8Array): void => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const starts = (mark: Buffer): boolean => buffer.subarray(0, mark.length).equals(mark);
  if (buffer.length === 0) refuse('file-unsupported', 'The file is empty.');
  if (buffer.length > MAX_WORKBOOK_BYTES) {
    refuse('too-large', `The workbook is larger than ${MAX_WORKBOOK_BYTES / 2 ** 20} MB.`);
  }
  if (starts(OLE)) {
    refuse(
      'file-unsupported',
      buffer.includes(ENCRYPTED)
        ? 'The workbook is protected by a password; save it without one.'
        : 'This is a workbook of Excel 97 to 2003 (.xls); save it as .xlsx.',
    );
  }
  if (/^(?:\xef\xbb\xbf)?\s*</.test(buffer.toString('latin1', 0, 100))) {
    refuse('file-unsupported', 'This is a web page or XML file, not an .xlsx workbook.');
  }
  if (!starts(ZIP) && !starts(EMPTY_ZIP)) {
    refuse('file-unsupported', 'This is not an .xlsx workbook: it is no ZIP file.');
  }
};
