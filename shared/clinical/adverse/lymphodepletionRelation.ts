import type { AdverseEvent } from '../../dataset/trialData.ts';
import type { DltRule } from '../../protocol/dlt.ts';
import type { Relatedness } from '../relationship.ts';

/**
 * Whether the investigator relates an event to lymphodepletion, by the qualifier that the protocol names (AERELLD).
 * unclear: not recorded, or a word that says neither; it is not taken for a relation.
 */
export const lymphodepletionRelation = (
  { supplemental }: Pick<AdverseEvent, 'supplemental'>,
  { lymphodepletion, relatedness }: Pick<DltRule, 'lymphodepletion' | 'relatedness'>,
): Relatedness => {
  const value = (supplemental[lymphodepletion.qualifier] ?? '').trim().toUpperCase();
  if (lymphodepletion.values.includes(value)) return 'related';
  return relatedness.unrelated.includes(value) ? 'unrelated' : 'unclear';
};
