import { describe, expect, test } from 'vitest';
import { BoardModel } from '../../../shared/chart/board.ts';
import { buildBoard } from '../../../shared/chart/buildBoard.ts';
import { buildDlt } from '../../../shared/chart/buildDlt.ts';
import { DltModel } from '../../../shared/chart/dlt.ts';
import type { AdjudicationView, DltVerdict } from '../../../shared/clinical/dlt/adjudication.ts';
import { dltBySubject } from '../../../shared/clinical/dlt/dltBySubject.ts';
import type { TrialData } from '../../../shared/dataset/trialData.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import type { Protocol } from '../../../shared/protocol/protocol.ts';
import { sayPhrase } from '../../../shared/text/phrases.ts';
import { adjudicationOn } from '../../builders/adjudications.ts';
import { withRule } from '../../builders/dlt.ts';
import { evaluate, gateOf } from '../../builders/gateInput.ts';
import { provenance } from '../../builders/provenance.ts';
import { adverseEvent, treated, trialData } from '../../builders/trialData.ts';

const serious = (id: string, ...names: string[]) =>
  names.map((name) =>
    adverseEvent(id, '2026-05-01', { serious: true, identifier: name, preferredTerm: name }),
  );

const DATA = trialData(
  '2026-08-30',
  treated('001', { first: '2026-04-20', lastDay: 30, adverseEvents: serious('001', 'Pneumonia') }),
  treated('002', { first: '2026-04-21', lastDay: 30, adverseEvents: serious('002', 'Sepsis', 'Fever') }),
  treated('003', { first: '2026-04-22', lastDay: 30 }),
);

const verdicts = (
  given: Readonly<Record<string, DltVerdict>>,
  data: TrialData = DATA,
  protocol: Protocol = axaNk02,
): AdjudicationView[] =>
  [...dltBySubject(data, protocol, []).values()].flatMap(({ events }) =>
    events.flatMap(({ event }) => {
      const verdict = given[event.term];
      return verdict === undefined ? [] : [adjudicationOn(event.judged, verdict)];
    }),
  );

const g2 = (adjudications: readonly AdjudicationView[], protocol: Protocol = axaNk02) =>
  gateOf(evaluate(DATA, { adjudications, protocol }), 'G2', 1);

const dltOf = (adjudications: readonly AdjudicationView[], protocol?: Protocol) =>
  Object.fromEntries(
    g2(adjudications, protocol)
      .conditions.filter(({ id }) => id === 'dlt')
      .map((one) => [
        one.subjectId,
        [one.value, one.phrase.key, one.missing.map((item) => item.phrase.key), one.evidence.length],
      ]),
  );

const NONE = ['met', 'dlt-condition.none', [], 0];

describe('the condition on DLT', () => {
  test('SRC-DLT-400: what awaits adjudication is not met, and each event is named', () => {
    expect(dltOf([])).toEqual({
      '001': ['not-met', 'dlt-condition.candidates', ['missing.adjudication'], 1],
      '002': ['not-met', 'dlt-condition.candidates', ['missing.adjudication', 'missing.adjudication'], 2],
      '003': NONE,
    });
    expect(g2([]).value).toBe('not-met');
  });

  test('SRC-DLT-401: all adjudicated to be none is as if nothing asked', () => {
    const all = verdicts({ Pneumonia: 'no', Sepsis: 'no', Fever: 'no' });
    expect(dltOf(all)).toEqual({
      '001': ['met', 'dlt-condition.adjudicated-none', [], 1],
      '002': ['met', 'dlt-condition.adjudicated-none', [], 2],
      '003': NONE,
    });
    expect(g2(all).value).toBe('met');
  });

  test('SRC-DLT-402: one DLT keeps the level closed while none is tolerated, and says what it takes', () => {
    const one = verdicts({ Pneumonia: 'yes', Sepsis: 'no', Fever: 'no' });
    expect(dltOf(one)['001']).toEqual(['not-met', 'dlt-condition.limiting', ['missing.dlt-override'], 1]);
    const result = g2(one);
    expect(result.value).toBe('not-met');
    expect(result.missing.map((item) => sayPhrase('en', item.phrase))).toEqual([
      'a signed override, or an amended protocol: DLT adjudicated (Pneumonia), 0 tolerated in a dose group',
    ]);
    const said = result.conditions.find((c) => c.id === 'dlt' && c.subjectId === '001')?.phrase;
    expect(said?.params).toEqual({ subject: '001', terms: 'Pneumonia', n: 1, of: 3, tolerated: 0 });
  });

  test.each([
    [1, { Pneumonia: 'yes', Sepsis: 'no', Fever: 'no' }, 'met'],
    [1, { Pneumonia: 'yes', Sepsis: 'yes', Fever: 'no' }, 'not-met'],
    [2, { Pneumonia: 'yes', Sepsis: 'yes', Fever: 'no' }, 'met'],
    [0, { Pneumonia: 'no', Sepsis: 'no', Fever: 'no' }, 'met'],
  ] as const)('SRC-DLT-403: %d tolerated in a group, %j: %s', (tolerated, given, value) => {
    const protocol = withRule({}, tolerated);
    expect(g2(verdicts(given, DATA, protocol), protocol).value).toBe(value);
  });

  test('SRC-DLT-404: two DLTs of one subject are one subject', () => {
    const protocol = withRule({}, 1);
    const both = verdicts({ Pneumonia: 'no', Sepsis: 'yes', Fever: 'yes' }, DATA, protocol);
    expect(dltOf(both, protocol)['002']).toEqual(['met', 'dlt-condition.tolerated', [], 2]);
  });

  test('SRC-DLT-405: a tolerated DLT does not hide what still awaits a verdict', () => {
    const protocol = withRule({}, 1);
    const part = verdicts({ Pneumonia: 'no', Sepsis: 'yes' }, DATA, protocol);
    expect(dltOf(part, protocol)['002']).toEqual([
      ...['not-met', 'dlt-condition.tolerated', ['missing.adjudication'], 2],
    ]);
    const untolerated = verdicts({ Pneumonia: 'no', Sepsis: 'yes' });
    expect(dltOf(untolerated)['002']).toEqual([
      'not-met',
      'dlt-condition.limiting',
      ['missing.dlt-override', 'missing.adjudication'],
      2,
    ]);
  });

  test('SRC-DLT-406: a verdict of not evaluable leaves the gate not evaluable', () => {
    const untold = verdicts({ Pneumonia: 'not-evaluable', Sepsis: 'no', Fever: 'no' });
    expect(dltOf(untold)['001']).toEqual([
      ...['not-evaluable', 'dlt-condition.undecided', ['missing.verdict'], 1],
    ]);
    expect(g2(untold).value).toBe('not-evaluable');
  });

  test('SRC-DLT-407: an event that changed since its verdict is asked for again', () => {
    const [pneumonia] = verdicts({ Pneumonia: 'no' });
    if (pneumonia === undefined || pneumonia.event.source !== 'adverse-event') throw new Error('no event');
    const former = adjudicationOn({ ...pneumonia.event, grade: 2 }, 'no');
    expect(dltOf([former])['001']).toEqual([
      ...['not-met', 'dlt-condition.candidates', ['missing.adjudication-again'], 1],
    ]);
  });
});

