import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import { bundledProtocols } from '../../../shared/protocol/bundledProtocols.ts';
import { amendmentProblems } from '../../../shared/protocol/problems/amendmentProblems.ts';
import type { ProtocolProblem } from '../../../shared/protocol/problems/problem.ts';
import type { Protocol } from '../../../shared/protocol/protocol.ts';
import { protocolProblems } from '../../../shared/protocol/protocolProblems.ts';
import type { StoppingRule } from '../../../shared/protocol/stopping.ts';
import { sayPhrase } from '../../../shared/text/phrases.ts';

type Change = Partial<Protocol>;

const said = (problems: readonly ProtocolProblem[]): string[] =>
  problems.map(({ severity, path, rule }) => `${severity} ${path.join('.')} ${rule}`);

const saidOf = (change: Change): string[] => said(protocolProblems({ ...axaNk02, ...change }));

const of = <K extends keyof Protocol>(name: K, value: unknown): Change => {
  const parameter = axaNk02[name];
  if (typeof parameter !== 'object' || !('value' in parameter)) throw new Error(`${name} has no value`);
  return { [name]: { ...parameter, value } };
};

const gates = (change: { [K in keyof Protocol['gateParameters']]?: unknown }): Change => ({
  gateParameters: {
    ...axaNk02.gateParameters,
    ...Object.fromEntries(
      Object.entries(change).map(([name, value]) => [
        name,
        { source: 'Protocol', open: false, note: '', value },
      ]),
    ),
  },
});

const levels = (...doses: readonly (readonly [level: number, dose: number, unit?: string])[]): Change => ({
  doseLevels: doses.map(([level, dose, unit = 'mg'], index) => ({
    ...{ level, dose, unit, armCodes: [`A${index}`] },
    label: { en: `Level ${level}`, 'zh-CN': `水平 ${level}` },
  })),
  ...{ totalMin: 1, totalMax: Math.min(9, doses.length * 3) },
});

const days = (planned: number, ...value: readonly number[]): Change => ({
  plannedInfusions: planned,
  ...of('infusionDays', value),
});

const [assessment] = axaNk02.requiredAssessments.value;
if (assessment === undefined) throw new Error('An assessment');
const others = axaNk02.requiredAssessments.value.slice(1);
const assess = (change: Partial<typeof assessment>): Change =>
  of('requiredAssessments', [{ ...assessment, ...change }, ...others]);
const AT = 'requiredAssessments.value.0';

const tolerated = (...rows: readonly (readonly [subjects: number, tolerated: number])[]): Change => ({
  dlt: {
    ...axaNk02.dlt,
    toleratedPerGroup: {
      ...axaNk02.dlt.toleratedPerGroup,
      value: rows.map(([subjects, n]) => ({ subjects, tolerated: n })),
    },
  },
});
const ROW = 'dlt.toleratedPerGroup.value';

const rule: StoppingRule = {
  ...{ id: 'one', label: { en: 'One', 'zh-CN': '一' }, action: 'stop', scope: 'trial' },
  criterion: { kind: 'death', relatedness: 'any' },
  ...{ threshold: { kind: 'subjects', n: 1 }, window: null, source: 'Protocol 6' },
};
const stopping = (change: Partial<StoppingRule>): Change => of('stoppingRules', [{ ...rule, ...change }]);
const STOP = 'stoppingRules.value.0';

const comparators = (change: Partial<Protocol['comparators']['value']>): Change =>
  of('comparators', { ...axaNk02.comparators.value, ...change });
const charter = (change: Partial<Protocol['charter']['value']>): Change =>
  of('charter', { ...axaNk02.charter.value, ...change });

const cell = (n: number, dlt: number) => ({ n, dlt, action: 'stay' as const });
const custom = (...cells: readonly ReturnType<typeof cell>[]): Change =>
  comparators({ shown: ['custom'], custom: { name: 'Own', cells: [...cells] } });
