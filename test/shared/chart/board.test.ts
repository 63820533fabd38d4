import { describe, expect, test } from 'vitest';
import { BoardModel } from '../../../shared/chart/board.ts';
import { buildBoard } from '../../../shared/chart/buildBoard.ts';
import type { TrialData } from '../../../shared/dataset/trialData.ts';
import type { GateInput } from '../../../shared/gates/gateInput.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import { sayPhrase, sayPhrases } from '../../../shared/text/phrases.ts';
import { confirmation, evaluate } from '../../builders/gateInput.ts';
import { provenance } from '../../builders/provenance.ts';
import {
  adverseEvent,
  collected,
  infusion,
  type SubjectRecords,
  subject,
  treated,
  trialData,
} from '../../builders/trialData.ts';

const board = (data: TrialData, input: Partial<GateInput> = {}): BoardModel =>
  BoardModel.parse(
    buildBoard(data, axaNk02, {
      gates: evaluate(data, input),
      adjudications: input.adjudications ?? [],
      provenance,
    }),
  );

const undosed = (id: string): SubjectRecords => ({
  subjects: [subject(id, { armCode: '' })],
  infusions: [],
  measurements: [],
  adverseEvents: [],
});

const first = treated('001', { first: '2026-04-20', lastDay: 30 });
const second = treated('002', { first: '2026-06-03', lastDay: 30 });
const third = treated('003', { first: '2026-06-11', lastDay: 30 });

