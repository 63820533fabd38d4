import canonicalize from 'canonicalize';

/** A value that JSON can carry without loss. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * RFC 8785 canonical JSON text. Throws on NaN, Infinity and undefined at the top: a record that cannot be written
 * exactly must not be sealed.
 */
export const canonicalJson = (value: unknown): string => {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('Value has no canonical JSON form');
  return text;
};
