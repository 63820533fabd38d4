/** Variables that tell one finding from another of the same test on the same day, where a domain carries them. */
const FINDING_PARTS = ['OBJ', 'CAT', 'SPEC', 'LOC', 'LAT', 'METHOD'] as const;

const present = (names: readonly string[], columns: ReadonlySet<string>): string[] =>
  names.filter((name) => columns.has(name));

const findingKey = (domain: string, columns: ReadonlySet<string>): string[] => [
  'USUBJID',
  `${domain}TESTCD`,
  ...present(
    FINDING_PARTS.map((part) => `${domain}${part}`),
    columns,
  ),
  ...present([`${domain}DTC`, `${domain}TPT`], columns),
];

/** In order of preference; the first whose variables both cuts have is taken. */
const DECLARED: { readonly [domain: string]: readonly (readonly string[])[] } = {
  DM: [['USUBJID']],
  EX: [
    ['USUBJID', 'EXTRT', 'EXSTDTC'],
    ['USUBJID', 'EXSEQ'],
  ],
  AE: [
    ['USUBJID', 'AESPID'],
    ['USUBJID', 'AETERM', 'AESTDTC'],
    ['USUBJID', 'AESEQ'],
  ],
  CM: [
    ['USUBJID', 'CMSPID'],
    ['USUBJID', 'CMTRT', 'CMSTDTC'],
    ['USUBJID', 'CMSEQ'],
  ],
  DS: [
    ['USUBJID', 'DSDECOD', 'DSSTDTC'],
    ['USUBJID', 'DSTERM', 'DSSTDTC'],
    ['USUBJID', 'DSSEQ'],
  ],
};

const SUPPLEMENTAL = ['USUBJID', 'RDOMAIN', 'IDVAR', 'IDVARVAL', 'QNAM'];

/**
 * The natural key by which the rows of a domain are matched between two cuts: variables that the site collects, before
 * sequence numbers, which a sponsor may number anew in each extract (SDTMIG v3.4, section 4.1.5, "--SEQ"). Empty when
 * none is known: whole rows are then compared. `columns` are the variables that both cuts have.
 */
export const naturalKey = (domain: string, columns: ReadonlySet<string>): readonly string[] => {
  const has = (key: readonly string[]): boolean => key.every((name) => columns.has(name));
  if (domain.startsWith('SUPP')) return has(SUPPLEMENTAL) ? SUPPLEMENTAL : [];
  const declared = DECLARED[domain]?.find(has);
  if (declared !== undefined) return declared;
  if (has(['USUBJID', `${domain}TESTCD`, `${domain}DTC`])) return findingKey(domain, columns);
  const sequence = ['USUBJID', `${domain}SEQ`];
  return has(sequence) ? sequence : [];
};

/** Numbering of rows, which says nothing about a subject: not compared unless it is part of the key. */
export const isNumbering = (domain: string, column: string, key: readonly string[]): boolean =>
  column === `${domain}SEQ` && !key.includes(column);