describe('board', () => {
  test('SRC-BOARD-001: nobody dosed: it says so, and the first level is what comes', () => {
    const model = board(trialData('2026-04-01', undosed('901')));
    expect(sayPhrases('en', model.conclusion)).toBe('Nobody has been dosed in this data cut.');
    expect(model.levels.map(({ level, dosed, nextGate }) => [level, dosed, nextGate?.gate])).toEqual([
      [1, 0, 'G0'],
      [2, 0, undefined],
      [3, 0, undefined],
    ]);
    expect(model.notShown.map(({ subjectId, reason }) => [subjectId, reason.key])).toEqual([
      ['901', 'not-shown.not-dosed'],
    ]);
  });

  test('SRC-BOARD-002: the sentinel with infusions, days of data and DLT state', () => {
    const [level] = board(trialData('2026-05-19', first)).levels;
    const [sentinel] = level?.subjects ?? [];
    expect(sentinel).toMatchObject({
      subjectId: '001',
      sentinel: true,
      daysOfData: 29,
      lastDay: 30,
      worstGrade: { kind: 'none' },
      dlt: { kind: 'no-candidate' },
      plannedInfusions: 4,
    });
    expect(
      sentinel?.infusions.map(({ number, day, withinTolerance }) => [number, day, withinTolerance]),
    ).toEqual([
      [1, 1, true],
      [2, 8, true],
      [3, 15, true],
      [4, 22, true],
    ]);
  });

  test.each([
    ['the sentinel alone', [first], 'G1', undefined],
    ['two of three', [first, second], 'G1', undefined],
    ['the whole group', [first, second, third], 'G2', 'G0'],
    [
      'the next level dosed',
      [first, second, third, treated('004', { first: '2026-08-03', level: 2 })],
      undefined,
      'G1',
    ],
  ])('SRC-BOARD-003: what comes next with %s', (_, records, one, two) => {
    const { levels } = board(trialData('2026-08-30', ...records), { confirmations: [confirmation()] });
    expect([levels[0]?.nextGate?.gate, levels[1]?.nextGate?.gate]).toEqual([
      one,
      two === 'G0' ? 'G0' : (two ?? 'G0'),
    ]);
  });

  test('SRC-BOARD-004: after a signed fast path the sentinel alone leads to the next level', () => {
    const confirmations = [confirmation({ kind: 'insufficient-effect' })];
    expect(board(trialData('2026-05-19', first), { confirmations }).levels[0]?.nextGate?.gate).toBe('G2');
  });

  test('SRC-BOARD-005: the conclusion tells the state of the trial', () => {
    const events = [
      adverseEvent('001', '2026-04-22', { grade: 2, preferredTerm: 'Fever', relationship: 'RELATED' }),
      adverseEvent('001', '2026-04-24', { grade: 4, preferredTerm: 'Neutrophil count decreased' }),
      adverseEvent('001', '2026-04-25', { grade: null }),
      adverseEvent('001', '2026-04-16', { grade: 3, serious: true }),
    ];
    const model = board(trialData('2026-05-19', { ...first, adverseEvents: events }));
    expect(model.conclusion.map((one) => sayPhrase('en', one)).slice(0, 4)).toEqual([
      'Dose level 1: 1 of 3 dosed, worst grade 4 (Neutrophil count decreased, 001).',
      '1 event has no grade.',
      'At least possibly related: worst grade 2 (Fever, 001).',
      'No event asks for DLT adjudication.',
    ]);
    expect(model.conclusion.at(-1)?.key).toBe('board.before-infusion');
    expect(model.levels[0]?.subjects[0]).toMatchObject({ adverseEventCount: 3, seriousCount: 0 });
  });

  test('SRC-BOARD-030: a death in AE or disposition alone is a death, and leaves the DLT state open', () => {
    const contact = { ref: { recordId: 9001, domain: 'DS', file: 'ds.csv', line: 2 } };
    const data = trialData('2026-05-19', first);
    const inDs = board({
      ...data,
      otherRows: {
        DS: [{ ...contact, values: { USUBJID: '001', DSDECOD: 'DEATH', DSSTDTC: '2026-05-18' } }],
      },
    });
    expect(sayPhrase('en', inDs.conclusion[0] ?? { key: '', params: {} })).toBe('A death is recorded: 001.');
    expect(inDs.levels[0]?.subjects[0]?.dlt.kind).toBe('not-evaluable');
    expect(inDs.conclusion.map(({ key }) => key)).not.toContain('board.dlt.none');
    const fatal = adverseEvent('001', '2026-05-02', {
      grade: 3,
      outcome: 'FATAL',
      fatal: true,
      serious: true,
    });
    const inAe = board(trialData('2026-05-19', { ...first, adverseEvents: [fatal] }));
    expect(inAe.conclusion[0]?.key).toBe('board.death');
    expect(inAe.levels[0]?.subjects[0]?.dlt.kind).toBe('needs-adjudication');
  });

  test('SRC-BOARD-031: without a single adverse event record nobody is free of events', () => {
    const model = board({ ...trialData('2026-05-19', first), adverseEventsOnRecord: false });
    expect(model.conclusion[0]?.key).toBe('board.level.no-ae-records');
    expect(model.levels[0]?.subjects[0]?.worstGrade).toEqual({ kind: 'not-graded', refs: [] });
    expect(model.levels[0]?.subjects[0]?.dlt.kind).toBe('not-evaluable');
  });

  test.each([
    ['2026-04-20', []],
    [
      '2026-04-21',
      ['Deviation: the first infusion of 001 (20 Apr 2026) came before the informed consent (21 Apr 2026).'],
    ],
    [
      '2026-04',
      [
        '001: whether the informed consent (2026-04) came before the first infusion (20 Apr 2026) cannot be told.',
      ],
    ],
    ['2026-03', []],
    ['', ['001 is dosed, but no date of informed consent is recorded.']],
  ])('SRC-BOARD-032: consent %j against a first infusion on 20 Apr', (consent, said) => {
    const records = { ...first, subjects: [subject('001', { consent: collected(consent) })] };
    const model = board(trialData('2026-05-19', records));
    expect(model.deviations.map((one) => sayPhrase('en', one))).toEqual(said);
  });

  test('SRC-BOARD-033: DM names an exposure that EX does not hold', () => {
    const ghost = {
      ...undosed('002'),
      subjects: [subject('002', { firstExposure: collected('2026-05-10') })],
    };
    const model = board(trialData('2026-05-19', first, ghost));
    expect(model.deviations.map((one) => one.key)).toEqual(['deviation.exposure-without-infusion']);
  });

  test('SRC-BOARD-035: a worst grade that several have is not told of one alone', () => {
    const event = (id: string, start: string) =>
      adverseEvent(id, start, { grade: 4, preferredTerm: 'Fever' });
    const model = board(
      trialData(
        '2026-07-13',
        { ...first, adverseEvents: [event('001', '2026-04-22')] },
        { ...second, adverseEvents: [event('002', '2026-06-05')] },
        third,
      ),
    );
    expect(model.conclusion.map((one) => sayPhrase('en', one))[0]).toBe(
      'Dose level 1: 3 of 3 dosed, worst grade 4 in 2 of them (for example Fever, 001).',
    );
  });

  test('SRC-BOARD-034: who is dosed at no certain level stands in the conclusion', () => {
    const lost = { ...second, subjects: [subject('002', { armCode: 'DL2' })] };
    expect(sayPhrases('en', board(trialData('2026-07-13', first, lost)).conclusion)).toContain(
      '1 dosed subject is counted at no dose level (002).',
    );
  });

  test('SRC-BOARD-006: seriousness that is not recorded is counted as unknown, not as no', () => {
    const events = [adverseEvent('001', '2026-04-22', { serious: null, preferredTerm: 'Rash' })];
    const model = board(trialData('2026-05-19', { ...first, adverseEvents: events }));
    expect(model.levels[0]?.subjects[0]).toMatchObject({ seriousCount: 0, seriousUnknownCount: 1 });
    const text = sayPhrases('en', model.conclusion);
    expect(text).toContain('Seriousness not recorded for 1 event.');
    expect(text).toContain('DLT adjudication needed: 001.');
  });

  test('SRC-BOARD-007: dosed at no certain level: not shown, with the reason, and named as a deviation', () => {
    const lost = {
      ...undosed('009'),
      subjects: [subject('009')],
      infusions: [infusion('009', '2026-05-01', { actualDose: 7.5e7 })],
    };
    const model = board(trialData('2026-05-19', first, lost));
    expect(model.notShown.map(({ subjectId, reason }) => [subjectId, reason.key])).toEqual([
      ['009', 'not-shown.level-contradiction'],
    ]);
    expect(model.deviations.map(({ key }) => key)).toContain('deviation.level-contradiction');
  });

  test('SRC-BOARD-008: deviations of chronology and order are named once each', () => {
    const data = trialData(
      '2026-08-30',
      first,
      second,
      third,
      treated('004', { first: '2026-08-03', level: 2, lastDay: 2 }),
    );
    expect(board(data).deviations.map(({ key }) => key)).toEqual([
      'order.unsigned',
      'order.unsigned',
      'chronology.absent',
    ]);
  });

  test('SRC-BOARD-009: a recorded death opens the conclusion', () => {
    const dead = treated('001', { first: '2026-04-20', lastDay: 30, death: true });
    expect(board(trialData('2026-05-19', dead)).conclusion[0]?.key).toBe('board.death');
  });

  test('SRC-BOARD-010: an actual dose off the level is marked, one that is not recorded is unknown', () => {
    const doses = [2.5e7, 3e7, null];
    const records = {
      ...first,
      infusions: doses.map((actualDose, index) => infusion('001', `2026-04-2${index}`, { actualDose })),
    };
    const [sentinel] = board(trialData('2026-05-19', records)).levels[0]?.subjects ?? [];
    expect(sentinel?.infusions.map(({ withinTolerance }) => withinTolerance)).toEqual([true, false, null]);
  });
});
