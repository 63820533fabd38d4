const HAN = /\p{Script=Han}/u;

/** A term as it is compared: lower case, one form per character, anything but letters and digits as one blank. */
export const normalTerm = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether both are the same term but for case, punctuation and blanks; an empty text is no term. */
export const sameTerm = (a: string, b: string): boolean => {
  const normal = normalTerm(a);
  return normal !== '' && normal === normalTerm(b);
};

/**
 * Whether a text names a term: as whole words in their order, so that "Pneumonia" is in "Pneumonia, right lower lobe"
 * and "MAS" not in "mastitis". Chinese has no blanks between words; there the characters in a row are enough.
 */
export const namesTerm = (text: string, term: string): boolean => {
  const normal = normalTerm(term);
  if (normal === '') return false;
  return HAN.test(normal)
    ? normalTerm(text).replaceAll(' ', '').includes(normal.replaceAll(' ', ''))
    : ` ${normalTerm(text)} `.includes(` ${normal} `);
};
