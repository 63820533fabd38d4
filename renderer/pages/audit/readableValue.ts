const LONG_ID = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|\b[0-9a-f]{24,64}\b/g;
const KEPT = 8;

/** Identifiers and hashes cut to their first eight characters; the whole stands in the exported trail. */
export const shortHashes = (text: string): string =>
  text.replace(LONG_ID, (whole) => `${whole.slice(0, KEPT)}…`);

const isRecord = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // Many values are plain words and are shown as such.
    return text;
  }
};

type Word = (key: string) => string;

/** A code in its words where the shared words have it; any other text stays as recorded. */
const inWords = (family: string, text: string, word: Word): string => {
  const key = `${family}.${text}`;
  const words = word(key);
  return words === key ? text : words;
};

const memberValue = (key: string, value: unknown, word: Word): string => {
  if (typeof value !== 'string') return shortHashes(JSON.stringify(value));
  return shortHashes(key === 'role' ? inWords('role', value, word) : value);
};

/**
 * An old or new value of an audit event as a person reads it: a JSON object as "key: value; …", nothing as a dash, the
 * state of a cut and a role in words.
 */
export const readableValue = (value: string | null, word: Word): string => {
  if (value === null) return '–';
  const content = parsed(value);
  if (!isRecord(content)) return shortHashes(inWords('cut-status', value, word));
  return Object.entries(content)
    .map(([key, one]) => `${key}: ${memberValue(key, one, word)}`)
    .join('; ');
};

/** The reason of an event; a signature is recorded by the code of its meaning, all other reasons as they were typed. */
export const readableReason = (
  { action, reason }: { readonly action: string; readonly reason: string },
  word: Word,
): string => (action === 'decision.sign' ? inWords('signature-meaning', reason, word) : reason);
