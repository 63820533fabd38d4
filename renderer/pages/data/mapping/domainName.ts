import { isTextKey, type TextKey } from '../../../text/words.ts';

/** Name of a domain in the reader's language; empty where this version has none. */
export const domainName = (domain: string, t: (key: TextKey) => string): string => {
  const key = `domain.${domain}`;
  return isTextKey(key) ? t(key) : '';
};
