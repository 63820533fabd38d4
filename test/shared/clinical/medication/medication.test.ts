import { expect, test } from 'vitest';
import { courseUnder, doseUnder } from '../../../../shared/clinical/medication/doseRange.ts';
import { dosesPerDay } from '../../../../shared/clinical/medication/dosesPerDay.ts';
import { drugOf } from '../../../../shared/clinical/medication/drugName.ts';
import {
  glucocorticoidOn,
  glucocorticoidRows,
} from '../../../../shared/clinical/medication/glucocorticoidDose.ts';
import { medicationPeriod, takenOn } from '../../../../shared/clinical/medication/medicationPeriod.ts';
import type { SourceRow } from '../../../../shared/dataset/sourceRow.ts';
import { axaNk02 } from '../../../../shared/protocol/axaNk02.ts';
import { dose, prednisone, row } from '../../../builders/renal.ts';
import { iso } from '../../../builders/trialData.ts';

const equivalents = axaNk02.lupus.glucocorticoids.value;
const DAY = '2026-05-10';

const on = (rows: readonly SourceRow[], date = DAY, onRecord = true) => {
  const { low, high, reason } = glucocorticoidOn(glucocorticoidRows(rows, equivalents), iso(date), onRecord);
  return [low, high, reason?.key.replace('fact-reason.lupus.', '') ?? ''];
};

test.each([
  ['2026-05-01', '2026-05-20', '2026-04-30', 'no'],
  ['2026-05-01', '2026-05-20', '2026-05-01', 'yes'],
  ['2026-05-01', '2026-05-20', '2026-05-20', 'yes'],
  ['2026-05-01', '2026-05-20', '2026-05-21', 'no'],
  ['2026-05', '2026-06', '2026-05-30', 'possible'],
  ['2026-05', '2026-06', '2026-05-31', 'yes'],
  ['2026-05', '2026-06', '2026-06-01', 'yes'],
  ['2026-05', '2026-06', '2026-06-02', 'possible'],
  ['2026-05', '2026-06', '2026-07-01', 'no'],
  ['', '2026-05-20', '2026-05-20', 'possible'],
  ['', '2026-05-20', '2026-05-21', 'no'],
  ['2026-05-01', 'open', '2026-05-01', 'yes'],
  ['2026-05-01', 'open', '2026-05-02', 'possible'],
  ['2026-05-01', 'ongoing', '2027-05-02', 'yes'],
  ['2026-05-01', 'ongoing', '2026-04-30', 'no'],
] as const)('SRC-REN-070: from "%s" to "%s", on %s: %s', (start, end, date, expected) => {
  const values = {
    CMSTDTC: start,
    CMENDTC: end === 'open' || end === 'ongoing' ? '' : end,
    ...(end === 'ongoing' ? { CMENRTPT: 'ONGOING' } : {}),
  };
  expect(takenOn(medicationPeriod(row('CM', values)), iso(date))).toBe(expected);
});

test.each([
  ['CMENRTPT', 'ONGOING', true],
  ['CMENRF', 'AFTER', true],
  ['CMENRF', 'DURING/AFTER', true],
  ['CMONGO', 'Y', true],
  ['CMENRTPT', 'BEFORE', false],
  ['CMONGO', 'N', false],
] as const)('SRC-REN-071: %s %s without an end is ongoing: %s', (name, value, expected) => {
  expect(medicationPeriod(row('CM', { CMSTDTC: '2026', [name]: value })).ongoing).toBe(expected);
  expect(medicationPeriod(row('CM', { CMENDTC: '2026-05', [name]: value })).ongoing).toBe(false);
});

test('SRC-REN-072: a single dose without an end ends on its day', () => {
  const once = medicationPeriod(row('CM', { CMSTDTC: DAY, CMDOSFRQ: 'once' }));
  expect([takenOn(once, iso(DAY)), takenOn(once, iso('2026-05-11'))]).toEqual(['yes', 'no']);
});

test.each([
  ['PREDNISOLONE ACETATE', 'PREDNISOLONE'],
  ['METHYLPREDNISOLONE SODIUM SUCCINATE', 'METHYLPREDNISOLONE'],
  ['Methyl-prednisolone', 'METHYLPREDNISOLONE'],
  ['METHYL PREDNISOLONE', 'METHYLPREDNISOLONE'],
  ['FLUDROCORTISONE', undefined],
  ['HYDROCORTISONE (iv)', 'HYDROCORTISONE'],
  ['醋酸泼尼松龙片', '泼尼松龙'],
  ['泼尼松', '泼尼松'],
  ['注射用甲泼尼龙', '甲泼尼龙'],
  ['LOSARTAN', undefined],
] as const)('SRC-REN-073: "%s" names %s', (text, expected) => {
  const drugs = equivalents.map(({ drug }) => drug);
  expect(drugOf(row('CM', { CMTRT: text }), drugs)).toBe(expected);
  expect(drugOf(row('CM', { CMDECOD: text, CMTRT: 'x' }), drugs)).toBe(expected);
});

