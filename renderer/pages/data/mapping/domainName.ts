import type { Params } from '../../../../shared/text/text.ts';
import { isTextKey, type TextKey } from '../../../text/words.ts';

const SUPPLEMENTAL = /^SUPP(..)$/;

/** Name of a domain in the reader's language; empty where this version has none. */
export const domainName = (domain: string, t: (key: TextKey, params?: Params) => string): string => {
  const qualified = SUPPLEMENTAL.exec(domain)?.[1];
  if (qualified !== undefined) return t('domain.SUPP', { domain: qualified });
  const key = `domain.${domain}`;
  return isTextKey(key) ? t(key) : '';
};
