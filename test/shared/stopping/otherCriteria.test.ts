import { describe, expect, test } from 'vitest';
import type { DltVerdict } from '../../../shared/clinical/dlt/adjudication.ts';
import { dltBySubject } from '../../../shared/clinical/dlt/dltBySubject.ts';
import type { AdverseEvent, TrialData } from '../../../shared/dataset/trialData.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import type { StoppingRule } from '../../../shared/protocol/stopping.ts';
import { adjudicationOn } from '../../builders/adjudications.ts';
import { findingOf, stoppingRule, told } from '../../builders/stopping.ts';
import { adverseEvent, collected, measurement, treated, trialData } from '../../builders/trialData.ts';

const FIRST = '2026-04-20';
const ONE = { threshold: { kind: 'subjects', n: 1 } } as const;

const met = (metOn: string | null) => ({ value: 'met', counted: ['001'], open: [], missing: [], metOn });
const NOT_MET = { value: 'not-met', counted: [], open: [], missing: [], metOn: null };
const open = (...missing: readonly string[]) => ({
  ...{ value: 'not-evaluable', counted: [], open: ['001'], missing, metOn: null },
});

describe('DLT', () => {
  const data = trialData(
    '2026-07-01',
    treated('001', {
      first: FIRST,
      lastDay: 30,
      adverseEvents: [
        adverseEvent('001', '2026-04-25', { serious: true, grade: 3, relationship: 'RELATED' }),
      ],
    }),
  );
  const event = dltBySubject(data, axaNk02, []).get('001')?.events[0]?.event.judged;
  const judged = (verdict: DltVerdict | null) =>
    verdict === null || event === undefined ? [] : [adjudicationOn(event, verdict)];

  test.each([
    ['no verdict yet', null, open('adjudication of “Headache”')],
    ['a DLT', 'yes', met('2026-04-25')],
    ['no DLT', 'no', NOT_MET],
    [
      'people could not tell',
      'not-evaluable',
      open('a verdict on “Headache”, which was adjudicated as not evaluable'),
    ],
  ] as const)('SRC-STP-040: %s', (_, verdict, expected) => {
    const rule = stoppingRule({ criterion: { kind: 'dlt' }, ...ONE });
    expect(told(findingOf(data, rule, { adjudications: judged(verdict) }))).toEqual(expected);
  });

  test.each([
    ['inside the rule’s own window', 5, met('2026-04-25')],
    ['a day outside', 4, NOT_MET],
  ] as const)('SRC-STP-041: %s', (_, days, expected) => {
    const window = { days, anchor: 'firstInfusion' } as const;
    const rule = stoppingRule({ criterion: { kind: 'dlt' }, window, ...ONE });
    expect(told(findingOf(data, rule, { adjudications: judged('yes') }))).toEqual(expected);
  });

  test('SRC-STP-042: no event asks for adjudication: not met; a death without its event: cannot be told', () => {
    const rule = stoppingRule({ criterion: { kind: 'dlt' }, ...ONE });
    const clean = (death: boolean) => trialData('2026-07-01', treated('001', { first: FIRST, death }));
    expect(told(findingOf(clean(false), rule))).toEqual(NOT_MET);
    expect(told(findingOf(clean(true), rule))).toEqual(open('the fatal adverse event of the recorded death'));
  });
});

describe('death', () => {
  const fatal = (over: Partial<AdverseEvent> = {}) =>
    adverseEvent('001', '2026-05-01', {
      grade: 5,
      fatal: true,
      relationship: 'NOT RELATED',
      end: collected('2026-05-03'),
      ...over,
    });
  const died = (events: readonly AdverseEvent[], deathDate = ''): TrialData => {
    const base = treated('001', { first: FIRST, adverseEvents: events, death: true });
    return trialData('2026-07-01', {
      ...base,
      subjects: base.subjects.map((one) => ({ ...one, deathDate: collected(deathDate) })),
    });
  };
  const any = stoppingRule({ criterion: { kind: 'death', relatedness: 'any' }, ...ONE });
  const related = stoppingRule({ criterion: { kind: 'death', relatedness: 'related' }, ...ONE });
  const within = (days: number): StoppingRule => ({ ...any, window: { days, anchor: 'firstInfusion' } });

  test.each([
    ['from any cause', any, died([fatal()]), met('2026-05-03')],
    ['from any cause, without its event or a date', any, died([]), met(null)],
    [
      'day of demographics before the end of the event',
      any,
      died([fatal()], '2026-05-02'),
      met('2026-05-02'),
    ],
    ['related: said not to be', related, died([fatal()]), NOT_MET],
    ['related: said to be', related, died([fatal({ relationship: 'RELATED' })]), met('2026-05-03')],
    [
      'related: relation missing',
      related,
      died([fatal({ relationship: '' })]),
      open('the relation of “Headache” to the study treatment'),
    ],
    ['related: without its event', related, died([]), open('the fatal adverse event of the recorded death')],
    ['last day of the window', within(13), died([fatal()]), met('2026-05-03')],
    ['a day after the window', within(12), died([fatal()]), NOT_MET],
    [
      'day of death unknown, a window asked for',
      within(28),
      died([fatal({ end: collected('') })]),
      open('the date of death'),
    ],
    [
      'month of death across the end of the window',
      within(28),
      died([], '2026-05'),
      open('the complete date of death (recorded: 2026-05)'),
    ],
  ] as const)('SRC-STP-043: %s', (_, rule, data, expected) => {
    expect(told(findingOf(data, rule))).toEqual(expected);
  });

  test('SRC-STP-044: nobody died', () => {
    expect(told(findingOf(trialData('2026-07-01', treated('001', { first: FIRST })), any))).toEqual(NOT_MET);
  });
});

