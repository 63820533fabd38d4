import { describe, expect, test } from 'vitest';
import { AeDerivedModel, type ComparisonRow, isFinding } from '../../../shared/chart/aeDerived.ts';
import { buildAdverseEvents } from '../../../shared/chart/buildAdverseEvents.ts';
import { buildAeDerived } from '../../../shared/chart/buildAeDerived.ts';
import type { AdverseEvent, Measurement, TrialData } from '../../../shared/dataset/trialData.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import { sayPhrase } from '../../../shared/text/phrases.ts';
import { languages } from '../../../shared/text/text.ts';
import { extract } from '../../builders/exampleExtract.ts';
import { provenance } from '../../builders/provenance.ts';
import {
  adverseEvent,
  collected,
  infusion,
  measurement,
  subject,
  trialData,
} from '../../builders/trialData.ts';

const FIRST = '2026-05-01';

const event = (id: string, start: string, over: Partial<AdverseEvent> = {}) =>
  adverseEvent(id, start, { end: collected('2026-05-10'), ...over });

const neutrophils = (id: string, date: string, value: number, over: Partial<Measurement> = {}) =>
  measurement(id, ['LB', 'NEUT'], date, {
    value,
    text: String(value),
    unit: '10^9/L',
    low: 1.8,
    high: 6.3,
    specimen: 'BLOOD',
    ...over,
  });

const cohort = (
  ids: readonly string[],
  events: readonly AdverseEvent[],
  measurements: readonly Measurement[] = [],
): TrialData =>
  trialData('2026-06-30', {
    subjects: [...ids, '901'].map((id) => subject(id)),
    infusions: ids.map((id) => infusion(id, FIRST)),
    adverseEvents: events,
    measurements: [...ids.map((id) => neutrophils(id, FIRST, 3.2, { baselineFlag: true })), ...measurements],
  });

const build = (data: TrialData) => AeDerivedModel.parse(buildAeDerived(data, axaNk02, provenance));
const said = (phrases: AeDerivedModel['comparison']['conclusion']) =>
  phrases.map((one) => sayPhrase('en', one));

