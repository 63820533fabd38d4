/** Sentences of the page of cell therapy. */
export const cellTherapyPagePhrasesEn = {
  'cell.empty.no-one': 'Nobody has been dosed in this data cut; CRS and ICANS are graded in dosed subjects.',
  'cell.not-drawn': 'Dosed, but at no dose level or from no day that can be told.',
  'cell.conclusion.crs':
    'CRS in {n} of {of} dosed subjects, worst grade {grade} as entered ({subjects:list}).',
  'cell.conclusion.no-crs': 'No CRS was entered for {n} of {of} dosed subjects.',
  'cell.conclusion.crs-unknown':
    'No CRS grade is on record for {subjects:list}; whether there was CRS cannot be told.',
  'cell.conclusion.icans':
    'ICANS in {n} of {of} dosed subjects, worst grade {grade} as entered ({subjects:list}).',
  'cell.conclusion.no-icans': 'No ICANS was entered for {n} of {of} dosed subjects.',
  'cell.conclusion.icans-unknown':
    'No ICANS grade is on record for {subjects:list}; whether there was ICANS cannot be told.',
  'cell.conclusion.all-days': 'All {of} due days have both grades.',
  'cell.conclusion.days-missing': 'On {n} of {of} due days a grade is missing.',
  'cell.conclusion.no-finding': 'Nothing on record contradicts the entered grades.',
  'cell.conclusion.findings':
    '{n:plural:point:points} between the entered grades and the rest of the record must be confirmed by a clinician.',
  'cell.conclusion.without-score': '{n} of {of} daily ICANS grades have no ICE or CAPD of the day.',
  'cell.conclusion.icaht': 'Early ICAHT (neutrophils): grade {grade} at most ({subjects:list}).',
  'cell.conclusion.no-icaht': 'No early ICAHT in {n} of {of}.',
  'cell.conclusion.icaht-unknown': 'Early ICAHT cannot be told in anybody.',
  'cell.conclusion.aki': 'Acute kidney injury by creatinine: stage {grade} at most ({subjects:list}).',
  'cell.conclusion.no-aki': 'No acute kidney injury by creatinine in {n} of {of}.',
  'cell.conclusion.aki-unknown': 'Acute kidney injury cannot be told in anybody.',
  'cell.conclusion.steroids': '{n} of {of} had a background corticosteroid, which can suppress fever.',
} as const;
