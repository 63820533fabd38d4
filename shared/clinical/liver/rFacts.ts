import type { Fact } from '../../facts/fact.ts';
import type { ClinicalRule } from '../../facts/rule.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import type { Phrase } from '../../gates/gate.ts';
import { phrase } from '../../text/phrases.ts';
import type { LiverAssessment } from './assessLiver.ts';
import { code, liverFact, none, number } from './liverFactParts.ts';
import { LIVER_RULE } from './liverRules.ts';
import type { RAtPeak } from './rAtPeak.ts';

/** Why there is no R. */
const noR = (reason: Extract<RAtPeak, { kind: 'none' }>['reason'], days: number): Phrase => {
  if (reason === 'no-alkaline-phosphatase') return phrase('fact-reason.liver.r-no-alp', { days });
  if (reason === 'no-date') return phrase('fact-reason.liver.r-no-date');
  if (reason === 'not-exact') return phrase('fact-reason.liver.r-not-exact');
  return reason === 'alkaline-phosphatase-zero'
    ? phrase('fact-reason.liver.r-alp-zero')
    : phrase('fact-reason.liver.no-aminotransferase');
};

const samplesOf = (at: RAtPeak) =>
  at.kind === 'r' ? [at.aminotransferase, at.alkalinePhosphatase] : [at.aminotransferase];

const rFact = (input: SubjectInput, rule: ClinicalRule, about: string, at: RAtPeak): Fact => {
  const { daysApart } = input.protocol.liver.rValue.value;
  return liverFact(input, {
    rule,
    about,
    value: at.kind === 'r' ? number(at.r, '') : none('not-evaluable'),
    reason: at.kind === 'r' ? null : noR(at.reason, daysApart),
    samples: samplesOf(at),
  });
};

/** The cuts of R in symbols, the strict variant named beside them. */
export const rClause = (input: SubjectInput): string => {
  const { hepatocellular, cholestatic, operator } = input.protocol.liver.rValue.value;
  const [inclusive, strict] = [
    `hepatocellular R ≥ ${hepatocellular}, cholestatic R ≤ ${cholestatic}`,
    `hepatocellular R > ${hepatocellular}, cholestatic R < ${cholestatic}`,
  ];
  return operator === 'inclusive'
    ? `${inclusive} (strict: ${strict})`
    : `${strict} (inclusive: ${inclusive})`;
};

const patternFact = (input: SubjectInput, at: RAtPeak): Fact => {
  const common = {
    rule: LIVER_RULE.pattern,
    about: 'ALT, ALP',
    clause: rClause(input),
    samples: samplesOf(at),
  };
  if (at.kind === 'none') {
    const reason = noR(at.reason, input.protocol.liver.rValue.value.daysApart);
    return liverFact(input, { ...common, value: none('not-evaluable'), reason });
  }
  if (at.pattern === null) {
    const reason = phrase('fact-reason.liver.no-injury');
    return liverFact(input, { ...common, value: none('not-applicable'), reason });
  }
  const reason = at.other === null ? null : phrase('fact-reason.liver.r-at-cut', { pattern: at.other });
  return liverFact(input, { ...common, value: code(at.pattern), reason });
};

/** R and nR at their peaks, and the pattern of injury by R. */
export const rFacts = (input: SubjectInput, { r, nR }: LiverAssessment): readonly Fact[] => [
  rFact(input, LIVER_RULE.r, 'ALT, ALP', r),
  rFact(input, LIVER_RULE.nR, 'ALT or AST, ALP', nR),
  patternFact(input, r),
];
