import type { ClinicalRule } from '../../../shared/facts/rule.ts';
import type { Language } from '../../../shared/text/text.ts';
import { isUnverified } from '../../ui/isUnverified.ts';

interface RuleFilter {
  /** Words that must all occur; case does not matter. */
  readonly search: string;
  readonly unverifiedOnly: boolean;
}

/** The rules of which id, title in the reader's language, area or source hold all words. */
export const filterRules = (
  rules: readonly ClinicalRule[],
  { search, unverifiedOnly }: RuleFilter,
  language: Language,
  areaName: (area: ClinicalRule['area']) => string,
): readonly ClinicalRule[] => {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((one) => one !== '');
  return rules.filter((rule) => {
    if (unverifiedOnly && !isUnverified(rule)) return false;
    const { document, version, section, note } = rule.source;
    const text = [rule.id, rule.title[language], areaName(rule.area), document, version, section, note]
      .join('\n')
      .toLowerCase();
    return words.every((one) => text.includes(one));
  });
};
