import { describe, expect, test } from 'vitest';
import { alertInput, completed, levelOne, told } from '../../../builders/alerts.ts';
import { infusion, trialData } from '../../../builders/trialData.ts';

const [one, two, three] = levelOne();
const LATER = '2026-10-14';

describe('SRC-ALR-012: dosing while a pause or stop is in force', () => {
  // Signed by all at 08:00 UTC on 20 July, and lifted, where it is, at 08:00 UTC on 20 August.
  const lift = completed({
    decisionId: 'd2',
    number: 2,
    kind: 'stay',
    opensLevel: null,
    completedAt: '2026-08-20T08:00:00.000Z',
  });
  const given = (start: string) => ({
    ...trialData(LATER, one, two, three),
    infusions: [one, two, three]
      .flatMap(({ infusions }) => infusions)
      .concat(infusion('003', start, { number: 5 })),
  });

  test.each([
    ['pause', '2026-07-20T08:01Z', false, ['dosed-while-halted contradicts G5:1 null→not-met [stop/003]']],
    ['stop', '2026-08-01', false, ['dosed-while-halted contradicts G5:1 null→not-met [stop/003]']],
    ['pause', '2026-07-20', false, ['dosed-while-halted unclear G5:1 null→not-evaluable [stop/003]']],
    ['pause', '2026-07-20T07:58Z', false, []],
    ['pause', '2026-07-15', false, []],
    ['pause', '2026-08-20T07:58Z', true, ['dosed-while-halted contradicts G5:1 null→not-met [stop/003]']],
    ['pause', '2026-08-20', true, ['dosed-while-halted unclear G5:1 null→not-evaluable [stop/003]']],
    ['pause', '2026-08-20T08:01Z', true, []],
    ['stay', '2026-08-01', false, []],
  ] as const)('SRC-ALR-012: %s, infusion %s, lifted: %s', (kind, start, isLifted, expected) => {
    const decision = completed({ kind, opensLevel: null });
    const now = { decisions: isLifted ? [decision, lift] : [decision] };
    expect(told(alertInput({ decision, now, later: given(start) }))).toEqual(expected);
  });

  test('SRC-ALR-013: a decision drawn up before it was in force ends nothing by its last signature', () => {
    const pause = completed({ kind: 'pause', opensLevel: null });
    const older = { ...lift, sealedAt: '2026-07-20T07:59:59.999Z' };
    const now = { decisions: [pause, older] };
    expect(told(alertInput({ decision: pause, now, later: given('2026-08-25') }))).toEqual([
      'dosed-while-halted contradicts G5:1 null→not-met [stop/003]',
    ]);
  });
});
