/** Facts of adverse events, and of grades reported against derived. */
export const aeFactPhrasesEn = {
  'fact-code.adverse-event/emergence.emergent': 'Treatment emergent',
  'fact-code.adverse-event/emergence.assumed': 'Assumed treatment emergent',
  'fact-code.adverse-event/emergence.before': 'Before the first infusion',
  'fact-code.adverse-event/ongoing.ongoing': 'Ongoing at the cut-off',
  'fact-code.adverse-event/ongoing.ended': 'Ended',
  'fact-code.adverse-event/relatedness.related': 'Related',
  'fact-code.adverse-event/relatedness.unrelated': 'Not related',
  'fact-code.adverse-event/relatedness.unclear': 'Unclear, counts as related',
  'fact-code.adverse-event/lymphodepletion-relation.related': 'Related to lymphodepletion',
  'fact-code.adverse-event/lymphodepletion-relation.unrelated': 'Not related to lymphodepletion',
  'fact-code.adverse-event/seriousness.serious': 'Serious',
  'fact-code.adverse-event/seriousness.not-serious': 'Not serious',
  'fact-code.adverse-event/aesi.crs': 'Cytokine release syndrome (CRS)',
  'fact-code.adverse-event/aesi.neurotoxicity': 'Neurotoxicity including ICANS',
  'fact-code.adverse-event/aesi.infection': 'Infection',
  'fact-code.adverse-event/aesi.cytopenia': 'Prolonged cytopenia',
  'fact-code.adverse-event/aesi.febrile-neutropenia': 'Febrile neutropenia',
  'fact-code.adverse-event/aesi.gvhd': 'Graft-versus-host disease',
  'fact-code.adverse-event/aesi.infusion-reaction': 'Infusion reaction',
  'fact-code.adverse-event/aesi.malignancy': 'Malignancy and tumour formation',
  'fact-code.adverse-event/aesi.iec-hs': 'IEC-HS (HLH-like syndrome)',
  'fact-code.reported-against-derived/event.agrees': 'Agrees',
  'fact-code.reported-against-derived/event.reported-higher': 'Reported higher than derived',
  'fact-code.reported-against-derived/event.reported-lower': 'Reported lower than derived',
  'fact-code.reported-against-derived/event.clinical-data-needed':
    'Within what the values allow; needs clinical data',
  'fact-code.reported-against-derived/not-reported.not-reported': 'Not reported as an adverse event',

  'fact-reason.ae.not-dosed': 'No infusion of the study treatment is on record.',
  'fact-reason.ae.first-infusion-unknown': 'An infusion without a complete date may have been the first.',
  'fact-reason.ae.assumed-emergent':
    'A date is incomplete and the record does not rule out an onset on or after the first infusion; the event counts as treatment emergent.',
  'fact-reason.ae.no-onset': 'No onset date is recorded.',
  'fact-reason.ae.partial-onset':
    'The onset date is incomplete; where a window is asked about, the earliest possible day ({day}) is taken.',
  'fact-reason.ae.before-first-infusion': 'Onset before the first infusion.',
  'fact-reason.ae.undated-infusion': 'An infusion without a complete date may be the last before the onset.',
  'fact-reason.ae.infusion-partial':
    'The onset date is incomplete; the shortest time since an infusion (day {day}) is the conservative reading.',
  'fact-reason.ae.infusion-may-precede':
    'The onset date is incomplete and may lie before the first infusion; the shortest time since an infusion (day {day}) is the conservative reading.',
  'fact-reason.ae.end-nothing-recorded':
    'Neither an end, nor its relation to the cut-off, nor an outcome that tells is recorded.',
  'fact-reason.ae.end-partial-end': 'The end date is incomplete and may lie on either side of the cut-off.',
  'fact-reason.ae.end-contradiction': 'What is recorded about the end contradicts itself.',
  'fact-reason.ae.end-dates-shifted':
    'Dates were moved per subject: the recorded end is taken as an end and not held against the cut-off.',
  'fact-reason.ae.end-before-start': 'The end is recorded before the start.',
  'fact-reason.ae.duration-partial':
    'A date is incomplete or missing; the longest possible duration is the conservative reading.',
  'fact-reason.ae.duration-ongoing': 'The event goes on; its length so far is the least.',
  'fact-reason.ae.duration-no-end': 'No end can be told; the event may go on.',
  'fact-reason.ae.relation-unclear':
    'The relation is empty or a word that the protocol does not list; it counts as related.',
  'fact-reason.ae.lymphodepletion-unclear':
    'Whether lymphodepletion caused it is not recorded in words that the protocol lists; it is not taken for a relation.',
  'fact-reason.ae.seriousness-unknown':
    'AESER is neither Y nor N and no criterion is Y; unknown is not "no".',
  'fact-reason.ae.criterion-without-flag':
    'AESER is not Y, yet a criterion of seriousness or a fatal outcome is recorded; the graver reading stands.',
  'fact-reason.ae.flag-without-criterion': 'Serious, and no criterion of seriousness is recorded.',
  'fact-reason.ae.aesi-possible':
    'Whether it is present after study day {day} cannot be told; it counts, because what is unknown is not harmless.',
  'fact-reason.ae.aesi-not-yet':
    'The cut-off has not passed study day {day}; whether it lasts beyond is not known yet.',
  'fact-reason.ae.aesi-over': 'Over by study day {day}.',
  'fact-reason.ae.aesi-no-infusion': 'Without a known first infusion study day {day} cannot be told.',
  'fact-reason.ae.aesi-unknown-mark':
    'The investigator marked it as "{mark}", which no group of the protocol has.',
  'fact-reason.ae.none-graded': 'None of {n:plural:event:events} has a grade; this is not grade 0.',
  'fact-reason.ae.some-not-graded': '{n:plural:event has:events have} no grade and stand apart.',
  'fact-reason.ae.event-not-graded': 'The event has no grade.',
  'fact-reason.ae.no-laboratory-data': 'No result of the test lies in the time of the event.',
  'fact-reason.ae.not-in-criteria':
    'This version of the criteria does not grade the abnormality by a laboratory value.',
  'fact-reason.ae.ungradable':
    'None of {n:plural:result:results} can be graded. {why:word:fact-reason.lab-grade}',
  'fact-reason.ae.some-ungradable': '{n:plural:result:results} in the time of the event cannot be graded.',
  'fact-reason.ae.undated-results':
    '{n:plural:result:results} of the test without a complete date could not be placed.',
  'fact-reason.ae.span-partial': 'A date of the event is incomplete; the longest possible time is compared.',
  'fact-reason.ae.span-no-end': 'No end date is recorded; results up to the cut-off are compared.',
  'fact-reason.ae.no-late-result': 'No gradable result after study day {day} lies in the time of the event.',
  'fact-reason.ae.death': 'Grade 5 is death; no laboratory value derives it.',
  'fact-reason.ae.clinical-wording':
    'Above what the results derive; the criteria give this grade for symptoms, interventions or consequences alone, which no laboratory record holds.',
  'fact-reason.ae.undated-event':
    'An event of this kind without an onset date is on record; it may be the one that is missing.',
  'fact-reason.ae.no-baseline-grade':
    'There is no grade from before treatment, so any abnormal grade counts as worse.',
  'fact-reason.ae.no-graded-results': 'Not one laboratory result could be graded and placed.',

  'filter.discrepanciesOnly': 'Discrepancies only',
  'filter.aesiOnly': 'Special interest only',
  'not-counted.not-aesi': 'In no group of special interest.',

  'ae-derived.no-event': 'No reported event is one that the laboratory grades.',
  'ae-derived.agrees':
    '{n} of {of} reported grades of laboratory abnormalities agree with the grade derived from the results.',
  'ae-derived.lower': 'Reported lower than derived: {n:plural:event:events} ({subjects:list}).',
  'ae-derived.higher': 'Reported higher than derived: {n:plural:event:events} ({subjects:list}).',
  'ae-derived.none-missing': 'No derived grade of {grade} or above stands without an event of its kind.',
  'ae-derived.missing':
    'Not reported as an adverse event: {n:plural:abnormality:abnormalities} of derived grade {grade} or above in {k} of {of} dosed subjects ({subjects:list}).',
  'ae-derived.mild':
    'Milder and not reported: {n:plural:abnormality:abnormalities} in {k} of {of} dosed subjects.',
  'ae-derived.clinical': '{n:plural:event needs:events need} clinical data: the values allow several grades.',
  'ae-derived.without': '{n:plural:event:events} could not be compared; each says why.',
  'ae-derived.rule':
    'An event is held against the worst grade that its results give by CTCAE v{version}, from {days:plural:day:days} before its start to {days:plural:day:days} after its end, or to the cut-off. Where symptoms or interventions decide between grades, every grade that the values allow agrees; the worst of them counts for what was not reported. What was not reported: grade {grade} or above, worse than the best result before treatment, from the first infusion on, on a day that no event of its kind covers. Nothing is changed in either record.',
  'ae-derived.aesi.group': '{label:local}: {n} of {of} dosed subjects, worst grade {grade}.',
  'ae-derived.aesi.group-whole':
    '{label:local}: {n} of {of} dosed subjects, worst grade of the whole event {grade}.',
  'ae-derived.aesi.late': 'By the results after study day {day} the worst grade is {grade}.',
  'ae-derived.aesi.late-range': 'By the results after study day {day} the worst grade is {min} to {max}.',
  'ae-derived.aesi.late-none': 'No result after study day {day} could be graded.',
  'ae-derived.aesi.group-ungraded': '{label:local}: {n} of {of} dosed subjects, not graded.',
  'ae-derived.aesi.none': 'None on record: {labels:local}.',
  'ae-derived.aesi.rule':
    'A group holds an event by the mark of the investigator (SUPPAE AESI), by a term of the list in the protocol, or by its system organ class. Each dosed subject counts once in a group, at the worst grade. Events count from the first infusion on. The lists are plain words and CTCAE terms; MedDRA is not used.',
  'ae-derived.aesi.rule-day':
    '{label:local}: an event counts whenever it began, if it is present after study day {day}, or may be; its grade is the worst of the whole event, which may have been earlier.',
} as const;
