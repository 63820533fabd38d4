import { roundSignificant } from '../../dataset/units/roundSignificant.ts';
import type { Fact } from '../../facts/fact.ts';
import type { Phrase } from '../../gates/gate.ts';
import type { PdParameters, PdSeries } from '../../protocol/pd.ts';
import { phrase } from '../../text/phrases.ts';
import {
  type Area,
  areaToEnd,
  areaToLast,
  type ExposureRule,
  lastQuantifiable,
  type NoArea,
  peakOf,
} from './exposure.ts';
import { type ExposurePeriod, exposurePeriods } from './exposurePeriods.ts';
import type { InfusionStart } from './infusionStarts.ts';
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
import { readSamples } from './sample.ts';

interface Ctx {
  readonly input: DosedInput;
  readonly series: PdSeries;
  readonly period: ExposurePeriod;
  readonly rule: ExposureRule;
  readonly leftOut: Phrase | null;
}

export const exposureRule = (pd: PdParameters): ExposureRule => ({
  method: pd.aucMethod.value,
  endDays: pd.aucEndDays.value,
  minPoints: pd.aucMinPoints.value,
  beforeFirst: pd.belowLimitBeforeFirst.value,
  between: pd.belowLimitBetween.value,
});

const factOf = ({ input, series, period, leftOut }: Ctx, parts: Omit<PdFactParts, 'about' | 'key'>): Fact =>
  pdFact(input, {
    ...parts,
    key: `${series.id}|${period.infusion.number}`,
    about: `${series.id}, infusion ${period.infusion.number}`,
    reason: parts.reason ?? leftOut,
    inputs: [{ name: 'infusion', value: period.infusion.start.date }, ...(parts.inputs ?? [])],
    refs: [...(parts.refs ?? []), period.infusion.ref],
  });

/** What was left of the former infusion, where the pre-dose result of a later one is quantifiable. */
const carryOver = ({ period, series }: Ctx): Phrase | null =>
  period.infusion.number > 1 && period.preDose !== null && period.preDose.value !== null
    ? phrase('fact-reason.pd.carry-over', { value: sampleText(period.preDose, series.unit) })
    : null;

const peakFacts = (ctx: Ctx): readonly Fact[] => {
  const { period, series } = ctx;
  const peak = peakOf(period);
  const [cmax, tmax] = ['kinetics/cmax', 'kinetics/tmax'];
  if (peak.kind === 'no-sample') {
    const reason = phrase('fact-reason.pd.no-sample');
    return [cmax, tmax].map((rule) => factOf(ctx, { rule, value: NOT_EVALUABLE, reason }));
  }
  const at = peak.at.sample;
  if (peak.kind === 'below-limit') {
    const reason = phrase('fact-reason.pd.all-below-limit');
    return [
      factOf(ctx, { rule: cmax, at, value: valueOfSample(at, series.unit), reason }),
      factOf(ctx, { rule: tmax, value: NOT_APPLICABLE, reason }),
    ];
  }
  const days = roundSignificant(peak.at.days);
  const inputs = [{ name: 'samples', value: String(period.after.length) }];
  return [
    factOf(ctx, { rule: cmax, at, value: valueOfSample(at, series.unit), reason: carryOver(ctx), inputs }),
    factOf(ctx, { rule: tmax, at, value: { kind: 'number', value: days, unit: 'days' }, inputs }),
  ];
};

const lastFact = (ctx: Ctx): Fact => {
  const { period, series } = ctx;
  const rule = 'kinetics/tlast';
  const last = lastQuantifiable(period);
  if (last === null) {
    return period.after.length === 0
      ? factOf(ctx, { rule, value: NOT_EVALUABLE, reason: phrase('fact-reason.pd.no-sample') })
      : factOf(ctx, { rule, value: NOT_APPLICABLE, reason: phrase('fact-reason.pd.all-below-limit') });
  }
  const open = period.after.at(-1) === last;
  const value = { value: roundSignificant(last.days), unit: 'days' };
  return factOf(ctx, {
    rule,
    at: last.sample,
    value: open
      ? { kind: 'interval', low: value.value, high: null, unit: value.unit }
      : { kind: 'number', ...value },
    reason: open
      ? phrase(period.nextAt === null ? 'fact-reason.pd.until-last' : 'fact-reason.pd.until-next')
      : null,
    inputs: [{ name: 'result', value: sampleText(last.sample, series.unit) }],
  });
};

const areaReason = (reason: NoArea, { period, rule }: Ctx): Phrase => {
  const end = rule.endDays;
  switch (reason) {
    case 'too-few-points':
      return phrase('fact-reason.pd.too-few-points', { n: rule.minPoints });
    case 'next-infusion':
      return phrase('fact-reason.pd.next-infusion', { days: Math.round(period.nextAt ?? 0), end });
    case 'not-followed':
      return phrase('fact-reason.pd.not-followed', { end });
    default:
      return phrase(`fact-reason.pd.${reason}`);
  }
};

const areaFact = (ctx: Ctx, rule: string, area: Area): Fact => {
  const { period, series } = ctx;
  const unit = `${series.unit}·d`;
  const refs = [
    ...(period.preDose === null ? [] : [period.preDose]),
    ...period.after.map((one) => one.sample),
  ];
  const parts = { rule, clause: ctx.rule.method, refs: refs.map(({ ref }) => ref) };
  const assumed = period.preDose === null ? phrase('fact-reason.pd.start-assumed') : carryOver(ctx);
  if (area.kind === 'none') {
    return factOf(ctx, { ...parts, value: NOT_EVALUABLE, reason: areaReason(area.reason, ctx) });
  }
  if (area.kind === 'between') {
    const { low, high } = area;
    const reason = phrase('fact-reason.pd.tail-below-limit');
    return factOf(ctx, { ...parts, value: { kind: 'interval', low, high, unit }, reason });
  }
  const inputs = [
    { name: 'at the start', value: period.preDose === null ? '0' : sampleText(period.preDose, series.unit) },
  ];
  return factOf(ctx, {
    ...parts,
    value: { kind: 'number', value: area.value, unit },
    reason: assumed,
    inputs,
  });
};

/** Cmax, Tmax, Tlast and areas of one series for each infusion; without a sample they say so. Source: domain.md 3.6. */
export const kineticFacts = (
  input: DosedInput,
  infusions: readonly InfusionStart[],
  series: PdSeries,
): readonly Fact[] => {
  const { samples, leftOut } = readSamples(input, series);
  const rule = exposureRule(input.protocol.pd);
  return exposurePeriods(infusions, samples).flatMap((period) => {
    const ctx: Ctx = { input, series, period, rule, leftOut: leftOutReason(leftOut) };
    return [
      ...peakFacts(ctx),
      lastFact(ctx),
      areaFact(ctx, 'kinetics/auc-end', areaToEnd(period, rule)),
      areaFact(ctx, 'kinetics/auc-last', areaToLast(period, rule)),
    ];
  });
};
