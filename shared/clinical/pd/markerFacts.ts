import type { Fact } from '../../facts/fact.ts';
import { gt } from '../../grading/compare.ts';
import type { PdMarker, PdSeries } from '../../protocol/pd.ts';
import { formatUnit } from '../../text/formatUnit.ts';
import { phrase } from '../../text/phrases.ts';
import { type InfusionStart, relationTo } from './infusionStarts.ts';
import { beyondLimit, normalised, percentChange } from './markerCourse.ts';
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
  readonly series: PdSeries;
  /** Last result before the first infusion. */
  readonly baseline: Sample | null;
  readonly after: readonly Sample[];
}

const courseOf = (input: DosedInput, first: InfusionStart, series: PdSeries): Course => {
  const read = readSamples(input, series);
  return {
    ...read,
    input,
    series,
    baseline: read.samples.findLast((sample) => relationTo(sample, first) === 'before') ?? null,
    after: read.samples.filter((sample) => relationTo(sample, first) === 'after'),
  };
};

const factOf = ({ input, series, leftOut }: Course, parts: Omit<PdFactParts, 'about' | 'key'>): Fact =>
  pdFact(input, {
    ...parts,
    key: series.id,
    about: series.id,
    reason: parts.reason ?? leftOutReason(leftOut),
  });

const baselineInputs = ({ baseline, series }: Course): Fact['inputs'] =>
  baseline === null ? [] : [{ name: 'baseline', value: sampleText(baseline, series.unit) }];

const baselineRefs = ({ baseline }: Course) => (baseline === null ? [] : [baseline.ref]);

const changeFact = (course: Course, last: Sample): Fact => {
  const change = percentChange(last, course.baseline);
  const parts = {
    rule: 'marker-change',
    at: last,
    inputs: [...baselineInputs(course), { name: 'result', value: sampleText(last, course.series.unit) }],
    refs: baselineRefs(course),
  };
  if (change.kind === 'none') {
    return factOf(course, {
      ...parts,
      value: NOT_EVALUABLE,
      reason: phrase(`fact-reason.pd.${change.reason}`),
    });
  }
  const { percent } = change;
  return change.kind === 'value'
    ? factOf(course, { ...parts, value: { kind: 'number', value: percent, unit: '%' } })
    : factOf(course, {
        ...parts,
        value: { kind: 'interval', low: null, high: percent, unit: '%' },
        reason: phrase('fact-reason.pd.limit-as-value'),
      });
};

/** Baseline, last result and its change; the last two not evaluable without a result after the first infusion. */
const courseFacts = (course: Course): readonly Fact[] => {
  const { baseline, after, series } = course;
  const last = after.at(-1);
  const first =
    baseline === null
      ? factOf(course, {
          rule: 'marker-baseline',
          value: NOT_EVALUABLE,
          reason: phrase('fact-reason.pd.no-result-before'),
        })
      : factOf(course, {
          rule: 'marker-baseline',
          at: baseline,
          value: valueOfSample(baseline, series.unit),
        });
  if (last === undefined) {
    const reason = phrase('fact-reason.pd.no-result-after');
    return [
      first,
      factOf(course, { rule: 'marker-last', value: NOT_EVALUABLE, reason }),
      factOf(course, { rule: 'marker-change', value: NOT_EVALUABLE, reason }),
    ];
  }
  return [
    first,
    factOf(course, { rule: 'marker-last', at: last, value: valueOfSample(last, series.unit) }),
    changeFact(course, last),
  ];
};

const rangeInput = (name: string, sample: Sample, limit: 'lower' | 'upper', unit: string): Fact['inputs'] => {
  const bound = limit === 'lower' ? sample.low : sample.high;
  return bound === null ? [] : [{ name: `${name}, ${limit} limit`, value: `${bound} ${formatUnit(unit)}` }];
};

const normalisedFact = (course: Course, limit: PdMarker['limit']): Fact => {
  const { baseline, series } = course;
  const last = course.after.at(-1);
  const rule = 'marker-normalised';
  if (last === undefined) {
    return factOf(course, {
      rule,
      value: NOT_EVALUABLE,
      reason: phrase('fact-reason.pd.no-result-after'),
    });
  }
  const found = normalised(baseline, last, limit);
  const parts = {
    rule,
    at: last,
    clause: limit === 'lower' ? '>= LLN' : '<= ULN',
    inputs: [
      ...baselineInputs(course),
      ...(baseline === null ? [] : rangeInput('baseline', baseline, limit, series.unit)),
      { name: 'result', value: sampleText(last, series.unit) },
      ...rangeInput('result', last, limit, series.unit),
    ],
    refs: baselineRefs(course),
  };
  if (found.kind === 'none') {
    return factOf(course, {
      ...parts,
      value: NOT_EVALUABLE,
      reason: phrase(`fact-reason.pd.${found.reason}`),
    });
  }
  if (found.kind === 'not-applicable') {
    return factOf(course, {
      ...parts,
      value: NOT_APPLICABLE,
      reason: phrase('fact-reason.pd.within-at-baseline'),
    });
  }
  return factOf(course, { ...parts, value: { kind: 'yes-no', value: found.kind === 'yes' } });
};

