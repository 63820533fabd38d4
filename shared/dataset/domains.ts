/** What this version knows of a domain. Names with "--" already carry the letters of the domain. */
export interface DomainSpec {
  readonly code: string;
  readonly label: string;
  /** A file without the variable is refused; a row without a value is rejected. */
  readonly required: readonly string[];
  /** A file without the variable is imported with a warning. */
  readonly expected: readonly string[];
  /** Variables that together name one row; the last is the member, the others its group. Empty: no key is known. */
  readonly key: readonly string[];
}

const withSequence = (
  code: string,
  label: string,
  topic: string,
  expected: readonly string[],
): DomainSpec => ({
  code,
  label,
  required: ['USUBJID', `${code}SEQ`, topic],
  expected: ['STUDYID', 'DOMAIN', ...expected],
  key: ['USUBJID', `${code}SEQ`],
});

const finding = (code: string, label: string, expected: readonly string[] = []): DomainSpec =>
  withSequence(code, label, `${code}TESTCD`, [`${code}ORRES`, `${code}STRESN`, `${code}DTC`, ...expected]);

/**
 * Required and expected variables, and the natural key, per domain.
 * Source: SDTMIG v3.4, sections 5.2 (DM), 6.1 (interventions), 6.2 (events), 6.3 (findings).
 */
const SPECS: readonly DomainSpec[] = [
  {
    code: 'DM',
    label: 'demographics',
    required: ['USUBJID'],
    expected: ['STUDYID', 'DOMAIN', 'SITEID', 'AGE', 'SEX', 'ARMCD', 'RFICDTC', 'DTHFL'],
    key: ['USUBJID'],
  },
  withSequence('EX', 'exposure', 'EXTRT', ['EXDOSE', 'EXDOSU', 'EXSTDTC']),
  withSequence('AE', 'adverse event', 'AETERM', [
    'AEDECOD',
    'AEBODSYS',
    'AETOXGR',
    'AESER',
    'AEREL',
    'AEOUT',
    'AESTDTC',
  ]),
  withSequence('CM', 'concomitant medication', 'CMTRT', ['CMSTDTC']),
  withSequence('DS', 'disposition', 'DSTERM', ['DSDECOD', 'DSSTDTC']),
  finding('LB', 'laboratory', ['LBSTRESU', 'LBSTNRLO', 'LBSTNRHI']),
  finding('VS', 'vital signs', ['VSSTRESU']),
  finding('QS', 'questionnaire'),
  finding('PC', 'concentration', ['PCSTRESU']),
  finding('CP', 'cell phenotype', ['CPSTRESU']),
  withSequence('FA', 'findings about', 'FATESTCD', ['FAOBJ', 'FAORRES', 'FADTC']),
];

const byCode = new Map(SPECS.map((spec) => [spec.code, spec]));

const supplemental = (code: string): DomainSpec => ({
  code,
  label: 'supplemental qualifier',
  required: ['RDOMAIN', 'USUBJID', 'QNAM', 'QVAL'],
  expected: ['STUDYID', 'IDVAR', 'IDVARVAL'],
  key: ['USUBJID', 'RDOMAIN', 'IDVAR', 'QNAM', 'IDVARVAL'],
});

const SUPPLEMENTAL = /^SUPP[A-Z][A-Z0-9]$/;

/** The specification of a domain that this version reads; undefined for others, whose rows are kept as they are. */
export const domainSpec = (code: string): DomainSpec | undefined =>
  byCode.get(code) ?? (SUPPLEMENTAL.test(code) ? supplemental(code) : undefined);

/**
 * The key of a domain in a file: the known one, or subject and sequence when an unknown domain has both. None where a
 * variable of it is absent, as in a mapped table without sequence numbers: then no two rows are the same row.
 */
export const domainKey = (code: string, columns: ReadonlySet<string>): readonly string[] => {
  const known = domainSpec(code)?.key;
  if (known !== undefined) return known.every((name) => columns.has(name)) ? known : [];
  const guess = ['USUBJID', `${code}SEQ`];
  return guess.every((name) => columns.has(name)) ? guess : [];
};
