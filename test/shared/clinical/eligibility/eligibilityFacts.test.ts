import { describe, expect, test } from 'vitest';
import { eligibilityDeviations } from '../../../../shared/clinical/eligibility/eligibilityDeviations.ts';
import {
  ELIGIBILITY_RULES,
  eligibilityFacts,
} from '../../../../shared/clinical/eligibility/eligibilityFacts.ts';
import type { Measurement, TrialData } from '../../../../shared/dataset/trialData.ts';
import { Fact } from '../../../../shared/facts/fact.ts';
import { axaNk02 } from '../../../../shared/protocol/axaNk02.ts';
import type { Criterion } from '../../../../shared/protocol/eligibility.ts';
import { sayFactReason, sayFactValue } from '../../../../shared/text/factText.ts';
import { sayPhrase } from '../../../../shared/text/phrases.ts';
import { inputOf } from '../../../builders/subjectInput.ts';
import { collected, infusion, measurement, ref, subject } from '../../../builders/trialData.ts';

const lab = (
  code: string,
  value: number | string,
  unit: string,
  over: Partial<Measurement> = {},
): Measurement =>
  measurement('S', [code === 'SLEDAI' ? 'QS' : 'LB', code], '2026-04-10', {
    ...{ value: typeof value === 'number' ? value : null, text: String(value), unit, textUnit: unit },
    ...{ low: null, high: null, ...over },
  });

/** Every result that the record can hold of a subject who may be enrolled. */
const GOOD: readonly Measurement[] = [
  ...[lab('ANA', '1:320', ''), lab('DSDNA', 300, 'IU/mL', { high: 100 }), lab('SLEDAI', 12, '')],
  ...[lab('UPCR', 2, 'g/g'), lab('PROT24H', 2, 'g/24h'), lab('EGFR', 90, 'mL/min/1.73m2')],
  ...[
    lab('AST', 20, 'U/L', { high: 35 }),
    lab('ALT', 20, 'U/L', { high: 40 }),
    lab('BILI', 9, 'umol/L', { high: 23 }),
  ],
  ...[
    lab('CREAT', 70, 'umol/L'),
    lab('NEUT', 4, '10^9/L'),
    lab('PLAT', 200, '10^9/L'),
    lab('HGB', 110, 'g/L'),
  ],
];
const otherRows: TrialData['otherRows'] = {
  DS: [{ ref: ref('DS'), values: { USUBJID: 'S', DSDECOD: 'ENROLLED', DSSTDTC: '2026-04-14' } }],
  CM: [{ ref: ref('CM'), values: { USUBJID: 'S', CMCAT: 'LYMPHODEPLETION', CMSTDTC: '2026-04-15' } }],
  PR: [
    { ref: ref('PR'), values: { USUBJID: 'S', PRTRT: 'Renal biopsy class IV + V', PRSTDTC: '2025-06-01' } },
  ],
};

const without = (...codes: readonly string[]) => GOOD.filter(({ testCode }) => !codes.includes(testCode));
const inputFor = (measurements: readonly Measurement[] = GOOD, over: Partial<TrialData> = {}) =>
  inputOf({
    subjects: [subject('S', { age: 24 })],
    infusions: [infusion('S', '2026-04-20T10:00')],
    measurements,
    otherRows,
    ...over,
  });
const said = (input: ReturnType<typeof inputFor>, id: string) => {
  const fact = eligibilityFacts(input).find(({ about }) => about === id);
  return fact === undefined
    ? []
    : [sayFactValue('en', fact), fact.reason?.key.replace('fact-reason.eligibility.', '') ?? ''];
};

