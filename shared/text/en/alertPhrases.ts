/** Alerts on signed decisions. */
export const alertPhrasesEn = {
  'alert.data.met':
    'On the data of “{label}”, gate {gate} of dose level {level} as of {date} is still met, but not of the same subjects.',
  'alert.data.not-met':
    'On the data of “{label}”, gate {gate} of dose level {level} would not have been met on {date}, the cut-off date of the decision.',
  'alert.data.not-evaluable':
    'Gate {gate} of dose level {level} cannot be confirmed on the data of “{label}”: as of {date}, the cut-off date of the decision, it is not evaluable.',
  'alert.data.overridden':
    'On the data of “{label}”, gate {gate} of dose level {level} stands otherwise as of {date}; it rests on an earlier override.',
  'alert.data.gone':
    'Gate {gate} of dose level {level} cannot be confirmed on the data of “{label}”: as of {date} nobody is left on whom it could be judged.',
  'alert.data.override':
    'The decision was made by override. On the data of “{label}” more speaks against gate {gate} of dose level {level} as of {date} than was overridden.',
  'alert.later.dlt':
    'A DLT in the group of dose level {level} is on record since the decision; with it the gate would not be met (“{label}”).',
  'alert.later.open':
    'An event in the group of dose level {level} since the decision leaves its DLT status open (“{label}”).',
  'alert.dosed.before':
    'Dose level {level} was dosed before decision {number} was signed by all ({n:plural:subject:subjects}).',
  'alert.dosed.unclear':
    'Whether dose level {level} was dosed before decision {number} was signed by all cannot be told ({n:plural:subject:subjects}).',
  'alert.dosed.unopened':
    'Dose level {level} was dosed ({n:plural:subject:subjects}), and no decision signed by all opens it.',
  'alert.dosing.before':
    '{subject} was first dosed at dose level {level} on {infusion}; decision {number} was signed by all on {signed}.',
  'alert.dosing.unclear':
    '{subject}: first infusion at dose level {level} {infusion}; decision {number} was signed by all on {signed}. Without date, time and time zone of the infusion the order cannot be told.',
  'alert.dosing.unopened': '{subject} was first dosed at dose level {level} on {infusion}.',
  'alert.dosing.unopened-undated': '{subject} was dosed at dose level {level}; its dates were shifted.',
  'alert.halted.dosed':
    'Decision {number} paused or stopped dosing; {n:plural:infusion was:infusions were} given while it was in force.',
  'alert.halted.unclear':
    'Decision {number} paused or stopped dosing; whether {n:plural:infusion was:infusions were} given while it was in force cannot be told.',
  'alert.dosing.halted':
    '{subject} had an infusion on {infusion}; decision {number}, in force since {signed}, had paused or stopped dosing.',
  'alert.dosing.halted-unclear':
    '{subject}: infusion {infusion}; decision {number} was signed by all on {signed}. Without time and time zone of the infusion the order cannot be told.',
  'alert.stop.met': 'A stopping or pausing rule of the protocol is met since the decision (“{label}”).',
  'alert.stop.unclear':
    'Whether a stopping or pausing rule of the protocol is met can no longer be evaluated (“{label}”).',
  'alert.not-compared.dates-shifted':
    'Dates were shifted per subject in “{label}” or in the decision’s own data cut: no day can be held against the other.',
  'alert.not-compared.earlier-cutoff':
    '“{label}” ends on {date}, before the cut-off date of the decision: what it lacks says nothing.',
  'alert.not-compared.program':
    'This version of the program evaluates gate {gate} of dose level {level} on the decision’s own data cut as “{now:word:gate-value}”; the record says “{before:word:gate-value}”. What is compared is its present evaluation of both data cuts.',
  // What a condition of a gate is about, in the table of an alert.
  'alert-condition.sentinel': 'Sentinel',
  'alert-condition.group': 'Subjects of the dose group',
  'alert-condition.level-known': 'Dose level of a subject',
  'alert-condition.window': 'Days of safety data',
  'alert-condition.safety': 'Safety assessments',
  'alert-condition.pd': 'Pharmacodynamic assessments',
  'alert-condition.efficacy': 'Efficacy results',
  'alert-condition.dlt': 'DLT',
  'alert-condition.stop': 'Stop or pause',
  'alert-condition.confirmation': 'Investigator’s confirmation',
  'alert-condition.chronology': 'Order of dosing',
  'alert-condition.stop-rule': 'Stopping or pausing rule',
  'alert-condition.course': 'Course of the subject',
  'alert-condition.infusions': 'Infusions given',
} as const;
