/** Encodings of text that are read. `gbk` stands for GB 18030, which holds all of GBK and GB 2312. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gbk' | 'latin1' | 'windows-1252';

export interface FoundEncoding {
  readonly encoding: TextEncoding;
  /** declared: by a byte order mark. detected: from the bytes. */
  readonly basis: 'declared' | 'detected';
  /** likely: the bytes fit well. uncertain: few bytes tell, or another encoding would fit as well: say so to the person. */
  readonly certainty: 'certain' | 'likely' | 'uncertain';
}

/** In the words of a report: "utf-8", "gbk (detected)", "latin1 (detected, uncertain)". */
export const describeEncoding = ({ encoding, certainty }: FoundEncoding): string => {
  if (certainty === 'certain') return encoding;
  return `${encoding} (detected${certainty === 'uncertain' ? ', uncertain' : ''})`;
};
