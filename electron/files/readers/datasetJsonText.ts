import { refuse } from '../refused.ts';
import { createValueSpan, type ValueSpan } from './datasetJsonSpan.ts';
import { type ByteWindow, createByteWindow } from './datasetJsonWindow.ts';
import { createNdjsonLines, type NdjsonLines } from './ndjsonLines.ts';

/** What a Dataset-JSON text holds, in its order. Bytes that are handed over are good until the call returns. */
export interface DatasetJsonParts {
  /** The name of an attribute of the object, rows among them, with its quotation marks. */
  readonly name: (text: Buffer, offset: number) => void;
  /** The value of the attribute that was named last, other than the rows. */
  readonly value: (text: Buffer, offset: number) => void;
  /** The rows begin. No attribute can follow in an NDJSON text. */
  readonly rows: (form: 'json' | 'ndjson') => void;
  /** One row, not looked at yet. `line`: physical line of an NDJSON text, otherwise the row's number. */
  readonly row: (text: Buffer, offset: number, line: number) => void;
  /** A blank line among the rows of an NDJSON text. */
  readonly blankLine: (line: number) => void;
}

export interface DatasetJsonText {
  readonly push: (chunk: Uint8Array) => void;
  /** Says that the text ended; refuses one that is cut off. */
  readonly finish: () => void;
}

interface State {
  readonly parts: DatasetJsonParts;
  readonly window: ByteWindow;
  readonly span: ValueSpan;
  readonly lines: NdjsonLines;
  /** Whether the attribute that was named last is the rows. */
  isRows: boolean;
  rows: number;
  sawRows: boolean;
  phase: Phase;
}

type Phase =
  | 'begin'
  | 'firstKey'
  | 'key'
  | 'colon'
  | 'value'
  | 'comma'
  | 'firstRow'
  | 'row'
  | 'rowComma'
  | 'closed'
  | 'ndjson';
/** Does one thing; undefined when more bytes must come first. */
type Step = (state: State) => Phase | undefined;

const [QUOTE, COMMA, COLON, LF, CR] = [0x22, 0x2c, 0x3a, 0x0a, 0x0d];
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_ARRAY, CLOSE_ARRAY] = [0x7b, 0x7d, 0x5b, 0x5d];
const ROWS = Buffer.from('"rows"');
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

// SECURITY: brackets that open without end would overflow the stack of the parser. test/files/badJsonFiles.test.ts
const MAX_DEPTH = 32;

