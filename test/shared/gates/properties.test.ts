import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AdverseEvent, CollectedDate, Grade, TrialData } from '../../../shared/dataset/trialData.ts';
import { evaluateGates } from '../../../shared/gates/evaluateGates.ts';
import { GateEvaluation, type GateResult } from '../../../shared/gates/gate.ts';
import type { GateInput } from '../../../shared/gates/gateInput.ts';
import { confirmation, decision, gateInput, withParameters } from '../../builders/gateInput.ts';
import { adverseEvent, collected, onDay, treated, trialData } from '../../builders/trialData.ts';

const FIRSTS = [
  ['001', 1, '2026-04-20'],
  ['002', 1, '2026-06-03'],
  ['003', 1, '2026-06-11'],
  ['004', 2, '2026-08-03'],
] as const;

const anEvent = (id: string, first: string): fc.Arbitrary<AdverseEvent> =>
  fc
    .record({
      day: fc.integer({ min: -10, max: 60 }).filter((day) => day !== 0),
      grade: fc.constantFrom<Grade | null>(1, 2, 3, 4, 5, null),
      serious: fc.constantFrom(true, false, false, null),
      relationship: fc.constantFrom('RELATED', 'NOT RELATED', 'NOT RELATED', 'UNLIKELY', '', 'UNKNOWN'),
    })
    .map(({ day, ...rest }) => adverseEvent(id, onDay(first, day), rest));

const aSubject = ([id, level, first]: (typeof FIRSTS)[number]) =>
  fc
    .record({
      lastDay: fc.constantFrom(2, 15, 28, 29, 30, 30, 30),
      infusions: fc.constantFrom(1, 3, 4, 4),
      adverseEvents: fc.array(anEvent(id, first), { maxLength: 2 }),
      death: fc.constantFrom(false, false, false, true),
    })
    .map((over) => treated(id, { first, level, ...over }));

const anInput: fc.Arbitrary<GateInput> = fc
  .record({
    count: fc.integer({ min: 0, max: 4 }),
    all: fc.tuple(...FIRSTS.map(aSubject)),
    cutoff: fc.constantFrom('2026-05-17', '2026-05-18', '2026-06-30', '2026-07-13', '2026-10-14'),
    parameters: fc.record({
      anchor: fc.constantFrom('firstInfusion' as const, 'lastInfusion' as const),
      nextGroupAnchor: fc.constantFrom('everySubject' as const, 'lastSubject' as const),
      requirePd: fc.boolean(),
      windowDays: fc.constantFrom(14, 28, 28, 42),
    }),
    confirmed: fc.subarray([
      confirmation(),
      confirmation({ kind: 'insufficient-effect' }),
      confirmation({ level: 2, subjectId: '004', signedAt: '2026-09-10T00:00:00.000Z' }),
    ]),
    decided: fc.subarray([
      decision(),
      decision({ decisionId: 'd2', number: 2, overridden: true, completedAt: '2026-07-25T00:00:00.000Z' }),
      decision({ decisionId: 'd3', number: 3, kind: 'pause', opensLevel: null, completedAt: null }),
    ]),
  })
  .map(({ count, all, cutoff, parameters, confirmed, decided }) =>
    gateInput(trialData(cutoff, ...all.slice(0, count)), {
      protocol: withParameters(parameters),
      confirmations: confirmed,
      decisions: decided,
    }),
  );

const keyOf = ({ gate, level }: GateResult) => `${gate} ${level}`;

const resultsOf = (input: GateInput): Map<string, GateResult> =>
  new Map(evaluateGates(input).results.map((result) => [keyOf(result), result]));

/** Gates that ask whether something may go on; G3 and G4 judge what was done. */
const permits = ({ gate }: GateResult): boolean => gate === 'G1' || gate === 'G1F' || gate === 'G2';

/** No gate that was not met before may be met after evidence was taken away. */
const neverTurnsMet = (before: GateInput, after: GateInput): void => {
  const earlier = resultsOf(before);
  for (const [key, result] of resultsOf(after)) {
    const was = earlier.get(key);
    if (was === undefined || !permits(result) || was.value === 'met') continue;
    expect(result.value, key).not.toBe('met');
  }
};

const pick = <T>(items: readonly T[], position: number): T | undefined =>
  items.length === 0 ? undefined : items[position % items.length];

const withData = (input: GateInput, data: Partial<TrialData>): GateInput => ({
  ...input,
  data: { ...input.data, ...data },
});