describe('reported against derived', () => {
  const neutropenia = (id: string, grade: AdverseEvent['grade'], over: Partial<AdverseEvent> = {}) =>
    event(id, '2026-05-03', { preferredTerm: 'Neutropenia', grade, ...over });

  const data = cohort(
    ['001', '002', '003', '004', '005', '006'],
    [
      neutropenia('001', 3),
      neutropenia('002', 2),
      neutropenia('003', 4),
      event('004', '2026-05-03'),
      neutropenia('006', 3, { start: collected('') }),
    ],
    [
      neutrophils('001', '2026-05-05', 0.7),
      neutrophils('002', '2026-05-05', 0.7),
      neutrophils('003', '2026-05-05', 0.7),
      neutrophils('004', '2026-05-05', 0.4),
      neutrophils('005', '2026-05-05', 1.2),
    ],
  );

  test('SRC-AED-200: findings stand first, then what could not be compared, then what agrees', () => {
    const { rows } = build(data).comparison;
    expect(rows.map(({ subjectId, verdict }) => [subjectId, verdict])).toEqual([
      ['002', 'reported-lower'],
      ['004', 'not-reported'],
      ['003', 'reported-higher'],
      ['006', 'not-evaluable'],
      ['001', 'agrees'],
      ['005', 'not-reported-mild'],
    ]);
    expect(rows.filter(isFinding).map(({ subjectId }) => subjectId)).toEqual(['002', '004', '003']);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  test('SRC-AED-201: the conclusion says how many agree, what does not, and what nobody reported', () => {
    expect(said(build(data).comparison.conclusion)).toEqual([
      '1 of 4 reported grades of laboratory abnormalities agree with the grade derived from the results.',
      'Reported lower than derived: 1 event (002).',
      'Reported higher than derived: 1 event (003).',
      'Not reported as an adverse event: 1 abnormality of derived grade 3 or above in 1 of 6 dosed subjects (004).',
      'Milder and not reported: 1 abnormality in 1 of 6 dosed subjects.',
      '1 event could not be compared; each says why.',
    ]);
  });

  test('SRC-AED-202: a row of an event and a row of what nobody reported', () => {
    const rows = build(data).comparison.rows;
    const row = (id: string): ComparisonRow | undefined => rows.find(({ subjectId }) => subjectId === id);
    expect(row('002')).toMatchObject({
      level: 1,
      term: 'Neutropenia',
      date: '2026-05-03',
      reported: { kind: 'event', grade: 2 },
      derived: { min: 3, max: 3, clause: '< 1 × 10^9/L', result: '0.7', unit: '10^9/L', on: '2026-05-05' },
      results: 1,
      remark: null,
    });
    expect(row('002')?.refs.map(({ domain }) => domain)).toEqual(['AE', 'LB']);
    expect(row('004')).toMatchObject({
      level: 1,
      term: 'Neutrophil count decreased',
      date: '2026-05-05',
      day: 5,
      reported: { kind: 'none' },
      derived: { min: 4, max: 4, clause: '< 0.5 × 10^9/L', result: '0.4', on: '2026-05-05' },
      results: 1,
    });
    expect(row('006')).toMatchObject({
      date: '',
      day: null,
      derived: null,
      results: 0,
      remark: { key: 'fact-reason.ae.no-onset' },
    });
  });

  test('SRC-AED-203: with nothing to compare it says so, and names the rule with version, days and grade', () => {
    const { comparison } = build(cohort(['001'], [event('001', '2026-05-03')]));
    expect(comparison.rows).toEqual([]);
    expect(said(comparison.conclusion)).toEqual([
      'No reported event is one that the laboratory grades.',
      'No derived grade of 3 or above stands without an event of its kind.',
    ]);
    expect(comparison.rule).toEqual({
      key: 'ae-derived.rule',
      params: { version: '5.0', days: 1, grade: 3 },
    });
  });

  test('SRC-AED-204: where symptoms decide it says how many need clinical data', () => {
    const sodium = measurement('001', ['LB', 'SODIUM'], '2026-05-05', {
      value: 127,
      text: '127',
      unit: 'mmol/L',
      low: 136,
      high: 145,
      specimen: 'SERUM',
    });
    const events = [event('001', '2026-05-03', { preferredTerm: 'Hyponatraemia', grade: 2 })];
    const { rows, conclusion } = build(cohort(['001'], events, [sodium])).comparison;
    expect(rows[0]).toMatchObject({ verdict: 'clinical-data-needed', derived: { min: 2, max: 3 } });
    expect(said(conclusion).at(-1)).toBe('1 event needs clinical data: the values allow several grades.');
  });
});

describe('special interest', () => {
  const events = [
    event('001', '2026-05-03', { preferredTerm: 'Pneumonia', grade: 3 }),
    event('001', '2026-05-04', { preferredTerm: 'Sepsis', grade: 4 }),
    event('002', '2026-05-03', { preferredTerm: 'Cytokine release syndrome', grade: null }),
    event('002', '2026-04-30', { preferredTerm: 'Pneumonia', grade: 2 }),
    // Began with lymphodepletion and lasts: study day 28 is 2026-05-28.
    event('003', '2026-04-29', { preferredTerm: 'Neutropenia', grade: 4, end: collected('2026-05-29') }),
    event('003', '2026-04-29', { preferredTerm: 'Anaemia', grade: 2, end: collected('2026-05-28') }),
    event('003', '2026-05-03', { supplemental: { AESI: 'LIVER' } }),
    event('901', '2026-05-03', { preferredTerm: 'Pneumonia', grade: 3 }),
  ];
  const model = build(cohort(['001', '002', '003'], events)).aesi;
  const row = (id: string) => model.rows.find((one) => one.id === id);

  test('SRC-AED-210: each dosed subject once in a group, at the worst grade; the denominator is the dosed set', () => {
    expect(row('infection')?.total).toMatchObject({
      any: { n: 1, of: 3 },
      byGrade: [0, 0, 0, 1, 0],
      events: 2,
    });
    expect(row('crs')?.total).toMatchObject({ any: { n: 1, of: 3 }, notGraded: 1, byGrade: [0, 0, 0, 0, 0] });
    expect(row('gvhd')?.total.any).toMatchObject({ n: 0, of: 3 });
    expect(model.levels.map(({ level, dosed }) => [level, dosed])).toEqual([
      [1, 3],
      [2, 0],
      [3, 0],
    ]);
    expect(row('infection')?.cells.map(({ any }) => [any.n, any.of])).toEqual([
      [1, 3],
      [0, 0],
      [0, 0],
    ]);
  });

  test('SRC-AED-211: a lasting cytopenia counts although it began before the first infusion', () => {
    expect(row('cytopenia')?.afterDay).toBe(28);
    expect(row('cytopenia')?.total).toMatchObject({ any: { n: 1, of: 3 }, events: 1 });
  });

  test('SRC-AED-216: a lasting cytopenia says what the results show after its day', () => {
    const late = (...values: readonly [string, number][]) => {
      const results = values.map(([date, value]) => neutrophils('001', date, value));
      const lasting = event('001', '2026-05-03', {
        preferredTerm: 'Neutropenia',
        grade: 4,
        end: collected('2026-06-10'),
      });
      return build(cohort(['001'], [lasting], [neutrophils('001', '2026-05-06', 0.3), ...results])).aesi;
    };
    const found = late(['2026-05-28', 0.4], ['2026-05-29', 0.9], ['2026-06-03', 1.4], ['2026-06-12', 0.2]);
    expect(found.rows.find(({ id }) => id === 'cytopenia')?.late).toEqual({ min: 3, max: 3 });
    expect(said(found.conclusion).slice(0, 2)).toEqual([
      'Cytopenia beyond day 28: 1 of 1 dosed subjects, worst grade of the whole event 4.',
      'By the results after study day 28 the worst grade is 3.',
    ]);
    expect(late().rows.find(({ id }) => id === 'cytopenia')?.late).toBeNull();
    expect(found.rows.filter(({ id }) => id !== 'cytopenia').every(({ late: none }) => none === null)).toBe(
      true,
    );
  });

  test('SRC-AED-212: what a group names and does not count, and an unknown mark, are listed with their reason', () => {
    expect(model.notCounted.map(({ ref, reason }) => [ref.recordId, reason.key])).toEqual([
      [events[3]?.ref.recordId, 'not-counted.before-infusion'],
      [events[5]?.ref.recordId, 'fact-reason.ae.aesi-over'],
      [events[6]?.ref.recordId, 'fact-reason.ae.aesi-unknown-mark'],
    ]);
  });

  test('SRC-AED-213: the conclusion names each group seen, worst first, the whole-event grade apart, and the empty ones', () => {
    expect(said(model.conclusion)).toEqual([
      'Infection: 1 of 3 dosed subjects, worst grade 4.',
      'Cytokine release syndrome: 1 of 3 dosed subjects, not graded.',
      'Cytopenia beyond day 28: 1 of 3 dosed subjects, worst grade of the whole event 4.',
      'No result after study day 28 could be graded.',
      'None on record: Neurotoxicity including ICANS, Graft-versus-host disease, Infusion reaction, Malignancy and tumour formation and IEC-HS (HLH-like syndrome).',
    ]);
    expect(model.assumed).toBe(true);
    expect(model.rule.map(({ key, params }) => [key, params.day])).toEqual([
      ['ae-derived.aesi.rule', undefined],
      ['ae-derived.aesi.rule-day', 28],
    ]);
  });

  test('SRC-AED-214: a cytopenia that goes on before day 28 has passed is not counted yet', () => {
    const early = event('001', '2026-05-03', {
      preferredTerm: 'Neutropenia',
      end: collected(''),
      endRelation: 'ONGOING',
      outcome: '',
    });
    const { aesi } = build({ ...cohort(['001'], [early]), cutoff: extract(1).cutoff });
    expect(aesi.notCounted.map(({ reason }) => reason.key)).toEqual(['fact-reason.ae.aesi-not-yet']);
    expect(aesi.rows.every(({ total }) => total.any.n === 0)).toBe(true);
  });

  test('SRC-AED-215: the filter keeps events of a group, and says of the others that they are in none', () => {
    const filter = { treatmentEmergentOnly: false, relatedOnly: false, seriousOnly: false };
    const data = cohort(['001'], [events[0] ?? event('001', FIRST), event('001', '2026-05-03')]);
    const only = buildAdverseEvents(data, axaNk02, { ...filter, aesiOnly: true }, provenance);
    expect(only.notCounted.map(({ ref, reason }) => [ref, reason.key])).toEqual([
      [data.adverseEvents[1]?.ref, 'not-counted.not-aesi'],
    ]);
    expect(buildAdverseEvents(data, axaNk02, filter, provenance).notCounted).toEqual([]);
    expect(buildAdverseEvents(data, axaNk02, { ...filter, aesiOnly: false }, provenance).notCounted).toEqual(
      [],
    );
  });
});

describe('the whole', () => {
  test('SRC-AED-220: nobody dosed, or no event on record, says why nothing is shown', () => {
    expect(build(cohort([], [])).empty?.key).toBe('ae.empty.no-one');
    expect(build({ ...cohort(['001'], []), adverseEventsOnRecord: false }).empty?.key).toBe(
      'ae.empty.no-records',
    );
    expect(build(cohort(['001'], [])).empty).toBeNull();
  });

  test.each([1, 2, 3] as const)(
    'SRC-AED-221: the model of extract %d is well formed and said in words',
    (number) => {
      const { comparison, aesi } = build(extract(number));
      const phrases = [
        ...comparison.conclusion,
        comparison.rule,
        ...aesi.conclusion,
        ...aesi.rule,
        ...comparison.rows.flatMap(({ remark }) => remark ?? []),
        ...aesi.notCounted.map(({ reason }) => reason),
      ];
      for (const language of languages) {
        for (const one of phrases) expect(sayPhrase(language, one)).not.toMatch(/ae-derived|fact-|\{/);
      }
    },
  );

  test('SRC-AED-222: extract 2: every reported grade agrees; the mistyped ALT of 003 is milder than grade 3 and stands unreported', () => {
    const { rows } = build(extract(2)).comparison;
    expect(
      new Set(rows.filter(({ reported }) => reported.kind === 'event').map(({ verdict }) => verdict)),
    ).toEqual(new Set(['agrees']));
    expect(rows.find(({ term }) => term === 'Alanine aminotransferase increased')).toMatchObject({
      subjectId: 'SYN-CS01P-1-003',
      verdict: 'not-reported-mild',
      derived: { min: 2, max: 2, result: '168.0', unit: 'U/L', on: '2026-06-29' },
      day: 19,
    });
    expect(build(extract(3)).comparison.rows.some(({ term }) => term.startsWith('Alanine'))).toBe(false);
  });
});
