import { cognitionRange, type Instrument, type InstrumentProblem, problemOf } from './cognition.ts';
import { exactly, type GradeRange, worstOf } from './gradeRange.ts';

export type Consciousness = 'spontaneous' | 'voice' | 'touch' | 'unarousable';
export type Seizure = 'none' | 'brief' | 'prolonged';
export type Motor = 'none' | 'deep-focal';
export type Pressure = 'none' | 'focal-oedema' | 'diffuse';

/** Whole years that a subject may have on the day; both equal when the birthday does not matter. */
export interface AgeRange {
  readonly min: number;
  readonly max: number;
}

/** One day; null is not recorded. Intracranial haemorrhage, tremor and myoclonus are not part of it. */
export interface IcansAssessment {
  readonly age: AgeRange | null;
  readonly instrument: Instrument | null;
  readonly consciousness: Consciousness | null;
  /** Awake, with an ICE score of 0 because of global aphasia. */
  readonly globalAphasia: boolean | null;
  readonly seizure: Seizure | null;
  readonly motor: Motor | null;
  readonly pressure: Pressure | null;
  readonly deathDueToIcans: boolean;
}

export interface CapdCuts {
  readonly capdBelowYears: number;
  readonly capdLow: number;
  readonly capdHigh: number;
}

export type IcansMissing = 'cognition' | 'consciousness' | 'seizure' | 'motor' | 'pressure';

export type IcansGrade =
  | {
      readonly kind: 'graded';
      /** Policy worst-case: the greatest grade that what is known allows. */
      readonly grade: number;
      readonly min: number;
      readonly max: number;
      /** Domains without a record; empty when the grade is settled. */
      readonly missing: readonly IcansMissing[];
    }
  | {
      readonly kind: 'not-evaluable';
      readonly reason: InstrumentProblem | 'nothing-assessed';
      /** What the other domains give at least; 0 when they give nothing. */
      readonly atLeast: number;
    };

/** Lee 2019, table of ICANS: waking spontaneously is grade 1 only together with an ICE of 7 to 9. */
const CONSCIOUSNESS: { readonly [C in Consciousness]: number } = {
  spontaneous: 0,
  voice: 2,
  touch: 3,
  unarousable: 4,
};
const SEIZURE: { readonly [S in Seizure]: number } = { none: 0, brief: 3, prolonged: 4 };
const MOTOR: { readonly [M in Motor]: number } = { none: 0, 'deep-focal': 4 };
const PRESSURE: { readonly [P in Pressure]: number } = { none: 0, 'focal-oedema': 3, diffuse: 4 };

interface Domain {
  readonly name: IcansMissing;
  /** null when not recorded. */
  readonly range: GradeRange | null;
  /** What the domain can be at most. */
  readonly unknown: GradeRange;
}

const UNKNOWN: GradeRange = { min: 0, max: 4 };

/** Who is awake with global aphasia is awake, whether or not the state of consciousness was recorded. */
const consciousnessGrade = ({ consciousness, globalAphasia }: IcansAssessment): number | null => {
  if (consciousness !== null) return CONSCIOUSNESS[consciousness];
  return globalAphasia === true ? CONSCIOUSNESS.spontaneous : null;
};

const domainsOf = (day: IcansAssessment, cuts: CapdCuts): readonly Domain[] => {
  const known = (name: IcansMissing, grade: number | null): Domain => ({
    name,
    range: grade === null ? null : exactly(grade),
    unknown: UNKNOWN,
  });
  const { seizure, motor, pressure } = day;
  return [
    {
      name: 'cognition',
      range:
        day.instrument === null || problemOf(day.instrument, day.age, cuts) !== null
          ? null
          : cognitionRange(day.instrument, day, cuts),
      unknown: UNKNOWN,
    },
    known('consciousness', consciousnessGrade(day)),
    known('seizure', seizure === null ? null : SEIZURE[seizure]),
    known('motor', motor === null ? null : MOTOR[motor]),
    known('pressure', pressure === null ? null : PRESSURE[pressure]),
  ];
};

/**
 * ICANS by ASTCT (Lee et al. 2019, Biol Blood Marrow Transplant 25:625, tables of ICANS for adults and children): the
 * most severe domain, 5 being death due to ICANS. ICE from 12 years, CAPD under 12; a score of the wrong instrument
 * gives no grade. A domain without a record can be anything, so that what is known is a minimum.
 */
export const icansGrade = (day: IcansAssessment, cuts: CapdCuts): IcansGrade => {
  if (day.deathDueToIcans) return { kind: 'graded', grade: 5, min: 5, max: 5, missing: [] };
  const domains = domainsOf(day, cuts);
  const known = domains.flatMap(({ range }) => (range === null ? [] : [range]));
  const problem = day.instrument === null ? null : problemOf(day.instrument, day.age, cuts);
  if (problem !== null) return { kind: 'not-evaluable', reason: problem, atLeast: worstOf(known).min };
  if (known.length === 0) return { kind: 'not-evaluable', reason: 'nothing-assessed', atLeast: 0 };
  const { min, max } = worstOf(domains.map(({ range, unknown }) => range ?? unknown));
  const missing = min === max ? [] : domains.filter(({ range }) => range === null).map(({ name }) => name);
  return { kind: 'graded', grade: max, min, max, missing };
};
