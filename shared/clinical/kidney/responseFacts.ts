import type { Fact } from '../../facts/fact.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import type { Phrase } from '../../gates/gate.ts';
import { lt, lte } from '../../grading/compare.ts';
import type { RenalDefinition } from '../../protocol/renalDefinition.ts';
import { phrase } from '../../text/phrases.ts';
import { clausesText } from './clauseText.ts';
import { EGFR_UNIT } from './egfrFacts.ts';
import { amountText, kidneyFact, NOT_EVALUABLE } from './kidneyFact.ts';
import { noVisitReason, type RenalCourse, type RenalVisit } from './renalCourse.ts';
import { isRenalFlare, type RenalResponse } from './renalResponse.ts';

/** What must be said beside a response: that it comes before its time, or that a better one could not be judged. */
const remark = ({ outcome, statedFromDay, reason }: RenalResponse, day: number): Phrase | null => {
  if (outcome === 'unknown') return reason;
  const early = day < statedFromDay;
  if (early && outcome === 'none') {
    return phrase('fact-reason.kidney.early-none', { day, from: statedFromDay });
  }
  if (early) return phrase('fact-reason.kidney.early', { day, from: statedFromDay });
  return reason === null ? null : phrase('fact-reason.kidney.better-open');
};

const doseText = ({ glucocorticoid: { low, high } }: RenalVisit['state']): string =>
  high === null ? `>= ${low} mg/d` : low === high ? `${low} mg/d` : `${low}-${high} mg/d`;

const stateInputs = ({ state, intercurrent }: RenalVisit): Fact['inputs'] => [
  { name: 'UPCR', value: amountText(state.upcr, 'g/g') },
  { name: 'baseline UPCR', value: amountText(state.baselineUpcr, 'g/g') },
  { name: 'eGFR', value: amountText(state.egfr, EGFR_UNIT) },
  { name: 'baseline eGFR', value: amountText(state.baselineEgfr, EGFR_UNIT) },
  { name: 'prednisolone', value: doseText(state) },
  { name: 'intercurrent event', value: { yes: 'none', no: 'yes', unknown: '?' }[intercurrent.free.kind] },
];

const proteinInputs = ({ state }: RenalVisit): Fact['inputs'] => [
  { name: '24-hour protein', value: amountText(state.protein24h, 'g/1.73 m2/d') },
  { name: 'baseline 24-hour protein', value: amountText(state.baselineProtein24h, 'g/1.73 m2/d') },
];

const usesUrine24h = ({ outcomes }: RenalDefinition): boolean =>
  outcomes.some(({ all }) => all.some(({ kind }) => kind === 'protein-24h'));

const responseFact = (
  { subjectId }: SubjectInput,
  { visit, course }: { visit: RenalVisit; course: RenalCourse },
  { definition, response }: RenalVisit['responses'][number],
): Fact => {
  const met = definition.outcomes.find(({ code }) => code === response.code);
  return kidneyFact({
    rule: `response/${definition.id}`,
    subjectId,
    about: 'Renal response',
    at: visit.upcr.measurement,
    value: response.outcome === 'unknown' ? NOT_EVALUABLE : { kind: 'code', code: response.code },
    clause: met === undefined ? '' : clausesText(met.all),
    reason: remark(response, visit.day),
    inputs: [...stateInputs(visit), ...(usesUrine24h(definition) ? proteinInputs(visit) : [])],
    refs: [
      ...(course.baselineUpcr === undefined ? [] : [course.baselineUpcr.measurement.ref]),
      ...(visit.egfr?.refs ?? []),
      ...(course.baselineEgfr?.refs ?? []),
      ...(visit.protein24h === undefined ? [] : [visit.protein24h.measurement.ref]),
      ...visit.state.glucocorticoid.refs,
      ...visit.intercurrent.refs,
    ],
  });
};

/** Flares are spoken of only after an adequate response; before it there is no fact. */
const flareFacts = ({ subjectId, protocol }: SubjectInput, { visits }: RenalCourse): readonly Fact[] => {
  const { adequate, low, high } = protocol.kidney.flare.value;
  const facts: Fact[] = [];
  let lowest: { readonly value: number; readonly visit: RenalVisit } | null = null;
  for (const visit of visits) {
    const { upcr } = visit.state;
    if (upcr.kind !== 'exact') continue;
    if (lowest !== null) {
      facts.push(
        kidneyFact({
          rule: 'flare',
          subjectId,
          about: 'UPCR',
          at: visit.upcr.measurement,
          value: { kind: 'yes-no', value: isRenalFlare({ low, high }, lowest.value, upcr.value) },
          inputs: [
            { name: 'UPCR', value: amountText(upcr, 'g/g') },
            { name: 'lowest since response', value: `${lowest.value} g/g` },
          ],
          refs: [lowest.visit.upcr.measurement.ref],
        }),
      );
    }
    if (lowest === null ? lte(upcr.value, adequate) : lt(upcr.value, lowest.value)) {
      lowest = { value: upcr.value, visit };
    }
  }
  return facts;
};

/** A dosed subject without a visit says so once, by the study's definition. */
const noVisitFacts = (input: SubjectInput, course: RenalCourse): readonly Fact[] => {
  const reason = input.dosed === null ? null : noVisitReason(input, course);
  if (reason === null) return [];
  return [
    kidneyFact({
      rule: `response/${input.protocol.kidney.primary.value}`,
      subjectId: input.subjectId,
      about: 'Renal response',
      at: null,
      value: NOT_EVALUABLE,
      reason,
      refs: input.infusions.map(({ ref }) => ref),
    }),
  ];
};

/** The renal response at each visit by every definition, and flares. */
export const responseFacts = (input: SubjectInput, course: RenalCourse): readonly Fact[] => [
  ...course.visits.flatMap((visit) =>
    visit.responses.map((one) => responseFact(input, { visit, course }, one)),
  ),
  ...noVisitFacts(input, course),
  ...flareFacts(input, course),
];
