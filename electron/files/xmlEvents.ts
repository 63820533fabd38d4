import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { refuse } from './refused.ts';

// SECURITY: what an XML text may ask of the machine that reads it. test/files/badSpreadsheets.test.ts
export const XML_LIMITS = {
  /** Elements within elements. */
  depth: 64,
  /** Letters between one tag and the next, those of the tag's attributes included. */
  betweenTags: 2 ** 22,
} as const;

/** How much is parsed before the limits are looked at. */
const SLICE = 2 ** 16;

/** Value of an attribute by its local name; undefined when the element has none. */
export type Attribute = (name: string) => string | undefined;

/** Elements by their local names: which prefix a namespace has is the writer's choice. */
export interface XmlHandlers {
  readonly open?: (name: string, attribute: Attribute) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

export interface XmlText {
  readonly write: (text: string) => void;
  /** Says that the text ended; refuses one whose elements are not closed. */
  readonly end: () => void;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const attributeOf =
  ({ attributes }: SaxesTagPlain): Attribute =>
  (name) => {
    const plain = attributes[name];
    if (plain !== undefined) return plain;
    for (const key in attributes) {
      if (key.length > name.length && key.endsWith(name) && key.at(-name.length - 1) === ':')
        return attributes[key];
    }
    return undefined;
  };

type Parser = SaxesParser<{ xmlns: false; position: true }>;

const refuseUnsafe = (parser: Parser, what: string): void => {
  // SECURITY: a document type can define entities that grow without end or name other files. test/files/badSpreadsheets.test.ts
  parser.on('doctype', () => {
    refuse('file-unsupported', `${what} declares a document type (DTD), which is not read for safety.`);
  });
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !/^(?:utf-?8|us-ascii)$/i.test(encoding)) {
      refuse('file-unsupported', `${what} says that its encoding is not UTF-8; only UTF-8 is read.`);
    }
  });
  parser.on('error', () => {
    const { line, columnIndex } = parser;
    refuse('file-unreadable', `${what} is damaged: it is no XML at line ${line}, column ${columnIndex}.`, {
      line,
      column: String(columnIndex),
    });
  });
};

/**
 * Parses XML as it comes, without document types and entities. `what` names the text in refusals; `maxElements` is for
 * texts whose elements are held in memory.
 */
export const createXmlText = (
  what: string,
  handlers: XmlHandlers,
  maxElements: number = Number.POSITIVE_INFINITY,
): XmlText => {
  const parser: Parser = new SaxesParser({ xmlns: false, position: true });
  let [depth, sinceTag, elements] = [0, 0, 0];
  refuseUnsafe(parser, what);
  parser.on('opentag', (tag) => {
    sinceTag = 0;
    depth += 1;
    elements += 1;
    if (elements > maxElements) refuse('too-large', `${what} has more than ${maxElements} elements.`);
    if (depth > XML_LIMITS.depth) refuse('file-unsupported', `${what} nests its elements too deeply.`);
    handlers.open?.(localName(tag.name), attributeOf(tag));
  });
  parser.on('closetag', (tag) => {
    sinceTag = 0;
    depth -= 1;
    handlers.close?.(localName(tag.name));
  });
  const { text } = handlers;
  if (text !== undefined) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  return {
    write: (chunk) => {
      for (let at = 0; at < chunk.length; at += SLICE) {
        const slice = chunk.slice(at, at + SLICE);
        sinceTag += slice.length;
        parser.write(slice);
        if (sinceTag > XML_LIMITS.betweenTags) refuse('too-large', `${what} holds a text without end.`);
      }
    },
    end: () => {
      parser.close();
    },
  };
};

/** Decodes UTF-8 as it comes; refuses other text. */
export const createUtf8Text = (what: string) => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (bytes: Uint8Array | undefined): string => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch {
      return refuse('file-unsupported', `${what} is not UTF-8 text.`);
    }
  };
  return { decode: (bytes: Uint8Array): string => decode(bytes), end: (): string => decode(undefined) };
};
