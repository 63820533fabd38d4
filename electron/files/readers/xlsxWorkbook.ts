import { refuse } from '../refused.ts';
import type { XmlHandlers } from '../xmlEvents.ts';
import type { DateSystem } from './xlsxDate.ts';
import { MAX_PART_ELEMENTS, type XlsxPackage } from './xlsxPackage.ts';

export interface XlsxSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Part that holds it; undefined for a sheet that is no table of cells, such as a chart. */
  readonly part: string | undefined;
}

export interface XlsxWorkbook {
  readonly sheets: readonly XlsxSheet[];
  readonly dateSystem: DateSystem;
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
}

interface Relationship {
  /** Last word of its type, e.g. worksheet. */
  readonly type: string;
  /** Part that it points to; undefined when it points out of the file, where nothing is ever fetched. */
  readonly part: string | undefined;
}

type Relationships = ReadonlyMap<string, Relationship>;

/** The part that a relationship of `source` points to. Source: ECMA-376 part 2, section 6.5.3.4. */
const resolvePart = (source: string, target: string): string => {
  const base = target.startsWith('/') ? [] : source.split('/').slice(0, -1);
  const path: string[] = [];
  for (const step of [...base, ...target.split('/')]) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
};

const relationshipsPart = (source: string): string => {
  const steps = source.split('/');
  const name = steps.pop() ?? '';
  return [...steps, '_rels', `${name}.rels`].join('/');
};

const readRelationships = async (file: XlsxPackage, source: string): Promise<Relationships> => {
  const found = new Map<string, Relationship>();
  const part = relationshipsPart(source);
  if (!file.has(part)) return found;
  const take: XmlHandlers = {
    open: (name, attribute) => {
      if (name !== 'Relationship') return;
      const target = attribute('Target') ?? '';
      // SECURITY: what lies outside of the file is never fetched, only told. test/files/badSpreadsheets.test.ts
      const isOutside = attribute('TargetMode') === 'External';
      found.set(attribute('Id') ?? '', {
        type: (attribute('Type') ?? '').split('/').at(-1) ?? '',
        part: isOutside ? undefined : resolvePart(source, target),
      });
    },
  };
  await file.parse(part, 'The list of parts of the workbook', take, MAX_PART_ELEMENTS);
  return found;
};

const ofType = (relationships: Relationships, type: string): string | undefined =>
  [...relationships.values()].find((relationship) => relationship.type === type)?.part;

const refuseOther = (file: XlsxPackage, main: string | undefined): void => {
  if (file.has('mimetype') || file.has('content.xml')) {
    refuse('file-unsupported', 'This is an OpenDocument file (.ods); save it as .xlsx.');
  }
  if (main?.endsWith('.bin') === true) {
    refuse('file-unsupported', 'This is a binary workbook (.xlsb); save it as .xlsx.');
  }
  if (main === undefined || !file.has(main)) {
    refuse('file-unsupported', 'This is a ZIP file without a workbook, not an .xlsx file.');
  }
};

interface Listed {
  readonly sheets: { readonly name: string; readonly hidden: boolean; readonly id: string }[];
  dateSystem: DateSystem;
}

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';

const readSheetList = async (file: XlsxPackage, main: string): Promise<Listed> => {
  const listed: Listed = { sheets: [], dateSystem: '1900' };
  let depth = 0;
  const take: XmlHandlers = {
    open: (name, attribute) => {
      if (depth === 0 && name !== 'workbook') {
        refuse('file-unsupported', 'This is an Office document, but no workbook.');
      }
      depth += 1;
      if (name === 'workbookPr' && isTrue(attribute('date1904'))) listed.dateSystem = '1904';
      if (name !== 'sheet' || depth !== 3) return;
      const hidden = attribute('state') === 'hidden' || attribute('state') === 'veryHidden';
      listed.sheets.push({ name: attribute('name') ?? '', hidden, id: attribute('id') ?? '' });
    },
    close: () => {
      depth -= 1;
    },
  };
  await file.parse(main, 'The workbook', take, MAX_PART_ELEMENTS);
  return listed;
};

/** Reads which sheets a workbook has, in their order, and where. Refuses a ZIP file that is no workbook. */
export const readXlsxWorkbook = async (file: XlsxPackage): Promise<XlsxWorkbook> => {
  const main = ofType(await readRelationships(file, ''), 'officeDocument');
  refuseOther(file, main);
  const source = main ?? '';
  const relationships = await readRelationships(file, source);
  const { sheets, dateSystem } = await readSheetList(file, source);
  return {
    sheets: sheets.map(({ name, hidden, id }) => {
      const relationship =
        relationships.get(id) ??
        refuse('file-unreadable', 'The workbook is damaged: a sheet of it is not there.');
      return { name, hidden, part: relationship.type === 'worksheet' ? relationship.part : undefined };
    }),
    dateSystem,
    sharedStrings: ofType(relationships, 'sharedStrings'),
    styles: ofType(relationships, 'styles'),
  };
};
