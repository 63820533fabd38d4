import type { Analyte, Bridge } from './analyte.ts';
import { normalizeUnit, ucumUnit } from './normalizeUnit.ts';
import { recognizeAnalyte, type TestNames } from './recognizeAnalyte.ts';
import { roundSignificant } from './roundSignificant.ts';
import type { UcumUnit } from './ucumUnit.ts';

/** How one unit of one analyte becomes its SI unit: si = value * factor + offset. */
export interface Conversion {
  /** UCUM code converted from. */
  readonly from: string;
  /** UCUM code converted to. */
  readonly unit: string;
  readonly factor: number;
  /** 0 but for degrees Fahrenheit. */
  readonly offset: number;
  readonly source: string;
}

/** Why a result has no value in SI, and therefore must not be graded. */
export type NotGradable = 'unknown-unit' | 'no-factor' | 'no-unit' | 'no-number';

export type SiResult =
  | {
      readonly kind: 'si';
      readonly value: number;
      /** UCUM code. */
      readonly unit: string;
      readonly factor: number;
      readonly offset: number;
      readonly source: string;
    }
  | { readonly kind: 'not-gradable'; readonly reason: NotGradable };

const notGradable = (reason: NotGradable) => ({ kind: 'not-gradable', reason }) as const;

const sourceOf = (from: UcumUnit, to: UcumUnit, bridge: Bridge): string =>
  from === to
    ? 'Same unit; nothing is converted'
    : bridge.dimension === to.dimension
      ? from.source
      : bridge.source;

const conversion = (analyte: Analyte, from: UcumUnit): Conversion | undefined => {
  const bridge = analyte.bridges.find(
    ({ dimension, only }) => dimension === from.dimension && (only === undefined || only.includes(from.code)),
  );
  if (bridge === undefined) return undefined;
  const to = ucumUnit(analyte.unit);
  return {
    from: from.code,
    unit: to.code,
    factor: (from.scale * bridge.factor) / to.scale,
    offset: (from.offset * bridge.factor - to.offset) / to.scale,
    source: sourceOf(from, to, bridge),
  };
};

/** The conversion of a unit, as it was recorded, to the SI unit of the test; or why there is none. */
export const siConversion = (
  names: TestNames,
  unitText: string,
):
  | { readonly kind: 'conversion'; readonly conversion: Conversion }
  | { readonly kind: 'not-gradable'; readonly reason: Exclude<NotGradable, 'no-number'> } => {
  const found = normalizeUnit(unitText);
  if (found.kind === 'none') return { kind: 'not-gradable', reason: 'no-unit' };
  if (found.kind === 'unknown') return { kind: 'not-gradable', reason: 'unknown-unit' };
  const analyte = recognizeAnalyte(names);
  const made = analyte === undefined ? undefined : conversion(analyte, found.unit);
  return made === undefined
    ? { kind: 'not-gradable', reason: 'no-factor' }
    : { kind: 'conversion', conversion: made };
};

/** A value by a conversion, to 12 significant digits. A value that is in the unit already is not touched. */
export const convert = (value: number, { from, unit, factor, offset }: Conversion): number =>
  from === unit ? value : roundSignificant(value * factor + offset);

/** Back from SI to the unit of the conversion, to 12 significant digits. */
export const convertBack = (value: number, { from, unit, factor, offset }: Conversion): number =>
  from === unit ? value : roundSignificant((value - offset) / factor);

/**
 * A result in the SI unit of its test (UCUM code), with the factor and where it comes from; or the reason why it has no
 * such value. Nothing is guessed: an unknown unit, a missing unit and a test without a factor stay what they are.
 */
export const toSi = (names: TestNames, value: number | null, unitText: string): SiResult => {
  const found = siConversion(names, unitText);
  if (found.kind === 'not-gradable') return notGradable(found.reason);
  if (value === null || !Number.isFinite(value)) return notGradable('no-number');
  const { unit, factor, offset, source } = found.conversion;
  return {
    kind: 'si',
    value: convert(value, found.conversion),
    unit,
    factor: roundSignificant(factor),
    offset: roundSignificant(offset),
    source,
  };
};
