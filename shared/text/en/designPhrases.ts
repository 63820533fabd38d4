/** Comparator designs: what they advise and why. They advise and never open a gate. */
export const designPhrasesEn = {
  'design-name.3+3': '3+3',
  'design-name.boin': 'BOIN',
  'design-name.keyboard': 'Keyboard',
  'design-name.mtpi2': 'mTPI-2',
  'design-name.i3+3': 'i3+3',
  'design-name.rolling6': 'Rolling six',
  'design-name.tite-boin': 'TITE-BOIN',
  'design-name.overdose': 'Overdose control',
  'design-name.custom': 'Own table',

  'advice-action.escalate': 'Escalate',
  'advice-action.stay': 'Stay',
  'advice-action.de-escalate': 'De-escalate',
  'advice-action.stop': 'Stop',
  'advice-action.suspend': 'Wait for outcomes',
  'advice-action.out-of-design': 'Outside the design',
  'advice-action.not-evaluable': 'Not evaluable',
  'advice-action.admissible': 'Within the limit',
  'advice-action.not-admissible': 'Beyond the limit',

  'advice.nobody': 'At dose level {level} nobody is evaluable and nobody is pending.',
  'advice.not-opened':
    'Dose level {level} is not opened by a signed decision; no design advises to treat there.',
  'advice.counts-alone': 'On the counts alone: {action:word:advice-action}.',
  'advice.gates-decide': 'Dose level {level} is not opened; the gates of the protocol decide on it.',
  'advice.highest': 'Dose level {level} is the highest.',
  'advice.lowest': 'Dose level {level} is the lowest and not eliminated.',
  'advice.next-eliminated': 'The dose level above {level} is eliminated.',
  'advice.eliminated-before': 'Dose level {level} was eliminated before.',
  'advice.none-below': 'No dose level below {level} is left.',
  'advice.none-opened-below': 'No dose level below {level} is opened and not eliminated.',
  'advice.pending-same':
    'The advice is the same however the {pending:plural:pending outcome turns out:pending outcomes turn out}.',
  'advice.pending-open':
    '{pending:plural:outcome is:outcomes are} pending: the advice would be “{best:word:advice-action}” without a further DLT and “{worst:word:advice-action}” if every pending subject had one.',

  'advice.boin-E': '{dlt}/{n} = {rate}, at or below λe = {lambdaE} (λd = {lambdaD}).',
  'advice.boin-S': '{dlt}/{n} = {rate}, between λe = {lambdaE} and λd = {lambdaD}.',
  'advice.boin-D': '{dlt}/{n} = {rate}, at or above λd = {lambdaD} (λe = {lambdaE}).',
  'advice.too-few-to-eliminate': 'A level is eliminated from {n} evaluable subjects on.',
  'advice.posterior': 'P(DLT rate > {target}) = {p}; the level is eliminated above {cut}.',

  'advice.key-E': '{dlt}/{n}: the strongest key, {from} to {to}, lies below the target key {low} to {high}.',
  'advice.key-S': '{dlt}/{n}: the strongest key, {from} to {to}, is the target key {low} to {high}.',
  'advice.key-D': '{dlt}/{n}: the strongest key, {from} to {to}, lies above the target key {low} to {high}.',
  'advice.mass-E':
    '{dlt}/{n}: the largest unit probability mass, {from} to {to}, lies below the interval {low} to {high}.',
  'advice.mass-S':
    '{dlt}/{n}: the largest unit probability mass, {from} to {to}, is that of the interval {low} to {high}.',
  'advice.mass-D':
    '{dlt}/{n}: the largest unit probability mass, {from} to {to}, lies above the interval {low} to {high}.',
  'advice.i3-below': '{dlt}/{n} is below the interval {low} to {high}.',
  'advice.i3-inside': '{dlt}/{n} is in the interval {low} to {high}.',
  'advice.i3-one-fewer-below':
    '{dlt}/{n} is above the interval {low} to {high}, but with one DLT fewer it would be below.',
  'advice.i3-above': '{dlt}/{n} is above the interval {low} to {high}.',

  'advice.3-complete':
    '{n} evaluable with {dlt} DLT, {pending} pending: complete the cohort to {size} subjects.',
  'advice.3-wait':
    '{n} evaluable with {dlt} DLT, {pending} pending: all {size} of the cohort are enrolled; wait for their outcomes.',
  'advice.3-already':
    'Caution: {dlt} DLTs are above what 3+3 tolerates already, whatever the rest of the cohort shows.',
  'advice.3-too-many': '{dlt} DLTs of {n}: two or more are not tolerated.',
  'advice.3-tolerated': '{dlt} DLT of {n}: tolerated.',
  'advice.3-top': 'Dose level {level} is the highest: it is declared the maximum tolerated dose.',
  'advice.3-next-closed':
    'Dose level {level} above was tried with {dlt} DLT of {n} or is eliminated; it is not entered again.',
  'advice.3-treat-to-six': '{n} subjects are evaluable here; the level that is declared needs six.',
  'advice.3-six-below': 'Dose level {level} has {n} subjects; it is treated to six.',
  'advice.3-declares': 'Dose level {level} with {dlt} DLT of {n} is declared the maximum tolerated dose.',
  'advice.3-falls-back': 'The design falls back on dose level {level}, of which no counts are given.',
  'advice.3-no-dose': 'No dose is recommended.',
  'advice.3-over':
    '{n} subjects at this level: the design ends at {size}. Its advice is not computed beyond.',

  'advice.6-escalate': '{dlt} DLT; {n} of {enrolled} enrolled are evaluated: enough to escalate.',
  'advice.6-same':
    '{dlt} DLT; {n} of {enrolled} enrolled are evaluated: the next subject enters at this level.',
  'advice.6-hold': '{dlt} DLT; all six are enrolled and {n} of {enrolled} evaluated: wait for outcomes.',
  'advice.6-too-many':
    '{dlt} DLTs among {n} evaluated of {enrolled} enrolled: two or more are not tolerated.',

  'advice.tite-E':
    '{dlt} DLT over an effective {effective} subjects = {rate}, at or below λe = {lambdaE} (λd = {lambdaD}).',
  'advice.tite-S':
    '{dlt} DLT over an effective {effective} subjects = {rate}, between λe = {lambdaE} and λd = {lambdaD}.',
  'advice.tite-D':
    '{dlt} DLT over an effective {effective} subjects = {rate}, at or above λd = {lambdaD} (λe = {lambdaE}).',
  'advice.tite-follow-up':
    'The advice depends on how long the {pending:plural:pending subject was:pending subjects were} followed, which is not known.',
  'advice.tite-without-waiting':
    'This holds even if {pending:plural:pending subject ends:pending subjects end} without a DLT.',
  'advice.tite-suspend':
    '{pending} of {n} outcomes are pending, more than a share of {max}: accrual is suspended.',

  'advice.over-within': '{dlt}/{n}: P(DLT rate > {limit}) = {p}, below the {max} that is tolerated.',
  'advice.over-beyond': '{dlt}/{n}: P(DLT rate > {limit}) = {p}, not below the {max} that is tolerated.',
  'advice.over-pending': '{pending:plural:pending outcome is:pending outcomes are} not counted.',

  'advice.custom-cell': '{dlt}/{n} in the table “{table}”.',
  'advice.custom-gap': 'The table “{table}” has no cell for {dlt} DLT of {n}.',
  'advice.custom-pending':
    '{pending:plural:outcome is:outcomes are} pending; a table of counts is read when they are known.',

  'advice.problem-over': 'The target times the upper factor reaches 1; BOIN cannot be computed.',
  'advice.problem-offset': 'The cut of elimination less the offset is not above 0.5.',
  'advice.problem-below': 'The interval reaches down to 0; nothing could lie below it.',
  'advice.problem-above': 'The interval reaches up to 1; nothing could lie above it.',
  'advice.problem-key': 'No whole key fits below the target key; keyboard could never advise to escalate.',
  'advice.problem-custom': 'No table is given.',

  'custom.not-n': 'number of subjects expected: a whole number from 1 to 99',
  'custom.not-dlt': 'number of DLTs expected: a whole number from 0 to 99',
  'custom.more-dlt': 'more DLTs than subjects',
  'custom.no-action': 'not an action: E, S, D, DU or X is expected',
  'custom.fields': 'three fields expected: subjects, DLTs, action',
  'custom.twice': 'this count is given twice',
  'custom.beyond': 'no number of DLTs stands above this column',
  'custom.too-long': 'too long for a decision table',
  'custom.empty': 'no cell found',

  'designs.advisory': 'Advice only: the gates of the protocol decide.',
  'designs.not-opened': 'No signed decision opens dose level {level}: the designs name no dose there.',
  'designs.nobody': 'Nobody is dosed yet; no design has anything to judge.',
  'designs.present':
    'Dose level {level}: {dosed:plural:subject:subjects} dosed, {n} evaluable with {dlt} DLT, {pending} pending, {waiting} awaiting a verdict.',
  'designs.advise.as-counted': 'Advice: {advice:local}.',
  'designs.advise.awaiting-as-none': 'If what awaits a verdict is no DLT: {advice:local}.',
  'designs.advise.awaiting-as-dlt': 'If it is one: {advice:local}.',
  'counted.dlt': 'DLT, adjudicated',
  'counted.without': 'no DLT up to the end of the window on {date}',
  'counted.awaiting': '{n:plural:event:events} awaiting a verdict; counted both ways',
  'counted.awaiting-open':
    '{n:plural:event:events} awaiting a verdict, DLT window not complete; counted both ways',
  'counted.awaiting-lost':
    '{n:plural:event:events} awaiting a verdict, DLT window cannot be completed; counted both ways',
  'counted.pending': 'DLT window open until {date}',
  'counted.unassigned': 'the dose level cannot be told; may belong here, counted as pending',
} as const;