describe('facts of eligibility', () => {
  test('SRC-ELI-100: all that data can hold is met; what is recorded elsewhere is not evaluable, never met', () => {
    const facts = eligibilityFacts(inputFor());
    expect(facts.map(({ about, value }) => [about, value.kind === 'code' ? value.code : value.kind])).toEqual(
      [
        ...[
          ['INCL01', 'met'],
          ['INCL02', 'met'],
          ['INCL03', 'none'],
          ['INCL04', 'met'],
          ['INCL05', 'met'],
        ],
        ...[
          ['INCL06', 'met'],
          ['INCL07', 'met'],
          ['EXCL01', 'met'],
          ['EXCL02', 'met'],
          ['EXCL03', 'met'],
        ],
        ...[
          ['EXCL04', 'met'],
          ['EXCL05', 'met'],
          ['EXCL06', 'met'],
          ['EXCL07', 'met'],
          ['EXCL08', 'met'],
        ],
        ...Array.from({ length: 14 }, (_, index) => [`EXCL${String(index + 9).padStart(2, '0')}`, 'none']),
        ['all', 'none'],
      ],
    );
    expect(sayFactReason('en', facts.at(-1) ?? { reason: null })).toBe(
      '14 met, 0 not met, 15 not evaluable of 29 criteria.',
    );
    expect(said(inputFor(), 'EXCL14')).toEqual(['Not evaluable', 'recorded-elsewhere']);
  });

  test('SRC-ELI-101: one fact in full', () => {
    const upcr = GOOD.find(({ testCode }) => testCode === 'UPCR');
    expect(eligibilityFacts(inputFor()).find(({ about }) => about === 'INCL07')).toEqual({
      ...{ id: 'eligibility/limit|S|INCL07', rule: 'eligibility/limit', area: 'eligibility', subjectId: 'S' },
      ...{ about: 'INCL07', date: '2026-04-10', day: -10, value: { kind: 'code', code: 'met' } },
      ...{ clause: '>= 1 g/g', reason: null, inputs: [{ name: 'UPCR', value: '2 g/g' }], refs: [upcr?.ref] },
    });
  });

  test.each([
    ['17 years: 24-hour protein', 17, [lab('UPCR', 0.2, 'g/g'), lab('PROT24H', 1, 'g/24h')], 'Met', ''],
    ['17 years, too little', 17, [lab('UPCR', 9, 'g/g'), lab('PROT24H', 0.99, 'g/24h')], 'Not met', ''],
    ['17 years, only UPCR', 17, [lab('UPCR', 9, 'g/g')], 'Not evaluable', 'no-result'],
    ['18 years: UPCR', 18, [lab('UPCR', 1, 'g/g'), lab('PROT24H', 0.1, 'g/24h')], 'Met', ''],
    ['18 years, too little', 18, [lab('UPCR', 0.99, 'g/g'), lab('PROT24H', 9, 'g/24h')], 'Not met', ''],
    ['18 years, UPCR in mg/g', 18, [lab('UPCR', 1000, 'mg/g')], 'Met', ''],
    ['age not known', null, [lab('UPCR', 9, 'g/g'), lab('PROT24H', 9, 'g/24h')], 'Not evaluable', 'no-age'],
  ] as const)('SRC-ELI-102: proteinuria: %s', (_name, age, records, value, reason) => {
    const input = inputFor([...without('UPCR', 'PROT24H'), ...records], {
      subjects: [subject('S', { age })],
    });
    expect(said(input, 'INCL07')).toEqual([value, reason]);
    const fact = eligibilityFacts(input).find(({ about }) => about === 'INCL07');
    expect(fact?.refs.map(({ domain }) => domain)).toEqual(
      reason === 'no-age' ? ['DM'] : reason === 'no-result' ? [] : ['LB'],
    );
  });

  test('SRC-ELI-103: without demographics the age and what depends on it cannot be told', () => {
    const input = inputFor(GOOD, { subjects: [] });
    expect([said(input, 'INCL01'), said(input, 'INCL07'), said(input, 'EXCL08')]).toEqual([
      ...[
        ['Not evaluable', 'no-age'],
        ['Not evaluable', 'no-age'],
        ['Met', ''],
      ],
    ]);
    expect(eligibilityFacts(input).find(({ about }) => about === 'INCL07')?.refs).toEqual([]);
  });

  test('SRC-ELI-104: dosed without enrolment and lymphodepletion on record: no result counts', () => {
    const input = inputFor(GOOD, { otherRows: {} });
    expect([
      said(input, 'INCL01'),
      said(input, 'EXCL07'),
      said(input, 'INCL04'),
      said(input, 'INCL07'),
    ]).toEqual([['Met', ''], ...Array.from({ length: 3 }, () => ['Not evaluable', 'no-window'])]);
    const fact = eligibilityFacts(input).find(({ about }) => about === 'EXCL07');
    expect([fact?.refs, fact?.inputs, fact?.clause, fact?.date]).toEqual([[], [], '', '']);
  });

  test('SRC-ELI-105: a screen failure has facts too, from whatever is on record up to the cut-off', () => {
    const input = inputFor([...without('UPCR'), lab('UPCR', 0.62, 'g/g')], { infusions: [], otherRows: {} });
    const facts = eligibilityFacts(input);
    expect(said(input, 'INCL07')).toEqual(['Not met', '']);
    expect(facts.find(({ about }) => about === 'INCL07')?.day).toBeNull();
    expect(facts.at(-1)).toMatchObject({
      ...{ rule: 'eligibility/overall', value: { kind: 'code', code: 'not-met' } },
      inputs: [{ name: 'not met', value: 'INCL07' }],
      refs: [{ domain: 'LB' }],
    });
    const late = lab('UPCR', 0.62, 'g/g', { date: collected('2026-10-15') });
    const cut = { infusions: [], otherRows: {} };
    expect(said(inputFor([...GOOD, late], cut), 'INCL07')).toEqual(['Met', '']);
    expect(said(inputFor([...GOOD, { ...late, date: collected('2026-10-14') }], cut), 'INCL07')).toEqual([
      'Not met',
      '',
    ]);
    const shifted = { ...inputFor([...GOOD, late], cut), datesShifted: true };
    expect(said(shifted, 'INCL07')).toEqual(['Not met', '']);
  });

  test('SRC-ELI-106: all met only when every criterion is', () => {
    const data = axaNk02.eligibility.criteria.value.filter(({ kind }) => kind !== 'recorded');
    const protocol = {
      ...axaNk02,
      eligibility: { ...axaNk02.eligibility, criteria: { ...axaNk02.eligibility.criteria, value: data } },
    };
    const last = (input: ReturnType<typeof inputFor>) => eligibilityFacts({ ...input, protocol }).at(-1);
    expect(last(inputFor())?.value).toEqual({ kind: 'code', code: 'met' });
    expect(last(inputFor(without('ANA')))?.value).toEqual({ kind: 'none', none: 'not-evaluable' });
    expect(last(inputFor([...without('ANA', 'HGB'), lab('HGB', 79, 'g/L')]))?.value).toEqual({
      ...{ kind: 'code', code: 'not-met' },
    });
    expect(last(inputFor())?.reason?.params).toEqual({ met: 14, notMet: 0, open: 0, of: 14 });
  });

  const ie = (code: string, text: string, name: string) =>
    measurement('S', ['IE', code], '2026-04-10', { value: null, text, test: name });

  test('SRC-ELI-107: what IE holds counts, of the protocol or not', () => {
    const rows = [
      ie('EXCL30', 'Y', 'Cannot attend visits'),
      ie('EXCL14', 'Y', 'Dialysis'),
      ie('EXCL31', 'Y', ''),
    ];
    const facts = eligibilityFacts(inputFor([...GOOD, ...rows]));
    const notMet = facts.filter(({ value }) => value.kind === 'code' && value.code === 'not-met');
    expect(notMet.map(({ rule, about, inputs, refs }) => [rule, about, inputs[0], refs.length])).toEqual([
      ['eligibility/recorded', 'EXCL14', { name: 'Dialysis', value: 'Y' }, 1],
      [
        'eligibility/other-recorded',
        `IE-${rows[0]?.ref.recordId}`,
        { name: 'Cannot attend visits', value: 'Y' },
        1,
      ],
      ['eligibility/other-recorded', `IE-${rows[2]?.ref.recordId}`, { name: 'EXCL31', value: 'Y' }, 1],
      ['eligibility/overall', 'all', { name: 'not met', value: 'EXCL14' }, 3],
    ]);
  });

  test('SRC-ELI-108: each obeys the contract, has an id of its own and a rule of the catalogue', () => {
    const facts = eligibilityFacts(inputFor([...GOOD, ie('EXCL30', 'Y', 'Cannot attend')]));
    const rules = new Set(ELIGIBILITY_RULES.map(({ id }) => id));
    for (const fact of facts) {
      expect(Fact.parse(fact)).toEqual(fact);
      expect(rules.has(fact.rule)).toBe(true);
      expect(sayFactValue('zh-CN', fact)).not.toContain('fact-code');
    }
    expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
    expect(rules.size).toBe(ELIGIBILITY_RULES.length);
  });

  test('SRC-ELI-109: ids of criteria are unique; every kind has its rule', () => {
    const criteria = axaNk02.eligibility.criteria.value;
    expect(new Set(criteria.map(({ id }) => id)).size).toBe(29);
    const rules = eligibilityFacts(inputFor()).map(({ about, rule }) => [
      about,
      rule.replace('eligibility/', ''),
    ]);
    const kind = (one: Criterion): string => (one.kind === 'limit-by-age' ? 'limit' : one.kind);
    expect(rules).toEqual([...criteria.map((one) => [one.id, kind(one)]), ['all', 'overall']]);
  });
});

