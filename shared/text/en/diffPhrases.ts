/** Sentences of the comparison of two data cuts. */
export const diffPhrasesEn = {
  'diff.subject-new': '{subject} is new.',
  'diff.subject-removed': '{subject} was in the older cut and is not in the newer one.',
  'diff.grade-moved': '{subject}: worst grade {older} → {newer}.',
  'diff.dose-new': '{subject}: new record of {treatment}, {dose}, {date}.',
  'diff.dose-removed': '{subject}: the record of {treatment}, {dose}, {date} is gone.',
  'diff.dose-changed': '{subject}: {treatment} of {date} changed, {older} → {newer}.',
  'diff.dose-record':
    '{subject}: record of {treatment} of {date} changed in {columns}; dose and date did not.',
  'diff.ae-new': '{subject}: new event {term}, grade {grade}, from {start}.',
  'diff.ae-new-late':
    '{subject}: late entry {term}, grade {grade}, from {start}: before the cut-off of the older cut, which did not hold it.',
  'diff.ae-duplicated': '{subject}: {term}, grade {grade}, from {start} is recorded once more.',
  'diff.ae-upgraded': '{subject}: {term} upgraded, grade {older} → {newer}.',
  'diff.ae-downgraded': '{subject}: {term} downgraded, grade {older} → {newer}.',
  'diff.ae-grade': '{subject}: grade of {term} {older} → {newer}.',
  'diff.ae-became-serious': '{subject}: {term} is serious now.',
  'diff.ae-resolved': '{subject}: {term} has resolved.',
  'diff.ae-changed': '{subject}: {term} changed in {columns}.',
  'diff.ae-removed': '{subject}: {term}, grade {grade}, is gone.',
  'diff.finding-changed': '{subject}: {test} of {date} corrected, {older} → {newer}.',
  'diff.finding-record': '{subject}: {test} of {date} changed in {columns}; the result did not.',
  'diff.finding-removed': '{subject}: {test} of {date}, {older}, is gone.',
  'diff.finding-duplicated': '{subject}: {test} of {date}, {newer}, is recorded once more.',
  'diff.gate-moved':
    '{gate:word:gate}, dose level {level}: {older:word:gate-value} → {newer:word:gate-value}.',
  'gate-value.none': 'not there',
} as const;
