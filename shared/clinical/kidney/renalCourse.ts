import type { SourceRow } from '../../dataset/sourceRow.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import type { Phrase } from '../../gates/gate.ts';
import { lt } from '../../grading/compare.ts';
import type { IsoDate } from '../../kernel/brands.ts';
import { addDays } from '../../kernel/isoDate.ts';
import type { RenalDefinition } from '../../protocol/renalDefinition.ts';
import { phrase } from '../../text/phrases.ts';
import { glucocorticoidOn, glucocorticoidRows } from '../medication/glucocorticoidDose.ts';
import { type Amount, exact, none } from './amount.ts';
import { type EgfrResult, type EgfrSubject, egfrSeries, egfrSubject, samplesOf } from './egfrSeries.ts';
import { type Intercurrent, intercurrentBy } from './intercurrent.ts';
import { type RenalResponse, type RenalState, renalResponse } from './renalResponse.ts';
import { baselineOf, dateOf, nearest, type Sample } from './sample.ts';

/** Renal response at one visit with a UPCR after the first infusion. */
export interface RenalVisit {
  readonly upcr: Sample;
  readonly date: IsoDate;
  readonly day: number;
  readonly state: RenalState;
  readonly egfr: EgfrResult | undefined;
  readonly protein24h: Sample | undefined;
  readonly intercurrent: Intercurrent;
  readonly responses: readonly { readonly definition: RenalDefinition; readonly response: RenalResponse }[];
}

/** Everything that is derived of a subject's kidneys. */
export interface RenalCourse {
  readonly subject: EgfrSubject;
  readonly egfr: readonly EgfrResult[];
  readonly upcr: readonly Sample[];
  readonly baselineUpcr: Sample | undefined;
  readonly baselineEgfr: EgfrResult | undefined;
  readonly visits: readonly RenalVisit[];
}

/** Body surface, m²: root of height (cm) × weight (kg) / 3600. Source: Mosteller, N Engl J Med 1987;317:1098. */
export const bodySurface = (heightCm: number, weightKg: number): number =>
  Math.sqrt((heightCm * weightKg) / 3600);

const STANDARD_SURFACE = 1.73;

interface Series {
  readonly input: SubjectInput;
  readonly subject: EgfrSubject;
  readonly egfr: readonly EgfrResult[];
  readonly protein: readonly Sample[];
  readonly weights: readonly Sample[];
}

const missing = (key: 'no-baseline-upcr' | 'no-baseline-egfr' | 'no-24h' | 'no-baseline-24h'): Amount =>
  none(phrase(`fact-reason.kidney.${key}`));

/** 24-hour protein per 1.73 m² of body surface, by the height and weight nearest to its day. */
const perSurface = (sample: Sample, { subject, weights }: Series): Amount => {
  const date = dateOf(sample.measurement);
  if (sample.amount.kind !== 'exact' || date === null) return sample.amount;
  const height = nearest(subject.heights, date, Number.POSITIVE_INFINITY)?.amount;
  const weight = nearest(weights, date, Number.POSITIVE_INFINITY)?.amount;
  if (height?.kind !== 'exact' || weight?.kind !== 'exact') {
    return none(phrase('fact-reason.kidney.no-surface'));
  }
  return exact((sample.amount.value * STANDARD_SURFACE) / bodySurface(height.value, weight.value));
};

const isKnown = ({ amount }: EgfrResult): boolean => amount.kind === 'exact';

const neighboursOf = (series: readonly EgfrResult[], own: EgfrResult | undefined, first: IsoDate) => {
  const known = series.filter((one) => {
    const date = dateOf(one.measurement);
    return isKnown(one) && date !== null && date > first;
  });
  const index = own === undefined ? -1 : known.indexOf(own);
  const at = (offset: number): number | null => {
    const amount = index < 0 ? undefined : known[index + offset]?.amount;
    return amount?.kind === 'exact' ? amount.value : null;
  };
  return { before: at(-1), after: at(1) };
};

const rowsOf = (input: SubjectInput, domain: string): readonly SourceRow[] | null =>
  input.otherRows[domain] ?? null;

const intercurrentOf = (input: SubjectInput, first: IsoDate, date: IsoDate): Intercurrent =>
  intercurrentBy(
    {
      medication: rowsOf(input, 'CM'),
      disposition: rowsOf(input, 'DS') ?? [],
      firstInfusion: first,
      rescueTreatments: input.protocol.kidney.rescueTreatments.value,
      withdrawalTerms: input.protocol.kidney.withdrawalTerms.value,
    },
    date,
  );

