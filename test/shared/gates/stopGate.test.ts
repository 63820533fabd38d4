import { describe, expect, test } from 'vitest';
import type { AdverseEvent, TrialData } from '../../../shared/dataset/trialData.ts';
import type { DecisionKind } from '../../../shared/decision/record.ts';
import type { DecisionOnRecord } from '../../../shared/gates/gateInput.ts';
import type { StoppingRule } from '../../../shared/protocol/stopping.ts';
import type { BoundFinding } from '../../../shared/stopping/boundFinding.ts';
import { sayPhrase } from '../../../shared/text/phrases.ts';
import { decision, evaluate, gateOf } from '../../builders/gateInput.ts';
import { severe, stoppingRule, withStops } from '../../builders/stopping.ts';
import { adverseEvent, treated, trialData } from '../../builders/trialData.ts';

const related = (id: string, start: string, over: Partial<AdverseEvent> = {}) =>
  adverseEvent(id, start, { grade: 3, relationship: 'RELATED', ...over });

const RULE = stoppingRule({ criterion: severe(), threshold: { kind: 'subjects', n: 1 } });
const BY_TRIAL: StoppingRule = { ...RULE, id: 'trial', scope: 'trial' };

/** Level 1 with three subjects, the first with these events; level 2 with one, when asked for. */
const cohort = (events: readonly AdverseEvent[], level2: readonly AdverseEvent[] | null = null): TrialData =>
  trialData(
    '2026-10-14',
    treated('001', { first: '2026-04-20', lastDay: 30, adverseEvents: events }),
    treated('002', { first: '2026-06-03', lastDay: 30 }),
    treated('003', { first: '2026-06-11', lastDay: 30 }),
    ...(level2 === null
      ? []
      : [treated('004', { first: '2026-08-03', level: 2, lastDay: 30, adverseEvents: level2 })]),
  );

const EVENT = related('001', '2026-04-25');

const evaluated = (
  data: TrialData,
  rules: readonly StoppingRule[],
  decisions: readonly DecisionOnRecord[] = [],
) => evaluate(data, { protocol: withStops(rules), decisions });

describe('G5', () => {
  test.each([
    ['no rule in the protocol', [], EVENT, 'not-evaluable', 'sentence.G5.none'],
    ['nothing met', [RULE], related('001', '2026-04-25', { grade: 2 }), 'met', 'sentence.G5.met'],
    ['met', [RULE], EVENT, 'not-met', 'sentence.G5.not-met'],
    [
      'grade missing',
      [RULE],
      related('001', '2026-04-25', { grade: null }),
      'not-evaluable',
      'sentence.G5.not-evaluable',
    ],
    ['a rule of the trial', [BY_TRIAL], EVENT, 'not-met', 'sentence.G5.not-met'],
  ] as const)('SRC-STP-060: %s', (_, rules, event, value, sentence) => {
    const result = gateOf(evaluated(cohort([event]), rules), 'G5', 1);
    expect([result.value, result.sentence.key]).toEqual([value, sentence]);
  });

  test('SRC-STP-061: one condition for each rule, with its rows, and the sentence of the gate', () => {
    const result = gateOf(evaluated(cohort([EVENT]), [RULE, BY_TRIAL]), 'G5', 1);
    expect(result.conditions.map(({ id, value, evidence }) => [id, value, evidence])).toEqual([
      ['stop-rule.severe.1', 'not-met', [EVENT.ref]],
      ['stop-rule.trial.trial', 'not-met', [EVENT.ref]],
    ]);
    expect(result.conditions.map(({ phrase }) => sayPhrase('en', phrase))).toEqual([
      'Met at dose level 1, asks for a pause: Severe and related in two subjects. Subjects: 001.',
      'Met in the trial, asks for a pause: Severe and related in two subjects. Subjects: 001.',
    ]);
  });

  test('SRC-STP-062: what is missing is named for each subject', () => {
    const event = related('001', '2026-04-25', { relationship: '' });
    const { missing } = gateOf(evaluated(cohort([event]), [RULE]), 'G5', 1);
    expect(missing.map(({ subjectId, phrase }) => [subjectId, sayPhrase('en', phrase)])).toEqual([
      ['001', 'the relation of “Headache” to the study treatment'],
    ]);
  });

  test('SRC-STP-063: a rule that is met comes before whatever could be opened', () => {
    expect(evaluated(cohort([EVENT]), [RULE]).results[0]?.gate).toBe('G5');
    expect(evaluated(cohort([]), [RULE]).results[0]?.gate).not.toBe('G5');
  });
});

