/** What a data cut cannot say once the dates of each subject were shifted by de-identification. */
export const shiftedDatePhrasesEn = {
  'dates-shifted':
    'The dates of this data cut were shifted per subject; they cannot be compared with other subjects, the cut-off date or signatures.',
  'missing.collected-dates': 'the dates as they were collected',
  'sentence.dates-shifted':
    '{gate:word:gate}, dose level {level}: cannot be evaluated, because the dates of this data cut were shifted per subject.',
  'chronology.absent-undated':
    'Deviation: dose level {level} is dosed; no signed decision that opens it is on record.',
  'chronology.unsigned-undated':
    'Deviation: dose level {level} is dosed, but decision {number} is not signed by all.',
  'dlt.not-evaluable.dates-shifted':
    'The dates were shifted per subject; whether the DLT window is over cannot be told.',
  'board.dates-shifted':
    'The dates of this data cut were shifted per subject: study days and days of data within a subject are right, gates that depend on calendar dates cannot be evaluated.',
  'lab.conclusion.dates-shifted': 'Dates were shifted per subject; the cut-off date is not drawn.',
} as const;
