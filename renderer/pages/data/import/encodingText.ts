import { isTextKey, type TextKey } from '../../../text/words.ts';

/** How main describes an encoding, e.g. "gbk (detected), semicolons", in the reader's language; other parts stay. */
export const encodingText = (encoding: string, t: (key: TextKey) => string): string =>
  encoding
    .replace(' (detected, uncertain)', t('encoding.uncertain'))
    .replace(' (detected)', t('encoding.detected'))
    .replace(/, (commas|semicolons|tabs|vertical bars)/, (whole, delimiter: string) => {
      const key = `encoding.${delimiter}`;
      return isTextKey(key) ? `${t('encoding.and')}${t(key)}` : whole;
    });
