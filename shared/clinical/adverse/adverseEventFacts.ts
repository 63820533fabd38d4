import type { AdverseEvent } from '../../dataset/trialData.ts';
import type { Fact } from '../../facts/fact.ts';
import type { ClinicalRule } from '../../facts/rule.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import { RULES } from './adverseEventRules.ts';
import { aesiFacts } from './aesiFacts.ts';
import { comparisonFacts } from './comparisonFacts.ts';
import { eventFact, eventKeys } from './eventFact.ts';
import { lymphodepletionStatement, relatednessStatement, seriousnessStatement } from './stateStatements.ts';
import { subjectComparison } from './subjectComparison.ts';
import {
  durationStatement,
  emergenceStatement,
  infusionDayStatement,
  ongoingStatement,
  onsetDayStatement,
} from './timeStatements.ts';
import { worstGradeFacts } from './worstGradeFacts.ts';

export const ADVERSE_EVENT_RULES: readonly ClinicalRule[] = Object.values(RULES);

const factsOfEvent = (event: AdverseEvent, key: string, input: SubjectInput): readonly Fact[] => [
  eventFact(RULES.emergence, event, key, emergenceStatement(event, input)),
  eventFact(RULES.onsetDay, event, key, onsetDayStatement(event, input)),
  eventFact(RULES.infusionDay, event, key, infusionDayStatement(event, input)),
  eventFact(RULES.duration, event, key, durationStatement(event, input)),
  eventFact(RULES.ongoing, event, key, ongoingStatement(event, input)),
  eventFact(RULES.relatedness, event, key, relatednessStatement(event, input)),
  eventFact(RULES.lymphodepletion, event, key, lymphodepletionStatement(event, input)),
  eventFact(RULES.seriousness, event, key, seriousnessStatement(event)),
  ...aesiFacts(event, key, input),
];

/** Facts of adverse events, and of grades reported against derived. */
export const adverseEventFacts = (input: SubjectInput): readonly Fact[] => {
  const keys = eventKeys(input.adverseEvents);
  const comparison = subjectComparison(input);
  return [
    ...[...keys].flatMap(([event, key]) => factsOfEvent(event, key, input)),
    ...worstGradeFacts(input),
    ...comparisonFacts(comparison, keys, input),
  ];
};
