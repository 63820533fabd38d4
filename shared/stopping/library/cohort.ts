import type { StoppingRule } from '../../protocol/stopping.ts';
import { anyEvent, template, verifyAgainst } from './template.ts';

const EMA =
  'EMA, Guideline on first-in-human and early clinical trials, EMEA/CHMP/SWP/28367/07 Rev.1 (in effect 1 Feb 2018)';
const CONSENSUS = 'European consensus paper, PMC5350217, table 4';

/**
 * General rules of first-in-human trials. The guideline speaks of "severe": here grade 3 or above. Both are counted in
 * all adverse events from the first infusion on, those of lymphodepletion included unless said to be unrelated.
 */
export const COHORT_RULES: readonly StoppingRule[] = [
  template({
    id: 'ema-fih-serious',
    label: {
      en: 'One serious, at least possibly related adverse reaction in one subject',
      'zh-CN': '1 例受试者出现至少可能相关的严重不良反应',
    },
    action: 'stop',
    criterion: anyEvent({ serious: true, relatedness: 'related' }),
    source: `${EMA}; written for healthy volunteers, adapt; ${verifyAgainst('the wording of the guideline')}.`,
  }),
  template({
    id: 'ema-fih-severe',
    label: {
      en: 'Severe, at least possibly related adverse reactions in two subjects of a cohort',
      'zh-CN': '同一队列 2 例受试者出现至少可能相关的重度不良反应',
    },
    action: 'stop',
    scope: 'group',
    criterion: anyEvent({ minGrade: 3, relatedness: 'related' }),
    threshold: { kind: 'subjects', n: 2 },
    source: `${EMA}; “severe” is read as CTCAE grade 3 or above. The guideline says non-serious reactions; here serious ones count too (the rule above stops on the first of them). Written for healthy volunteers, adapt; ${verifyAgainst('the wording of the guideline')}.`,
  }),
  template({
    id: 'consensus-individual-grade-3',
    label: {
      en: 'Individual: one adverse event of grade 3 or above',
      'zh-CN': '个体：1 起 3 级及以上不良事件',
    },
    criterion: anyEvent({ minGrade: 3 }),
    source: `${CONSENSUS}, individual level: one grade 3 event. The rule of the source stops the individual; the program shows the subject and pauses the trial until the committee decides. “Relevant signs” of the source are a judgement and not expressed.`,
  }),
  template({
    id: 'consensus-individual-serious',
    label: { en: 'Individual: one serious adverse event', 'zh-CN': '个体：1 起严重不良事件' },
    criterion: anyEvent({ serious: true }),
    source: `${CONSENSUS}, individual level: one serious event, whatever its relation. The rule of the source stops the individual; the program shows the subject and pauses the trial until the committee decides.`,
  }),
  template({
    id: 'consensus-cohort-half',
    label: {
      en: 'Cohort: at least half with drug-related moderate or severe adverse events',
      'zh-CN': '队列：至少半数受试者出现与药物相关的中度或重度不良事件',
    },
    scope: 'group',
    criterion: anyEvent({ minGrade: 2, relatedness: 'related' }),
    threshold: { kind: 'share', percent: 50, fromSubjects: 2 },
    source: `${CONSENSUS}, cohort level: at least 50 % of the preceding step with drug-related moderate or severe events. “Moderate” is read as CTCAE grade 2. From two dosed on, because one of one is always half or more: ${verifyAgainst('the sponsor’s protocol')}.`,
  }),
  template({
    id: 'consensus-cohort-serious',
    label: {
      en: 'Cohort: one drug-related serious adverse event',
      'zh-CN': '队列：1 起与药物相关的严重不良事件',
    },
    scope: 'group',
    criterion: anyEvent({ serious: true, relatedness: 'related' }),
    source: `${CONSENSUS}, cohort level: one drug-related serious event. The trial level of the source (agreement of investigator and sponsor) is a judgement and not expressed.`,
  }),
];
