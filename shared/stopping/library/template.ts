import type { StoppingCriterion, StoppingRule } from '../../protocol/stopping.ts';

type EventCriterion = Extract<StoppingCriterion, { kind: 'event' }>;

/** Any adverse event, of any grade and relation, unless said otherwise. */
export const anyEvent = (over: Partial<Omit<EventCriterion, 'kind'>> = {}): EventCriterion => ({
  kind: 'event',
  anyOf: [{ kind: 'any' }],
  minGrade: null,
  serious: false,
  relatedness: 'any',
  minDurationDays: null,
  ...over,
});

type Named = Pick<StoppingRule, 'id' | 'label' | 'criterion' | 'source'>;

/** A pause by one subject of the whole trial, at any time, unless said otherwise. */
export const template = ({
  id,
  label,
  criterion,
  source,
  ...over
}: Named & Partial<Omit<StoppingRule, keyof Named>>): StoppingRule => ({
  id,
  label,
  action: 'pause',
  scope: 'trial',
  criterion,
  threshold: { kind: 'subjects', n: 1 },
  window: null,
  source,
  ...over,
});

/** Tags of domain.md: [M] from general knowledge, [S] seen in a secondary source. */
export const verifyAgainst = (document: string): string => `verify against ${document}`;
