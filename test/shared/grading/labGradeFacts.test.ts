import { describe, expect, test } from 'vitest';
import type { Measurement } from '../../../shared/dataset/trialData.ts';
import { Fact } from '../../../shared/facts/fact.ts';
import { ClinicalRule } from '../../../shared/facts/rule.ts';
import { subjectInputs } from '../../../shared/facts/subjectInputs.ts';
import { gradeReason } from '../../../shared/grading/gradeReason.ts';
import { editionNumber } from '../../../shared/grading/labGrade.ts';
import { criteriaOf, labGradeFacts } from '../../../shared/grading/labGradeFacts.ts';
import { LAB_GRADE_RULES, labRuleId } from '../../../shared/grading/labGradeRules.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import type { Protocol } from '../../../shared/protocol/protocol.ts';
import { sayPhrase } from '../../../shared/text/phrases.ts';
import { infusion, measurement, ref, subject, trialData } from '../../builders/trialData.ts';

const ID = 'SUBJ-1';

const pinned = (version: Protocol['ctcaeVersion']['value']): Protocol => ({
  ...axaNk02,
  ctcaeVersion: { ...axaNk02.ctcaeVersion, value: version },
});

const factsOf = (measurements: readonly Measurement[], protocol = pinned('5.0')) => {
  const infusions = [infusion(ID, '2026-05-04T09:00')];
  const data = trialData('2026-08-31', {
    subjects: [subject(ID)],
    infusions,
    measurements,
    adverseEvents: [],
  });
  return subjectInputs(data, protocol).flatMap(labGradeFacts);
};

const at = (recordId: number) => ({ ...ref('LB'), recordId });
const lab = (testCode: string, recordId: number, over: Partial<Measurement>) =>
  measurement(ID, ['LB', testCode], '2026-05-12T08:00', { ref: at(recordId), day: null, ...over });

const K = { unit: 'mmol/L', textUnit: 'mmol/L', low: 3.5, high: 5.1 };

