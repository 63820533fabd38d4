import { describe, expect, test } from 'vitest';
import type { Provenance } from '../../../../shared/chart/provenance.ts';
import type { TrialData } from '../../../../shared/dataset/trialData.ts';
import { buildWhatIf } from '../../../../shared/escalation/whatIf/buildWhatIf.ts';
import { sayOutcome } from '../../../../shared/escalation/whatIf/sayOutcome.ts';
import {
  WhatIfModel,
  type WhatIfNode,
  type WhatIfOutcome,
} from '../../../../shared/escalation/whatIf/whatIfModel.ts';
import type { GateInput } from '../../../../shared/gates/gateInput.ts';
import { threePlusThree } from '../../../../shared/protocol/templates/threePlusThree.ts';
import {
  confirmation,
  decision,
  evaluate,
  gateInput,
  gateOf,
  withParameters,
} from '../../../builders/gateInput.ts';
import { adverseEvent, treated, trialData } from '../../../builders/trialData.ts';

const PROVENANCE: Provenance = {
  cutId: 'cut-1',
  cutLabel: 'August',
  cutoffDate: '2026-04-29',
  cutStatus: 'locked',
  contentHash: 'content',
  datesShifted: false,
  protocolId: 'axa-nk02',
  protocolVersion: 1,
  protocolHash: 'hash',
  algorithm: 'what-if/2',
  filter: [],
};

const whatIf = (data: TrialData, depth = 2, over: Partial<GateInput> = {}): WhatIfModel =>
  WhatIfModel.parse(buildWhatIf(gateInput(data, over), { depth, provenance: PROVENANCE }));

const rootOf = ({ root }: WhatIfModel): WhatIfNode => {
  if (root === null) throw new Error('nothing is told');
  return root;
};

const find = (node: WhatIfNode, id: string): WhatIfOutcome => {
  const search = (at: WhatIfNode): WhatIfOutcome[] =>
    at.outcomes.flatMap((one) => [one, ...(one.next === null ? [] : search(one.next))]);
  const found = search(node).find((one) => one.id === id);
  if (found === undefined) throw new Error(`no outcome ${id}`);
  return found;
};

/** [id, kind, gate, date] of every outcome, in order. */
const short = (node: WhatIfNode): unknown[] =>
  node.outcomes.flatMap((one) => [
    [one.id, one.kind, one.gate, one.date],
    ...(one.next === null ? [] : short(one.next)),
  ]);

// First infusion 20 April: 28 days have elapsed on 18 May; three weeks later by the last infusion, 8 June.
const sentinel = treated('001', { first: '2026-04-20', infusions: 2, lastDay: 2 });
const day10 = trialData('2026-04-29', sentinel);

