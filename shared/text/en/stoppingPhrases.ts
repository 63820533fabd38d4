/** Stopping and pausing rules, and gate G5. Format of the places: shared/text/template.ts. */
export const stoppingPhrasesEn = {
  // What is missing to tell whether a subject counts, as a noun phrase in a list.
  'stopping.missing.grade': 'the grade of “{term}” (grade {grade} or above counts)',
  'stopping.missing.symptoms':
    'symptoms or interventions for “{term}”: the value proves grade {least} and may be grade {grade}',
  'stopping.missing.lab-grade':
    'what is needed to grade {n:plural:result:results} of “{term}” (grade {grade} or above would count)',
  'stopping.missing.serious': 'whether “{term}” is serious',
  'stopping.missing.relation': 'the relation of “{term}” to the study treatment',
  'stopping.missing.duration': 'whether “{term}” lasts {days:plural:day:days} or longer',
  'stopping.missing.no-onset': 'the onset date of “{term}”',
  'stopping.missing.onset': 'the complete onset date of “{term}” (recorded: {text})',
  'stopping.missing.time': 'time of the sample for “{term}” on {date}, the day of the first infusion',
  'stopping.missing.not-yet': 'time: until {date} it is open whether “{term}” asks for DLT adjudication',
  'stopping.missing.death-date': 'the date of death',
  'stopping.missing.death-day': 'the complete date of death (recorded: {text})',
  'stopping.missing.fact': 'the data for “{title:local}”',
  'stopping.missing.fact-day': 'the complete date of “{title:local}”',
  'stopping.missing.rule': 'a derivation named {rule}, which this program does not have',

  // What counted.
  'stopping.item.event': '{term}, grade {grade}',
  'stopping.item.not-graded': '{term}, not graded',
  'stopping.item.death': 'Death: {term}',
  'stopping.item.death-unknown': 'Death, without a fatal adverse event on record',
  'stopping.item.fact': '{title:local}: {about}',
  'stopping.item.fact-grade': '{title:local}: grade {grade}',
  'stopping.item.fact-code': '{title:local}: {code:word:fact-code}',

  // How far a rule is from being met.
  'stopping.reading.subjects': '{n} counted, {needed} needed ({of} dosed)',
  'stopping.reading.share': '{n} of {of} dosed ({percent} % needed, from {from} dosed on)',
  'stopping.distance.more': '{n:plural:more subject:more subjects} would meet it',
  'stopping.distance.dosed': 'cannot be met before {from} are dosed ({of} now)',

  'stop-action.pause': 'pause',
  'stop-action.stop': 'stop',
  'stop-value.met': 'Met',
  'stop-value.not-met': 'Not met',
  'stop-value.not-evaluable': 'Not evaluable',
  'stop-value.decided': 'Met, decided on',

  // Conditions of gate G5: one rule in one scope each.
  'stop-rule.group.met':
    'Met at dose level {level}, asks for a {action:word:stop-action}: {rule:local}. Subjects: {subjects:list}.',
  'stop-rule.trial.met':
    'Met in the trial, asks for a {action:word:stop-action}: {rule:local}. Subjects: {subjects:list}.',
  'stop-rule.group.decided':
    'Met at dose level {level}: {rule:local}. Subjects: {subjects:list}. Decision {number} of {date} goes on over it.',
  'stop-rule.trial.decided':
    'Met in the trial: {rule:local}. Subjects: {subjects:list}. Decision {number} of {date} goes on over it.',
  'stop-rule.group.not-evaluable':
    'Not evaluable at dose level {level}: {rule:local}. {n} of {of} dosed count, {open} more may count.',
  'stop-rule.trial.not-evaluable':
    'Not evaluable in the trial: {rule:local}. {n} of {of} dosed count, {open} more may count.',
  'stop-rule.group.not-met': 'Not met at dose level {level}: {rule:local}. {n} of {of} dosed count.',
  'stop-rule.trial.not-met': 'Not met in the trial: {rule:local}. {n} of {of} dosed count.',
  'missing.stop-decision': 'a decision of the committee on the rule that is met: {rule:local}',
  'missing.stop-rule': 'data for the stopping rule: {rule:local}',

  'stop.rules-met':
    '{n:plural:stopping or pausing rule is:stopping or pausing rules are} met and not decided on: {rules:local}.',
  'stop.rules-not-evaluable':
    '{n:plural:stopping or pausing rule:stopping or pausing rules} cannot be evaluated: {rules:local}.',
  'stop.rules-clear':
    '{n:plural:stopping or pausing rule:stopping or pausing rules} evaluated; none asks to stop.',
  'stop.rules-decided':
    '{n:plural:stopping or pausing rule:stopping or pausing rules} evaluated; {k} met, each decided on by the committee.',
  'decision.stop-rules':
    '{n:plural:stopping or pausing rule is:stopping or pausing rules are} met and not decided on: {rules:local}.',

  'sentence.stopped-group':
    'Nobody else can be dosed at dose level {level}: {reason:word:stop-reason}; {n:plural:item is:items are} missing.',
  'sentence.stopped-level':
    'Dose level {next} stays closed: {reason:word:stop-reason}; {n:plural:item is:items are} missing.',
  'stop-reason.rule': 'a stopping or pausing rule is met and not decided on',
  'stop-reason.halt': 'the committee’s pause or stop is in force',
  'sentence.G0.stop-rules':
    'Dose level {level} is not open: a stopping or pausing rule is met and not decided on.',
  'condition.stop-rules': 'Stopping rules',
  'condition.stop-rule': 'Stopping rule',
  'sentence.G5.met': 'Nothing asks to stop dosing at dose level {level}.',
  'sentence.G5.not-met':
    'Dose level {level}: {n:plural:rule is:rules are} met and a {action:word:stop-action} is asked for; the committee has not decided.',
  'sentence.G5.halted': 'Dose level {level}: the committee’s {action:word:stop-action} is in force.',
  'sentence.G5.not-evaluable':
    'Whether a stopping or pausing rule is met for dose level {level} cannot be told: {n:plural:item is:items are} missing.',
  'sentence.G5.overridden':
    'The stopping and pausing rules of dose level {level} rest on a signed override; {n:plural:item is:items are} missing.',
  'sentence.G5.none':
    'The protocol states no stopping or pausing rule; none is checked at dose level {level}.',

  // The section and the banner.
  'stopping.page.none':
    'The protocol on record states no stopping or pausing rule: none is in force and none is checked.',
  'stopping.page.binding':
    '{n:plural:stopping or pausing rule is:stopping or pausing rules are} met and not decided on by the committee: {rules:local}.',
  'stopping.page.not-evaluable':
    '{n:plural:stopping or pausing rule:stopping or pausing rules} cannot be evaluated: {rules:local}.',
  'stopping.page.decided':
    '{n:plural:rule is:rules are} met; the committee decided to go on over {n:plural:rule:rules}.',
  'stopping.page.clear':
    '{n:plural:stopping or pausing rule:stopping or pausing rules} in force; none is met.',

  // A rule in words.
  'stop-say.any': 'any adverse event',
  'stop-say.term': 'adverse event: {names}',
  'stop-say.aesi': 'event of special interest: {names}',
  'stop-say.soc': 'adverse event of the class {names}',
  'stop-say.lab-any': 'any graded laboratory value',
  'stop-say.lab': 'laboratory value: {names}',
  'stop-say.or': ' or ',
  'stop-say.grade': 'grade {grade} or above',
  'stop-say.serious': 'serious',
  'stop-say.related': 'at least possibly related',
  'stop-say.duration': 'lasting {days:plural:day:days} or longer',
  'stop-say.dlt': 'DLT by signed adjudication',
  'stop-say.death': 'death from any cause',
  'stop-say.death-related': 'death at least possibly related',
  'stop-say.fact': '{names}',
  'stop-say.codes': 'result: {names}',
  'stop-say.subjects.group': 'in {n:plural:subject:subjects} of one dose group',
  'stop-say.subjects.trial': 'in {n:plural:subject:subjects} of the trial',
  'stop-say.share.group': 'in at least {percent} % of those dosed in one dose group, from {from} dosed on',
  'stop-say.share.trial': 'in at least {percent} % of those dosed in the trial, from {from} dosed on',
  'stop-say.any-time': 'at any time after the first infusion',
  'stop-say.firstInfusion': 'within {days} days of the first infusion',
  'stop-say.eachInfusion': 'within {days} days of any infusion',
} as const;
