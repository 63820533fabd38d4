import type { Fact } from '../../facts/fact.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import type { Phrase } from '../../gates/gate.ts';
import type { HysLawOperators } from '../../protocol/liver.ts';
import { phrase } from '../../text/phrases.ts';
import type { LiverAssessment } from './assessLiver.ts';
import { signOf } from './cuts.ts';
import { HYS_LAW_SIGNS, type HysLaw } from './hysLaw.ts';
import { code, liverFact, none } from './liverFactParts.ts';
import { LIVER_RULE } from './liverRules.ts';
import type { Multiple } from './multiples.ts';

/** The screen in symbols, with the operators that were used. */
export const hysLawClause = (input: SubjectInput, operators: HysLawOperators): string => {
  const { aminotransferase, bilirubin, alkalinePhosphatase, windowDays } = input.protocol.liver.hysLaw.value;
  const signs = HYS_LAW_SIGNS[operators];
  return `ALT or AST ${signOf(signs.aminotransferase)} ${aminotransferase} x ULN and TBL ${signOf(signs.bilirubin)} ${bilirubin} x ULN within ${windowDays} days, ALP < ${alkalinePhosphatase} x ULN`;
};

/** The only aminotransferase with results, where the other has none; else null. */
export const onlyAminotransferase = ({ uln }: LiverAssessment): 'ALT' | 'AST' | null => {
  const present = (['ALT', 'AST'] as const).filter(
    (test) => uln[test].multiples.length + uln[test].gaps.length > 0,
  );
  return present.length === 1 ? (present[0] ?? null) : null;
};

/** What must be said beside the answer; that it is a screen is always said. */
export const hysLawReason = ({ hysLaw, ...assessment }: LiverAssessment, answer: HysLaw): Phrase => {
  if (answer.gap !== null) return phrase('fact-reason.liver.screen-gap', { gap: answer.gap });
  const { strict, inclusive } = hysLaw;
  if (strict.state !== inclusive.state)
    return phrase('fact-reason.liver.screen-differs', { strict: strict.state, inclusive: inclusive.state });
  if (answer.pair?.assumed === true) return phrase('fact-reason.liver.screen-assumed');
  const only = onlyAminotransferase({ hysLaw, ...assessment });
  return only === null
    ? phrase('fact-reason.liver.screen')
    : phrase('fact-reason.liver.screen-one', { test: only });
};

/** The samples of the pair; without one the peaks, which show how far the subject is from the cuts. */
const samplesOf = ({ pair }: HysLaw, { peaks }: LiverAssessment): readonly (Multiple | null)[] =>
  pair === null
    ? [peaks.ALT, peaks.AST, peaks.TBL, peaks.ALP]
    : [pair.aminotransferase, pair.bilirubin, pair.alkalinePhosphatase];

/** The screen by the protocol's reading and by both others, so that no operator decides unseen. */
export const hysLawFacts = (input: SubjectInput, assessment: LiverAssessment): readonly Fact[] => {
  const { primary, strict, inclusive } = assessment.hysLaw;
  const { operators } = input.protocol.liver.hysLaw.value;
  const { ALT, AST, TBL, ALP } = assessment.uln;
  const gaps = [...ALT.gaps, ...AST.gaps, ...TBL.gaps, ...ALP.gaps];
  return (
    [
      [LIVER_RULE.hysLaw, operators, primary],
      [LIVER_RULE.hysLawStrict, 'strict', strict],
      [LIVER_RULE.hysLawInclusive, 'inclusive', inclusive],
    ] as const
  ).map(([rule, reading, answer]) =>
    liverFact(input, {
      rule,
      about: 'ALT, AST, TBL, ALP',
      value: answer.state === 'not-evaluable' ? none('not-evaluable') : code(answer.state),
      clause: hysLawClause(input, reading),
      reason: hysLawReason(assessment, answer),
      samples: samplesOf(answer, assessment),
      gaps: answer.gap === 'unusable-result' ? gaps : [],
    }),
  );
};
