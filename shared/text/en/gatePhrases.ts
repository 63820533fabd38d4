/** Sentences of gates, their conditions and what is missing. Format of the places: shared/text/template.ts. */
export const gatePhrasesEn = {
  // What is missing, as a noun phrase in a list.
  'missing.days': '{n:plural:more day:more days} of safety data (complete on {date} at the earliest)',
  'missing.observation': 'a dated safety observation on or after {date}',
  'missing.last-infusion': 'the last of {planned} planned infusions ({given} given)',
  'missing.assessment': '{label:local}: no result',
  'missing.assessment-due': '{label:local}: due from {from} to {to}',
  'missing.assessment-undated': '{label:local}: a result is there, but its date is incomplete',
  'missing.efficacy': 'an efficacy result after the first infusion',
  'missing.adjudication': 'adjudication of “{term}”',
  'missing.adjudication-again': 'adjudication again of “{term}”, which changed since its verdict',
  'missing.verdict': 'a verdict on “{term}”, which was adjudicated as not evaluable',
  'missing.dlt-override':
    'a signed override, or an amended protocol: DLT adjudicated ({terms:list}), {tolerated} tolerated in a dose group',
  'missing.dlt-window': 'end of the DLT window on {date}',
  'missing.dlt-data': 'safety data up to the end of the DLT window on {date}',
  'missing.adverse-events': 'the adverse event records (AE) of this data cut',
  'missing.death-event': 'the fatal adverse event of the recorded death',
  'missing.subjects': '{n:plural:more dosed subject:more dosed subjects}, or the signed fast path',
  'missing.confirmation': 'signed confirmation by the investigator: {kind:word:confirmation-kind}',
  'missing.confirmation-by':
    'signed confirmation by {roles:words:confirming-role}: {kind:word:confirmation-kind}',
  'missing.subjects-only': '{n:plural:more dosed subject:more dosed subjects}',
  'missing.evaluable': '{n:plural:more evaluable subject:more evaluable subjects}',
  'missing.never-complete':
    '{needed} days of safety data, which can no longer come: the committee decides by a signed override',
  'missing.dlt-never': 'data to the end of the DLT window, which can no longer come',
  'missing.missed-infusions':
    'a rule for {given} of {planned} infusions: by the gate parameters such a subject is not evaluable',
  'missing.dlt-more-subjects':
    '{k:plural:more evaluable subject:more evaluable subjects}, {subjects} in all: then {tolerated} with a DLT is tolerated ({terms:list})',
  'missing.sentinel': 'a sentinel: the next subject dosed is alone again',
  'missing.decision': 'a decision that opens dose level {level}, signed by all its signers',
  'missing.signatures': 'remaining signatures on decision {number}',
  'missing.level': 'the dose level of {subject}',
  'missing.infusion-date': 'the complete date of every infusion of {subject}',
  'missing.first-infusion-order': 'the time of the first infusion of {subjects:list}',
  'missing.time-of-dosing': 'time and time zone of the first infusion',
  'missing.resume': 'a signed decision to resume',

  // What would turn a gate.
  'flip.dlt': 'One more subject of the dose group with a DLT would close it.',
  'flip.anchor-closes': 'Counted from {anchor:word:clock-anchor}, it would not be met.',
  'flip.anchor-opens': 'Counted from {anchor:word:clock-anchor}, it would be met.',
  'flip.confirmed': 'The signature alone is left: “{kind:word:confirmation-kind}” would open it.',
  'flip.verdict-no': 'The verdict “no DLT” on “{term}” of {subject} would open it.',
  'flip.verdict-yes': 'Even the verdict “DLT” on “{term}” of {subject} would open it: it would be tolerated.',
  'flip.assessment': '{label:local} of {subject}: a result would open it.',
  'flip.day': 'Safety data up to {date}, without anything that asks for adjudication, would open it.',
  'clock-anchor.firstInfusion': 'the first infusion',
  'clock-anchor.lastInfusion': 'the last planned infusion',
  'clock-anchor.eachInfusion': 'the latest infusion given',

  // Evidence for the judgement of the fast path.
  'checklist.no-ae-record': 'The data cut holds no adverse event record at all.',
  'checklist.no-events': 'No treatment-emergent adverse event.',
  'checklist.events':
    '{n:plural:treatment-emergent adverse event:treatment-emergent adverse events}, worst grade {grade}.',
  'checklist.events-not-graded':
    '{n:plural:treatment-emergent adverse event:treatment-emergent adverse events}, none graded.',
  'checklist.dlt': 'DLT: {status:word:dlt}.',
  'checklist.days': '{days} of {needed} days of safety data.',
  'checklist.no-days': 'None of {needed} days of safety data.',
  'checklist.number': '{label:local}: {value} {unit:unit}, study day {day}.',
  'checklist.score': '{label:local}: {value}, study day {day}.',
  'checklist.score-from': '{label:local}: {value}, study day {day}; {before} before the first infusion.',
  'checklist.below-limit':
    '{label:local}: {text} {unit:unit}, below the limit of quantification, study day {day}.',
  'checklist.interval': '{label:local}: between {low} and {high} {unit:unit}, study day {day}.',
  'checklist.no-result': '{label:local}: no result after the first infusion.',
  'checklist.not-evaluable': '{label:local}: cannot be evaluated from what is on record.',
  'checklist.required-present': 'Asked for by the protocol: {label:local}.',
  'checklist.required-absent': 'Asked for by the protocol: {label:local}; no result.',
  'checklist.required-undated':
    'Asked for by the protocol: {label:local}; the date of the result is incomplete.',

  // Conditions.
  'sentinel.only': '{subject} is the sentinel and the only subject dosed.',
  'sentinel.already': 'Already {n} subjects are dosed; the gate is judged on the sentinel, {subject}.',
  'sentinel.unclear':
    'The sentinel cannot be told: {subjects:list} had the first infusion on the same day, {date}.',
  'group.complete': '{n} of {max} subjects are dosed.',
  'group.too-many': '{n} subjects are dosed, more than the {max} of a group.',
  'group.fast-path': '{n} of {max} subjects are dosed; {name} signed the fast path on {date}.',
  'group.incomplete': '{n} of {max} subjects are dosed and no fast path is signed.',
  'group.evaluable':
    '{n:plural:subject is:subjects are} dosed, {evaluable} of them evaluable; {required} are required.',
  'group.dosed':
    '{n:plural:subject is:subjects are} dosed, as {required} are required; {evaluable} of them evaluable so far: what the others lack stands at each of them.',
  'group.partial':
    '{n} of {required} required subjects are dosed, {evaluable} of them evaluable, and no fast path is signed.',
  'group.partial-only': '{n} of {required} required subjects are dosed, {evaluable} of them evaluable.',
  'sentinel.left':
    'Everybody dosed so far left before the window was complete and may be replaced: {subjects:list}.',
  'level-known.unclear': '{subject} is dosed, but counted at no dose level: {reason:word:level-reason}.',
  'level-reason.contradiction': 'arm and actual dose name different levels',
  'level-reason.unknown': 'neither the arm nor the actual dose names a level',
  'level-reason.undated': 'an infusion without a complete date may have been the first',
  'window.met': '{subject}: {days:plural:day:days} of safety data since {date}; {needed} are needed.',
  'window.time':
    '{subject}: {days} of {needed} days of safety data since {date}; complete on {earliest} at the earliest.',
  'window.data':
    '{subject}: {days} of {needed} days of safety data; nothing is dated after {last}, although the data cut reaches {cutoff}.',
  'window.no-observation': '{subject}: no safety observation is dated on or after {date}.',
  'window.last-infusion-open':
    '{subject}: {given} of {planned} infusions are given; the {needed} days start with the last.',
  'window.not-asked': '{subject}: only the subject dosed last must complete the {needed} days.',
  'window.missed-infusions':
    '{subject}: {given} of {planned} infusions were given and treatment has ended; the {needed} days would start with the last, which never comes.',
  'window.died':
    '{subject} died on {date}, before {needed} days of safety data were complete; they can no longer be.',
  'window.died-undated':
    '{subject} died before {needed} days of safety data were complete; they can no longer be.',
  'window.left':
    '{subject} left on {date}, before {needed} days of safety data were complete; they can no longer be.',
  'window.left-undated':
    '{subject} left on a day that is not recorded, before {needed} days of safety data were complete.',
  'course.replaced':
    '{subject} left on {date}, before the window was complete and without a DLT: it is not counted and may be replaced.',
  'course.died-after': '{subject} died on {date}, after the days of data were complete.',
  'course.died-undated': '{subject} died on a day that is not recorded; the days of data were complete.',
  'course.left-after': '{subject} left on {date}; the days of data were complete.',
  'course.left-undated': '{subject} left on a day that is not recorded; the days of data were complete.',
  'infusions.missed': '{subject}: {given} of {planned} planned infusions were given and treatment has ended.',
  'infusions.restarts-window':
    '{subject}: infusions on {given} days, {planned} were planned; each restarts the clocks that run from later infusions.',
  'infusions.not-counted':
    '{subject}: infusions on {given} days, {planned} were planned; those beyond the plan restart no clock.',
  'assessments.present': '{subject}: all {n} required {area:word:area} assessments are there.',
  'assessments.missing': '{subject}: {k} of {n} required {area:word:area} assessments are missing.',
  'assessments.undated':
    '{subject}: {k} of {n} required {area:word:area} assessments cannot be placed in time.',
  'assessments.none-required': 'The protocol asks for no {area:word:area} assessment.',
  'assessments.pd-not-required': 'Pharmacodynamic evidence is not required by the gate parameters.',
  'efficacy.present': '{subject}: {n:plural:efficacy result:efficacy results} after the first infusion.',
  'efficacy.missing': '{subject}: no efficacy result after the first infusion.',
  'dlt-condition.none': '{subject}: no event asks for DLT adjudication.',
  'dlt-condition.candidates':
    '{subject}: {n:plural:event asks:events ask} for DLT adjudication: {terms:list}.',
  'dlt-condition.adjudicated-none':
    '{subject}: {n:plural:event was:events were} adjudicated not to be a DLT: {terms:list}.',
  'dlt-condition.limiting':
    '{subject}: adjudicated to be a DLT: {terms:list}. {n} of {of} evaluable subjects of the dose group have a DLT; the protocol tolerates {tolerated}.',
  'dlt-condition.tolerated':
    '{subject}: adjudicated to be a DLT: {terms:list}. {n} of {of} evaluable subjects of the dose group have a DLT, within the {tolerated} that the protocol tolerates.',
  'dlt-condition.undecided': '{subject}: adjudicated as not evaluable: {terms:list}.',
  'dlt-condition.not-yet':
    '{subject}: time has still to decide whether this asks for DLT adjudication: {terms:list}.',
  'dlt-condition.ungraded':
    '{subject}: {n:plural:laboratory result has:laboratory results have} no grade and can be a DLT for all that is known.',
  'missing.dlt-course': 'further course of “{term}”',
  'missing.dlt-grade': 'unit or range of {n:plural:laboratory result:laboratory results} in the DLT window',
  'dlt-condition.so-far': '{subject}: no event asks for DLT adjudication so far; window open until {date}.',
  'dlt-condition.not-evaluable': '{subject}: DLT status not evaluable: {reason:word:dlt-reason}.',
  'dlt-reason.data-end-early': 'the DLT window is over, but the safety data end before it',
  'dlt-reason.death': 'a death is recorded, but no fatal adverse event',
  'dlt-reason.died': 'the subject died before the DLT window was over',
  'dlt-reason.left': 'the subject left before the DLT window was over',
  'dlt-reason.no-ae': 'the data cut holds no adverse event record at all',
  'dlt-reason.not-dosed': 'no infusion is recorded',
  'dlt.not-evaluable.data-end-early': 'The DLT window closed on {date}; the safety data end on {last}.',
  'dlt.not-evaluable.no-observation': 'The DLT window closed on {date}; no safety observation is dated.',
  'dlt.not-evaluable.death': 'A death is recorded, but no fatal adverse event.',
  'dlt.not-evaluable.died': 'The subject died before the DLT window was over ({date}).',
  'dlt.not-evaluable.left': 'The subject left before the DLT window was over ({date}).',
  'dlt.not-evaluable.adjudicated': 'Adjudicated as not evaluable: {terms:list}.',
  'dlt.not-evaluable.no-ae': 'The data cut holds no adverse event record at all.',
  'stop.none-defined': 'The protocol states no stopping rule; none is checked.',
  'stop.active': 'Decision {number} of {date} is in force: {kind:word:decision-kind}.',
  'confirmation.signed': '{name} signed on {date}: {kind:word:confirmation-kind}.',
  'confirmation.absent': 'Not signed by the investigator: {kind:word:confirmation-kind}.',
  'confirmation.absent-by': 'Not signed by {roles:words:confirming-role}: {kind:word:confirmation-kind}.',
  'confirmation.other-role':
    '{name} signed on {date} as {role:word:confirming-role}; by the protocol {roles:words:confirming-role} signs. It does not count.',
  'confirming-role.investigator': 'the investigator',
  'confirming-role.medical-monitor': 'the medical monitor',
  'confirming-role.src-chair': 'the SRC chair',
  'confirming-role.src-member': 'an SRC member',
  'confirming-role.auditor': 'an auditor',
  'confirmation.too-early':
    '{name} signed on {date}, before {needed} days of data could exist (from {earliest}); it does not count.',
  'confirmation.early-data':
    '{name} signed on {date} on data up to {cutoff}: the {needed} days of data were not in them (they end on {earliest} at the earliest); it does not count.',
  'decision.first-level': 'The lowest dose level needs no decision of the committee.',
  'decision.signed': 'Decision {number}, signed by all on {date}, opens dose level {level}.',
  'decision.unsigned': 'Decision {number} opens dose level {level}, but is not signed by all.',
  'decision.absent': 'No decision on record opens dose level {level}.',
  'decision.fast-path':
    '{name} signed on {date} that the effect below is significantly insufficient; by the protocol this opens dose level {level}.',
  'decision.halted': 'Decision {number} of {date} came later: {kind:word:decision-kind}.',
  'chronology.before':
    'Dose level {level}: first infusion {infusion}, after decision {number} was signed by all ({signed}).',
  'chronology.after':
    'Deviation: dose level {level} was dosed on {infusion}, before decision {number} was signed by all ({signed}).',
  'chronology.unclear':
    'Dose level {level}: first infusion {infusion}, decision {number} signed {signed}. Without time and time zone of the infusion the order cannot be told.',
  'chronology.judgement-before':
    'Dose level {level}: first infusion {infusion}, after {name} signed the fast path that opens it ({signed}).',
  'chronology.judgement-after':
    'Deviation: dose level {level} was dosed on {infusion}, before {name} signed the fast path that opens it ({signed}).',
  'chronology.judgement-unclear':
    'Dose level {level}: first infusion {infusion}, fast path signed by {name} {signed}. Without time and time zone of the infusion the order cannot be told.',
  'chronology.unsigned':
    'Deviation: dose level {level} was dosed on {infusion}, but decision {number} is not signed by all.',
  'chronology.absent':
    'Deviation: dose level {level} was dosed on {infusion}; no signed decision that opens it is on record.',
  'size.within': '{n} of at most {max} subjects are dosed at dose level {level}.',
  'size.replaced':
    '{n} of at most {max} subjects count at dose level {level}; {k} more left and may be replaced.',
  'size.exceeded': 'Deviation: {n} subjects are dosed at dose level {level}; at most {max} are allowed.',
  'size.unclear':
    '{n} subjects are dosed at dose level {level} and {k} more may belong to it; at most {max} are allowed.',
  'total.within': '{n} of at most {max} subjects are dosed in the trial.',
  'total.exceeded': 'Deviation: {n} subjects are dosed in the trial; at most {max} are allowed.',
  'order.single': 'Only the sentinel is dosed at dose level {level}.',
  'order.kept': '{subject} was dosed on {infusion}, after the confirmation on the sentinel ({signed}).',
  'order.broken':
    'Deviation: {subject} was dosed on {infusion}, before the confirmation on the sentinel ({signed}).',
  'order.unsigned':
    'Deviation: {subject} was dosed on {infusion}; no confirmation on the sentinel is on record.',
  'order.too-early':
    'Deviation: {subject} was dosed on {infusion}; the confirmation on the sentinel ({signed}) was signed before the required days of data could exist and does not count.',
  'order.unclear':
    '{subject} was dosed on {infusion}, the confirmation was signed {signed}. Without time and time zone of the infusion the order cannot be told.',
  'order.sentinel-unclear': 'The order cannot be judged, because the sentinel cannot be told.',

  // The gate in one sentence.
  'sentence.G0.met': 'Dose level {level} is open.',
  'sentence.G0.not-met': 'Dose level {level} is not open: no signed decision opens it.',
  'sentence.G0.halted': 'Dose level {level} is not open: the trial is paused or stopped.',
  'sentence.G0.sentinel-dlt':
    'Dose level {level} is not open: the sentinel below has a DLT, or an event that asks for a verdict.',
  'sentence.G0.not-evaluable': 'Whether dose level {level} is open cannot be evaluated.',
  'sentence.G0.overridden': 'Dose level {level} is open by a signed override.',
  'sentence.G1.met': 'The other subjects of dose level {level} can be dosed.',
  'sentence.G1.date':
    'The other subjects of dose level {level} can be dosed from {date} at the earliest: {n:plural:item is:items are} missing.',
  'sentence.G1.confirmation':
    'The other subjects of dose level {level} can be dosed once it is confirmed and signed that the risks are controllable; the required days of data have been complete since {date}.',
  'sentence.G1.not-met':
    'The other subjects of dose level {level} cannot be dosed yet: {n:plural:item is:items are} missing.',
  'sentence.G1.past-met':
    'The sentinel of dose level {level} fulfils what is asked before the other subjects, who are dosed already.',
  'sentence.G1.past':
    'More than the sentinel of dose level {level} is dosed already, although {n:plural:item is:items are} missing.',
  'sentence.G1.not-evaluable':
    'Whether the other subjects of dose level {level} can be dosed cannot be evaluated: {n:plural:item is:items are} missing.',
  'sentence.G1.overridden':
    'The other subjects of dose level {level} are open by a signed override; {n:plural:item is:items are} missing.',
  'sentence.G1F.met':
    'The effect of dose level {level} is judged significantly insufficient; the committee decides on dose level {next}.',
  'sentence.G1F.opens':
    'The effect of dose level {level} is judged significantly insufficient; by the protocol this opens dose level {next}.',
  'sentence.G1F.not-met':
    'The fast path from dose level {level} to {next} is not open: {n:plural:item is:items are} missing.',
  'sentence.G1F.not-evaluable':
    'The fast path from dose level {level} to {next} cannot be evaluated: {n:plural:item is:items are} missing.',
  'sentence.G1F.overridden':
    'The fast path from dose level {level} to {next} is open by a signed override; {n:plural:item is:items are} missing.',
  'sentence.G2.met':
    'The committee can decide on dose level {next}: the data of dose level {level} are complete.',
  'sentence.G2.date':
    'The committee can decide on dose level {next} from {date} at the earliest: {n:plural:item is:items are} missing.',
  'sentence.G2.not-met':
    'The committee cannot decide on dose level {next} yet: {n:plural:item is:items are} missing.',
  'sentence.G2.past-met': 'The data of dose level {level} are complete; dose level {next} is dosed already.',
  'sentence.G2.past':
    'Dose level {next} is dosed already, although {n:plural:item is:items are} missing at dose level {level}.',
  'sentence.G2.not-evaluable':
    'Whether the committee can decide on dose level {next} cannot be evaluated: {n:plural:item is:items are} missing.',
  'sentence.G2.overridden':
    'Dose level {next} was opened by a signed override; {n:plural:item is:items are} missing.',
  'sentence.G3.met': 'Dose level {level} was dosed after the decision that opens it.',
  'sentence.G3.not-met': 'Deviation: dose level {level} was dosed before a signed decision opened it.',
  'sentence.G3.not-evaluable':
    'Whether dose level {level} was dosed after the decision that opens it cannot be told.',
  'sentence.G3.overridden': 'Dose level {level} was dosed under a signed override.',
  'sentence.G4.met': 'Numbers and order of dosing at dose level {level} follow the protocol.',
  'sentence.G4.not-met': 'Deviation in numbers or order of dosing at dose level {level}.',
  'sentence.G4.not-evaluable': 'Numbers or order of dosing at dose level {level} cannot be told.',
  'sentence.G4.overridden': 'Numbers or order of dosing at dose level {level} rest on a signed override.',
} as const;
