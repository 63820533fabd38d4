import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AdverseEvent, Grade, TrialData } from '../../../shared/dataset/trialData.ts';
import type { StoppingRule } from '../../../shared/protocol/stopping.ts';
import { findingsOf, severe, stoppingRule } from '../../builders/stopping.ts';
import { adverseEvent, collected, onDay, treated, trialData } from '../../builders/trialData.ts';

const FIRSTS = [
  ['001', 1, '2026-04-20'],
  ['002', 1, '2026-06-03'],
  ['003', 1, '2026-06-11'],
  ['004', 2, '2026-08-03'],
] as const;

type Whose = (typeof FIRSTS)[number];

const anEvent = ([id, , first]: Whose): fc.Arbitrary<AdverseEvent> =>
  fc
    .record({
      day: fc.integer({ min: -3, max: 60 }).filter((day) => day !== 0),
      grade: fc.constantFrom<Grade | null>(1, 2, 3, 4, 5, null),
      serious: fc.constantFrom(true, false, null),
      relationship: fc.constantFrom('RELATED', 'NOT RELATED', ''),
      days: fc.constantFrom(0, 3, 9, null),
      identifier: fc.uuid(),
    })
    .map(({ day, days, ...rest }) =>
      adverseEvent(id, onDay(first, day), {
        ...rest,
        end: collected(
          days === null ? '' : onDay(first, day < 0 && day + days >= 0 ? day + days + 1 : day + days),
        ),
        outcome: days === null ? '' : 'RECOVERED/RESOLVED',
      }),
    );

const someEvents = (whose: Whose) => fc.array(anEvent(whose), { maxLength: 3 });

const aTrial: fc.Arbitrary<TrialData> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.tuple(...FIRSTS.map(someEvents)))
  .map(([count, events]) =>
    trialData(
      '2026-10-14',
      ...FIRSTS.slice(0, count).map(([id, level, first], index) =>
        treated(id, { first, level, adverseEvents: events[index] ?? [] }),
      ),
    ),
  );

const aRule: fc.Arbitrary<StoppingRule> = fc
  .record({
    scope: fc.constantFrom('group' as const, 'trial' as const),
    minGrade: fc.constantFrom(null, 2, 3, 4),
    serious: fc.boolean(),
    relatedness: fc.constantFrom('related' as const, 'any' as const),
    minDurationDays: fc.constantFrom(null, 5),
    threshold: fc.constantFrom(
      { kind: 'subjects', n: 1 } as const,
      { kind: 'subjects', n: 2 } as const,
      { kind: 'share', percent: 50, fromSubjects: 2 } as const,
    ),
    window: fc.constantFrom(
      null,
      { days: 28, anchor: 'firstInfusion' } as const,
      { days: 14, anchor: 'eachInfusion' } as const,
    ),
  })
  .map(({ scope, threshold, window, ...criterion }) =>
    stoppingRule({ scope, threshold, window, criterion: severe(criterion) }),
  );

const values = (data: TrialData, rule: StoppingRule): ReadonlyMap<string, string> =>
  new Map(findingsOf(data, [rule]).map(({ level, value }) => [String(level), value]));

describe('properties', () => {
  test('SRC-STP-050: one more adverse event never turns a rule that is met into another value', () => {
    fc.assert(
      fc.property(aTrial, aRule, fc.constantFrom(...FIRSTS).chain(anEvent), (data, rule, event) => {
        const before = values(data, rule);
        const after = values({ ...data, adverseEvents: [...data.adverseEvents, event] }, rule);
        for (const [level, value] of before) if (value === 'met') expect(after.get(level)).toBe('met');
      }),
    );
  });

  test('SRC-STP-051: a grade, relation or seriousness that is taken away never makes a rule not met', () => {
    fc.assert(
      fc.property(
        aTrial,
        aRule,
        fc.nat(),
        fc.constantFrom({ grade: null }, { relationship: '' }, { serious: null }),
        (data, rule, pick, gone) => {
          if (data.adverseEvents.length === 0) return;
          const index = pick % data.adverseEvents.length;
          const adverseEvents = data.adverseEvents.map((event, at) =>
            at === index ? { ...event, ...gone } : event,
          );
          const before = values(data, rule);
          const after = values({ ...data, adverseEvents }, rule);
          for (const [level, value] of before)
            if (value !== 'not-met') expect(after.get(level)).not.toBe('not-met');
        },
      ),
    );
  });

  test('SRC-STP-052: a threshold that asks for more subjects is never reached sooner', () => {
    const order = ['not-met', 'not-evaluable', 'met'];
    fc.assert(
      fc.property(aTrial, aRule, fc.integer({ min: 1, max: 4 }), (data, rule, n) => {
        const less = values(data, { ...rule, threshold: { kind: 'subjects', n } });
        const more = values(data, { ...rule, threshold: { kind: 'subjects', n: n + 1 } });
        for (const [level, value] of more) {
          expect(order.indexOf(value)).toBeLessThanOrEqual(order.indexOf(less.get(level) ?? ''));
        }
      }),
    );
  });

  test('SRC-STP-053: nobody is counted and open at once, and nobody who was not dosed', () => {
    fc.assert(
      fc.property(aTrial, aRule, (data, rule) => {
        const dosed = new Set<string>(data.infusions.map(({ subjectId }) => subjectId));
        for (const { counted, open, of } of findingsOf(data, [rule])) {
          const ids = [...counted, ...open].map(({ subjectId }) => subjectId);
          expect(new Set(ids).size).toBe(ids.length);
          expect(ids.every((id) => dosed.has(id))).toBe(true);
          expect(counted.length).toBeLessThanOrEqual(of);
        }
      }),
    );
  });

  test('SRC-STP-054: the order of the rows makes no difference', () => {
    fc.assert(
      fc.property(aTrial, aRule, (data, rule) => {
        const turned: TrialData = {
          ...data,
          adverseEvents: data.adverseEvents.toReversed(),
          infusions: data.infusions.toReversed(),
          subjects: data.subjects.toReversed(),
        };
        expect(values(turned, rule)).toEqual(values(data, rule));
      }),
    );
  });
});
