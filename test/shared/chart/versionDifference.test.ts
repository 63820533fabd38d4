import { describe, expect, test } from 'vitest';
import { buildVersionDifference } from '../../../shared/chart/buildVersionDifference.ts';
import { VersionDifferenceModel } from '../../../shared/chart/labVersionDifference.ts';
import type { Measurement } from '../../../shared/dataset/trialData.ts';
import { type CriteriaId, LabGrade } from '../../../shared/grading/labGrade.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import type { Protocol } from '../../../shared/protocol/protocol.ts';
import { sayClause, sayLabGrade } from '../../../shared/text/labGradeText.ts';
import { sayPhrase } from '../../../shared/text/phrases.ts';
import { provenance } from '../../builders/provenance.ts';
import { infusion, measurement, onDay, subject, trialData } from '../../builders/trialData.ts';

const FIRST = '2026-04-20';

const lab = (id: string, code: string, day: number, value: number, over: Partial<Measurement> = {}) =>
  measurement(id, ['LB', code], onDay(FIRST, day), {
    ...{ value, text: String(value), day: null, unit: '10^9/L', textUnit: '10^9/L', low: 1.8, high: 6 },
    ...over,
  });

/** Study day as the reader of files makes it. */
const dated = (measurements: readonly Measurement[]) => {
  const dayOf = (text: string) => {
    const elapsed = Math.round((Date.parse(text) - Date.parse(FIRST)) / 86_400_000);
    return elapsed >= 0 ? elapsed + 1 : elapsed;
  };
  return measurements.map((one) => ({
    ...one,
    day: one.date.kind === 'complete' ? dayOf(one.date.date) : null,
  })) as Measurement[];
};

const cutOf = (measurements: readonly Measurement[]) =>
  trialData('2026-08-31', {
    subjects: [subject('001'), subject('002'), subject('003')],
    infusions: [infusion('001', FIRST), infusion('002', FIRST)],
    adverseEvents: [],
    measurements: dated(measurements),
  });

const pinned = (version: Protocol['ctcaeVersion']['value']): Protocol => ({
  ...axaNk02,
  ctcaeVersion: { ...axaNk02.ctcaeVersion, value: version },
});

const built = (
  measurements: readonly Measurement[],
  asked: CriteriaId | null = null,
  version: Protocol['ctcaeVersion']['value'] = '5.0',
) =>
  VersionDifferenceModel.parse(
    buildVersionDifference(cutOf(measurements), pinned(version), asked, provenance),
  );

const NEUT = [
  lab('001', 'NEUT', -3, 0.4),
  lab('001', 'NEUT', 8, 0.4),
  lab('001', 'NEUT', 15, 1.6),
  lab('002', 'NEUT', 8, 2),
  lab('002', 'NEUT', 9, 0.7),
  lab('003', 'NEUT', 8, 0.05),
];

