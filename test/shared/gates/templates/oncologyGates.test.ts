import { describe, expect, test } from 'vitest';
import { BoardModel } from '../../../../shared/chart/board.ts';
import { buildBoard } from '../../../../shared/chart/buildBoard.ts';
import { buildDlt } from '../../../../shared/chart/buildDlt.ts';
import { DltModel } from '../../../../shared/chart/dlt.ts';
import type { GateEvaluation, GateResult } from '../../../../shared/gates/gate.ts';
import type { Protocol } from '../../../../shared/protocol/protocol.ts';
import { boin } from '../../../../shared/protocol/templates/boin.ts';
import { threePlusThree } from '../../../../shared/protocol/templates/threePlusThree.ts';
import { sayPhrase } from '../../../../shared/text/phrases.ts';
import { languages } from '../../../../shared/text/text.ts';
import { evaluate, gateOf } from '../../../builders/gateInput.ts';
import { type OncologySubject, oncologyTrial, verdictsOf } from '../../../builders/oncologyTrial.ts';
import { provenance } from '../../../builders/provenance.ts';

const CUTOFF = '2026-12-20';

/** So many subjects at level 1, a week apart, the first of them with a DLT. */
const cohort = (subjects: number, dlts: number): readonly OncologySubject[] =>
  Array.from({ length: subjects }, (_, index) => ({
    id: `10${index + 1}`,
    first: `2026-0${5 + Math.floor(index / 4)}-0${1 + (index % 4) * 2}`,
    ...(index < dlts ? { event: 'yes' as const } : {}),
  }));

const evaluated = (protocol: Protocol, subjects: readonly OncologySubject[], cutoff = CUTOFF) => {
  const data = oncologyTrial(protocol, cutoff, subjects);
  const adjudications = [...verdictsOf(data, protocol, subjects)];
  return { data, adjudications, gates: evaluate(data, { protocol, adjudications }) };
};

const g2 = (protocol: Protocol, subjects: readonly OncologySubject[], cutoff = CUTOFF): GateResult =>
  gateOf(evaluated(protocol, subjects, cutoff).gates, 'G2', 1);

const saidOf = ({ sentence, conditions, missing }: GateResult): string =>
  [sentence, ...conditions.map((one) => one.phrase), ...missing.map((one) => one.phrase)]
    .map((one) => sayPhrase('en', one))
    .join('\n');

const levelsWith = (gates: GateEvaluation, gate: string) =>
  gates.results.filter((one) => one.gate === gate).map(({ level }) => level);

describe('a 3+3 trial', () => {
  test.each([
    [3, 0, 'met'],
    [3, 1, 'not-met'],
    [3, 2, 'not-met'],
    [3, 3, 'not-met'],
    [4, 1, 'not-met'],
    [5, 1, 'not-met'],
    [6, 0, 'met'],
    [6, 1, 'met'],
    [6, 2, 'not-met'],
    [2, 0, 'not-met'],
  ])('SRC-TPL-061: %d subjects, %d with a DLT: the next level is %s', (subjects, dlts, value) => {
    expect(g2(threePlusThree, cohort(subjects, dlts)).value).toBe(value);
  });

  test('SRC-TPL-062: one DLT of three asks for three more, of six subjects one is tolerated', () => {
    const said = saidOf(g2(threePlusThree, cohort(3, 1)));
    expect(said).toMatch(/3 more|three more/);
    expect(said).toMatch(/6/);
  });

  test('SRC-TPL-063: two of three ask for no more subjects', () => {
    expect(saidOf(g2(threePlusThree, cohort(3, 2)))).not.toMatch(/\d more (evaluable )?subjects?/);
  });

  test('SRC-TPL-064: an event that awaits its verdict closes; adjudicated to be none it does not', () => {
    const [first, ...rest] = cohort(3, 0);
    if (first === undefined) throw new Error('A cohort has subjects');
    expect(g2(threePlusThree, [{ ...first, event: null }, ...rest]).value).toBe('not-met');
    expect(g2(threePlusThree, [{ ...first, event: 'no' }, ...rest]).value).toBe('met');
  });

  test.each([
    [21, 'not-met'],
    [22, 'met'],
    [23, 'met'],
  ])(
    'SRC-TPL-065: the last of three has data to study day %d of a window of 21 days: %s',
    (lastDay, value) => {
      const [a, b, c] = cohort(3, 0);
      if (a === undefined || b === undefined || c === undefined) throw new Error('Three subjects');
      const result = g2(threePlusThree, [a, b, { ...c, lastDay }]);
      expect(result.value === 'met' ? 'met' : 'not-met').toBe(value);
    },
  );
});

