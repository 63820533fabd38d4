import type { Drift } from '../model/curve.ts';
import type { DoseLevelNumber } from './study.ts';

/** Before lymphodepletion, in the units of the laboratory tables. */
export interface BloodPlan {
  readonly NEUT: number;
  readonly LYM: number;
  /** Monocytes, eosinophils and basophils together. */
  readonly otherLeukocytes: number;
  readonly HGB: number;
  readonly PLAT: number;
  /** Lowest neutrophil count and the study day it is reached. */
  readonly neutNadir: number;
  readonly neutNadirDay: number;
  /** Lowest platelet count as a fraction of the baseline. */
  readonly platNadirFraction: number;
}

/** Values that stay where they are, apart from noise, lymphodepletion and episodes. */
export interface SteadyPlan {
  readonly ALT: number;
  readonly AST: number;
  readonly ALP: number;
  readonly BILI: number;
  readonly UREA: number;
  readonly K: number;
  readonly SODIUM: number;
  readonly LDH: number;
  readonly CRP: number;
  readonly FERRITIN: number;
  readonly IL6: number;
}

/** Markers of lupus nephritis that move with the response. */
export interface LupusPlan {
  readonly UPCR: Drift;
  readonly ALB: Drift;
  readonly CREAT: Drift;
  readonly C3: Drift;
  readonly C4: Drift;
  readonly DSDNA: Drift;
  readonly IGG: Drift;
  readonly IGA: Drift;
  readonly IGM: Drift;
  readonly PHGA: Drift;
  /** Clinical SLEDAI-2K items present at baseline: item number and the last study day on which it is present. */
  readonly sledaiUntil: { readonly [item: number]: number };
}

export interface PharmacologyPlan {
  /** CAR copies per microgram of genomic DNA at the peak after each infusion. */
  readonly carPeaks: readonly [number, number, number, number];
  readonly carHalfDays: number;
  readonly bCellBaseline: number;
  /** B cells/uL at the nadir; far below the limit of 1 for a deep depletion. */
  readonly bCellNadir: number;
  /** B cells/uL on study days 29 and 57 and from day 169. */
  readonly bCellReturn: readonly [day29: number, day57: number, day169: number];
}

export interface VitalPlan {
  readonly SYSBP: number;
  readonly DIABP: number;
  readonly HR: number;
  readonly RESP: number;
  readonly weightKg: number;
  /** Change by day 61: oedema goes with the proteinuria. */
  readonly weightChangeKg: number;
  readonly heightCm: number;
}

export interface DosingPlan {
  readonly level: DoseLevelNumber;
  /** Study day 1. */
  readonly firstInfusion: string;
  /** Actual over planned dose, one per infusion. */
  readonly fractions: readonly [number, number, number, number];
  readonly lots: readonly [string, string, string, string];
}

export interface ScreenedPlan {
  readonly number: string;
  readonly sex: 'F' | 'M';
  readonly age: number;
  readonly consent: string;
  readonly vitals: VitalPlan;
  readonly blood: BloodPlan;
  readonly steady: SteadyPlan;
  readonly lupus: LupusPlan;
}

export interface DosedPlan extends ScreenedPlan {
  readonly dosing: DosingPlan;
  readonly pharmacology: PharmacologyPlan;
  /** Actual minus planned study day of visits that were moved, by visit name. */
  readonly visitShifts: { readonly [visit: string]: number };
}

/** SYN- stands in front of every subject so that a row never passes for a person's. */
export const subjectIdOf = (subject: ScreenedPlan): string => `SYN-CS01P-1-${subject.number}`;
