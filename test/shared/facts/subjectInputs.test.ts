import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TrialData } from '../../../shared/dataset/trialData.ts';
import { subjectInputs } from '../../../shared/facts/subjectInputs.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import {
  adverseEvent,
  infusion,
  measurement,
  ref,
  subject,
  treated,
  trialData,
} from '../../builders/trialData.ts';

const EMPTY = { subjects: [], infusions: [], measurements: [], adverseEvents: [] };

const cut = trialData(
  '2026-08-31',
  treated('SUBJ-2', { first: '2026-05-04', adverseEvents: [adverseEvent('SUBJ-2', '2026-05-06')] }),
  treated('SUBJ-1', { first: '2026-06-01', level: 2 }),
  { ...EMPTY, subjects: [subject('SUBJ-3')] },
  { ...EMPTY, measurements: [measurement('SUBJ-4', ['LB', 'ALT'], '2026-06-02')] },
);

const inputsOf = (data: TrialData) => subjectInputs(data, axaNk02);
const named = (data: TrialData, id: string) => inputsOf(data).find(({ subjectId }) => subjectId === id);

describe('what a subject brings to a cut', () => {
  test('SRC-FCT-010: everybody of any table, by identifier', () => {
    expect(inputsOf(cut).map(({ subjectId }) => subjectId)).toEqual(['SUBJ-1', 'SUBJ-2', 'SUBJ-3', 'SUBJ-4']);
    const aeOnly = { ...cut, adverseEvents: [adverseEvent('SUBJ-0', '2026-05-06')] };
    expect(inputsOf(aeOnly)[0]?.subjectId).toBe('SUBJ-0');
  });

  test('SRC-FCT-011: a dosed subject has level and first infusion, a screen failure neither', () => {
    expect(named(cut, 'SUBJ-1')).toMatchObject({ firstInfusion: '2026-06-01', dosed: { level: 2 } });
    expect(named(cut, 'SUBJ-3')).toMatchObject({
      ...{ firstInfusion: null, dosed: null, infusions: [], subject: { subjectId: 'SUBJ-3' } },
      ...{ adverseEvents: [], measurements: [], otherRows: {} },
    });
    expect(named(cut, 'SUBJ-4')).toMatchObject({ subject: null, dosed: null });
  });

  test('SRC-FCT-012: a dose of 0 is no infusion', () => {
    const none = { ...EMPTY, infusions: [infusion('SUBJ-5', '2026-05-01', { actualDose: 0 })] };
    const given = { ...EMPTY, infusions: [infusion('SUBJ-5', '2026-05-08', { actualDose: null })] };
    const own = named(trialData('2026-08-31', none, given), 'SUBJ-5');
    expect(own?.infusions.map(({ date }) => date)).toEqual(['2026-05-08']);
    expect(own?.firstInfusion).toBe('2026-05-08');
    expect(
      named(trialData('2026-08-31', { ...none, subjects: [subject('SUBJ-5')] }), 'SUBJ-5'),
    ).toMatchObject({ firstInfusion: null, infusions: [] });
  });

  test('SRC-FCT-013: an undated administration that may have been the first leaves no first infusion', () => {
    const values = { USUBJID: 'SUBJ-2', EXTRT: 'AXA-NK02', EXDOSE: 2.5e7, EXSTDTC: '2026-05' };
    const undated = { ...cut, otherRows: { EX: [{ ref: ref('EX'), values }] } };
    expect(named(undated, 'SUBJ-2')).toMatchObject({ firstInfusion: null, dosed: null });
    expect(named(undated, 'SUBJ-1')).toMatchObject({ firstInfusion: '2026-06-01' });
  });

  test('SRC-FCT-014: rows without words of their own stand by domain and subject', () => {
    const row = (id: string, term: string) => ({ ref: ref('MH'), values: { USUBJID: id, MHTERM: term } });
    const rows = [row('SUBJ-1', 'b'), row('SUBJ-2', 'c'), row(' SUBJ-1 ', 'a'), row('', 'nobody')];
    const data = { ...cut, otherRows: { MH: rows, CM: [row('SUBJ-1', 'd')] } };
    expect(named(data, 'SUBJ-1')?.otherRows.MH?.map(({ values }) => values.MHTERM)).toEqual(['b', 'a']);
    expect(named(data, 'SUBJ-1')?.otherRows.CM).toHaveLength(1);
    expect(named(data, 'SUBJ-2')?.otherRows).toMatchObject({ MH: [{ values: { MHTERM: 'c' } }] });
    expect(inputsOf(data).some(({ subjectId }) => subjectId.trim() === '')).toBe(false);
  });

  test('SRC-FCT-015: measurements come by domain, test and date, a missing date first', () => {
    const at = (code: string, date: string, domain = 'LB') => measurement('SUBJ-9', [domain, code], date);
    const rows = [at('C3', '2026-05-02'), at('ALT', ''), at('ALT', '2026-05-01'), at('TEMP', '', 'VS')];
    const data = trialData('2026-08-31', { ...EMPTY, measurements: rows.toReversed() });
    expect(named(data, 'SUBJ-9')?.measurements.map(({ testCode, date }) => [testCode, date.kind])).toEqual([
      ['ALT', 'missing'],
      ['ALT', 'complete'],
      ['C3', 'complete'],
      ['TEMP', 'missing'],
    ]);
  });

  test('SRC-FCT-018: infusions come by start, then by number, then as read', () => {
    const given = (start: string, number: number) => infusion('SUBJ-7', start, { number });
    const later = given('2026-05-08T10:00', 3);
    const second = given('2026-05-01T10:00', 2);
    const first = given('2026-05-01T10:00', 1);
    const again = given('2026-05-01T10:00', 1);
    const own = named(
      trialData('2026-08-31', { ...EMPTY, infusions: [later, again, second, first] }),
      'SUBJ-7',
    );
    expect(own?.infusions).toEqual([first, again, second, later]);
  });

  test('SRC-FCT-019: a row that names no subject is nobody’s', () => {
    const data = { ...cut, otherRows: { TS: [{ ref: ref('TS'), values: { TSPARM: 'Title' } }] } };
    expect(inputsOf(data).map(({ subjectId }) => subjectId)).toEqual([
      ...['SUBJ-1', 'SUBJ-2', 'SUBJ-3', 'SUBJ-4'],
    ]);
  });

  test('SRC-FCT-016: the order of the rows of a cut does not matter', () => {
    const twice = [subject('SUBJ-1', { age: 12 }), ...cut.subjects, subject('SUBJ-2', { age: 99 })];
    const data: TrialData = { ...cut, subjects: twice };
    const plain = inputsOf(data);
    expect(plain.find(({ subjectId }) => subjectId === 'SUBJ-2')?.subject?.age).toBe(24);
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...data.subjects], { minLength: data.subjects.length }),
        fc.shuffledSubarray([...data.infusions], { minLength: data.infusions.length }),
        fc.shuffledSubarray([...data.measurements], { minLength: data.measurements.length }),
        (subjects, infusions, measurements) => {
          const shuffled = inputsOf({ ...data, subjects, infusions, measurements });
          const bare = (inputs: typeof plain) => inputs.map((input) => ({ ...input, dosed: null }));
          expect(bare(shuffled)).toEqual(bare(plain));
        },
      ),
      { numRuns: 20 },
    );
  });

  test('SRC-FCT-017: what is of the whole cut stands with every subject', () => {
    const shifted = { ...cut, datesShifted: true, adverseEventsOnRecord: false };
    for (const input of inputsOf(shifted)) {
      expect(input).toMatchObject({
        ...{ cutoff: '2026-08-31', datesShifted: true, adverseEventsOnRecord: false, protocol: axaNk02 },
      });
    }
  });
});
