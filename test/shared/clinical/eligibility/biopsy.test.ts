import { describe, expect, test } from 'vitest';
import { biopsyOutcome, monthsBefore } from '../../../../shared/clinical/eligibility/biopsyOutcome.ts';
import { lupusClasses } from '../../../../shared/clinical/eligibility/lupusClass.ts';
import type { Measurement, TrialData } from '../../../../shared/dataset/trialData.ts';
import { short } from '../../../builders/eligibility.ts';
import { collected, iso, measurement, ref, subject } from '../../../builders/trialData.ts';

describe('classes of lupus nephritis', () => {
  test.each([
    ['Lupus nephritis class IV', ['IV']],
    ['LN Class III + V', ['III', 'V']],
    ['ISN/RPS class IV/V', ['IV', 'V']],
    ['Class IV-S (A/C)', ['IV']],
    ['狼疮性肾炎 IV+V 型', ['IV', 'V']],
    ['CLASS II', ['II']],
    ['Class VI', ['VI']],
    ['class IV, class IV', ['IV']],
    ['ISN RPS 2003: III', ['III']],
    ['LN III', ['III']],
    ['Phase III trial', []],
    ['IV infusion', []],
    ['Class unknown', []],
    ['', []],
  ])('SRC-ELI-033: %s', (text, expected) => {
    expect(lupusClasses(text)).toEqual(expected);
  });
});

describe('renal biopsy', () => {
  const rule = { months: 24, classes: ['III', 'IV'] };
  const outcome = (
    entries: readonly (readonly [string, string, string])[],
    {
      consent = '2026-04-01',
      measurements = [],
    }: { consent?: string; measurements?: readonly Measurement[] } = {},
  ) => {
    const otherRows: TrialData['otherRows'] = Object.fromEntries(
      ['PR', 'MH'].map((domain) => [
        domain,
        entries
          .filter(([own]) => own === domain)
          .map(([, text, date]) => ({
            ref: ref(domain),
            values: { [domain === 'PR' ? 'PRTRT' : 'MHTERM']: text, [`${domain}STDTC`]: date },
          })),
      ]),
    );
    return biopsyOutcome(
      { otherRows, measurements, subject: subject('S', { consent: collected(consent) }) },
      rule,
    );
  };

  test.each([
    ['none on record', [], 'not-evaluable', 'recorded-elsewhere'],
    ['class IV, 24 months before to the day', [['MH', 'Renal biopsy class IV', '2024-04-01']], 'met', ''],
    ['a day older', [['MH', 'Renal biopsy class IV', '2024-03-31']], 'not-met', ''],
    ['class III + V', [['PR', 'KIDNEY BIOPSY, CLASS III+V', '2025-06-01']], 'met', ''],
    ['class V alone', [['PR', 'KIDNEY BIOPSY, CLASS V', '2025-06-01']], 'not-met', ''],
    ['class not recorded', [['PR', 'Renal biopsy', '2025-06-01']], 'not-evaluable', 'biopsy-class'],
    ['class not recorded, too old', [['PR', 'Renal biopsy', '2020-06-01']], 'not-met', ''],
    ['a month that may be in time', [['PR', 'Renal biopsy class IV', '2024-04']], 'met', ''],
    [
      'a year that may be too old',
      [['PR', 'Renal biopsy class IV', '2024']],
      'not-evaluable',
      'biopsy-undated',
    ],
    ['a month that is too old', [['PR', 'Renal biopsy class IV', '2024-03']], 'not-met', ''],
    ['no date', [['PR', 'Renal biopsy class IV', '']], 'not-evaluable', 'biopsy-undated'],
    [
      'of another organ',
      [['PR', 'Liver biopsy class IV', '2025-06-01']],
      'not-evaluable',
      'recorded-elsewhere',
    ],
    [
      'a disease, no biopsy',
      [['MH', 'Lupus nephritis class IV', '2025-06-01']],
      'not-evaluable',
      'recorded-elsewhere',
    ],
    ['in Chinese', [['MH', '肾活检 IV 型', '2025-06-01']], 'met', ''],
    [
      'two: the one that serves best',
      [
        ['PR', 'Renal biopsy class II', '2025-06-01'],
        ['PR', 'Renal biopsy class IV', '2025-09-01'],
      ],
      'met',
      '',
    ],
    [
      'two: neither serves, one is open',
      [
        ['PR', 'Renal biopsy class II', '2025-06-01'],
        ['PR', 'Renal biopsy', '2025-09-01'],
      ],
      'not-evaluable',
      'biopsy-class',
    ],
  ] as const)('SRC-ELI-034: %s', (_name, entries, expected, reason) => {
    expect(short(outcome(entries))).toEqual([expected, reason]);
  });

  test('SRC-ELI-035: without a complete date of consent the months cannot be counted, the class can', () => {
    expect(short(outcome([['PR', 'Renal biopsy class IV', '2025-06-01']], { consent: '2026-04' }))).toEqual([
      ...['not-evaluable', 'no-consent'],
    ]);
    expect(short(outcome([['PR', 'Renal biopsy class V', '2025-06-01']], { consent: '' }))).toEqual([
      'not-met',
      '',
    ]);
  });

  test('SRC-ELI-036: findings speak too; what went in is named', () => {
    const fa = (over: Partial<Measurement>) =>
      measurement('S', ['FA', 'LNCLASS'], '2025-06-01', {
        test: 'ISN/RPS Class',
        value: null,
        text: 'CLASS IV',
        specimen: 'KIDNEY BIOPSY',
        ...over,
      });
    const one = fa({});
    const found = outcome([], { measurements: [one] });
    expect(found).toEqual({
      ...{ outcome: 'met', reason: null, clause: 'class III or IV, <= 24 months', date: '2025-06-01' },
      inputs: [
        { name: 'biopsy', value: '2025-06-01' },
        { name: 'class', value: 'IV' },
      ],
      refs: [one.ref],
    });
    expect(outcome([], { measurements: [fa({ domain: 'MI' })] }).outcome).toBe('met');
    expect(outcome([], { measurements: [fa({ domain: 'LB' })] }).outcome).toBe('not-evaluable');
    const undated = outcome([], { measurements: [fa({ date: collected('') })] });
    expect([undated.date, undated.inputs[0]?.value]).toEqual([null, '']);
    expect(outcome([]).clause).toBe('class III or IV, <= 24 months');
    expect(outcome([]).refs).toEqual([]);
    expect(outcome([['MH', 'Renal biopsy class III + V', '2025-06']]).inputs).toEqual([
      { name: 'biopsy', value: '2025-06' },
      { name: 'class', value: 'III + V' },
    ]);
  });

  test.each([
    ['2026-04-01', 24, '2024-04-01'],
    ['2026-01-15', 1, '2025-12-15'],
    ['2026-03-31', 1, '2026-02-28'],
    ['2024-03-31', 1, '2024-02-29'],
    ['2026-03-30', 1, '2026-02-28'],
    ['2026-05-31', 1, '2026-04-30'],
    ['2026-12-31', 12, '2025-12-31'],
    ['2026-12-01', 11, '2026-01-01'],
    ['2026-12-01', 12, '2025-12-01'],
  ])('SRC-ELI-037: %s less %s months is %s', (date, months, expected) => {
    expect(monthsBefore(iso(date), months)).toBe(expected);
  });
});
