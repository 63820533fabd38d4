import { Protocol } from '../protocol.ts';
import { templateAssessments } from './assessments.ts';
import { publishedComparators } from './comparators.ts';
import { templateDlt } from './dlt.ts';
import { templateGateParameters } from './gateParameters.ts';
import { levelsOf, oncology } from './oncology.ts';
import { from, template } from './sources.ts';
import { boinStopping } from './stoppingRules.ts';

const DESIGN = 'BOIN (Liu and Yuan, J R Stat Soc C 2015;64:507), target 0.30, defaults 0.6 and 1.4';

/**
 * A BOIN trial of an oncology product: target 0.30, five levels in mg/kg, groups of three up to nine at a level, a
 * window of 28 days.
 */
export const boin: Protocol = Protocol.parse({
  ...oncology,
  id: 'template-boin',
  studyId: 'TEMPLATE-BOIN',
  title: { en: 'Oncology dose escalation, BOIN (template)', 'zh-CN': '肿瘤剂量递增试验，BOIN 设计（模板）' },
  doseLevels: levelsOf([0.3, 1, 3, 6, 10], 'mg/kg'),
  plannedInfusions: 4,
  infusionDays: template([1, 29, 57, 85], 'An administration every four weeks.'),
  groupSizeMax: 9,
  totalMin: 3,
  totalMax: 30,
  dlt: templateDlt(28, {
    // The most DLTs among n for which DLTs / n is at most λe = 0.2365; a test holds the rows against the formula.
    rows: [
      { subjects: 1, tolerated: 0 },
      { subjects: 5, tolerated: 1 },
      { subjects: 9, tolerated: 2 },
    ],
    source: DESIGN,
    note: 'Escalation while the observed rate is at most λe = 0.2365: none of up to 4, one of 5 to 8, two of 9. Staying and de-escalating are the committee’s decisions; the comparator states what BOIN advises.',
  }),
  gateParameters: templateGateParameters({
    windowDays: 28,
    requiredPerGroup: 3,
    requiredNote: 'Groups of three evaluable subjects.',
  }),
  requiredAssessments: templateAssessments(22, 36),
  stoppingRules: boinStopping,
  comparators: template(
    { ...publishedComparators, shown: ['boin', '3+3', 'keyboard', 'mtpi2', 'i3+3', 'tite-boin', 'overdose'] },
    'Target 0.30 and the defaults of the paper: ask the sponsor for the target rate.',
    from(DESIGN),
  ),
});