interface Baselines {
  readonly upcr: Sample | undefined;
  readonly egfr: EgfrResult | undefined;
  readonly protein: Sample | undefined;
}

const appliesTo = ({ youngerThan }: RenalDefinition, age: number | null): boolean =>
  youngerThan === null || (age !== null && lt(age, youngerThan));

const visitOf = (
  upcr: Sample,
  at: { readonly date: IsoDate; readonly day: number; readonly first: IsoDate },
  series: Series,
  baselines: Baselines,
): RenalVisit => {
  const { input, subject } = series;
  const { kidney, lupus } = input.protocol;
  const days = kidney.matchDays.value;
  const egfr = nearest(series.egfr.filter(isKnown), at.date, days) ?? nearest(series.egfr, at.date, days);
  const protein = nearest(series.protein, at.date, days);
  const intercurrent = intercurrentOf(input, at.first, at.date);
  const medication = rowsOf(input, 'CM');
  const steroids = glucocorticoidRows(medication ?? [], lupus.glucocorticoids.value);
  const doseOn = (date: IsoDate) => glucocorticoidOn(steroids, date, medication !== null);
  const noEgfr = phrase('fact-reason.kidney.no-egfr', { days });
  const state: RenalState = {
    upcr: upcr.amount,
    baselineUpcr: baselines.upcr?.amount ?? missing('no-baseline-upcr'),
    protein24h: protein === undefined ? missing('no-24h') : perSurface(protein, series),
    baselineProtein24h:
      baselines.protein === undefined ? missing('no-baseline-24h') : perSurface(baselines.protein, series),
    egfr: egfr?.amount ?? none(noEgfr),
    baselineEgfr: baselines.egfr?.amount ?? missing('no-baseline-egfr'),
    preFlareEgfr: none(phrase('fact-reason.kidney.no-pre-flare')),
    neighbours: neighboursOf(series.egfr, egfr, at.first),
    eventFree: intercurrent.free,
    glucocorticoid: doseOn(at.date),
    glucocorticoidCourse: (count) =>
      Array.from({ length: count }, (_, index) => doseOn(addDays(at.date, index - count + 1))),
  };
  const responses = kidney.definitions.value
    .filter((definition) => appliesTo(definition, subject.ageAtBaseline))
    .map((definition) => ({ definition, response: renalResponse(definition, state) }));
  return { upcr, date: at.date, day: at.day, state, egfr, protein24h: protein, intercurrent, responses };
};

/** A urine of the day of the first infusion shows no effect of it: visits begin the day after. */
const isAfter = (sample: Sample, first: IsoDate): boolean => {
  const date = dateOf(sample.measurement);
  return date !== null && date > first;
};

/** The course of a subject's kidneys: eGFR, UPCR and the response at each visit with a UPCR after the first infusion. */
export const renalCourse = (input: SubjectInput): RenalCourse => {
  const { baseline } = input.protocol.kidney;
  const subject = egfrSubject(input);
  const egfr = egfrSeries(input, subject);
  const upcr = samplesOf(input, 'protein per creatinine', 'g/g');
  const protein = samplesOf(input, 'protein excretion', 'g/(24.h)');
  const weights = samplesOf(input, 'weight', 'kg').filter(({ amount }) => amount.kind === 'exact');
  const first = input.firstInfusion;
  const pick = <T extends { measurement: Sample['measurement'] }>(samples: readonly T[]): T | undefined =>
    baselineOf(samples, first, baseline.value);
  const baselines: Baselines = { upcr: pick(upcr), egfr: pick(egfr), protein: pick(protein) };
  const series: Series = { input, subject, egfr, protein, weights };
  const visits =
    first === null
      ? []
      : upcr
          .filter((sample) => isAfter(sample, first))
          .flatMap((sample) => {
            const date = dateOf(sample.measurement);
            const day = sample.measurement.day;
            return date === null || day === null
              ? []
              : [visitOf(sample, { date, day, first }, series, baselines)];
          });
  return {
    subject,
    egfr,
    upcr,
    baselineUpcr: baselines.upcr,
    baselineEgfr: baselines.egfr,
    visits,
  };
};

/** Why a subject has no response at any visit; null when there are visits. */
export const noVisitReason = (input: SubjectInput, { visits }: RenalCourse): Phrase | null => {
  if (visits.length > 0) return null;
  return input.firstInfusion === null
    ? phrase('fact-reason.kidney.not-dosed')
    : phrase('fact-reason.kidney.no-visit');
};
