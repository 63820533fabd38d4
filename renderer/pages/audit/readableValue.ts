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

/** An old or new value of an audit event as a person reads it: a JSON object as "key: value; …", nothing as a dash. */
export const readableValue = (value: string | null): string => {
  if (value === null) return '–';
  const content = parsed(value);
  if (!isRecord(content)) return shortHashes(value);
  return Object.entries(content)
    .map(([key, one]) => `${key}: ${shortHashes(typeof one === 'string' ? one : JSON.stringify(one))}`)
    .join('; ');
};
