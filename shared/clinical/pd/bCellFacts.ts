import type { Fact, FactValue } from '../../facts/fact.ts';
import type { Phrase } from '../../gates/gate.ts';
import { studyDay } from '../../kernel/isoDate.ts';
import { formatUnit } from '../../text/formatUnit.ts';
import { phrase } from '../../text/phrases.ts';
import { type BelowCut, belowCut } from './belowCut.ts';
import { type InfusionStart, relationTo } from './infusionStarts.ts';
import { lowestOf } from './lowest.ts';
import { lymphodepletionStart } from './lymphodepletionStart.ts';
import {
  type DosedInput,
  leftOutReason,
  NOT_APPLICABLE,
  NOT_EVALUABLE,
  type PdFactParts,
  pdFact,
  sampleText,
  valueOfSample,
} from './pdFact.ts';
import { readSamples, type Sample, type Samples } from './sample.ts';

interface Course extends Samples {
  readonly input: DosedInput;
  readonly before: Sample | null;
  readonly after: readonly Sample[];
}

const seriesOf = ({ protocol }: DosedInput) => protocol.pd.bCells.value;

const factOf = (
  { input, leftOut }: Course,
  parts: Omit<PdFactParts, 'about' | 'key'> & { key?: string },
): Fact => {
  const { id } = seriesOf(input);
  const key = parts.key === undefined ? id : `${id}|${parts.key}`;
  return pdFact(input, { ...parts, key, about: id, reason: parts.reason ?? leftOutReason(leftOut) });
};

/** The last result before the day of lymphodepletion: results of that day itself may come after its start. */
const beforeLymphodepletion = (course: Course): Fact => {
  const { input, samples } = course;
  const rule = 'b-cells/baseline-lymphodepletion';
  const start = lymphodepletionStart(input, input.protocol.pd.lymphodepletion.value);
  if (start === null) {
    const reason = phrase('fact-reason.pd.no-lymphodepletion');
    return factOf(course, { rule, value: NOT_EVALUABLE, reason });
  }
  const inputs = [{ name: 'lymphodepletion', value: start.date }];
  const at = samples.findLast(({ moment }) => moment.date < start.date);
  if (at === undefined) {
    const reason = phrase('fact-reason.pd.no-result-before-lymphodepletion');
    return factOf(course, { rule, value: NOT_EVALUABLE, reason, inputs, refs: [start.ref] });
  }
  const value = valueOfSample(at, seriesOf(input).unit);
  return factOf(course, { rule, at, value, inputs, refs: [start.ref] });
};

const beforeInfusion = (course: Course): Fact => {
  const { input, before } = course;
  const rule = 'b-cells/baseline-infusion';
  if (before === null) {
    const reason = phrase('fact-reason.pd.no-result-before');
    return factOf(course, { rule, value: NOT_EVALUABLE, reason });
  }
  return factOf(course, { rule, at: before, value: valueOfSample(before, seriesOf(input).unit) });
};

/** Nadir and its day; of equal results the first. */
const nadir = (course: Course): readonly Fact[] => {
  const { input, after } = course;
  const { unit } = seriesOf(input);
  const found = lowestOf(after);
  if (found.kind === 'no-sample') {
    const reason = phrase('fact-reason.pd.no-result-after');
    const parts = { value: NOT_EVALUABLE, reason };
    return [
      factOf(course, { rule: 'b-cells/nadir', ...parts }),
      factOf(course, { rule: 'b-cells/nadir-day', ...parts }),
    ];
  }
  const at = found.sample;
  const uncertain = found.kind === 'at-most';
  const reason = uncertain ? phrase('fact-reason.pd.higher-limit') : null;
  const inputs = [
    { name: 'results after the first infusion', value: String(after.length) },
    { name: 'results at the nadir', value: String(found.times) },
  ];
  const value = uncertain
    ? { kind: 'interval' as const, low: null, high: found.value, unit }
    : valueOfSample(at, unit);
  const day = studyDay(at.moment.date, input.firstInfusion);
  return [
    factOf(course, { rule: 'b-cells/nadir', at, value, reason, inputs }),
    factOf(course, {
      rule: 'b-cells/nadir-day',
      at,
      value: uncertain ? NOT_EVALUABLE : { kind: 'number', value: day, unit: 'study-day' },
      reason,
      inputs,
    }),
  ];
};

interface AtCut {
  readonly course: Course;
  readonly found: BelowCut;
}

