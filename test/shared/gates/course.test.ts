import { describe, expect, test } from 'vitest';
import type { TrialData } from '../../../shared/dataset/trialData.ts';
import type { GateResult } from '../../../shared/gates/gate.ts';
import type { GateInput } from '../../../shared/gates/gateInput.ts';
import type { Protocol } from '../../../shared/protocol/protocol.ts';
import { sayPhrase } from '../../../shared/text/phrases.ts';
import { confirmation, evaluate, gateOf, withParameters } from '../../builders/gateInput.ts';
import {
  adverseEvent,
  collected,
  disposition,
  subject,
  treated,
  trialData,
  withDisposition,
} from '../../builders/trialData.ts';

const FIRST = '2026-04-20';
const SECOND = '2026-06-03';
const THIRD = '2026-06-11';
const FOURTH = '2026-07-01';
/** Day 29 of the third subject is 9 July, of the fourth 29 July. */
const CUTOFF = '2026-08-30';

const first = treated('001', { first: FIRST, lastDay: 30 });
const second = treated('002', { first: SECOND, lastDay: 30 });
const fourth = treated('004', { first: FOURTH, lastDay: 30 });

const g2 = (data: TrialData, protocol: Protocol, over: Partial<GateInput> = {}): GateResult =>
  gateOf(evaluate(data, { protocol, ...over }), 'G2', 1);

const stated = ({ conditions }: GateResult, id: string, subjectId: string | null) =>
  conditions
    .filter((one) => one.id === id && one.subjectId === subjectId)
    .map(({ value, phrase }) => `${value} ${phrase.key}`);

const allowed = withParameters({ replacement: true });
const forbidden = withParameters({ replacement: false });

/** The third subject has data to day 15 and left on a day. */
const left = (date: string, ...more: readonly ReturnType<typeof treated>[]) =>
  withDisposition(
    trialData(CUTOFF, first, second, treated('003', { first: THIRD, infusions: 2, lastDay: 15 }), ...more),
    disposition('003', 'WITHDRAWAL BY SUBJECT', date),
  );

