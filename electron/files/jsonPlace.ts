export interface TextPlace {
  /** From 1, as an editor counts. */
  readonly line: number;
  readonly column: number;
}

/** The place of an offset in a text. */
export const placeAt = (text: string, at: number): TextPlace => {
  const before = text.slice(0, at);
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
};

interface Token {
  readonly text: string;
  readonly at: number;
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s{}[\]:,"]+/g;

const tokensOf = (text: string): readonly Token[] =>
  [...text.matchAll(TOKEN)].map((match) => ({ text: match[0], at: match.index }));

const isOpening = (token: Token | undefined): boolean => token?.text === '{' || token?.text === '[';
const isClosing = (token: Token | undefined): boolean => token?.text === '}' || token?.text === ']';

/** Index of the token behind the value that begins at `from`. */
const behind = (tokens: readonly Token[], from: number): number => {
  let depth = 0;
  for (let index = from; index < tokens.length; index += 1) {
    if (isOpening(tokens[index])) depth += 1;
    if (isClosing(tokens[index])) depth -= 1;
    if (depth === 0) return index + 1;
  }
  return tokens.length;
};

/** Index of the token with which a member or an item begins; undefined where there is none. */
const stepInto = (tokens: readonly Token[], from: number, step: PropertyKey): number | undefined => {
  const isObject = tokens[from]?.text === '{';
  if (!isObject && tokens[from]?.text !== '[') return undefined;
  let index = from + 1;
  for (let item = 0; index < tokens.length && !isClosing(tokens[index]); item += 1) {
    const start = isObject ? index + 2 : index;
    const name = isObject ? JSON.parse(tokens[index]?.text ?? '""') : item;
    if (name === step) return start;
    index = behind(tokens, start);
    if (tokens[index]?.text === ',') index += 1;
  }
  return undefined;
};

/**
 * Where a value stands in a text that is JSON: the value that the path leads to, or the innermost object or list of the
 * path that is there.
 */
export const jsonPlace = (text: string, path: readonly PropertyKey[]): TextPlace => {
  const tokens = tokensOf(text);
  let index = 0;
  for (const step of path) {
    const next = stepInto(tokens, index, step);
    if (next === undefined) break;
    index = next;
  }
  return placeAt(text, tokens[index]?.at ?? 0);
};
