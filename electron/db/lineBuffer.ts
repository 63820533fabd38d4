const FIRST_BYTES = 1 << 12;
const CLOSE = 0x5d;
/** UTF-8 bytes of a UTF-16 unit, at most. */
const BYTES_PER_UNIT = 3;

/** Lines of a block as they grow. Bytes, not strings: what waits would fill the heap with text that outlives its row. */
export interface LineBuffer {
  /** Adds a line `[recordId,line,text]`; gives the UTF-8 bytes of the text, good until the next line is added. */
  readonly add: (recordId: number, line: number, text: string) => Uint8Array;
  readonly lines: () => number;
  /** Bytes of all lines. */
  readonly size: () => number;
  readonly bytes: () => Uint8Array;
  /** Forgets the lines, and keeps the room for the next. */
  readonly clear: () => void;
}

export const createLineBuffer = (): LineBuffer => {
  let buffer = Buffer.allocUnsafeSlow(FIRST_BYTES);
  let [used, lines] = [0, 0];
  const ensure = (more: number): void => {
    if (used + more <= buffer.length) return;
    const grown = Buffer.allocUnsafeSlow(Math.max(2 * buffer.length, used + more));
    grown.set(buffer.subarray(0, used));
    buffer = grown;
  };
  return {
    add: (recordId, line, text) => {
      const head = `${lines === 0 ? '' : '\n'}[${recordId},${line},`;
      ensure(head.length + BYTES_PER_UNIT * text.length + 1);
      used += buffer.write(head, used, 'latin1');
      const start = used;
      used += buffer.write(text, used, 'utf8');
      const end = used;
      buffer[used] = CLOSE;
      used += 1;
      lines += 1;
      return buffer.subarray(start, end);
    },
    lines: () => lines,
    size: () => used,
    bytes: () => buffer.subarray(0, used),
    clear: () => {
      [used, lines] = [0, 0];
    },
  };
};
