import type { DosedSubject } from '../../clinical/dosedSet.ts';
import type { Phrase } from '../../gates/gate.ts';
import { phrase } from '../../text/phrases.ts';
import { listParam } from '../../text/template.ts';
import { isAssumed } from './assumedRows.ts';
import { type Continuation, continuationOf, fastPathOf } from './continuation.ts';
import { type Hypothesis, withPlannedCourse, withVerdicts } from './hypothesis.ts';
import { type Cohort, observedOf } from './startOf.ts';
import type { WhatIfNode, WhatIfOutcome } from './whatIfModel.ts';

interface Told {
  readonly dlts: number;
  readonly of: number;
  readonly level: number;
}

const conditionOf = ({ dlts, of }: Told, { date, kind }: Continuation): Phrase => {
  if (of === 0) return phrase('what-if.as-it-is');
  const dated = date !== null && kind !== 'expands';
  if (dlts === 0) {
    if (of === 1) return dated ? phrase('what-if.if-not-by', { date }) : phrase('what-if.if-not');
    return dated ? phrase('what-if.if-none-by', { of, date }) : phrase('what-if.if-none', { of });
  }
  if (of === 1) return phrase('what-if.if-dlt');
  if (dlts === of) return of === 2 ? phrase('what-if.if-both') : phrase('what-if.if-all', { of });
  return dlts === 1 ? phrase('what-if.if-one', { of }) : phrase('what-if.if-some', { dlts, of });
};

/** Where no outcome is open nothing is assumed of it: a DLT that is on record stays one. */
const judgedOf = ({ of }: Told): Phrase =>
  phrase(of === 0 ? 'what-if.if-insufficient-as-it-is' : 'what-if.if-insufficient');

const consequenceOf = ({ level }: Told, after: Continuation): Phrase => {
  const { kind, gate, n, date } = after;
  switch (kind) {
    case 'rest':
      return phrase('what-if.then-rest', { n, level, date: date ?? '' });
    case 'opens': {
      const next = after.level ?? level;
      return gate === 'G1F'
        ? phrase('what-if.then-judgement', { next, date: date ?? '' })
        : phrase('what-if.then-opens', { next, date: date ?? '' });
    }
    case 'expands':
      return phrase('what-if.then-expands', { n, level, date: date ?? '' });
    case 'closed':
      return phrase('what-if.then-closed', { gate: gate ?? '', level });
    default:
      return date === null ? phrase('what-if.then-ends', { level }) : phrase('what-if.then-full', { date });
  }
};

interface Branch {
  readonly id: string;
  readonly path: WhatIfOutcome['path'];
  readonly told: Told;
  readonly after: Continuation;
  readonly depth: number;
}

const outcome = ({ id, path, told, after, depth }: Branch): WhatIfOutcome => {
  const { next, level, date } = after;
  const goesOn = next !== null && level !== null && depth > 1;
  return {
    id,
    path,
    dlts: told.dlts,
    kind: after.kind,
    gate: after.gate,
    date,
    otherClocks: after.otherClocks.map(({ anchor, earliestDate }) => ({ anchor, date: earliestDate })),
    condition: path === 'fast-path' ? judgedOf(told) : conditionOf(told, after),
    consequence: consequenceOf(told, after),
    reasons: [...after.reasons],
    next: goesOn ? growNode({ hypothesis: next, level, dosedOn: date }, { id, depth: depth - 1 }) : null,
  };
};

/** Who is dosed already is named; who is assumed has no name yet. */
const sentenceOf = ({ level, dosedOn, hypothesis }: Cohort, open: readonly DosedSubject[]): Phrase => {
  if (open.length === 0) return phrase('what-if.node-settled', { level });
  const onRecord = open.filter(({ infusions }) => !isAssumed(infusions[0]));
  const n = open.length - onRecord.length;
  const subjects = listParam(onRecord.map(({ subjectId }) => subjectId));
  if (n === 0) return phrase('what-if.node-now', { level, subjects });
  const date = dosedOn ?? hypothesis.from;
  return onRecord.length === 0
    ? phrase('what-if.node-from', { level, n, date })
    : phrase('what-if.node-both', { level, subjects, n, date });
};

/** The state in which everybody observed went through the plan, and the first so many of them have a DLT. */
export const withOutcome = (cohort: Cohort, dlts: number): Hypothesis => {
  const { fresh, open } = observedOf(cohort);
  const course = withPlannedCourse(cohort.hypothesis, fresh);
  return withVerdicts(course, fresh, new Set(open.slice(0, dlts).map(({ subjectId }) => subjectId)));
};

/**
 * The ways in which observing a cohort can come out, each by the number of subjects with a DLT, and what follows, to so
 * many cohorts ahead. After the sentinel alone the fast path is a way of its own.
 */
export const growNode = (
  cohort: Cohort,
  { id, depth }: { readonly id: string; readonly depth: number },
): WhatIfNode => {
  const { level, dosedOn } = cohort;
  const { open } = observedOf(cohort);
  const of = open.length;
  const outcomes = Array.from({ length: of + 1 }, (_, dlts) => {
    const state = withOutcome(cohort, dlts);
    const after = continuationOf(state, level);
    return { state, branch: { told: { dlts, of, level }, after, depth, path: 'regular' as const } };
  });
  const clean = outcomes[0];
  const fast = clean === undefined ? null : fastPathOf(clean.state, level);
  const told = { dlts: 0, of, level };
  return {
    id,
    level,
    observed: of,
    dosedOn,
    sentence: sentenceOf(cohort, open),
    outcomes: [
      ...outcomes.map(({ branch }) => outcome({ ...branch, id: `${id}.${branch.told.dlts}` })),
      ...(fast === null ? [] : [outcome({ id: `${id}.fast`, path: 'fast-path', told, after: fast, depth })]),
    ],
  };
};
