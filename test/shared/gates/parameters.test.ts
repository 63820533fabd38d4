import { describe, expect, test } from 'vitest';
import { dltBySubject } from '../../../shared/clinical/dlt/dltBySubject.ts';
import type { TrialData } from '../../../shared/dataset/trialData.ts';
import { gatesRequired, isKindAllowed } from '../../../shared/gates/decidingGate.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import type { Protocol } from '../../../shared/protocol/protocol.ts';
import { sayPhrase } from '../../../shared/text/phrases.ts';
import { adjudicationOn } from '../../builders/adjudications.ts';
import { confirmation, decision, evaluate, gateOf, withParameters } from '../../builders/gateInput.ts';
import { adverseEvent, iso, treated, trialData } from '../../builders/trialData.ts';

const CUTOFF = '2026-08-30';
const FIRSTS = ['2026-04-20', '2026-06-03', '2026-06-11', '2026-06-15', '2026-06-16', '2026-06-17'] as const;

const subjects = (n: number, events: Readonly<Record<string, boolean>> = {}) =>
  FIRSTS.slice(0, n).map((first, index) => {
    const id = `00${index + 1}`;
    const event = adverseEvent(id, first, { serious: true, preferredTerm: 'Sepsis' });
    return treated(id, { first, lastDay: 30, adverseEvents: events[id] === undefined ? [] : [event] });
  });

const values = (data: TrialData, protocol: Protocol) =>
  evaluate(data, { protocol }).results.map(({ gate, level }) => `${gate}:${level}`);

describe('sentinel', () => {
  const without = withParameters({ sentinel: false });

  test('SRC-GATE-230: without a sentinel there is no G1, no fast path and no order of dosing', () => {
    const data = trialData(CUTOFF, ...subjects(2));
    expect(values(data, axaNk02)).toContain('G1:1');
    expect(values(data, without)).not.toContain('G1:1');
    expect(values(trialData(CUTOFF, ...subjects(1)), axaNk02)).toContain('G1F:1');
    expect(values(trialData(CUTOFF, ...subjects(1)), without)).not.toContain('G1F:1');
    const order = (protocol: Protocol) =>
      gateOf(evaluate(data, { protocol }), 'G4', 1).conditions.filter(({ id }) => id === 'order');
    expect(order(axaNk02)).toHaveLength(1);
    expect(order(without)).toEqual([]);
    expect([isKindAllowed('open-subjects-2-3', without), isKindAllowed('fast-path', without)]).toEqual([
      false,
      false,
    ]);
  });
});

describe('who confirms', () => {
  const data = trialData(CUTOFF, ...subjects(1));
  const stated = (role: 'investigator' | 'medical-monitor' | 'src-chair', protocol: Protocol) => {
    const given = evaluate(data, { protocol, confirmations: [confirmation({ role })] });
    return gateOf(given, 'G1', 1).conditions.find(({ id }) => id === 'confirmation');
  };

  test.each([
    ['investigator', ['investigator'], 'confirmation.signed'],
    ['medical-monitor', ['investigator'], 'confirmation.other-role'],
    ['medical-monitor', ['investigator', 'medical-monitor'], 'confirmation.signed'],
    ['src-chair', ['investigator', 'medical-monitor'], 'confirmation.other-role'],
    ['investigator', ['src-chair'], 'confirmation.other-role'],
  ] as const)('SRC-GATE-231: %s, by %j: %s', (role, confirmedBy, key) => {
    const found = stated(role, withParameters({ confirmedBy: [...confirmedBy] }));
    expect(found?.phrase.key).toBe(key);
    expect(found?.value).toBe(key === 'confirmation.signed' ? 'met' : 'not-met');
  });

  test('SRC-GATE-232: who is asked is said as a choice', () => {
    const found = stated('src-chair', withParameters({ confirmedBy: ['investigator', 'medical-monitor'] }));
    const [item] = found?.missing ?? [];
    const say = (language: 'en' | 'zh-CN') => (item === undefined ? '' : sayPhrase(language, item.phrase));
    expect(say('en')).toMatch(/^signed confirmation by the investigator or the medical monitor: /);
    expect(say('zh-CN')).toMatch(/^研究者或医学监查员的签署确认：/);
  });
});

