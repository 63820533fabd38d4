import type { SubjectDlt } from '../clinical/dlt/subjectDlt.ts';
import type { TrialData } from '../dataset/trialData.ts';
import type { Phrase } from '../gates/gate.ts';
import { hashCanonical } from '../integrity/sha256.ts';
import type { IsoDate } from '../kernel/brands.ts';
import { parseIsoDate } from '../kernel/isoDate.ts';
import type { Protocol } from '../protocol/protocol.ts';
import type { StoppingRule } from '../protocol/stopping.ts';
import { phrase } from '../text/phrases.ts';
import type { CriterionResult } from './criterionResult.ts';
import { metOn } from './metOn.ts';
import { personResult } from './personResult.ts';
import type { CountedSubject, OpenSubject, StopFinding } from './stopFinding.ts';
import { type StopPerson, stopPeople } from './stopPeople.ts';
import { judge, moreSubjects, type Tally } from './tally.ts';

/** Raised whenever the same input could give another result. */
export const STOPPING_ALGORITHM = 'stopping/1';

export interface StoppingInput {
  readonly data: TrialData;
  readonly protocol: Protocol;
  /** DLT of every dosed subject at a known level (dltBySubject). */
  readonly dlt: ReadonlyMap<string, SubjectDlt>;
}

/** Hash of what decides in a rule: a corrected word or source is still the same rule, another threshold is not. */
export const ruleHashOf = ({ action, scope, criterion, threshold, window }: StoppingRule): string =>
  hashCanonical({ action, scope, criterion, threshold, window });

/** A dosed subject in scope, or one who may be, with what the rule finds of it. */
interface Member {
  readonly person: StopPerson;
  readonly surely: boolean;
  readonly result: CriterionResult;
}

const levelOf = ({ levels }: StopPerson): number | null => (levels.length === 1 ? levels[0] : null);

const earliest = (dates: readonly (string | null)[]): string | null =>
  dates.reduce((a, b) => (a === null || (b !== null && b < a) ? b : a), null);

const countedSubject = ({ person, result: { items } }: Member): CountedSubject => ({
  subjectId: person.subjectId,
  level: levelOf(person),
  date: earliest(items.map(({ date }) => date)),
  items: [...items],
});

const isSame = (a: Phrase, b: Phrase): boolean => JSON.stringify(a) === JSON.stringify(b);

const openSubject = ({ person, surely, result }: Member): OpenSubject => {
  const missing = result.open.flatMap((one) => one.missing);
  const all = surely ? missing : [phrase('missing.level', { subject: person.subjectId }), ...missing];
  return {
    subjectId: person.subjectId,
    level: levelOf(person),
    missing: all.filter((one, index) => all.findIndex((other) => isSame(one, other)) === index),
    refs: [
      ...(surely ? [] : person.refs),
      ...result.items.flatMap(({ refs }) => refs),
      ...result.open.flatMap(({ refs }) => refs),
    ],
  };
};

const counts = ({ result }: Member): boolean => result.items.length > 0;
const mayCount = (member: Member): boolean => !counts(member) && member.result.open.length > 0;

const tallyOf = (members: readonly Member[]): Tally => {
  const inside = members.filter(({ surely }) => surely);
  const joining = members.filter(({ surely }) => !surely);
  const joiningOpen = joining.filter((one) => counts(one) || mayCount(one)).length;
  return {
    of: inside.length,
    counted: inside.filter(counts).length,
    open: inside.filter(mayCount).length,
    joiningOpen,
    joiningClear: joining.length - joiningOpen,
  };
};

const readingOf = ({ threshold }: StoppingRule, { counted: n, of }: Tally): Phrase =>
  threshold.kind === 'subjects'
    ? phrase('stopping.reading.subjects', { n, needed: threshold.n, of })
    : phrase('stopping.reading.share', { n, of, percent: threshold.percent, from: threshold.fromSubjects });

const distanceOf = ({ threshold }: StoppingRule, tally: Tally): Phrase => {
  const more = moreSubjects(threshold, tally);
  if (more !== null) return phrase('stopping.distance.more', { n: more });
  return phrase('stopping.distance.dosed', {
    from: threshold.kind === 'share' ? threshold.fromSubjects : tally.of,
    of: tally.of,
  });
};

const iso = (date: string | null): IsoDate | null => (date === null ? null : (parseIsoDate(date) ?? null));

/** By the days of each; null where dates were moved, or a subject may have been dosed on any day. */
const firstMetOn = (
  { threshold }: StoppingRule,
  members: readonly Member[],
  counted: readonly CountedSubject[],
  datesShifted: boolean,
): IsoDate | null => {
  if (datesShifted || members.some(({ person, surely }) => !surely || person.infusions === null)) return null;
  const dates = new Map(counted.map(({ subjectId, date }) => [subjectId, iso(date)]));
  return metOn(
    threshold,
    members.flatMap(({ person: { subjectId, infusions } }) =>
      infusions === null ? [] : [{ dosed: infusions[0].date, counted: dates.get(subjectId) ?? null }],
    ),
  );
};

const findingOf = (
  rule: StoppingRule,
  level: number | null,
  members: readonly Member[],
  datesShifted: boolean,
): StopFinding => {
  const tally = tallyOf(members);
  const counted = members.filter((one) => one.surely && counts(one)).map(countedSubject);
  const open = members.filter((one) => (one.surely ? mayCount(one) : counts(one) || mayCount(one)));
  const since = firstMetOn(rule, members, counted, datesShifted);
  const value = since === null ? judge(rule.threshold, tally) : 'met';
  return {
    rule,
    ruleHash: ruleHashOf(rule),
    level,
    value,
    of: tally.of,
    counted,
    open: open.map(openSubject),
    reading: readingOf(rule, tally),
    distance: value === 'met' ? null : distanceOf(rule, tally),
    metOn: since,
  };
};

const membersOf = (
  people: readonly { readonly person: StopPerson; readonly result: CriterionResult }[],
  level: number | null,
): readonly Member[] =>
  people
    .filter(({ person }) => level === null || person.levels.includes(level))
    .map((one) => ({ ...one, surely: level === null || one.person.levels.length === 1 }));

/**
 * Every rule in its scope: once for each dose group with somebody dosed, or who may be, or once for the trial; in the
 * order of the rules. Nothing is concluded from what is missing: a rule that could be met if the unknown turned out
 * badly is not evaluable, never not met. Source: domain.md 2.2.
 */
export const evaluateStoppingRules = (
  rules: readonly StoppingRule[],
  { data, protocol, dlt }: StoppingInput,
): readonly StopFinding[] => {
  const people = stopPeople(data, protocol);
  const levels = protocol.doseLevels
    .map(({ level }) => level)
    .filter((level) => people.some((person) => person.levels.includes(level)))
    .sort((a, b) => a - b);
  return rules.flatMap((rule) => {
    const results = people.map((person) => ({
      person,
      result: personResult(rule, person, dlt.get(person.subjectId) ?? null),
    }));
    const scopes: readonly (number | null)[] = rule.scope === 'trial' ? [null] : levels;
    return scopes.map((level) => findingOf(rule, level, membersOf(results, level), data.datesShifted));
  });
};
