/**
 * What a unit measures. Units of one dimension convert into one another by a plain factor; from one dimension to
 * another a fact about the analyte is needed (its molar mass, its charge number), and without it nothing converts.
 */
export type Dimension =
  | 'mass/volume'
  | 'amount/volume'
  | 'charge/volume'
  | 'count/volume'
  | 'catalytic activity/volume'
  | 'international units/volume'
  | 'fraction'
  | 'INR'
  | 'pH'
  | 'mass ratio'
  | 'mass/amount'
  | 'mass/time'
  | 'mass'
  | 'amount'
  | 'volume'
  | 'volume/time'
  | 'volume/time/body surface'
  | 'time'
  | 'pressure'
  | 'temperature'
  | 'length'
  | 'mass/area'
  | 'frequency'
  | 'copies/mass of DNA'
  | 'copies/mass of genomic DNA'
  | 'copies/volume'
  | 'osmotic amount/mass';

/** One unit with the one code that UCUM gives it, and the ways in which laboratories and EDC systems write it. */
export interface UcumUnit {
  /** Case-sensitive UCUM code. */
  readonly code: string;
  readonly dimension: Dimension;
  /** How many base units of the dimension one of these is; the base is named in the table of the dimension. */
  readonly scale: number;
  /** Added after scaling, for temperatures: base = value * scale + offset. */
  readonly offset: number;
  /** Other spellings; letter case, spaces, both mu signs and superscripts need no spelling of their own. */
  readonly spellings: readonly string[];
  /** Where code, size and spellings come from. "[M]" marks what was written from memory and is still to be verified. */
  readonly source: string;
}

interface Kind {
  readonly dimension: Dimension;
  readonly source: string;
}

/** Rows of one dimension: code, size in base units, other spellings. */
export const unitsOf =
  ({ dimension, source }: Kind) =>
  (code: string, scale: number, ...spellings: readonly string[]): UcumUnit => ({
    code,
    dimension,
    scale,
    offset: 0,
    spellings,
    source,
  });
