import { cellTherapyPagePhrasesEn } from './cellTherapyPagePhrases.ts';

/** Reasons and codes of CRS, ICANS, ICAHT, AKI and vital signs. Format of the places: shared/text/template.ts. */
export const cellTherapyFactPhrasesEn = {
  ...cellTherapyPagePhrasesEn,
  'fact-reason.cell-therapy.no-first-infusion':
    'The first infusion has no known date; nothing can be counted from it.',
  'fact-reason.cell-therapy.not-a-grade': 'The result is not a grade from 0 to 5.',
  'fact-reason.cell-therapy.no-daily-grade': 'No daily grade is on record; not assessed is not grade 0.',
  'fact-reason.cell-therapy.days-not-assessed':
    'On {n} of {due} due days no grade is on record; what was then is not known.',
  'fact-reason.cell-therapy.nothing-assessed': 'None of the domains is on record.',
  'fact-reason.cell-therapy.domains-missing':
    'Not on record: {domains:local}. What is known gives at least grade {min}; the worst case is grade {max}.',
  'fact-reason.cell-therapy.fever-may-be-masked':
    'No fever, but treatment that suppresses it; the table of grades has no cell for this. Worst case: grade 1.',
  'fact-reason.cell-therapy.minimum-only':
    'Least grade only: single readings and treatments show what was there, not what was not.',
  'fact-reason.cell-therapy.other-cause':
    'Another cause is on record: {terms:list}. If it is CRS all the same, grade {grade} at least; a clinician decides.',
  'fact-reason.cell-therapy.signs-without-fever':
    'Low pressure, low oxygen or support without fever and without treatment that suppresses fever: not CRS by the table.',
  'fact-reason.cell-therapy.wrong-instrument':
    'The score is of the instrument for another age: ICE is not for children under 12 years, CAPD stands for it there. The other domains give at least grade {atLeast}.',
  'fact-reason.cell-therapy.no-age':
    'The age is not known, so that it cannot be told which instrument applies. The other domains give at least grade {atLeast}.',
  'fact-reason.cell-therapy.score-out-of-range':
    'The score is outside its scale (ICE 0 to 10, CAPD 0 to 32). The other domains give at least grade {atLeast}.',
  'fact-reason.cell-therapy.no-score':
    'An ICANS grade was entered on these days, but neither ICE nor CAPD: it cannot be derived again.',
  'fact-reason.cell-therapy.check.entered-below-minimum':
    'CRS grade {entered} was entered; the record of the day gives grade {minimum} at least.',
  'fact-reason.cell-therapy.check.other-cause-to-confirm':
    'CRS grade {entered} was entered. Fever and what else is on record would give grade {minimum} at least; {terms:list} may explain it. To be confirmed by a clinician.',
  'fact-reason.cell-therapy.check.fever-not-assessed': 'Fever on record, but no CRS grade for the day.',
  'fact-reason.cell-therapy.check.no-fever-on-record':
    'CRS grade {entered} was entered; neither fever nor treatment that stands for it is on record of the day.',
  'fact-reason.cell-therapy.check.no-sign-on-record':
    'CRS grade {entered} was entered; neither hypotension nor hypoxia is on record of the day.',
  'fact-reason.cell-therapy.check.treatment-without-grade':
    'CRS grade 0 was entered on a day with treatment for CRS: {drugs:list}.',
  'fact-reason.cell-therapy.check.two-grades':
    'Different grades were entered for one day; the worst, {entered}, stands here.',
  'fact-reason.cell-therapy.check.not-a-grade': 'What was entered is not a grade from 0 to 5.',
  'fact-reason.cell-therapy.check.icans-below-score':
    'ICANS grade {entered} was entered; the scores and domains of the day give grade {minimum} at least.',
  'fact-reason.cell-therapy.check.wrong-instrument':
    'ICE in a child under 12 years, or CAPD from 12 years: the score gives no grade. In developmental delay CAPD may be right; a clinician decides.',
  'fact-reason.cell-therapy.check.score-out-of-range':
    'The score is outside its scale (ICE 0 to 10, CAPD 0 to 32).',
  'fact-reason.cell-therapy.event.no-daily-grade':
    'No daily grade is on record between the dates of the event.',
  'fact-reason.cell-therapy.event.not-graded': 'The event has no grade.',
  'fact-reason.cell-therapy.event.event-below-daily':
    'The event is grade {event}; the worst daily grade between its dates is {daily}.',
  'fact-reason.cell-therapy.event.event-above-daily':
    'The event is grade {event}; the worst daily grade between its dates is only {daily}.',
  'fact-reason.cell-therapy.event.days-without-grade':
    'The worst daily grade agrees, but {n:plural:day:days} between the dates of the event have grade 0.',
  'fact-reason.cell-therapy.event.no-event':
    'Grade {grade} was entered for a day that no such adverse event covers.',
  'fact-reason.cell-therapy.background-treatment':
    'Background treatment, prophylaxis or lymphodepletion: not taken for treatment of an event. A steroid may suppress fever all the same.',
  'fact-reason.cell-therapy.too-few-samples':
    'Too few samples in the window: {n}. Nothing can be said of the days.',
  'fact-reason.cell-therapy.window-ahead': 'The window after day 30 has not begun at the cut-off.',
  'fact-reason.cell-therapy.window-open': 'The window is still open at the cut-off; the grade can rise.',
  'fact-reason.cell-therapy.days-between-samples':
    'Days between samples are not known; the grade is a range and the worst is taken.',
  'fact-reason.cell-therapy.count-supported':
    'Growth factor or transfusion was given in this time and may have lifted the count.',
  'fact-reason.cell-therapy.late-by-samples':
    'By the samples taken; of the days between them nothing is known.',
  'fact-reason.cell-therapy.no-reference':
    'No earlier creatinine within seven days and no flagged baseline: a rise cannot be told.',
  'fact-reason.cell-therapy.baseline-presumed':
    'No creatinine in the seven days before: the flagged baseline stands for it, which KDIGO calls presumed.',
  'fact-reason.cell-therapy.time-not-known':
    'Without times of day, or without an earlier eGFR, the worse stage is only possible; it is taken.',
  'fact-reason.cell-therapy.possible-only':
    'The worst stage is possible, not certain: by dates without time, a presumed baseline or an eGFR without an earlier one.',
  'fact-reason.cell-therapy.no-creatinine': 'No creatinine after the first infusion can be staged.',
  'fact-reason.cell-therapy.no-number': 'The result has no number in a known unit.',
  'fact-reason.cell-therapy.no-date': 'The date of the result is incomplete.',
  'fact-reason.cell-therapy.no-age-limit': 'The limit depends on the age, which is not known.',
  'fact-code.cell/check.entered-below-minimum': 'Entered CRS grade below what the record shows',
  'fact-code.cell/check.other-cause-to-confirm': 'Other cause of fever or hypoxia to be confirmed',
  'fact-code.cell/check.fever-not-assessed': 'Fever, no CRS grade',
  'fact-code.cell/check.no-fever-on-record': 'CRS grade without fever on record',
  'fact-code.cell/check.no-sign-on-record': 'CRS grade 2 or more without hypotension or hypoxia on record',
  'fact-code.cell/check.treatment-without-grade': 'Treatment for CRS on a day of grade 0',
  'fact-code.cell/check.two-grades': 'Two grades for one day',
  'fact-code.cell/check.not-a-grade': 'Not a grade',
  'fact-code.cell/check.icans-below-score': 'Entered ICANS grade below what the score gives',
  'fact-code.cell/check.wrong-instrument': 'Score of the wrong instrument for the age',
  'fact-code.cell/check.score-out-of-range': 'Score outside its scale',
  'fact-code.cell/event-check.agrees': 'Event and daily grades agree',
  'fact-code.cell/event-check.event-below-daily': 'Event graded lower than the worst day',
  'fact-code.cell/event-check.event-above-daily': 'Event graded higher than the worst day',
  'fact-code.cell/event-check.days-without-grade': 'Days of grade 0 between the dates of the event',
  'fact-code.cell/event-check.no-event': 'Daily grade without an adverse event',
  'fact-code.cell/treatment.antipyretic': 'Antipyretic',
  'fact-code.cell/treatment.anticytokine': 'Anticytokine',
  'fact-code.cell/treatment.corticosteroid': 'Corticosteroid',
  'fact-code.cell/treatment.vasopressor': 'Vasopressor',
  'fact-code.cell/treatment.vasopressin': 'Vasopressin',
  'fact-code.cell/treatment.fluid': 'Intravenous fluid',
  'fact-code.cell/treatment.oxygen': 'Oxygen',
  'fact-code.cell/treatment.positive-pressure': 'Positive pressure ventilation',
  'fact-code.cell/treatment.growth-factor': 'Growth factor',
  'fact-code.cell/treatment.thrombopoietin': 'Thrombopoietin receptor agonist',
  'fact-code.cell/treatment.platelet-transfusion': 'Platelet transfusion',
  'fact-code.cell/treatment.renal-replacement': 'Renal replacement',
} as const;