const CELLS = 'comparators.value.custom.cells';

const cases: readonly (readonly [string, Change, readonly string[]])[] = [
  ['no treatment', { treatmentNames: [] }, ['error treatmentNames treatment-none']],
  ['a name in small letters', { treatmentNames: ['Axa'] }, ['error treatmentNames.0 treatment-case']],
  ['a name with a blank', { treatmentNames: ['AXA '] }, ['error treatmentNames.0 treatment-case']],
  ['a name twice', { treatmentNames: ['A', 'B', 'A'] }, ['error treatmentNames.2 treatment-twice']],
  ['a blank title', { title: { en: ' ', 'zh-CN': '题' } }, ['error title.en text-missing']],
  ['no study', { studyId: '' }, ['error studyId text-missing']],

  ['levels 1, 2', levels([1, 10], [2, 20]), []],
  ['levels 1, 3', levels([1, 10], [3, 20]), ['error doseLevels.1.level levels-numbered']],
  ['levels from 0', levels([2, 10]), ['error doseLevels.0.level levels-numbered']],
  ['a dose a step above', levels([1, 10], [2, 13]), []],
  ['equal doses', levels([1, 10], [2, 10]), ['error doseLevels.1.dose doses-ascending']],
  ['a lower dose', levels([1, 10], [2, 9]), ['error doseLevels.1.dose doses-ascending']],
  ['0.3 after 3 × 0.1', levels([1, 0.1 * 3], [2, 0.3]), ['error doseLevels.1.dose doses-ascending']],
  // ± 10 %: 10 to 11 and 12.3 to 11.07; 12.2 to 10.98.
  ['doses that 10 % keeps apart', levels([1, 10], [2, 12.3]), []],
  ['doses that 10 % joins', levels([1, 10], [2, 12.2]), ['warning doseLevels.1.dose doses-overlap']],
  ['another unit', levels([1, 10, 'mg'], [2, 20, 'mg/kg']), ['error doseLevels.1.unit level-unit']],
  ['tolerance 0', of('doseTolerance', 0), []],
  ['tolerance below 0', of('doseTolerance', -0.01), ['error doseTolerance.value tolerance-range']],

  ['days as planned', days(2, 1, 8), []],
  ['too few days', days(3, 1, 8), ['error infusionDays.value infusion-days-count']],
  ['too many days', days(1, 1, 8), ['error infusionDays.value infusion-days-count']],
  ['the first on day 2', days(2, 2, 8), ['error infusionDays.value.0 infusion-days-first']],
  ['a day twice', days(3, 1, 8, 8), ['error infusionDays.value.2 infusion-days-order']],
  ['a day back', days(3, 1, 8, 7), ['error infusionDays.value.2 infusion-days-order']],

  ['total 9 to 9', { totalMin: 9 }, []],
  ['total 10 to 9', { totalMin: 10 }, ['error totalMin totals-order']],
  ['a group of all', { ...levels([1, 10]), totalMin: 3, totalMax: 3 }, []],
  [
    'a group larger than all',
    { ...levels([1, 10]), totalMin: 1, totalMax: 2 },
    ['error totalMax totals-group'],
  ],
  ['a total that levels cannot make', { totalMax: 10 }, ['warning totalMax totals-levels']],
  [
    'three required of two',
    { groupSizeMax: 2, totalMax: 6 },
    ['error gateParameters.requiredPerGroup.value required-per-group'],
  ],
  ['three required of three', gates({ requiredPerGroup: 3 }), []],

  [
    'a role twice',
    gates({ confirmedBy: ['investigator', 'investigator'] }),
    ['warning gateParameters.confirmedBy.value.1 confirmed-twice'],
  ],
  [
    'a fast path without sentinel',
    gates({ sentinel: false }),
    ['warning gateParameters.fastPath.value fast-path-sentinel'],
  ],
  ['neither', gates({ sentinel: false, fastPath: 'not-allowed' }), []],
  ['a DLT window of 28 in 28 days', gates({ windowDays: 28 }), []],
  [
    'a DLT window of 28 in 27 days',
    gates({ windowDays: 27 }),
    ['warning dlt.rule.value.window.days dlt-window-longer'],
  ],
  [
    'PD without assessment',
    of(
      'requiredAssessments',
      axaNk02.requiredAssessments.value.filter(({ area }) => area !== 'pd'),
    ),
    ['warning gateParameters.requirePd.value pd-not-asked'],
  ],

  ['one day', assess({ fromDay: 25, toDay: 25 }), []],
  ['days turned round', assess({ fromDay: 26, toDay: 25 }), [`error ${AT}.fromDay assessment-days`]],
  ['from day 0', assess({ fromDay: 0 }), [`error ${AT}.fromDay day-zero`]],
  ['to day 0', assess({ fromDay: -3, toDay: 0 }), [`error ${AT}.toDay day-zero`]],
  ['before dosing', assess({ fromDay: -3, toDay: -1 }), []],
  ['no test', assess({ testCodes: [] }), [`error ${AT}.testCodes assessment-tests`]],
  ['a gate twice', assess({ gates: ['G1', 'G2', 'G1'] }), [`warning ${AT}.gates.2 gate-twice`]],
  [
    'an id twice',
    of('requiredAssessments', [...axaNk02.requiredAssessments.value, assessment]),
    [`error requiredAssessments.value.${others.length + 1}.id assessment-twice`],
  ],

  ['0 of 3, 1 of 6', tolerated([3, 0], [6, 1]), []],
  ['1 of 2', tolerated([2, 1]), []],
  ['2 of 2', tolerated([2, 2]), [`error ${ROW}.0.tolerated tolerated-all`]],
  ['3 before 3', tolerated([3, 0], [3, 1]), [`error ${ROW}.1.subjects tolerated-order`]],
  ['6 before 3', tolerated([6, 1], [3, 0]), [`error ${ROW}.1.subjects tolerated-order`]],
  ['2 of 6, 1 of 9', tolerated([6, 2], [9, 1]), [`warning ${ROW}.1.tolerated tolerated-falls`]],

  [
    'a group that is not there',
    stopping({
      criterion: {
        ...{ kind: 'event', minGrade: 3, serious: false, relatedness: 'any', minDurationDays: null },
        anyOf: [{ kind: 'aesi', groups: ['crs', 'none'] }],
      },
    }),
    [`error ${STOP}.criterion.anyOf.0.groups.1 group-unknown`],
  ],
  [
    'a laboratory term of no version, and one of another version',
    stopping({
      criterion: {
        ...{ kind: 'event', minGrade: 3, serious: false, relatedness: 'any', minDurationDays: null },
        anyOf: [
          { kind: 'lab', tests: [{ term: 'Platelets', direction: 'L' }] },
          { kind: 'lab', tests: [{ term: 'Thrombocytopenia', direction: 'L' }] },
        ],
      },
    }),
    [
      `error ${STOP}.criterion.anyOf.0.tests.0.term term-unknown`,
      `warning ${STOP}.criterion.anyOf.0.tests terms-edition`,
      `warning ${STOP}.criterion.anyOf.1.tests terms-edition`,
    ],
  ],
  [
    'facts of no rule',
    stopping({ criterion: { kind: 'fact', rules: ['liver/hys-law', 'x'], codes: [], minGrade: null } }),
    [`error ${STOP}.criterion.rules.1 stopping-fact-unknown`],
  ],
  [
    'facts of an area that is not followed',
    {
      ...stopping({ criterion: { kind: 'fact', rules: ['liver/hys-law'], codes: [], minGrade: null } }),
      areas: axaNk02.areas.filter((area) => area !== 'liver'),
    },
    [`warning ${STOP}.criterion.rules.0 stopping-area`],
  ],
  ['3 of a group of 3', stopping({ scope: 'group', threshold: { kind: 'subjects', n: 3 } }), []],
  [
    '4 of a group of 3',
    stopping({ scope: 'group', threshold: { kind: 'subjects', n: 4 } }),
    [`warning ${STOP}.threshold.n stopping-never-group`],
  ],
  [
    'from 10 of 9',
    stopping({ threshold: { kind: 'share', percent: 20, fromSubjects: 10 } }),
    [`warning ${STOP}.threshold.fromSubjects stopping-never-trial`],
  ],

  [
    'an interval that ends at 0',
    comparators({ target: 0.3, interval: { below: 0.3, above: 0.05, excludeAbove: 0.95 } }),
    ['error comparators.value.interval comparator-interval'],
  ],
  [
    'an interval a step above 0',
    comparators({ target: 0.3, interval: { below: 0.29, above: 0.05, excludeAbove: 0.95 } }),
    [],
  ],
  [
    'an interval that ends at 1',
    comparators({ target: 0.5, interval: { below: 0.05, above: 0.5, excludeAbove: 0.95 } }),
    ['error comparators.value.interval comparator-interval'],
  ],
  [
    'twice 0.5',
    comparators({ target: 0.5, boin: { ...axaNk02.comparators.value.boin, overFactor: 2 } }),
    ['error comparators.value.boin.overFactor comparator-over'],
  ],
  [
    '1.9 times 0.5',
    comparators({ target: 0.5, boin: { ...axaNk02.comparators.value.boin, overFactor: 1.9 } }),
    [],
  ],
  [
    'a design twice',
    comparators({ shown: ['boin', 'boin'] }),
    ['warning comparators.value.shown.1 comparator-twice'],
  ],
  ['no table', comparators({ shown: ['custom'] }), ['error comparators.value.custom custom-missing']],
  ['a whole table', custom(cell(1, 0), cell(1, 1)), []],
  ['2 of 1', custom(cell(1, 0), cell(1, 1), cell(1, 2)), [`error ${CELLS}.2.dlt custom-cell`]],
  ['a cell twice', custom(cell(1, 0), cell(1, 1), cell(1, 0)), [`error ${CELLS}.2 custom-twice`]],
  ['a gap', custom(cell(1, 1)), [`warning ${CELLS} custom-gap`]],

  ['quorum 3 of 3', charter({ quorum: 3 }), []],
  ['quorum 4 of 3', charter({ quorum: 4 }), ['error charter.value.quorum quorum']],
  ['4 signers of 4', charter({ minSigners: 4 }), []],
  ['5 signers of 4', charter({ minSigners: 5 }), ['error charter.value.minSigners signers']],
  [
    'no chair',
    charter({ members: axaNk02.charter.value.members.slice(1), quorum: 2 }),
    ['error charter.value.members chair'],
  ],
  [
    'an investigator votes',
    charter({
      members: [
        ...axaNk02.charter.value.members,
        { label: { en: 'X', 'zh-CN': '某' }, role: 'investigator', voting: true },
      ],
    }),
    ['warning charter.value.members.4.role member-cannot-sign'],
  ],

  [
    'no source',
    { doseTolerance: { ...axaNk02.doseTolerance, source: ' ' } },
    ['warning doseTolerance.source source-missing'],
  ],
  [
    'an assumption without note',
    { doseTolerance: { ...axaNk02.doseTolerance, note: '' } },
    ['warning doseTolerance.note note-missing'],
  ],
  [
    'a settled point without note',
    { doseTolerance: { ...axaNk02.doseTolerance, open: false, note: '' } },
    [],
  ],
];

