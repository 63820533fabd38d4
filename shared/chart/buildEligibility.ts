import { eligibilityFacts } from '../clinical/eligibility/eligibilityFacts.ts';
import { type Screening, screeningWindow } from '../clinical/eligibility/screeningWindow.ts';
import { proportion } from '../clinical/proportion.ts';
import type { TrialData } from '../dataset/trialData.ts';
import type { Fact } from '../facts/fact.ts';
import type { SubjectInput } from '../facts/subjectInput.ts';
import { subjectInputs } from '../facts/subjectInputs.ts';
import type { Phrase } from '../gates/gate.ts';
import type { Criterion } from '../protocol/eligibility.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { phrase } from '../text/phrases.ts';
import { listParam } from '../text/template.ts';
import type { EligibilityCriterion, EligibilityModel, EligibilitySubject } from './eligibility.ts';
import type { Provenance } from './provenance.ts';

/** met, not-met, or none. */
const codeOf = ({ value }: Fact): string => (value.kind === 'code' ? value.code : 'none');

const screeningPhrase = (screening: Screening): Phrase => {
  if (screening.kind === 'none') return phrase('eligibility.screening.none');
  const { basis, last } = screening;
  return last === null
    ? phrase('eligibility.screening.not-treated')
    : phrase('eligibility.screening.until', { date: last, basis });
};

const subjectOf = (input: SubjectInput, criteria: readonly Criterion[]): EligibilitySubject[] => {
  const facts = eligibilityFacts(input);
  const overall = facts.at(-1);
  if (overall === undefined) return [];
  return [
    {
      subjectId: input.subjectId,
      level: input.dosed?.level ?? null,
      dosed: input.infusions.length > 0,
      style: input.dosed?.index ?? null,
      screening: screeningPhrase(screeningWindow(input, input.protocol.eligibility.window.value)),
      overall,
      cells: facts.slice(0, criteria.length),
      others: facts.slice(criteria.length, -1),
    },
  ];
};

const LAST = Number.MAX_SAFE_INTEGER;

/** Dosed subjects by level and first infusion, then everybody else by identifier. */
const inOrder = (a: EligibilitySubject, b: EligibilitySubject): number =>
  Number(b.dosed) - Number(a.dosed) ||
  (a.level ?? LAST) - (b.level ?? LAST) ||
  (a.style ?? LAST) - (b.style ?? LAST) ||
  (a.subjectId < b.subjectId ? -1 : 1);

const criterionOf = (
  { id, role, label, text }: Criterion,
  position: number,
  dosed: readonly EligibilitySubject[],
): EligibilityCriterion => {
  const codes = dosed.flatMap(({ cells }) => {
    const cell = cells[position];
    return cell === undefined ? [] : [codeOf(cell)];
  });
  const count = (code: string): number => codes.filter((one) => one === code).length;
  return {
    ...{ id, role, label, text, met: count('met'), notEvaluable: count('none') },
    notMet: proportion(count('not-met'), dosed.length),
  };
};

const deviates = ({ cells, others }: EligibilitySubject): boolean =>
  [...cells, ...others].some((fact) => codeOf(fact) === 'not-met');

const idsOf = (subjects: readonly EligibilitySubject[]): string =>
  listParam(subjects.map(({ subjectId }) => subjectId));

/** Who does not meet what; how much of it this cut can tell at all. */
const conclusionOf = (
  subjects: readonly EligibilitySubject[],
  criteria: readonly EligibilityCriterion[],
): Phrase[] => {
  const dosed = subjects.filter((one) => one.dosed);
  const deviating = dosed.filter(deviates);
  const failing = subjects.filter((one) => !one.dosed && deviates(one));
  const counts = { n: deviating.length, of: dosed.length };
  const unknown = criteria.filter(({ notEvaluable }) => notEvaluable === dosed.length).length;
  return [
    deviating.length === 0
      ? phrase('eligibility.none-deviates', counts)
      : phrase('eligibility.deviates', { ...counts, subjects: idsOf(deviating) }),
    ...(failing.length === 0
      ? []
      : [phrase('eligibility.not-dosed-failing', { n: failing.length, subjects: idsOf(failing) })]),
    ...(unknown === 0 || dosed.length === 0
      ? []
      : [phrase('eligibility.not-evaluable', { n: unknown, of: criteria.length })]),
  ];
};

/** Criteria by subjects: met, not met, not evaluable, each with its value, date and rows. */
export const buildEligibility = (
  data: TrialData,
  protocol: Protocol,
  provenance: Provenance,
): EligibilityModel => {
  const rules = protocol.eligibility.criteria.value;
  const subjects = subjectInputs(data, protocol)
    .flatMap((input) => subjectOf(input, rules))
    .sort(inOrder);
  const dosed = subjects.filter((one) => one.dosed);
  const criteria = rules.map((rule, position) => criterionOf(rule, position, dosed));
  const empty = subjects.length === 0 ? phrase('eligibility.empty') : null;
  return {
    conclusion: empty === null ? conclusionOf(subjects, criteria) : [empty],
    criteria,
    subjects,
    deviating: proportion(dosed.filter(deviates).length, dosed.length),
    empty,
    provenance,
  };
};
