/** How well bytes read as GB 18030. */
export interface GbkReading {
  /** Characters, and bytes that belong to none. */
  units: number;
  /** Characters of GB 2312. */
  known: number;
  /** Common ones: GB 2312 level 1 (rows 16–55), and its signs and full-width letters (rows 1–9). */
  common: number;
  /** Chinese characters. */
  hanzi: number;
}

const isHigh = (byte: number): boolean => byte >= 0x80;
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
const isLead = (byte: number): boolean => byte >= 0x81 && byte <= 0xfe;

/** Bytes of the GB 18030 character that begins here: 1 when none does. */
const gbSize = (bytes: Uint8Array, at: number): 1 | 2 | 4 => {
  const second = bytes[at + 1] ?? 0;
  if (!isLead(bytes[at] ?? 0)) return 1;
  if (isDigit(second)) return isLead(bytes[at + 2] ?? 0) && isDigit(bytes[at + 3] ?? 0) ? 4 : 1;
  return second >= 0x40 && second !== 0x7f && second !== 0xff ? 2 : 1;
};

const addPair = (reading: GbkReading, lead: number, trail: number): void => {
  if (trail < 0xa1 || lead < 0xa1 || lead > 0xf7 || (lead > 0xa9 && lead < 0xb0)) return;
  reading.known += 1;
  if (lead >= 0xb0) reading.hanzi += 1;
  if (lead <= 0xd7) reading.common += 1;
};

/** Reads the bytes as GB 18030. Source: GB 18030-2022; rows after GB/T 2312-1980. */
export const readAsGbk = (bytes: Uint8Array): GbkReading => {
  const reading: GbkReading = { units: 0, known: 0, common: 0, hanzi: 0 };
  for (let at = 0; at < bytes.length; ) {
    if (!isHigh(bytes[at] ?? 0)) {
      at += 1;
      continue;
    }
    const size = gbSize(bytes, at);
    reading.units += 1;
    if (size === 2) addPair(reading, bytes[at] ?? 0, bytes[at + 1] ?? 0);
    at += size;
  }
  return reading;
};

/** Chinese text consists of GB 2312 characters nearly throughout, half of them common or more; other bytes by chance do not. */
export const isGbk = ({ units, known, common }: GbkReading): boolean =>
  units > 0 && known >= 0.8 * units && common >= 0.5 * units;

/** How well bytes read as Latin-1 or Windows-1252. */
export interface LatinReading {
  /** Stretches of non-ASCII bytes, and those among them that western text could have. */
  runs: number;
  plausible: number;
  /** Those that touch an ASCII letter. */
  inWords: number;
  /** Bytes that Windows-1252 has no character for, and bytes 80–9F, which only Windows-1252 has characters for. */
  undefinedBytes: number;
  c1: number;
}

const UNDEFINED_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
/** Signs that follow a letter: quotation marks, dashes, ellipsis, ™ » ® ² ³ ¹ º ª and the no-break space. */
const AFTER_LETTER = new Set([
  0x92, 0x93, 0x94, 0x96, 0x97, 0x85, 0x99, 0xbb, 0xae, 0xb2, 0xb3, 0xb9, 0xba, 0xaa, 0xa0,
]);

const isLetter = (byte: number): boolean => byte >= 0xc0 && byte !== 0xd7 && byte !== 0xf7;
const isAsciiLetter = (byte: number): boolean =>
  (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);

/** One letter or sign, two letters, or a letter and a sign that may follow it; not Ã and a sign, which is UTF-8. */
const isPlausible = (bytes: Uint8Array, start: number, end: number): boolean => {
  if (end - start === 1) return true;
  if (end - start > 2) return false;
  const [first = 0, second = 0] = bytes.subarray(start, end);
  if ((first === 0xc2 || first === 0xc3) && second < 0xc0) return false;
  return isLetter(first) && (isLetter(second) || AFTER_LETTER.has(second));
};

/** Reads the bytes as western text. Sources: ISO/IEC 8859-1; WHATWG Encoding Standard, index windows-1252. */
export const readAsLatin = (bytes: Uint8Array): LatinReading => {
  const reading: LatinReading = { runs: 0, plausible: 0, inWords: 0, undefinedBytes: 0, c1: 0 };
  for (let at = 0; at < bytes.length; at += 1) {
    if (!isHigh(bytes[at] ?? 0)) continue;
    const start = at;
    for (; isHigh(bytes[at] ?? 0); at += 1) {
      if (UNDEFINED_1252.has(bytes[at] ?? 0)) reading.undefinedBytes += 1;
      if ((bytes[at] ?? 0) < 0xa0) reading.c1 += 1;
    }
    reading.runs += 1;
    if (isPlausible(bytes, start, at)) reading.plausible += 1;
    if (isAsciiLetter(bytes[start - 1] ?? 0) || isAsciiLetter(bytes[at] ?? 0)) reading.inWords += 1;
  }
  return reading;
};

/** Western text: its accents stand alone or in twos, and every byte is a character. */
export const isLatin = ({ runs, plausible, undefinedBytes }: LatinReading): boolean =>
  runs > 0 && undefinedBytes === 0 && plausible >= 0.8 * runs;

/** How the stretches of non-ASCII bytes stand in a line: alone in their cell, as Chinese words do, or beside other text. */
export interface CellReading {
  stretches: number;
  wholeCells: number;
}

/** Line ends, quotation marks, and what separates cells. */
const BOUNDS = new Set([undefined, 0x09, 0x0a, 0x0d, 0x22, 0x2c, 0x3b, 0x7c]);
/** Lead bytes of the signs and letters of Latin-1 in UTF-8 (degree, plus-minus, é), which stand alone too. */
const LATIN_LEADS = new Set([0xc2, 0xc3]);

/** Looks where the non-ASCII bytes of a line or cell stand. */
export const readAsCells = (bytes: Uint8Array): CellReading => {
  const reading: CellReading = { stretches: 0, wholeCells: 0 };
  for (let at = 0; at < bytes.length; at += 1) {
    if (!isHigh(bytes[at] ?? 0)) continue;
    const start = at;
    while (isHigh(bytes[at] ?? 0)) at += 1;
    reading.stretches += 1;
    const isWhole = BOUNDS.has(bytes[start - 1]) && BOUNDS.has(bytes[at]);
    if (isWhole && !LATIN_LEADS.has(bytes[start] ?? 0)) reading.wholeCells += 1;
  }
  return reading;
};