describe('the tree of outcomes', () => {
  test('SRC-WIF-001: the sentinel under observation, two cohorts ahead', () => {
    expect(short(rootOf(whatIf(day10)))).toEqual([
      ['now.0', 'rest', 'G1', '2026-05-18'],
      ['now.0.0', 'opens', 'G2', '2026-06-15'],
      ['now.0.1', 'closed', 'G2', null],
      ['now.0.2', 'closed', 'G2', null],
      ['now.1', 'closed', 'G1', null],
      ['now.fast', 'opens', 'G2', '2026-05-18'],
      ['now.fast.0', 'rest', 'G1', '2026-06-15'],
      ['now.fast.1', 'closed', 'G1', null],
      ['now.fast.fast', 'opens', 'G2', '2026-06-15'],
    ]);
  });

  test('SRC-WIF-002: in the words of a person, in both languages', () => {
    const root = rootOf(whatIf(day10));
    expect(sayOutcome('en', find(root, 'now.0'))).toBe(
      'If the subject has no DLT by 18 May 2026, 2 more subjects can be dosed at level 1 on 18 May 2026, the confirmation signed that day.',
    );
    expect(sayOutcome('en', find(root, 'now.0.0'))).toBe(
      'If none of the 2 has a DLT by 15 Jun 2026, level 2 can open on 15 Jun 2026, the decision of the committee signed that day.',
    );
    expect(sayOutcome('en', find(root, 'now.0.1'))).toBe(
      'If one of the 2 has a DLT, G2 of level 1 stays closed.',
    );
    expect(sayOutcome('zh-CN', find(root, 'now.0.0'))).toBe(
      '若 2 例至 2026年6月15日 均未发生 DLT，剂量水平 2 可于 2026年6月15日 开放（委员会决定于当日签署）。',
    );
  });

  test('SRC-WIF-003: depth is the number of cohorts ahead', () => {
    const deepest = (node: WhatIfNode): number =>
      1 + Math.max(0, ...node.outcomes.map(({ next }) => (next === null ? 0 : deepest(next))));
    for (const depth of [1, 2, 3, 4]) expect(deepest(rootOf(whatIf(day10, depth)))).toBe(depth);
  });

  test('SRC-WIF-004: every other clock stands beside the date', () => {
    expect(find(rootOf(whatIf(day10)), 'now.0').otherClocks).toEqual([
      { anchor: 'lastInfusion', date: '2026-06-08' },
      { anchor: 'eachInfusion', date: '2026-06-08' },
    ]);
  });

  test('SRC-WIF-005: a DLT closes the gate and says what would be needed', () => {
    const { reasons } = find(rootOf(whatIf(day10)), 'now.1');
    expect(reasons.map(({ key }) => key)).toEqual(['missing.dlt-override']);
  });

  test('SRC-WIF-006: the fast path twice and a whole group: 1 + 1 + 3 = 5 subjects, to the last level', () => {
    const root = rootOf(whatIf(day10, 4));
    expect(find(root, 'now.fast.fast').next).toMatchObject({ level: 3, observed: 1 });
    expect(find(root, 'now.fast.fast.0')).toMatchObject({ kind: 'rest', gate: 'G1', date: '2026-07-13' });
    expect(find(root, 'now.fast.fast.0').next).toMatchObject({ level: 3, observed: 2 });
    expect(find(root, 'now.fast.fast.0.0')).toMatchObject({ kind: 'ends', gate: null, next: null });
    // The last level has no next: no fast path leaves it.
    expect(() => find(root, 'now.fast.fast.fast')).toThrow();
  });

  test('SRC-WIF-007: a fast path that the protocol does not know is not told; one that opens needs no review', () => {
    const none = withParameters({ fastPath: 'not-allowed' });
    expect(() => find(rootOf(whatIf(day10, 1, { protocol: none })), 'now.fast')).toThrow();
    const opens = withParameters({ fastPath: 'opens-next-level' });
    const fast = find(rootOf(whatIf(day10, 1, { protocol: opens })), 'now.fast');
    expect(fast).toMatchObject({ kind: 'opens', gate: 'G1F' });
    // As soon as its evidence can be there, before the four weeks are over.
    expect(fast.date !== null && fast.date < '2026-05-18').toBe(true);
  });

  test('SRC-WIF-008: a required assessment whose days are over keeps the gate closed in every branch', () => {
    const without = {
      ...sentinel,
      measurements: [],
    };
    const late = trialData('2026-07-31', without);
    const clean = find(rootOf(whatIf(late, 1)), 'now.0');
    expect(clean.kind).toBe('closed');
    expect(clean.reasons.some(({ key }) => key === 'missing.assessment')).toBe(true);
  });

  test('SRC-WIF-009: what waits for a verdict is an open outcome: none, or the DLT', () => {
    const serious = adverseEvent('001', '2026-04-25', { grade: 3, serious: true, relationship: 'RELATED' });
    const waiting = trialData(
      '2026-05-20',
      treated('001', { first: '2026-04-20', adverseEvents: [serious] }),
    );
    expect(short(rootOf(whatIf(waiting, 1)))).toEqual([
      ['now.0', 'rest', 'G1', '2026-05-21'],
      ['now.1', 'closed', 'G1', null],
      ['now.fast', 'opens', 'G2', '2026-05-21'],
    ]);
  });

  test('SRC-WIF-010: nobody dosed: the first subject on the day after the cut-off date', () => {
    const root = rootOf(whatIf(trialData('2026-04-29'), 1));
    expect([root.level, root.observed, root.dosedOn]).toEqual([1, 1, '2026-04-30']);
    expect(find(root, 'now.0')).toMatchObject({ kind: 'rest', date: '2026-05-28' });
  });

  test('SRC-WIF-011: the sentinel confirmed: the others are dosed on the day after the cut-off date', () => {
    const data = trialData('2026-05-25', treated('001', { first: '2026-04-20' }));
    const root = rootOf(whatIf(data, 1, { confirmations: [confirmation()] }));
    expect([root.level, root.observed, root.dosedOn]).toEqual([1, 2, '2026-05-26']);
    expect(find(root, 'now.0')).toMatchObject({ kind: 'opens', gate: 'G2', date: '2026-06-23' });
  });

  test('SRC-WIF-012: a level that a decision has opened is dosed next', () => {
    const group = ['001', '002', '003'].map((id, at) =>
      treated(id, { first: at === 0 ? '2026-04-20' : '2026-05-20' }),
    );
    const data = trialData('2026-07-21', ...group);
    const root = rootOf(whatIf(data, 1, { decisions: [decision()], confirmations: [confirmation()] }));
    expect([root.level, root.observed, root.dosedOn]).toEqual([2, 1, '2026-07-22']);
  });

  test('SRC-WIF-014: 3+3: none of three goes up, one of three treats three more, more close; one of six goes up', () => {
    const root = rootOf(whatIf(trialData('2026-04-29'), 2, { protocol: threePlusThree }));
    expect([root.level, root.observed, root.dosedOn]).toEqual([1, 3, '2026-04-30']);
    const own = root.outcomes.map(({ id, kind, date }) => [id, kind, date]);
    // 21 days after 30 April.
    expect(own).toEqual([
      ['now.0', 'opens', '2026-05-21'],
      ['now.1', 'expands', '2026-05-21'],
      ['now.2', 'closed', null],
      ['now.3', 'closed', null],
    ]);
    expect(sayOutcome('en', find(root, 'now.1'))).toBe(
      'If one of the 3 has a DLT, the gate stays closed, and 3 more subjects may be treated at level 1 from 21 May 2026: among that many the DLTs are tolerated.',
    );
    expect(find(root, 'now.1').next?.outcomes.map(({ kind }) => kind)).toEqual([
      'opens',
      'closed',
      'closed',
      'closed',
    ]);
  });

  test('SRC-WIF-013: moved dates tell no date', () => {
    const moved = whatIf({ ...day10, datesShifted: true });
    expect(moved).toMatchObject({ root: null, timeline: [], empty: { key: 'what-if.dates-shifted' } });
  });
});