describe('what the schema of a protocol cannot say', () => {
  test('SRC-AMD-030: bundled protocols contradict themselves nowhere', () => {
    for (const { protocol } of bundledProtocols) {
      expect(protocolProblems(protocol).filter(({ severity }) => severity === 'error')).toEqual([]);
    }
    expect(protocolProblems(axaNk02)).toEqual([]);
  });

  test.each(cases)('SRC-AMD-031: %s', (_, change, expected) => {
    expect(saidOf(change)).toEqual(expected);
  });

  test('SRC-AMD-032: arm codes are compared as data are, without regard to case', () => {
    const doseLevels = axaNk02.doseLevels.map((level, index) => ({
      ...level,
      armCodes: [['A'], ['B', ' a'], []][index] ?? [],
    }));
    expect(saidOf({ doseLevels })).toEqual([
      'error doseLevels.1.armCodes.1 arm-twice',
      'warning doseLevels.2.armCodes arm-none',
    ]);
  });

  test('SRC-AMD-033: clauses name groups that are there; words are not related and unrelated at once', () => {
    const { rule: dlt } = axaNk02.dlt;
    const clauses = dlt.value.clauses.map((clause, index) =>
      index === 0 ? { ...clause, anyOf: [{ kind: 'aesi' as const, groups: ['x'] }] } : clause,
    );
    const relatedness = { related: ['RELATED', 'no '], unrelated: ['NO'] };
    const value = { ...dlt.value, clauses, relatedness };
    expect(saidOf({ dlt: { ...axaNk02.dlt, rule: { ...dlt, value } } })).toEqual([
      'error dlt.rule.value.clauses.0.anyOf.0.groups.0 group-unknown',
      'error dlt.rule.value.relatedness.related.1 relatedness-both',
    ]);
  });

  test('SRC-AMD-034: errors come first; every problem has a sentence in both languages without open places', () => {
    const all = cases.flatMap(([, change]) => protocolProblems({ ...axaNk02, ...change }));
    for (const { phrase } of all) {
      for (const language of ['en', 'zh-CN'] as const) {
        const text = sayPhrase(language, phrase);
        expect(text).not.toBe(phrase.key);
        expect(text).not.toMatch(/[{}]/);
      }
    }
    const both = saidOf({ ...levels([1, 10], [2, 12.2]), totalMin: 10 });
    expect(both).toEqual(['error totalMin totals-order', 'warning doseLevels.1.dose doses-overlap']);
  });

  test('SRC-AMD-035: infusion days are sound exactly when they ascend from day 1 and are as many as planned', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 4 }),
        (value, planned) => {
          const sorted = [...new Set(value)].sort((a, b) => a - b);
          const sound = value[0] === 1 && value.length === planned && sorted.join() === value.join();
          const found = saidOf(days(planned, ...value)).filter((text) => text.startsWith('error'));
          expect(found.length === 0).toBe(sound);
        },
      ),
    );
  });
});

describe('what an amendment may not change', () => {
  const amended = (change: Change, hasCuts = true): string[] =>
    said(amendmentProblems(axaNk02, { ...axaNk02, ...change }, { hasCuts }));

  test.each<[string, Change, boolean, string[]]>([
    ['nothing', {}, true, []],
    ['the title', { title: { en: 'Other', 'zh-CN': '其他' } }, true, []],
    ['the id', { id: 'other' }, false, ['error id id-changed']],
    ['the study with data', { studyId: 'other' }, true, ['error studyId study-changed']],
    ['the study without data', { studyId: 'other' }, false, []],
    [
      'a level that goes',
      { doseLevels: axaNk02.doseLevels.slice(0, 2) },
      true,
      ['warning doseLevels level-removed'],
    ],
    [
      'a dose',
      { doseLevels: axaNk02.doseLevels.map((one) => (one.level === 2 ? { ...one, dose: 5e7 } : one)) },
      true,
      ['warning doseLevels.1.dose level-dose'],
    ],
  ])('SRC-AMD-036: %s', (_, change, hasCuts, expected) => {
    expect(amended(change, hasCuts)).toEqual(expected);
  });
});
