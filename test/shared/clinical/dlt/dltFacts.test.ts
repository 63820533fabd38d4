import { describe, expect, test } from 'vitest';
import { DLT_RULES, dltFacts } from '../../../../shared/clinical/dlt/dltFacts.ts';
import type { TrialData } from '../../../../shared/dataset/trialData.ts';
import { Fact } from '../../../../shared/facts/fact.ts';
import { subjectInputs } from '../../../../shared/facts/subjectInputs.ts';
import { axaNk02 } from '../../../../shared/protocol/axaNk02.ts';
import type { Protocol } from '../../../../shared/protocol/protocol.ts';
import { sayText } from '../../../../shared/text/phrases.ts';
import { withRule } from '../../../builders/dlt.ts';
import { extract } from '../../../builders/exampleExtract.ts';
import {
  adverseEvent,
  collected,
  infusion,
  measurement,
  subject,
  treated,
  trialData,
} from '../../../builders/trialData.ts';

const FIRST = '2026-04-20';

const factsOf = (data: TrialData, id: string, protocol: Protocol = axaNk02): readonly Fact[] => {
  const input = subjectInputs(data, protocol).find(({ subjectId }) => subjectId === id);
  if (input === undefined) throw new Error('no such subject');
  return dltFacts(input).map((fact) => Fact.parse(fact));
};

const brief = ({ rule, about, value, clause, reason, day }: Fact) => [
  rule,
  about,
  'code' in value ? value.code : 'date' in value ? value.date : 'value' in value ? value.value : value.kind,
  clause,
  reason?.key ?? null,
  day,
];