/** The first result below; or why there is nothing to count: no result, none below, none certainly below. */
const anyBelow = ({ course, found }: AtCut) => {
  const nothing = (value: FactValue, reason: Phrase) => ({ kind: 'nothing', value, reason }) as const;
  if (course.after.length === 0) return nothing(NOT_EVALUABLE, phrase('fact-reason.pd.no-result-after'));
  if (found.first !== null) return { kind: 'below', first: found.first } as const;
  return found.anyUnclear
    ? nothing(NOT_EVALUABLE, phrase('fact-reason.pd.never-below-unclear'))
    : nothing(NOT_APPLICABLE, phrase('fact-reason.pd.never-below'));
};

const firstBelow = (at: AtCut, first: Sample): Omit<PdFactParts, 'about' | 'key' | 'rule'> => {
  const { course, found } = at;
  const { firstInfusion } = course.input;
  const day = studyDay(first.moment.date, firstInfusion);
  if (found.unclearEarlier !== null) {
    const low = studyDay(found.unclearEarlier.moment.date, firstInfusion);
    const reason = phrase('fact-reason.pd.earlier-unclear', { day: low });
    return { at: first, value: { kind: 'interval', low, high: day, unit: 'study-day' }, reason };
  }
  return {
    at: first,
    value: { kind: 'number', value: day, unit: 'study-day' },
    reason: found.alreadyBefore ? phrase('fact-reason.pd.already-below') : null,
  };
};

const durationBelow = ({ course, found }: AtCut): Omit<PdFactParts, 'about' | 'key' | 'rule'> => ({
  value: { kind: 'interval', low: found.leastDays, high: found.mostDays, unit: 'days' },
  reason: found.belowAtLast ? phrase('fact-reason.pd.still-below') : phrase('fact-reason.pd.interval'),
  inputs: [{ name: 'results below after the first infusion', value: String(found.samplesBelow) }],
  refs: [...(course.before === null ? [] : [course.before]), ...course.after].map(({ ref }) => ref),
});

const recovery = ({ course, found }: AtCut): Omit<PdFactParts, 'about' | 'key' | 'rule'> => {
  const { recovery: at } = found;
  if (at === null) {
    return {
      at: course.after.at(-1) ?? null,
      value: { kind: 'code', code: 'not-recovered' },
      reason: phrase('fact-reason.pd.still-below'),
    };
  }
  const day = studyDay(at.moment.date, course.input.firstInfusion);
  return {
    at,
    value: { kind: 'number', value: day, unit: 'study-day' },
    inputs: [{ name: 'result', value: sampleText(at, seriesOf(course.input).unit) }],
  };
};

/** The three facts of one cut. */
const cutFacts = (course: Course, cut: number): readonly Fact[] => {
  const found = belowCut(course, cut, course.input.firstInfusion);
  const at: AtCut = { course, found };
  const nothing = anyBelow(at);
  const unit = formatUnit(seriesOf(course.input).unit);
  const key = String(cut);
  const below = `< ${cut} ${unit}`;
  const rules = {
    first: 'b-cells/first-below',
    duration: 'b-cells/duration-below',
    recovery: 'b-cells/recovery',
  };
  if (nothing.kind === 'nothing') {
    const { value, reason } = nothing;
    const refs = course.after.map(({ ref }) => ref);
    return Object.values(rules).map((rule) =>
      factOf(course, { rule, key, clause: below, value, reason, refs }),
    );
  }
  return [
    factOf(course, { rule: rules.first, key, clause: below, ...firstBelow(at, nothing.first) }),
    factOf(course, { rule: rules.duration, key, clause: below, ...durationBelow(at) }),
    factOf(course, { rule: rules.recovery, key, clause: `>= ${cut} ${unit}`, ...recovery(at) }),
  ];
};

/** Baselines, nadir and the course against each cut. Source: domain.md 3.6. */
export const bCellFacts = (input: DosedInput, first: InfusionStart): readonly Fact[] => {
  const { bCells, bCellCuts } = input.protocol.pd;
  const read = readSamples(input, bCells.value);
  const before = read.samples.findLast((sample) => relationTo(sample, first) === 'before') ?? null;
  const after = read.samples.filter((sample) => relationTo(sample, first) === 'after');
  const course: Course = { ...read, input, before, after };
  return [
    beforeLymphodepletion(course),
    beforeInfusion(course),
    ...nadir(course),
    ...bCellCuts.value.flatMap((cut) => cutFacts(course, cut)),
  ];
};
