import type { Measurement } from '../../dataset/trialData.ts';
import type { Fact } from '../../facts/fact.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import { listParam } from '../../text/template.ts';
import { cellFact, cellReason, figure, gradeValue, UNGRADABLE } from './cellFact.ts';
import { type CrsGrade, crsGrade } from './crsGrade.ts';
import { type CrsSignals, crsSignals, feverWaived } from './crsSignals.ts';
import { type DailyRecords, type DayRecord, isEventOf } from './dayRecord.ts';
import { SCALE } from './enteredGrade.ts';
import { meaningOn } from './itemMeaning.ts';
import { missingDomains } from './missingDomains.ts';
import type { Given } from './treatmentOf.ts';

const measured = ({ test, value, text, unit }: Measurement) => ({
  name: test,
  value: value === null ? text : figure(value, unit),
});

/** What went in, as read. */
const inputsOf = ({ measurements, treatments, otherCauses }: CrsSignals): Fact['inputs'] => [
  ...measurements.map(measured),
  ...treatments.map(({ name, indication }) => ({
    name: 'Treatment',
    value: indication === '' ? name : `${name} (${indication})`,
  })),
  ...otherCauses.map(({ preferredTerm, term }) => ({ name: 'Other cause', value: preferredTerm || term })),
];

const minimumReason = (signals: CrsSignals) => {
  if (signals.otherCauses.length > 0 && signals.atLeast > 0) {
    return cellReason('other-cause', {
      terms: listParam(signals.otherCauses.map(({ preferredTerm, term }) => preferredTerm || term)),
      grade: signals.atLeast,
    });
  }
  return signals.withoutFever ? cellReason('signs-without-fever') : cellReason('minimum-only');
};

/** The least grade of each day with vital signs: an interval that is open above. */
export const crsMinimumFacts = (input: SubjectInput, records: DailyRecords): readonly Fact[] =>
  records.days
    .filter(({ signs }) => signs.length > 0)
    .map((day) => {
      const signals = crsSignals(day, records, input);
      const explained = signals.otherCauses.length > 0;
      return cellFact(input, 'cell/crs-minimum', {
        key: day.date,
        about: SCALE.crs,
        date: day.date,
        value: { kind: 'interval', low: explained ? 0 : signals.atLeast, high: null, unit: 'grade' },
        clause: [signals.hypotension, signals.hypoxia].filter((word) => word !== null).join('; '),
        reason: minimumReason(signals),
        inputs: inputsOf(signals),
        refs: signals.refs.length > 0 ? signals.refs : day.signs.map(({ measurement }) => measurement.ref),
      });
    });

const asBoolean: { readonly [G in Given]: boolean | null } = { yes: true, no: false, maybe: null };

/** Highest temperature of the day against 38.0 °C; null when none was taken. */
const feverOf = ({ signs }: DayRecord): boolean | null => {
  const known = signs.filter(({ rule, flagged }) => rule === 'cell/fever' && flagged !== null);
  return known.length === 0 ? null : known.some(({ flagged }) => flagged === true);
};

const gradeFact = (
  input: SubjectInput,
  day: DayRecord,
  { grade, rows }: { readonly grade: CrsGrade; readonly rows: readonly Measurement[] },
): Fact => {
  const graded = grade.kind === 'graded';
  const missing = graded ? grade.missing : [];
  const reason = !graded
    ? cellReason(grade.reason)
    : missing.length > 0
      ? cellReason('domains-missing', {
          ...missingDomains(missing),
          min: grade.min,
          max: grade.max,
        })
      : grade.maskedFever
        ? cellReason('fever-may-be-masked')
        : null;
  return cellFact(input, 'cell/crs-derived', {
    key: day.date,
    about: SCALE.crs,
    date: day.date,
    value: graded ? gradeValue(SCALE.crs, grade) : UNGRADABLE,
    reason,
    inputs: rows.map(measured),
    refs: rows.map(({ ref }) => ref),
  });
};

/** A grade for each day on which hypotension or hypoxia of the daily assessment was recorded as such. */
export const crsDerivedFacts = (input: SubjectInput, records: DailyRecords): readonly Fact[] =>
  records.days.flatMap((day) => {
    const { dailyItems, eventTerms } = input.protocol.cellTherapy;
    const hypotension = meaningOn(day, dailyItems.value.domains, dailyItems.value.hypotension);
    const hypoxia = meaningOn(day, dailyItems.value.domains, dailyItems.value.hypoxia);
    if (hypotension.rows.length === 0 && hypoxia.rows.length === 0) return [];
    const deaths = input.adverseEvents.filter(
      (event) =>
        event.fatal &&
        isEventOf(event, eventTerms.value.crs) &&
        event.end.kind === 'complete' &&
        event.end.date === day.date,
    );
    const grade = crsGrade({
      fever: feverOf(day),
      treated: records.treatmentsOnRecord ? asBoolean[feverWaived(day, records, input)] : null,
      hypotension: hypotension.meaning,
      hypoxia: hypoxia.meaning,
      deathDueToCrs: deaths.length > 0,
    });
    const temperatures = day.signs.filter(({ rule }) => rule === 'cell/fever');
    return [
      gradeFact(input, day, {
        grade,
        rows: [...temperatures.map(({ measurement }) => measurement), ...hypotension.rows, ...hypoxia.rows],
      }),
    ];
  });