describe('facts of laboratory grades', () => {
  test('SRC-CTC-040: one fact for each record and direction, with clause, figures and rows', () => {
    const [high, low] = factsOf([lab('K', 7, { ...K, value: 3.1, text: '3.1' })]);
    expect(low).toEqual({
      id: 'ctcae-5.0/hypokalemia/L|SUBJ-1|LB-7',
      rule: 'ctcae-5.0/hypokalemia/L',
      area: 'lab-grade',
      subjectId: ID,
      about: 'Hypokalemia',
      date: '2026-05-12T08:00',
      day: null,
      value: { kind: 'grade', scale: 'CTCAE 5.0', grade: 2, min: 1, max: 2 },
      clause: '< LLN',
      reason: null,
      inputs: [
        { name: 'result', value: '3.1 mmol/L' },
        { name: 'LLN', value: '3.5 mmol/L' },
        { name: 'ULN', value: '5.1 mmol/L' },
      ],
      refs: [at(7)].map((row) => ({ ...row, file: low?.refs[0]?.file, line: low?.refs[0]?.line })),
    });
    expect(high).toMatchObject({
      about: 'Hyperkalemia',
      value: { kind: 'grade', grade: 0, min: 0, max: 0 },
      clause: '',
    });
    expect([high, low].every((fact) => Fact.safeParse(fact).success)).toBe(true);
  });

  test('SRC-CTC-041: an ungradable result is a fact with its reason', () => {
    const [fact] = factsOf([lab('K', 7, { ...K, value: 3.1, unit: '' })]);
    expect(fact).toMatchObject({
      value: { kind: 'none', none: 'ungradable' },
      reason: { key: 'fact-reason.lab-grade.no-unit', params: {} },
    });
    const [plain] = factsOf([lab('INR', 7, { value: 1.3, text: '1.30', unit: '', low: null, high: null })]);
    expect(plain?.inputs[0]).toEqual({ name: 'result', value: '1.3' });
    const [bare] = factsOf([lab('ALT', 7, { value: null, text: '>2000', textUnit: '' })]);
    expect(bare?.inputs[0]).toEqual({ name: 'result', value: '>2000' });
    const [text] = factsOf([lab('ALT', 7, { value: null, text: '>2000', textUnit: 'U/L', low: null })]);
    expect(text?.inputs).toEqual([
      { name: 'result', value: '>2000 U/L' },
      { name: 'LLN', value: '–' },
      { name: 'ULN', value: '40 U/L' },
    ]);
  });

  test('SRC-CTC-042: a grade that a missing piece could raise says how far; a grade 0 of that kind is none', () => {
    const inr = { unit: '', textUnit: '', low: 0.8, high: 1.2 };
    const [open] = factsOf([lab('INR', 7, { ...inr, value: 1.3 })]);
    expect(open).toMatchObject({
      value: { kind: 'grade', grade: 1, min: 1, max: 1 },
      reason: {
        key: 'fact-reason.lab-grade.open',
        params: { grade: 1, max: 3, why: 'no-baseline' },
      },
    });
    expect(sayPhrase('en', open?.reason ?? { key: '', params: {} })).toBe(
      'At least grade 1, up to grade 3. The subject has no baseline of this test that could be compared.',
    );
    expect(sayPhrase('zh-CN', open?.reason ?? { key: '', params: {} })).toBe(
      '至少 1 级，最高可达 3 级。该受试者没有可供比较的该项检查基线值。',
    );
    const glucose = { unit: 'mmol/L', low: 3.9, high: 6.1, value: 10 };
    const [sweet] = factsOf([lab('GLUC', 7, glucose)], pinned('6.0'));
    expect(sweet).toMatchObject({
      about: 'Hyperglycemia',
      value: { kind: 'none', none: 'ungradable' },
      reason: { params: { grade: 0, max: 2, why: 'fasting-not-recorded' } },
    });
  });

  test('SRC-CTC-043: the baseline that decided is named with its row', () => {
    const [baseline, , after] = factsOf([
      measurement(ID, ['LB', 'GGT'], '2026-05-01', { ref: at(3), value: 60, text: '60', baselineFlag: true }),
      measurement(ID, ['LB', 'GGT'], '2026-05-02', { ref: at(4), value: 60, text: '60' }),
      lab('GGT', 7, { value: 121, text: '121' }),
    ]);
    expect(after).toMatchObject({ clause: '> 2 × baseline', value: { grade: 1 } });
    expect(after?.inputs.at(-1)).toEqual({ name: 'baseline', value: '60 U/L (HIGH, flagged)' });
    expect(after?.refs.map(({ recordId }) => recordId)).toEqual([7, 3]);
    expect(baseline?.inputs.at(-1)).toEqual({ name: 'baseline', value: 'this record' });
    expect(baseline?.refs.map(({ recordId }) => recordId)).toEqual([3]);
    const [unclear, next] = factsOf([
      measurement(ID, ['LB', 'GGT'], '2026-05-01', { ref: at(3), value: 20, high: null, low: null }),
      lab('GGT', 7, { value: 121 }),
    ]);
    expect(unclear?.value).toEqual({ kind: 'none', none: 'ungradable' });
    expect(next?.inputs.at(-1)?.value).toBe('20 U/L (range unknown, last-before-first-infusion)');
  });

  test('SRC-CTC-044: what was converted, and what was not corrected, stands as reason where nothing is missing', () => {
    const [converted] = factsOf([lab('HGB', 7, { unit: 'mmol/L', value: 6, low: 7, high: 9 })]);
    expect(converted?.reason).toEqual({
      key: 'fact-reason.lab-grade.converted',
      params: { from: 'mmol/L', to: 'g/L', factor: '16.114' },
    });
    const [calcium] = factsOf([lab('CA', 7, { unit: 'mmol/L', value: 1.9, low: 2.1, high: 2.6 })]);
    expect(calcium?.reason?.key).toBe('fact-reason.lab-grade.calcium-not-corrected');
    const [missing] = factsOf([lab('CA', 7, { unit: 'mmol/L', value: 2.05, low: null, high: null })]);
    expect(missing?.reason?.key).toBe('fact-reason.lab-grade.no-upper-limit');
  });

  test('SRC-CTC-045: the edition is the one that the protocol pins', () => {
    const plat = [lab('PLAT', 7, { unit: '10^9/L', value: 20, low: 150, high: 400 })];
    const said = (version: Protocol['ctcaeVersion']['value']) =>
      factsOf(plat, pinned(version)).map(({ about, value, rule }) => [
        about,
        rule,
        value.kind === 'grade' ? [value.scale, value.grade] : value.kind,
      ]);
    expect(said('4.03')).toEqual([
      ['Platelet count decreased', 'ctcae-4.03/platelet-count-decreased/L', ['CTCAE 4.03', 4]],
    ]);
    expect(said('5.0')).toEqual([
      ['Platelet count decreased', 'ctcae-5.0/platelet-count-decreased/L', ['CTCAE 5.0', 4]],
    ]);
    expect(said('6.0')).toEqual([['Thrombocytopenia', 'ctcae-6.0/thrombocytopenia/L', ['CTCAE 6.0', 3]]]);
    expect(criteriaOf(pinned('4.03'))).toBe('ctcae-4.03');
  });

  test('SRC-CTC-046: a missing date is an empty one; facts of a cut have identifiers of their own', () => {
    const rows = [
      lab('ALT', 7, { date: { kind: 'missing' } }),
      lab('ALT', 8, { date: { kind: 'partial', text: '2026-05' } }),
      lab('K', 9, { ...K, value: 4 }),
    ];
    const facts = factsOf(rows);
    expect(facts.map(({ date }) => date).slice(0, 2)).toEqual(['', '2026-05']);
    expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
    expect(facts).toHaveLength(4);
  });

  test('SRC-CTC-047: at least is the least grade, not the one that is stated', () => {
    const grade = {
      term: 'INR increased',
      direction: 'H',
      grade: 2,
      gradeMin: 1,
      gradeMax: 3,
      clause: '',
    } as const;
    expect(gradeReason({ ...grade, reason: 'no-baseline' })?.params).toEqual({
      grade: 1,
      max: 3,
      why: 'no-baseline',
    });
  });

  test('SRC-CTC-047: no reason where a grade stands without one', () => {
    const grade = { term: 'Anemia', direction: 'L', gradeMin: 2, gradeMax: 2, clause: '' } as const;
    expect(gradeReason({ ...grade, grade: 2, reason: null })).toBeNull();
    expect(gradeReason({ ...grade, grade: 2, gradeMax: 4, reason: 'below-limit' })?.params).toEqual({
      ...{ grade: 2, max: 4, why: 'below-limit' },
    });
  });
});

