import type { AdjudicationView } from '../../shared/clinical/dlt/adjudication.ts';
import { dltBySubject } from '../../shared/clinical/dlt/dltBySubject.ts';
import type { TrialData } from '../../shared/dataset/trialData.ts';
import { axaNk02 } from '../../shared/protocol/axaNk02.ts';
import type { Protocol } from '../../shared/protocol/protocol.ts';
import { type StoppingCriterion, StoppingRule } from '../../shared/protocol/stopping.ts';
import { evaluateStoppingRules } from '../../shared/stopping/evaluateStoppingRules.ts';
import { StopFinding } from '../../shared/stopping/stopFinding.ts';
import { sayPhrase } from '../../shared/text/phrases.ts';

type EventCriterion = Extract<StoppingCriterion, { kind: 'event' }>;

/** Any adverse event of grade 3 or above, at least possibly related. */
export const severe = (over: Partial<EventCriterion> = {}): EventCriterion => ({
  kind: 'event',
  anyOf: [{ kind: 'any' }],
  minGrade: 3,
  serious: false,
  relatedness: 'related',
  minDurationDays: null,
  ...over,
});

/** Two subjects of a dose group with a severe related event: a pause. */
export const stoppingRule = (over: Partial<StoppingRule> = {}): StoppingRule =>
  StoppingRule.parse({
    id: 'severe',
    label: { en: 'Severe and related in two subjects', 'zh-CN': '两例受试者出现重度相关事件' },
    action: 'pause',
    scope: 'group',
    criterion: severe(),
    threshold: { kind: 'subjects', n: 2 },
    window: null,
    source: 'test',
    ...over,
  });

/** A protocol with these rules in force. */
export const withStops = (rules: readonly StoppingRule[], protocol: Protocol = axaNk02): Protocol => ({
  ...protocol,
  stoppingRules: { ...protocol.stoppingRules, value: [...rules] },
});

interface Over {
  readonly protocol?: Protocol;
  readonly adjudications?: readonly AdjudicationView[];
}

/** Findings of rules, checked against the contract. */
export const findingsOf = (
  data: TrialData,
  rules: readonly StoppingRule[],
  { protocol = axaNk02, adjudications = [] }: Over = {},
): readonly StopFinding[] =>
  evaluateStoppingRules(rules, { data, protocol, dlt: dltBySubject(data, protocol, adjudications) }).map(
    (finding) => StopFinding.parse(finding),
  );

/** The finding of one rule that has one scope only. */
export const findingOf = (data: TrialData, rule: StoppingRule, over: Over = {}): StopFinding => {
  const [finding, ...others] = findingsOf(data, [rule], over);
  if (finding === undefined || others.length > 0) throw new Error('One rule in one scope was asked for');
  return finding;
};

/** What a table compares: value, who counts, who may, and what is missing in words. */
export const told = ({ value, counted, open, metOn }: StopFinding) => ({
  value,
  counted: counted.map(({ subjectId }) => subjectId),
  open: open.map(({ subjectId }) => subjectId),
  missing: open.flatMap(({ missing }) => missing.map((one) => sayPhrase('en', one))),
  metOn,
});
