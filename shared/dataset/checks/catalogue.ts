import type { Language } from '../../text/text.ts';
import type { Check } from './check.ts';
import { eventChecks } from './text/eventChecks.ts';
import { exposureChecks } from './text/exposureChecks.ts';
import { fileChecks, retiredChecks } from './text/fileChecks.ts';
import { formatChecks } from './text/formatChecks.ts';
import { resultChecks } from './text/resultChecks.ts';
import { subjectChecks } from './text/subjectChecks.ts';
import { valueChecks } from './text/valueChecks.ts';

const numberOf = (id: string): string => id.slice(-3);

const isGroup = (id: string): boolean => /^DQ-(?:FILE|ROW|CUT)-/.test(id);

/** Files and the cut first, then the checks of rows by number. */
export const allChecks: readonly Check[] = [
  ...fileChecks,
  ...formatChecks,
  ...[...valueChecks, ...subjectChecks, ...eventChecks, ...exposureChecks, ...resultChecks].sort((a, b) =>
    numberOf(a.id) < numberOf(b.id) ? -1 : 1,
  ),
];

const byId: ReadonlyMap<string, Check> = new Map(
  [...allChecks, ...retiredChecks].map((check) => [check.id, check]),
);

/** A check of rows has one number in every domain. */
const byNumber: ReadonlyMap<string, Check> = new Map(
  allChecks.filter(({ id }) => !isGroup(id)).map((check) => [numberOf(check.id), check]),
);

const RULE = /^DQ-[A-Z0-9]+-\d{3}$/;

/** The check that a rule id of a report means (DQ-LB-003); undefined for an id of another version. */
export const checkOf = (rule: string): Check | undefined => {
  if (isGroup(rule)) return byId.get(rule);
  return RULE.test(rule) ? byNumber.get(numberOf(rule)) : undefined;
};

/** What the rule looks for, in a few words; the id itself when this version does not know it. */
export const checkTitle = (rule: string, language: Language): string =>
  checkOf(rule)?.title[language] ?? rule;

/** What the rule means for the reader and what to do; empty when this version does not know it. */
export const checkExplanation = (rule: string, language: Language): string =>
  checkOf(rule)?.explanation[language] ?? '';
