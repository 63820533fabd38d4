const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_ARRAY, CLOSE_ARRAY] = [0x7b, 0x7d, 0x5b, 0x5d];
const COMMA = 0x2c;

/** Space, tab, line feed, carriage return. Source: RFC 8259, section 2. */
export const isBlankByte = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** Finds where one JSON value ends, without judging what is in it; remembers how far it came when bytes run out. */
export interface ValueSpan {
  /**
   * End of the value that begins at `start`, exclusive; -1 when it does not end in these bytes. Asked again with more
   * bytes and the same value, it goes on where it stopped.
   */
  readonly end: (bytes: Buffer, start: number) => number;
  /** How deep arrays and objects are nested where the scan stands. */
  readonly depth: () => number;
  /** Forgets the value, for the next one. */
  readonly reset: () => void;
}

export const createValueSpan = (): ValueSpan => {
  let [at, depth, inString] = [0, 0, false];
  const endOfString = (bytes: Buffer, from: number): number => {
    let i = from;
    for (; i < bytes.length; i += 1) {
      const byte = bytes[i];
      if (byte === BACKSLASH) i += 1;
      else if (byte === QUOTE) return i;
    }
    at = i;
    return -1;
  };
  const endOfNested = (bytes: Buffer, from: number): number => {
    for (let i = from; i < bytes.length; i += 1) {
      const byte = bytes[i];
      if (inString || byte === QUOTE) {
        const close = endOfString(bytes, inString ? i : i + 1);
        inString = close < 0;
        if (inString) return -1;
        i = close;
        if (depth === 0) return i + 1;
      } else if (byte === OPEN_ARRAY || byte === OPEN_OBJECT) depth += 1;
      else if (byte === CLOSE_ARRAY || byte === CLOSE_OBJECT) {
        depth -= 1;
        if (depth <= 0) return i + 1;
      }
    }
    at = bytes.length;
    return -1;
  };
  const endOfScalar = (bytes: Buffer, from: number): number => {
    for (let i = from; i < bytes.length; i += 1) {
      const byte = bytes[i];
      if (byte === COMMA || byte === CLOSE_ARRAY || byte === CLOSE_OBJECT || isBlankByte(byte)) return i;
    }
    at = bytes.length;
    return -1;
  };
  const relative = (end: number, start: number): number => {
    if (end < 0) at -= start;
    return end;
  };
  return {
    end: (bytes, start) => {
      const first = bytes[start];
      const nested = first === QUOTE || first === OPEN_ARRAY || first === OPEN_OBJECT;
      return relative(nested ? endOfNested(bytes, start + at) : endOfScalar(bytes, start + at), start);
    },
    depth: () => depth,
    reset: () => {
      [at, depth, inString] = [0, 0, false];
    },
  };
};
