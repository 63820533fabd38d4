import { describe, expect, test } from 'vitest';
import type { AdverseEvent } from '../../../shared/dataset/trialData.ts';
import type { StoppingRule } from '../../../shared/protocol/stopping.ts';
import { findingOf, findingsOf, severe, stoppingRule, told } from '../../builders/stopping.ts';
import { adverseEvent, collected, onDay, treated, trialData } from '../../builders/trialData.ts';

const FIRST = '2026-04-20';
const CUTOFF = '2026-07-01';

const related: Partial<AdverseEvent> = { grade: 3, relationship: 'POSSIBLY RELATED' };

const event = (over: Partial<AdverseEvent> = {}, start = '2026-04-25') =>
  adverseEvent('001', start, { ...related, ...over });

/** One subject with these events against a rule that asks for one subject. */
const one = (events: readonly AdverseEvent[], over: Partial<StoppingRule> = {}) =>
  told(
    findingOf(
      trialData(CUTOFF, treated('001', { first: FIRST, adverseEvents: events })),
      stoppingRule({ threshold: { kind: 'subjects', n: 1 }, ...over }),
    ),
  );

const MET = { value: 'met', counted: ['001'], open: [], missing: [], metOn: '2026-04-25' };
const NOT_MET = { value: 'not-met', counted: [], open: [], missing: [], metOn: null };
const open = (...missing: readonly string[]) => ({
  value: 'not-evaluable',
  counted: [],
  open: ['001'],
  missing,
  metOn: null,
});

describe('grade, relation, seriousness', () => {
  test.each([
    ['one grade below', { grade: 2 }, NOT_MET],
    ['at the grade', { grade: 3 }, MET],
    ['above', { grade: 4 }, MET],
    ['not graded', { grade: null }, open('the grade of “Headache” (grade 3 or above counts)')],
    ['fatal, whatever the grade', { grade: 2, fatal: true }, MET],
    ['fatal, not graded', { grade: null, fatal: true }, MET],
    ['not related', { relationship: 'NOT RELATED' }, NOT_MET],
    [
      'relation not recorded',
      { relationship: '' },
      open('the relation of “Headache” to the study treatment'),
    ],
    [
      'relation and grade missing: both are named',
      { relationship: '', grade: null },
      open(
        'the grade of “Headache” (grade 3 or above counts)',
        'the relation of “Headache” to the study treatment',
      ),
    ],
    ['not graded and not related: known not to count', { grade: null, relationship: 'NOT RELATED' }, NOT_MET],
  ] as const)('SRC-STP-010: %s', (_, over, expected) => {
    expect(one([event(over)])).toEqual(expected);
  });

  test.each([
    ['serious', true, MET],
    ['not serious', false, NOT_MET],
    ['not recorded', null, open('whether “Headache” is serious')],
  ] as const)('SRC-STP-011: a rule on serious events, %s', (_, serious, expected) => {
    const criterion = severe({ serious: true, minGrade: null });
    expect(one([event({ serious, grade: null })], { criterion })).toEqual(expected);
  });

  test('SRC-STP-012: one event that counts is enough; what is open beside it is not named', () => {
    expect(one([event(), event({ grade: null, sequence: 2 })])).toEqual(MET);
  });

  test('SRC-STP-013: without one adverse event on record nothing is known', () => {
    const data = { ...trialData(CUTOFF, treated('001', { first: FIRST })), adverseEventsOnRecord: false };
    const rule = stoppingRule({ threshold: { kind: 'subjects', n: 1 } });
    expect(told(findingOf(data, rule))).toEqual(open('the adverse event records (AE) of this data cut'));
  });
});