describe('what is said agrees with the gates', () => {
  const rest = ['002', '003'].map((id) => treated(id, { first: '2026-05-18', lastDay: 30 }));
  const signed = [confirmation({ signedAt: '2026-05-18T08:00:00.000Z' })];

  test('SRC-WIF-020: on recorded rows the sentinel gate is met on the day told, and not the day before', () => {
    const told = find(rootOf(whatIf(day10, 1)), 'now.0').date ?? '';
    const rows = treated('001', { first: '2026-04-20' });
    const on = (cutoff: string) =>
      gateOf(evaluate(trialData(cutoff, rows), { confirmations: signed }), 'G1', 1).value;
    expect([on(told), on('2026-05-17')]).toEqual(['met', 'not-met']);
  });

  test('SRC-WIF-020: on recorded rows level 2 can be decided on the day told, and not the day before', () => {
    const told = find(rootOf(whatIf(day10, 2)), 'now.0.0').date ?? '';
    const rows = [treated('001', { first: '2026-04-20', lastDay: 30 }), ...rest];
    const on = (cutoff: string) =>
      gateOf(evaluate(trialData(cutoff, ...rows), { confirmations: signed }), 'G2', 1).value;
    expect(told).toBe('2026-06-15');
    expect(on(told)).toBe('met');
    expect(on('2026-06-14')).not.toBe('met');
  });

  test.each(['firstInfusion', 'lastInfusion', 'eachInfusion'] as const)(
    'SRC-WIF-021: by the clock %s as well',
    (anchor) => {
      const protocol = withParameters({ anchor });
      const told = find(rootOf(whatIf(day10, 1, { protocol })), 'now.0').date ?? '';
      expect(told).toBe(anchor === 'firstInfusion' ? '2026-05-18' : '2026-06-08');
      const lastDay = anchor === 'firstInfusion' ? 29 : 50;
      const seen = [adverseEvent('001', told)];
      const rows = treated('001', { first: '2026-04-20', lastDay, adverseEvents: seen });
      const confirmations = [confirmation({ signedAt: `${told}T08:00:00.000Z` })];
      const on = (cutoff: string) =>
        gateOf(evaluate(trialData(cutoff, rows), { protocol, confirmations }), 'G1', 1).value;
      expect(on(told)).toBe('met');
      const before = new Date(Date.parse(told) - 86_400_000).toISOString().slice(0, 10);
      expect(on(before)).not.toBe('met');
    },
  );
});

