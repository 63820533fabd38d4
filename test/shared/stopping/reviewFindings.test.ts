import { describe, expect, test } from 'vitest';
import { boundFindings, reviewFindings } from '../../../shared/stopping/reviewFindings.ts';
import { decision } from '../../builders/gateInput.ts';
import { findingsOf, stoppingRule } from '../../builders/stopping.ts';
import { adverseEvent, treated, trialData } from '../../builders/trialData.ts';

const data = trialData(
  '2026-07-01',
  treated('001', {
    first: '2026-04-20',
    adverseEvents: [adverseEvent('001', '2026-04-25', { grade: 3, relationship: 'RELATED' })],
  }),
);
const findings = findingsOf(data, [stoppingRule({ threshold: { kind: 'subjects', n: 1 } })]);
const [bound] = boundFindings(findings);
if (bound === undefined) throw new Error('The rule is met');

/** Number of the decision that lifts the finding. */
const liftedBy = (...decisions: Parameters<typeof reviewFindings>[1][number][]) =>
  reviewFindings(findings, decisions).map(({ review }) => review?.number ?? null);

const completed = (over: Parameters<typeof decision>[0] = {}) => ({
  ...decision({ overridden: true, stopsMet: [bound], ...over }),
  completedAt: '2026-07-20T08:00:00.000Z',
});

const at = (grade: number | null) => bound.items.map((item) => ({ ...item, grade }));

describe('what a decision knew', () => {
  test('SRC-STP-075: a finding names rule, content, scope and each thing that counted', () => {
    expect(bound).toEqual({
      ...{ ruleId: 'severe', ruleHash: findings[0]?.ruleHash, level: 1 },
      items: [{ subjectId: '001', key: 'AE:HEADACHE@2026-04-25', grade: 3 }],
    });
  });

  test.each([
    ['the very finding', bound, 1],
    ['another rule', { ...bound, ruleId: 'other' }, null],
    ['the rule with another content', { ...bound, ruleHash: 'other' }, null],
    ['another dose group', { ...bound, level: 2 }, null],
    ['the trial', { ...bound, level: null }, null],
    ['nothing that counted', { ...bound, items: [] }, null],
    [
      'the same event of another subject',
      { ...bound, items: [{ subjectId: '002', key: 'AE:HEADACHE@2026-04-25', grade: 3 }] },
      null,
    ],
    ['the event at a lower grade', { ...bound, items: at(2) }, null],
    ['the event at a higher grade', { ...bound, items: at(4) }, 1],
    ['the event without a grade', { ...bound, items: at(null) }, null],
    [
      'more than is met now',
      { ...bound, items: [...bound.items, { subjectId: '003', key: 'AE:X', grade: null }] },
      1,
    ],
  ] as const)('SRC-STP-076: its record named %s', (_, named, expected) => {
    const stopsMet = [{ ...named, items: [...named.items] }];
    expect(liftedBy(completed({ stopsMet }))).toEqual([expected]);
  });

  test('SRC-STP-077: the last decision that lifts is named; a later one that does not know changes nothing', () => {
    expect(liftedBy(completed(), completed({ number: 2 }), completed({ number: 3, stopsMet: [] }))).toEqual([
      2,
    ]);
  });
});