describe('rules of laboratory grades', () => {
  test('SRC-CTC-048: one for each term of each edition, with document, version and section', () => {
    expect(LAB_GRADE_RULES).toHaveLength(42 + 40 + 43);
    expect(new Set(LAB_GRADE_RULES.map(({ id }) => id)).size).toBe(LAB_GRADE_RULES.length);
    for (const rule of LAB_GRADE_RULES) expect(ClinicalRule.safeParse(rule).success).toBe(true);
    expect(LAB_GRADE_RULES.find(({ id }) => id === 'ctcae-5.0/anemia/L')).toEqual({
      id: 'ctcae-5.0/anemia/L',
      version: 1,
      area: 'lab-grade',
      title: { en: 'CTCAE 5.0: Anemia', 'zh-CN': 'CTCAE 5.0：贫血' },
      source: {
        document: 'Common Terminology Criteria for Adverse Events (CTCAE)',
        version: '5.0',
        section: 'Blood and lymphatic system disorders, "Anemia"',
        confidence: 'secondary',
        note: 'Figures and the resolution of clinical wording as an independent reference has them (pharmaverse/admiral 6eb5125a); verify against NCI.',
      },
    });
    // Every term has a Chinese name.
    expect(LAB_GRADE_RULES.filter(({ title }) => !/\p{Script=Han}/u.test(title['zh-CN'].slice(10)))).toEqual(
      [],
    );
    expect(editionNumber('ctcae-4.03')).toBe('4.03');
    expect(labRuleId('ctcae-6.0', { term: 'HDL decreased', direction: 'L' })).toBe(
      'ctcae-6.0/hdl-decreased/L',
    );
  });
});