describe('a subject who left', () => {
  test.each<[string, TrialData, Protocol, string, string | null]>([
    ['no replacement: waits for nothing', left('2026-06-26'), forbidden, 'not-evaluable window.left', null],
    ['no date: never replaced', left('', fourth), allowed, 'not-evaluable window.left-undated', null],
    [
      'left on the last day of the window, data short: not replaced',
      left('2026-07-09', fourth),
      allowed,
      'met window.met',
      '2026-07-29',
    ],
  ])('SRC-GATE-210: %s', (_, data, protocol, window, earliest) => {
    const result = g2(data, protocol);
    expect(stated(result, 'window', '003')).toEqual([window]);
    expect(result.earliestDate).toBe(earliest);
    expect(result.value).not.toBe('met');
  });

  test.each<[string, string, Protocol, number, string]>([
    ['the day before the window ends', '2026-07-08', allowed, 3, 'met'],
    ['the same, without the parameter', '2026-07-08', forbidden, 3, 'not-met'],
    ['the replacement is not dosed yet', '2026-07-08', allowed, 2, 'not-met'],
  ])('SRC-GATE-211: replaced: %s', (_, date, protocol, dosed, value) => {
    const result = g2(left(date, ...(dosed === 3 ? [fourth] : [])), protocol);
    expect(result.value).toBe(value);
    if (protocol === allowed) {
      expect(stated(result, 'course', '003')).toEqual(['not-applicable course.replaced']);
      expect(stated(result, 'window', '003')).toEqual([]);
      const group = result.conditions.find(({ id }) => id === 'group');
      expect(group?.phrase.params).toMatchObject({ n: dosed === 3 ? 3 : 2, required: 3 });
    }
  });

  test('SRC-GATE-212: with what may be a DLT a subject who left counts, and is settled first', () => {
    const event = adverseEvent('003', '2026-06-20', { grade: 4, serious: true, relationship: 'RELATED' });
    const data = withDisposition(
      trialData(
        CUTOFF,
        first,
        second,
        treated('003', { first: THIRD, infusions: 2, lastDay: 15, adverseEvents: [event] }),
        fourth,
      ),
      disposition('003', 'ADVERSE EVENT', '2026-06-26'),
    );
    const result = g2(data, allowed);
    expect(result.value).toBe('not-met');
    expect(stated(result, 'course', '003')).toEqual([]);
    expect(stated(result, 'dlt', '003')).toEqual(['not-met dlt-condition.candidates']);
    expect(stated(result, 'window', '003')).toEqual(['not-evaluable window.left']);
  });

  test('SRC-GATE-213: leaving treatment alone ends no follow-up; data after the day of leaving show that it goes on', () => {
    const treatmentOnly = withDisposition(
      trialData('2026-07-08', first, second, treated('003', { first: THIRD, infusions: 2, lastDay: 15 })),
      disposition('003', 'ADVERSE EVENT', '2026-06-25', 'STUDY TREATMENT'),
    );
    expect(stated(g2(treatmentOnly, allowed), 'window', '003')).toEqual(['not-met window.time']);
    const followed = withDisposition(
      trialData('2026-07-08', first, second, treated('003', { first: THIRD, infusions: 2, lastDay: 15 })),
      disposition('003', 'PHYSICIAN DECISION', '2026-06-24'),
    );
    expect(stated(g2(followed, forbidden), 'window', '003')).toEqual(['not-met window.time']);
  });

  test.each([
    ['COMPLETED', 'DISPOSITION EVENT'],
    ['ENROLLED', 'PROTOCOL MILESTONE'],
    ['ONGOING', 'OTHER EVENT'],
  ])('SRC-GATE-214: %s (%s) ends nothing', (decod, category) => {
    const row = disposition('003', decod, '2026-06-26');
    const data = withDisposition(
      trialData('2026-07-08', first, second, treated('003', { first: THIRD, infusions: 2, lastDay: 15 })),
      { ...row, values: { ...row.values, DSCAT: category } },
    );
    expect(stated(g2(data, allowed), 'window', '003')).toEqual(['not-met window.time']);
  });

  test('SRC-GATE-215: a sentinel who left before anybody else was dosed gives its place to the next', () => {
    const gone = treated('001', { first: FIRST, infusions: 2, lastDay: 15 });
    const data = (leaving: string, ...others: readonly ReturnType<typeof treated>[]) =>
      withDisposition(
        trialData(CUTOFF, gone, ...others),
        disposition('001', 'WITHDRAWAL BY SUBJECT', leaving),
      );
    const g1 = (given: TrialData) => gateOf(evaluate(given, { protocol: allowed }), 'G1', 1);
    const alone = g1(data('2026-05-05'));
    expect([alone.value, alone.conditions[0]?.phrase.key]).toEqual(['not-met', 'sentinel.left']);
    const next = g1(data('2026-05-05', second));
    expect(next.conditions.map(({ id, subjectId }) => `${id} ${subjectId}`)).toContain('window 002');
    const early = g1(data('2026-05-05', treated('002', { first: '2026-05-05', lastDay: 30 })));
    expect(early.conditions.map(({ id, subjectId }) => `${id} ${subjectId}`)).toContain('window 001');
  });

  test('SRC-GATE-216: who may be replaced takes no place in the group, yet counts in the trial', () => {
    const four = left('2026-06-26', fourth);
    const g4 = (protocol: Protocol) => gateOf(evaluate(four, { protocol }), 'G4', 1);
    expect(stated(g4(allowed), 'group-size', null)).toEqual(['met size.replaced']);
    expect(stated(g4(forbidden), 'group-size', null)).toEqual(['not-met size.exceeded']);
    expect(g4(allowed).conditions.find(({ id }) => id === 'total')?.phrase.params.n).toBe(4);
  });
});

describe('a death', () => {
  const dead = (lastDay: number, deathDate: string) => {
    const day = collected(deathDate);
    const records = treated('003', { first: THIRD, lastDay });
    const event = adverseEvent('003', deathDate, { grade: 5, serious: true, end: day, outcome: 'FATAL' });
    return trialData(CUTOFF, first, second, {
      ...records,
      subjects: [subject('003', { death: true, deathDate: day })],
      adverseEvents: [event],
    });
  };

  test.each<[string, number, string, string[], string[], string | null]>([
    ['before the window was over', 15, '2026-06-30', ['not-evaluable window.died'], [], null],
    [
      'on its last day',
      29,
      '2026-07-09',
      ['met window.met'],
      ['not-applicable course.died-after'],
      '2026-07-09',
    ],
    ['after it', 30, '2026-08-01', ['met window.met'], ['not-applicable course.died-after'], '2026-07-09'],
  ])('SRC-GATE-217: %s', (_, lastDay, date, window, course, earliest) => {
    for (const protocol of [allowed, forbidden]) {
      const result = g2(dead(lastDay, date), protocol);
      expect(stated(result, 'window', '003')).toEqual(window);
      expect(stated(result, 'course', '003')).toEqual(course);
      expect(result.earliestDate).toBe(earliest);
      expect(result.value).toBe(date === '2026-08-01' ? 'met' : 'not-met');
    }
  });

  test('SRC-GATE-218: nothing that is dated after the death completes a window, and time never does', () => {
    const data = dead(30, '2026-06-30');
    const result = g2(data, forbidden);
    expect(stated(result, 'window', '003')).toEqual(['not-evaluable window.died']);
    const lacking = result.missing.find(({ phrase }) => phrase.key === 'missing.never-complete');
    expect(lacking === undefined ? '' : sayPhrase('en', lacking.phrase)).toBe(
      '28 days of safety data, which can no longer come: the committee decides by a signed override',
    );
    expect(result.missing.some(({ phrase }) => phrase.key === 'missing.days')).toBe(false);
  });
});

