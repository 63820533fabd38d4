import { describe, expect, test } from 'vitest';
import { addCounts, buildSubjects } from '../../../shared/chart/buildSubjects.ts';
import { SubjectsModel } from '../../../shared/chart/subjects.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import { sayPhrases } from '../../../shared/text/phrases.ts';
import { provenance } from '../../builders/provenance.ts';
import { infusion, ref, subject, treated, trialData } from '../../builders/trialData.ts';

const EMPTY = { subjects: [], infusions: [], measurements: [], adverseEvents: [] };
const set = { algorithm: 'facts/1', sha256: 'x', count: 7, storedAt: null };

const data = trialData(
  '2026-08-31',
  { ...EMPTY, subjects: [subject('SUBJ-9', { age: null, sex: '' })] },
  { ...EMPTY, infusions: [infusion('SUBJ-8', '2026-05-01', { actualDose: 1 })] },
  treated('SUBJ-4', { first: '2026-07-01', level: 2, infusions: 1, lastDay: 1 }),
  treated('SUBJ-2', { first: '2026-06-01' }),
  treated('SUBJ-3', { first: '2026-05-04' }),
);

const blocks = [
  { subjectId: 'SUBJ-3', areas: { liver: { facts: 2, none: 1 } } },
  { subjectId: 'SUBJ-3', areas: { 'lab-grade': { facts: 3, none: 0 }, liver: { facts: 1, none: 0 } } },
  { subjectId: '', areas: { endpoint: { facts: 1, none: 1 } } },
] as const;

const model = buildSubjects({ data, protocol: axaNk02 }, blocks, { set, provenance });
const of = (id: string) => model.subjects.find(({ subjectId }) => subjectId === id);

describe('everybody of a cut', () => {
  test('SRC-FCT-401: dosed by level and first infusion, then at no level, then the others', () => {
    expect(SubjectsModel.parse(model)).toEqual(model);
    expect(model.subjects.map(({ subjectId, state, level }) => [subjectId, state, level])).toEqual([
      ['SUBJ-3', 'dosed', 1],
      ['SUBJ-2', 'dosed', 1],
      ['SUBJ-4', 'dosed', 2],
      ['SUBJ-8', 'no-level', null],
      ['SUBJ-9', 'not-dosed', null],
    ]);
  });

  test('SRC-FCT-402: infusions with their study days, and the last safety observation', () => {
    expect(of('SUBJ-3')).toMatchObject({
      ...{ age: 24, sex: 'F' },
      infusions: [1, 8, 15, 22].map((day, index) => ({ number: index + 1, day })),
      lastObservation: { date: '2026-06-01', day: 29 },
    });
    expect(of('SUBJ-4')).toMatchObject({
      infusions: [{ date: '2026-07-01', day: 1 }],
      lastObservation: null,
    });
    expect(of('SUBJ-8')).toMatchObject({ ref: null, infusions: [{ day: 1 }], lastObservation: null });
    expect(of('SUBJ-9')).toMatchObject({ age: null, sex: '', infusions: [], lastObservation: null });
  });

  test('SRC-FCT-403: without a first infusion no study day is told', () => {
    const values = { USUBJID: 'SUBJ-3', EXTRT: 'AXA-NK02', EXDOSE: 2.5e7, EXSTDTC: '2026-04' };
    const undated = { ...data, otherRows: { EX: [{ ref: ref('EX'), values }] } };
    const found = buildSubjects({ data: undated, protocol: axaNk02 }, [], { set, provenance }).subjects.find(
      ({ subjectId }) => subjectId === 'SUBJ-3',
    );
    expect(found).toMatchObject({ state: 'no-level', lastObservation: null });
    expect(found?.infusions.map(({ day }) => day)).toEqual([null, null, null, null]);
  });

  test('SRC-FCT-404: counts of blocks are added up, those of the whole cut stand apart', () => {
    expect(of('SUBJ-3')?.areas).toEqual([
      { area: 'lab-grade', facts: 3, none: 0 },
      { area: 'liver', facts: 3, none: 1 },
    ]);
    expect(of('SUBJ-2')?.areas).toEqual([]);
    expect(model.wholeCut).toEqual([{ area: 'endpoint', facts: 1, none: 1 }]);
    expect(addCounts([])).toEqual([]);
  });

  test('SRC-FCT-405: the conclusion counts people and facts', () => {
    expect(sayPhrases('en', model.conclusion)).toBe(
      '5 subjects in this data cut, 4 dosed. 7 facts are derived, 2 of them without a value.',
    );
    expect(sayPhrases('zh-CN', model.conclusion)).toBe(
      '本次数据截取中有 5 例受试者，其中 4 例已给药。共推导 7 条结果，其中 2 条无数值。',
    );
    expect([model.set, model.provenance]).toEqual([set, provenance]);
  });
});
