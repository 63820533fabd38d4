import { Protocol } from '../protocol.ts';
import { templateAssessments } from './assessments.ts';
import { publishedComparators } from './comparators.ts';
import { templateDlt } from './dlt.ts';
import { templateGateParameters } from './gateParameters.ts';
import { levelsOf, oncology } from './oncology.ts';
import { from, template } from './sources.ts';
import { threePlusThreeStopping } from './stoppingRules.ts';

const DESIGN = '3+3 (Storer, Biometrics 1989;45:925)';

/**
 * A classical 3+3 trial of an oncology product: five levels in mg, a window of 21 days, three subjects, three more
 * after one DLT.
 */
export const threePlusThree: Protocol = Protocol.parse({
  ...oncology,
  id: 'template-3-plus-3',
  studyId: 'TEMPLATE-3-PLUS-3',
  title: { en: 'Oncology dose escalation, 3+3 (template)', 'zh-CN': '肿瘤剂量递增试验，3+3 设计（模板）' },
  doseLevels: levelsOf([25, 50, 100, 200, 400], 'mg'),
  plannedInfusions: 4,
  infusionDays: template([1, 22, 43, 64], 'An administration every three weeks.'),
  groupSizeMax: 6,
  totalMin: 2,
  totalMax: 30,
  dlt: templateDlt(21, {
    rows: [
      { subjects: 3, tolerated: 0 },
      { subjects: 6, tolerated: 1 },
    ],
    source: DESIGN,
    note: 'None of three, one of six. After one of three, three more are treated at the level.',
  }),
  gateParameters: templateGateParameters({
    windowDays: 21,
    requiredPerGroup: 3,
    requiredNote: 'Three evaluable subjects; six when one of the three has a DLT.',
  }),
  requiredAssessments: templateAssessments(15, 29),
  stoppingRules: threePlusThreeStopping,
  comparators: template(
    { ...publishedComparators, maxSubjects: 6 },
    '3+3 has no target rate; 0.30 is taken for the other designs.',
    from(DESIGN),
  ),
});