describe('properties of the gates', () => {
  test('SRC-GATE-100: the evaluation is well formed, and a gate that misses something is never met', () => {
    fc.assert(
      fc.property(anInput, (input) => {
        const evaluation = GateEvaluation.parse(evaluateGates(input));
        for (const { value, missing, conditions } of evaluation.results) {
          if (value === 'met') {
            expect(missing).toEqual([]);
            expect(conditions.every((one) => one.value === 'met' || one.value === 'not-applicable')).toBe(
              true,
            );
          }
          for (const one of conditions) if (one.value === 'met') expect(one.missing).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('SRC-GATE-101: each gate of a level stands once, and the same input gives the same result', () => {
    fc.assert(
      fc.property(anInput, (input) => {
        const { results } = evaluateGates(input);
        expect(new Set(results.map(keyOf)).size).toBe(results.length);
        expect(evaluateGates(input).results).toEqual(results);
      }),
    );
  });

  test('SRC-GATE-102: taking away a result never turns a gate met', () => {
    fc.assert(
      fc.property(anInput, fc.nat(), (input, position) => {
        const gone = pick(input.data.measurements, position);
        const measurements = input.data.measurements.filter((one) => one !== gone);
        neverTurnsMet(input, withData(input, { measurements }));
      }),
      { numRuns: 300 },
    );
  });

  test('SRC-GATE-103: taking away a confirmation never turns a gate met', () => {
    fc.assert(
      fc.property(anInput, fc.nat(), (input, position) => {
        const gone = pick(input.confirmations, position);
        const confirmations = input.confirmations.filter((one) => one !== gone);
        neverTurnsMet(input, { ...input, confirmations });
      }),
    );
  });

  const partOf = (date: CollectedDate): CollectedDate =>
    date.kind === 'complete' ? collected(date.text.slice(0, 7)) : { kind: 'missing' };

  const blanks: readonly ((event: AdverseEvent) => AdverseEvent)[] = [
    (event) => ({ ...event, grade: null }),
    (event) => ({ ...event, serious: null }),
    (event) => ({ ...event, relationship: '' }),
    (event) => ({ ...event, start: { kind: 'missing' } }),
    (event) => ({ ...event, start: partOf(event.start) }),
    (event) => ({ ...event, end: { kind: 'missing' } }),
  ];

  test('SRC-GATE-104: an event that loses a field never turns a gate met', () => {
    fc.assert(
      fc.property(anInput, fc.nat(), fc.constantFrom(...blanks), (input, position, blank) => {
        const chosen = pick(input.data.adverseEvents, position);
        const adverseEvents = input.data.adverseEvents.map((one) => (one === chosen ? blank(one) : one));
        neverTurnsMet(input, withData(input, { adverseEvents }));
      }),
      { numRuns: 500 },
    );
  });

  test('SRC-GATE-105: a date that loses its day never turns a gate met', () => {
    fc.assert(
      fc.property(anInput, fc.nat(), (input, position) => {
        const chosen = pick(input.data.measurements, position);
        const measurements = input.data.measurements.map((one) =>
          one === chosen ? { ...one, date: partOf(one.date) } : one,
        );
        neverTurnsMet(input, withData(input, { measurements }));
      }),
      { numRuns: 300 },
    );
  });

  test('SRC-GATE-106: an event more never turns a gate met', () => {
    const events = fc.constantFrom(...FIRSTS).chain(([id, , first]) => anEvent(id, first));
    fc.assert(
      fc.property(anInput, events, (input, extra) => {
        // An event is also an observation: it may complete the days of data. Only what it may hide is asked here.
        const before = resultsOf(input);
        const after = resultsOf(withData(input, { adverseEvents: [...input.data.adverseEvents, extra] }));
        for (const [key, result] of after) {
          const dlt = (one: GateResult | undefined) =>
            one?.conditions.some(({ id, value }) => id === 'dlt' && value === 'not-met') ?? false;
          if (dlt(before.get(key))) expect(dlt(result), key).toBe(true);
        }
      }),
    );
  });

  test('SRC-GATE-107: a subject who loses arm and dose never turns a gate met', () => {
    fc.assert(
      fc.property(anInput, fc.nat(), (input, position) => {
        const chosen = pick(input.data.subjects, position)?.subjectId;
        const subjects = input.data.subjects.map((one) =>
          one.subjectId === chosen ? { ...one, armCode: '' } : one,
        );
        const infusions = input.data.infusions.map((one) =>
          one.subjectId === chosen ? { ...one, actualDose: null } : one,
        );
        neverTurnsMet(input, withData(input, { subjects, infusions }));
      }),
    );
  });
});
