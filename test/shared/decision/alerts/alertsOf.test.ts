import { describe, expect, test } from 'vitest';
import { judgedAdverseEvent } from '../../../../shared/clinical/dlt/judgedEvent.ts';
import type { AdverseEvent, TrialData } from '../../../../shared/dataset/trialData.ts';
import { alertsOf } from '../../../../shared/decision/alerts/alertsOf.ts';
import { axaNk02 } from '../../../../shared/protocol/axaNk02.ts';
import type { StoppingRule } from '../../../../shared/protocol/stopping.ts';
import { sayPhrase } from '../../../../shared/text/phrases.ts';
import { adjudicationOn } from '../../../builders/adjudications.ts';
import { alertInput, completed, levelOne, OWN_CUTOFF, told } from '../../../builders/alerts.ts';
import {
  adverseEvent,
  collected,
  infusion,
  iso,
  onDay,
  treated,
  trialData,
} from '../../../builders/trialData.ts';

const [one, two, three] = levelOne();
const LATER = '2026-10-14';

const pneumonia = (start: string, over: Partial<AdverseEvent> = {}): AdverseEvent =>
  adverseEvent('003', start, {
    identifier: 'AE-7',
    term: 'Pneumonia',
    preferredTerm: 'Pneumonia',
    serious: true,
    grade: 3,
    relationship: 'POSSIBLY RELATED',
    outcome: 'NOT RECOVERED/NOT RESOLVED',
    ...over,
  });

const with003 = (cutoff: string, ...adverseEvents: AdverseEvent[]): TrialData =>
  trialData(cutoff, one, two, treated('003', { first: '2026-06-11', lastDay: 30, adverseEvents }));

const verdict = (event: AdverseEvent, says: 'yes' | 'no' | 'not-evaluable', cutoffDate = OWN_CUTOFF) =>
  adjudicationOn(judgedAdverseEvent(event, 'AE:AE-7', axaNk02), says, {
    cutoffDate,
    signedAt: '2026-07-19T08:00:00.000Z',
  });

/** The laboratory results of 003 from day 25 on were taken out. */
const withoutLateLab = (cutoff: string): TrialData => ({
  ...trialData(cutoff, one, two, three),
  measurements: [one, two, three].flatMap(({ measurements }) =>
    measurements.filter(
      ({ subjectId, testCode, date }) =>
        !(
          subjectId === '003' &&
          testCode === 'PLAT' &&
          date.kind === 'complete' &&
          date.date >= onDay('2026-06-11', 25)
        ),
    ),
  ),
});

const dosedLevelTwo = (start: string, cutoff = LATER): TrialData =>
  trialData(cutoff, one, two, three, treated('004', { first: start, level: 2 }));

describe('SRC-ALR-001: a cut that says the same raises no alert', () => {
  test.each([
    ['the same rows', trialData(OWN_CUTOFF, one, two, three)],
    ['the same rows at a later cut-off', trialData(LATER, one, two, three)],
    ['an event after the decision that asks for nothing', with003(LATER, adverseEvent('003', '2026-08-01'))],
    [
      'an event of grade 2 entered late',
      with003(LATER, adverseEvent('003', '2026-07-05', { grade: 2, term: 'Herpes zoster' })),
    ],
    ['level 2 dosed after the signature', dosedLevelTwo('2026-08-03T09:00:00+08:00')],
  ])('SRC-ALR-001: %s', (_, later) => {
    expect(alertsOf(alertInput({ later }))).toMatchObject({
      alerts: [],
      notCompared: [],
      gatesCompared: true,
    });
  });

  // Signed on the event as it went on at the cut-off, 13 July: an end on that day could have been known.
  test.each([
    ['2026-08-02', {}, []],
    ['2026-07-14', {}, []],
    ['2026-07-13', {}, ['data contradicts G2:1 met→not-met [dlt/003]']],
    ['2026-08-02', { fatal: true }, ['data contradicts G2:1 met→not-met [dlt/003]']],
    ['2026-08-02', { relationship: 'RELATED' }, ['data contradicts G2:1 met→not-met [dlt/003]']],
  ])('SRC-ALR-001: an adjudicated event that ended on %s, %j', (end, change, expected) => {
    const before = pneumonia('2026-07-01');
    const after = { ...before, end: collected(end), outcome: 'RECOVERED/RESOLVED', ...change };
    const atSealing = { adjudications: [verdict(before, 'no')] };
    const later = with003(LATER, after);
    expect(told(alertInput({ own: with003(OWN_CUTOFF, before), later, atSealing }))).toEqual(expected);
  });
});

