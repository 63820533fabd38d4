import { type Fact, FactArea } from '../../../shared/facts/fact.ts';
import { sayFactAbout } from '../../../shared/facts/factAbout.ts';
import type { ClinicalRule } from '../../../shared/facts/rule.ts';
import { sayFactReason, sayFactValue } from '../../../shared/text/factText.ts';
import type { Language } from '../../../shared/text/text.ts';

export interface FactFilter {
  /** Words that must all occur in what is shown of a fact; case does not matter. */
  readonly search: string;
  /** null: every area. */
  readonly area: FactArea | null;
  readonly withoutValueOnly: boolean;
}

export const ALL_FACTS: FactFilter = { search: '', area: null, withoutValueOnly: false };

export const isFiltered = ({ search, area, withoutValueOnly }: FactFilter): boolean =>
  search.trim() !== '' || area !== null || withoutValueOnly;

const shownText = (fact: Fact, rule: ClinicalRule | undefined, language: Language): string =>
  [
    ...[
      fact.about,
      sayFactAbout(language, fact),
      fact.date,
      sayFactValue(language, fact),
      fact.clause,
      sayFactReason(language, fact),
    ],
    ...[fact.rule, rule?.title[language] ?? '', ...fact.inputs.map(({ name, value }) => `${name} ${value}`)],
  ]
    .join('\n')
    .toLowerCase();

/** The facts that pass a filter, in their order. */
export const filterFacts = (
  facts: readonly Fact[],
  { search, area, withoutValueOnly }: FactFilter,
  { rules, language }: { readonly rules: ReadonlyMap<string, ClinicalRule>; readonly language: Language },
): readonly Fact[] => {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((one) => one !== '');
  return facts.filter((fact) => {
    if (area !== null && fact.area !== area) return false;
    if (withoutValueOnly && fact.value.kind !== 'none') return false;
    if (words.length === 0) return true;
    const text = shownText(fact, rules.get(fact.rule), language);
    return words.every((one) => text.includes(one));
  });
};

/** Order in which the facts of an area stand: the worst first, by date, or as the rules gave them. */
export type FactOrder = 'worst' | 'date' | 'derived';

/** The greatest grade first; then what has no value, for that is where somebody must look; then the rest. */
const rank = ({ value }: Fact): number => {
  if (value.kind === 'grade' && value.max > 0) return -value.max;
  return value.kind === 'none' && value.none !== 'not-applicable' ? 0 : 1;
};

/** Equal facts keep their order; facts without a date come last. */
export const sortFacts = (facts: readonly Fact[], order: FactOrder): readonly Fact[] => {
  if (order === 'derived') return facts;
  if (order === 'worst') return facts.toSorted((a, b) => rank(a) - rank(b));
  return facts.toSorted((a, b) => {
    if (a.date === b.date) return 0;
    if (a.date === '' || b.date === '') return a.date === '' ? 1 : -1;
    return a.date < b.date ? -1 : 1;
  });
};

export interface AreaGroup {
  readonly area: FactArea;
  readonly all: readonly Fact[];
  readonly shown: readonly Fact[];
}

/** Facts by area in the order of the areas; areas without facts are left out, those of which none passes stay. */
export const groupByArea = (all: readonly Fact[], shown: readonly Fact[]): readonly AreaGroup[] =>
  FactArea.options.flatMap((area) => {
    const own = all.filter((fact) => fact.area === area);
    return own.length === 0 ? [] : [{ area, all: own, shown: shown.filter((fact) => fact.area === area) }];
  });

export const countNone = (facts: readonly Fact[]): number =>
  facts.filter(({ value }) => value.kind === 'none').length;
