import { z } from 'zod';
import { parseNumber } from './numericText.ts';
import type { SourceColumn } from './rawCell.ts';

/** One value that a codelist allows. */
export const CodelistTerm = z.strictObject({
  /** As it is submitted, e.g. DOSE REDUCED. */
  value: z.string(),
  /** What it stands for; empty for an enumeration. */
  decode: z.string(),
});
export type CodelistTerm = z.infer<typeof CodelistTerm>;

export const Codelist = z.strictObject({
  oid: z.string(),
  name: z.string(),
  /** Numeric terms are equal when their numbers are. */
  numeric: z.boolean(),
  /** Dictionary such as MedDRA that holds the terms; empty when they stand here. */
  dictionary: z.string(),
  terms: z.array(CodelistTerm),
});
export type Codelist = z.infer<typeof Codelist>;

export const DefinedVariable = z.strictObject({
  /** Upper case. */
  name: z.string(),
  label: z.string(),
  /** Data type of Define-XML: text, integer, float, date, partialDatetime …; empty when none is stated. */
  dataType: z.string(),
  /** Characters, or null when none are stated. */
  length: z.number().int().nullable(),
  /** SAS display format such as DATE9.; empty when none is stated. */
  displayFormat: z.string(),
  /** Place in the key of the data set, from 1; null when it is no key variable. */
  keySequence: z.number().int().nullable(),
  /** Of the codelist; empty when the variable has none. */
  codelistOid: z.string(),
});
export type DefinedVariable = z.infer<typeof DefinedVariable>;

export const DefinedDataset = z.strictObject({
  /** Upper case, e.g. LB or SUPPAE. */
  name: z.string(),
  label: z.string(),
  variables: z.array(DefinedVariable),
});
export type DefinedDataset = z.infer<typeof DefinedDataset>;

/** What a Define-XML document says about data sets, without what holds for single values (value-level metadata). */
export const DefineFacts = z.strictObject({
  /** Of Define-XML: 1.0.0, 2.0.0 or 2.1.x. */
  version: z.string(),
  studyName: z.string(),
  datasets: z.array(DefinedDataset),
  codelists: z.array(Codelist),
});
export type DefineFacts = z.infer<typeof DefineFacts>;

const datasetOf = (facts: DefineFacts, dataset: string): DefinedDataset | undefined => {
  const name = dataset.trim().toUpperCase();
  return facts.datasets.find((entry) => entry.name === name);
};

/** keep: as the file stores them. from-define: a text column is numeric where Define-XML says integer or float. */
export type ColumnTypes = 'keep' | 'from-define';

const isNumeric = ({ dataType }: DefinedVariable): boolean => dataType === 'integer' || dataType === 'float';

/**
 * The columns of a table with the labels and formats that Define-XML gives where the file itself has none. `dataset` is
 * the name of the data set, e.g. LB. Types are taken over for text files only, which have none.
 */
export const columnsWithDefine = (
  columns: readonly SourceColumn[],
  facts: DefineFacts,
  { dataset, types = 'keep' }: { readonly dataset: string; readonly types?: ColumnTypes },
): readonly SourceColumn[] => {
  const variables = new Map(
    datasetOf(facts, dataset)?.variables.map((variable) => [variable.name, variable]),
  );
  return columns.map((column) => {
    const variable = variables.get(column.name.toUpperCase());
    if (variable === undefined) return column;
    const numeric = types === 'from-define' && isNumeric(variable);
    return {
      ...column,
      label: column.label === '' ? variable.label : column.label,
      format: column.format === '' ? variable.displayFormat : column.format,
      stored: numeric ? 'number' : column.stored,
    };
  });
};

/** Whether a value is not among the terms of its variable's codelist. */
export type IsOutside = (value: string | number) => boolean;

const compile = ({ terms, numeric }: Codelist): IsOutside => {
  const texts = new Set(terms.map(({ value }) => value));
  const numbers = new Set(numeric ? terms.map(({ value }) => parseNumber(value)) : []);
  return (value) => {
    if (texts.has(String(value))) return false;
    const number = typeof value === 'number' ? value : parseNumber(value);
    return number === undefined || !numbers.has(number);
  };
};

/**
 * For each variable of a data set whose codelist Define-XML spells out: whether a value stands outside of it. Variables
 * whose terms lie in a dictionary (MedDRA), or that have no terms, are not among them: nothing can be said of those.
 * A missing value is never outside; callers ask only about values that are there.
 */
export const outsideCodelist = (facts: DefineFacts, dataset: string): ReadonlyMap<string, IsOutside> => {
  const codelists = new Map(facts.codelists.map((codelist) => [codelist.oid, codelist]));
  const checks = new Map<string, IsOutside>();
  for (const { name, codelistOid } of datasetOf(facts, dataset)?.variables ?? []) {
    const codelist = codelists.get(codelistOid);
    if (codelist !== undefined && codelist.dictionary === '' && codelist.terms.length > 0) {
      checks.set(name, compile(codelist));
    }
  }
  return checks;
};
