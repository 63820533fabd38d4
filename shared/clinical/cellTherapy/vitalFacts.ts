import type { Measurement } from '../../dataset/trialData.ts';
import { toSi } from '../../dataset/units/toSi.ts';
import type { Fact } from '../../facts/fact.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import { gt, gte, lt } from '../../grading/compare.ts';
import type { CellTherapyParameters } from '../../protocol/cellTherapy.ts';
import { cellFact, cellReason, dateText, figure, NOT_EVALUABLE } from './cellFact.ts';
import type { CellTherapyRuleId } from './cellTherapyRules.ts';
import { limitForAge } from './vitalThreshold.ts';

type Parameters = CellTherapyParameters;

interface Sign {
  readonly rule: CellTherapyRuleId;
  readonly testCodes: readonly string[];
  readonly compare: (value: number, limit: number) => boolean;
  readonly symbol: string;
  readonly unit: string;
  /** null when the age is needed and not known, or has no limit. */
  readonly limit: (p: Parameters, age: number | null) => number | null;
}

const byAge =
  (bands: (p: Parameters) => Parameters['vitalSigns']['value']['hypotension']) =>
  (p: Parameters, age: number | null): number | null =>
    age === null ? null : limitForAge(bands(p), age);

const SIGNS: readonly Sign[] = [
  {
    rule: 'cell/fever',
    testCodes: ['TEMP'],
    compare: gte,
    symbol: '≥',
    unit: '°C',
    limit: (p) => p.crs.value.feverCelsius,
  },
  {
    rule: 'cell/hypotension',
    testCodes: ['SYSBP'],
    compare: lt,
    symbol: '<',
    unit: 'mmHg',
    limit: byAge((p) => p.vitalSigns.value.hypotension),
  },
  {
    rule: 'cell/tachycardia',
    testCodes: ['HR', 'PULSE'],
    compare: gt,
    symbol: '>',
    unit: '/min',
    limit: byAge((p) => p.vitalSigns.value.tachycardia),
  },
  {
    rule: 'cell/tachypnoea',
    testCodes: ['RESP'],
    compare: gt,
    symbol: '>',
    unit: '/min',
    limit: byAge((p) => p.vitalSigns.value.tachypnoea),
  },
  {
    rule: 'cell/low-oxygen',
    testCodes: ['OXYSAT', 'SPO2'],
    compare: lt,
    symbol: '<',
    unit: '%',
    limit: (p) => p.vitalSigns.value.lowOxygen,
  },
];

/** What one record of a vital sign says. */
export interface VitalSign {
  readonly rule: CellTherapyRuleId;
  readonly measurement: Measurement;
  /** In the unit of the limit; null when the result has no number in it. */
  readonly value: number | null;
  readonly limit: number | null;
  /** null when it cannot be told. */
  readonly flagged: boolean | null;
  readonly clause: string;
  readonly unit: string;
}

const judge = (measurement: Measurement, sign: Sign, input: SubjectInput): VitalSign => {
  const si = toSi(measurement, measurement.value, measurement.unit);
  const value = si.kind === 'si' ? si.value : null;
  const limit = sign.limit(input.protocol.cellTherapy, input.subject?.age ?? null);
  return {
    rule: sign.rule,
    measurement,
    value,
    limit,
    flagged: value === null || limit === null ? null : sign.compare(value, limit),
    clause: limit === null ? '' : `${sign.symbol} ${figure(limit, sign.unit)}`,
    unit: sign.unit,
  };
};

/** Every vital sign of a subject that has a limit, in the order of the rows. */
export const vitalSigns = (input: SubjectInput): readonly VitalSign[] =>
  input.measurements.flatMap((measurement) => {
    if (measurement.domain !== 'VS') return [];
    const sign = SIGNS.find(({ testCodes }) => testCodes.includes(measurement.testCode.toUpperCase()));
    return sign === undefined ? [] : [judge(measurement, sign, input)];
  });

/** One fact per record: whether the limit for the subject's age is passed. Age is that of DM. */
export const vitalFacts = (input: SubjectInput, signs: readonly VitalSign[]): readonly Fact[] =>
  signs.map(({ rule, measurement, value, flagged, limit, clause, unit }) =>
    cellFact(input, rule, {
      key: String(measurement.ref.recordId),
      about: measurement.testCode,
      date: dateText(measurement.date),
      value: flagged === null ? NOT_EVALUABLE : { kind: 'yes-no', value: flagged },
      clause,
      reason:
        flagged !== null ? null : cellReason(limit === null && value !== null ? 'no-age-limit' : 'no-number'),
      inputs: [
        {
          name: measurement.test,
          value: value === null ? `${measurement.text} ${measurement.textUnit}`.trim() : figure(value, unit),
        },
        ...(input.subject?.age === null || input.subject === null
          ? []
          : [{ name: 'Age', value: figure(input.subject.age, 'years') }]),
      ],
      refs: [measurement.ref],
    }),
  );
