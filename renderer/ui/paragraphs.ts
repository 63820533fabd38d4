import type { Phrase } from '../../shared/gates/gate.ts';

/** Sentences that begin something new: a dose level, what comes next, deviations, quadrants. */
const BEGINNINGS = [
  'dlt-page.',
  'board.level.',
  'sentence.',
  'board.deviations',
  'liver.conclusion.counts',
] as const;

/** Groups the sentences of a conclusion into paragraphs without changing their order. */
export const paragraphs = (phrases: readonly Phrase[]): readonly (readonly Phrase[])[] => {
  const groups: Phrase[][] = [];
  for (const phrase of phrases) {
    const begins = BEGINNINGS.some((beginning) => phrase.key.startsWith(beginning));
    const last = groups.at(-1);
    if (begins || last === undefined) groups.push([phrase]);
    else last.push(phrase);
  }
  return groups;
};
