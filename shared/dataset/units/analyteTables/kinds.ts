import type { Analyte, Bridge } from '../analyte.ts';
import { ucumUnit } from '../normalizeUnit.ts';
import { UCUM } from '../unitTables/sources.ts';

/** Where the codes of tests come from. */
export const CODES_OF_TESTS =
  'CDISC SDTM Controlled Terminology, codelists LBTESTCD (C65047), VSTESTCD (C66741); LOINC 2.7x [M] verify against evs.nci.nih.gov and loinc.org';

export interface Names {
  readonly id: string;
  readonly testCodes: readonly string[];
  readonly loinc?: readonly string[];
  readonly domains?: readonly string[];
}

const named = ({ id, testCodes, loinc = [], domains = ['LB'] }: Names) => ({ id, testCodes, loinc, domains });

/** The same quantity in another size of the same unit: decimal prefixes, minutes and seconds. */
const sameDimension = (unit: string): Bridge => ({
  dimension: ucumUnit(unit).dimension,
  factor: 1,
  source: UCUM,
});

/** A quantity whose units differ only in size. */
export const plain = (unit: string, names: Names, bridges: readonly Bridge[] = []): Analyte => ({
  ...named(names),
  unit,
  bridges: [sameDimension(unit), ...bridges],
  molarMass: null,
});

const ATOMIC_WEIGHTS =
  'IUPAC/CIAAW abridged standard atomic weights 2021 (Pure Appl Chem 2022;94:573) [M] verify against ciaaw.org';

interface Substance {
  readonly formula: string;
  /** g/mol. */
  readonly gramsPerMole: number;
  /** Charge number where results also come in equivalents. */
  readonly charge?: number;
  /** Where the molar mass is not that of the formula, or the convention needs a word. */
  readonly source?: string;
}

/**
 * A substance reported in amount of substance: mass concentrations convert by its molar mass, equivalents by its
 * charge number (1 eq = 1 mol / charge; UCUM section 4.4, "eq").
 */
export const substance = (
  unit: string,
  { formula, gramsPerMole, charge, source }: Substance,
  names: Names,
): Analyte => ({
  ...named(names),
  unit,
  molarMass: { formula, gramsPerMole },
  bridges: [
    sameDimension(unit),
    {
      dimension: 'mass/volume',
      factor: 1 / gramsPerMole,
      source: source ?? `${formula}, molar mass ${gramsPerMole} g/mol: ${ATOMIC_WEIGHTS}`,
    },
    ...(charge === undefined
      ? []
      : [
          {
            dimension: 'charge/volume',
            factor: 1 / charge,
            source: `${formula}, charge number ${charge}: 1 meq = ${charge === 1 ? '1' : `1/${charge}`} mmol`,
          } as const,
        ]),
  ],
});

const ENZYME_UNIT =
  'For enzymes the international unit is the U of 1 umol/min (IUB Enzyme Nomenclature 1964) [M] verify against IUPAC-IUB recommendations';

/** An enzyme: IU/L is U/L here, and katals convert. */
export const enzyme = (names: Names): Analyte =>
  plain('U/L', names, [{ dimension: 'international units/volume', factor: 1, source: ENZYME_UNIT }]);
