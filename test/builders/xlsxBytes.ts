import { strToU8, zipSync } from 'fflate';

/** A cell: text and numbers plainly, null for none, or its XML without its place, e.g. `t="b"><v>1</v>`. */
export type XlsxTestCell = string | number | null | { readonly xml: string };

export interface XlsxTestSheet {
  readonly name: string;
  readonly rows: readonly (readonly XlsxTestCell[])[];
  readonly state?: 'hidden' | 'veryHidden';
  /** Attributes of rows, by number from 1. */
  readonly rowAttributes?: { readonly [row: number]: string };
  /** XML before and after the rows, such as hidden columns and merged cells. */
  readonly before?: string;
  readonly after?: string;
}

export interface XlsxTestBook {
  readonly sheets: readonly XlsxTestSheet[];
  /** Number format codes; cells take them by style 1, 2 … in this order. */
  readonly formats?: readonly string[];
  readonly date1904?: boolean;
  /** How texts are stored. */
  readonly texts?: 'shared' | 'inline';
  /** Parts in place of, or beside, those of a good workbook; undefined leaves one out. */
  readonly parts?: { readonly [name: string]: string | Uint8Array | undefined };
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What XML cannot hold, and CR, which XML would make a line feed. With u, a pair of surrogates is one letter. */
const CONTROL = /(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** Text as Excel writes it: control characters as _x000D_, and an underscore that would begin such as _x005F_. */
export const xlsxText = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(CONTROL, (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

export const column = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : column(Math.floor(index / 26) - 1) + column(index % 26);

const relationship = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;

const relationships = (list: readonly string[]): string =>
  `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;

const createTexts = (texts: 'shared' | 'inline') => {
  const list: string[] = [];
  const places = new Map<string, number>();
  const placeOf = (text: string): number => {
    const place = places.get(text) ?? list.push(text) - 1;
    places.set(text, place);
    return place;
  };
  return {
    list,
    cell: (text: string): string => {
      if (texts === 'inline') return `t="inlineStr"><is><t xml:space="preserve">${xlsxText(text)}</t></is>`;
      return `t="s"><v>${placeOf(text)}</v>`;
    },
  };
};

const sheetXml = (sheet: XlsxTestSheet, text: (value: string) => string): string => {
  const cellXml = (cell: XlsxTestCell, row: number, index: number): string => {
    if (cell === null) return '';
    const inner =
      typeof cell === 'string' ? text(cell) : typeof cell === 'number' ? `><v>${cell}</v>` : cell.xml;
    return `<c r="${column(index)}${row}" ${inner}</c>`;
  };
  const rows = sheet.rows.map((cells, i) => {
    const attributes = sheet.rowAttributes?.[i + 1] ?? '';
    return `<row r="${i + 1}" ${attributes}>${cells.map((cell, j) => cellXml(cell, i + 1, j)).join('')}</row>`;
  });
  return `${DECLARATION}<worksheet ${MAIN}>${sheet.before ?? ''}<sheetData>${rows.join('')}</sheetData>${sheet.after ?? ''}</worksheet>`;
};

const stylesXml = (formats: readonly string[]): string => {
  const stated = formats.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${xlsxText(code)}"/>`);
  const xfs = [
    '<xf numFmtId="0"/>',
    ...formats.map((_, i) => `<xf numFmtId="${164 + i}" applyNumberFormat="1"/>`),
  ];
  return `${DECLARATION}<styleSheet ${MAIN}><numFmts count="${formats.length}">${stated.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${xfs.join('')}</cellXfs></styleSheet>`;
};

const workbookXml = ({ sheets, date1904 }: XlsxTestBook): string => {
  const list = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${xlsxText(name)}" sheetId="${i + 1}" ${state === undefined ? '' : `state="${state}"`} r:id="rId${i + 1}"/>`,
  );
  return `${DECLARATION}<workbook ${MAIN} xmlns:r="${RELATIONS}"><workbookPr ${date1904 === true ? 'date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`;
};

/** The parts of a workbook by name, as Excel would write them. */
export const xlsxParts = (book: XlsxTestBook): { [name: string]: string | Uint8Array } => {
  const texts = createTexts(book.texts ?? 'shared');
  const count = book.sheets.length;
  const sheets = book.sheets.map(
    (sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet, texts.cell)] as const,
  );
  const strings = texts.list.map((text) => `<si><t xml:space="preserve">${xlsxText(text)}</t></si>`).join('');
  const all: (readonly [string, string | Uint8Array | undefined])[] = [
    [
      '[Content_Types].xml',
      `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    ],
    ['_rels/.rels', relationships([relationship('rId1', 'officeDocument', 'xl/workbook.xml')])],
    ['xl/workbook.xml', workbookXml(book)],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...book.sheets.map((_, i) =>
          relationship(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`),
        ),
        relationship(`rId${count + 1}`, 'sharedStrings', 'sharedStrings.xml'),
        relationship(`rId${count + 2}`, 'styles', '/xl/styles.xml'),
      ]),
    ],
    ['xl/sharedStrings.xml', `${DECLARATION}<sst ${MAIN}>${strings}</sst>`],
    ['xl/styles.xml', stylesXml(book.formats ?? [])],
    ...sheets,
    ...Object.entries(book.parts ?? {}),
  ];
  return Object.fromEntries(
    [...new Map(all)].flatMap(([name, content]) => (content === undefined ? [] : [[name, content] as const])),
  );
};

const encoded = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? strToU8(content) : content;

/** A ZIP file of these parts. */
export const zipOf = (parts: { readonly [name: string]: string | Uint8Array }): Buffer =>
  Buffer.from(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, encoded(content)]))),
  );

/** An .xlsx file. */
export const xlsxBytes = (book: XlsxTestBook): Buffer => zipOf(xlsxParts(book));

/** A workbook of one sheet. */
export const sheetBytes = (
  rows: XlsxTestSheet['rows'],
  change: Partial<XlsxTestSheet & XlsxTestBook> = {},
): Buffer => {
  const { formats, date1904, texts, parts, sheets, ...sheet } = change;
  const book: XlsxTestBook = {
    sheets: sheets ?? [{ name: 'LB', rows, ...sheet }],
    ...(formats === undefined ? {} : { formats }),
    ...(date1904 === undefined ? {} : { date1904 }),
    ...(texts === undefined ? {} : { texts }),
    ...(parts === undefined ? {} : { parts }),
  };
  return xlsxBytes(book);
};
