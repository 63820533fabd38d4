import type { KidneyParameters } from '../kidney.ts';
import { publishedEquations } from '../published/kidneyEquations.ts';
import { renalDefinitions } from './renalDefinitions.ts';

const ASSUMED = 'Assumption; the registry record is silent';

export const kidney: KidneyParameters = {
  equations: {
    value: [
      { upToAge: 25, equation: 'ckid-u25' },
      { upToAge: null, equation: 'ckd-epi-2021' },
    ],
    source: `${ASSUMED}. CKiD U25 was made for 1 to 25 years (Pierce et al., Kidney Int 2021;99:948)`,
    open: true,
    note: 'By age at baseline, and kept for the whole trial: a change at 18 or 25 years makes a step that is not biology. The record names no equation for its limit of 45 mL/min/1.73 m2.',
  },
  ...publishedEquations,
  heightDays: {
    value: 182,
    source: ASSUMED,
    open: true,
    note: 'A child grows; with an older height the eGFR comes out low. The value is stated with this remark.',
  },
  reportedDifference: {
    value: 5,
    source: ASSUMED,
    open: true,
    note: 'A reported eGFR that is further than this from ours is listed; ours is used.',
  },
  matchDays: {
    value: 3,
    source: ASSUMED,
    open: true,
    note: 'The nearest result counts; of two as near, the earlier.',
  },
  baseline: {
    value: 'flag',
    source: ASSUMED,
    open: true,
    note: 'The record marked as baseline (--BLFL or --LOBXFL); without a mark, the last result before the day of the first infusion.',
  },
  changeLines: {
    value: [25, 50],
    source:
      'EULAR/ERA-EDTA 2019 (Ann Rheum Dis 2020;79:713): fall of at least 25 % by 3 months and 50 % by 6 months',
    open: false,
    note: 'Seen in an excerpt: verify against the recommendation. Lines to read a curve by; below them nobody is called a responder.',
  },
  definitions: {
    value: renalDefinitions,
    source: 'KDIGO 2024 lupus nephritis; BLISS-LN 2020; AURORA 1 2021; REGENCY 2025; EULAR/ERA-EDTA 2019',
    open: true,
    note: 'The record does not define complete or partial remission of the kidney. Every definition is derived. Items seen in excerpts only (KDIGO figure, children; EULAR falls): verify against the documents.',
  },
  primary: {
    value: 'kdigo-2024',
    source: ASSUMED,
    open: true,
    note: 'The record does not say which definition "complete and partial remission in kidney" means.',
  },
  flare: {
    value: {
      adequate: 0.7,
      low: { below: 0.2, above: 1 },
      high: { upTo: 1, above: 2 },
    },
    source:
      'AURORA 1 and 2: UPCR above 1 from below 0.2, or above 2 from 0.2 to 1.0, after an adequate response (at most 0.7)',
    open: false,
    note: 'The lowest UPCR since the adequate response is taken as the value that it rose from.',
  },
  rescueTreatments: {
    value: [
      'RITUXIMAB',
      'BELIMUMAB',
      'OBINUTUZUMAB',
      'ANIFROLUMAB',
      'TELITACICEPT',
      'VOCLOSPORIN',
      'CYCLOPHOSPHAMIDE',
      'BORTEZOMIB',
      'DARATUMUMAB',
      'PLASMAPHERESIS',
      'PLASMA EXCHANGE',
      'DIALYSIS',
      'HAEMODIALYSIS',
      'HEMODIALYSIS',
    ],
    source: ASSUMED,
    open: true,
    note: 'Started after the first infusion. The record does not define rescue; a rise of glucocorticoids is not taken for one, for they also treat CRS.',
  },
  withdrawalTerms: {
    value: [
      'DEATH',
      'WITHDRAWAL BY SUBJECT',
      'WITHDRAWAL BY PARENT/GUARDIAN',
      'LOST TO FOLLOW-UP',
      'ADVERSE EVENT',
      'LACK OF EFFICACY',
      'PHYSICIAN DECISION',
      'PROGRESSIVE DISEASE',
      'STUDY TERMINATED BY SPONSOR',
    ],
    source: 'CDISC SDTM Controlled Terminology, codelist NCOMPLT (C66727)',
    open: true,
    note: 'Which of them count as an intercurrent event is our assumption.',
  },
};