describe('infusions missed and beyond the plan', () => {
  const g1 = (data: TrialData, protocol: Protocol) =>
    gateOf(
      evaluate(data, { protocol, confirmations: [confirmation({ signedAt: '2026-08-01T08:00:00.000Z' })] }),
      'G1',
      1,
    );
  const three = (end: 'ended' | 'goes on') => {
    const data = trialData(CUTOFF, treated('001', { first: FIRST, infusions: 3, lastDay: 50 }));
    const late = {
      ...data,
      measurements: treated('001', { first: '2026-05-04', lastDay: 30 }).measurements.concat(
        data.measurements,
      ),
    };
    return end === 'ended'
      ? withDisposition(late, disposition('001', 'ADVERSE EVENT', '2026-05-08', 'STUDY TREATMENT'))
      : late;
  };

  test.each<[string, 'ended' | 'goes on', Protocol, string, string | null]>([
    [
      'lastInfusion, may still come',
      'goes on',
      withParameters({ anchor: 'lastInfusion' }),
      'not-evaluable window.last-infusion-open',
      null,
    ],
    [
      'lastInfusion, ended',
      'ended',
      withParameters({ anchor: 'lastInfusion' }),
      'not-evaluable window.missed-infusions',
      null,
    ],
    [
      'lastInfusion, ended, from the last given',
      'ended',
      withParameters({ anchor: 'lastInfusion', missedInfusions: 'window-from-last-given' }),
      'met window.met',
      '2026-06-01',
    ],
    [
      'from the last given, but more may come',
      'goes on',
      withParameters({ anchor: 'lastInfusion', missedInfusions: 'window-from-last-given' }),
      'not-evaluable window.last-infusion-open',
      null,
    ],
    ['firstInfusion', 'ended', withParameters({}), 'met window.met', '2026-05-18'],
    ['eachInfusion', 'ended', withParameters({ anchor: 'eachInfusion' }), 'met window.met', '2026-06-01'],
  ])('SRC-GATE-219: %s', (_, end, protocol, window, earliest) => {
    const result = g1(three(end), protocol);
    expect(stated(result, 'window', '001')).toEqual([window]);
    expect(stated(result, 'infusions', '001')).toEqual(
      end === 'ended' ? ['not-applicable infusions.missed'] : [],
    );
    expect(result.earliestDate).toBe(earliest);
  });

  test.each([
    ['lastInfusion', 'restarts-window', '2026-06-15'],
    ['lastInfusion', 'not-counted', '2026-06-08'],
    ['eachInfusion', 'restarts-window', '2026-06-15'],
    ['eachInfusion', 'not-counted', '2026-06-08'],
    ['firstInfusion', 'restarts-window', '2026-05-18'],
    ['firstInfusion', 'not-counted', '2026-05-18'],
  ] as const)('SRC-GATE-220: a fifth infusion by %s, %s: from %s', (anchor, reDosing, earliest) => {
    const data = trialData(CUTOFF, treated('001', { first: FIRST, infusions: 5, lastDay: 30 }));
    const result = g1(data, withParameters({ anchor, reDosing }));
    expect(result.earliestDate).toBe(earliest);
    expect(stated(result, 'infusions', '001')).toEqual([`not-applicable infusions.${reDosing}`]);
    expect(result.otherClocks.map((clock) => clock.anchor)).not.toContain(anchor);
    expect(result.otherClocks).toHaveLength(2);
  });
});
