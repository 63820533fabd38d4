import { describe, expect, test } from 'vitest';
import { dosedSet, groupOf } from '../../../shared/clinical/dosedSet.ts';
import { sentinelOf } from '../../../shared/clinical/sentinel.ts';
import type { TrialData } from '../../../shared/dataset/trialData.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import { sayPhrase } from '../../../shared/text/phrases.ts';
import { infusion, ref, type SubjectRecords, subject, treated, trialData } from '../../builders/trialData.ts';

const one = (
  id: string,
  armCode: string,
  doses: readonly (number | null)[],
  unit = 'cells/kg',
): SubjectRecords => ({
  subjects: [subject(id, { armCode })],
  infusions: doses.map((actualDose, index) =>
    infusion(id, `2026-04-${20 + index}`, { number: index + 1, actualDose, doseUnit: unit }),
  ),
  measurements: [],
  adverseEvents: [],
});

const setOf = (...records: readonly SubjectRecords[]) =>
  dosedSet(trialData('2026-05-30', ...records), axaNk02);

const said = (data: ReturnType<typeof setOf>) =>
  data.deviations.map((deviation) => sayPhrase('en', deviation));

describe('dose level of a dosed subject', () => {
  test.each([
    ['DL1', [2.5e7], 1],
    ['dl2 ', [7.5e7], 2],
    ['DL1', [2.75e7], 1],
    ['DL1', [2.25e7], 1],
    ['', [2.5e8], 3],
    ['SCREENED', [7.4e7, 7.6e7], 2],
    ['DL1', [null], 1],
    ['DL1', [null, 2.5e7], 1],
  ])('SRC-DOSE-001: arm %s, doses %j: level %d', (arm, doses, level) => {
    const set = setOf(one('001', arm, doses));
    expect(set.subjects.map((dosed) => [dosed.subjectId, dosed.level])).toEqual([['001', level]]);
    expect(set.unassigned).toEqual([]);
  });

  test('SRC-DOSE-002: arm and dose that name different levels are a contradiction, not a guess', () => {
    const set = setOf(one('001', 'DL1', [7.5e7]));
    expect(set.subjects).toEqual([]);
    expect(set.unassigned.map(({ subjectId, assignment }) => [subjectId, assignment])).toEqual([
      ['001', { kind: 'contradiction', candidates: [1, 2], dose: 7.5e7 }],
    ]);
    expect(set.total).toBe(1);
    expect(said(set)).toEqual([
      '001: arm DL1 and actual dose 7.5×10⁷ name different dose levels; the subject is counted at none.',
    ]);
  });

  test('SRC-DOSE-003: neither arm nor dose names a level: it may be any', () => {
    const set = setOf(one('001', '', [null]));
    expect(set.unassigned[0]?.assignment).toEqual({ kind: 'unknown', candidates: [1, 2, 3] });
  });

  test.each([
    [[2.7500001e7], '001, infusion 1: 2.7500001×10⁷ is more than 10 % away from 2.5×10⁷ cells/kg.'],
    [[2.5e7, 7.5e7], '001, infusion 2: 7.5×10⁷ is more than 10 % away from 2.5×10⁷ cells/kg.'],
    [[2.5e7, null], '001, infusion 2: the actual dose is not recorded.'],
  ])('SRC-DOSE-004: doses %j at level 1 are named', (doses, sentence) => {
    const set = setOf(one('001', 'DL1', doses));
    expect(set.subjects[0]?.level).toBe(1);
    expect(said(set)).toEqual([sentence]);
  });

  test('SRC-DOSE-005: a dose in another unit is not compared', () => {
    expect(said(setOf(one('001', 'DL1', [2.5e7], 'cells')))).toEqual([
      '001, infusion 1: unit cells cannot be compared with cells/kg.',
    ]);
  });

  test('SRC-DOSE-006: a level taken from the dose alone is said', () => {
    expect(said(setOf(one('001', '', [2.5e7])))).toEqual([
      '001: the arm names no dose level; dose level 1 is taken from the actual dose.',
    ]);
  });
});

