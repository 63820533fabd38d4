import { describe, expect, test } from 'vitest';
import { buildDesigns } from '../../../shared/chart/buildDesigns.ts';
import { DesignsModel } from '../../../shared/chart/designs.ts';
import type { AdjudicationView, DltVerdict } from '../../../shared/clinical/dlt/adjudication.ts';
import { dltBySubject } from '../../../shared/clinical/dlt/dltBySubject.ts';
import type { TrialData } from '../../../shared/dataset/trialData.ts';
import type { DecisionOnRecord } from '../../../shared/gates/gateInput.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import { sayPhrases } from '../../../shared/text/phrases.ts';
import { adjudicationOn } from '../../builders/adjudications.ts';
import { decision, evaluate } from '../../builders/gateInput.ts';
import { provenance } from '../../builders/provenance.ts';
import { adverseEvent, subject, treated, trialData } from '../../builders/trialData.ts';

const clean = (id: string, first: string, lastDay = 30, level = 1) => treated(id, { first, lastDay, level });

const ill = (id: string, first: string, lastDay = 30) =>
  treated(id, {
    first,
    lastDay,
    adverseEvents: [
      adverseEvent(id, '2026-05-01', { serious: true, identifier: 'AE-1', preferredTerm: 'Sepsis' }),
    ],
  });

const THREE = trialData(
  '2026-08-30',
  clean('001', '2026-04-20'),
  clean('002', '2026-04-21'),
  clean('003', '2026-04-22'),
);

const ONE_WAITS = trialData(
  '2026-08-30',
  ill('001', '2026-04-20'),
  clean('002', '2026-04-21'),
  clean('003', '2026-04-22'),
);

const verdicts = (data: TrialData, verdict: DltVerdict): AdjudicationView[] =>
  [...dltBySubject(data, axaNk02, []).values()].flatMap(({ events }) =>
    events.map(({ event }) => adjudicationOn(event.judged, verdict)),
  );

const model = (
  data: TrialData,
  adjudications: readonly AdjudicationView[] = [],
  decisions: readonly DecisionOnRecord[] = [],
) =>
  DesignsModel.parse(
    buildDesigns(data, axaNk02, {
      adjudications,
      decisions,
      gates: evaluate(data, { adjudications, decisions }),
      provenance,
    }),
  );

/** Way, DLT/evaluable, pending, and the advice of BOIN with its levels. */
const boin = ({ levels }: DesignsModel, level = 1) =>
  (levels.find((one) => one.level === level)?.ways ?? []).map(({ way, rate, pending, advice }) => {
    const own = advice.find(({ design }) => design === 'boin');
    return [way, `${rate.n}/${rate.of}`, pending, own?.action, own?.toLevel, own?.opensLevel];
  });

const counted = ({ levels }: DesignsModel, level = 1) =>
  Object.fromEntries(
    (levels.find((one) => one.level === level)?.subjects ?? []).map(({ subjectId, as }) => [subjectId, as]),
  );