describe('what a rule closes', () => {
  const stopOf = (data: TrialData, gate: 'G1' | 'G2' | 'G0', level: number, rules = [RULE]) =>
    gateOf(evaluated(data, rules, [decision()]), gate, level).conditions.find(({ id }) =>
      id.startsWith('stop'),
    )?.value;

  test.each([
    ['met', [EVENT], 'not-met'],
    ['not evaluable', [related('001', '2026-04-25', { grade: null })], 'not-evaluable'],
    ['not met', [], 'met'],
  ] as const)('SRC-STP-064: G1 and G2 of the level itself, rule %s', (_, events, expected) => {
    expect(stopOf(cohort(events), 'G1', 1)).toBe(expected);
    expect(stopOf(cohort(events), 'G2', 1)).toBe(expected);
  });

  test.each([
    ['the level above: closed', 1, [EVENT], [], 'not-met'],
    ['the level below: open', 2, [], [related('004', '2026-08-10')], 'met'],
  ] as const)('SRC-STP-065: a rule met in one dose group, %s', (_, at, level1, level2, expected) => {
    const data = cohort(level1, level2);
    expect(stopOf(data, 'G1', at === 1 ? 2 : 1)).toBe(expected);
  });

  test('SRC-STP-066: the next level does not open, although a decision opens it', () => {
    const opens = gateOf(evaluated(cohort([]), [RULE], [decision()]), 'G0', 2);
    const closed = gateOf(evaluated(cohort([EVENT]), [RULE], [decision()]), 'G0', 2);
    expect([opens.value, closed.value, closed.sentence.key]).toEqual([
      'met',
      'not-met',
      'sentence.G0.stop-rules',
    ]);
  });
});

describe('what a gate says while something asks to stop', () => {
  const alone = (events: readonly AdverseEvent[]) =>
    trialData('2026-05-10', treated('001', { first: '2026-04-20', lastDay: 20, adverseEvents: events }));

  test.each([
    ['nothing asks to stop', [], [], 'sentence.G1.date'],
    ['a rule is met', [EVENT], [], 'sentence.stopped-group'],
    ['a pause is in force', [], [decision({ kind: 'pause', opensLevel: null })], 'sentence.stopped-group'],
  ] as const)('SRC-STP-067: no date is promised: %s', (_, events, decisions, expected) => {
    const { sentence, earliestDate, otherClocks } = gateOf(
      evaluated(alone(events), [RULE], decisions),
      'G1',
      1,
    );
    expect(sentence.key).toBe(expected);
    expect([earliestDate !== null, otherClocks.length > 0]).toEqual(
      expected === 'sentence.G1.date' ? [true, true] : [false, false],
    );
  });

  test('SRC-STP-068: what has happened already stays said', () => {
    const { sentence } = gateOf(evaluated(cohort([EVENT]), [RULE]), 'G1', 1);
    expect(sentence.key).toBe('sentence.G1.past');
  });
});

describe('lifting', () => {
  const bound = (data: TrialData, rules: readonly StoppingRule[] = [RULE]): readonly BoundFinding[] =>
    evaluated(data, rules).stopsMet;

  const valueAfter = (
    data: TrialData,
    over: Partial<DecisionOnRecord>,
    rules: readonly StoppingRule[] = [RULE],
  ) =>
    gateOf(
      evaluated(data, rules, [decision({ overridden: true, stopsMet: bound(cohort([EVENT])), ...over })]),
      'G5',
      1,
    ).value;

  test.each([
    ['a signed override that knew of it', {}, 'met'],
    ['not signed by all', { completedAt: null }, 'not-met'],
    ['no override', { overridden: false }, 'not-met'],
    ['its record did not name it', { stopsMet: [] }, 'not-met'],
  ] as const)('SRC-STP-070: %s', (_, over, expected) => {
    expect(valueAfter(cohort([EVENT]), over)).toBe(expected);
  });

  test.each(['pause', 'stop'] as const)(
    'SRC-STP-071: a %s does not lift, it is in force',
    (kind: DecisionKind) => {
      expect(valueAfter(cohort([EVENT]), { kind, opensLevel: null })).toBe('not-met');
    },
  );

  test('SRC-STP-072: one more event, one more subject or another threshold is another finding', () => {
    const again = related('001', '2026-05-20', { sequence: 2, identifier: 'AE-2' });
    expect(valueAfter(cohort([EVENT, again]), {})).toBe('not-met');
    const other = trialData(
      '2026-10-14',
      ...(['001', '002'] as const).map((id, index) =>
        treated(id, {
          first: ['2026-04-20', '2026-06-03'][index] ?? '',
          adverseEvents: [related(id, ['2026-04-25', '2026-06-10'][index] ?? '')],
        }),
      ),
    );
    expect(valueAfter(other, {})).toBe('not-met');
    const stricter: StoppingRule = { ...RULE, criterion: severe({ minGrade: 2 }) };
    expect(valueAfter(cohort([EVENT]), {}, [stricter])).toBe('not-met');
    const reworded: StoppingRule = { ...RULE, label: { en: 'Other words', 'zh-CN': '另一说法' } };
    expect(valueAfter(cohort([EVENT]), {}, [reworded])).toBe('met');
  });

  test('SRC-STP-073: a rule that is no longer met needs no decision', () => {
    expect(valueAfter(cohort([{ ...EVENT, grade: 2 }]), {})).toBe('met');
  });

  test('SRC-STP-074: a gate overridden before does not stay so when a rule binds that the decision did not know', () => {
    const knowing = decision({ overridden: true, stopsMet: bound(cohort([EVENT])) });
    const ignorant = decision({ overridden: true, stopsMet: [] });
    const incomplete = trialData(
      '2026-10-14',
      treated('001', { first: '2026-04-20', lastDay: 30, adverseEvents: [EVENT] }),
    );
    const G2 = (decisions: readonly DecisionOnRecord[]) =>
      gateOf(evaluated(incomplete, [RULE], decisions), 'G2', 1).value;
    expect([G2([knowing]), G2([ignorant])]).toEqual(['overridden', 'not-met']);
  });
});
