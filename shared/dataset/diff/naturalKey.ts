/** Variables that tell one finding from another of the same test on the same day, where a domain carries them. */
const FINDING_PARTS = ['OBJ', 'CAT', 'SPEC', 'LOC', 'LAT', 'METHOD'] as const;

/** What the rows of a domain carry, as far as both cuts do. */
export interface Carried {
  /** Variables that hold something in at least one row. */
  readonly some: ReadonlySet<string>;
  /** Those of them that hold nothing in at least one row. */
  readonly gaps: ReadonlySet<string>;
}

const present = (names: readonly string[], { some }: Carried): string[] =>
  names.filter((name) => some.has(name));

const findingKey = (domain: string, carried: Carried): string[] => [
  'USUBJID',
  `${domain}TESTCD`,
  ...present(
    FINDING_PARTS.map((part) => `${domain}${part}`),
    carried,
  ),
  ...present([`${domain}DTC`, `${domain}TPT`], carried),
];

const DECLARED: { readonly [domain: string]: readonly (readonly string[])[] } = {
  DM: [['USUBJID']],
  EX: [['USUBJID', 'EXTRT', 'EXSTDTC']],
  // Without its date: a state such as ONGOING is dated anew in each extract.
  DS: [
    ['USUBJID', 'DSDECOD'],
    ['USUBJID', 'DSTERM'],
  ],
};

/** For events and interventions: the sponsor's identifier of the record, else what it is and when it began. */
const general = (domain: string): readonly (readonly string[])[] => [
  ['USUBJID', `${domain}SPID`],
  ['USUBJID', `${domain}TERM`, `${domain}STDTC`],
  ['USUBJID', `${domain}TRT`, `${domain}STDTC`],
];

/** In order of preference; the first whose variables both cuts have is taken. */
const candidates = (domain: string): readonly (readonly string[])[] => [
  ...(DECLARED[domain] ?? []),
  ...general(domain),
];

const SUPPLEMENTAL = ['USUBJID', 'RDOMAIN', 'IDVAR', 'IDVARVAL', 'QNAM'];

/** Every variable that may be asked for when the key of a domain is looked for. */
export const keyVariables = (domain: string): readonly string[] => {
  if (domain.startsWith('SUPP')) return SUPPLEMENTAL;
  const parts = ['TESTCD', 'DTC', 'TPT', 'SEQ', ...FINDING_PARTS].map((part) => `${domain}${part}`);
  return [...new Set([...candidates(domain).flat(), ...parts])];
};

/**
 * The natural key by which the rows of a domain are matched between two cuts: variables that the site collects, before
 * sequence numbers, which a sponsor may number anew in each extract (SDTMIG v3.4, section 4.1.5, "--SEQ"). A sponsor's
 * identifier counts only where every row has one. Empty when none is known: whole rows are then compared.
 */
export const naturalKey = (domain: string, carried: Carried): readonly string[] => {
  const has = (key: readonly string[]): boolean =>
    key.every((name) => carried.some.has(name) && !(name === `${domain}SPID` && carried.gaps.has(name)));
  if (domain.startsWith('SUPP')) return has(SUPPLEMENTAL) ? SUPPLEMENTAL : [];
  if (has(['USUBJID', `${domain}TESTCD`, `${domain}DTC`])) return findingKey(domain, carried);
  const declared = candidates(domain).find(has);
  if (declared !== undefined) return declared;
  const sequence = ['USUBJID', `${domain}SEQ`];
  return has(sequence) ? sequence : [];
};

/** Numbering of rows, which says nothing about a subject: not compared unless it is part of the key. */
export const isNumbering = (domain: string, column: string, key: readonly string[]): boolean =>
  column === `${domain}SEQ` && !key.includes(column);