const joined = (data: TrialData, more: ReturnType<typeof treated>): TrialData => ({
  ...data,
  subjects: [...data.subjects, ...more.subjects],
  infusions: [...data.infusions, ...more.infusions],
  measurements: [...data.measurements, ...more.measurements],
});

describe('the fast path', () => {
  const signed = [confirmation({ kind: 'insufficient-effect', signedAt: '2026-06-02T08:00:00.000Z' })];
  const sentinel = treated('001', { first: '2026-04-20', lastDay: 30 });
  const scored = trialData(CUTOFF, {
    ...sentinel,
    measurements: sentinel.measurements.concat(
      sentinel.measurements.slice(0, 1).map((one) => ({ ...one, domain: 'QS', testCode: 'SLEDAI' })),
    ),
  });
  const by = (fastPath: 'not-allowed' | 'src-review-follows' | 'opens-next-level', dosed = '') => {
    const protocol = withParameters({ fastPath });
    const data =
      dosed === '' ? scored : joined(scored, treated('004', { first: dosed, level: 2, lastDay: 2 }));
    return evaluate(data, { protocol, confirmations: signed });
  };
  test('SRC-GATE-233: not allowed: no G1F, the signature completes no group and opens nothing', () => {
    const given = by('not-allowed');
    expect(given.results.map(({ gate }) => gate)).not.toContain('G1F');
    expect(gateOf(given, 'G2', 1).conditions[0]).toMatchObject({
      value: 'not-met',
      phrase: { key: 'group.partial-only' },
      missing: [{ phrase: { key: 'missing.subjects-only', params: { n: 2 } } }],
    });
    expect(gateOf(given, 'G0', 2).value).toBe('not-met');
  });

  test('SRC-GATE-234: review follows: the group is complete, the next level waits for the committee', () => {
    const given = by('src-review-follows');
    expect(gateOf(given, 'G1F', 1)).toMatchObject({ value: 'met', sentence: { key: 'sentence.G1F.met' } });
    expect(gateOf(given, 'G2', 1).conditions[0]?.phrase.key).toBe('group.fast-path');
    expect(gateOf(given, 'G0', 2).value).toBe('not-met');
  });

  test('SRC-GATE-235: opens the next level: G0 by the judgement, G3 against its signature', () => {
    const given = by('opens-next-level');
    expect(gateOf(given, 'G1F', 1)).toMatchObject({ value: 'met', sentence: { key: 'sentence.G1F.opens' } });
    expect(gateOf(given, 'G0', 2)).toMatchObject({
      value: 'met',
      conditions: [{ phrase: { key: 'decision.fast-path' } }, { id: 'dlt', value: 'met' }],
    });
    const g3 = (date: string) => gateOf(by('opens-next-level', date), 'G3', 2);
    expect([g3('2026-05-31').value, g3('2026-06-04').value]).toEqual(['not-met', 'met']);
    expect(gateOf(by('src-review-follows', '2026-06-04'), 'G3', 2).value).toBe('not-met');
  });

  test('SRC-GATE-236: without its evidence, or by another role, the judgement opens nothing', () => {
    const protocol = withParameters({ fastPath: 'opens-next-level' });
    const open = (data: TrialData, role: 'investigator' | 'src-chair' = 'investigator') =>
      gateOf(evaluate(data, { protocol, confirmations: signed.map((one) => ({ ...one, role })) }), 'G0', 2)
        .value;
    expect(open(scored)).toBe('met');
    expect(open(scored, 'src-chair')).toBe('not-met');
    expect(
      open({ ...scored, measurements: scored.measurements.filter(({ domain }) => domain !== 'CP') }),
    ).toBe('not-met');
  });

  test('SRC-GATE-237: what a decision on it needs follows the parameter', () => {
    const gates = (fastPath: 'not-allowed' | 'src-review-follows' | 'opens-next-level') =>
      gatesRequired('fast-path', withParameters({ fastPath }));
    expect(gates('src-review-follows')).toEqual(['G1F', 'G2']);
    expect(gates('opens-next-level')).toEqual(['G1F']);
    expect(isKindAllowed('fast-path', withParameters({ fastPath: 'not-allowed' }))).toBe(false);
  });
});

