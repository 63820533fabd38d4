import { describe, expect, test } from 'vitest';
import { axaNk02 } from '../../../../shared/protocol/axaNk02.ts';
import { dayDate, factsOf, lab, ofRule, WHO } from '../../../builders/cellTherapy.ts';
import { collected } from '../../../builders/trialData.ts';

type Records = Parameters<typeof factsOf>[0];

const said = (rule: string, records: Records) =>
  ofRule(factsOf(records), `cell/${rule}`).map(({ value, reason, inputs, refs }) => [
    value.kind === 'grade' ? [value.min, value.max, value.grade, value.scale] : value,
    reason?.key.replace('fact-reason.cell-therapy.', '') ?? null,
    inputs.map(({ name, value: text }) => `${name}: ${text}`),
    refs.length,
  ]);
const NONE = { kind: 'none', none: 'not-evaluable' };

/** Weekly counts of a code from the day before the first infusion; others on days of their own. */
const weekly = (code: string, usual: number, others: Record<number, number> = {}) =>
  [...new Set([-1, 1, 8, 15, 22, 29, 31, ...Object.keys(others).map(Number)])]
    .sort((a, b) => a - b)
    .map((day) => lab(day, code, others[day] ?? usual));

describe('ICAHT and T-ICAHT of a subject, counted from the first infusion', () => {
  test('SRC-CEL-200: no count at or below a cut, well sampled: grade 0', () => {
    expect(said('icaht-early', { measurements: weekly('NEUT', 2) })).toEqual([
      [[0, 0, 0, 'ICAHT'], null, ['Samples: 6', 'Days ≤ 0.5 × 10⁹/L: 0', 'Days ≤ 0.1 × 10⁹/L: 0'], 6],
    ]);
    expect(said('t-icaht-early', { measurements: weekly('PLAT', 200) })[0]).toEqual([
      [0, 0, 0, 'T-ICAHT'],
      null,
      ['Samples: 6', 'Days < 50 × 10⁹/L: 0', 'Days < 20 × 10⁹/L: 0'],
      6,
    ]);
  });

  test('SRC-CEL-201: a range of days is a range of grades', () => {
    expect(said('icaht-early', { measurements: weekly('NEUT', 2, { 8: 0.4, 12: 0.5, 16: 1 }) })[0]).toEqual([
      [1, 2, 2, 'ICAHT'],
      'days-between-samples',
      ['Samples: 8', 'Days ≤ 0.5 × 10⁹/L: 5–13', 'Days ≤ 0.1 × 10⁹/L: 0'],
      8,
    ]);
  });

  test('SRC-CEL-202: samples in cells per µL are converted; a sample without a unit or date is none', () => {
    const measurements = weekly('NEUT', 2000).map((one) => ({ ...one, unit: '/uL', textUnit: '/uL' }));
    expect(said('icaht-early', { measurements })[0]?.[0]).toEqual([0, 0, 0, 'ICAHT']);
    const none = weekly('NEUT', 0.3).map((one) => ({ ...one, unit: '', textUnit: '' }));
    expect(said('icaht-early', { measurements: none })[0]).toEqual([
      NONE,
      'too-few-samples',
      ['Samples: 0'],
      0,
    ]);
    const undated = weekly('NEUT', 0.3).map((one) => ({ ...one, date: collected('2026-05') }));
    expect(said('icaht-early', { measurements: undated })[0]?.[0]).toEqual(NONE);
    const urine = weekly('NEUT', 0.3).map((one) => ({ ...one, domain: 'CP' }));
    expect(said('icaht-early', { measurements: urine })[0]?.[0]).toEqual(NONE);
  });

  test.each([
    [{ text: '<0.1', quantificationLimit: null }, [1, 1]],
    [{ text: '< 0.5', quantificationLimit: null }, [1, 1]],
    [{ text: '<0.6', quantificationLimit: null }, [0, 1]],
    [{ text: 'BLQ', quantificationLimit: 0.2 }, [1, 1]],
    [{ text: '<0.1', quantificationLimit: 0.7 }, [0, 1]],
    [{ text: 'BLQ', quantificationLimit: null }, [0, 0]],
    [{ text: '<0.1', quantificationLimit: null, textUnit: '' }, [0, 0]],
    [{ text: 'BLQ', quantificationLimit: 0.2, unit: '' }, [0, 0]],
  ])('SRC-CEL-203: a count below the limit of quantification, %j', (over, range) => {
    const measurements = [
      ...weekly('NEUT', 2, { 7: 2, 9: 2 }).filter(
        ({ date }) => date.kind === 'complete' && date.date !== dayDate(8),
      ),
      lab(8, 'NEUT', null, { belowLimit: true, ...over }),
    ];
    const [grade] = said('icaht-early', { measurements })[0] ?? [];
    expect(Array.isArray(grade) && grade.slice(0, 2)).toEqual(range);
  });

  test('SRC-CEL-204: an open window is told; with moved dates the cut-off is not looked at', () => {
    const measurements = weekly('NEUT', 2).slice(0, 4);
    expect(said('icaht-early', { measurements, cutoff: dayDate(15) })[0]?.slice(0, 2)).toEqual([
      [0, 0, 0, 'ICAHT'],
      'window-open',
    ]);
    expect(said('icaht-early', { measurements, cutoff: dayDate(30) })[0]?.[1]).toBe('window-open');
    expect(said('icaht-early', { measurements: weekly('NEUT', 2), cutoff: dayDate(31) })[0]?.[1]).toBeNull();
    // 16 days of the window are not sampled: with moved dates they count as over
    expect(
      said('icaht-early', { measurements, cutoff: dayDate(15), over: { datesShifted: true } })[0]?.slice(
        0,
        2,
      ),
    ).toEqual([[0, 4, 4, 'ICAHT'], 'days-between-samples']);
  });

  test('SRC-CEL-205: growth factor and transfusion are noted where they lift the count', () => {
    const drug = (name: string, day: number) => ({
      CMTRT: name,
      CMSTDTC: dayDate(day),
      CMENDTC: dayDate(day),
    });
    const cm = [
      drug('FILGRASTIM', 8),
      drug('PLATELETS', 9),
      drug('ELTROMBOPAG', 10),
      drug('FILGRASTIM', -2),
      drug('FILGRASTIM', 32),
      drug('PARACETAMOL', 8),
    ];
    const measurements = [...weekly('NEUT', 2, { 40: 2, 50: 2 }), ...weekly('PLAT', 200)];
    const support = (rule: string) =>
      said(rule, { measurements, cm }).map(([, reason, inputs]) => [
        reason,
        Array.isArray(inputs) && inputs.filter((one) => String(one).startsWith('Support')),
      ])[0];
    expect(support('icaht-early')).toEqual(['count-supported', [`Support: FILGRASTIM ${dayDate(8)}`]]);
    expect(support('t-icaht-early')).toEqual([
      'count-supported',
      [`Support: PLATELETS ${dayDate(9)}`, `Support: ELTROMBOPAG ${dayDate(10)}`],
    ]);
    expect(support('icaht-late')).toEqual(['late-by-samples', [`Support: FILGRASTIM ${dayDate(32)}`]]);
    expect(said('icaht-early', { measurements, cm: [drug('FILGRASTIM', 1)] })[0]?.[1]).toBe(
      'count-supported',
    );
    expect(said('icaht-early', { measurements, cm: [drug('FILGRASTIM', 31)] })[0]?.[1]).toBe(
      'count-supported',
    );
  });

  test('SRC-CEL-206: late ICAHT by samples after day 30', () => {
    expect(said('icaht-late', { measurements: weekly('NEUT', 2, { 40: 0.9, 50: 0.4 }) })[0]).toEqual([
      [2, 3, 3, 'ICAHT'],
      'late-by-samples',
      ['Samples: 2'],
      2,
    ]);
    expect(said('icaht-late', { measurements: weekly('NEUT', 2, { 40: 0.9 }) })[0]?.slice(0, 2)).toEqual([
      NONE,
      'too-few-samples',
    ]);
    expect(said('icaht-late', { cutoff: dayDate(31) })[0]?.slice(0, 2)).toEqual([NONE, 'window-ahead']);
    expect(said('icaht-late', { cutoff: dayDate(32) })[0]?.[1]).toBe('too-few-samples');
    expect(said('icaht-late', { cutoff: dayDate(2), over: { datesShifted: true } })[0]?.[1]).toBe(
      'too-few-samples',
    );
  });

  test('SRC-CEL-207: the days can be counted from the last infusion where the protocol says so', () => {
    const window = axaNk02.cellTherapy.cytopeniaWindow;
    const protocol = {
      ...axaNk02,
      cellTherapy: {
        ...axaNk02.cellTherapy,
        cytopeniaWindow: { ...window, value: { ...window.value, dayZero: 'lastInfusion' as const } },
      },
    };
    // the last infusion is on day 22, so day 8 is before the window
    const measurements = [
      ...weekly('NEUT', 2, { 8: 0.4 }),
      ...[36, 43, 50, 53].map((day) => lab(day, 'NEUT', 2)),
    ];
    expect(said('icaht-early', { measurements, over: { protocol } })[0]?.slice(0, 2)).toEqual([
      [0, 0, 0, 'ICAHT'],
      null,
    ]);
    expect(said('icaht-early', { measurements })[0]?.[0]).toEqual([1, 2, 2, 'ICAHT']);
  });

  test('SRC-CEL-208: what each fact is about', () => {
    const facts = factsOf({ measurements: weekly('NEUT', 2) });
    expect(
      ['icaht-early', 'icaht-late', 't-icaht-early'].map((rule) =>
        ofRule(facts, `cell/${rule}`).map(({ id, about, date, day, clause }) => [
          id,
          about,
          date,
          day,
          clause,
        ]),
      ),
    ).toEqual([
      [[`cell/icaht-early|${WHO}|grade`, 'Neutrophils', '', null, '']],
      [[`cell/icaht-late|${WHO}|grade`, 'Neutrophils', '', null, '']],
      [[`cell/t-icaht-early|${WHO}|grade`, 'Platelets', '', null, '']],
    ]);
    expect(ofRule(facts, 'cell/icaht-late')[0]?.reason?.params).toEqual({ n: 0 });
  });
});
