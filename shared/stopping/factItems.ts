import type { WindowSpan } from '../clinical/dlt/dltWindow.ts';
import { possibleDates } from '../clinical/possibleDates.ts';
import type { Fact } from '../facts/fact.ts';
import { factsOfRules, rulesWithoutFacts } from '../facts/factsOfRules.ts';
import { clinicalRule } from '../facts/rules.ts';
import type { SubjectInput } from '../facts/subjectInput.ts';
import type { Phrase } from '../gates/gate.ts';
import { datePart } from '../kernel/isoDate.ts';
import type { StoppingCriterion } from '../protocol/stopping.ts';
import { phrase } from '../text/phrases.ts';
import { type CriterionResult, found, mayCount, NOTHING, together } from './criterionResult.ts';
import { placeIn } from './stopWindow.ts';

type FactCriterion = Extract<StoppingCriterion, { kind: 'fact' }>;

const titleOf = (id: string) => {
  const title = clinicalRule(id)?.title;
  return { title_en: title?.en ?? id, title_zh: title?.['zh-CN'] ?? id };
};

const whatOf = ({ rule, about, value }: Fact): Phrase => {
  const title = titleOf(rule);
  if (value.kind === 'grade') return phrase('stopping.item.fact-grade', { ...title, grade: value.grade });
  if (value.kind === 'code')
    return phrase('stopping.item.fact-code', { ...title, code: `${rule}.${value.code}` });
  return phrase('stopping.item.fact', { ...title, about });
};

/** null: it is known not to be what the rule asks for; else what is missing to be sure. */
const missingOf = (fact: Fact, { codes, minGrade }: FactCriterion): readonly Phrase[] | null => {
  const { value, rule, reason } = fact;
  const lacking = phrase('stopping.missing.fact', titleOf(rule));
  const why = reason === null ? [lacking] : [lacking, reason];
  if (value.kind === 'none') return value.none === 'not-applicable' ? null : why;
  if (value.kind === 'code') return codes.includes(value.code) ? [] : null;
  if (value.kind === 'yes-no') return value.value ? [] : null;
  if (value.kind !== 'grade' || minGrade === null) return null;
  if (value.min >= minGrade) return [];
  // A grade with a reason is what the record proves: what is missing could make it higher.
  return value.max >= minGrade || reason !== null ? why : null;
};

const textDates = (text: string) => {
  const date = datePart(text);
  return date === undefined ? possibleDates({ kind: 'partial', text }) : { earliest: date, latest: date };
};

const ofFact = (fact: Fact, criterion: FactCriterion, place: Place): CriterionResult => {
  const missing = missingOf(fact, criterion);
  if (missing === null) return NOTHING;
  const day = fact.date === '' ? null : textDates(fact.date);
  // A statement on the whole course has no day of its own: it is one on the time after the first infusion.
  const where = fact.date === '' && !place.windowed ? 'inside' : placeIn(place.spans, day);
  if (where === 'outside') return NOTHING;
  const { id: key, value, refs } = fact;
  const grade = value.kind === 'grade' ? value.grade : null;
  return found({ key, what: whatOf(fact), grade, date: day?.latest ?? null, refs }, [
    ...missing,
    ...(where === 'unclear' ? [phrase('stopping.missing.fact-day', titleOf(fact.rule))] : []),
  ]);
};

/**
 * Rules that speak of one record each: without a fact there was no such record, where such records were collected.
 * Of every other rule a subject has a fact, or nothing was derived.
 */
const nothingRecorded = (rules: readonly string[], input: SubjectInput): boolean =>
  rules.every((id) => {
    const area = clinicalRule(id)?.area;
    if (id === 'cell/treatment') return (input.otherRows.CM ?? []).length > 0;
    return (area === 'adverse-event' || area === 'reported-against-derived') && input.adverseEventsOnRecord;
  });

interface Place {
  readonly spans: readonly WindowSpan[];
  readonly windowed: boolean;
}

/**
 * Derived facts of one subject that a rule names: with one of its codes, at least its grade, or yes. A fact without a
 * value may be one; so may everybody when no fact is derived by the rule's name.
 */
export const factItems = (criterion: FactCriterion, input: SubjectInput, place: Place): CriterionResult => {
  const unknown = rulesWithoutFacts(criterion.rules);
  const facts = factsOfRules(input, criterion.rules);
  const known = criterion.rules.filter((rule) => !unknown.includes(rule));
  const silent = facts.length === 0 && !nothingRecorded(known, input);
  return together([
    ...unknown.map((rule) => mayCount([phrase('stopping.missing.rule', { rule })], [])),
    ...(silent ? known.map((rule) => mayCount([phrase('stopping.missing.fact', titleOf(rule))], [])) : []),
    ...facts.map((fact) => ofFact(fact, criterion, place)),
  ]);
};