test('SRC-REN-074: a drug of two words is found as words', () => {
  expect(drugOf(row('CM', { CMTRT: 'Plasma  exchange, 5 x' }), ['PLASMA EXCHANGE'])).toBe('PLASMA EXCHANGE');
  expect(drugOf(row('CM', { CMTRT: 'Plasma' }), ['PLASMA EXCHANGE'])).toBeUndefined();
});

test.each([
  ['QD', 1],
  ['Q24H', 1],
  ['DAILY', 1],
  ['ONCE DAILY', 1],
  ['1 TIME PER DAY', 1],
  ['QAM', 1],
  ['QPM', 1],
  ['QHS', 1],
  ['ONCE', 1],
  [' bid ', 2],
  ['Q12H', 2],
  ['TWICE DAILY', 2],
  ['TID', 3],
  ['Q8H', 3],
  ['QID', 4],
  ['Q6H', 4],
  ['QOD', 0.5],
  ['QAD', 0.5],
  ['EVERY OTHER DAY', 0.5],
  ['QW', 1 / 7],
  ['1 TIME PER WEEK', 1 / 7],
  ['PRN', undefined],
  ['', undefined],
] as const)('SRC-REN-075: "%s" is %s doses a day', (text, expected) => {
  expect(dosesPerDay(text)).toBe(expected);
});

test.each([
  ['PREDNISONE', 10],
  ['PREDNISOLONE', 10],
  ['METHYLPREDNISOLONE', 12.5],
  ['HYDROCORTISONE', 2.5],
  ['CORTISONE', 2],
  ['DEXAMETHASONE', 50 / 0.75],
  ['BETAMETHASONE', 50 / 0.75],
  ['TRIAMCINOLONE', 12.5],
  ['DEFLAZACORT', 50 / 6],
] as const)('SRC-REN-076: 10 mg of %s a day are %d mg of prednisolone', (drug, expected) => {
  expect(on([prednisone('2026-05-01', '', 10, { CMTRT: drug, CMDECOD: drug })])[0]).toBeCloseTo(expected, 9);
});

test.each([
  ['mg', 'BID', 20],
  ['MG/DAY', 'BID', 10],
  ['mg/d', '', 10],
  ['g', 'QD', 10000],
  ['ug', 'QD', 0.01],
  ['mcg', 'QD', 0.01],
] as const)('SRC-REN-077: 10 %s %s are %d mg a day', (unit, frequency, expected) => {
  expect(on([prednisone('2026-05-01', '', 10, { CMDOSU: unit, CMDOSFRQ: frequency })])).toEqual([
    expected,
    expected,
    '',
  ]);
});

test.each([
  ['no row of CM at all', [], false, [0, null, 'no-medication']],
  ['CM without glucocorticoid', [row('CM', { CMTRT: 'LOSARTAN' })], true, [0, 0, '']],
  ['one row', [prednisone('2026-05-01', '', 10)], true, [10, 10, '']],
  ['two rows', [prednisone('2026-05-01', '', 10), prednisone('2026-05-01', '', 2.5)], true, [12.5, 12.5, '']],
  ['ended before', [prednisone('2026-05-01', '2026-05-09', 10)], true, [0, 0, '']],
  ['may have ended', [prednisone('2026-05', '2026-05', 10)], true, [0, 10, 'dose-dates']],
  ['no frequency', [prednisone('2026-05-01', '', 10, { CMDOSFRQ: '' })], true, [0, null, 'dose-unreadable']],
  ['no unit', [prednisone('2026-05-01', '', 10, { CMDOSU: 'TABLET' })], true, [0, null, 'dose-unreadable']],
  ['no dose', [prednisone('2026-05-01', '', 10, { CMDOSE: '' })], true, [0, null, 'dose-unreadable']],
  ['not taken', [prednisone('2026-05-01', '', 10, { CMOCCUR: 'N' })], true, [0, 0, '']],
  ['not done', [prednisone('2026-05-01', '', 10, { CMSTAT: 'NOT DONE' })], true, [0, 0, '']],
  ['on the skin', [prednisone('2026-05-01', '', 10, { CMROUTE: 'TOPICAL' })], true, [0, 0, '']],
  ['route unknown', [prednisone('2026-05-01', '', 10, { CMROUTE: '' })], true, [10, 10, '']],
] as const)('SRC-REN-078: %s', (_, rows, onRecord, expected) => {
  expect(on(rows, DAY, onRecord)).toEqual(expected);
});

