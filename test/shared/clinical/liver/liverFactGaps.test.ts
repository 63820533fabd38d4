import { describe, expect, test } from 'vitest';
import type { Measurement } from '../../../../shared/dataset/trialData.ts';
import { axaNk02 } from '../../../../shared/protocol/axaNk02.ts';
import { baseline, factsOf, find, healthy, injured, type Row, said } from '../../../builders/liverFacts.ts';

describe('operators, parameters and gaps', () => {
  const peaks = (alt: number, tbl: number, more: readonly Row[] = []): readonly Row[] => [
    ...baseline,
    ['ALT', '2026-06-01', alt],
    ['AST', '2026-06-01', 20],
    ['BILI', '2026-06-01', tbl],
    ['ALP', '2026-06-01', 60],
    ...more,
  ];

  test('SRC-LIV-086: where the operator decides, both readings are said', () => {
    const facts = factsOf(peaks(120, 41));
    expect(['hys-law', 'hys-law-strict', 'hys-law-inclusive'].map((rule) => said(facts, rule))).toEqual([
      ['meets', 'screen-differs'],
      ['does-not-meet', 'screen-differs'],
      ['meets', 'screen-differs'],
    ]);
    expect(find(facts, 'hys-law')?.reason?.params).toEqual({ strict: 'does-not-meet', inclusive: 'meets' });
    expect(said(facts, 'edish', 'ALT')).toEqual(['hys-law', 'at-cut']);
    expect(find(facts, 'edish', 'ALT')?.reason?.params).toEqual({ sign: '>', quadrant: 'cholestasis' });
    expect(said(facts, 'migration')).toEqual(['of-concern', null]);
    expect(find(facts, 'migration')?.clause).toBe(
      'normal -> cholestasis (ALT or AST > 3 x ULN, TBL > 2 x ULN)',
    );
    const atR = factsOf([...baseline, ['ALT', '2026-06-01', 200], ['ALP', '2026-06-01', 100]]);
    expect(said(atR, 'pattern')).toEqual(['hepatocellular', 'r-at-cut']);
    expect(find(atR, 'pattern')?.reason?.params).toEqual({ pattern: 'mixed' });
  });

  test('SRC-LIV-087: the parameters of the protocol decide', () => {
    const { edish, hysLaw, rValue, aminotransferase, thresholds, peakTiming, mdish, migration } =
      axaNk02.liver;
    const rows = peaks(130, 45);
    const strictCut = { ...edish, value: { ...edish.value, aminotransferase: 4 } };
    expect(said(factsOf(rows, { liver: { edish: strictCut } }), 'edish', 'ALT')[0]).toBe('cholestasis');
    const reading = { ...hysLaw, value: { ...hysLaw.value, operators: 'strict', bilirubin: 2.5 } as const };
    const facts = factsOf(rows, { liver: { hysLaw: reading } });
    expect(said(facts, 'hys-law')[0]).toBe('does-not-meet');
    expect(find(facts, 'hys-law')?.clause).toContain('ALT or AST > 3 x ULN and TBL > 2.5 x ULN');
    const strictR = { ...rValue, value: { ...rValue.value, operator: 'strict', hepatocellular: 6 } as const };
    expect(find(factsOf(rows, { liver: { rValue: strictR } }), 'pattern')?.clause).toBe(
      'hepatocellular R > 6, cholestatic R < 2 (inclusive: hepatocellular R ≥ 6, cholestatic R ≤ 2)',
    );
    const ast = { ...aminotransferase, value: 'AST' } as const;
    expect(said(factsOf(rows, { liver: { aminotransferase: ast } }), 'migration')[0]).toBe('of-concern');
    expect(find(factsOf(rows, { liver: { aminotransferase: ast } }), 'migration')?.clause).toContain(
      '-> cholestasis',
    );
    expect(find(factsOf(rows, { liver: { aminotransferase: ast } }), 'days-between-peaks')?.about).toBe(
      'AST, TBL',
    );
    const lower = {
      ...thresholds,
      value: {
        ...thresholds.value,
        single: 3,
        sustained: 1,
        sustainedDays: 3,
        combined: 3.25,
        bilirubin: 2.25,
        inr: 1,
        withSymptoms: 4,
        windowDays: 7,
      },
    };
    const reached = factsOf(
      peaks(130, 45, [
        ['ALT', '2026-06-05', 50],
        ['INR', '2026-06-08', 2],
      ]),
      { liver: { thresholds: lower } },
    );
    expect(said(reached, 'threshold-single')[0]).toBe(true);
    expect(said(reached, 'threshold-sustained')[0]).toBe(true);
    expect(said(reached, 'threshold-combined')[0]).toBe(false);
    expect(said(reached, 'threshold-symptoms')[0]).toBe(false);
    expect(find(reached, 'threshold-combined')?.clause).toBe(
      'ALT or AST > 3.25 x ULN and (TBL > 2.25 x ULN or INR > 1) within 7 days',
    );
    const days = { ...peakTiming, value: { suggestiveDays: 0, possibleDays: 1 } };
    expect(said(factsOf(injured, { liver: { peakTiming: days } }), 'peak-timing')[0]).toBe('apart');
    const cuts = { ...mdish, value: { aminotransferase: 7, bilirubin: 9, operator: 'inclusive' } as const };
    expect(said(factsOf(rows, { liver: { mdish: cuts } }), 'mdish', 'ALT')[0]).toBe('normal');
    const inclusive = {
      ...migration,
      value: { aminotransferase: 3.25, bilirubin: 3, operator: 'inclusive' } as const,
    };
    expect(find(factsOf(rows, { liver: { migration: inclusive } }), 'migration')?.clause).toContain(
      '-> temple',
    );
  });

  test('SRC-LIV-088: a result without ULN is no normal result', () => {
    const facts = factsOf(peaks(30, 10, [['ALT', '2026-06-10', 500, { high: null }]]));
    expect(said(facts, 'peak', 'ALT')).toEqual([0.75, 'peak-may-be-higher']);
    expect(find(facts, 'peak', 'ALT')?.reason?.params).toEqual({ n: 1, why: 'no-uln' });
    expect(find(facts, 'peak', 'ALT')?.refs.length).toBe(2);
    expect(said(facts, 'hys-law')).toEqual(['not-evaluable', 'screen-gap']);
    expect(find(facts, 'hys-law')?.reason?.params).toEqual({ gap: 'unusable-result' });
    expect(find(facts, 'hys-law')?.refs.length).toBe(5);
    expect(said(facts, 'edish', 'ALT')).toEqual(['not-evaluable', 'peak-may-be-higher']);
    expect(find(facts, 'edish', 'ALT')?.refs.length).toBe(3);
    expect(said(facts, 'edish', 'AST')).toEqual(['normal', null]);
    expect(said(facts, 'edish', 'higher')).toEqual(['not-evaluable', 'peak-may-be-higher']);
    // Multiples of baseline need no ULN: 500 / 20.
    expect(said(facts, 'mdish', 'ALT')).toEqual(['temple', null]);
    expect(said(facts, 'migration')).toEqual(['not-evaluable', 'peak-may-be-higher']);
    expect(said(facts, 'threshold-single')).toEqual(['not-evaluable', 'threshold-unusable']);
    expect(find(facts, 'threshold-single')?.refs.length).toBe(2);
    expect(said(facts, 'peak-timing')).toEqual(['not-evaluable', 'peak-may-be-higher']);
  });

  test('SRC-LIV-088: none to use, "above" a limit, and an incomplete date are said', () => {
    const only = factsOf([...baseline, ['ALT', '2026-06-10', 500, { high: null }]]);
    expect(said(only, 'peak', 'ALT')).toEqual(['not-evaluable', 'none-usable']);
    expect(said(only, 'edish', 'ALT')).toEqual(['not-evaluable', 'none-usable']);
    expect(said(only, 'days-between-peaks')).toEqual(['not-evaluable', 'none-usable']);
    const above = factsOf(peaks(30, 10, [['ALT', '2026-06-10', null, { text: '>80', textUnit: 'U/L' }]]));
    expect(said(above, 'peak', 'ALT')).toEqual([[2, null], 'peak-at-least']);
    expect(find(above, 'peak', 'ALT')?.inputs).toEqual([
      { name: 'ALT', value: '>= 80 U/L, ULN 40, >= 2 x ULN, 2026-06-10' },
    ]);
    expect(said(above, 'edish', 'ALT')).toEqual(['not-evaluable', 'peak-at-least']);
    expect(said(above, 'r')).toEqual(['not-evaluable', 'r-no-alp']);
    const below = factsOf([
      ...baseline,
      ['BILI', '2026-06-10', null, { text: '<3', textUnit: 'umol/L', belowLimit: true }],
    ]);
    expect(said(below, 'peak', 'TBL')).toEqual([[null, 0.15], null]);
    const partial = factsOf(peaks(30, 10, [['ALT', '2026-06', 160]]));
    expect(said(partial, 'peak', 'ALT')).toEqual([4, 'date-assumed']);
    expect(find(partial, 'peak', 'ALT')?.day).toBeNull();
    expect(find(partial, 'peak', 'ALT')?.date).toBe('2026-06');
    expect(said(partial, 'r')).toEqual(['not-evaluable', 'r-no-date']);
    expect(said(partial, 'days-between-peaks')).toEqual([[0, 29], 'dates-incomplete']);
    expect(said(partial, 'peak-order')).toEqual(['not-evaluable', 'dates-incomplete']);
  });

  test('SRC-LIV-089: a screen on incomplete dates says so, and so does the timing', () => {
    const facts = factsOf([
      ...baseline,
      ['ALT', '2026-06-15', 400],
      ['AST', '2026-06-15', 20],
      ['ALP', '2026-06-15', 60],
      ['BILI', '2026-07', 60],
    ]);
    expect(said(facts, 'hys-law')).toEqual(['meets', 'screen-assumed']);
    expect(said(facts, 'peak-timing')).toEqual(['possible', 'dates-incomplete']);
    const undated = factsOf([
      ...baseline,
      ['ALT', '2026-06-15', 400],
      ['AST', '2026-06-15', 20],
      ['ALP', '2026-06-15', 60],
      ['BILI', '', 60],
    ]);
    expect(said(undated, 'peak-timing')).toEqual(['suggestive', 'dates-incomplete']);
    expect(find(undated, 'peak', 'TBL')?.inputs).toEqual([
      { name: 'TBL', value: '60 umol/L, ULN 20, 3 x ULN' },
    ]);
  });

  test('SRC-LIV-090: one aminotransferase alone is said', () => {
    const facts = factsOf(peaks(30, 10).filter(([code]) => code !== 'AST'));
    expect(said(facts, 'hys-law')).toEqual(['does-not-meet', 'screen-one']);
    expect(find(facts, 'hys-law')?.reason?.params).toEqual({ test: 'ALT' });
    expect(said(facts, 'edish', 'higher')).toEqual(['normal', 'one-aminotransferase']);
    expect(find(facts, 'edish', 'higher')?.reason?.params).toEqual({ test: 'ALT' });
    expect(said(facts, 'edish', 'ALT')).toEqual(['normal', null]);
    expect(said(facts, 'edish', 'AST')).toEqual(['not-evaluable', 'no-aminotransferase']);
    const ast = factsOf(peaks(30, 10).filter(([code]) => code !== 'ALT'));
    expect(find(ast, 'hys-law')?.reason?.params).toEqual({ test: 'AST' });
    expect(said(ast, 'r')).toEqual(['not-evaluable', 'no-aminotransferase']);
    expect(said(ast, 'nr')).toEqual([0.833333333333, null]);
    expect(said(ast, 'pattern')).toEqual(['not-evaluable', 'no-aminotransferase']);
  });

  test('SRC-LIV-091: R says why it has no figure', () => {
    const withAlp = (over: Partial<Measurement>, value: number | null) =>
      said(
        factsOf([
          ['ALT', '2026-06-01', 400],
          ['ALP', '2026-06-01', value, over],
        ]),
        'r',
      );
    expect(withAlp({}, 0)).toEqual(['not-evaluable', 'r-alp-zero']);
    expect(withAlp({ text: '<5', textUnit: 'U/L' }, null)).toEqual(['not-evaluable', 'r-not-exact']);
    expect(withAlp({ high: null }, 60)).toEqual(['not-evaluable', 'r-no-alp']);
    const none = factsOf([['ALT', '2026-06-01', 400]]);
    expect(find(none, 'r')?.reason?.params).toEqual({ days: 0 });
    expect(find(none, 'r')?.inputs.length).toBe(1);
    expect(said(none, 'pattern')).toEqual(['not-evaluable', 'r-no-alp']);
  });

  test('SRC-LIV-092: missing and unusable baselines are said', () => {
    const none = factsOf(peaks(30, 10).filter(([, date]) => date !== '2026-04-14'));
    expect(said(none, 'baseline', 'ALT')).toEqual(['not-evaluable', 'no-baseline']);
    expect(said(none, 'migration')).toEqual(['not-evaluable', 'no-baseline-quadrant']);
    expect(find(none, 'migration')?.clause).toContain('? -> normal');
    expect(said(none, 'composite')).toEqual(['not-evaluable', 'no-baseline-quadrant']);
    expect(said(none, 'mdish', 'ALT')).toEqual(['not-evaluable', 'none-usable']);
    expect(find(none, 'mdish', 'ALT')?.reason?.params).toEqual({ n: 1, why: 'no-baseline' });
    const unusable = factsOf([
      ['ALT', '2026-04-14', 20, { high: 0 }],
      ['AST', '2026-04-14', -2],
      ['ALT', '2026-05-01', 30],
    ]);
    expect(said(unusable, 'baseline', 'ALT')).toEqual(['not-evaluable', 'baseline-unusable']);
    expect(find(unusable, 'baseline', 'ALT')?.reason?.params).toEqual({ why: 'uln-not-positive' });
    expect(find(unusable, 'baseline', 'ALT')?.refs.length).toBe(1);
    expect(find(unusable, 'baseline', 'AST')?.reason?.params).toEqual({ why: 'negative' });
    expect(find(unusable, 'composite')?.refs.length).toBeGreaterThan(0);
  });

  test('SRC-LIV-093: the composite stands where the baseline is abnormal', () => {
    const abnormal = (alt: number, tbl: number): readonly Row[] => [
      ['ALT', '2026-04-14', alt],
      ['AST', '2026-04-14', 20],
      ['BILI', '2026-04-14', tbl],
      ...injured.slice(4),
    ];
    const facts = factsOf(abnormal(100, 10));
    expect(said(facts, 'composite')).toEqual(['hys-law', null]);
    expect(find(facts, 'composite')?.inputs.map(({ name, value }) => `${name}: ${value}`)).toEqual([
      'ALT: 400 U/L, ULN 40, 10 x ULN, 2026-06-01',
      'TBL: 60 umol/L, ULN 20, 3 x ULN, 2026-06-08',
      'AST: 160 U/L, baseline 20 U/L, 8 x baseline, 2026-06-01',
      'TBL: 60 umol/L, baseline 10 umol/L, 6 x baseline, 2026-06-08',
      'ALT at baseline: 100 U/L, ULN 40, 2.5 x ULN, 2026-04-14',
      'TBL at baseline: 10 umol/L, ULN 20, 0.5 x ULN, 2026-04-14',
    ]);
    expect(said(factsOf(abnormal(20, 21)), 'composite')).toEqual(['hys-law', null]);
    expect(said(factsOf(abnormal(40, 20)), 'composite')).toEqual(['not-applicable', 'baseline-normal']);
    const open = factsOf([...abnormal(100, 10).slice(0, 3), ['ALT', '2026-06-01', 30]]);
    expect(said(open, 'composite')).toEqual(['not-evaluable', 'no-bilirubin']);
    const tblOnly = factsOf([['BILI', '2026-04-14', 30], ...injured.slice(4)]);
    expect(said(tblOnly, 'composite')).toEqual(['hys-law', null]);
    const tblNormal = factsOf([['BILI', '2026-04-14', 10], ...injured.slice(4)]);
    expect(said(tblNormal, 'composite')).toEqual(['not-evaluable', 'no-baseline-quadrant']);
  });

  test('SRC-LIV-094: thresholds say why they are open', () => {
    const facts = factsOf([['ALT', '2026-06-01', 240]]);
    expect(said(facts, 'threshold-single')).toEqual([false, null]);
    expect(said(facts, 'threshold-sustained')).toEqual(['not-evaluable', 'duration-open']);
    expect(said(facts, 'threshold-combined')).toEqual(['not-evaluable', 'no-companion']);
    expect(said(factsOf([['ALT', '2026-06', 240]]), 'threshold-sustained')).toEqual([
      'not-evaluable',
      'threshold-no-date',
    ]);
    expect(said(factsOf([]), 'threshold-single')).toEqual(['not-evaluable', 'no-aminotransferase']);
    const gaps = factsOf([
      ['ALT', '2026-06-01', 240],
      ['BILI', '2026-06-01', 50, { high: null }],
      ['INR', '2026-06-01', -1],
    ]);
    expect(find(gaps, 'threshold-combined')?.refs.length).toBe(3);
    expect(find(gaps, 'threshold-symptoms')?.reason?.key).toBe('fact-reason.liver.needs-symptoms');
  });

  test('SRC-LIV-095: after the cut-off nothing counts, unless dates were moved', () => {
    const late: Row = ['ALT', '2026-08-15', 400];
    expect(said(factsOf([...healthy, late]), 'peak', 'ALT')).toEqual([0.6, null]);
    expect(said(factsOf([...healthy, late], { datesShifted: true }), 'peak', 'ALT')).toEqual([10, null]);
  });
});
