import { clinicalRule } from '../facts/rules.ts';
import type { DltSelector } from '../protocol/dlt.ts';
import type { Protocol } from '../protocol/protocol.ts';
import type { StoppingCriterion, StoppingRule } from '../protocol/stopping.ts';
import { sayText } from '../text/phrases.ts';
import type { Language } from '../text/text.ts';

/** Names of the groups of special interest come from the protocol. */
type Groups = Pick<Protocol, 'aesi'>;

const COMMA: { readonly [L in Language]: string } = { en: ', ', 'zh-CN': '，' };
/** Any of them is enough; "and" would say that all are. A semicolon where names hold commas of their own. */
const orList = (language: Language, names: readonly string[]): string =>
  names.length === 2 || !names.some((name) => name.includes(','))
    ? [names.slice(0, -1).join(language === 'en' ? ', ' : '、'), ...names.slice(-1)]
        .filter((part) => part !== '')
        .join(sayText(language, 'stop-say.or'))
    : names.join(language === 'en' ? '; ' : '；');

const ARROW = { L: '↓', H: '↑' } as const;

const groupName = (language: Language, id: string, { aesi }: Groups): string =>
  aesi.groups.value.find((group) => group.id === id)?.label[language] ?? id;

const saySelector = (language: Language, selector: DltSelector, protocol: Groups): string => {
  const say = (key: string, names: readonly string[]) =>
    sayText(language, key, { names: orList(language, names) });
  switch (selector.kind) {
    case 'any':
      return sayText(language, 'stop-say.any');
    case 'term':
      return say('stop-say.term', selector.terms);
    case 'aesi':
      return say(
        'stop-say.aesi',
        selector.groups.map((id) => groupName(language, id, protocol)),
      );
    case 'soc':
      return say('stop-say.soc', selector.classes);
    case 'lab':
      return selector.tests.length === 0
        ? sayText(language, 'stop-say.lab-any')
        : say(
            'stop-say.lab',
            selector.tests.map(({ term, direction }) => `${term} ${ARROW[direction]}`),
          );
  }
};

const ruleTitle = (language: Language, id: string): string => clinicalRule(id)?.title[language] ?? id;

const gradePart = (language: Language, minGrade: number | null): readonly string[] =>
  minGrade === null ? [] : [sayText(language, 'stop-say.grade', { grade: minGrade })];

const sayEvent = (
  language: Language,
  criterion: Extract<StoppingCriterion, { kind: 'event' }>,
  protocol: Groups,
): string => {
  const { anyOf, minGrade, serious, relatedness, minDurationDays: days } = criterion;
  return [
    anyOf.map((selector) => saySelector(language, selector, protocol)).join(sayText(language, 'stop-say.or')),
    ...gradePart(language, minGrade),
    ...(serious ? [sayText(language, 'stop-say.serious')] : []),
    ...(relatedness === 'related' ? [sayText(language, 'stop-say.related')] : []),
    ...(days === null ? [] : [sayText(language, 'stop-say.duration', { days })]),
  ].join(COMMA[language]);
};

const sayFact = (
  language: Language,
  { rules, codes, minGrade }: Extract<StoppingCriterion, { kind: 'fact' }>,
): string => {
  const said = codes.map((code) =>
    orList(
      language,
      rules.map((rule) => sayText(language, `fact-code.${rule}.${code}`)),
    ),
  );
  return [
    sayText(language, 'stop-say.fact', {
      names: orList(
        language,
        rules.map((id) => ruleTitle(language, id)),
      ),
    }),
    ...gradePart(language, minGrade),
    ...(said.length === 0 ? [] : [sayText(language, 'stop-say.codes', { names: orList(language, said) })]),
  ].join(COMMA[language]);
};

/** What has to happen to a subject, in the reader's language. */
export const sayCriterion = (language: Language, criterion: StoppingCriterion, protocol: Groups): string => {
  switch (criterion.kind) {
    case 'event':
      return sayEvent(language, criterion, protocol);
    case 'dlt':
      return sayText(language, 'stop-say.dlt');
    case 'death':
      return sayText(
        language,
        criterion.relatedness === 'related' ? 'stop-say.death-related' : 'stop-say.death',
      );
    case 'fact':
      return sayFact(language, criterion);
  }
};

/** Among whom, in how many of them and when, in the reader's language. */
export const sayThreshold = (
  language: Language,
  { threshold, scope, window }: Pick<StoppingRule, 'threshold' | 'scope' | 'window'>,
): string =>
  [
    threshold.kind === 'subjects'
      ? sayText(language, `stop-say.subjects.${scope}`, { n: threshold.n })
      : sayText(language, `stop-say.share.${scope}`, {
          percent: threshold.percent,
          from: threshold.fromSubjects,
        }),
    window === null
      ? sayText(language, 'stop-say.any-time')
      : sayText(language, `stop-say.${window.anchor}`, { days: window.days }),
  ].join(COMMA[language]);

/** A rule as a person reads it: what, how many, when, and what it asks for. */
export const sayRule = (language: Language, rule: StoppingRule, protocol: Groups): string =>
  [sayCriterion(language, rule.criterion, protocol), sayThreshold(language, rule)].join(COMMA[language]);
