import type { UngradableReason } from '../../grading/labGrade.ts';

type Needed = `fact-reason.lab-grade.${UngradableReason}`;

/** Why a laboratory result has no grade, or what could make its grade another. */
export const labGradeFactPhrasesEn = {
  'fact-reason.lab-grade.no-value': 'The result is no number.',
  'fact-reason.lab-grade.no-unit': 'No unit was recorded.',
  'fact-reason.lab-grade.unit-mismatch':
    'The unit is not that of the criteria, and there is no known factor between them.',
  'fact-reason.lab-grade.no-lower-limit': 'The record has no lower limit of normal.',
  'fact-reason.lab-grade.no-upper-limit': 'The record has no upper limit of normal.',
  'fact-reason.lab-grade.no-baseline': 'The subject has no baseline of this test that could be compared.',
  'fact-reason.lab-grade.no-baseline-indicator':
    'The range of the baseline record does not tell whether the baseline was normal.',
  'fact-reason.lab-grade.no-percent-change':
    'The change from baseline is not known, for there is no baseline of this test.',
  'fact-reason.lab-grade.fasting-not-recorded': 'It is not recorded whether the subject had fasted.',
  'fact-reason.lab-grade.below-limit':
    'Only a limit is known that the result is below, and that limit does not decide.',
  'fact-reason.lab-grade.unknown-term': 'Neither a CTCAE term nor a known test code.',
  'fact-reason.lab-grade.not-in-criteria':
    'This edition of the criteria does not grade it by a laboratory value.',
  'fact-reason.lab-grade.graded-elsewhere': 'The criteria grade values in this range under another term.',
  'fact-reason.lab-grade.open': 'At least grade {grade}, up to grade {max}. {why:word:fact-reason.lab-grade}',
  'fact-reason.lab-grade.converted':
    'Converted from {from:unit} to {to:unit}, factor {factor}, before grading.',
  'fact-reason.lab-grade.calcium-not-corrected':
    'Total calcium as measured: the criteria mean calcium corrected for albumin, and nothing was corrected here.',

  'lab-grade.one': 'grade {grade}',
  'lab-grade.range': 'grade {min}–{max}, needs clinical data',
  'lab-grade.none': 'not gradable: {why:word:fact-reason.lab-grade}',
  'lab-grade.absent': 'not graded by this edition',

  'lab-version.same':
    'CTCAE {other} gives each of {n:plural:result:results} the same grade as CTCAE {study}, which the protocol pins.',
  'lab-version.differs':
    'CTCAE {other} would grade {n} of {of:plural:result:results} otherwise than CTCAE {study}, in {terms:plural:term:terms}.',
  'lab-version.severe':
    'Dosed subjects with a laboratory-derived grade of 3 or more after the first infusion: {a}/{of} by CTCAE {study}, {b}/{of} by CTCAE {other}.',
  'lab-version.pinned': 'The protocol pins CTCAE {study}; this comparison changes no grade.',
  'lab-version.empty': 'No laboratory result of this cut is graded by either edition.',
} as const satisfies { readonly [K in Needed]: string } & { readonly [key: string]: string };
