import type { Measurement } from '../../dataset/trialData.ts';
import type { Fact } from '../../facts/fact.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import type { Phrase } from '../../gates/gate.ts';
import type { IsoDate } from '../../kernel/brands.ts';
import { phrase } from '../../text/phrases.ts';
import { dateOf } from '../kidney/sample.ts';
import type { Assessment } from './assessments.ts';
import { itemRules, type ResultsSay, refsOf, resultsSay, upcrRule } from './itemCheck.ts';
import type { LupusCourse } from './lupusCourse.ts';
import { lupusFact, NOT_EVALUABLE } from './lupusFact.ts';
import { type DrugPeriod, lymphodepletionPeriod } from './lymphodepletionPeriod.ts';
import { SLEDAI_ITEMS, type SledaiItem } from './sledaiItems.ts';
import type { ItemState } from './sledaiScore.ts';

const PROTEINURIA = 13;

/** Cytopenia may be the drugs of lymphodepletion. */
const CYTOPENIAS: ReadonlySet<number> = new Set([23, 24]);

/** Infection and cytokine release exclude fever, infection pyuria: the laboratory cannot tell. */
const OTHER_CAUSE: ReadonlySet<number> = new Set([12, 14, 22]);

interface Check {
  readonly says: ResultsSay;
  /** UPCR stood for the 24-hour urine. */
  readonly byUpcr: boolean;
}

const checkOf = (
  { measurements, protocol }: SubjectInput,
  rule: ReturnType<typeof itemRules>[number],
  date: IsoDate,
): Check => {
  const { itemCuts, sledai } = protocol.lupus;
  const window = { date, days: sledai.value.windowDays };
  const says = resultsSay(measurements, rule, window);
  if (rule.item !== PROTEINURIA || says.deciding.length > 0) return { says, byUpcr: false };
  return { says: resultsSay(measurements, upcrRule(itemCuts.value), window), byUpcr: true };
};

const within = (measurement: Measurement, period: DrugPeriod | null): boolean => {
  const date = dateOf(measurement);
  return period !== null && date !== null && date >= period.from && date <= period.to;
};

/** Codes of the rule lupus/item-check. */
const codeOf = (entered: ItemState, said: ItemState, drugPossible: boolean): string => {
  if (entered === said) return 'agrees';
  if (said === 'absent') return 'results-absent';
  return drugPossible ? 'drug-possible' : 'results-present';
};

const reasonOf = (
  item: SledaiItem,
  { says, byUpcr }: Check,
  { drugPossible, days, code }: { drugPossible: boolean; days: number; code: string },
): Phrase | null => {
  if (drugPossible) return phrase('fact-reason.lupus.drug-possible', { days });
  if (code === 'results-present' && OTHER_CAUSE.has(item.number)) {
    return phrase('fact-reason.lupus.other-cause');
  }
  return byUpcr && says.state !== 'unknown' ? phrase('fact-reason.lupus.upcr-proxy') : null;
};

const resultInputs = (deciding: readonly Measurement[]): Fact['inputs'] =>
  deciding.map(({ testCode, text, textUnit, date, low, high }) => ({
    name: testCode,
    value: [
      `${text} ${textUnit}`.trim(),
      ...(low === null && high === null ? [] : [`(${low ?? ''}-${high ?? ''})`]),
      ...(date.kind === 'complete' ? [date.text] : []),
    ].join(' '),
  }));

const checkFact = (
  input: SubjectInput,
  at: Assessment,
  { item, check, period }: { item: SledaiItem; check: Check; period: DrugPeriod | null },
): Fact => {
  const entered = at.states[item.number - 1] ?? 'unknown';
  const { says } = check;
  const base = {
    rule: 'item-check',
    subjectId: input.subjectId,
    about: item.name.en,
    at,
    key: item.testCode,
    inputs: [{ name: 'entered', value: entered }, ...resultInputs(says.deciding)],
    refs: [...refsOf(at.itemRows.get(item.testCode) ?? []), ...refsOf(says.deciding)],
  };
  if (says.state === 'unknown') return lupusFact({ ...base, value: NOT_EVALUABLE, reason: says.reason });
  if (entered === 'unknown') {
    return lupusFact({ ...base, value: NOT_EVALUABLE, reason: phrase('fact-reason.lupus.item-missing') });
  }
  const drugPossible =
    CYTOPENIAS.has(item.number) &&
    says.state === 'present' &&
    says.deciding.every((measurement) => within(measurement, period));
  const code = codeOf(entered, says.state, drugPossible);
  const { days } = input.protocol.lupus.lymphodepletion.value;
  return lupusFact({
    ...base,
    value: { kind: 'code', code },
    clause: item.asks,
    reason: reasonOf(item, check, { drugPossible, days, code }),
  });
};

/** Each item that results speak of, held against the results of its window. */
export const itemCheckFacts = (input: SubjectInput, { assessments }: LupusCourse): readonly Fact[] => {
  const { itemCuts, sedimentTests, lymphodepletion } = input.protocol.lupus;
  const rules = itemRules(itemCuts.value, sedimentTests.value);
  const period =
    input.firstInfusion === null
      ? null
      : lymphodepletionPeriod(input.otherRows.CM ?? [], input.firstInfusion, lymphodepletion.value);
  return assessments.flatMap((at) => {
    const { date } = at;
    if (date === null) return [];
    return rules.flatMap((rule) => {
      const item = SLEDAI_ITEMS[rule.item - 1];
      return item === undefined
        ? []
        : [checkFact(input, at, { item, check: checkOf(input, rule, date), period })];
    });
  });
};
