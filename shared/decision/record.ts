import { z } from 'zod';
import { BoundAdjudication } from '../clinical/dlt/adjudication.ts';
import { GateEvaluation } from '../gates/gate.ts';
import { hashCanonical } from '../integrity/sha256.ts';
import type { Sha256Hex } from '../kernel/brands.ts';
import { GateParameters } from '../protocol/gateParameters.ts';
import { Role } from '../review/role.ts';
import { BoundAlert, NotCompared } from './alerts/boundAlert.ts';

export const DecisionKind = z.enum([
  'escalate-as-planned',
  'open-subjects-2-3',
  'stay',
  'modify',
  'fast-path',
  'pause',
  'stop',
]);
export type DecisionKind = z.infer<typeof DecisionKind>;

/** What a signer's signature says (21 CFR 11.50(a)(3)); shown before signing and printed. */
export const SignatureMeaning = z.enum([
  'approve-as-chair',
  'approve-as-member',
  'reviewed-as-medical-monitor',
]);
export type SignatureMeaning = z.infer<typeof SignatureMeaning>;

export const meaningOf = (role: Role): SignatureMeaning | undefined =>
  role === 'src-chair'
    ? 'approve-as-chair'
    : role === 'src-member'
      ? 'approve-as-member'
      : role === 'medical-monitor'
        ? 'reviewed-as-medical-monitor'
        : undefined;

export const RecordSigner = z.strictObject({
  /** Name of the signature field in the PDF: sig.1, sig.2 … in signing order. */
  field: z.string(),
  accountId: z.string(),
  printedName: z.string(),
  role: Role,
  meaning: SignatureMeaning,
  certificateFingerprint: z.string(),
});
export type RecordSigner = z.infer<typeof RecordSigner>;

/** What the decision settles for the next group when it is not "as planned". */
export const Modification = z.strictObject({
  dose: z.string().max(200),
  frequency: z.string().max(200),
  interval: z.string().max(200),
});

/** What a person fills in. */
export const DecisionDraft = z.strictObject({
  cutId: z.string(),
  kind: DecisionKind,
  /** Dose level whose data were reviewed. */
  level: z.number().int(),
  rationale: z.string().min(20).max(20_000),
  conditions: z.string().max(20_000),
  /** The two SRC confirmations (trial.md, Rules of escalation 3); both needed to open a next level. */
  confirmations: z.strictObject({ risksControllable: z.boolean(), nextDoseAppropriate: z.boolean() }),
  modification: Modification.nullable(),
  /** Reason for going on although the gate is not met; null when no override is asked for. */
  overrideReason: z.string().min(20).max(20_000).nullable(),
  /** Accounts that will sign, in order. */
  signerIds: z.array(z.string()).min(1).max(12),
  language: z.enum(['en', 'zh-CN']),
});
export type DecisionDraft = z.infer<typeof DecisionDraft>;

/** A mapping or de-identification policy by which the rows of the cut were read. */
const ReadBy = z.strictObject({ name: z.string(), version: z.number().int(), hash: z.string() });

