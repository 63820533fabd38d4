import { adverseEventFacts } from '../clinical/adverse/adverseEventFacts.ts';
import { cellTherapyFacts } from '../clinical/cellTherapy/cellTherapyFacts.ts';
import { dltFacts } from '../clinical/dlt/dltFacts.ts';
import { eligibilityFacts } from '../clinical/eligibility/eligibilityFacts.ts';
import { kidneyFacts } from '../clinical/kidney/kidneyFacts.ts';
import { liverFacts } from '../clinical/liver/liverFacts.ts';
import { lupusFacts } from '../clinical/lupus/lupusFacts.ts';
import { pdFacts } from '../clinical/pd/pdFacts.ts';
import { labGradeFacts } from '../grading/labGradeFacts.ts';
import type { Fact, FactArea } from './fact.ts';
import { clinicalRule } from './rules.ts';
import type { SubjectInput } from './subjectInput.ts';

type Derivation = (input: SubjectInput) => readonly Fact[];

/** Endpoints speak of everybody, not of one subject. */
const byArea: { readonly [A in FactArea]: Derivation | null } = {
  'lab-grade': labGradeFacts,
  'adverse-event': adverseEventFacts,
  'reported-against-derived': adverseEventFacts,
  'cell-therapy': cellTherapyFacts,
  liver: liverFacts,
  kidney: kidneyFacts,
  lupus: lupusFacts,
  pd: pdFacts,
  dlt: dltFacts,
  eligibility: eligibilityFacts,
  endpoint: null,
};

/** The rules among these ids of which no fact of a subject is derived: unknown ones, and those on everybody. */
export const rulesWithoutFacts = (rules: readonly string[]): readonly string[] =>
  rules.filter((id) => {
    const rule = clinicalRule(id);
    return rule === undefined || byArea[rule.area] === null;
  });

/** What was derived of a subject is kept as long as its input is; neither ever changes. */
const derived = new WeakMap<SubjectInput, Map<Derivation, readonly Fact[]>>();

const deriveOnce = (input: SubjectInput, derive: Derivation): readonly Fact[] => {
  const known = derived.get(input) ?? new Map<Derivation, readonly Fact[]>();
  derived.set(input, known);
  const facts = known.get(derive) ?? derive(input);
  known.set(derive, facts);
  return facts;
};

/** Facts of one subject by these rules; only the areas that they belong to are derived. */
export const factsOfRules = (input: SubjectInput, rules: readonly string[]): readonly Fact[] => {
  const derivations = new Set(
    rules.flatMap((id) => {
      const rule = clinicalRule(id);
      const derive = rule === undefined ? null : byArea[rule.area];
      return derive === null ? [] : [derive];
    }),
  );
  return [...derivations]
    .flatMap((derive) => deriveOnce(input, derive))
    .filter(({ rule }) => rules.includes(rule));
};
