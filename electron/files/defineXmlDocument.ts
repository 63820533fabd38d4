import { type Codelist, type DefinedVariable, DefineFacts } from '../../shared/dataset/define.ts';
import { refuse } from './refused.ts';
import type { Attribute, XmlHandlers } from './xmlEvents.ts';

// SECURITY: what a document may ask to be held in memory. test/electron/files/defineXml.test.ts
const MAX_TEXT = 4000;

interface Item {
  readonly name: string;
  label: string;
  readonly dataType: string;
  readonly length: number | null;
  readonly displayFormat: string;
  codelistOid: string;
}

interface Reference {
  readonly itemOid: string;
  readonly keySequence: number | null;
  readonly order: number;
}

interface Group {
  readonly name: string;
  label: string;
  readonly references: Reference[];
}

interface Term {
  readonly value: string;
  decode: string;
}

interface OpenCodelist extends Omit<Codelist, 'terms' | 'dictionary'> {
  dictionary: string;
  readonly terms: Term[];
}

interface Document {
  version: string;
  studyName: string;
  readonly groups: Group[];
  readonly items: Map<string, Item>;
  readonly codelists: OpenCodelist[];
}

/** What the texts that come belong to. */
interface Open {
  group?: Group | undefined;
  item?: Item | undefined;
  codelist?: OpenCodelist | undefined;
  term?: Term | undefined;
  /** Whether the label (of a group or item) or the decode (of a term) is at hand. */
  inText: 'label' | 'decode' | 'study-name' | undefined;
  /** Whether the text at hand is a translation of one that was taken. */
  again: boolean;
}

const wholeNumber = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : null;

const upper = (attribute: Attribute, name: string): string => (attribute(name) ?? '').trim().toUpperCase();

const newGroup = (attribute: Attribute): Group => ({
  name: upper(attribute, 'SASDatasetName') || upper(attribute, 'Name'),
  // An attribute in version 1.0, an element Description since 2.0.
  label: attribute('Label') ?? '',
  references: [],
});

const newItem = (attribute: Attribute): Item => ({
  name: upper(attribute, 'Name'),
  label: attribute('Label') ?? '',
  dataType: attribute('DataType') ?? '',
  length: wholeNumber(attribute('Length')),
  displayFormat: attribute('DisplayFormat') ?? '',
  codelistOid: '',
});

const newCodelist = (attribute: Attribute): OpenCodelist => ({
  oid: attribute('OID') ?? '',
  name: attribute('Name') ?? '',
  numeric: ['integer', 'float'].includes(attribute('DataType') ?? ''),
  dictionary: '',
  terms: [],
});

type Opened = (document: Document, open: Open, attribute: Attribute) => void;

/** What each element adds. Source: CDISC Define-XML 2.1.0, sections 5.3.9 to 5.3.13. */
const OPENED: { readonly [element: string]: Opened } = {
  MetaDataVersion: (document, _open, attribute) => {
    document.version = attribute('DefineVersion') ?? '';
  },
  StudyName: (_document, open) => {
    open.inText = 'study-name';
  },
  ItemGroupDef: (document, open, attribute) => {
    open.group = newGroup(attribute);
    document.groups.push(open.group);
  },
  ItemRef: (_document, { group }, attribute) => {
    const order = wholeNumber(attribute('OrderNumber')) ?? (group?.references.length ?? 0) + 1;
    const keySequence = wholeNumber(attribute('KeySequence'));
    group?.references.push({ itemOid: attribute('ItemOID') ?? '', keySequence, order });
  },
  ItemDef: (document, open, attribute) => {
    open.item = newItem(attribute);
    document.items.set(attribute('OID') ?? '', open.item);
  },
  CodeListRef: (_document, { item }, attribute) => {
    if (item !== undefined) item.codelistOid = attribute('CodeListOID') ?? '';
  },
  CodeList: (document, open, attribute) => {
    open.codelist = newCodelist(attribute);
    document.codelists.push(open.codelist);
  },
  CodeListItem: (_document, open, attribute) => {
    open.term = { value: attribute('CodedValue') ?? '', decode: '' };
    open.codelist?.terms.push(open.term);
  },
  EnumeratedItem: (_document, { codelist }, attribute) => {
    codelist?.terms.push({ value: attribute('CodedValue') ?? '', decode: '' });
  },
  ExternalCodeList: (_document, { codelist }, attribute) => {
    if (codelist !== undefined) codelist.dictionary = attribute('Dictionary') ?? 'unnamed';
  },
  Description: (_document, open) => {
    if (open.term === undefined && open.codelist === undefined) open.inText = 'label';
  },
  Decode: (_document, open) => {
    open.inText = 'decode';
  },
  // The first language counts; the others say the same.
  TranslatedText: (_document, open) => {
    const taken = open.inText === 'decode' ? open.term?.decode : (open.item ?? open.group)?.label;
    open.again = taken !== undefined && taken.trim() !== '';
  },
};

