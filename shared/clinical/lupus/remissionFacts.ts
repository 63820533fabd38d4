import type { Fact } from '../../facts/fact.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import { phrase } from '../../text/phrases.ts';
import type { LupusCourse, LupusVisit } from './lupusCourse.ts';
import { lupusFact, verdictValue } from './lupusFact.ts';
import type { Judged } from './remission.ts';
import { clinicalSledai, type ScoreRange, sledaiTotal } from './sledaiScore.ts';

const scoreText = ({ low, high }: ScoreRange): string => (low === high ? String(low) : `${low}-${high}`);

const doseText = ({ state: { glucocorticoid } }: LupusVisit): string => {
  const { low, high } = glucocorticoid;
  if (high === null) return `>= ${low} mg/d`;
  return low === high ? `${low} mg/d` : `${low}-${high} mg/d`;
};

const inputsOf = (visit: LupusVisit): Fact['inputs'] => [
  { name: 'SLEDAI-2K', value: scoreText(sledaiTotal(visit.state.states)) },
  { name: 'clinical SLEDAI-2K', value: scoreText(clinicalSledai(visit.state.states)) },
  { name: 'PhGA', value: visit.state.phga === null ? '?' : String(visit.state.phga) },
  { name: 'prednisolone', value: doseText(visit) },
];

const judgedFacts = (
  { subjectId }: SubjectInput,
  visit: LupusVisit,
  { rule, about, judged }: { rule: string; about: string; judged: Judged },
): readonly Fact[] => {
  const { assessment, state } = visit;
  const refs = [...assessment.rows, ...(assessment.phga === undefined ? [] : [assessment.phga])].map(
    ({ ref }) => ref,
  );
  const base = {
    subjectId,
    about,
    at: assessment,
    inputs: inputsOf(visit),
    refs: [...refs, ...state.glucocorticoid.refs],
  };
  const overall = verdictValue(judged.overall);
  const scope =
    rule === 'lldas' && judged.overall.kind === 'yes' ? phrase('fact-reason.lupus.lldas-scope') : null;
  return [
    lupusFact({ ...base, rule, ...overall, reason: overall.reason ?? scope }),
    ...judged.components.map(({ id, verdict }) =>
      lupusFact({ ...base, rule: `${rule}/${id}`, ...verdictValue(verdict) }),
    ),
  ];
};

const doseFact = ({ subjectId }: SubjectInput, { assessment, state }: LupusVisit): Fact => {
  const { low, high, reason, refs } = state.glucocorticoid;
  return lupusFact({
    rule: 'glucocorticoid',
    subjectId,
    about: 'Prednisolone equivalent',
    at: assessment,
    value:
      high === low
        ? { kind: 'number', value: low, unit: 'mg/d' }
        : { kind: 'interval', low, high, unit: 'mg/d' },
    reason,
    refs,
  });
};

/** Daily glucocorticoid, DORIS, LLDAS and SRI-4 with their components at each assessment after the first infusion. */
export const remissionFacts = (input: SubjectInput, { visits }: LupusCourse): readonly Fact[] =>
  visits.flatMap((visit) => [
    doseFact(input, visit),
    ...judgedFacts(input, visit, { rule: 'doris-2021', about: 'Remission', judged: visit.doris }),
    ...judgedFacts(input, visit, { rule: 'lldas', about: 'Low disease activity', judged: visit.lldas }),
    ...judgedFacts(input, visit, { rule: 'sri-4', about: 'Response', judged: visit.sri4 }),
  ]);
