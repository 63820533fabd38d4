import { createLineBuffer, type LineBuffer } from './lineBuffer.ts';
import { BLOCK_ROWS, BLOCK_TEXT, MAX_ROW_TEXT, packBlock } from './recordBlock.ts';

/** One accepted row, with the text that is also hashed. */
export interface RecordRow {
  readonly domain: string;
  readonly subjectId: string;
  readonly testCode: string;
  readonly fileId: number;
  /** The table of the file, as it is told to a person. */
  readonly place: string;
  readonly line: number;
  /** Canonical text of the row (createRowText). */
  readonly text: string;
}

/** A finished block as it goes into its table. */
export interface StoredBlock {
  readonly domain: string;
  readonly testCode: string;
  readonly fileId: number;
  readonly place: string;
  readonly firstRecord: number;
  readonly lastRecord: number;
  readonly rowCount: number;
  /** JSON array of the distinct subjects, sorted. */
  readonly subjects: string;
  readonly data: Uint8Array;
}

interface OpenBlock {
  readonly domain: string;
  readonly testCode: string;
  readonly fileId: number;
  readonly place: string;
  readonly subjects: Set<string>;
  lines: LineBuffer | undefined;
  firstRecord: number;
  lastRecord: number;
}

/** Rows and bytes of text that wait in open blocks, however many tests a file has. */
const MAX_PENDING_ROWS = 50_000;
const MAX_PENDING_TEXT = 1 << 24;

export interface BlockWriter {
  /**
   * Takes a row under the next record id; gives the UTF-8 bytes of its text, good until the next row. Throws on a row of
   * more than {@link MAX_ROW_TEXT}.
   */
  readonly add: (row: RecordRow) => Uint8Array;
  /** Writes what waits. */
  readonly flush: () => void;
}

const asStored = (block: OpenBlock, lines: LineBuffer): StoredBlock => ({
  domain: block.domain,
  testCode: block.testCode,
  fileId: block.fileId,
  place: block.place,
  firstRecord: block.firstRecord,
  lastRecord: block.lastRecord,
  rowCount: lines.lines(),
  subjects: JSON.stringify([...block.subjects].sort()),
  data: packBlock(lines.bytes()),
});

/** Buffers that wait to be filled again; more are let go. */
const MAX_SPARE = 16;

/** Buffers for lines, used again and again. */
const createSpares = () => {
  const spares: LineBuffer[] = [];
  return {
    take: (): LineBuffer => spares.pop() ?? createLineBuffer(),
    giveBack: (lines: LineBuffer): void => {
      lines.clear();
      if (spares.length < MAX_SPARE) spares.push(lines);
    },
  };
};

const bytesIn = ({ lines }: OpenBlock): number => lines?.size() ?? 0;

/** Open blocks by table, domain and test. Rows of a table come together, so its map is looked up once a table. */
const createOpenBlocks = () => {
  const tables = new Map<string, Map<string, OpenBlock>>();
  let tests = new Map<string, OpenBlock>();
  let [domain, fileId, place] = ['', Number.NaN, ''];
  const testsOf = (row: RecordRow): Map<string, OpenBlock> => {
    if (row.domain === domain && row.fileId === fileId && row.place === place) return tests;
    [domain, fileId, place] = [row.domain, row.fileId, row.place];
    const key = JSON.stringify([fileId, domain, place]);
    tests = tables.get(key) ?? new Map();
    tables.set(key, tests);
    return tests;
  };
  const find = (row: RecordRow): OpenBlock => {
    const own = testsOf(row);
    const known = own.get(row.testCode);
    if (known !== undefined) return known;
    const { domain, testCode, fileId, place } = row;
    const made = { domain, testCode, fileId, place, subjects: new Set<string>(), lines: undefined };
    const block: OpenBlock = { ...made, firstRecord: 0, lastRecord: 0 };
    own.set(testCode, block);
    return block;
  };
  /** Every open block that holds rows, the fullest first. */
  const fullestFirst = (): OpenBlock[] =>
    [...tables.values()]
      .flatMap((own) => [...own.values()])
      .filter((block) => block.lines !== undefined)
      .sort((a, b) => bytesIn(b) - bytesIn(a));
  return { find, fullestFirst };
};

/**
 * Gathers rows into blocks by table, domain and test, so that the rows of one test are read without the rest. Record ids
 * count up from `firstId` in the order in which rows come.
 */
export const createBlockWriter = (firstId: number, write: (block: StoredBlock) => void): BlockWriter => {
  const open = createOpenBlocks();
  const spares = createSpares();
  let nextId = firstId;
  let [pendingRows, pendingText] = [0, 0];
  const linesOf = (block: OpenBlock): LineBuffer => {
    if (block.lines === undefined) {
      block.lines = spares.take();
      block.firstRecord = nextId;
    }
    return block.lines;
  };
  const close = (block: OpenBlock): void => {
    const { lines } = block;
    if (lines === undefined) return;
    write(asStored(block, lines));
    pendingRows -= lines.lines();
    pendingText -= lines.size();
    spares.giveBack(lines);
    block.lines = undefined;
    block.subjects.clear();
  };
  /** Down to half, so that many small blocks are not searched again for every row. */
  const relieve = (): void => {
    for (const block of open.fullestFirst()) {
      if (pendingRows <= MAX_PENDING_ROWS / 2 && pendingText <= MAX_PENDING_TEXT / 2) return;
      close(block);
    }
  };
  return {
    add: (row) => {
      if (row.text.length > MAX_ROW_TEXT) throw new Error('A row is longer than a block can hold');
      const block = open.find(row);
      const lines = linesOf(block);
      const before = lines.size();
      const text = lines.add(nextId, row.line, row.text);
      block.lastRecord = nextId;
      nextId += 1;
      block.subjects.add(row.subjectId);
      pendingRows += 1;
      pendingText += lines.size() - before;
      if (lines.lines() >= BLOCK_ROWS || lines.size() >= BLOCK_TEXT) close(block);
      else if (pendingRows > MAX_PENDING_ROWS || pendingText > MAX_PENDING_TEXT) relieve();
      return text;
    },
    flush: () =>
      open
        .fullestFirst()
        .sort((a, b) => a.firstRecord - b.firstRecord)
        .forEach(close),
  };
};
