import type { LiverParameters } from '../liver.ts';

const FDA_2009 =
  'FDA, Guidance for Industry: Drug-Induced Liver Injury: Premarketing Clinical Evaluation, July 2009';

/**
 * Liver signals by the published cuts, each with its document. `silent` says why nobody has settled them for the trial;
 * it stands first in every note.
 */
export const publishedLiver = (silent: string): LiverParameters => ({
  aminotransferase: {
    value: 'higher',
    source: `${FDA_2009}: "ALT or AST"`,
    open: true,
    note: `${silent} The greater multiple of ALT and AST is taken.`,
  },
  rValue: {
    value: { hepatocellular: 5, cholestatic: 2, operator: 'inclusive', daysApart: 0 },
    source:
      'R value, CIOMS consensus (Benichou, J Hepatol 1990;11:272-276; Danan and Benichou, J Clin Epidemiol 1993;46:1323-1330): hepatocellular 5 or more, cholestatic 2 or less; guides of safety graphics write above 5 and below 2; verify against both papers',
    open: true,
    note: `${silent} R = 5 and R = 2 themselves count as hepatocellular and cholestatic; both enzymes from samples of the same day.`,
  },
  hysLaw: {
    value: {
      aminotransferase: 3,
      bilirubin: 2,
      alkalinePhosphatase: 2,
      operators: 'fda-2009',
      windowDays: 30,
    },
    source: `${FDA_2009}, section on Hy's law: ALT or AST 3 times the ULN or more, total bilirubin above 2 times the ULN, alkaline phosphatase below 2 times the ULN; window: default of hep-explorer (30 days)`,
    open: true,
    note: `${silent} The same guidance's advice on listing cases writes above 3 and 2 or more, so each reading is computed and named. The guidance gives no number of days.`,
  },
  edish: {
    value: { aminotransferase: 3, bilirubin: 2, operator: 'inclusive' },
    source:
      'eDISH: Watkins et al., Hepatology 2011;53:1514; cuts 3 and 2 times the ULN as drawn by hep-explorer and safety.viz, where a value at the cut counts as high',
    open: true,
    note: silent,
  },
  mdish: {
    value: { aminotransferase: 3.8, bilirubin: 4.8, operator: 'inclusive' },
    source:
      'mDISH: cuts 3.8 and 4.8 times baseline, Lin et al. 2012, as the defaults of hep-explorer; verify against the paper',
    open: true,
    note: silent,
  },
  migration: {
    value: { aminotransferase: 3, bilirubin: 2, operator: 'strict' },
    source:
      'Tesfaldet et al., Drug Saf 2024;47:699-710, and its published program (doi 10.5281/zenodo.10892050): above 3 and above 2 times the ULN, the cut itself is normal',
    open: true,
    note: `${silent} The eDISH quadrants count the cut itself as high; the migration keeps the operator of its source.`,
  },
  peakTiming: {
    value: { suggestiveDays: 14, possibleDays: 30 },
    source:
      'Clinical guide of hep-explorer: peaks within 14 days suggestive, to 28 days possible; its default window is 30 days',
    open: true,
    note: `${silent} The longer of 28 and 30 days is taken, so that no pair is passed over.`,
  },
  thresholds: {
    value: {
      single: 8,
      sustained: 5,
      sustainedDays: 14,
      combined: 3,
      bilirubin: 2,
      inr: 1.5,
      withSymptoms: 3,
      windowDays: 30,
    },
    source: `${FDA_2009}, decision to stop drug administration; from memory, verify against the guidance`,
    open: true,
    note: `${silent} A threshold asks for review; it decides nothing. The guidance gives no number of days between the two results.`,
  },
});
