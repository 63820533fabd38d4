import { readFileSync } from 'node:fs';
import { resourcePath } from '../files/resourcePath.ts';

let font: Uint8Array | undefined;
let latinFont: Uint8Array | undefined;

/** Noto Sans SC Regular (OFL 1.1), which carries Latin and Chinese; read once, it is 10 MB. */
export const readSigningFont = (): Uint8Array => {
  font ??= readFileSync(resourcePath('font'));
  return font;
};

/** Inter Regular (OFL 1.1), for the letters of names that Noto Sans SC lacks: ł, š, ő, ğ … */
export const readLatinFont = (): Uint8Array => {
  latinFont ??= readFileSync(resourcePath('latinFont'));
  return latinFont;
};
