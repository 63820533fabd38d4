/** Differences between versions of the protocol, and what is wrong with one before it is issued. */
export const amendmentPhrasesEn = {
  // What the schema of a protocol cannot say (shared/protocol/problems).
  'protocol-problem.text-missing': 'Nothing is written here.',
  'protocol-problem.text-unseen':
    'The text holds characters that cannot be seen or that turn the direction of writing. Type it anew.',
  'protocol-problem.treatment-none': 'No treatment is named: no infusion would be recognised.',
  'protocol-problem.treatment-case':
    '“{name}” is to be written in capitals without blanks at the ends, as EX.EXTRT is compared.',
  'protocol-problem.treatment-twice': '“{name}” stands twice.',
  'protocol-problem.levels-numbered':
    'Dose levels are numbered 1, 2, 3 … from the lowest: {expected} is expected here, not {level}.',
  'protocol-problem.doses-ascending': 'The dose of level {level} is not above that of the level before it.',
  'protocol-problem.level-unit': 'All dose levels are stated in one unit: {first:unit}, not {unit:unit}.',
  'protocol-problem.arm-none':
    'No arm code names dose level {level}: subjects are told by their doses alone.',
  'protocol-problem.arm-twice': 'Arm code “{code}” names two dose levels.',
  'protocol-problem.doses-overlap':
    'With the tolerance, one actual dose can belong to level {below} and to level {level}.',
  'protocol-problem.tolerance-range': 'The tolerance of a dose is a share from 0 to below 1.',
  'protocol-problem.infusion-days-count':
    '{planned:plural:infusion is:infusions are} planned, but {n:plural:day is:days are} named.',
  'protocol-problem.infusion-days-first': 'The first infusion is on study day 1.',
  'protocol-problem.infusion-days-order':
    'The days of the infusions ascend; day {day} does not follow day {before}.',
  'protocol-problem.totals-order': 'The least number of subjects, {min}, is above the most, {max}.',
  'protocol-problem.totals-group': 'A group can have {group} subjects, the whole trial {max}.',
  'protocol-problem.totals-levels':
    'All dose levels together take {n} subjects at most; the total of {max} cannot be reached.',
  'protocol-problem.required-per-group':
    '{required} subjects are required in a group that takes {group} at most.',
  'protocol-problem.confirmed-twice': '{role:word:role} stands twice.',
  'protocol-problem.fast-path-sentinel': 'There is a fast path, but no sentinel on whom it is judged.',
  'protocol-problem.dlt-window-longer':
    'The DLT window of {dlt} days is longer than the observation window of {days} days: the gate waits for the DLT window.',
  'protocol-problem.pd-not-asked':
    'Pharmacodynamic evidence is required before the next dose level, but no assessment of it is named.',
  'protocol-problem.assessment-twice': 'The id “{id}” stands twice.',
  'protocol-problem.assessment-days': 'The first day, {from}, is after the last, {to}.',
  'protocol-problem.day-zero': 'There is no study day 0.',
  'protocol-problem.assessment-tests': 'No test code is named: nothing can satisfy the assessment.',
  'protocol-problem.gate-twice': '{gate} stands twice.',
  'protocol-problem.tolerated-order':
    'Rows ascend by the number of subjects; {subjects} does not follow {before}.',
  'protocol-problem.tolerated-all':
    '{tolerated} of {subjects} tolerated would tolerate a DLT in every subject.',
  'protocol-problem.tolerated-falls': 'More subjects are tolerated with {before} than with {subjects}.',
  'protocol-problem.group-unknown': 'There is no group of special interest “{id}”.',
  'protocol-problem.term-unknown': '“{term}” is a laboratory term of no version of CTCAE.',
  'protocol-problem.terms-edition':
    'None of these tests is a laboratory term of CTCAE {version}: no result can count.',
  'protocol-problem.relatedness-both': '“{word}” is said to mean related and unrelated.',
  'protocol-problem.aesi-twice': 'The id “{id}” stands twice.',
  'protocol-problem.aesi-empty': 'The group names no term, no class and no value: no event can belong to it.',
  'protocol-problem.area-twice': '{area} stands twice.',
  'protocol-problem.stopping-fact-unknown': '“{id}” is no rule that derives facts.',
  'protocol-problem.stopping-area':
    'The rule rests on facts of an area that this protocol does not follow ({id}).',
  'protocol-problem.stopping-never-group': 'A group takes {group} subjects at most: {n} can never count.',
  'protocol-problem.stopping-never-trial': 'The trial takes {max} subjects at most: {n} can never count.',
  'protocol-problem.comparator-twice': '{design} stands twice.',
  'protocol-problem.comparator-interval':
    'The interval from {from} to {to} about the target is not between 0 and 1.',
  'protocol-problem.comparator-over': 'The upper rate, {rate}, is not below 1.',
  'protocol-problem.custom-missing': 'A table of one’s own is to be shown, but none is written.',
  'protocol-problem.custom-cell': '{dlt} DLTs in {n} subjects cannot be.',
  'protocol-problem.custom-twice': '{dlt} DLTs in {n} subjects stands twice.',
  'protocol-problem.custom-gap':
    'The table says nothing of {dlt:plural:DLT:DLTs} in {n:plural:subject:subjects}.',
  'protocol-problem.quorum': '{quorum} voting members must be present; the committee has {n}.',
  'protocol-problem.signers': '{signers} signatures are asked for; {n} members have a role that signs.',
  'protocol-problem.chair': 'The signature of the chair is required; no member is the chair.',
  'protocol-problem.member-cannot-sign': '{role:word:role} cannot sign a decision in this program.',
  'protocol-problem.source-missing': 'Where this value comes from is not said.',
  'protocol-problem.note-missing':
    'It is an assumption, but what is assumed and what to ask the sponsor is not said.',
  'protocol-problem.ascending': '{value} does not follow {before}: the values ascend.',
  'protocol-problem.followed-empty':
    'The protocol follows “{area:word:fact-area}”, but this list is empty: nothing could be derived.',
  'protocol-problem.primary-unknown': 'The primary definition “{id}” is not among the definitions.',
  // What an amendment may not change, and what it changes for those who were dosed.
  'protocol-problem.id-changed':
    'The protocol of a workspace keeps its id, {id}: another trial has a workspace of its own.',
  'protocol-problem.study-changed':
    'Data of study {id} are in the workspace: the study identifier cannot change any more.',
  'protocol-problem.level-removed':
    'Dose level {level} is no longer there: subjects dosed at it have no level, and decisions on it keep to the version that they bind.',
  'protocol-problem.level-dose':
    'The dose of level {level} changes: subjects dosed before are held against the new dose.',
} as const;
