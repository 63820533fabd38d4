import type { Measurement } from '../dataset/trialData.ts';
import { isBlood } from '../grading/gradableSample.ts';

type Sampled = Pick<Measurement, 'specimen'>;

/**
 * What tells results of one test code apart by their specimen: '' for blood, serum, plasma and what nobody named, which
 * are one line; the specimen in upper case for all else.
 */
export const sampleKind = ({ specimen }: Sampled): string => {
  const text = specimen.trim().toUpperCase();
  return text === '' || isBlood(text) ? '' : text;
};

/** The kinds of sample among results of one test code, in alphabetical order; blood first. */
export const sampleKinds = (records: readonly Sampled[]): readonly string[] =>
  [...new Set(records.map(sampleKind))].sort();