describe('board and page', () => {
  const board = (adjudications: readonly AdjudicationView[]) =>
    BoardModel.parse(
      buildBoard(DATA, axaNk02, { gates: evaluate(DATA, { adjudications }), adjudications, provenance }),
    );
  const dltSentences = (adjudications: readonly AdjudicationView[]) =>
    board(adjudications)
      .conclusion.filter(({ key }) => key.startsWith('board.dlt'))
      .map(({ key, params }) => [key, params.subjects]);

  test('SRC-DLT-410: the board names who has a DLT, who waits, and who was adjudicated to have none', () => {
    expect(dltSentences([])).toEqual([['board.dlt.candidates', '001\n002']]);
    expect(dltSentences(verdicts({ Pneumonia: 'yes', Sepsis: 'no', Fever: 'no' }))).toEqual([
      ['board.dlt.limiting', '001'],
      ['board.dlt.without', '002'],
    ]);
    expect(dltSentences(verdicts({ Pneumonia: 'not-evaluable' }))).toEqual([
      ['board.dlt.candidates', '002'],
      ['board.dlt.not-evaluable', '001'],
    ]);
  });

  test('SRC-DLT-411: the page counts each dosed subject once, with the exact interval', () => {
    const adjudications = verdicts({ Pneumonia: 'yes', Sepsis: 'no', Fever: 'no' });
    const model = DltModel.parse(buildDlt(DATA, axaNk02, { adjudications, provenance }));
    const [level, second] = model.levels;
    // Clopper and Pearson, 1 of 3.
    expect(level?.withDlt).toEqual({ n: 1, of: 3, low: 0.008404, high: 0.905701 });
    expect(level?.counts).toEqual({
      withDlt: 1,
      evaluableWithout: 2,
      awaiting: 0,
      pending: 0,
      notEvaluable: 0,
    });
    expect(second?.withDlt).toEqual({ n: 0, of: 0, low: null, high: null });
    expect([model.tolerated, model.empty, model.rule.open]).toEqual([
      [{ subjects: 1, tolerated: 0 }],
      null,
      true,
    ]);
    expect(model.conclusion.map((one) => sayPhrase('en', one))).toEqual([
      'Dose level 1: 1 of 3 dosed with a DLT, 2 evaluable without.',
      'Adjudicated to have a DLT: 001.',
      'Adjudicated not to have a DLT: 002.',
      'The DLT rule is an assumption, not yet confirmed by the sponsor: only a signed verdict makes an event a DLT.',
    ]);
    const [subject] = level?.subjects ?? [];
    expect(subject).toMatchObject({
      spans: [{ from: 1, to: 29 }],
      infusionDays: [1, 8, 15, 22],
      cutoffDay: 133,
      closes: '2026-05-18',
    });
    expect(subject?.events.map(({ standing, history }) => [standing, history.length])).toEqual([['yes', 1]]);
  });

  test('SRC-DLT-412: an empty cut says why nothing stands there', () => {
    const model = buildDlt(trialData('2026-08-30'), axaNk02, { adjudications: [], provenance });
    expect([model.empty?.key, model.levels.flatMap(({ subjects }) => subjects)]).toEqual([
      'board.no-one',
      [],
    ]);
  });
});
