import type { Fact } from '../../facts/fact.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import { eq } from '../../grading/compare.ts';
import { phrase } from '../../text/phrases.ts';
import type { Assessment } from './assessments.ts';
import type { LupusCourse } from './lupusCourse.ts';
import { lupusFact, NOT_EVALUABLE, verdictValue } from './lupusFact.ts';
import { isFlare } from './remission.ts';
import { SLEDAI_ITEMS } from './sledaiItems.ts';
import { clinicalSledai, type ScoreRange, sledaiBand, sledaiTotal } from './sledaiScore.ts';

const UNIT = 'points';

const scoreFact = (
  { subjectId }: SubjectInput,
  at: Assessment,
  { rule, about, score }: { rule: string; about: string; score: ScoreRange },
): Fact => {
  const { low, high, missing } = score;
  const present = SLEDAI_ITEMS.filter(({ number }) => at.states[number - 1] === 'present');
  const base = {
    rule,
    subjectId,
    about,
    at,
    inputs: present.map(({ name, weight }) => ({ name: name.en, value: String(weight) })),
  };
  return missing === 0
    ? lupusFact({ ...base, value: { kind: 'number', value: low, unit: UNIT } })
    : lupusFact({
        ...base,
        value: { kind: 'interval', low, high, unit: UNIT },
        reason: phrase('fact-reason.lupus.items-missing', { n: missing, low, high }),
      });
};

const bandFact = ({ subjectId }: SubjectInput, at: Assessment, score: ScoreRange): Fact => {
  const band = sledaiBand(score);
  const base = { rule: 'sledai-band', subjectId, about: 'SLEDAI-2K', at };
  return band === null
    ? lupusFact({ ...base, value: NOT_EVALUABLE, reason: phrase('fact-reason.lupus.band-open') })
    : lupusFact({ ...base, value: { kind: 'code', code: band } });
};

/** The entered total against the items: a total outside what the items allow contradicts them. */
const enteredFact = (
  { subjectId }: SubjectInput,
  at: Assessment,
  { low, high, missing }: ScoreRange,
): Fact => {
  const entered = at.total?.value ?? null;
  const base = { rule: 'sledai-entered', subjectId, about: 'SLEDAI-2K', at };
  if (entered === null) {
    return lupusFact({
      ...base,
      value: NOT_EVALUABLE,
      reason: phrase('fact-reason.lupus.no-entered-total'),
    });
  }
  const inputs = [
    { name: 'entered', value: String(entered) },
    { name: 'items', value: missing === 0 ? String(low) : `${low}-${high}` },
  ];
  if (entered < low || entered > high) {
    const reason = phrase('fact-reason.lupus.entered-differs', { entered, low, high });
    return lupusFact({ ...base, value: { kind: 'code', code: 'differs' }, reason, inputs });
  }
  if (missing === 0 && eq(entered, low)) {
    return lupusFact({ ...base, value: { kind: 'code', code: 'agrees' }, inputs });
  }
  const reason = phrase('fact-reason.lupus.items-missing', { n: missing, low, high });
  return lupusFact({ ...base, value: NOT_EVALUABLE, reason, inputs });
};

const flareFact = (
  input: SubjectInput,
  at: Assessment,
  { previous, score }: { previous: Assessment; score: ScoreRange },
): Fact => {
  const before = sledaiTotal(previous.states);
  return lupusFact({
    rule: 'flare',
    subjectId: input.subjectId,
    about: 'SLEDAI-2K',
    at,
    ...verdictValue(isFlare(score, before, input.protocol.lupus.flareRise.value)),
    inputs: [
      { name: 'before', value: before.missing === 0 ? String(before.low) : `${before.low}-${before.high}` },
      { name: 'now', value: score.missing === 0 ? String(score.low) : `${score.low}-${score.high}` },
    ],
    refs: [...at.rows, ...previous.rows].map(({ ref }) => ref),
  });
};

/** The score of each assessment from its items, its band, the entered total held against it, and flares. */
export const sledaiFacts = (input: SubjectInput, { assessments }: LupusCourse): readonly Fact[] =>
  assessments.flatMap((at, index) => {
    const score = sledaiTotal(at.states);
    const previous = assessments[index - 1];
    const clinical = clinicalSledai(at.states);
    return [
      scoreFact(input, at, { rule: 'sledai', about: 'SLEDAI-2K', score }),
      scoreFact(input, at, { rule: 'sledai-clinical', about: 'Clinical SLEDAI-2K', score: clinical }),
      bandFact(input, at, score),
      enteredFact(input, at, score),
      ...(previous === undefined ? [] : [flareFact(input, at, { previous, score })]),
    ];
  });
