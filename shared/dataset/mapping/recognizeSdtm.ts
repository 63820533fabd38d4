import { domainSpec } from '../domains.ts';
import { variableType } from '../variables.ts';

type Names = ReadonlySet<string>;

const TOPICS = ['TESTCD', 'TERM', 'TRT'];

const codesWithSequence = (columns: Names): readonly string[] =>
  [...columns].flatMap((name) => (/^[A-Z][A-Z0-9]SEQ$/.test(name) ? [name.slice(0, 2)] : []));

const isDemographics = (columns: Names): boolean =>
  columns.has('USUBJID') &&
  ['RFSTDTC', 'RFICDTC', 'RFXSTDTC', 'BRTHDTC'].some((name) => columns.has(name)) &&
  ['ARMCD', 'ACTARMCD', 'SEX', 'AGE'].some((name) => columns.has(name));

/**
 * The domain that the variables of a table belong to, when nothing else names it: a sequence number and a topic with
 * the same two letters (LBSEQ, LBTESTCD), or the reference dates of DM. Undefined when none or several fit.
 * Source: CDISC SDTM v2.0, section 2.1 (variable naming).
 */
export const domainByContent = (columns: Names): string | undefined => {
  const codes = codesWithSequence(columns).filter((code) =>
    TOPICS.some((topic) => columns.has(`${code}${topic}`)),
  );
  const [only, ...more] = codes;
  if (only !== undefined) return more.length === 0 ? only : undefined;
  return isDemographics(columns) ? 'DM' : undefined;
};

/** Whether a table may be the domain that its name says: it has at least one variable of that domain. */
export const mayBeDomain = (domain: string, columns: Names): boolean => {
  if (domain.length !== 2) return [...columns].some((name) => variableType(domain, name) !== undefined);
  const own = [...columns].some(
    (name) => name.startsWith(domain) && variableType(domain, name) !== undefined,
  );
  // Variables of DM carry no letters of the domain.
  return own || (domainSpec(domain)?.key.length === 1 && columns.has('USUBJID'));
};
