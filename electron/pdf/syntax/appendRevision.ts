import { concatBytes } from '../../signing/bytes.ts';
import { numberOf } from './pdfValue.ts';
import type { PdfFile } from './readPdfFile.ts';
import { writePdfValue } from './writePdfValue.ts';

/** An object to write: the text of its value, or the bytes of a stream object from "<<" to "endstream". */
export interface NewObject {
  readonly number: number;
  readonly body: Uint8Array;
}

export interface AppendedRevision {
  readonly pdf: Uint8Array;
  /** Where the body of each object begins in the new file. */
  readonly bodyOffsets: ReadonlyMap<number, number>;
}

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

const crossReferences = (offsets: ReadonlyMap<number, number>): string => {
  const sections: number[][] = [];
  for (const number of offsets.keys()) {
    const last = sections.at(-1);
    if (last !== undefined && last.at(-1) === number - 1) last.push(number);
    else sections.push([number]);
  }
  const row = (number: number): string => `${String(offsets.get(number)).padStart(10, '0')} 00000 n \n`;
  return `xref\n${sections.map((section) => `${section[0]} ${section.length}\n${section.map(row).join('')}`).join('')}\n`;
};

const trailer = (file: PdfFile, objects: readonly NewObject[]): string => {
  const { entries } = file.revisions[0].trailer;
  const previous = file.revisions[file.revisions.length - 1] ?? file.revisions[0];
  const size = Math.max(
    numberOf(previous.trailer.entries.get('Size')) ?? 0,
    ...objects.map(({ number }) => number + 1),
  );
  const kept = ['Root', 'Info', 'ID'].map(
    (key) => `/${key} ${writePdfValue(entries.get(key) ?? { kind: 'null' })}`,
  );
  return `trailer\n<<\n/Size ${size}\n${kept.join('\n')}\n/Prev ${previous.xrefOffset}\n>>\n\n`;
};

/**
 * Appends one incremental update (ISO 32000-1 §7.5.6) in the closed profile's layout. The bytes before it stay as
 * they are. Objects are written in ascending order of their numbers.
 */
export const appendRevision = (file: PdfFile, objects: readonly NewObject[]): AppendedRevision => {
  const parts: Uint8Array[] = [file.bytes, latin1('\n')];
  let length = file.bytes.length + 1;
  const add = (part: Uint8Array): number => {
    parts.push(part);
    length += part.length;
    return length - part.length;
  };
  const offsets = new Map<number, number>();
  const bodyOffsets = new Map<number, number>();
  for (const { number, body } of [...objects].sort((a, b) => a.number - b.number)) {
    offsets.set(number, add(latin1(`${number} 0 obj\n`)));
    bodyOffsets.set(number, add(body));
    add(latin1('\nendobj\n\n'));
  }
  const xref = add(latin1(crossReferences(offsets)));
  add(latin1(trailer(file, objects)));
  add(latin1(`startxref\n${xref}\n%%EOF`));
  return { pdf: concatBytes(...parts), bodyOffsets };
};