/** Complement against its lower, antibodies against their upper limit. Source: domain.md 3.6. */
export const markerFacts = (input: DosedInput, first: InfusionStart, series: PdMarker): readonly Fact[] => {
  const course = courseOf(input, first, series);
  return course.samples.length === 0 && course.leftOut.length === 0
    ? []
    : [...courseFacts(course), normalisedFact(course, series.limit)];
};

const lowFact = (course: Course): Fact => {
  const rule = 'immunoglobulin-low';
  const { after } = course;
  const last = after.at(-1);
  if (last === undefined) {
    const reason = phrase('fact-reason.pd.no-result-after');
    return factOf(course, { rule, value: NOT_EVALUABLE, reason });
  }
  const places = after.map((sample) => ({ sample, place: beyondLimit(sample, 'lower') }));
  const firstBelow = places.find(({ place }) => place === 'beyond')?.sample;
  const atLast = places.at(-1)?.place;
  const refs = after.map(({ ref }) => ref);
  const parts = { rule, clause: '< LLN', refs };
  if (atLast === 'beyond') {
    return factOf(course, {
      ...parts,
      at: firstBelow ?? last,
      value: { kind: 'code', code: 'below-at-last' },
    });
  }
  const doubt = places.find(({ place }) => place === 'unclear' || place === 'no-range');
  if (atLast === 'within' && firstBelow !== undefined) {
    return factOf(course, { ...parts, at: firstBelow, value: { kind: 'code', code: 'below-earlier' } });
  }
  if (doubt === undefined) return factOf(course, { ...parts, value: { kind: 'code', code: 'not-below' } });
  const reason = phrase(doubt.place === 'no-range' ? 'fact-reason.pd.no-range' : 'fact-reason.pd.unclear');
  return factOf(course, { ...parts, at: doubt.sample, value: NOT_EVALUABLE, reason });
};

/** Immunoglobulins: change, and below the lower limit now, earlier or never. */
export const immunoglobulinFacts = (
  input: DosedInput,
  first: InfusionStart,
  series: PdSeries,
): readonly Fact[] => {
  const course = courseOf(input, first, series);
  return course.samples.length === 0 && course.leftOut.length === 0
    ? []
    : [...courseFacts(course), lowFact(course)];
};

/** The greatest figure; of equal ones the first. A result below the limit is the peak only where all are. */
const highest = (samples: readonly Sample[]): Sample | undefined => {
  const figures = samples.filter(({ value }) => value !== null);
  return (figures.length === 0 ? samples : figures).reduce<Sample | undefined>((best, one) => {
    if (best === undefined) return one;
    const figure = (sample: Sample) => sample.value ?? sample.limit ?? Number.POSITIVE_INFINITY;
    return gt(figure(one), figure(best)) ? one : best;
  }, undefined);
};

/** The peak after the first infusion with its day, and the infusion that it followed. */
export const peakFacts = (
  input: DosedInput,
  infusions: readonly InfusionStart[],
  series: PdSeries,
): readonly Fact[] => {
  const [first] = infusions;
  if (first === undefined) return [];
  const course = courseOf(input, first, series);
  if (course.samples.length === 0 && course.leftOut.length === 0) return [];
  const at = highest(course.after);
  if (at === undefined) {
    const reason = phrase('fact-reason.pd.no-result-after');
    return [
      factOf(course, { rule: 'peak', value: NOT_EVALUABLE, reason }),
      factOf(course, { rule: 'peak-infusion', value: NOT_EVALUABLE, reason }),
    ];
  }
  const inputs = [...baselineInputs(course), ...rangeInput('result', at, 'upper', series.unit)];
  const followed = infusions.findLast((infusion) => relationTo(at, infusion) === 'after') ?? first;
  return [
    factOf(course, {
      rule: 'peak',
      at,
      value: valueOfSample(at, series.unit),
      reason: beyondLimit(at, 'upper') === 'within' ? phrase('fact-reason.pd.peak-within-range') : null,
      inputs,
      refs: baselineRefs(course),
    }),
    factOf(course, {
      rule: 'peak-infusion',
      at,
      value: { kind: 'number', value: followed.number, unit: '' },
      refs: [followed.ref],
    }),
  ];
};
