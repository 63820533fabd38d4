import type { Fact, FactValue } from '../../facts/fact.ts';
import type { ClinicalRule } from '../../facts/rule.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import { phrase } from '../../text/phrases.ts';
import type { LiverAssessment } from './assessLiver.ts';
import { liverFact, none } from './liverFactParts.ts';
import { LIVER_RULE } from './liverRules.ts';
import type { Multiple } from './multiples.ts';
import type { Gap } from './peaks.ts';

interface Answer {
  readonly state: 'met' | 'not-met' | 'not-evaluable';
  readonly reason: keyof typeof REASONS | null;
  readonly samples: readonly Multiple[];
}

/** Why a threshold cannot be evaluated. */
const REASONS = {
  'no-result': 'fact-reason.liver.no-aminotransferase',
  'unusable-result': 'fact-reason.liver.threshold-unusable',
  'no-companion': 'fact-reason.liver.no-companion',
  'no-date': 'fact-reason.liver.threshold-no-date',
  'duration-open': 'fact-reason.liver.duration-open',
} as const;

const VALUES: { readonly [S in Answer['state']]: FactValue } = {
  met: { kind: 'yes-no', value: true },
  'not-met': { kind: 'yes-no', value: false },
  'not-evaluable': none('not-evaluable'),
};

interface Part {
  readonly rule: ClinicalRule;
  readonly clause: string;
  readonly answer: Answer;
  readonly gaps: readonly Gap[];
}

const thresholdFact = (input: SubjectInput, { rule, clause, answer, gaps }: Part): Fact =>
  liverFact(input, {
    rule,
    about: 'ALT, AST',
    value: VALUES[answer.state],
    clause,
    reason: answer.reason === null ? null : phrase(REASONS[answer.reason]),
    samples: answer.samples,
    gaps: answer.state === 'not-evaluable' ? gaps : [],
  });

/** Symptoms do not stand in the laboratory: above the cut the answer is with the physician, at or below it it is no. */
const symptomsFact = (input: SubjectInput, part: Part): Fact => {
  const fact = thresholdFact(input, part);
  return part.answer.state === 'met'
    ? { ...fact, value: none('not-evaluable'), reason: phrase('fact-reason.liver.needs-symptoms') }
    : fact;
};

/** The thresholds at which stopping is considered. They ask for review and decide nothing. */
export const thresholdFacts = (
  input: SubjectInput,
  { thresholds, uln }: LiverAssessment,
): readonly Fact[] => {
  const cuts = input.protocol.liver.thresholds.value;
  const gaps = [...uln.ALT.gaps, ...uln.AST.gaps];
  const withSymptoms = `ALT or AST > ${cuts.withSymptoms} x ULN with fatigue, nausea, vomiting, right upper quadrant pain or tenderness, fever, rash or eosinophilia`;
  return [
    thresholdFact(input, {
      rule: LIVER_RULE.single,
      clause: `ALT or AST > ${cuts.single} x ULN`,
      ...{ answer: { ...thresholds.single }, gaps },
    }),
    thresholdFact(input, {
      rule: LIVER_RULE.sustained,
      clause: `ALT or AST > ${cuts.sustained} x ULN for > ${cuts.sustainedDays} days`,
      ...{ answer: { ...thresholds.sustained, samples: thresholds.sustained.run }, gaps },
    }),
    thresholdFact(input, {
      rule: LIVER_RULE.combined,
      clause: `ALT or AST > ${cuts.combined} x ULN and (TBL > ${cuts.bilirubin} x ULN or INR > ${cuts.inr}) within ${cuts.windowDays} days`,
      ...{ answer: thresholds.combined, gaps: [...gaps, ...uln.TBL.gaps, ...uln.INR.gaps] },
    }),
    symptomsFact(input, {
      rule: LIVER_RULE.symptoms,
      ...{ clause: withSymptoms, answer: thresholds.withSymptoms, gaps },
    }),
  ];
};