describe('how many subjects', () => {
  const group = (n: number, requiredPerGroup: number) => {
    const protocol = withParameters({ requiredPerGroup });
    const [found] = gateOf(evaluate(trialData(CUTOFF, ...subjects(n)), { protocol }), 'G2', 1).conditions;
    return [found?.value, found?.phrase.params.n, found?.phrase.params.evaluable];
  };

  test.each([
    [1, 3, ['not-met', 1, 1]],
    [2, 3, ['not-met', 2, 2]],
    [3, 3, ['met', 3, 3]],
    [1, 2, ['not-met', 1, 1]],
    [2, 2, ['met', 2, 2]],
    [3, 2, ['met', 3, 3]],
    [1, 1, ['met', 1, 1]],
  ] as const)('SRC-GATE-238: %i dosed of %i required', (n, required, expected) => {
    expect(group(n, required)).toEqual(expected);
  });

  test('SRC-GATE-239: a partial cohort says how many are dosed and evaluable', () => {
    const data = trialData(
      '2026-06-20',
      ...subjects(1),
      treated('002', { first: '2026-06-03', lastDay: 15 }),
    );
    const [found] = gateOf(evaluate(data), 'G2', 1).conditions;
    expect(found === undefined ? '' : sayPhrase('en', found.phrase)).toBe(
      '2 of 3 required subjects are dosed, 1 of them evaluable, and no fast path is signed.',
    );
  });
});

describe('tolerated DLTs by evaluable subjects: 0 of 3, 1 of 6', () => {
  const protocol: Protocol = {
    ...withParameters({ sentinel: false }),
    groupSizeMax: 6,
    dlt: {
      ...axaNk02.dlt,
      toleratedPerGroup: {
        ...axaNk02.dlt.toleratedPerGroup,
        value: [
          { subjects: 3, tolerated: 0 },
          { subjects: 6, tolerated: 1 },
        ],
      },
    },
  };
  const g2 = (n: number, limited: readonly string[]) => {
    const data = trialData(CUTOFF, ...subjects(n, Object.fromEntries(limited.map((id) => [id, true]))));
    const adjudications = [...dltBySubject(data, protocol, []).values()].flatMap(({ events }) =>
      events.map(({ event }) => adjudicationOn(event.judged, 'yes')),
    );
    return gateOf(evaluate(data, { protocol, adjudications }), 'G2', 1);
  };

  test.each([
    [3, [], 'met', null],
    [3, ['001'], 'not-met', { k: 3, subjects: 6, tolerated: 1 }],
    [4, ['001'], 'not-met', { k: 2, subjects: 6, tolerated: 1 }],
    [5, ['001'], 'not-met', { k: 1, subjects: 6, tolerated: 1 }],
    [6, ['001'], 'met', null],
    [6, ['001', '002'], 'not-met', null],
  ] as const)('SRC-GATE-240: %i subjects, DLT of %j: %s', (n, limited, value, more) => {
    const result = g2(n, limited);
    expect(result.value).toBe(value);
    const lacking = result.missing.filter(({ phrase }) => phrase.key === 'missing.dlt-more-subjects');
    expect(lacking.map(({ phrase }) => phrase.params)).toEqual(
      more === null ? [] : [expect.objectContaining(more)],
    );
    const override = result.missing.filter(({ phrase }) => phrase.key === 'missing.dlt-override');
    expect(override).toHaveLength(n === 6 ? (limited.length === 2 ? 2 : 0) : 0);
  });

  test('SRC-GATE-241: the missing item counts the subjects as a person would', () => {
    const [item] = g2(3, ['001']).missing;
    expect(item === undefined ? '' : sayPhrase('en', item.phrase)).toBe(
      '3 more evaluable subjects, 6 in all: then 1 with a DLT is tolerated (Sepsis)',
    );
  });
});

