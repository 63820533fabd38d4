/** Codes and prefixes: case-sensitive column of the tables of the standard. */
export const UCUM =
  'UCUM 2.2, tables 1 to 5 and section 4.2 (c/s codes, metric prefixes) [M] verify against ucum.org';

/** Submission values and synonyms of the units that SDTM data carry. */
export const CDISC_UNIT =
  'CDISC SDTM Controlled Terminology, codelist UNIT (C71620), submission values and synonyms [M] verify against evs.nci.nih.gov';

/** Names of units in Chinese. */
export const GB_3100 =
  'GB 3100-1993, tables 1 to 5 (names of units in Chinese) [M] verify against the standard';

export const CODES = `${UCUM}; ${CDISC_UNIT}; ${GB_3100}`;
