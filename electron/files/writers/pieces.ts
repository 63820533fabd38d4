/** UTF-16 units gathered before they are handed on: few writes, and nothing that would hold up the window. */
const PIECE = 1 << 16;

/** Small texts joined to pieces of UTF-8 that are worth writing. */
export const utf8Pieces = function* (texts: Iterable<string>): Generator<Uint8Array, void> {
  let gathered: string[] = [];
  let length = 0;
  for (const text of texts) {
    gathered.push(text);
    length += text.length;
    if (length < PIECE) continue;
    yield Buffer.from(gathered.join(''), 'utf8');
    gathered = [];
    length = 0;
  }
  if (length > 0) yield Buffer.from(gathered.join(''), 'utf8');
};
