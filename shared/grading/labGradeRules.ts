import type { ClinicalRule } from '../facts/rule.ts';
import type { CtcaeTerm } from './ctcae/criterion.ts';
import { EDITIONS, termSlug } from './ctcae/editions.ts';
import { termName } from './ctcae/termName.ts';
import { CriteriaId, editionNumber, type LabGrade } from './labGrade.ts';

/** The rule of a term of an edition, e.g. "ctcae-5.0/anemia/L". */
export const labRuleId = (criteria: CriteriaId, term: Pick<LabGrade, 'term' | 'direction'>): string =>
  `${criteria}/${termSlug(term)}`;

const NOTE =
  'Figures and the resolution of clinical wording as an independent reference has them (pharmaverse/admiral 6eb5125a); verify against NCI.';

const ruleOf = (term: CtcaeTerm): ClinicalRule => {
  const edition = editionNumber(term.criteria);
  return {
    id: labRuleId(term.criteria, term),
    version: 1,
    area: 'lab-grade',
    title: {
      en: `CTCAE ${edition}: ${term.term}`,
      'zh-CN': `CTCAE ${edition}：${termName('zh-CN', term.term)}`,
    },
    source: {
      document: 'Common Terminology Criteria for Adverse Events (CTCAE)',
      version: edition,
      section: `${term.system}, "${term.term}"`,
      confidence: 'secondary',
      note: NOTE,
    },
  };
};

/** One rule for each term of each edition that a laboratory value grades. */
export const LAB_GRADE_RULES: readonly ClinicalRule[] = CriteriaId.options.flatMap((criteria) =>
  EDITIONS[criteria].map(ruleOf),
);
