/** Sentences of the board, the adverse events and the laboratory trends. */
export const chartPhrasesEn = {
  'board.no-one': 'Nobody has been dosed in this data cut.',
  'board.level.no-event':
    'Dose level {level}: {n} of {max} dosed, no adverse event after the first infusion.',
  'board.level.grade': 'Dose level {level}: {n} of {max} dosed, worst grade {grade} ({term}, {subject}).',
  'board.level.not-graded':
    'Dose level {level}: {n} of {max} dosed, no event graded, {events:plural:event:events} without a grade.',
  'board.level.grade-several':
    'Dose level {level}: {n} of {max} dosed, worst grade {grade} in {k} of them (for example {term}, {subject}).',
  'board.level.no-ae-records':
    'Dose level {level}: {n} of {max} dosed; the data cut holds no adverse event record at all, so whether any event happened cannot be told.',
  'board.unassigned':
    '{n:plural:dosed subject is:dosed subjects are} counted at no dose level ({subjects:list}).',
  'board.related.grade': 'At least possibly related: worst grade {grade} ({term}, {subject}).',
  'board.related.not-graded': 'At least possibly related events have no grade.',
  'board.related.none': 'No event is recorded as possibly related.',
  'board.ungraded': '{events:plural:event has:events have} no grade.',
  'board.serious': '{n:plural:serious event:serious events} ({subjects:list}).',
  'board.serious-unknown': 'Seriousness not recorded for {n:plural:event:events}.',
  'board.dlt.none': 'No event asks for DLT adjudication.',
  'board.dlt.candidates': 'DLT adjudication needed: {subjects:list}.',
  'board.dlt.limiting': 'Adjudicated to have a DLT: {subjects:list}.',
  'board.dlt.again': 'Adjudicated before the event changed, so to be adjudicated again: {subjects:list}.',
  'board.dlt.without': 'Adjudicated not to have a DLT: {subjects:list}.',
  'board.dlt.pending': 'DLT window open: {subjects:list}.',
  'board.dlt.not-evaluable': 'DLT status not evaluable: {subjects:list}.',
  'board.before-infusion':
    'Not counted here: {n:plural:serious event:serious events} before the first infusion ({subjects:list}).',
  'board.deviations': '{n:plural:deviation is:deviations are} named below.',

  'not-shown.not-dosed': 'No infusion of the study treatment is recorded.',
  'not-shown.level-contradiction':
    'Dosed, but arm {arm} and actual dose {dose:dose} name different dose levels.',
  'not-shown.level-unknown': 'Dosed, but neither arm nor actual dose names a dose level.',
  'not-shown.undated': 'Dosed, but an infusion without a complete date may have been the first.',
  'deviation.dose-out-of-tolerance':
    '{subject}, infusion {number}: {actual:dose} is more than {percent} % away from {planned:dose} {unit:unit}.',
  'deviation.dose-not-recorded': '{subject}, infusion {number}: the actual dose is not recorded.',
  'deviation.dose-unit':
    '{subject}, infusion {number}: unit {found:unit} cannot be compared with {unit:unit}.',
  'deviation.level-by-dose':
    '{subject}: the arm names no dose level; dose level {level} is taken from the actual dose.',
  'deviation.level-contradiction':
    '{subject}: arm {arm} and actual dose {dose:dose} name different dose levels; the subject is counted at none.',
  'deviation.level-unknown':
    '{subject} is dosed, but neither arm nor actual dose names a dose level; the subject is counted at none.',
  'deviation.undated-infusion':
    '{subject}: an infusion without a complete date may have been the first; the subject is counted at no dose level.',
  'deviation.no-demographics': '{subject} is dosed, but has no row in DM.',
  'deviation.dosed-before-consent':
    'Deviation: the first infusion of {subject} ({infusion}) came before the informed consent ({consent}).',
  'deviation.consent-unclear':
    '{subject}: whether the informed consent ({consent}) came before the first infusion ({infusion}) cannot be told.',
  'deviation.consent-missing': '{subject} is dosed, but no date of informed consent is recorded.',
  'deviation.exposure-without-infusion':
    '{subject}: DM names a first exposure on {date}, but EX holds no infusion of the study treatment; the subject is counted as not dosed.',
  'deviation.after-cutoff': '{subject}, infusion {number}: dated {date}, after the cut-off date.',
  'board.death': 'A death is recorded: {subjects:list}.',

  'ae.empty.no-one': 'Nobody has been dosed in this data cut, so nothing can be counted.',
  'ae.empty.no-records':
    'The data cut holds no adverse event record at all; whether none happened or the file is missing cannot be told.',
  'ae.empty.no-level': 'No dosed subject can be counted at a dose level, so nothing can be counted.',
  'ae.empty.no-event': 'None of the {n} dosed subjects has an adverse event that passes the filter.',
  'ae.conclusion.any': '{n} of {of} dosed subjects have at least one adverse event; worst grade {grade}.',
  'ae.conclusion.ungraded-only':
    '{n} of {of} dosed subjects have at least one adverse event; none is graded.',
  'ae.conclusion.severe': 'Grade 3 or higher: {n} of {of} ({subjects:list}).',
  'ae.conclusion.no-severe': 'No event of grade 3 or higher.',
  'ae.conclusion.not-graded': '{n:plural:event has:events have} no grade and stand apart.',
  'ae.conclusion.serious': 'Serious: {n:plural:event:events} in {k} of {of} subjects ({subjects:list}).',
  'ae.conclusion.no-serious': 'No event is recorded as serious.',
  'ae.conclusion.serious-unknown': 'Seriousness not recorded for {n:plural:event:events}.',
  'ae.conclusion.assumed-emergent':
    '{n:plural:event has an incomplete onset date and counts:events have an incomplete onset date and count} as treatment emergent.',
  'ae.conclusion.relationship-assumed':
    '{n:plural:event has no clear relationship and counts:events have no clear relationship and count} as related.',
  'ae.conclusion.unassigned':
    'Left out of these numbers: {n:plural:dosed subject:dosed subjects} at no dose level ({subjects:list}).',
  'ae.conclusion.not-counted': '{n:plural:event is:events are} not counted; the reasons are listed.',
  'ae.rule':
    'Denominator: subjects with at least one infusion (EX). Each subject counts once per row, at the worst grade. Events without a grade stand apart and never outrank a grade.',
  'ae.rule.treatment-emergent':
    'Denominator: subjects with at least one infusion (EX). Each subject counts once per row, at the worst grade. Events without a grade stand apart and never outrank a grade. Treatment emergent: onset on or after the date of the first infusion; an incomplete onset date counts as emergent unless the dates rule it out.',
  'not-counted.not-dosed': 'The subject has no infusion of the study treatment.',
  'not-counted.level-unclear': 'The dose level or the first infusion of the subject cannot be told.',
  'not-counted.before-infusion': 'Onset before the first infusion.',
  'not-counted.not-related': 'Recorded as not related.',
  'not-counted.not-serious': 'Recorded as not serious.',

  'lab.empty.no-one': 'Nobody has been dosed in this data cut.',
  'lab.empty.no-result': 'This data cut holds no result of this test.',
  'lab.empty.none-plotted': 'No result of this test can be drawn; the reasons are listed.',
  'lab.panel.no-one': 'No dosed subject is counted at this level.',
  'lab.panel.no-result': 'No result can be drawn for the subjects of this level.',
  'lab.conclusion.subjects': '{test}: results of {n} of {of} dosed subjects, in {unit:unit}.',
  'lab.conclusion.subjects-no-unit': '{test}: results of {n} of {of} dosed subjects; no unit is recorded.',
  'lab.conclusion.converted':
    'Converted to {unit:unit}: {n:plural:result:results} recorded in {units:list}; the records keep their own unit.',
  'lab.conclusion.highest':
    'Furthest above the upper limit after baseline: {value} {unit:unit} ({ratio} × ULN), {subject}, day {day}.',
  'lab.conclusion.lowest':
    'Furthest below the lower limit after baseline: {value} {unit:unit} ({ratio} × LLN), {subject}, day {day}.',
  'lab.conclusion.in-range': 'All last results lie within their reference range.',
  'lab.conclusion.in-range-drawn': 'All last results that are drawn lie within their reference range.',
  'lab.conclusion.not-last': 'The last result is not drawn, or cannot be told: {subjects:list}.',
  'lab.conclusion.unclear':
    'Last result below the limit of quantification, its place in the reference range cannot be told: {subjects:list}.',
  'lab.conclusion.below': 'Last result below the lower limit: {subjects:list}.',
  'lab.conclusion.above': 'Last result above the upper limit: {subjects:list}.',
  'lab.conclusion.no-range': 'Last result without a reference range: {subjects:list}.',
  'lab.conclusion.no-ranges': 'No reference range is recorded.',
  'lab.conclusion.not-plotted': '{n:plural:result is:results are} not drawn; the reasons are listed.',
  'lab.not-gradable.unknown-unit':
    'Not gradable: unknown unit “{unit}” ({n:plural:result:results}, shown as recorded).',
  'lab.not-gradable.no-unit': 'Not gradable: no unit is recorded ({n:plural:result:results}).',
  'lab.not-gradable.no-factor':
    'Not gradable: {unit:unit} cannot be converted for this test ({n:plural:result:results}).',
  'not-plotted.no-number': 'The result is not a number: “{text}”.',
  'not-plotted.no-result': 'The record holds no result.',
  'not-plotted.no-uln': 'No upper limit of normal is recorded.',
  'not-plotted.partial-date': 'The date is incomplete: “{text}”.',
  'not-plotted.no-date': 'No date is recorded.',
  'not-plotted.other-unit': 'Recorded in {unit:unit}; the chart is in {chartUnit:unit}.',
  'not-plotted.unknown-unit': 'Unknown unit “{unit}”, not converted; the chart is in {chartUnit:unit}.',
  'not-plotted.no-unit': 'No unit is recorded; the chart is in {chartUnit:unit}.',
  'not-plotted.not-dosed': 'The subject has no infusion of the study treatment.',
  'not-plotted.level-unclear': 'The dose level or the first infusion of the subject cannot be told.',
  'not-plotted.after-cutoff': 'Dated {date}, after the cut-off date.',
} as const;