describe('facts', () => {
  const crs = (date: string, grade: number | null) =>
    measurement('001', ['FA', axaNk02.cellTherapy.dailyItems.value.crsGrade[0] ?? ''], date, {
      value: grade,
      text: grade === null ? 'UNKNOWN' : String(grade),
      unit: '',
    });
  const rule = (over: Partial<StoppingRule> = {}) =>
    stoppingRule({
      criterion: { kind: 'fact', rules: ['cell/crs-entered'], codes: [], minGrade: 3 },
      ...ONE,
      ...over,
    });
  const told1 = (rows: readonly ReturnType<typeof crs>[], one = rule()) => {
    const base = treated('001', { first: FIRST });
    return told(
      findingOf(trialData('2026-07-01', { ...base, measurements: [...base.measurements, ...rows] }), one),
    );
  };
  const title = 'the data for “CRS grade of the day, as entered”';

  test.each([
    ['below', [crs('2026-04-22', 2)], NOT_MET],
    ['at', [crs('2026-04-22', 3)], met('2026-04-22')],
    ['above', [crs('2026-04-22', 4)], met('2026-04-22')],
    ['before the first infusion', [crs('2026-04-19', 4)], NOT_MET],
    [
      'not a grade',
      [crs('2026-04-22', null)],
      open(title, 'The result on record is not a grade from 0 to 5.'),
    ],
    ['nothing entered at all', [], open(title)],
  ] as const)('SRC-STP-045: %s', (_, rows, expected) => {
    const result = told1(rows);
    expect({ ...result, missing: result.missing.slice(0, 1) }).toEqual({
      ...expected,
      missing: expected.missing.slice(0, 1),
    });
  });

  test('SRC-STP-046: the window decides by the day of the fact', () => {
    const window = { days: 2, anchor: 'firstInfusion' } as const;
    expect(told1([crs('2026-04-22', 3)], rule({ window }))).toEqual(met('2026-04-22'));
    expect(told1([crs('2026-04-23', 3)], rule({ window }))).toEqual(NOT_MET);
  });

  test('SRC-STP-047: a derivation that the program does not have leaves everybody open', () => {
    const criterion = { kind: 'fact', rules: ['cell/unknown'], codes: [], minGrade: 3 } as const;
    expect(told1([], rule({ criterion: { ...criterion, rules: [...criterion.rules], codes: [] } }))).toEqual(
      open('a derivation named cell/unknown, which this program does not have'),
    );
  });

  const dialysis = rule({
    criterion: { kind: 'fact', rules: ['cell/treatment'], codes: ['renal-replacement'], minGrade: null },
  });
  const medicated = (treatment: string | null): TrialData => ({
    ...trialData('2026-07-01', treated('001', { first: FIRST })),
    otherRows:
      treatment === null
        ? {}
        : {
            CM: [
              {
                ref: { recordId: 8_000_001, domain: 'CM', file: 'cm.csv', line: 2 },
                values: { USUBJID: '001', CMTRT: treatment, CMDECOD: treatment, CMSTDTC: '2026-05-02' },
              },
            ],
          },
  });

  test.each([
    ['started', 'HAEMODIALYSIS', met('2026-05-02')],
    ['another treatment', 'PARACETAMOL', NOT_MET],
    ['no medication on record of the subject', null, open('the data for “Treatment of interest”')],
  ] as const)('SRC-STP-048: dialysis %s', (_, treatment, expected) => {
    expect(told(findingOf(medicated(treatment), dialysis))).toEqual(expected);
  });
});
