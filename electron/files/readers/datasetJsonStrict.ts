const BLANK = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORDS: readonly (readonly [string, boolean | null])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

/** Text that is not JSON, or says one thing twice. */
export class NotStrictJson extends Error {
  /** Offset in the text at which reading ended. */
  readonly at: number;

  constructor(why: string, at = 0) {
    super(why);
    this.at = at;
  }
}

const fail = (why: string): never => {
  throw new NotStrictJson(why);
};

interface Cursor {
  readonly take: (pattern: RegExp) => string | undefined;
  /** A text literal with its quotation marks. */
  readonly takeLiteral: () => string | undefined;
  readonly takeMark: (mark: string) => boolean;
  readonly atEnd: () => boolean;
  readonly at: () => number;
}

/** End of the literal that begins at `from`, exclusive; an escaped quotation mark does not end it. */
const endOfLiteral = (text: string, from: number): number => {
  for (let end = text.indexOf('"', from + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (text[end - 1 - escapes] === '\\') escapes += 1;
    if (escapes % 2 === 0) return end + 1;
  }
  return fail('a text in it is not closed');
};

const cursorOf = (text: string): Cursor => {
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    at += found?.length ?? 0;
    return found;
  };
  return {
    take,
    takeLiteral: () => {
      take(BLANK);
      if (text[at] !== '"') return undefined;
      const start = at;
      at = endOfLiteral(text, start);
      return text.slice(start, at);
    },
    takeMark: (mark) => {
      take(BLANK);
      if (!text.startsWith(mark, at)) return false;
      at += mark.length;
      return true;
    },
    atEnd: () => {
      take(BLANK);
      return at === text.length;
    },
    at: () => at,
  };
};

/** RFC 8259, section 7: control characters must be escaped, and escapes are few; the engine knows them all. */
const unquoted = (literal: string): string => {
  try {
    return String(JSON.parse(literal));
  } catch {
    return fail('a text in it is not written as JSON');
  }
};

/** How a number is taken over; the text is what stands in the file. */
export type TakeNumber = (text: string) => unknown;

const valueReader = (cursor: Cursor, takeNumber: TakeNumber, maxDepth: number) => {
  const string = (): string | undefined => {
    const literal = cursor.takeLiteral();
    return literal === undefined ? undefined : unquoted(literal);
  };
  const array = (depth: number): unknown[] => {
    const items: unknown[] = [];
    if (cursor.takeMark(']')) return items;
    do items.push(value(depth + 1));
    while (cursor.takeMark(','));
    return cursor.takeMark(']') ? items : fail('a list in it is not closed');
  };
  const member = (members: Map<string, unknown>, depth: number): void => {
    const key = string() ?? fail('a name is expected');
    if (members.has(key)) fail(`the name ${JSON.stringify(key.slice(0, 60))} stands twice in one object`);
    if (!cursor.takeMark(':')) fail('a colon is missing');
    members.set(key, value(depth + 1));
  };
  const object = (depth: number): unknown => {
    const members = new Map<string, unknown>();
    if (cursor.takeMark('}')) return {};
    do member(members, depth);
    while (cursor.takeMark(','));
    // fromEntries defines properties: a member called __proto__ replaces no prototype.
    return cursor.takeMark('}') ? Object.fromEntries(members) : fail('an object in it is not closed');
  };
  const scalar = (): unknown => {
    const text = string();
    if (text !== undefined) return text;
    const word = WORDS.find(([name]) => cursor.takeMark(name));
    if (word !== undefined) return word[1];
    return takeNumber(cursor.take(NUMBER) ?? fail('a value is expected'));
  };
  const value = (depth: number): unknown => {
    if (depth > maxDepth) fail('it is nested too deeply');
    if (cursor.takeMark('[')) return array(depth);
    return cursor.takeMark('{') ? object(depth) : scalar();
  };
  return value;
};

/**
 * Reads one JSON value, as JSON.parse does, but refuses an object that has a name twice: of the two values, JSON.parse
 * would drop one without a word. Throws {@link NotStrictJson} with words. Source: RFC 8259; section 4 for names.
 */
export const parseStrictJson = (text: string, takeNumber: TakeNumber = Number, maxDepth = 32): unknown => {
  const cursor = cursorOf(text);
  try {
    const value = valueReader(cursor, takeNumber, maxDepth)(0);
    return cursor.atEnd() ? value : fail('there is more after its end');
  } catch (error) {
    throw error instanceof NotStrictJson ? new NotStrictJson(error.message, cursor.at()) : error;
  }
};
