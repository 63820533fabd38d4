import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dltBySubject } from '../../../shared/clinical/dlt/dltBySubject.ts';
import type { AdverseEvent, CollectedDate, Grade, TrialData } from '../../../shared/dataset/trialData.ts';
import { evaluateGates } from '../../../shared/gates/evaluateGates.ts';
import { GateEvaluation, type GateResult, type Phrase } from '../../../shared/gates/gate.ts';
import type { GateInput } from '../../../shared/gates/gateInput.ts';
import { WindowAnchor } from '../../../shared/protocol/gateParameters.ts';
import { adjudicationOn } from '../../builders/adjudications.ts';
import { confirmation, decision, gateInput, withParameters } from '../../builders/gateInput.ts';
import {
  adverseEvent,
  collected,
  disposition,
  iso,
  measurement,
  onDay,
  treated,
  trialData,
  withDisposition,
} from '../../builders/trialData.ts';

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
      infusions: fc.constantFrom(1, 3, 4, 4, 5),
      adverseEvents: fc.array(anEvent(id, first), { maxLength: 2 }),
      death: fc.constantFrom(false, false, false, true),
    })
    .map((over) => treated(id, { first, level, ...over }));

/** Whether, when and from what a subject left. */
const aDeparture = ([id, , first]: (typeof FIRSTS)[number]) =>
  fc
    .option(
      fc.record({
        day: fc.constantFrom(16, 24, 28, 29, 40),
        dated: fc.constantFrom(true, true, false),
        scope: fc.constantFrom('STUDY TREATMENT' as const, 'STUDY PARTICIPATION' as const),
      }),
      { freq: 3 },
    )
    .map((left) =>
      left === null
        ? []
        : [disposition(id, 'WITHDRAWAL BY SUBJECT', left.dated ? onDay(first, left.day) : '', left.scope)],
    );