describe('the plan', () => {
  test('SRC-WIF-030: earliest dates by every clock, the one in force first', () => {
    const [first, last] = whatIf(day10).timeline;
    expect(first).toEqual({
      anchor: 'firstInfusion',
      inForce: true,
      stopped: [],
      steps: [
        { level: 1, kind: 'dosed', n: 1, date: '2026-04-20' },
        { level: 1, kind: 'G1', n: null, date: '2026-05-18' },
        { level: 1, kind: 'first-dosed', n: 2, date: '2026-05-18' },
        { level: 1, kind: 'G2', n: null, date: '2026-06-15' },
        { level: 2, kind: 'first-dosed', n: 1, date: '2026-06-15' },
        { level: 2, kind: 'G1', n: null, date: '2026-07-13' },
        { level: 2, kind: 'first-dosed', n: 2, date: '2026-07-13' },
        { level: 2, kind: 'G2', n: null, date: '2026-08-10' },
        { level: 3, kind: 'first-dosed', n: 1, date: '2026-08-10' },
        { level: 3, kind: 'G1', n: null, date: '2026-09-07' },
        { level: 3, kind: 'first-dosed', n: 2, date: '2026-09-07' },
      ],
    });
    expect(last).toMatchObject({ anchor: 'lastInfusion', inForce: false });
    expect(last?.steps.at(-1)).toEqual({ level: 3, kind: 'first-dosed', n: 2, date: '2026-12-21' });
  });

  test('SRC-WIF-031: a plan that a gate stops says why', () => {
    const late = trialData('2026-07-31', { ...sentinel, measurements: [] });
    const [first] = whatIf(late).timeline;
    expect(first?.steps.map(({ kind }) => kind)).toEqual(['dosed']);
    expect(first?.stopped.length).toBeGreaterThan(0);
  });

  test('SRC-WIF-032: assumptions are told, and nothing assumed is stored in the input', () => {
    const input = gateInput(day10);
    const before = JSON.stringify(input);
    const model = buildWhatIf(input, { depth: 2, provenance: PROVENANCE });
    expect(JSON.stringify(input)).toBe(before);
    expect(model.assumptions.map(({ key }) => key)).toContain('what-if.assume-enrolment');
  });
});