describe('SRC-ALR-002: data that changed or came late', () => {
  test('SRC-ALR-002: an event that asks for adjudication, entered late', () => {
    const input = alertInput({ later: with003(LATER, pneumonia('2026-07-01')) });
    expect(told(input)).toEqual(['data contradicts G2:1 met→not-met [dlt/003]']);
    const [alert] = alertsOf(input).alerts;
    expect(alert?.changes[0]?.rowsNow).toEqual([expect.objectContaining({ domain: 'AE' })]);
    expect(alert === undefined ? '' : sayPhrase('en', alert.sentence)).toBe(
      'On the data of “later”, gate G2 of dose level 1 would not have been met on 13 Jul 2026, the cut-off date of the decision.',
    );
  });

  test('SRC-ALR-002: a required assessment that is no longer there', () => {
    const input = alertInput({ later: withoutLateLab(LATER) });
    expect(told(input)).toEqual(['data contradicts G2:1 met→not-met [safety/003]']);
    // What stood there before is named by the rows of the decision's own cut.
    expect(alertsOf(input).alerts[0]?.changes[0]?.rowsThen.length).toBeGreaterThan(0);
  });

  test('SRC-ALR-002: a subject who is no longer there', () => {
    const input = alertInput({ later: trialData(LATER, one, two) });
    expect(told(input)).toEqual([
      'data contradicts G2:1 met→not-met [group/– window/003 safety/003 pd/003 dlt/003]',
    ]);
  });

  test('SRC-ALR-002: nobody of the level is left', () => {
    const later = { ...trialData(LATER, one, two, three), infusions: [] };
    const [alert] = alertsOf(alertInput({ later })).alerts;
    expect(alert).toMatchObject({ kind: 'data', severity: 'unclear', before: 'met', now: null });
    expect(alert?.changes.map(({ condition }) => condition)).toContain('group');
  });

  test('SRC-ALR-002: missing data never hide an alert: without one adverse event nothing can be confirmed', () => {
    const later = { ...trialData(LATER, one, two, three), adverseEventsOnRecord: false };
    expect(told(alertInput({ later }))).toEqual([
      'data unclear G2:1 met→not-evaluable [dlt/001 dlt/002 dlt/003]',
    ]);
  });

  test('SRC-ALR-002: a first infusion corrected to a later day', () => {
    const later = trialData(LATER, one, two, treated('003', { first: '2026-06-16', lastDay: 28 }));
    expect(told(alertInput({ later }))[0]).toMatch(/^data contradicts G2:1 met→not-met \[window\/003/);
  });

  test('SRC-ALR-002: a verdict of before sealing no longer holds when its event was changed', () => {
    const before = pneumonia('2026-07-01');
    const atSealing = { adjudications: [verdict(before, 'no')] };
    const own = with003(OWN_CUTOFF, before);
    const later = with003(LATER, pneumonia('2026-07-01', { grade: 4 }));
    expect(told(alertInput({ own, later, atSealing }))).toEqual([
      'data contradicts G2:1 met→not-met [dlt/003]',
    ]);
  });

  test('SRC-ALR-002: a decision by override says so, when more speaks against it', () => {
    const decision = completed({ overridden: true });
    const own = withoutLateLab(OWN_CUTOFF);
    expect(told(alertInput({ own, decision, later: withoutLateLab(LATER) }))).toEqual([]);
    const withMore = { ...withoutLateLab(LATER), adverseEvents: [pneumonia('2026-07-01')] };
    const [alert] = alertsOf(alertInput({ own, decision, later: withMore })).alerts;
    expect(alert).toMatchObject({ overridden: true, severity: 'unclear', before: 'not-met', now: 'not-met' });
    expect(alert === undefined ? '' : sayPhrase('en', alert.sentence)).toContain('made by override');
  });
});

describe('SRC-ALR-003: what came after the decision', () => {
  const fresh = pneumonia('2026-07-05');
  const own = with003(OWN_CUTOFF, pneumonia('2026-07-05'));
  const atSealing = { adjudications: [verdict(fresh, 'no')] };

  test('SRC-ALR-003: a verdict signed later makes it a DLT', () => {
    const now = { adjudications: [...atSealing.adjudications, verdict(fresh, 'yes')] };
    expect(told(alertInput({ own, atSealing, now, later: with003(LATER, fresh) }))).toEqual([
      'later-event contradicts G2:1 met→not-met [dlt/003]',
    ]);
  });

  test('SRC-ALR-003: a later verdict that cannot tell is unclear', () => {
    const now = { adjudications: [...atSealing.adjudications, verdict(fresh, 'not-evaluable')] };
    expect(told(alertInput({ own, atSealing, now, later: with003(LATER, fresh) }))).toEqual([
      'later-event unclear G2:1 met→not-evaluable [dlt/003]',
    ]);
  });

  test('SRC-ALR-003: a pause that the committee signed later is no alert', () => {
    const pause = completed({ decisionId: 'd2', number: 2, kind: 'pause', opensLevel: null });
    const input = alertInput({ later: trialData(LATER, one, two, three) });
    const now = { ...input.now, decisions: [...input.now.decisions, pause] };
    expect(told({ ...input, now })).toEqual([]);
  });

  test('SRC-ALR-003: a further subject whose window is still open is no alert', () => {
    const fourth = treated('009', { first: '2026-10-10', lastDay: 2 });
    expect(told(alertInput({ later: trialData(LATER, one, two, three, fourth) }))).toEqual([]);
  });
});

describe('SRC-ALR-004: dosing before the signature', () => {
  // Signed by all at 08:00 UTC on 20 July.
  test.each([
    ['one minute before, with zone', '2026-07-20T15:58+08:00', 'contradicts', 'not-met'],
    [
      'the minute of the signature cannot be told from after it',
      '2026-07-20T08:00Z',
      'unclear',
      'not-evaluable',
    ],
    ['the same day, time without zone', '2026-07-20T15:58', 'unclear', 'not-evaluable'],
    ['the same day, without time', '2026-07-20', 'unclear', 'not-evaluable'],
    ['days before', '2026-07-17', 'contradicts', 'not-met'],
  ])('SRC-ALR-004: %s', (_, start, severity, value) => {
    expect(told(alertInput({ later: dosedLevelTwo(start) }))).toEqual([
      `dosed-early ${severity} G3:2 null→${value} [chronology/004]`,
    ]);
  });

  test.each(['2026-07-20T16:01+08:00', '2026-07-20T08:01Z', '2026-07-22'])(
    'SRC-ALR-004: %s is after it',
    (start) => {
      expect(told(alertInput({ later: dosedLevelTwo(start) }))).toEqual([]);
    },
  );

  test('SRC-ALR-004: every subject dosed too early is named', () => {
    const later = trialData(
      LATER,
      ...[one, two, three],
      treated('004', { first: '2026-07-17', level: 2 }),
      treated('005', { first: '2026-07-18', level: 2 }),
      treated('006', { first: '2026-08-18', level: 2 }),
    );
    expect(told(alertInput({ later }))).toEqual([
      'dosed-early contradicts G3:2 null→not-met [chronology/004 chronology/005]',
    ]);
  });

  test('SRC-ALR-004: what the committee had before it is no news', () => {
    const own = dosedLevelTwo('2026-07-10', OWN_CUTOFF);
    expect(told(alertInput({ own, later: dosedLevelTwo('2026-07-10') }))).toEqual([]);
  });

  test('SRC-ALR-004: the earliest decision that opened the level counts', () => {
    const second = completed({ decisionId: 'd2', number: 2, completedAt: '2026-09-01T08:00:00.000Z' });
    const later = dosedLevelTwo('2026-08-03');
    const atSealing = { decisions: [completed()] };
    expect(told(alertInput({ decision: second, atSealing, later }))).toEqual([]);
  });

  test('SRC-ALR-004: dosing before the first of two decisions is told at the first', () => {
    const second = completed({ decisionId: 'd2', number: 2, completedAt: '2026-09-01T08:00:00.000Z' });
    const later = dosedLevelTwo('2026-07-17');
    expect(told(alertInput({ decision: second, atSealing: { decisions: [completed()] }, later }))).toEqual(
      [],
    );
    expect(told(alertInput({ now: { decisions: [completed(), second] }, later }))).toEqual([
      'dosed-early contradicts G3:2 null→not-met [chronology/004]',
    ]);
  });

  test('SRC-ALR-005: a level that nobody opened', () => {
    const stay = completed({ kind: 'stay', opensLevel: null });
    expect(told(alertInput({ decision: stay, later: dosedLevelTwo('2026-08-03') }))).toEqual([
      'dosed-unopened contradicts G3:2 null→not-met [chronology/004]',
    ]);
  });

  test('SRC-ALR-005: a level above the opened one', () => {
    const later = trialData(LATER, ...[one, two, three], treated('004', { first: '2026-08-03', level: 3 }));
    expect(told(alertInput({ later }))).toEqual([
      'dosed-unopened contradicts G3:3 null→not-met [chronology/004]',
    ]);
  });
});

describe('SRC-ALR-006: what cannot be compared is said, and raises no false alarm', () => {
  test('SRC-ALR-006: shifted dates', () => {
    const later = { ...withoutLateLab(LATER), datesShifted: true };
    const { alerts, notCompared, gatesCompared } = alertsOf(alertInput({ later }));
    expect([alerts, gatesCompared]).toEqual([[], false]);
    expect(notCompared.map(({ reason }) => reason.key)).toEqual(['alert.not-compared.dates-shifted']);
  });

  test('SRC-ALR-006: a cut that ends earlier', () => {
    const later = trialData('2026-05-19', one);
    const { alerts, notCompared } = alertsOf(alertInput({ later }));
    expect(alerts).toEqual([]);
    expect(notCompared.map(({ reason }) => reason.key)).toEqual(['alert.not-compared.earlier-cutoff']);
  });

  test('SRC-ALR-006: dosing before the signature is seen in a cut that ends earlier all the same', () => {
    const early = infusion('004', '2026-05-10', { actualDose: 7.5e7, plannedDose: 7.5e7 });
    const later = { ...trialData('2026-05-19', one), infusions: [...one.infusions, early] };
    expect(told(alertInput({ later }))).toEqual([
      'dosed-early contradicts G3:2 null→not-met [chronology/004]',
    ]);
  });

  test('SRC-ALR-006: a record that this version of the program would not have written', () => {
    const input = alertInput({ later: trialData(LATER, one, two, three) });
    const recorded = input.recorded.map((result) => ({ ...result, value: 'not-met' as const }));
    const { alerts, notCompared } = alertsOf({ ...input, recorded });
    expect(alerts).toEqual([]);
    expect(notCompared.map(({ reason }) => reason.key)).toEqual(['alert.not-compared.program']);
  });
});

describe('SRC-ALR-008: stopping rules', () => {
  const rule: StoppingRule = {
    id: 'serious-related',
    label: { en: 'One related serious event', 'zh-CN': '一例相关严重不良事件' },
    action: 'pause',
    scope: 'group',
    criterion: {
      ...{ kind: 'event', anyOf: [{ kind: 'any' }], minGrade: null, serious: true },
      ...{ relatedness: 'related', minDurationDays: null },
    },
    threshold: { kind: 'subjects', n: 1 },
    window: null,
    source: 'Test',
  };
  const protocol = { ...axaNk02, stoppingRules: { ...axaNk02.stoppingRules, value: [rule] } };
  const after = pneumonia('2026-08-01');

  test('SRC-ALR-008: a rule that is met since', () => {
    expect(told(alertInput({ protocol, later: trialData(LATER, one, two, three) }))).toEqual([]);
    expect(told(alertInput({ protocol, later: with003(LATER, after) }))).toEqual([
      'stopping-rule contradicts G5:1 met→not-met [stop-rule.serious-related.1/–]',
    ]);
  });

  test('SRC-ALR-008: met already on the cut-off date: the gate would not have been met', () => {
    expect(told(alertInput({ protocol, later: with003(LATER, pneumonia('2026-07-01')) }))).toEqual([
      'data contradicts G2:1 met→not-met [dlt/003 stop/–]',
      'stopping-rule contradicts G5:1 met→not-met [stop-rule.serious-related.1/–]',
    ]);
  });

  test('SRC-ALR-008: whether it is met cannot be told', () => {
    const unknown = pneumonia('2026-08-01', { serious: null, seriousFlag: null });
    expect(told(alertInput({ protocol, later: with003(LATER, unknown) }))).toEqual([
      'stopping-rule unclear G5:1 met→not-evaluable [stop-rule.serious-related.1/–]',
    ]);
  });
});

test('SRC-ALR-007: the same input gives the same alerts, and time alone gives none', () => {
  const own = trialData(OWN_CUTOFF, one, two, three);
  for (const cutoff of ['2026-07-13', '2026-07-14', '2026-08-13', '2027-07-13']) {
    const later = { ...own, cutoff: iso(cutoff) };
    expect(alertsOf(alertInput({ own, later }))).toEqual(alertsOf(alertInput({ own, later })));
    expect(told(alertInput({ own, later }))).toEqual([]);
  }
});
