import { normalizeUnit } from '../units/normalizeUnit.ts';

export interface Limits {
  readonly low: number;
  readonly high: number;
}

/** Units are UCUM codes; '' where a test has none. */
type Entry = readonly [domain: string, tests: string, units: string, low: number, high: number];

/**
 * Limits inside which a result of a living person lies, per test (CDISC code) and unit; both limits are plausible. They
 * are wide on purpose: they find a wrong unit or decimal point, not illness. Source: [M] throughout, limits of
 * measurement and survival as commonly printed on laboratory reports; verify with the study's laboratories.
 */
const ENTRIES: readonly Entry[] = [
  ['VS', 'TEMP', 'Cel', 30, 43],
  ['VS', 'TEMP', '[degF]', 86, 110],
  ['VS', 'SYSBP', 'mm[Hg]', 40, 300],
  ['VS', 'DIABP', 'mm[Hg]', 10, 200],
  ['VS', 'PULSE HR', '/min', 20, 250],
  ['VS', 'RESP', '/min', 4, 80],
  ['VS', 'OXYSAT', '%', 40, 100],
  ['VS', 'HEIGHT', 'cm', 50, 230],
  ['VS', 'WEIGHT', 'kg', 5, 300],
  ['VS', 'BMI', 'kg/m2', 8, 80],
  ['LB', 'HGB', 'g/L', 20, 250],
  ['LB', 'HGB', 'g/dL', 2, 25],
  ['LB', 'HCT', '%', 5, 80],
  ['LB', 'PLAT', '10*9/L 10*3/uL', 0, 3000],
  ['LB', 'WBC', '10*9/L 10*3/uL', 0, 500],
  ['LB', 'NEUT LYM', '10*9/L 10*3/uL', 0, 300],
  ['LB', 'MONO EOS BASO', '10*9/L 10*3/uL', 0, 100],
  ['LB', 'ALT AST', 'U/L [IU]/L', 0, 20_000],
  ['LB', 'ALP GGT', 'U/L [IU]/L', 0, 10_000],
  ['LB', 'LDH CK', 'U/L [IU]/L', 0, 200_000],
  ['LB', 'BILI BILDIR', 'umol/L', 0, 1200],
  ['LB', 'BILI BILDIR', 'mg/dL', 0, 70],
  ['LB', 'CREAT', 'umol/L', 5, 3000],
  ['LB', 'CREAT', 'mg/dL', 0.05, 35],
  ['LB', 'UREA UREAN BUN', 'mmol/L', 0.2, 120],
  ['LB', 'SODIUM', 'mmol/L meq/L', 90, 200],
  ['LB', 'K', 'mmol/L meq/L', 1, 12],
  ['LB', 'CL', 'mmol/L meq/L', 50, 160],
  ['LB', 'CA', 'mmol/L', 0.5, 5],
  ['LB', 'CA', 'mg/dL', 2, 20],
  ['LB', 'MG', 'mmol/L', 0.1, 10],
  ['LB', 'PHOS', 'mmol/L', 0.05, 10],
  ['LB', 'ALB', 'g/L', 5, 80],
  ['LB', 'ALB', 'g/dL', 0.5, 8],
  ['LB', 'PROT', 'g/L', 10, 160],
  ['LB', 'GLUC', 'mmol/L', 0, 100],
  ['LB', 'GLUC', 'mg/dL', 0, 1800],
  ['LB', 'URATE', 'umol/L', 0, 3000],
  ['LB', 'INR', '', 0.3, 30],
  ['LB', 'FIBRINO', 'g/L', 0, 20],
  ['LB', 'CRP', 'mg/L', 0, 1000],
  ['LB', 'FERRITIN', 'ug/L ng/mL', 0, 200_000],
  ['LB', 'C3', 'g/L', 0, 5],
  ['LB', 'C4', 'g/L', 0, 2],
  ['LB', 'UPCR', 'g/g', 0, 60],
  ['LB', 'UPCR', 'mg/mmol', 0, 7000],
  ['LB', 'UPCR', 'mg/g', 0, 60_000],
];

const words = (text: string): readonly string[] => text.split(' ');

type ByUnit = Map<string, Limits>;

const byTest = (domain: string): ReadonlyMap<string, ByUnit> => {
  const tests = new Map<string, ByUnit>();
  for (const [entryDomain, codes, units, low, high] of ENTRIES) {
    if (entryDomain !== domain) continue;
    for (const code of words(codes)) {
      const known: ByUnit = tests.get(code) ?? new Map();
      for (const unit of words(units)) known.set(unit, { low, high });
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
    const limits = tests.get(test);
    const known = limits === undefined ? undefined : normalizeUnit(unit);
    return known === undefined || known.kind === 'unknown'
      ? undefined
      : limits?.get(known.kind === 'none' ? '' : known.unit.code);
  };
};

/** LB tests that may be below 0. Source: [M]; CDISC codes of base excess, anion gap and osmolal gap. */
const SIGNED_TESTS: ReadonlySet<string> = new Set(['BASEEXCS', 'BASEEXC', 'ANIONG', 'OSMGAP']);

export const mayBeNegative = (test: string): boolean => SIGNED_TESTS.has(test);
