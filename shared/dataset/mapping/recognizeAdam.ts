import { variableType } from '../variables.ts';
import { ADAM_DATASETS, type AdamDataset } from './adamRules.ts';

type Names = ReadonlySet<string>;

const any = (columns: Names, ...names: readonly string[]): boolean => names.some((name) => columns.has(name));

const isBds = (columns: Names): boolean => columns.has('PARAMCD') && any(columns, 'AVAL', 'AVALC');

/** What each data set must hold to be read at all, whatever its name. Source: see adamRules.ts. */
const HOLDS: { readonly [name: string]: (columns: Names) => boolean } = {
  ADSL: (columns) => columns.has('USUBJID') && !any(columns, 'PARAMCD', 'ASEQ'),
  ADAE: (columns) => any(columns, 'AETERM', 'AEDECOD'),
  ADLB: (columns) => isBds(columns) || columns.has('LBTESTCD'),
};

const isLab = (columns: Names): boolean =>
  any(columns, 'ANRLO', 'ANRHI', 'A1LO', 'A1HI') ||
  [...columns].some((name) => name.startsWith('LB') && variableType('LB', name) !== undefined);

/** Every analysis data set repeats variables of ADSL; only ADSL itself has one row per subject. */
const isSubjectLevel = (columns: Names): boolean =>
  any(columns, 'TRT01P', 'TRT01A') &&
  any(columns, 'AGE', 'SEX') &&
  ![...columns].some((name) => /^(?:ADTM?|ASTDTM?|PARAMCD|ASEQ|AVISIT|[A-Z][A-Z0-9]SEQ)$/.test(name));

const BY_CONTENT: { readonly [name: string]: (columns: Names) => boolean } = {
  ADSL: isSubjectLevel,
  ADAE: (columns) =>
    any(columns, 'AETERM', 'AEDECOD') &&
    any(columns, 'ASTDT', 'ASTDTM', 'AENDT', 'ATOXGR', 'TRTEMFL', 'TRTSDT') &&
    !columns.has('PARAMCD'),
  ADLB: (columns) => isBds(columns) && isLab(columns),
};

const holds = (
  table: { readonly [name: string]: (columns: Names) => boolean },
  { name }: AdamDataset,
  columns: Names,
): boolean => table[name]?.(columns) ?? false;

/** The analysis data set that a table is by its name (upper case, without a delivery date); split ones begin with it. */
export const adamByName = (name: string, columns: Names): AdamDataset | undefined =>
  ADAM_DATASETS.find(
    (dataset) =>
      (name === dataset.name || (dataset.name === 'ADLB' && /^ADLB[A-Z0-9]{1,4}$/.test(name))) &&
      holds(HOLDS, dataset, columns),
  );

/** Whether the name is that of an analysis data set, one that this version can read or another. */
export const isAdamName = (name: string): boolean => /^AD[A-Z][A-Z0-9]{1,5}$/.test(name);

/** The analysis data set that a table is by its columns, whatever it is called. */
export const adamByContent = (columns: Names): AdamDataset | undefined =>
  ADAM_DATASETS.find((dataset) => holds(BY_CONTENT, dataset, columns));