describe('what another edition would say', () => {
  test('SRC-CTC-090: only results that differ, the worst first, beside both grades', () => {
    const model = built(NEUT);
    expect([model.study, model.other, model.rowsTotal]).toEqual(['ctcae-5.0', 'ctcae-6.0', 4]);
    expect(
      model.rows.map(({ subjectId, level, day, result, direction, study, other }) => [
        ...[subjectId, level, day, result, direction],
        ...[study?.grade, other?.grade],
      ]),
    ).toEqual([
      ['001', 1, -3, '0.4 10⁹/L', 'L', 4, 3],
      ['001', 1, 8, '0.4 10⁹/L', 'L', 4, 3],
      ['002', 1, 9, '0.7 10⁹/L', 'L', 3, 2],
      ['001', 1, 15, '1.6 10⁹/L', 'L', 1, 0],
    ]);
    expect(new Set(model.rows.map(({ id }) => id)).size).toBe(4);
  });

  test('SRC-CTC-091: per term, how many differ and how many dosed subjects have grade 3 or more after infusion', () => {
    const [term, ...others] = built(NEUT).terms;
    expect(others).toEqual([]);
    expect(term).toMatchObject({
      studyTerm: 'Neutrophil count decreased',
      otherTerm: 'Neutrophil count decreased',
      direction: 'L',
      results: 6,
      differing: 4,
      severe: {
        // Both dosed subjects by 5.0, one by 6.0; the undosed subject and the day before infusion do not count.
        study: { proportion: { n: 2, of: 2 } },
        other: { proportion: { n: 1, of: 2, low: 0.012579, high: 0.987421 } },
      },
    });
    expect(term?.severe.study?.refs).toHaveLength(2);
    expect(term?.severe.other?.refs).toHaveLength(1);
  });

  test('SRC-CTC-091: the day of the first infusion counts, the baseline record does not', () => {
    const severe = (over: Partial<Measurement>) =>
      built([lab('001', 'NEUT', 1, 0.3, over)]).terms[0]?.severe.study?.proportion.n;
    expect(severe({})).toBe(1);
    expect(severe({ baselineFlag: true })).toBe(0);
  });

  test('SRC-CTC-092: a term that one edition does not have', () => {
    const lymph = [lab('001', 'LYM', 8, 0.1), lab('001', 'LYM', 9, 5), lab('002', 'LYM', 9, 2, { low: 1 })];
    const model = built(lymph);
    expect(model.terms).toMatchObject([
      {
        studyTerm: 'Lymphocyte count decreased',
        otherTerm: null,
        results: 3,
        differing: 1,
        severe: { other: null },
      },
    ]);
    expect(model.rows).toMatchObject([{ study: { grade: 4 }, other: null }]);
    const back = built(lymph, null, '6.0');
    expect([back.study, back.other]).toEqual(['ctcae-6.0', 'ctcae-5.0']);
    expect(back.terms).toMatchObject([
      { studyTerm: null, otherTerm: 'Lymphocyte count decreased', severe: { study: null } },
    ]);
  });

  test('SRC-CTC-092: results that both editions grade come before those that one does not know', () => {
    const model = built([lab('001', 'LYM', 8, 0.1), lab('001', 'NEUT', 15, 1.6)]);
    expect(model.rows.map(({ test: name }) => name)).toEqual(['NEUT', 'LYM']);
    expect(model.terms.map(({ studyTerm }) => studyTerm)).toEqual([
      ...['Lymphocyte count decreased', 'Neutrophil count decreased'],
    ]);
  });

  test('SRC-CTC-093: another edition on request; the study own edition is none', () => {
    expect(built(NEUT, 'ctcae-4.03')).toMatchObject({ other: 'ctcae-4.03', rowsTotal: 0, terms: [] });
    expect(built(NEUT, 'ctcae-5.0').other).toBe('ctcae-6.0');
    expect(built(NEUT, null, '4.03').other).toBe('ctcae-6.0');
    expect(built(NEUT, 'ctcae-5.0', '6.0').other).toBe('ctcae-5.0');
  });

  test('SRC-CTC-094: the conclusion counts what is shown', () => {
    expect(built(NEUT).conclusion.map((one) => sayPhrase('en', one))).toEqual([
      'CTCAE 6.0 would grade 4 of 6 results otherwise than CTCAE 5.0, in 1 term.',
      'Dosed subjects with a laboratory-derived grade of 3 or more after the first infusion: 2/2 by CTCAE 5.0, 1/2 by CTCAE 6.0.',
      'The protocol pins CTCAE 5.0; this comparison changes no grade.',
    ]);
    expect(sayPhrase('en', built(NEUT, 'ctcae-4.03').conclusion[0] ?? { key: '', params: {} })).toBe(
      'CTCAE 4.03 gives each of 6 results the same grade as CTCAE 5.0, which the protocol pins.',
    );
    expect(built(NEUT).empty).toBeNull();
    const none = built([]);
    expect([none.rowsTotal, none.empty?.key]).toEqual([0, 'lab-version.empty']);
  });

  test('SRC-CTC-095: at most 1,000 rows are carried, and the total is told', () => {
    const many = Array.from({ length: 1003 }, (_, n) => lab('001', 'NEUT', 8 + (n % 20), 0.4));
    const model = built(many);
    expect([model.rows.length, model.rowsTotal]).toEqual([1000, 1003]);
    expect(model.terms[0]?.severe.study?.refs).toHaveLength(500);
  });
});

const grade = (over: Partial<LabGrade>): LabGrade =>
  LabGrade.parse({
    ...{ term: 'X', direction: 'L', grade: 0, gradeMin: 0, gradeMax: 0, clause: '', reason: null },
    ...over,
  });

describe('a grade in words', () => {
  const two = { grade: 2, gradeMin: 2, gradeMax: 2, clause: '< 1' };
  const none = { grade: null, gradeMin: null, gradeMax: null, reason: 'no-value' } as const;
  test.each([
    [grade(two), 'grade 2', '2 级'],
    [grade({}), 'grade 0', '0 级'],
    [grade({ ...two, gradeMin: 1 }), 'grade 1–2, needs clinical data', '1–2 级，需临床资料'],
    [grade(none), 'not gradable: The result is no number.', '不可分级：结果不是数值。'],
    [null, 'not graded by this edition', '该版不予分级'],
    [
      grade({ ...two, gradeMax: 4, reason: 'below-limit' }),
      'At least grade 2, up to grade 4. Only a limit is known that the result is below, and that limit does not decide.',
      '至少 2 级，最高可达 4 级。只知道结果低于某一限值，而该限值不足以判定分级。',
    ],
  ])('SRC-CTC-097: %j in words', (one, en, zh) => {
    expect([sayLabGrade('en', one), sayLabGrade('zh-CN', one)]).toEqual([en, zh]);
  });

  test('SRC-CTC-097: a clause with powers of ten as people write them', () => {
    expect([sayClause(null), sayClause(grade({})), sayClause(grade({ clause: '< 0.5 × 10^9/L' }))]).toEqual([
      ...['', '', '< 0.5 × 10⁹/L'],
    ]);
  });
});
