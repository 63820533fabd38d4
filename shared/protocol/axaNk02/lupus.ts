import type { LupusParameters } from '../lupus.ts';

const ASSUMED = 'Assumption; the registry record is silent';

export const lupus: LupusParameters = {
  sledai: {
    value: { windowDays: 10, arthritisJoints: '>=2' },
    source: `${ASSUMED}. Gladman et al., J Rheumatol 2002;29:288 (10 days); Touma et al., Lupus 2010;19:49 (30 days)`,
    open: true,
    note: 'Published sheets differ: 10, 28 or 30 days, and more than 2 or at least 2 joints with arthritis.',
  },
  itemCuts: {
    value: { proteinuria: 0.5, haematuria: 5, pyuria: 5, fever: 38, platelets: 100, leukocytes: 3 },
    source: 'SLEDAI-2K, descriptors of the items (Gladman et al., J Rheumatol 2002;29:288)',
    open: false,
    note: 'All are strict: above 0.5 g/24 h, above 5 cells per field, above 38 degrees, below 100 and below 3.0. Where there is no 24-hour urine, UPCR in g/g stands for it.',
  },
  sedimentTests: {
    value: {
      casts: ['CSGRAN', 'CSRBC'],
      haematuria: ['RBCU', 'URBC', 'RBCHPF'],
      pyuria: ['WBCU', 'UWBC', 'WBCHPF'],
    },
    source: ASSUMED,
    open: true,
    note: 'Codes under which the study reports urinary sediment. Only granular and red-cell casts count.',
  },
  lymphodepletion: {
    value: {
      drugs: ['FLUDARABINE', 'FLUDARABINE PHOSPHATE', 'CYCLOPHOSPHAMIDE', 'BENDAMUSTINE'],
      beforeDays: 30,
      days: 42,
    },
    source: ASSUMED,
    open: true,
    note: 'A cytopenia from the first day of lymphodepletion to this many days after the last may be the drug. It is flagged; whether the item counts is the investigator’s.',
  },
  flareRise: {
    value: 3,
    source: 'SLEDAI flare: rise of more than 3 (Gladman et al., J Rheumatol 2000;27:377)',
    open: false,
    note: 'Against the assessment before.',
  },
  glucocorticoids: {
    value: [
      { drug: 'PREDNISOLONE', equalTo5mgPrednisolone: 5 },
      { drug: 'PREDNISONE', equalTo5mgPrednisolone: 5 },
      { drug: 'METHYLPREDNISOLONE', equalTo5mgPrednisolone: 4 },
      { drug: 'HYDROCORTISONE', equalTo5mgPrednisolone: 20 },
      { drug: 'CORTISONE', equalTo5mgPrednisolone: 25 },
      { drug: 'DEXAMETHASONE', equalTo5mgPrednisolone: 0.75 },
      { drug: 'BETAMETHASONE', equalTo5mgPrednisolone: 0.75 },
      { drug: 'TRIAMCINOLONE', equalTo5mgPrednisolone: 4 },
      { drug: 'DEFLAZACORT', equalTo5mgPrednisolone: 6 },
      { drug: '泼尼松', equalTo5mgPrednisolone: 5 },
      { drug: '泼尼松龙', equalTo5mgPrednisolone: 5 },
      { drug: '甲泼尼龙', equalTo5mgPrednisolone: 4 },
      { drug: '甲强龙', equalTo5mgPrednisolone: 4 },
      { drug: '氢化可的松', equalTo5mgPrednisolone: 20 },
      { drug: '地塞米松', equalTo5mgPrednisolone: 0.75 },
      { drug: '倍他米松', equalTo5mgPrednisolone: 0.75 },
      { drug: '曲安西龙', equalTo5mgPrednisolone: 4 },
    ],
    source: 'Usual table of glucocorticoid equivalents',
    open: true,
    note: 'From general knowledge: verify against the British National Formulary, "Glucocorticoid therapy". Deflazacort 6 mg and betamethasone 0.75 mg as there.',
  },
  doris: {
    value: { phgaBelow: 0.5, maxPrednisolone: 5, prednisoloneOperator: 'lte' },
    source: 'DORIS 2021 (van Vollenhoven et al., Lupus Sci Med 2021;8:e000538)',
    open: false,
    note: 'Prednisolone at most 5 mg/day as in the abstract; the table prints less than 5. Clinical SLEDAI 0. No duration is asked for.',
  },
  lldas: {
    value: { maxSledai: 4, maxPhga: 1, maxPrednisolone: 7.5, investigationalDrug: 'allowed' },
    source: 'LLDAS (Franklyn et al., Ann Rheum Dis 2016;75:1615)',
    open: true,
    note: 'The wording excludes investigational drugs, by which nobody treated here could ever be in LLDAS. It is taken as allowed. Haemolytic anaemia and gastrointestinal activity are not among the items collected and are not judged.',
  },
  sri4: {
    value: { fall: 4, phgaRiseBelow: 0.3, bilag: 'required' },
    source: 'SRI-4 (Furie et al., Arthritis Rheum 2009;61:1143)',
    open: true,
    note: 'BILAG is not collected. Unless the protocol replaces it, a response by SRI-4 cannot be stated, only its absence.',
  },
};
