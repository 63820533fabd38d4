import type { SourceRow } from '../../dataset/sourceRow.ts';
import { upper } from '../../dataset/trial/fields.ts';

const ASCII = /^[\x20-\x7e]+$/;

const folded = (name: string): string => name.replace(/METHYL[ -]PREDNISOLONE/g, 'METHYLPREDNISOLONE');

/** Whole words only: prednisolone is not methylprednisolone, cortisone not fludrocortisone. */
const names = (text: string, drug: string): boolean => {
  if (!ASCII.test(drug)) return text.includes(drug);
  return ` ${text.replace(/[^A-Z0-9]+/g, ' ')} `.includes(` ${drug.replace(/[^A-Z0-9]+/g, ' ').trim()} `);
};

/** The first of the drugs (upper case) that a row of CM names in CMDECOD or CMTRT; the longest where several fit. */
export const drugOf = (row: SourceRow, drugs: readonly string[]): string | undefined => {
  const texts = [upper(row, 'CMDECOD'), upper(row, 'CMTRT')].map(folded);
  return drugs
    .filter((drug) => texts.some((text) => names(text, drug)))
    .toSorted((a, b) => b.length - a.length)[0];
};
