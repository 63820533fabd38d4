import { expect, test } from 'vitest';
import { boundAlerts } from '../../../../shared/decision/alerts/alert.ts';
import { alertOn, type CutAlerts, cutName } from '../../../../shared/decision/alerts/alertInput.ts';
import { combineAlerts } from '../../../../shared/decision/alerts/combineAlerts.ts';
import { phrase } from '../../../../shared/text/phrases.ts';
import { alertCut, alertInput, levelOne } from '../../../builders/alerts.ts';
import { trialData } from '../../../builders/trialData.ts';

const data = trialData('2026-10-14', ...levelOne());
const input = alertInput({ later: data });

const gate = (severity: 'contradicts' | 'unclear') =>
  alertOn(input, {
    ...{ kind: 'data', severity, gate: 'G2', level: 1, before: 'met', now: 'not-met', changes: [] },
    sentence: phrase('alert.data.not-met', { gate: 'G2', level: 1, label: 'x', date: '2026-07-13' }),
  });

const dosing = alertOn(input, {
  ...{ kind: 'dosed-early', severity: 'unclear', gate: 'G3', level: 2 },
  ...{ before: null, now: 'not-evaluable', changes: [] },
  sentence: phrase('alert.dosed.unclear', { level: 2, number: 1, n: 1 }),
});

const cut = (label: string, alerts: CutAlerts['alerts'], gatesCompared = true): CutAlerts => ({
  cut: cutName(alertCut(label, data)),
  alerts,
  notCompared: [],
  gatesCompared,
});

const told = (...cuts: CutAlerts[]): string[] =>
  combineAlerts(cuts).map(
    ({ kind, severity, since, seenIn, standing }) =>
      `${kind} ${severity} since ${since.label} in ${seenIn.label}${standing ? '' : ', gone'}`,
  );

test.each([
  ['nothing', [], []],
  ['one cut', [cut('3', [gate('contradicts')])], ['data contradicts since 3 in 3']],
  [
    'the earliest cut that shows it, in the words of the newest',
    [cut('3', [gate('unclear')]), cut('4', [gate('contradicts')])],
    ['data contradicts since 3 in 4'],
  ],
  [
    'what the newest cut no longer shows is kept, and said to be gone',
    [cut('3', [gate('contradicts')]), cut('4', [])],
    ['data contradicts since 3 in 3, gone'],
  ],
  [
    'a cut that could not compare the gates takes nothing back',
    [cut('3', [gate('contradicts')]), cut('4', [], false)],
    ['data contradicts since 3 in 3'],
  ],
  [
    'dosing is in every cut',
    [cut('3', [dosing]), cut('4', [], false)],
    ['dosed-early unclear since 3 in 3, gone'],
  ],
  [
    'what stands first, what contradicts before what is unclear',
    [cut('3', [dosing, gate('contradicts')])],
    ['data contradicts since 3 in 3', 'dosed-early unclear since 3 in 3'],
  ],
])('SRC-ALR-010: %s', (_, cuts, expected) => {
  expect(told(...cuts)).toEqual(expected);
});

test('SRC-ALR-011: a new decision binds what stands, not what is gone', () => {
  const alerts = combineAlerts([cut('3', [gate('contradicts'), dosing]), cut('4', [dosing])]);
  expect(boundAlerts(alerts).map(({ kind, number, since }) => [kind, number, since.label])).toEqual([
    ['dosed-early', 1, '3'],
  ]);
});
