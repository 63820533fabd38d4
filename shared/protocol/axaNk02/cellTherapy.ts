import type { CellTherapyParameters } from '../cellTherapy.ts';
import { dailyItems } from './cellTherapyItems.ts';
import { treatments } from './cellTherapyTreatments.ts';

const ASTCT = 'ASTCT consensus grading (Lee et al. 2019, Biol Blood Marrow Transplant 25:625)';
const ASSUMED = 'Assumption; the registry record is silent';

export const cellTherapy: CellTherapyParameters = {
  crs: {
    value: { feverCelsius: 38, lowFlowMaxLitres: 6, waiverDays: 3 },
    source: `${ASTCT}, table of CRS`,
    open: true,
    note: 'Fever and oxygen flow as in the table. For how long treatment stands for fever is not in it: three days after the last day with fever or CRS are assumed. Confirm with the sponsor.',
  },
  otherCauses: {
    value: {
      bodySystems: ['INFECTIONS AND INFESTATIONS'],
      terms: ['INFUSION RELATED REACTION', 'FEBRILE NEUTROPENIA', 'SEPSIS', 'TRANSFUSION REACTION'],
    },
    source: `${ASTCT}: fever "not attributable to any other cause"`,
    open: true,
    note: 'Adverse events that may explain fever, hypotension or hypoxia; a clinician decides. Confirm the list with the sponsor.',
  },
  eventTerms: {
    value: {
      crs: ['CYTOKINE RELEASE SYNDROME'],
      icans: [
        'IMMUNE EFFECTOR CELL-ASSOCIATED NEUROTOXICITY SYNDROME',
        'IMMUNE EFFECTOR CELL NEUROTOXICITY SYNDROME',
        'ICANS',
      ],
    },
    source: ASSUMED,
    open: true,
    note: 'Terms by which the adverse event records name CRS and ICANS.',
  },
  icans: {
    value: { capdBelowYears: 12, capdLow: 1, capdHigh: 9 },
    source: 'verify against Lee 2019, paediatric table',
    open: true,
    note: 'Under 12 years CAPD stands for ICE: 1 to 8 is grade 1 or 2 by consciousness, 9 and above grade 3, unable grade 4.',
  },
  dailyToDay: {
    value: 29,
    source: ASSUMED,
    open: true,
    note: 'The record gives no schedule. Daily assessment to study day 29 (28 days after the first infusion) is assumed; a day without one shows as not assessed.',
  },
  dailyItems,
  cytopeniaWindow: {
    value: {
      dayZero: 'firstInfusion',
      fromDay: 0,
      toDay: 30,
      gapLimitDays: 7,
      stableRecoveryDays: 3,
      minSamples: 2,
    },
    source: 'verify against EHA/EBMT ICAHT consensus (Rejeski et al. 2023, Blood 142:865)',
    open: true,
    note: 'Days below a cut are added up; a recovery of less than 3 days counts with them; samples more than 7 days apart say nothing of the days between. Four infusions: day 0 is the first. Confirm with the sponsor.',
  },
  neutrophilsEarly: {
    value: [
      {
        cut: 0.5,
        inclusive: true,
        steps: [
          { days: 1, grade: 1 },
          { days: 7, grade: 2 },
          { days: 14, grade: 3 },
        ],
        neverAbove: 4,
      },
      {
        cut: 0.1,
        inclusive: true,
        steps: [
          { days: 7, grade: 3 },
          { days: 14, grade: 4 },
        ],
        neverAbove: null,
      },
    ],
    source: 'verify against EHA/EBMT ICAHT consensus (Rejeski et al. 2023), early ICAHT',
    open: true,
    note: 'Neutrophils at or below 0.5 for less than 7 days: 1; 7 to 13: 2; 14 and more: 3; never above: 4. At or below 0.1 for 7 days: 3; 14 days: 4.',
  },
  neutrophilsLate: {
    value: {
      minSamples: 2,
      cuts: [
        { cut: 1.5, grade: 1 },
        { cut: 1, grade: 2 },
        { cut: 0.5, grade: 3 },
        { cut: 0.1, grade: 4 },
      ],
    },
    source: 'verify against EHA/EBMT ICAHT consensus (Rejeski et al. 2023), late ICAHT',
    open: true,
    note: 'After day 30, by depth on at least two samples; one sample alone may be transient.',
  },
  plateletsEarly: {
    value: [
      {
        cut: 50,
        inclusive: false,
        steps: [
          { days: 1, grade: 1 },
          { days: 7, grade: 2 },
        ],
        neverAbove: null,
      },
      {
        cut: 20,
        inclusive: false,
        steps: [
          { days: 1, grade: 3 },
          { days: 14, grade: 4 },
        ],
        neverAbove: null,
      },
    ],
    source: 'T-ICAHT, table of definitions, early (days 0 to 30)',
    open: true,
    note: 'Platelets below 50 for 1 to 6 days: 1; 7 and more: 2. Below 20 for 1 to 13 days: 3; 14 and more: 4. Whether the study uses T-ICAHT is to be confirmed.',
  },
  aki: {
    value: {
      reference: 'lowest-7-days',
      riseMicromolar: 26.5,
      riseHours: 48,
      ratioHours: 168,
      stage3Micromolar: 353.6,
      childBelowYears: 18,
      childEgfrBelow: 35,
    },
    source: 'verify against KDIGO 2012 AKI guideline, section 2.1 and table 2',
    open: true,
    note: 'A multiple is taken of the lowest creatinine of the seven days before; the flagged baseline stands for it where there is none. Under 18 years a fall of eGFR below 35 is stage 3. Urine output is not recorded.',
  },
  vitalSigns: {
    value: {
      hypotension: [
        { fromYears: 0, toYears: 1, limit: 70, perYear: 0 },
        { fromYears: 1, toYears: 10, limit: 70, perYear: 2 },
        { fromYears: 10, toYears: null, limit: 90, perYear: 0 },
      ],
      tachycardia: [
        { fromYears: 0, toYears: 1, limit: 190, perYear: 0 },
        { fromYears: 1, toYears: 3, limit: 140, perYear: 0 },
        { fromYears: 3, toYears: 6, limit: 120, perYear: 0 },
        { fromYears: 6, toYears: 12, limit: 118, perYear: 0 },
        { fromYears: 12, toYears: null, limit: 100, perYear: 0 },
      ],
      tachypnoea: [
        { fromYears: 0, toYears: 1, limit: 53, perYear: 0 },
        { fromYears: 1, toYears: 3, limit: 37, perYear: 0 },
        { fromYears: 3, toYears: 6, limit: 28, perYear: 0 },
        { fromYears: 6, toYears: 12, limit: 25, perYear: 0 },
        { fromYears: 12, toYears: null, limit: 20, perYear: 0 },
      ],
      lowOxygen: 92,
    },
    source: 'verify against AHA PALS (2015/2020), vital signs by age',
    open: true,
    note: 'Systolic pressure below 70 + 2 × age from 1 to 9 years and below 90 from 10 years; heart and respiratory rate above the awake range; oxygen saturation below 92 %. Age is that of the DM record.',
  },
  treatments,
};