describe('time', () => {
  test.each([
    ['before the first infusion', '2026-04-19', null, NOT_MET],
    ['on the day of the first infusion', '2026-04-20', null, { ...MET, metOn: '2026-04-20' }],
    ['no date', '', null, open('the onset date of “Headache”')],
    [
      'month of the first infusion',
      '2026-04',
      null,
      open('the complete onset date of “Headache” (recorded: 2026-04)'),
    ],
    ['a later month: after the first infusion for certain', '2026-05', null, { ...MET, metOn: '2026-05-31' }],
    ['an earlier month', '2026-03', null, NOT_MET],
    ['last day of the window', onDay(FIRST, 29), 'firstInfusion', { ...MET, metOn: '2026-05-18' }],
    ['a day after the window', onDay(FIRST, 30), 'firstInfusion', NOT_MET],
    [
      'a day after the window of the first, within that of the last infusion',
      onDay(FIRST, 30),
      'eachInfusion',
      { ...MET, metOn: '2026-05-19' },
    ],
    [
      'last day of the window of the last infusion (day 22 + 28)',
      onDay(FIRST, 50),
      'eachInfusion',
      { ...MET, metOn: '2026-06-08' },
    ],
    ['a day later', onDay(FIRST, 51), 'eachInfusion', NOT_MET],
    [
      'month across two windows that touch: inside whichever day it was',
      '2026-05',
      'eachInfusion',
      { ...MET, metOn: '2026-05-31' },
    ],
    [
      'month across the end of the window',
      '2026-05',
      'firstInfusion',
      open('the complete onset date of “Headache” (recorded: 2026-05)'),
    ],
  ] as const)('SRC-STP-014: onset %s', (_, start, anchor, expected) => {
    const window = anchor === null ? null : { days: 28, anchor };
    expect(one([event({}, start)], { window })).toEqual(expected);
  });

  test('SRC-STP-015: an event that was over before the first infusion does not count, whatever is missing', () => {
    expect(one([event({ end: collected('2026-04-10') }, '')])).toEqual(NOT_MET);
  });

  test.each([
    ['a day short', '2026-04-30', 'RECOVERED/RESOLVED', NOT_MET],
    ['as long', '2026-05-01', 'RECOVERED/RESOLVED', { ...MET, metOn: '2026-05-01' }],
    ['longer', '2026-05-02', 'RECOVERED/RESOLVED', { ...MET, metOn: '2026-05-01' }],
    ['going on at the cut-off', '', 'NOT RECOVERED/NOT RESOLVED', { ...MET, metOn: '2026-05-01' }],
    ['end unknown', '', '', open('whether “Headache” lasts 7 days or longer')],
    ['end in a month', '2026-04', 'RECOVERED/RESOLVED', NOT_MET],
    ['end in a later month', '2026-05', 'RECOVERED/RESOLVED', { ...MET, metOn: '2026-05-01' }],
  ] as const)('SRC-STP-016: at least 7 days from 25 April, %s', (_, end, outcome, expected) => {
    const criterion = severe({ minDurationDays: 7 });
    expect(one([event({ end: collected(end), outcome })], { criterion })).toEqual(expected);
  });

  test('SRC-STP-017: an event that goes on, but not yet long enough, may still last', () => {
    const data = trialData(
      '2026-04-30',
      treated('001', { first: FIRST, adverseEvents: [event({ outcome: 'NOT RECOVERED/NOT RESOLVED' })] }),
    );
    const rule = stoppingRule({
      criterion: severe({ minDurationDays: 7 }),
      threshold: { kind: 'subjects', n: 1 },
    });
    expect(told(findingOf(data, rule))).toEqual(open('whether “Headache” lasts 7 days or longer'));
  });
});

describe('selectors', () => {
  test.each([
    ['term', { kind: 'term', terms: ['headache'] }, MET],
    ['another term', { kind: 'term', terms: ['Pneumonia'] }, NOT_MET],
    ['system organ class', { kind: 'soc', classes: ['Nervous system disorders'] }, MET],
    ['another class', { kind: 'soc', classes: ['Infections and infestations'] }, NOT_MET],
    ['group of special interest', { kind: 'aesi', groups: ['crs'] }, NOT_MET],
    ['a laboratory term only', { kind: 'lab' }, NOT_MET],
  ] as const)('SRC-STP-018: by %s', (_, selector, expected) => {
    const anyOf = [
      selector.kind === 'term'
        ? { kind: selector.kind, terms: [...selector.terms] }
        : selector.kind === 'soc'
          ? { kind: selector.kind, classes: [...selector.classes] }
          : selector.kind === 'aesi'
            ? { kind: selector.kind, groups: [...selector.groups] }
            : { kind: selector.kind, tests: [{ term: 'Hypokalemia', direction: 'L' as const }] },
    ];
    expect(one([event()], { criterion: severe({ anyOf }) })).toEqual(expected);
  });
});