describe('assessments that a gate asks for', () => {
  const asked = (gates: readonly ('G1' | 'G1F' | 'G2')[]): Protocol => ({
    ...axaNk02,
    requiredAssessments: {
      ...axaNk02.requiredAssessments,
      value: axaNk02.requiredAssessments.value
        .filter(({ id }) => id === 'S-HAEM' || id === 'P-BCELL')
        .map((one) => (one.id === 'S-HAEM' ? { ...one, gates: [...gates] } : one)),
    },
  });
  const bare = trialData('2026-05-19', { ...treated('001', { first: '2026-04-20' }), measurements: [] });

  test.each([
    [['G1'], 'not-met', undefined, 'not-applicable'],
    [['G1F'], 'not-applicable', 'not-met', 'not-applicable'],
    [['G2'], 'not-applicable', undefined, 'not-met'],
    [['G1', 'G1F', 'G2'], 'not-met', 'not-met', 'not-met'],
  ] as const)('SRC-GATE-242: of %j each gate asks for its own', (gates, g1, g1f, g2) => {
    const given = evaluate(bare, { protocol: asked(gates) });
    const safety = (gate: 'G1' | 'G1F' | 'G2') =>
      gateOf(given, gate, 1).conditions.find(({ id }) => id === 'safety')?.value;
    expect([safety('G1'), safety('G1F'), safety('G2')]).toEqual([g1, g1f, g2]);
  });
});

describe('as of an earlier day', () => {
  const data = trialData(CUTOFF, ...subjects(3));
  const signed = {
    confirmations: [confirmation({ signedAt: '2026-05-20T23:59:59.999Z' })],
    decisions: [decision({ completedAt: '2026-07-20T08:00:00.000Z' })],
  };
  const on = (date: string) => evaluate(data, { ...signed, asOf: iso(date) });

  test('SRC-GATE-243: what was dated or signed later does not count', () => {
    expect(gateOf(on('2026-05-17'), 'G1', 1).earliestDate).toBe('2026-05-18');
    expect(gateOf(on('2026-05-19'), 'G1', 1).value).toBe('not-met');
    expect(gateOf(on('2026-05-20'), 'G1', 1).value).toBe('met');
    expect(gateOf(on('2026-06-02'), 'G2', 1).conditions[0]?.phrase.params.n).toBe(1);
    expect(gateOf(on('2026-07-08'), 'G2', 1).value).toBe('not-met');
    expect(gateOf(on('2026-07-09'), 'G2', 1).value).toBe('met');
    expect(gateOf(on('2026-07-19'), 'G0', 2).value).toBe('not-met');
    expect(gateOf(on('2026-07-20'), 'G0', 2).value).toBe('met');
    expect(on('2026-04-19').results.map(({ gate, level }) => `${gate}:${level}`)).toEqual(['G0:1']);
  });

  test('SRC-GATE-244: at the cut-off date every signature counts, whenever it was given', () => {
    const later = [confirmation({ signedAt: '2026-09-30T08:00:00.000Z' })];
    expect(gateOf(evaluate(data, { confirmations: later }), 'G1', 1).value).toBe('met');
    expect(gateOf(evaluate(data, { confirmations: later, asOf: iso('2026-08-29') }), 'G1', 1).value).toBe(
      'not-met',
    );
  });
});