test.each([
  ['CUTANEOUS'],
  ['OPHTHALMIC'],
  ['NASAL'],
  ['INTRANASAL'],
  ['RESPIRATORY (INHALATION)'],
  ['INHALATION'],
  ['AURICULAR (OTIC)'],
  ['INTRAVITREAL'],
  ['INTRA-ARTICULAR'],
])('SRC-REN-079: a glucocorticoid given %s does not count', (route) => {
  expect(on([prednisone('2026-05-01', '', 10, { CMROUTE: route })])).toEqual([0, 0, '']);
});

test('SRC-REN-080: an unreadable row beside a readable one leaves the top open and the first reason stands', () => {
  const readable = prednisone('2026-05-01', '', 10);
  const unreadable = prednisone('2026-05-01', '', 10, { CMDOSFRQ: 'PRN' });
  expect(on([readable, unreadable])).toEqual([10, null, 'dose-unreadable']);
  expect(on([unreadable, readable])).toEqual([10, null, 'dose-unreadable']);
});

test('SRC-REN-081: on the day of a change of dose the old dose may not have been taken any more', () => {
  const old = prednisone('2026-04-01', DAY, 15);
  const next = prednisone(DAY, '', 10);
  expect(on([old, next])).toEqual([10, 25, 'dose-dates']);
  expect(on([old, prednisone('2026-05-11', '', 10)])).toEqual([15, 15, '']);
  const other = { CMTRT: 'HYDROCORTISONE', CMDECOD: 'HYDROCORTISONE' };
  expect(on([old, prednisone(DAY, '', 20, other)])).toEqual([20, 20, '']);
});

test('SRC-REN-082: the rows taken on the day, or possibly, are named', () => {
  const rows = [
    prednisone('2026-05-01', '', 10),
    prednisone('2026-05', '2026-06', 5),
    prednisone('2026-06-01', ''),
  ];
  const { refs } = glucocorticoidOn(glucocorticoidRows(rows, equivalents), iso(DAY), true);
  expect(refs).toEqual(rows.slice(0, 2).map(({ ref }) => ref));
});

test.each([
  [dose(5), 'lte', 5, 'yes'],
  [dose(5.01), 'lte', 5, 'no'],
  [dose(5), 'lt', 5, 'no'],
  [dose(4.99), 'lt', 5, 'yes'],
  [dose(0, 5), 'lte', 5, 'yes'],
  [dose(0, 5), 'lt', 5, 'dose-dates'],
  [dose(0, null), 'lte', 5, 'dose-dates'],
  [dose(6, null), 'lte', 5, 'no'],
  [dose(0, 9, { reason: null }), 'lte', 5, 'dose-unknown'],
] as const)('SRC-REN-083: dose %o %s %d: %s', (given, operator, max, expected) => {
  const judged = doseUnder(given, operator, max);
  expect(judged.kind === 'unknown' ? judged.reason.key.replace('fact-reason.lupus.', '') : judged.kind).toBe(
    expected,
  );
});

const limits = { max: 10, maxInARow: 2, maxInAll: 3 };
test.each([
  [[], 'yes'],
  [[10, 10, 10, 10], 'yes'],
  [[11, 11, 10], 'yes'],
  [[11, 11, 11], 'no'],
  [[11, 11, 10, 11], 'yes'],
  [[11, 11, 10, 11, 10, 11], 'no'],
  [[11, 11, 'open'], 'unknown'],
  [[11, 'open', 10], 'yes'],
  [['open', 'open', 10], 'yes'],
  [['open', 'open', 'open'], 'unknown'],
  [['none', 'none', 'none'], 'unknown'],
  [[11, 10, 11, 10, 11, 10, 'open'], 'unknown'],
] as const)('SRC-REN-084: a course of %o: %s', (days, expected) => {
  const course = days.map((day) =>
    day === 'open' ? dose(0, 20) : day === 'none' ? dose(0, null) : dose(day),
  );
  expect(courseUnder(course, limits).kind).toBe(expected);
});

test('SRC-REN-085: the reason of an open course is that of the first day that leaves it open', () => {
  const judged = courseUnder([dose(11), dose(5, 6), dose(0, 20), dose(0, null), dose(0, 11)], limits);
  expect(judged).toEqual({
    kind: 'unknown',
    reason: { key: 'fact-reason.lupus.dose-dates', params: { drug: 'PREDNISONE' } },
  });
  const silent = { reason: null };
  expect(courseUnder([dose(0, 20, silent), dose(0, 20, silent), dose(0, 20, silent)], limits)).toMatchObject({
    reason: { key: 'fact-reason.lupus.dose-unknown' },
  });
});