const CLOSED: { readonly [element: string]: (open: Open) => void } = {
  ItemGroupDef: (open) => {
    open.group = undefined;
  },
  ItemDef: (open) => {
    open.item = undefined;
  },
  CodeList: (open) => {
    open.codelist = undefined;
  },
  CodeListItem: (open) => {
    open.term = undefined;
  },
  Description: (open) => {
    open.inText = undefined;
  },
  Decode: (open) => {
    open.inText = undefined;
  },
  StudyName: (open) => {
    open.inText = undefined;
  },
  TranslatedText: (open) => {
    open.again = false;
  },
};

const limited = (text: string): string => text.slice(0, MAX_TEXT);

const addText = (document: Document, open: Open, text: string): void => {
  if (open.again) return;
  if (open.inText === 'study-name') document.studyName = limited(document.studyName + text);
  if (open.inText === 'decode' && open.term !== undefined)
    open.term.decode = limited(open.term.decode + text);
  const labelled = open.item ?? open.group;
  if (open.inText === 'label' && labelled !== undefined) labelled.label = limited(labelled.label + text);
};

/** Space at line ends and indents belongs to the layout of the document, not to the words. */
const words = (text: string): string => text.trim().replace(/\s+/g, ' ');

const variablesOf = ({ references }: Group, items: Document['items']): DefinedVariable[] =>
  [...references]
    .sort((a, b) => a.order - b.order)
    .flatMap(({ itemOid, keySequence }) => {
      const item = items.get(itemOid);
      return item === undefined ? [] : [{ ...item, label: words(item.label), keySequence }];
    });

const factsOf = ({ version, studyName, groups, items, codelists }: Document): DefineFacts =>
  DefineFacts.parse({
    version,
    studyName: words(studyName),
    datasets: groups.map((group) => ({
      name: group.name,
      label: words(group.label),
      variables: variablesOf(group, items),
    })),
    codelists: codelists.map((codelist) => ({
      ...codelist,
      terms: codelist.terms.map(({ value, decode }) => ({ value, decode: words(decode) })),
    })),
  });

const checkVersion = (what: string, { version, groups }: Document): void => {
  if (!/^(?:1\.0|2\.\d+)(?:\.|$)/.test(version) || groups.length === 0) {
    refuse('file-unsupported', `${what} is XML, but no Define-XML of version 1.0 or 2.`);
  }
};

export interface DefineDocument {
  readonly handlers: XmlHandlers;
  /** What the document said, after its end. */
  readonly facts: () => DefineFacts;
}

/** Takes the facts of a Define-XML document from its elements as they come. `what` names it in refusals. */
export const createDefineDocument = (what: string): DefineDocument => {
  const document: Document = { version: '', studyName: '', groups: [], items: new Map(), codelists: [] };
  const open: Open = { inText: undefined, again: false };
  let begun = false;
  return {
    handlers: {
      open: (name, attribute) => {
        if (!begun && name !== 'ODM') refuse('file-unsupported', `${what} is other XML, no Define-XML.`);
        begun = true;
        if (Object.hasOwn(OPENED, name)) OPENED[name]?.(document, open, attribute);
      },
      text: (text) => addText(document, open, text),
      close: (name) => {
        if (Object.hasOwn(CLOSED, name)) CLOSED[name]?.(open);
      },
    },
    facts: () => {
      checkVersion(what, document);
      return factsOf(document);
    },
  };
};
