import { BLOCK_ROWS, BLOCK_TEXT, blockLine, encodeBlock, MAX_ROW_TEXT } from './recordBlock.ts';

/** One accepted row, with the text that is also hashed. */
export interface RecordRow {
  readonly domain: string;
  readonly subjectId: string;
  readonly testCode: string;
  readonly fileId: number;
  readonly line: number;
  /** Canonical text of the row (createRowText). */
  readonly text: string;
}

/** A finished block as it goes into its table. */
export interface StoredBlock {
  readonly domain: string;
  readonly testCode: string;
  readonly fileId: number;
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
  readonly subjects: Set<string>;
  lines: string[];
  textLength: number;
  firstRecord: number;
  lastRecord: number;
}

/** Rows and text (UTF-16 units) that wait in open blocks, however many tests a file has. */
const MAX_PENDING_ROWS = 50_000;
const MAX_PENDING_TEXT = 1 << 24;

export interface BlockWriter {
  /** Takes a row under the next record id. Throws on a row of more than {@link MAX_ROW_TEXT}. */
  readonly add: (row: RecordRow) => void;
  /** Writes what waits. */
  readonly flush: () => void;
}

const asStored = (block: OpenBlock): StoredBlock => ({
  domain: block.domain,
  testCode: block.testCode,
  fileId: block.fileId,
  firstRecord: block.firstRecord,
  lastRecord: block.lastRecord,
  rowCount: block.lines.length,
  subjects: JSON.stringify([...block.subjects].sort()),
  data: encodeBlock(block.lines),
});

/** Open blocks by file, domain and test. Rows of a file come together, so its map is looked up once a file. */
const createOpenBlocks = () => {
  const files = new Map<string, Map<string, OpenBlock>>();
  let tests = new Map<string, OpenBlock>();
  let [domain, fileId] = ['', Number.NaN];
  const testsOf = (row: RecordRow): Map<string, OpenBlock> => {
    if (row.domain === domain && row.fileId === fileId) return tests;
    [domain, fileId] = [row.domain, row.fileId];
    const key = `${fileId} ${domain}`;
    tests = files.get(key) ?? new Map();
    files.set(key, tests);
    return tests;
  };
  const find = (row: RecordRow): OpenBlock => {
    const own = testsOf(row);
    const known = own.get(row.testCode);
    if (known !== undefined) return known;
    const { domain, testCode, fileId } = row;
    const made = { domain, testCode, fileId, subjects: new Set<string>(), lines: [], textLength: 0 };
    const block: OpenBlock = { ...made, firstRecord: 0, lastRecord: 0 };
    own.set(testCode, block);
    return block;
  };
  /** Every open block that holds rows, the fullest first. */
  const fullestFirst = (): OpenBlock[] =>
    [...files.values()]
      .flatMap((own) => [...own.values()])
      .filter((block) => block.lines.length > 0)
      .sort((a, b) => b.textLength - a.textLength);
  return { find, fullestFirst };
};

/**
 * Gathers rows into blocks by file, domain and test, so that the rows of one test are read without the rest. Record ids
 * count up from `firstId` in the order in which rows come.
 */
export const createBlockWriter = (firstId: number, write: (block: StoredBlock) => void): BlockWriter => {
  const open = createOpenBlocks();
  let nextId = firstId;
  let [pendingRows, pendingText] = [0, 0];
  const close = (block: OpenBlock): void => {
    write(asStored(block));
    pendingRows -= block.lines.length;
    pendingText -= block.textLength;
    block.lines = [];
    block.textLength = 0;
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
      if (block.lines.length === 0) block.firstRecord = nextId;
      block.lastRecord = nextId;
      const line = blockLine({ recordId: nextId, line: row.line, text: row.text });
      nextId += 1;
      block.lines.push(line);
      block.textLength += line.length;
      block.subjects.add(row.subjectId);
      pendingRows += 1;
      pendingText += line.length;
      if (block.lines.length >= BLOCK_ROWS || block.textLength >= BLOCK_TEXT) close(block);
      else if (pendingRows > MAX_PENDING_ROWS || pendingText > MAX_PENDING_TEXT) relieve();
    },
    flush: () =>
      open
        .fullestFirst()
        .sort((a, b) => a.firstRecord - b.firstRecord)
        .forEach(close),
  };
};
