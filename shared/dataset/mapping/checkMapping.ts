import type { Phrase } from '../../gates/gate.ts';
import { phrase } from '../../text/phrases.ts';
import { plainText } from '../deid/plainText.ts';
import { isPersonsValue, saysWho } from '../deid/saysWho.ts';
import { isChineseName } from '../deid/surnames.ts';
import { domainSpec } from '../domains.ts';
import { isDateVariable, variableType } from '../variables.ts';
import { columnKey } from './mappedPlan.ts';
import type { Mapping, TableMapping } from './mapping.ts';
import { nameForMatch } from './tableName.ts';

export interface MappingProblem {
  /** Name of the table as the mapping matches it. */
  readonly table: string;
  /** False for what a person should know and may leave so. */
  readonly blocking: boolean;
  readonly text: Phrase;
}

type Found = Omit<MappingProblem, 'table'>;

const wrong = (text: Phrase): Found => ({ blocking: true, text });

const repeated = (names: readonly string[]): readonly string[] => [
  ...new Set(names.filter((name, index) => names.indexOf(name) !== index)),
];

/** Columns that keep their own names. */
const keptNames = ({ match, columns }: TableMapping): readonly string[] => {
  const mapped = new Set(columns.map(({ source }) => columnKey(source)));
  return match.columns.filter((name) => !mapped.has(columnKey(name)));
};

const givenNames = ({ columns, constants }: TableMapping): readonly string[] =>
  [...columns, ...constants].map(({ target }) => target);

const DOMAIN = /^(?:[A-Z][A-Z0-9]|SUPP[A-Z][A-Z0-9]|REL(?:REC|SPEC|SUB)|POOLDEF)$/;

const domainProblems = ({ domain }: TableMapping): readonly Found[] => {
  if (domain === '') return [wrong(phrase('mapping.domain-missing'))];
  return DOMAIN.test(domain) ? [] : [wrong(phrase('mapping.domain-unknown', { domain }))];
};

const targetProblems = (table: TableMapping): readonly Found[] => {
  const given = givenNames(table);
  const kept = keptNames(table);
  const { domain } = table;
  return [
    ...repeated(given).map((target) => wrong(phrase('mapping.target-twice', { target }))),
    ...[...new Set(given)]
      .filter((target) => kept.includes(target))
      .map((target) => wrong(phrase('mapping.target-kept', { target }))),
    ...[...new Set(given)]
      .filter((target) => variableType(domain, target) === undefined && domainSpec(domain) !== undefined)
      .map((target) => ({ blocking: false, text: phrase('mapping.target-unknown', { target, domain }) })),
  ];
};

const requiredProblems = (table: TableMapping): readonly Found[] => {
  const { domain } = table;
  const there = new Set([...givenNames(table), ...keptNames(table)]);
  return (domainSpec(domain)?.required ?? [])
    .filter((name) => !there.has(name))
    .map((target) =>
      // A sender without sequence numbers is read without a key (importPlan.ts).
      target === `${domain}SEQ`
        ? { blocking: false, text: phrase('mapping.no-sequence', { target }) }
        : wrong(phrase('mapping.required-missing', { target, domain })),
    );
};

/** Subject numbers that begin anew at each site make one subject of two people. Source: SDTMIG v3.4, section 5.2, USUBJID. */
const subjectProblems = (table: TableMapping): readonly Found[] => {
  const isMapped = table.columns.some(({ target }) => target === 'USUBJID');
  const hasSite = [...givenNames(table), ...keptNames(table)].includes('SITEID');
  return isMapped && hasSite ? [{ blocking: false, text: phrase('mapping.subject-per-site') }] : [];
};

const turnProblems = (table: TableMapping): readonly Found[] => {
  const there = new Set([...givenNames(table), ...keptNames(table)]);
  const turned = [...table.values, ...table.dates].map(({ target }) => target);
  const codes = table.values.map(({ target, from }) => JSON.stringify([target, from]));
  const twice = repeated(codes).map((code) => table.values[codes.indexOf(code)]?.target ?? '');
  return [
    ...[...new Set(turned)]
      .filter((target) => !there.has(target))
      .map((target) => wrong(phrase('mapping.turned-absent', { target }))),
    ...[...new Set(twice)].map((target) => wrong(phrase('mapping.value-twice', { target }))),
    ...repeated(table.dates.map(({ target }) => target)).map((target) =>
      wrong(phrase('mapping.date-twice', { target })),
    ),
    ...table.dates
      .filter(({ target }) => variableType(table.domain, target) !== undefined)
      .filter(({ target }) => !isDateVariable(table.domain, target))
      .map(({ target }) => wrong(phrase('mapping.date-target', { target }))),
  ];
};

/** Whether a table can be read by its mapping at all: a domain is stated, and nothing is said in two ways. */
export const isApplicable = (table: TableMapping): boolean => {
  const codes = table.values.map(({ target, from }) => JSON.stringify([target, from]));
  const said = [givenNames(table), codes, table.dates.map(({ target }) => target)];
  return domainProblems(table).length === 0 && said.every((names) => repeated(names).length === 0);
};

const SUBJECT_IDENTIFIERS: ReadonlySet<string> = new Set(['USUBJID', 'SUBJID']);

/** A subject called by a name is a hit as well, however short. */
const tellsWho = (target: string, text: string): boolean =>
  saysWho(text) || (SUBJECT_IDENTIFIERS.has(target) && isChineseName(plainText(text).replace(/\s/g, '')));

/**
 * SECURITY: a mapping is kept in the workspace, and the screen never sees it: "张三" → "S-001" would be a key to the
 * subjects. test/shared/dataset/mapping/mapping.test.ts
 */
const identifyingProblems = ({ match, columns, constants, values }: TableMapping): readonly Found[] => {
  const headings = [...match.columns, ...columns.map(({ source }) => source)];
  const written = [
    ...constants.map(({ target, value }) => ({ target, texts: [value] })),
    ...values.map(({ target, from, to }) => ({ target, texts: [from, to] })),
  ];
  const telling = written.filter(({ target, texts }) => texts.some((text) => tellsWho(target, text)));
  return [
    ...(headings.some(isPersonsValue) ? [wrong(phrase('mapping.heading-identifying'))] : []),
    ...[...new Set(telling.map(({ target }) => target))].map((target) =>
      wrong(phrase('mapping.value-identifying', { target })),
    ),
  ];
};

const tableProblems = (table: TableMapping): readonly Found[] => {
  const identifying = identifyingProblems(table);
  if (table.use === 'leave-out') return identifying;
  const domain = domainProblems(table);
  const others = [
    ...targetProblems(table),
    ...requiredProblems(table),
    ...subjectProblems(table),
    ...turnProblems(table),
  ];
  return [...identifying, ...(domain.length > 0 ? domain : others)];
};

/** What is wrong with a mapping, table by table; a mapping with a blocking problem is not used. */
export const checkMapping = ({ tables }: Mapping): readonly MappingProblem[] => {
  const twice = repeated(tables.map(({ match }) => nameForMatch(match.name)));
  return [
    ...twice.map((table) => ({ table, ...wrong(phrase('mapping.table-twice', { table })) })),
    ...tables.flatMap((table) =>
      tableProblems(table).map((problem) => ({ table: table.match.name, ...problem })),
    ),
  ];
};