export const DecisionRecord = z.strictObject({
  schema: z.literal('src-decision/1'),
  decisionId: z.string(),
  /** 1, 2, 3 … within the workspace. */
  number: z.number().int().min(1),
  study: z.strictObject({
    studyId: z.string(),
    title: z.string(),
    product: z.string(),
    synthetic: z.boolean(),
  }),
  protocol: z.strictObject({
    id: z.string(),
    version: z.number().int(),
    hash: z.string(),
    /** Who signed this version, and when. */
    signedBy: z.string(),
    signedAt: z.string(),
    gateParameters: GateParameters,
  }),
  cut: z.strictObject({
    cutId: z.string(),
    label: z.string(),
    cutoffDate: z.string(),
    contentHash: z.string(),
    /** Quality control of the data used: who checked the cut and when, as signed; the statement stands in the workspace. */
    check: z.strictObject({ by: z.string(), at: z.string(), statement: z.string() }),
    mapping: ReadBy.nullable(),
    deidPolicy: ReadBy.nullable(),
    /** Dates were shifted per subject: no calendar comparison between subjects was possible. */
    datesShifted: z.boolean(),
    files: z.array(z.strictObject({ name: z.string(), sha256: z.string(), rows: z.number().int() })),
    /** The facts derived from the cut under the protocol above: version of the rules, and the hash of all facts. */
    facts: z.strictObject({ algorithm: z.string(), sha256: z.string(), count: z.number().int() }),
  }),
  kind: DecisionKind,
  level: z.number().int(),
  opensLevel: z.number().int().nullable(),
  rationale: z.string(),
  conditions: z.string(),
  confirmations: z.strictObject({ risksControllable: z.boolean(), nextDoseAppropriate: z.boolean() }),
  modification: Modification.nullable(),
  /** Gate that this kind of decision depends on, with its value when sealed; null when it depends on none. */
  decidingGate: z.strictObject({ gate: z.string(), level: z.number().int(), value: z.string() }).nullable(),
  override: z.strictObject({ reason: z.string() }).nullable(),
  gates: GateEvaluation,
  /** The DLT verdicts that hold on this cut; the gates were evaluated with them. */
  adjudications: z.array(BoundAdjudication),
  /** Alerts that stood on earlier decisions when this one was sealed; the signers had them before them. */
  alerts: z.array(BoundAlert),
  /** Later cuts that could not be held against earlier decisions: without alert is not the same as nothing against. */
  alertsNotCompared: z.array(NotCompared),
  signers: z.array(RecordSigner),
  language: z.enum(['en', 'zh-CN']),
  sealedAt: z.string(),
  sealedBy: z.strictObject({ accountId: z.string(), printedName: z.string(), role: Role }),
  software: z.strictObject({ name: z.string(), version: z.string() }),
  /** Head of the audit chain when sealed. */
  auditHead: z.string(),
  /** Record hash of the previous decision of this workspace; null for the first. */
  previousDecision: z.string().nullable(),
});
export type DecisionRecord = z.infer<typeof DecisionRecord>;

export const recordHash = (record: DecisionRecord): Sha256Hex => hashCanonical(record);

/** The statement each signer signs (design.md "Gates, decisions, signatures"). */
export const SignatureStatement = z.strictObject({
  schema: z.literal('src-signature/1'),
  decisionId: z.string(),
  recordHash: z.string(),
  field: z.string(),
  printedName: z.string(),
  role: Role,
  meaning: SignatureMeaning,
  signedAt: z.string(),
  /** SHA-256 of the PDF that this signature extends. */
  previousDocument: z.string(),
  /** Hash of the previous signature's statement; null for the first. */
  previousSignature: z.string().nullable(),
});
export type SignatureStatement = z.infer<typeof SignatureStatement>;

/** Attached to the PDF beside the record. */
export const DecisionManifest = z.strictObject({
  schema: z.literal('src-manifest/1'),
  recordHash: z.string(),
  entries: z.array(z.strictObject({ name: z.string(), sha256: z.string(), size: z.number().int() })),
});
export type DecisionManifest = z.infer<typeof DecisionManifest>;

/** A judgement that only the investigator signs (trial.md, Rules of escalation 1 and 2). */
export const ConfirmationKind = z.enum(['sentinel-risks-controllable', 'insufficient-effect']);
export type ConfirmationKind = z.infer<typeof ConfirmationKind>;

export const InvestigatorConfirmation = z.strictObject({
  schema: z.literal('src-confirmation/1'),
  confirmationId: z.string(),
  kind: ConfirmationKind,
  level: z.number().int(),
  subjectId: z.string(),
  cutId: z.string(),
  cutContentHash: z.string(),
  protocolHash: z.string(),
  reason: z.string(),
  printedName: z.string(),
  role: Role,
  signedAt: z.string(),
});
export type InvestigatorConfirmation = z.infer<typeof InvestigatorConfirmation>;
