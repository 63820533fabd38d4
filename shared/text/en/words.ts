import type { GradeBucket } from '../../chart/adverseEvents.ts';
import type { DltStatus } from '../../chart/board.ts';
import type { LabScale } from '../../chart/labTrend.ts';
import type { ConfirmationKind, DecisionKind, SignatureMeaning } from '../../decision/record.ts';
import type { GateCondition, GateId, GateValue } from '../../gates/gate.ts';
import type { Role } from '../../review/role.ts';

/** Every value of these must have a word; a new one does not compile without. */
type Needed =
  | `gate.${GateId}`
  | `gate-value.${GateValue | GateCondition['value']}`
  | `decision-kind.${DecisionKind}`
  | `confirmation-kind.${ConfirmationKind}`
  | `signature-meaning.${SignatureMeaning}`
  | `role.${Role}`
  | `dlt.${DltStatus['kind']}`
  | `grade.${GradeBucket}`
  | `scale.${LabScale}`;

/** Names of things: gates, values, decisions, roles. Keys are "<kind>.<id>", ids as in the schemas. */
export const wordsEn = {
  'gate.G0': 'G0 Opening of the dose level',
  'gate.G1': 'G1 From the sentinel to the rest of the group',
  'gate.G1F': 'G1F Fast path after the sentinel',
  'gate.G2': 'G2 To the next dose level',
  'gate.G3': 'G3 Decision before dosing',
  'gate.G4': 'G4 Numbers and order of dosing',
  'gate.G5': 'G5 Stopping and pausing rules',

  'gate-value.met': 'Met',
  'gate-value.not-met': 'Not met',
  'gate-value.not-evaluable': 'Not evaluable',
  'gate-value.overridden': 'Overridden',
  'gate-value.not-applicable': 'Not applicable',

  'condition.sentinel': 'Sentinel',
  'condition.group': 'Dose group',
  'condition.level-known': 'Dose level of every dosed subject',
  'condition.window': 'Weeks of safety data',
  'condition.safety': 'Required safety assessments',
  'condition.pd': 'Required pharmacodynamic assessments',
  'condition.efficacy': 'Efficacy evidence',
  'condition.dlt': 'DLT adjudication',
  'condition.stop': 'Stopping rules and pauses',
  'condition.confirmation': 'Signed confirmation',
  'condition.course': 'Course of the subject',
  'condition.infusions': 'Infusions against the plan',
  'condition.decision': 'Signed decision',
  'condition.chronology': 'Decision signed before dosing',
  'condition.group-size': 'Size of the group',
  'condition.total': 'Size of the trial',
  'condition.order': 'Sentinel assessed before the rest of the group',

  'decision-kind.escalate-as-planned': 'Escalate to the next dose level as planned',
  'decision-kind.open-subjects-2-3': 'Open the rest of the group',
  'decision-kind.stay': 'Stay at this dose level and await data',
  'decision-kind.modify': 'Go on with a modified dose, frequency or interval',
  'decision-kind.fast-path': 'Accept the fast path to the next dose level',
  'decision-kind.pause': 'Pause enrolment and dosing',
  'decision-kind.stop': 'Stop the trial',

  'signature-meaning.approve-as-chair': 'I approve this decision as chair of the Safety Review Committee',
  'signature-meaning.approve-as-member': 'I approve this decision as member of the Safety Review Committee',
  'signature-meaning.reviewed-as-medical-monitor':
    'I have reviewed this decision and its data as medical monitor',

  'confirmation-kind.sentinel-risks-controllable':
    'safety and tolerability risks of the sentinel are controllable',
  'confirmation-kind.insufficient-effect': 'significantly insufficient pharmacological effect',

  'role.medical-monitor': 'Medical monitor',
  'role.src-chair': 'SRC chair',
  'role.src-member': 'SRC member',
  'role.investigator': 'Investigator',
  'role.auditor': 'Auditor',

  'anchor.firstInfusion': 'from the first infusion',
  'anchor.lastInfusion': 'from the last planned infusion',
  'anchor.eachInfusion': 'from the latest infusion given',
  'next-group-anchor.everySubject': 'every dosed subject',
  'next-group-anchor.lastSubject': 'the subject dosed last',

  'area.safety': 'safety',
  'area.pd': 'pharmacodynamic',
  'area.efficacy': 'efficacy',

  'dlt.pending': 'Window open',
  'dlt.no-candidate': 'No event asks for adjudication',
  'dlt.needs-adjudication': 'Needs adjudication',
  'dlt.with-dlt': 'Adjudicated: a DLT',
  'dlt.without-dlt': 'Adjudicated: no DLT',
  'dlt.not-evaluable': 'Not evaluable',

  'grade.none': 'No event',
  'grade.1': 'Grade 1',
  'grade.2': 'Grade 2',
  'grade.3': 'Grade 3',
  'grade.4': 'Grade 4',
  'grade.5': 'Grade 5',
  'grade.not-graded': 'Not graded',

  'scale.absolute': 'as reported',
  'scale.times-uln': 'multiples of the upper limit of normal',

  'cut-status.draft': 'Draft',
  'cut-status.checked': 'Checked',
  'cut-status.locked': 'Locked',

  'filter.treatmentEmergentOnly': 'Treatment emergent only',
  'filter.relatedOnly': 'Related only',
  'filter.seriousOnly': 'Serious only',
  'filter.test': 'Test',
  'filter.scale': 'Scale',

  'notice.synthetic': 'Synthetic example: no real person, no real data',
  'notice.part11':
    'Software alone is not compliant with 21 CFR Part 11. Compliance also needs the sponsor’s procedures, training, identity checks of the signers and validation of this installation.',
  'notice.not-dlt':
    'Where the protocol leaves the definition of a DLT open, the rule is an assumption. An event listed here asks for adjudication by people; only their signed verdict makes it a DLT.',
  'notice.interval': 'Exact two-sided 95 % confidence interval (Clopper and Pearson).',
} as const satisfies { readonly [K in Needed]: string } & { readonly [key: string]: string };