/** Texts that are taken for Dataset-JSON, by their first bytes. */
const NOT_READ: readonly (readonly [RegExp, string])[] = [
  [/^(?:\xff\xfe|\xfe\xff|\0|.\0)/s, 'The file is UTF-16 text, or no text at all; Dataset-JSON is UTF-8.'],
  [/^\s*</, 'This is a web page or XML file, not Dataset-JSON.'],
  [/^PK/, 'This is a ZIP file, not Dataset-JSON; unpack it first.'],
  [/^\s*\[/, 'The file begins with a list; a Dataset-JSON text begins with an object.'],
];

const damaged = (state: State, what: string): never => {
  const { window, sawRows, rows } = state;
  const offset = window.offset();
  const line = window.linesBefore() + 1;
  const place = sawRows ? `after row ${rows}` : `line ${line}`;
  return refuse('file-unreadable', `The JSON text is damaged at byte ${offset} (${place}): ${what}.`, {
    offset,
    ...(sawRows ? { row: rows } : { line }),
  });
};

const refuseOther = (window: ByteWindow): never => {
  const start = window.bytes().subarray(window.position()).toString('latin1', 0, 80);
  const known = NOT_READ.find(([pattern]) => pattern.test(start));
  return refuse(
    'file-unsupported',
    known?.[1] ?? 'This is not Dataset-JSON: it does not begin with an object.',
  );
};

const skip = ({ window }: State, length: number): void => window.moveTo(window.position() + length);

/** Goes past the one byte that may stand here, to the phase that it opens. */
const choose = (choices: ReadonlyMap<number, Phase>, what: string): Step => {
  return (state) => {
    const byte = state.window.nextByte();
    if (byte === undefined) return undefined;
    const next = choices.get(byte) ?? damaged(state, what);
    skip(state, 1);
    return next;
  };
};

/** The whole value at the position; undefined when its end has not come yet. */
const wholeValue = (state: State): Buffer | undefined => {
  const { window, span } = state;
  const [bytes, start] = [window.bytes(), window.position()];
  const end = span.end(bytes, start);
  if (span.depth() > MAX_DEPTH) damaged(state, 'it is nested too deeply');
  if (end < 0) return undefined;
  if (end === start) damaged(state, 'a value is expected');
  span.reset();
  return bytes.subarray(start, end);
};

const begin: Step = (state) => {
  const { window } = state;
  const start = window.bytes().subarray(window.position(), window.position() + 3);
  if (window.offset() === 0 && start[0] === BYTE_ORDER_MARK[0]) {
    if (start.length < 3) return undefined;
    if (start.equals(BYTE_ORDER_MARK)) skip(state, 3);
  }
  const byte = window.nextByte();
  if (byte === undefined) return undefined;
  if (byte !== OPEN_OBJECT) refuseOther(window);
  skip(state, 1);
  return 'firstKey';
};

const key: Step = (state) => {
  const byte = state.window.nextByte();
  if (byte === undefined) return undefined;
  if (byte !== QUOTE) damaged(state, 'a name in quotation marks is expected');
  const name = wholeValue(state);
  if (name === undefined) return undefined;
  state.parts.name(name, state.window.offset());
  state.isRows = name.equals(ROWS);
  skip(state, name.length);
  return 'colon';
};

const firstKey: Step = (state) => {
  if (state.window.nextByte() !== CLOSE_OBJECT) return key(state);
  skip(state, 1);
  return 'closed';
};

const beginRows = (state: State, form: 'json' | 'ndjson'): void => {
  state.sawRows = true;
  state.window.stopCountingLines();
  state.parts.rows(form);
};

const value: Step = (state) => {
  const { window, parts } = state;
  const byte = window.nextByte();
  if (byte === undefined) return undefined;
  if (state.isRows) {
    if (byte !== OPEN_ARRAY) damaged(state, '"rows" must be a list');
    beginRows(state, 'json');
    skip(state, 1);
    return 'firstRow';
  }
  const text = wholeValue(state);
  if (text === undefined) return undefined;
  parts.value(text, window.offset());
  skip(state, text.length);
  return 'comma';
};

const row: Step = (state) => {
  const { window, parts } = state;
  const byte = window.nextByte();
  if (byte === undefined) return undefined;
  if (byte !== OPEN_ARRAY && byte !== OPEN_OBJECT) damaged(state, 'a row must be a list');
  const text = wholeValue(state);
  if (text === undefined) return undefined;
  state.rows += 1;
  parts.row(text, window.offset(), state.rows);
  skip(state, text.length);
  return 'rowComma';
};

const firstRow: Step = (state) => {
  if (state.window.nextByte() !== CLOSE_ARRAY) return row(state);
  skip(state, 1);
  return 'comma';
};

/** After the object: nothing when it had rows; otherwise the rest of its line, and rows line by line. */
const closed: Step = (state) => {
  const { window } = state;
  if (state.sawRows) {
    return window.nextByte() === undefined
      ? undefined
      : damaged(state, 'more follows after the end of the object');
  }
  const bytes = window.bytes();
  let at = window.position();
  while (bytes[at] === 0x20 || bytes[at] === 0x09 || bytes[at] === CR) at += 1;
  window.moveTo(at);
  if (at >= bytes.length) return undefined;
  if (bytes[at] !== LF) damaged(state, 'more follows on the line of the object');
  if (window.linesBefore() > 0) {
    if (window.nextByte() === undefined) return undefined;
    damaged(state, 'rows follow an object that is not on the first line');
  }
  skip(state, 1);
  beginRows(state, 'ndjson');
  return 'ndjson';
};

const ndjson: Step = (state) => {
  state.lines.take(false);
  return undefined;
};

const STEPS: { readonly [phase in Phase]: Step } = {
  begin,
  firstKey,
  key,
  colon: choose(new Map([[COLON, 'value']]), 'a colon is expected'),
  value,
  comma: choose(
    new Map([
      [COMMA, 'key'],
      [CLOSE_OBJECT, 'closed'],
    ]),
    'a comma or the end of the object is expected',
  ),
  firstRow,
  row,
  rowComma: choose(
    new Map([
      [COMMA, 'row'],
      [CLOSE_ARRAY, 'comma'],
    ]),
    'a comma or the end of the rows is expected',
  ),
  closed,
  ndjson,
};

const run = (state: State): void => {
  for (let next = STEPS[state.phase](state); next !== undefined; next = STEPS[next](state))
    state.phase = next;
};

const finish = (state: State): void => {
  if (state.window.offset() === 0 && state.window.bytes().length === 0) {
    refuse('file-unsupported', 'The file is empty.');
  }
  if (state.phase === 'begin') refuseOther(state.window);
  if (state.phase === 'ndjson') state.lines.take(true);
  else if (state.phase !== 'closed')
    damaged(state, 'it ends before the object is closed: the file is cut off');
  else if (!state.sawRows) beginRows(state, 'ndjson');
};

/**
 * Takes a Dataset-JSON text apart as its bytes come: one object with its "rows" inside (JSON), or an object on the
 * first line and one row on each line after it (NDJSON). The text shows which of the two it is. Memory does not grow
 * with it. Source: CDISC Dataset-JSON v1.1, "Row Data" and "NDJSON Representation of Dataset-JSON".
 */
export const createDatasetJsonText = (parts: DatasetJsonParts): DatasetJsonText => {
  const window = createByteWindow();
  const state: State = {
    parts,
    window,
    span: createValueSpan(),
    lines: createNdjsonLines(window, parts),
    isRows: false,
    rows: 0,
    sawRows: false,
    phase: 'begin',
  };
  return {
    push: (chunk) => {
      window.add(chunk);
      run(state);
      window.settle();
    },
    finish: () => {
      finish(state);
    },
  };
};
