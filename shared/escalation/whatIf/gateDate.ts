import { findGate } from '../../gates/decidingGate.ts';
import type { GateId, GateResult, Phrase } from '../../gates/gate.ts';
import type { SignedConfirmation } from '../../gates/gateInput.ts';
import type { IsoDate } from '../../kernel/brands.ts';
import { laterDate, parseIsoDate } from '../../kernel/isoDate.ts';
import { assumedDays, evaluateAtEnd, evaluateOn, type Hypothesis, withConfirmation } from './hypothesis.ts';

type Confirmation = Pick<SignedConfirmation, 'kind' | 'level' | 'subjectId'>;

interface Asked {
  readonly gate: GateId;
  readonly level: number;
  /** Signed on the day on which the gate is met, where the gate asks for one. */
  readonly confirmation: Confirmation | null;
}

export type GateDate =
  | {
      readonly kind: 'met';
      readonly date: IsoDate;
      readonly otherClocks: GateResult['otherClocks'];
      /** With what was signed on that day; nothing happens before it. */
      readonly hypothesis: Hypothesis;
    }
  | { readonly kind: 'closed'; readonly reasons: readonly Phrase[]; readonly date: IsoDate | null };

const confirmed = (hypothesis: Hypothesis, { confirmation }: Asked, date: IsoDate): Hypothesis =>
  confirmation === null ? hypothesis : withConfirmation(hypothesis, confirmation, date);

const unique = (phrases: readonly Phrase[]): readonly Phrase[] => [
  ...new Map(phrases.map((one) => [JSON.stringify(one), one])).values(),
];

/** The day of the clocks, and no day before anything can happen. */
const firstDay = ({ earliestDate }: GateResult, from: IsoDate): IsoDate | null => {
  const day = earliestDate === null ? undefined : parseIsoDate(earliestDate);
  return day === undefined ? null : laterDate(day, from);
};

/**
 * The first day on which a gate is met in a hypothesis, by asking the gate itself: when everything assumed has happened,
 * then on the day of its clocks, then on the days on which something more comes. What keeps it closed, otherwise.
 */
export const gateDate = (hypothesis: Hypothesis, asked: Asked): GateDate => {
  const { gate, level } = asked;
  const { asOf } = hypothesis.input;
  const end = findGate(evaluateAtEnd(confirmed(hypothesis, asked, asOf)), gate, level);
  if (end === null) throw new Error(`Gate ${gate} of level ${level} was not evaluated`);
  const first = firstDay(end, hypothesis.from);
  if (end.value !== 'met' || first === null) {
    return { kind: 'closed', reasons: unique(end.missing.map((item) => item.phrase)), date: first };
  }
  for (const date of [first, ...assumedDays(hypothesis, first)]) {
    const signed = confirmed(hypothesis, asked, date);
    if (findGate(evaluateOn(signed, date), gate, level)?.value === 'met') {
      return { kind: 'met', date, otherClocks: end.otherClocks, hypothesis: { ...signed, from: date } };
    }
  }
  return { kind: 'closed', reasons: unique(end.missing.map((item) => item.phrase)), date: first };
};