describe('facts of DLT', () => {
  test('SRC-DLT-340: of subject 006 of the example: window, pneumonia, counts that recovered, state', () => {
    const facts = factsOf(extract(3), 'SYN-CS01P-1-006');
    const excepted = ['laboratory-grade-4 - lymphodepletion-recovered', 'dlt-exception.recovered'];
    expect(facts.map(brief)).toEqual([
      ['dlt/window', 'DLT window', '2026-10-22', 'firstInfusion', null, 29],
      ['dlt/event', 'Pneumonia', 'asks', 'serious; severe-related', null, 17],
      ['dlt/event', 'Lymphocyte count decreased', 'excepted', ...excepted, 2],
      ['dlt/event', 'Neutrophil count decreased', 'excepted', ...excepted, 8],
      ['dlt/event', 'White blood cell decreased', 'excepted', ...excepted, 4],
      ['dlt/status', 'DLT state', 'needs-adjudication', '', null, null],
    ]);
    expect(facts[1]).toMatchObject({
      id: 'dlt/event|SYN-CS01P-1-006|AE:AE-008',
      area: 'dlt',
      date: '2026-10-10',
      inputs: [
        { name: 'grade', value: '3' },
        { name: 'serious', value: 'yes' },
        { name: 'relationship', value: 'POSSIBLY RELATED' },
        { name: 'outcome', value: 'RECOVERING/RESOLVING' },
        { name: 'start', value: '2026-10-10' },
        { name: 'end', value: 'not recorded' },
      ],
      refs: [{ file: 'ae.csv' }],
    });
    expect(facts[5]?.refs).toEqual(facts[1]?.refs);
    expect(facts[5]?.inputs).toEqual([{ name: 'window closes', value: '2026-10-22' }]);
    const lymphocytes = facts[2];
    expect(lymphocytes?.inputs[0]).toEqual({
      name: '2026-09-25T08:12',
      value: expect.stringMatching(/^0\.\d+ 10\^9\/L \([\d.]+-[\d.]+\), grade 4$/),
    });
    expect(lymphocytes?.inputs.at(-1)?.value).toMatch(/grade 3$/);
    expect(lymphocytes?.date).toBe('2026-09-25T08:12');
    expect(lymphocytes?.inputs).toHaveLength(lymphocytes?.refs.length ?? 0);
  });

  test('SRC-DLT-341: the window names what it was counted from', () => {
    const data = trialData('2026-06-30', treated('001', { first: FIRST, infusions: 2 }));
    const [first, second] = data.infusions;
    const windowOf = (protocol: Protocol) => factsOf(data, '001', protocol)[0];
    expect(windowOf(axaNk02)).toMatchObject({
      inputs: [
        { name: 'first infusion', value: FIRST },
        { name: 'infusions given', value: '2' },
        { name: 'window', value: '28 days' },
      ],
      refs: [first?.ref],
    });
    expect(windowOf(withRule({ window: { days: 14, anchor: 'eachInfusion' } }))).toMatchObject({
      value: { kind: 'date', date: '2026-05-11' },
      clause: 'eachInfusion',
      day: 22,
      refs: [first?.ref, second?.ref],
    });
  });

  test('SRC-DLT-342: what was assumed, or is awaited, is the reason', () => {
    const unclear = adverseEvent('001', '2026-04-25', { serious: null, grade: null, identifier: 'A' });
    const data = trialData(
      '2026-06-30',
      treated('001', { first: FIRST, lastDay: 30, adverseEvents: [unclear] }),
    );
    const [, event] = factsOf(data, '001');
    expect(event).toMatchObject({
      value: { kind: 'code', code: 'asks' },
      reason: { key: 'dlt-assumed.serious' },
      inputs: expect.arrayContaining([
        { name: 'grade', value: 'not recorded' },
        { name: 'serious', value: 'not recorded' },
      ]),
    });
    const mild = adverseEvent('001', '2026-04-25', { serious: false, grade: 3, relationship: 'RELATED' });
    const severe = trialData(
      '2026-06-30',
      treated('001', { first: FIRST, lastDay: 30, adverseEvents: [mild] }),
    );
    expect(factsOf(severe, '001')[1]?.inputs).toContainEqual({ name: 'serious', value: 'no' });
  });

  test('SRC-DLT-343: while time decides, the day is told; so it is while the window is open', () => {
    const count = measurement('001', ['LB', 'NEUT'], '2026-04-27', {
      ...{
        value: 0.4,
        text: '0.4',
        unit: '10^9/L',
        textUnit: '10^9/L',
        low: null,
        high: null,
        specimen: 'BLOOD',
      },
    });
    const records = treated('001', { first: FIRST, lastDay: 10 });
    const data = trialData('2026-05-01', { ...records, measurements: [count] });
    expect(
      factsOf(data, '001')
        .slice(1)
        .map((fact) => [brief(fact)[2], fact.reason]),
    ).toEqual([
      ['not-yet', { key: 'fact-reason.dlt.not-yet', params: { date: '2026-05-18' } }],
      ['pending', { key: 'fact-reason.dlt.pending', params: { date: '2026-05-18' } }],
    ]);
    expect(factsOf(data, '001')[1]?.inputs).toEqual([{ name: '2026-04-27', value: '0.4 10^9/L, grade 4' }]);
    const half = trialData('2026-05-01', { ...records, measurements: [{ ...count, low: 2 }] });
    expect(factsOf(half, '001')[1]?.inputs[0]?.value).toBe('0.4 10^9/L (2-), grade 4');
    const high = trialData('2026-05-01', { ...records, measurements: [{ ...count, high: 7 }] });
    expect(factsOf(high, '001')[1]?.inputs[0]?.value).toBe('0.4 10^9/L (-7), grade 4');
  });

  test('SRC-DLT-344: a state that cannot be evaluated has its reason', () => {
    const data = trialData('2026-06-30', treated('001', { first: FIRST, lastDay: 20 }));
    const facts = factsOf({ ...data, measurements: [], adverseEvents: [] }, '001');
    expect(facts.map(brief)).toEqual([
      ['dlt/window', 'DLT window', '2026-05-18', 'firstInfusion', null, 29],
      ['dlt/status', 'DLT state', 'none', '', 'dlt.not-evaluable.no-observation', null],
    ]);
    expect(facts[1]).toMatchObject({
      value: { kind: 'none', none: 'not-evaluable' },
      inputs: [{ name: 'window closes', value: '2026-05-18' }],
    });
  });

  test('SRC-DLT-345: results that could not be graded are counted with their tests and rows', () => {
    const unread = (code: string, day: string) =>
      measurement('001', ['LB', code], day, { unit: 'furlong', textUnit: 'furlong', specimen: 'BLOOD' });
    const records = treated('001', { first: FIRST, lastDay: 30 });
    const labs = [unread('PLAT', '2026-04-27'), unread('NEUT', '2026-04-27'), unread('PLAT', '2026-04-28')];
    const facts = factsOf(trialData('2026-06-30', { ...records, measurements: labs }), '001');
    expect(facts.at(-1)).toEqual({
      id: 'dlt/ungraded|001|',
      rule: 'dlt/ungraded',
      area: 'dlt',
      subjectId: '001',
      about: 'NEUT, PLAT',
      date: '',
      day: null,
      value: { kind: 'number', value: 3, unit: '' },
      clause: '',
      reason: { key: 'fact-reason.dlt.ungraded', params: {} },
      inputs: [],
      refs: expect.arrayContaining(labs.map(({ ref }) => ref)),
    });
  });

  test('SRC-DLT-346: who was never dosed has none; who is at no level is not evaluable', () => {
    expect(factsOf(extract(3), 'SYN-CS01P-1-901')).toEqual([]);
    const odd = trialData('2026-06-30', {
      subjects: [subject('001', { armCode: '' })],
      infusions: [infusion('001', FIRST, { actualDose: 1 })],
      measurements: [],
      adverseEvents: [],
    });
    expect(factsOf(odd, '001').map(brief)).toEqual([
      ['dlt/status', 'DLT state', 'none', '', 'fact-reason.dlt.no-level', null],
    ]);
  });

  test('SRC-DLT-347: each rule names its source and each code has words in both languages', () => {
    expect(
      DLT_RULES.map(({ id, area, source }) => [id, area, source.confidence, source.note !== '']),
    ).toEqual([
      ['dlt/window', 'dlt', 'judgement', true],
      ['dlt/event', 'dlt', 'judgement', true],
      ['dlt/status', 'dlt', 'judgement', true],
      ['dlt/ungraded', 'dlt', 'judgement', true],
    ]);
    for (const code of [
      'event.asks',
      'event.not-yet',
      'event.excepted',
      'status.pending',
      'status.no-candidate',
    ]) {
      for (const language of ['en', 'zh-CN'] as const) {
        expect(sayText(language, `fact-code.dlt/${code}`)).not.toContain('fact-code');
      }
    }
  });

  test('SRC-DLT-348: facts know nothing of the end of an event that is not on record', () => {
    const ended = adverseEvent('001', '2026-04-25', { serious: true, end: collected('2026-04-29') });
    const data = trialData(
      '2026-06-30',
      treated('001', { first: FIRST, lastDay: 30, adverseEvents: [ended] }),
    );
    expect(factsOf(data, '001')[1]?.inputs.at(-1)).toEqual({ name: 'end', value: '2026-04-29' });
  });
});