describe('dosed set', () => {
  test('SRC-DOSE-010: without an infusion nobody is dosed, and a dose of 0 is none', () => {
    const set = setOf(one('001', 'DL1', []), one('002', 'DL1', [0]));
    expect([set.total, set.subjects.length, set.notDosed.map(({ subjectId }) => subjectId)]).toEqual([
      0,
      0,
      ['001', '002'],
    ]);
  });

  test('SRC-DOSE-011: a dosed subject without a row in DM counts', () => {
    const set = setOf({ ...one('001', '', [2.5e7]), subjects: [] });
    expect([set.total, set.subjects[0]?.level, set.subjects[0]?.subject]).toEqual([1, 1, null]);
    expect(said(set)).toContain('001 is dosed, but has no row in DM.');
  });

  test('SRC-DOSE-012: subjects stand by level and first infusion; the position is by first infusion in the trial', () => {
    const set = setOf(
      treated('003', { first: '2026-06-11' }),
      treated('004', { first: '2026-05-01', level: 2 }),
      treated('001', { first: '2026-04-20' }),
    );
    expect(set.subjects.map(({ subjectId, level, index }) => [subjectId, level, index])).toEqual([
      ['001', 1, 0],
      ['003', 1, 2],
      ['004', 2, 1],
    ]);
  });

  const withUndated = (data: TrialData, values: Record<string, string>): TrialData => ({
    ...data,
    otherRows: { EX: [{ ref: ref('EX'), values: { EXTRT: 'AXA-NK02', EXDOSE: '25000000', ...values } }] },
  });

  test('SRC-DOSE-013: an infusion without a day makes its subject dosed, at no level', () => {
    const data = withUndated(trialData('2026-05-30', one('001', 'DL1', [])), {
      USUBJID: '001',
      EXSTDTC: '2026-04',
    });
    const set = dosedSet(data, axaNk02);
    expect([set.total, set.notDosed, set.subjects]).toEqual([1, [], []]);
    expect(set.unassigned[0]?.assignment).toEqual({ kind: 'undated', candidates: [1] });
    expect(said(set)).toEqual([
      '001: an infusion without a complete date may have been the first; the subject is counted at no dose level.',
    ]);
  });

  test.each([
    ['2026-04', 0],
    ['2026', 0],
    ['', 0],
    ['2026-05', 1],
  ])('SRC-DOSE-014: first dated infusion 20 Apr, another on "%s": %d with a known first', (start, known) => {
    const data = withUndated(trialData('2026-05-30', one('001', 'DL1', [2.5e7])), {
      USUBJID: '001',
      EXSTDTC: start,
    });
    const set = dosedSet(data, axaNk02);
    expect([set.total, set.subjects.length]).toEqual([1, known]);
  });

  test('SRC-DOSE-016: first dated infusion on the first of the month, another within that month: unknown', () => {
    const records = { ...one('001', 'DL1', []), infusions: [infusion('001', '2026-04-01')] };
    const data = withUndated(trialData('2026-05-30', records), { USUBJID: '001', EXSTDTC: '2026-04' });
    expect(dosedSet(data, axaNk02).subjects).toEqual([]);
  });

  test.each([{ EXTRT: 'FLUDARABINE' }, { EXDOSE: '0' }, { EXOCCUR: 'N' }, { EXSTAT: 'NOT DONE' }])(
    'SRC-DOSE-015: %j without a day is no infusion of the study treatment',
    (values) => {
      const data = withUndated(trialData('2026-05-30', one('001', 'DL1', [])), { USUBJID: '001', ...values });
      expect(dosedSet(data, axaNk02).total).toBe(0);
    },
  );
});

describe('sentinel', () => {
  const sentinel = (...records: readonly SubjectRecords[]) => sentinelOf(groupOf(setOf(...records), 1));

  test('SRC-DOSE-020: the first dosed of the level', () => {
    const found = sentinel(treated('002', { first: '2026-06-03' }), treated('001', { first: '2026-04-20' }));
    expect(found.kind === 'sentinel' ? found.subject.subjectId : found.kind).toBe('001');
  });

  test('SRC-DOSE-021: on one day the times decide, when both are recorded', () => {
    const found = sentinel(
      treated('001', { first: '2026-04-20T14:00' }),
      treated('002', { first: '2026-04-20T09:30' }),
    );
    expect(found.kind === 'sentinel' ? found.subject.subjectId : found.kind).toBe('002');
  });

  test('SRC-DOSE-022: on one day without both times it cannot be told', () => {
    const found = sentinel(
      treated('001', { first: '2026-04-20' }),
      treated('002', { first: '2026-04-20T09:30' }),
    );
    expect(found.kind === 'unclear' ? found.subjects.map((s) => s.subjectId) : found.kind).toEqual([
      '001',
      '002',
    ]);
  });

  test('SRC-DOSE-023: of nobody there is none', () => {
    expect(sentinelOf([])).toEqual({ kind: 'none' });
  });
});
