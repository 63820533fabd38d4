import type { ClinicalRule } from '../../shared/facts/rule.ts';

/** Needs a reader's attention: a rule that was not read in its source, or rests on a judgement. */
export const isUnverified = ({ source }: Pick<ClinicalRule, 'source'>): boolean =>
  source.confidence === 'secondary' || source.confidence === 'to-verify' || source.confidence === 'judgement';