describe('deviations', () => {
  test('SRC-ELI-110: dosed although a criterion is not met: said with what was found', () => {
    const low = lab('PLAT', 49, '10^9/L');
    const ie = measurement('S', ['IE', 'EXCL30'], '2026-04-10', {
      value: null,
      text: 'Y',
      test: 'Cannot attend',
    });
    const input = inputFor([...without('PLAT'), low, ie]);
    expect(
      eligibilityDeviations([input]).map((one) => [sayPhrase('en', one), sayPhrase('zh-CN', one)]),
    ).toEqual([
      [
        'S: dosed although a criterion of eligibility is not met: Platelets at least 50 ×10⁹/L (platelets 49 10⁹/L, 10 Apr 2026).',
        'S：入选标准不符合仍给药：血小板 ≥ 50 ×10⁹/L（platelets 49 10⁹/L，2026年4月10日）。',
      ],
      [
        'S: dosed although a criterion of eligibility is not met: Cannot attend (Cannot attend Y).',
        'S：入选标准不符合仍给药：Cannot attend（Cannot attend Y）。',
      ],
    ]);
  });

  test('SRC-ELI-111: none for those who meet what can be checked, nor for screen failures', () => {
    expect(eligibilityDeviations([inputFor()])).toEqual([]);
    const failed = inputFor([...without('PLAT'), lab('PLAT', 49, '10^9/L')], { infusions: [] });
    expect(eligibilityDeviations([failed])).toEqual([]);
  });

  test('SRC-ELI-112: a dosed subject of an age outside the range', () => {
    const input = inputFor(GOOD, { subjects: [subject('S', { age: 36 })] });
    expect(eligibilityDeviations([input]).map(({ key, params }) => [key, params.found])).toEqual([
      ['deviation.criterion-not-met-undated', 'age 36 years'],
    ]);
  });
});
