import { assertNever } from '../../../shared/kernel/assertNever.ts';
import type { PdfValue } from './pdfValue.ts';

const REGULAR_NAME = /[^!"$&'*+,\-.0-9:;=?@A-Z\\^_`a-z|~]/g;

const writeName = (name: string): string =>
  `/${name.replace(REGULAR_NAME, (char) => `#${char.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`)}`;

/** One text per value: every string in lower-case hexadecimal, single spaces, entries in their order. */
export const writePdfValue = (value: PdfValue): string => {
  switch (value.kind) {
    case 'null':
      return 'null';
    case 'boolean':
      return String(value.value);
    case 'number':
      return value.text;
    case 'name':
      return writeName(value.name);
    case 'string':
      return `<${Buffer.from(value.bytes, 'latin1').toString('hex')}>`;
    case 'ref':
      return `${value.object} 0 R`;
    case 'array':
      return `[${value.items.map(writePdfValue).join(' ')}]`;
    case 'dict':
      return `<<${[...value.entries].map(([key, entry]) => `${writeName(key)} ${writePdfValue(entry)}`).join(' ')}>>`;
    default:
      return assertNever(value);
  }
};
