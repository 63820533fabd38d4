/** Sentences of the page on efficacy. */
export const efficacyPhrasesEn = {
  'efficacy.no-one': 'Nobody has been dosed in this data cut.',
  'efficacy.change':
    'UPCR fell by at least {line} % from baseline in {n} of {of} dosed at the last result ({known} with a change on record).',
  'efficacy.change-none': 'No change of UPCR can be stated yet.',
  'efficacy.renal':
    'Renal criteria by {definition:word:renal-definition} at the last assessment: complete {complete}/{of}, partial {partial}/{of}, not evaluable {unknown}/{of}.',
  'efficacy.early':
    'The source states these responses from day {from} on; nobody has been assessed so late, so this is not yet remission.',
  'efficacy.remission':
    'SLE remission by {definition:word:remission-definition} at the last assessment: {n}/{of}, not evaluable {unknown}/{of}.',
  'efficacy.no-contradiction': 'No entry of SLEDAI-2K contradicts the results it can be held against.',
  'efficacy.contradictions':
    '{n:plural:entry of SLEDAI-2K contradicts:entries of SLEDAI-2K contradict} items or results, or may reflect lymphodepletion.',
  'efficacy.no-upcr': 'No change of UPCR can be stated: no UPCR after the first infusion, or no baseline.',
  'efficacy.no-sledai': 'No complete SLEDAI-2K on record.',
  'efficacy.no-egfr': 'No eGFR can be stated.',
  'renal-definition.kdigo-2024': 'KDIGO 2024',
  'renal-definition.kdigo-2024-children': 'KDIGO 2024 for children',
  'renal-definition.bliss-ln': 'BLISS-LN',
  'renal-definition.aurora-1': 'AURORA 1',
  'renal-definition.regency': 'REGENCY',
  'renal-definition.eular-era-2019': 'EULAR/ERA-EDTA 2019',
  'remission-definition.doris-2021': 'DORIS 2021',
  'remission-definition.lldas': 'LLDAS',
} as const;