describe('advice of the designs on a cut', () => {
  test('SRC-DSG-070: three without a DLT: escalate, and the gates decide on the level that is not opened', () => {
    const three = model(THREE);
    expect(counted(three)).toEqual({ '001': 'without', '002': 'without', '003': 'without' });
    expect(boin(three)).toEqual([['as-counted', '0/3', 0, 'escalate', null, 2]]);
    expect(three.levels.map(({ opened }) => opened)).toEqual([true, false, false]);
    expect(three.present).toBe(1);
    expect(sayPhrases('en', three.conclusion)).toBe(
      'Dose level 1: 3 subjects dosed, 3 evaluable with 0 DLT, 0 pending, 0 awaiting a verdict. ' +
        'Advice: escalate (3+3, BOIN, Keyboard, i3+3 and Rolling six); within the limit (Overdose control). ' +
        'Advice only: the gates of the protocol decide.',
    );
  });

  test.each([
    ['signed by all', '2026-08-01T08:00:00.000Z', true],
    ['not signed by all', null, false],
  ])('SRC-DSG-071: a decision %s opens the level', (_, completedAt, opened) => {
    const found = model(THREE, [], [decision({ level: 1, opensLevel: 2, completedAt })]);
    expect(found.levels[1]?.opened).toBe(opened);
    expect(boin(found)).toEqual([['as-counted', '0/3', 0, 'escalate', opened ? 2 : null, opened ? null : 2]]);
  });

  test('SRC-DSG-072: what awaits a verdict is counted both ways, and said', () => {
    const waits = model(ONE_WAITS);
    expect(counted(waits)).toEqual({ '001': 'awaiting', '002': 'without', '003': 'without' });
    expect(boin(waits)).toEqual([
      ['awaiting-as-none', '0/3', 0, 'escalate', null, 2],
      ['awaiting-as-dlt', '1/3', 0, 'stay', 1, null],
    ]);
    expect(sayPhrases('en', waits.conclusion)).toContain('If it is one: ');
    // Each subject stands once in the sum: who awaits a verdict is not told as evaluable without a DLT.
    expect(sayPhrases('en', waits.conclusion)).toContain(
      '3 subjects dosed, 2 evaluable with 0 DLT, 0 pending, 1 awaiting a verdict.',
    );
  });

  test.each([
    ['yes', 'dlt', '1/3', 'stay', 1, null],
    ['no', 'without', '0/3', 'escalate', null, 2],
  ] as const)('SRC-DSG-073: adjudicated %s: %s', (verdict, as, rate, action, toLevel, opensLevel) => {
    const judged = model(ONE_WAITS, verdicts(ONE_WAITS, verdict));
    expect(counted(judged)['001']).toBe(as);
    expect(boin(judged)).toEqual([['as-counted', rate, 0, action, toLevel, opensLevel]]);
  });

  test('SRC-DSG-074: a verdict that cannot be given counts nowhere, and says so', () => {
    const judged = model(ONE_WAITS, verdicts(ONE_WAITS, 'not-evaluable'));
    expect(counted(judged)['001']).toBe('not-evaluable');
    expect(boin(judged)[0]?.slice(0, 3)).toEqual(['as-counted', '0/2', 0]);
  });

  // What a verdict of none would leave of 001: evaluable; pending; or, its data having ended early, nothing that counts.
  test.each([
    ['2026-08-30', 30, 'awaiting', ['0/3', 0], ['1/3', 0]],
    ['2026-05-10', 15, 'awaiting-open', ['0/0', 3], ['1/1', 2]],
    ['2026-08-30', 15, 'awaiting-lost', ['0/2', 0], ['1/3', 0]],
  ] as const)(
    'SRC-DSG-082: a verdict that waits on %s with data to day %d: %s',
    (cutoff, lastDay, as, none, dlt) => {
      const others = lastDay === 15 && as === 'awaiting-open' ? 15 : 30;
      const data = trialData(
        cutoff,
        ill('001', '2026-04-20', lastDay),
        clean('002', '2026-04-21', others),
        clean('003', '2026-04-22', others),
      );
      const found = model(data);
      expect(counted(found)['001']).toBe(as);
      expect(boin(found).map((way) => way.slice(1, 3))).toEqual([none, dlt]);
    },
  );

  // The window of 003 closes on 2026-05-20 (28 days after 2026-04-22).
  test.each([
    ['2026-05-19', 28, 'pending', '0/2', 1, 'suspend'],
    ['2026-05-20', 29, 'without', '0/3', 0, 'escalate'],
  ])('SRC-DSG-075: on %s the third is %s', (cutoff, lastDay, as, rate, pending, action) => {
    const data = trialData(
      cutoff,
      clean('001', '2026-04-20', 29),
      clean('002', '2026-04-21', 29),
      clean('003', '2026-04-22', lastDay),
    );
    const found = model(data);
    expect([counted(found)['003'], ...(boin(found)[0]?.slice(1, 4) ?? [])]).toEqual([
      as,
      rate,
      pending,
      action,
    ]);
  });

  test('SRC-DSG-076: follow-up is what was observed, not what went by', () => {
    const data = trialData('2026-05-10', clean('001', '2026-04-20', 15));
    expect(model(data).levels[0]?.ways[0]).toMatchObject({ pending: 1, followUp: 14 / 28 });
  });

  test('SRC-DSG-077: somebody whose level cannot be told is counted as pending wherever it may be', () => {
    const unknown = clean('004', '2026-04-23');
    const data = trialData('2026-08-30', clean('001', '2026-04-20'), clean('002', '2026-04-21'), {
      ...unknown,
      subjects: [subject('004', { armCode: '' })],
      infusions: unknown.infusions.map((one) => ({ ...one, actualDose: null })),
    });
    const found = model(data);
    expect(counted(found)).toEqual({ '001': 'without', '002': 'without', '004': 'unassigned' });
    expect(found.levels[0]?.dosed).toBe(2);
    expect(boin(found)[0]?.slice(0, 4)).toEqual(['as-counted', '0/2', 1, 'suspend']);
  });

  test('SRC-DSG-078: dosed at a level that nobody opened: no dose is named there, and the counts alone are told', () => {
    const data = trialData(
      '2026-08-30',
      ...[clean('001', '2026-04-20'), clean('002', '2026-04-21'), clean('003', '2026-04-22')],
      clean('004', '2026-06-20', 30, 2),
    );
    const found = model(data);
    expect(boin(found, 2)).toEqual([['as-counted', '0/1', 0, 'not-evaluable', null, null]]);
    const own = found.levels[1]?.ways[0]?.advice.find(({ design }) => design === 'boin');
    expect(own?.reasons.slice(0, 2).map(({ key, params }) => [key, params])).toEqual([
      ['advice.not-opened', { level: 2 }],
      ['advice.counts-alone', { action: 'escalate' }],
    ]);
  });

  test('SRC-DSG-079: before the first infusion there is nothing to judge; few subjects are told honestly', () => {
    const nobody = model(trialData('2026-04-01'));
    expect([nobody.present, nobody.empty?.key, nobody.levels.flatMap(({ ways }) => ways)]).toEqual([
      null,
      'board.no-one',
      [],
    ]);
    expect(nobody.smallNumbers).toEqual([
      { n: 1, probability: 0.4489, within: false },
      { n: 2, probability: 0.300763, within: false },
      { n: 3, probability: 0.20151121, within: true },
    ]);
  });
});
