import type { SourceColumn } from '../rawCell.ts';
import { isDateVariable, variableType } from '../variables.ts';
import type { IdentifierKind } from './deid.ts';
import { headingKind, isStudyIdentifier, mayNamePersons } from './headings.ts';

/**
 * How the cells of a column are looked at.
 * heading: what the heading says is in every cell; age: years over 89; text: everything; identifier: numbers that prove
 * themselves, and names where a subject is identified; date, number: only cells that are neither.
 */
export type Watch =
  | { readonly how: 'heading'; readonly kind: IdentifierKind }
  | { readonly how: 'age' }
  | { readonly how: 'text'; readonly namesPersons: boolean; readonly wholeDates: 'hit' | 'date-variable' }
  | { readonly how: 'identifier'; readonly namesPersons: boolean }
  | { readonly how: 'date' }
  | { readonly how: 'number' };

/** Identifiers of the SDTM, which the study gives. Source: SDTM v2.0, section 3.1.4 and 3.1.5. */
const IDENTIFIERS: ReadonlySet<string> = new Set(
  'STUDYID DOMAIN RDOMAIN USUBJID SUBJID POOLID SPDEVID SITEID INVID IDVAR IDVARVAL QNAM RELID'.split(' '),
);
const IDENTIFIER_SUFFIX = /^[A-Z][A-Z0-9](?:REFID|SPID|GRPID|RECID|LNKID|LNKGRP|LOT|RUNID|TESTCD)$/;

/** Variables of the model whose meaning is known: only these of them name a person. */
const IDENTIFYING_VARIABLES: { readonly [name: string]: IdentifierKind } = {
  INVNAM: 'name',
  BRTHDTC: 'birth-date',
};

const FREE_TEXT = (name: string, domain: string): boolean =>
  [`${domain}TERM`, `${domain}TRT`, `${domain}MODIFY`, `${domain}ORRES`, `${domain}STRESC`].includes(name);

/** A label such as "Patient name" outweighs the variable; ages have their own. */
const labelKind = (label: string): IdentifierKind | undefined => {
  const kind = label === '' ? undefined : headingKind('', label);
  return kind === 'age-over-89' ? undefined : kind;
};

const knownWatch = (domain: string, { name, label }: SourceColumn): Watch => {
  const kind = IDENTIFYING_VARIABLES[name] ?? labelKind(label);
  if (kind !== undefined) return { how: 'heading', kind };
  if (name === 'AGE' || name === 'AGETXT') return { how: 'age' };
  if (IDENTIFIERS.has(name) || IDENTIFIER_SUFFIX.test(name)) {
    return { how: 'identifier', namesPersons: name === 'USUBJID' || name === 'SUBJID' };
  }
  if (variableType(domain, name) === 'Num') return { how: 'number' };
  if (isDateVariable(domain, name)) return { how: 'date' };
  return { how: 'text', namesPersons: false, wholeDates: FREE_TEXT(name, domain) ? 'hit' : 'date-variable' };
};

/** How a column is looked at: a variable of the model by what the model says of it, another by its heading. */
export const watchColumn = (domain: string, column: SourceColumn): Watch => {
  const { name, label } = column;
  if (variableType(domain, name) !== undefined) return knownWatch(domain, column);
  const kind = headingKind(name, label);
  if (kind === 'age-over-89') return { how: 'age' };
  if (kind !== undefined) return { how: 'heading', kind };
  const namesPersons = mayNamePersons(name, label);
  if (isStudyIdentifier(name, label)) return { how: 'identifier', namesPersons };
  return { how: 'text', namesPersons, wholeDates: 'date-variable' };
};
