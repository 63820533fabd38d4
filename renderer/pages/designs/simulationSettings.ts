import { EXAMPLES, type Example, exampleRates } from '../../../shared/escalation/simulation/exampleRates.ts';
import { type SimulationDesign, SimulationScenario } from '../../../shared/escalation/simulation/scenario.ts';
import { assertNever } from '../../../shared/kernel/assertNever.ts';
import type { ComparatorParameters } from '../../../shared/protocol/comparators.ts';
import type { TextApi } from '../../text/useText.ts';

export type DesignKind = SimulationDesign['kind'];

/** What stands in the form; a field that is emptied holds a text, and is no number. */
export interface SimulationSettings {
  readonly kind: DesignKind;
  readonly target: number | string;
  readonly rates: readonly (number | string)[];
  readonly startLevel: number | string;
  readonly cohortSize: number | string;
  readonly cohorts: number | string;
  readonly overdosePercent: number | string;
  readonly trials: number | string;
  readonly seed: number | string;
}

/** The example of the literature on five levels, or on as many as the protocol has; seed 1. */
export const firstSettings = (comparators: ComparatorParameters, levels: number): SimulationSettings => ({
  kind: 'boin',
  target: comparators.target,
  rates: exampleRates('middle', levels, comparators.target),
  startLevel: 1,
  cohortSize: 3,
  cohorts: 10,
  overdosePercent: 60,
  trials: 10_000,
  seed: 1,
});

/** The design with the parameters of the protocol; a table of one's own only where the protocol has one. */
export const designOf = (kind: DesignKind, comparators: ComparatorParameters): SimulationDesign | null => {
  switch (kind) {
    case '3+3':
      return { kind, ...comparators.threePlusThree };
    case 'boin':
      return { kind, ...comparators.boin };
    case 'keyboard':
    case 'mtpi2':
    case 'i3+3':
      return { kind, ...comparators.interval };
    case 'custom':
      return comparators.custom === null ? null : { kind, table: comparators.custom };
    default:
      return assertNever(kind);
  }
};

export type ReadSettings =
  | { readonly ok: true; readonly scenario: SimulationScenario }
  | { readonly ok: false; readonly issue: Issue };

const ISSUES = ['start-level', 'rates-fall', 'too-many-subjects', 'cohort-of-three'] as const;
export type Issue = (typeof ISSUES)[number] | 'other';

/** The scenario of the form, or what is wrong with it. */
export const readSettings = (
  { kind, overdosePercent, ...numbers }: SimulationSettings,
  comparators: ComparatorParameters,
): ReadSettings => {
  const parsed = SimulationScenario.safeParse({
    ...numbers,
    design: designOf(kind, comparators),
    cap: null,
    overdoseShare: typeof overdosePercent === 'number' ? overdosePercent / 100 : overdosePercent,
  });
  if (parsed.success) return { ok: true, scenario: parsed.data };
  const issues = parsed.error.issues.map(({ message }) => message);
  const issue = ISSUES.find((known) => issues.includes(known)) ?? 'other';
  return { ok: false, issue };
};

export const withExample = (settings: SimulationSettings, example: Example): SimulationSettings => ({
  ...settings,
  rates: exampleRates(
    example,
    settings.rates.length,
    typeof settings.target === 'number' ? settings.target : 0.3,
  ),
});

/** The example whose rates stand in the form; null when they were typed. */
export const exampleOf = (settings: SimulationSettings): Example | null =>
  EXAMPLES.find((one) => String(withExample(settings, one).rates) === String(settings.rates)) ?? null;

/** As many levels: an example stays that example, of typed rates the highest is repeated. */
export const withLevels = (settings: SimulationSettings, levels: number): SimulationSettings => {
  const { rates, startLevel } = settings;
  const example = exampleOf(settings);
  const resized = {
    ...settings,
    rates: Array.from({ length: levels }, (_, at) => rates[at] ?? rates.at(-1) ?? 0.3),
    startLevel: typeof startLevel === 'number' ? Math.min(startLevel, levels) : startLevel,
  };
  return example === null ? resized : withExample(resized, example);
};

/** Parameters of the design in words. */
export const designParameters = (
  design: SimulationDesign,
  target: number,
  { t }: Pick<TextApi, 't'>,
): string => {
  switch (design.kind) {
    case '3+3':
      return t(design.deEscalation ? 'sim.parameters.3+3.de-escalation' : 'sim.parameters.3+3');
    case 'boin': {
      const { underFactor, overFactor, eliminateAbove, extraSafety, offset } = design;
      const plain = t('sim.parameters.boin', {
        under: underFactor,
        over: overFactor,
        eliminate: eliminateAbove,
      });
      const cut = Number((eliminateAbove - offset).toPrecision(12));
      return extraSafety ? `${plain}; ${t('sim.parameters.extraSafety', { cut })}` : plain;
    }
    case 'keyboard':
    case 'mtpi2':
    case 'i3+3':
      return t('sim.parameters.interval', {
        low: Number((target - design.below).toPrecision(12)),
        high: Number((target + design.above).toPrecision(12)),
        exclude: design.excludeAbove,
      });
    case 'custom':
      return t('sim.parameters.custom', { name: design.table.name });
    default:
      return assertNever(design);
  }
};
