export interface Limits {
  readonly low: number;
  readonly high: number;
}

type Entry = readonly [domain: string, tests: string, units: string, low: number, high: number];

const CELLS = '10^9/L 10*9/L 10E9/L x10^9/L GI/L 10^3/uL 10*3/uL x10^3/uL K/uL G/L';
const CONVENTIONAL_ENZYME = 'U/L IU/L';

/**
 * Limits inside which a result of a living person lies, per test (CDISC code) and unit; both limits are plausible. They
 * are wide on purpose: they find a wrong unit or decimal point, not illness. Source: [M] throughout, limits of
 * measurement and survival as commonly printed on laboratory reports; verify with the study's laboratories.
 */
const ENTRIES: readonly Entry[] = [
  ['VS', 'TEMP', 'C °C Cel', 30, 43],
  ['VS', 'TEMP', 'F °F [degF]', 86, 110],
  ['VS', 'SYSBP', 'mmHg mm[Hg]', 40, 300],
  ['VS', 'DIABP', 'mmHg mm[Hg]', 10, 200],
  ['VS', 'PULSE HR', 'beats/min bpm /min', 20, 250],
  ['VS', 'RESP', 'breaths/min /min', 4, 80],
  ['VS', 'OXYSAT', '%', 40, 100],
  ['VS', 'HEIGHT', 'cm', 50, 230],
  ['VS', 'WEIGHT', 'kg', 5, 300],
  ['VS', 'BMI', 'kg/m2 kg/m^2', 8, 80],
  ['LB', 'HGB', 'g/L', 20, 250],
  ['LB', 'HGB', 'g/dL', 2, 25],
  ['LB', 'HCT', '%', 5, 80],
  ['LB', 'PLAT', CELLS, 0, 3000],
  ['LB', 'WBC', CELLS, 0, 500],
  ['LB', 'NEUT LYM', CELLS, 0, 300],
  ['LB', 'MONO EOS BASO', CELLS, 0, 100],
  ['LB', 'ALT AST', CONVENTIONAL_ENZYME, 0, 20_000],
  ['LB', 'ALP GGT', CONVENTIONAL_ENZYME, 0, 10_000],
  ['LB', 'LDH CK', CONVENTIONAL_ENZYME, 0, 200_000],
  ['LB', 'BILI BILDIR', 'umol/L µmol/L', 0, 1200],
  ['LB', 'BILI BILDIR', 'mg/dL', 0, 70],
  ['LB', 'CREAT', 'umol/L µmol/L', 5, 3000],
  ['LB', 'CREAT', 'mg/dL', 0.05, 35],
  ['LB', 'UREA UREAN BUN', 'mmol/L', 0.2, 120],
  ['LB', 'SODIUM', 'mmol/L mEq/L', 90, 200],
  ['LB', 'K', 'mmol/L mEq/L', 1, 12],
  ['LB', 'CL', 'mmol/L mEq/L', 50, 160],
  ['LB', 'CA', 'mmol/L', 0.5, 5],
  ['LB', 'CA', 'mg/dL', 2, 20],
  ['LB', 'MG', 'mmol/L', 0.1, 10],
  ['LB', 'PHOS', 'mmol/L', 0.05, 10],
  ['LB', 'ALB', 'g/L', 5, 80],
  ['LB', 'ALB', 'g/dL', 0.5, 8],
  ['LB', 'PROT', 'g/L', 10, 160],
  ['LB', 'GLUC', 'mmol/L', 0, 100],
  ['LB', 'GLUC', 'mg/dL', 0, 1800],
  ['LB', 'URATE', 'umol/L µmol/L', 0, 3000],
  ['LB', 'INR', '', 0.3, 30],
  ['LB', 'FIBRINO', 'g/L', 0, 20],
  ['LB', 'CRP', 'mg/L', 0, 1000],
  ['LB', 'FERRITIN', 'ug/L µg/L ng/mL', 0, 200_000],
  ['LB', 'C3', 'g/L', 0, 5],
  ['LB', 'C4', 'g/L', 0, 2],
  ['LB', 'UPCR', 'g/g', 0, 60],
  ['LB', 'UPCR', 'mg/mmol', 0, 7000],
  ['LB', 'UPCR', 'mg/g', 0, 60_000],
];

const spelling = (unit: string): string => unit.trim().toUpperCase();

const words = (text: string): readonly string[] => text.split(' ');

type ByUnit = Map<string, Limits>;

const byTest = (domain: string): ReadonlyMap<string, ByUnit> => {
  const tests = new Map<string, ByUnit>();
  for (const [entryDomain, codes, units, low, high] of ENTRIES) {
    if (entryDomain !== domain) continue;
    for (const code of words(codes)) {
      const known: ByUnit = tests.get(code) ?? new Map();
      // As written, too, so that the usual unit is found at once.
      for (const unit of words(units)) known.set(unit, { low, high }).set(spelling(unit), { low, high });
      tests.set(code, known);
    }
  }
  return tests;
};

const BY_DOMAIN: ReadonlyMap<string, ReadonlyMap<string, ByUnit>> = new Map(
  ['LB', 'VS'].map((domain) => [domain, byTest(domain)]),
);

/** Whether the program knows the code of the test, which then is no word of a person's data. */
export const hasPlausibleLimits = (domain: string, test: string): boolean =>
  BY_DOMAIN.get(domain)?.has(test) === true;

/**
 * Limits of a test (CDISC code) in a unit; undefined where none are known: an unknown unit is never compared. Undefined
 * for a domain without any.
 */
export const plausibleLimits = (
  domain: string,
): ((test: string, unit: string) => Limits | undefined) | undefined => {
  const tests = BY_DOMAIN.get(domain);
  if (tests === undefined) return undefined;
  return (test, unit) => {
    const units = tests.get(test);
    return units === undefined ? undefined : (units.get(unit) ?? units.get(spelling(unit)));
  };
};

/** LB tests that may be below 0. Source: [M]; CDISC codes of base excess, anion gap and osmolal gap. */
const SIGNED_TESTS: ReadonlySet<string> = new Set(['BASEEXCS', 'BASEEXC', 'ANIONG', 'OSMGAP']);

export const mayBeNegative = (test: string): boolean => SIGNED_TESTS.has(test);
