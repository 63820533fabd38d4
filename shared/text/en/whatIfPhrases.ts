/** The tree of outcomes and the timeline. */
export const whatIfPhrasesEn = {
  'what-if.as-it-is': 'With the outcomes as they are',
  'what-if.if-not-by': 'If the subject has no DLT by {date}',
  'what-if.if-not': 'If the subject has no DLT',
  'what-if.if-none-by': 'If none of the {of} has a DLT by {date}',
  'what-if.if-none': 'If none of the {of} has a DLT',
  'what-if.if-dlt': 'If the subject has a DLT',
  'what-if.if-some': 'If {dlts} of the {of} have a DLT',
  'what-if.if-one': 'If one of the {of} has a DLT',
  'what-if.if-both': 'If both have a DLT',
  'what-if.if-all': 'If all {of} have a DLT',
  'what-if.if-insufficient':
    'If the subject has no DLT and the effect is judged significantly insufficient (fast path)',
  'what-if.if-insufficient-as-it-is': 'If the effect is judged significantly insufficient (fast path)',
  'what-if.then-rest':
    '{n:plural:more subject:more subjects} can be dosed at level {level} on {date}, the confirmation signed that day',
  'what-if.then-opens': 'level {next} can open on {date}, the decision of the committee signed that day',
  'what-if.then-judgement': 'level {next} opens on {date} by the signed judgement',
  'what-if.then-expands':
    'the gate stays closed, and {n:plural:more subject:more subjects} may be treated at level {level} from {date}: among that many the DLTs are tolerated',
  'what-if.then-closed': '{gate} of level {level} stays closed',
  'what-if.then-ends': 'level {level} is the last: no further level opens',
  'what-if.then-full': 'the gate can be met on {date}, and the planned number of subjects is reached',
  'what-if.node-settled': 'Dose level {level}: no outcome is open.',
  'what-if.node-now': 'Dose level {level}: the outcome of {subjects:list} is open.',
  'what-if.node-from': 'Dose level {level}: {n:plural:subject:subjects} first dosed on {date}.',
  'what-if.node-both':
    'Dose level {level}: the outcome of {subjects:list} is open, {n:plural:more subject:more subjects} first dosed on {date}.',
  'what-if.assume-today': 'Nothing more happens up to the cut-off date; the first possible day is the next.',
  'what-if.assume-enrolment':
    'Subjects are ready: each is dosed on the first day on which the gates allow it.',
  'what-if.assume-course':
    'Subjects go on as planned: {n:plural:infusion:infusions} on their days; one that is overdue is given on the first possible day.',
  'what-if.assume-visits':
    'Every required assessment whose days are not over is made, and safety data reach the end of each window.',
  'what-if.assume-verdicts':
    'Every event that asks for DLT adjudication is adjudicated; in each branch only the DLTs it names are found.',
  'what-if.assume-signatures': 'What has to be signed is signed on the first day on which it can be.',
  'what-if.assume-stops':
    'A DLT is taken as a related event of grade 3 that is not serious; a worse one may meet a stopping rule besides.',
  'what-if.dates-shifted': 'The dates of this cut were moved per subject: no earliest date can be told.',
} as const;
