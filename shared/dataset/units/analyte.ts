import type { Dimension } from './ucumUnit.ts';

/** How values of one dimension become values of the analyte's own: base units times `factor`. */
export interface Bridge {
  readonly dimension: Dimension;
  /** Base units of the analyte's dimension per base unit of this one. */
  readonly factor: number;
  readonly source: string;
  /** UCUM codes, where only some units of the dimension are meant. */
  readonly only?: readonly string[];
}

/** A substance or quantity that laboratories report in several units. */
export interface Analyte {
  readonly id: string;
  /** Domains in which the codes mean this. */
  readonly domains: readonly string[];
  /** --TESTCD: CDISC submission value first, then what sponsors write instead. */
  readonly testCodes: readonly string[];
  readonly loinc: readonly string[];
  /** UCUM code of the unit that this program converts to. */
  readonly unit: string;
  readonly bridges: readonly Bridge[];
  /** g/mol with the formula it belongs to; null where no mass is needed. */
  readonly molarMass: { readonly gramsPerMole: number; readonly formula: string } | null;
}