const anInput: fc.Arbitrary<GateInput> = fc
  .record({
    departures: fc.tuple(...FIRSTS.map(aDeparture)),
    count: fc.integer({ min: 0, max: 4 }),
    all: fc.tuple(...FIRSTS.map(aSubject)),
    cutoff: fc.constantFrom('2026-05-17', '2026-05-18', '2026-06-30', '2026-07-13', '2026-10-14'),
    parameters: fc.record({
      anchor: fc.constantFrom('firstInfusion' as const, 'lastInfusion' as const, 'eachInfusion' as const),
      sentinel: fc.constantFrom(true, true, true, false),
      fastPath: fc.constantFrom(...(['not-allowed', 'src-review-follows', 'opens-next-level'] as const)),
      requiredPerGroup: fc.constantFrom(1, 2, 3, 3),
      replacement: fc.boolean(),
      missedInfusions: fc.constantFrom('window-from-last-given' as const, 'not-evaluable' as const),
      reDosing: fc.constantFrom('restarts-window' as const, 'not-counted' as const),
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
  .map(({ count, all, departures, cutoff, parameters, confirmed, decided }) =>
    gateInput(
      withDisposition(trialData(cutoff, ...all.slice(0, count)), ...departures.slice(0, count).flat()),
      {
        protocol: withParameters(parameters),
        confirmations: confirmed,
        decisions: decided,
      },
    ),
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

  test('SRC-GATE-250: a row of disposition that is lost, or loses its date, never turns a gate met', () => {
    fc.assert(
      fc.property(anInput, fc.nat(), fc.boolean(), (input, position, wholly) => {
        const rows = input.data.otherRows.DS ?? [];
        const chosen = pick(rows, position);
        const kept = rows.flatMap((row) =>
          row !== chosen ? [row] : wholly ? [] : [{ ...row, values: { ...row.values, DSSTDTC: null } }],
        );
        neverTurnsMet(input, withData(input, { otherRows: { ...input.data.otherRows, DS: kept } }));
      }),
      { numRuns: 500 },
    );
  });

  test('SRC-GATE-251: nobody who left or died before the window was complete is waited for', () => {
    fc.assert(
      fc.property(anInput, (input) => {
        for (const { conditions, earliestDate } of evaluateGates(input).results) {
          const never = conditions.filter(
            ({ id, phrase }) => id === 'window' && /^window\.(died|left)/.test(phrase.key),
          );
          expect(never.every((one) => one.value === 'not-evaluable' && one.earliestDate === null)).toBe(true);
          if (never.length > 0) expect(earliestDate).toBeNull();
        }
      }),
      { numRuns: 300 },
    );
  });

  /** The change that a flip names, made in the input itself rather than in the evaluated state. */
  const applied = (
    input: GateInput,
    { gate, level, conditions }: GateResult,
    { key, params }: Phrase,
  ): GateInput => {
    const { data, protocol } = input;
    switch (key) {
      case 'flip.anchor-opens':
      case 'flip.anchor-closes': {
        const anchor = { ...protocol.gateParameters.anchor, value: WindowAnchor.parse(params.anchor) };
        return {
          ...input,
          protocol: { ...protocol, gateParameters: { ...protocol.gateParameters, anchor } },
        };
      }
      case 'flip.confirmed': {
        const kind = gate === 'G1' ? 'sentinel-risks-controllable' : 'insufficient-effect';
        const subjectId = conditions.find(({ id }) => id === 'confirmation')?.subjectId ?? '';
        const made = confirmation({ kind, level, subjectId, signedAt: `${input.asOf}T23:00:00.000Z` });
        return { ...input, confirmations: [...input.confirmations, made] };
      }
      case 'flip.assessment': {
        const asked = protocol.requiredAssessments.value.find(({ label }) => label.en === params.label_en);
        const id = String(params.subject);
        const first = FIRSTS.find(([known]) => known === id)?.[2] ?? '';
        const last = onDay(first, asked?.toDay ?? 1);
        const date = last < input.asOf ? last : input.asOf;
        const made = measurement(id, [asked?.domain ?? '', asked?.testCodes[0] ?? ''], date);
        return withData(input, { measurements: [...data.measurements, made] });
      }
      case 'flip.day': {
        const day = String(params.date);
        const rows = data.infusions.map(({ subjectId }) => ({
          ref: data.infusions[0]?.ref ?? { recordId: 0, domain: 'DS', file: '', line: 0 },
          values: { USUBJID: subjectId, DSCAT: 'OTHER EVENT', DSDECOD: 'ONGOING', DSSTDTC: day },
        }));
        const otherRows = { ...data.otherRows, DS: [...(data.otherRows.DS ?? []), ...rows] };
        return { ...input, asOf: iso(day), data: { ...data, cutoff: iso(day), otherRows } };
      }
      case 'flip.verdict-no':
      case 'flip.verdict-yes': {
        const waiting = dltBySubject(data, protocol, input.adjudications).get(String(params.subject))?.events;
        const event = waiting?.find((one) => one.event.term === params.term)?.event;
        if (event === undefined) return input;
        const verdict = key === 'flip.verdict-no' ? 'no' : 'yes';
        return { ...input, adjudications: [...input.adjudications, adjudicationOn(event.judged, verdict)] };
      }
      default: {
        const free = conditions.find(
          ({ id, phrase }) => id === 'dlt' && !/limiting|tolerated/.test(phrase.key),
        );
        const id = free?.subjectId ?? '';
        const first = FIRSTS.find(([known]) => known === id)?.[2] ?? '';
        const event = adverseEvent(id, onDay(first, 2), { serious: true, identifier: 'FLIP' });
        const after = withData(input, { adverseEvents: [...data.adverseEvents, event] });
        const judged = dltBySubject(after.data, protocol, []).get(id)?.events ?? [];
        const made = judged
          .filter((one) => one.event.eventKey === 'AE:FLIP')
          .map((one) => adjudicationOn(one.event.judged, 'yes'));
        return { ...after, adjudications: [...input.adjudications, ...made] };
      }
    }
  };

  test('SRC-GATE-252: each flip that a gate states, made in the data, turns it', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anInput, (input) => {
        for (const result of evaluateGates(input).results) {
          for (const flip of result.flips) {
            seen.add(flip.key);
            const after = resultsOf(applied(input, result, flip)).get(keyOf(result));
            expect([flip, after?.value === 'met']).toEqual([flip, result.value !== 'met']);
          }
        }
      }),
      { numRuns: 600 },
    );
    expect(seen.size).toBeGreaterThanOrEqual(4);
  });
});
