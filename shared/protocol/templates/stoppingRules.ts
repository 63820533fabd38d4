import type { Protocol } from '../protocol.ts';
import type { StoppingRule } from '../stopping.ts';
import { from, TEMPLATE, template } from './sources.ts';

const relatedDeath: StoppingRule = {
  id: 'death-related',
  label: { en: 'A death at least possibly related', 'zh-CN': '至少可能相关的死亡' },
  action: 'stop',
  scope: 'trial',
  criterion: { kind: 'death', relatedness: 'related' },
  threshold: { kind: 'subjects', n: 1 },
  window: null,
  source: TEMPLATE,
};

const seriousRelated: StoppingRule = {
  id: 'serious-related-4',
  label: {
    en: 'Two subjects with a serious event of grade 4 or above, at least possibly related',
    'zh-CN': '两例受试者发生 4 级及以上、严重且至少可能相关的事件',
  },
  action: 'pause',
  scope: 'trial',
  criterion: {
    ...{ kind: 'event', anyOf: [{ kind: 'any' }], minGrade: 4 },
    ...{ serious: true, relatedness: 'related', minDurationDays: null },
  },
  threshold: { kind: 'subjects', n: 2 },
  window: null,
  source: TEMPLATE,
};

/** So many subjects of one dose group with a DLT pause dosing at that level until the committee has decided. */
const groupDlt = (n: number, label: StoppingRule['label'], source: string): StoppingRule => ({
  id: 'group-dlt',
  label,
  action: 'pause',
  scope: 'group',
  criterion: { kind: 'dlt' },
  threshold: { kind: 'subjects', n },
  window: null,
  source,
});

/** 3+3: two of a group have passed what the design tolerates. */
export const threePlusThreeStopping: Protocol['stoppingRules'] = template(
  [
    groupDlt(
      2,
      { en: 'Two subjects of a group with a DLT', 'zh-CN': '同组两例受试者发生 DLT' },
      from('3+3: at two or more the level is above the maximum tolerated dose'),
    ),
    relatedDeath,
    seriousRelated,
  ],
  'Ask the sponsor for the stopping rules of the protocol.',
);

/** BOIN: three of three eliminate the level; three of six ask for de-escalation. */
export const boinStopping: Protocol['stoppingRules'] = template(
  [
    groupDlt(
      3,
      { en: 'Three subjects of a group with a DLT', 'zh-CN': '同组三例受试者发生 DLT' },
      from('BOIN, target 0.30: three of three eliminate the level, three of six ask for de-escalation'),
    ),
    relatedDeath,
    seriousRelated,
  ],
  'Elimination by posterior probability is stated by the comparator, which advises. Ask the sponsor for the stopping rules of the protocol.',
);