describe('scope', () => {
  const cohort = (level2: boolean) =>
    trialData(
      '2026-09-30',
      treated('001', { first: FIRST, adverseEvents: [event()] }),
      treated('002', { first: '2026-06-03' }),
      ...(level2
        ? [
            treated('004', {
              first: '2026-08-03',
              level: 2,
              adverseEvents: [adverseEvent('004', '2026-08-10', related)],
            }),
          ]
        : []),
    );

  test('SRC-STP-019: a rule of a group counts each dose group for itself, one of the trial counts all', () => {
    const group = stoppingRule();
    const trial = stoppingRule({ id: 'trial', scope: 'trial' });
    expect(
      findingsOf(cohort(true), [group, trial]).map(({ rule, level, value, of, counted, metOn }) => [
        rule.id,
        level,
        value,
        of,
        counted.length,
        metOn,
      ]),
    ).toEqual([
      ['severe', 1, 'not-met', 2, 1, null],
      ['severe', 2, 'not-met', 1, 1, null],
      ['trial', null, 'met', 3, 2, '2026-08-10'],
    ]);
  });

  test('SRC-STP-020: a level at which nobody is dosed has no finding; a trial without anybody has one', () => {
    const rules = [stoppingRule(), stoppingRule({ id: 'trial', scope: 'trial' })];
    expect(findingsOf(trialData(CUTOFF), rules).map(({ level, value, of }) => [level, value, of])).toEqual([
      [null, 'not-met', 0],
    ]);
  });

  test('SRC-STP-021: a dosed subject whose level cannot be told may count at each level it may belong to', () => {
    const unknown = treated('009', {
      first: '2026-05-04',
      adverseEvents: [adverseEvent('009', '2026-05-10', related)],
    });
    const data = trialData('2026-09-30', treated('001', { first: FIRST, adverseEvents: [event()] }), {
      ...unknown,
      subjects: unknown.subjects.map((one) => ({ ...one, armCode: 'DL2' })),
    });
    const rules = [stoppingRule(), stoppingRule({ id: 'trial', scope: 'trial' })];
    expect(findingsOf(data, rules).map(({ level, ...one }) => [level, told(one as never)])).toEqual([
      [
        1,
        {
          value: 'not-evaluable',
          counted: ['001'],
          open: ['009'],
          missing: ['the dose level of 009'],
          metOn: null,
        },
      ],
      [2, { value: 'not-met', counted: [], open: ['009'], missing: ['the dose level of 009'], metOn: null }],
      [null, { value: 'met', counted: ['001', '009'], open: [], missing: [], metOn: '2026-05-10' }],
    ]);
  });

  test('SRC-STP-022: a subject whose first infusion may be undated may count anywhere', () => {
    const base = trialData(CUTOFF, treated('001', { first: FIRST }));
    const data = {
      ...base,
      subjects: [...base.subjects],
      otherRows: {
        EX: [
          {
            ref: { recordId: 9_000_001, domain: 'EX', file: 'ex.csv', line: 9 },
            values: { USUBJID: '001', EXTRT: 'AXA-NK02', EXSTDTC: '2026-04', EXDOSE: 2.5e7 },
          },
        ],
      },
    };
    const rule = stoppingRule({ scope: 'trial', threshold: { kind: 'subjects', n: 1 } });
    expect(told(findingOf(data, rule))).toEqual(open('the complete date of every infusion of 001'));
  });
});

describe('share of those dosed', () => {
  const share = stoppingRule({
    threshold: { kind: 'share', percent: 50, fromSubjects: 2 },
    criterion: severe(),
  });
  const cohort = (...firsts: readonly string[]) =>
    trialData(
      '2026-09-30',
      ...firsts.map((first, index) =>
        treated(`00${index + 1}`, { first, adverseEvents: index === 0 ? [event()] : [] }),
      ),
    );

  test.each([
    ['one dosed: too few', ['2026-04-20'], 'not-met', null, 'cannot be met before 2 are dosed (1 now)'],
    [
      'one of two, from the day on which two are dosed',
      ['2026-04-20', '2026-06-03'],
      'met',
      '2026-06-03',
      null,
    ],
    [
      'a third dosed afterwards does not undo it',
      ['2026-04-20', '2026-06-03', '2026-06-11'],
      'met',
      '2026-06-03',
      null,
    ],
    [
      'three dosed before it happened: one of three',
      ['2026-04-20', '2026-04-21', '2026-04-22'],
      'not-met',
      null,
      '1 more subject would meet it',
    ],
  ] as const)('SRC-STP-023: %s', (_, firsts, value, metOn, distance) => {
    const finding = findingOf(cohort(...firsts), share);
    expect([finding.value, finding.metOn]).toEqual([value, metOn]);
    expect(finding.distance?.key).toBe(
      distance === null
        ? undefined
        : distance.startsWith('cannot')
          ? 'stopping.distance.dosed'
          : 'stopping.distance.more',
    );
  });

  test('SRC-STP-024: where dates were moved nobody is first, and the present share decides', () => {
    const data = { ...cohort('2026-04-20', '2026-06-03', '2026-06-11'), datesShifted: true };
    expect(told(findingOf(data, share))).toEqual({
      value: 'not-met',
      counted: ['001'],
      open: [],
      missing: [],
      metOn: null,
    });
  });
});