describe('a BOIN trial', () => {
  test.each([
    [3, 0, 'met'],
    [3, 1, 'not-met'],
    [3, 2, 'not-met'],
    [3, 3, 'not-met'],
    [6, 1, 'met'],
    [6, 2, 'not-met'],
    [9, 2, 'met'],
    [9, 3, 'not-met'],
  ])('SRC-TPL-066: %d subjects, %d with a DLT: the next level is %s', (subjects, dlts, value) => {
    expect(g2(boin, cohort(subjects, dlts)).value).toBe(value);
  });
});

describe.each([
  ['3+3', threePlusThree, 'mg'],
  ['BOIN', boin, 'mg/kg'],
] as const)('the board and DLT of a %s trial', (_name, protocol, unit) => {
  const subjects: readonly OncologySubject[] = [
    ...cohort(3, 0),
    { id: '201', level: 2, first: '2026-08-03', event: 'yes' },
    { id: '202', level: 2, first: '2026-08-05' },
    { id: '203', level: 2, first: '2026-08-07' },
  ];
  const { data, adjudications, gates } = evaluated(protocol, subjects);
  const board = BoardModel.parse(buildBoard(data, protocol, { gates, adjudications, provenance }));

  test('SRC-TPL-067: five levels in their unit, subjects at theirs by arm and dose, nobody a sentinel', () => {
    expect(board.levels.map(({ level, unit: own, dosed }) => [level, own, dosed])).toEqual([
      [1, unit, 3],
      [2, unit, 3],
      [3, unit, 0],
      [4, unit, 0],
      [5, unit, 0],
    ]);
    const shown = board.levels.flatMap((level) => level.subjects);
    expect(shown.some(({ sentinel }) => sentinel)).toBe(false);
    expect(
      shown.every(({ infusions }) => infusions.every(({ withinTolerance }) => withinTolerance === true)),
    ).toBe(true);
    expect(board.notShown).toEqual([]);
  });

  test('SRC-TPL-068: what comes next for the level is G2, never a gate of a sentinel or a fast path', () => {
    expect(board.levels[1]?.nextGate?.gate).toBe('G2');
    expect([levelsWith(gates, 'G1'), levelsWith(gates, 'G1F')]).toEqual([[], []]);
  });

  test('SRC-TPL-069: one of three has a DLT by its verdict; the windows are the protocol’s', () => {
    const dlt = DltModel.parse(buildDlt(data, protocol, { adjudications, provenance }));
    const level = dlt.levels.find((one) => one.level === 2);
    expect(level?.subjects.filter(({ status }) => status.kind === 'with-dlt')).toHaveLength(1);
  });

  test('SRC-TPL-070: nothing that is said is of another trial', () => {
    const phrases = [
      ...board.conclusion,
      ...board.deviations,
      ...gates.results.flatMap((one) => [
        one.sentence,
        ...one.conditions.map((c) => c.phrase),
        ...one.flips,
        ...one.missing.map((m) => m.phrase),
      ]),
    ];
    for (const language of languages) {
      const said = phrases.map((one) => sayPhrase(language, one)).join('\n');
      expect(said).not.toMatch(/cells|lupus|sentinel|subjects 2 and 3|哨兵|狼疮|\{\w+/i);
    }
  });
});
