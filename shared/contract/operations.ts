import { z } from 'zod';
import { AeFilter, AeModel } from '../chart/adverseEvents.ts';
import { BoardModel } from '../chart/board.ts';
import { LabScale, LabTrendModel, ListedLabTest } from '../chart/labTrend.ts';
import { RowRef, SourceRow } from '../dataset/sourceRow.ts';
import { ConfirmationKind, DecisionDraft, DecisionRecord, SignatureMeaning } from '../decision/record.ts';
import { PdfVerification } from '../decision/verification.ts';
import { FactArea } from '../facts/fact.ts';
import { BundledProtocolId } from '../protocol/bundledProtocols.ts';
import { DecisionReport } from '../report/decisionReport.ts';
import { Role } from '../review/role.ts';
import { clinicalOperations } from './clinicalOperations.ts';
import { dataOperations } from './dataOperations.ts';
import { designOperations } from './designOperations.ts';
import { gateOperations } from './gateOperations.ts';
import { FileToken, Id, Name, Nothing, op, Passphrase } from './op.ts';
import { protocolOperations } from './protocolOperations.ts';

export { CutView, DeidPolicyView, MappingView } from './dataOperations.ts';
export type { Needs } from './op.ts';

export const AccountView = z.strictObject({
  accountId: z.string(),
  /** Name typed to unlock. */
  login: z.string(),
  printedName: z.string(),
  role: Role,
  certificateFingerprint: z.string(),
  createdAt: z.string(),
});
export type AccountView = z.infer<typeof AccountView>;

export const SessionView = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('closed') }),
  z.strictObject({
    state: z.literal('locked'),
    workspaceName: z.string(),
    /** Logins that can unlock; known from the keyring without the key. */
    logins: z.array(z.string()),
  }),
  z.strictObject({
    state: z.literal('unlocked'),
    workspaceName: z.string(),
    account: AccountView,
    studyId: z.string(),
    studyTitle: z.strictObject({ en: z.string(), 'zh-CN': z.string() }),
    /** True for the bundled example study: stands on every screen. */
    synthetic: z.boolean(),
    protocolVersion: z.number().int(),
    /** What the protocol follows; pages of other areas say that it does not. */
    areas: z.array(FactArea),
    importing: z.boolean(),
  }),
]);
export type SessionView = z.infer<typeof SessionView>;

export const DecisionView = z.strictObject({
  decisionId: z.string(),
  number: z.number().int(),
  recordHash: z.string(),
  record: DecisionRecord,
  signatures: z.array(
    z.strictObject({
      field: z.string(),
      accountId: z.string(),
      printedName: z.string(),
      role: Role,
      meaning: SignatureMeaning,
      signedAt: z.string(),
    }),
  ),
  /** Signed by everyone on the record. */
  complete: z.boolean(),
  documentSha256: z.string(),
});
export type DecisionView = z.infer<typeof DecisionView>;

export const ConfirmationView = z.strictObject({
  confirmationId: z.string(),
  kind: ConfirmationKind,
  level: z.number().int(),
  subjectId: z.string(),
  printedName: z.string(),
  role: Role,
  reason: z.string(),
  signedAt: z.string(),
  cutId: z.string(),
  /** Of that cut. */
  cutoffDate: z.string(),
});
export type ConfirmationView = z.infer<typeof ConfirmationView>;

export const AuditView = z.strictObject({
  sequence: z.number().int(),
  at: z.string(),
  account: z.string(),
  action: z.string(),
  entity: z.string(),
  reason: z.string(),
  oldValue: z.string().nullable(),
  newValue: z.string().nullable(),
  hash: z.string(),
});
export type AuditView = z.infer<typeof AuditView>;

/** The one table of everything the window can ask of the program. */
export const operations = {
  'app.info': op(
    'none',
    Nothing,
    z.strictObject({
      version: z.string(),
      electron: z.string(),
      platform: z.string(),
      examplePath: z.boolean(),
    }),
  ),
  'session.get': op('none', Nothing, SessionView),

  /** Save dialog; gives a token for the chosen place, or null when cancelled. */
  'dialog.newWorkspace': op(
    'none',
    z.strictObject({ suggestedName: Name }),
    z.strictObject({ token: FileToken.nullable(), name: z.string() }),
  ),
  'dialog.openWorkspace': op(
    'none',
    Nothing,
    z.strictObject({ token: FileToken.nullable(), name: z.string() }),
  ),
  /** Choose files or one folder to import. */
  'dialog.openExtract': op(
    'data.import',
    z.strictObject({ mode: z.enum(['files', 'folder']) }),
    z.strictObject({ tokens: z.array(FileToken), names: z.array(z.string()) }),
  ),
  /** A protocol document (JSON) to begin a workspace with. */
  'dialog.openProtocol': op(
    'none',
    Nothing,
    z.strictObject({ token: FileToken.nullable(), name: z.string() }),
  ),
  'dialog.openDecisionPdf': op(
    'none',
    Nothing,
    z.strictObject({ token: FileToken.nullable(), name: z.string() }),
  ),
  'dialog.savePdf': op(
    'decision.export',
    z.strictObject({ suggestedName: Name }),
    z.strictObject({ token: FileToken.nullable(), name: z.string() }),
  ),
  /** Writes an image that the page made to a place the person chooses; tables go by table.export. */
  'file.saveExport': op(
    'read',
    z.strictObject({
      suggestedName: Name,
      mimeType: z.enum(['image/svg+xml', 'image/png']),
      base64: z.string().max(40_000_000),
    }),
    z.strictObject({ saved: z.boolean(), name: z.string() }),
  ),

  'workspace.create': op(
    'none',
    z.strictObject({
      token: FileToken,
      protocol: z.discriminatedUnion('from', [
        z.strictObject({ from: z.literal('bundled'), protocolId: BundledProtocolId }),
        /** A protocol document that the person chose. */
        z.strictObject({ from: z.literal('file'), token: FileToken }),
      ]),
      owner: z.strictObject({ login: Name, printedName: Name, role: Role, passphrase: Passphrase }),
    }),
    SessionView,
  ),
  /** Makes a workspace with the bundled synthetic study under the given token and leaves it unlocked. */
  'workspace.createExample': op(
    'none',
    z.strictObject({ token: FileToken, passphrase: Passphrase, extracts: z.number().int().min(1).max(3) }),
    SessionView,
  ),
  'workspace.open': op('none', z.strictObject({ token: FileToken }), SessionView),
  'workspace.recent': op(
    'none',
    Nothing,
    z.array(z.strictObject({ token: FileToken, name: z.string(), folder: z.string(), exists: z.boolean() })),
  ),
  'workspace.unlock': op('open', z.strictObject({ login: Name, passphrase: Passphrase }), SessionView),
  'workspace.lock': op('open', Nothing, SessionView),
  'workspace.close': op('open', Nothing, SessionView),

  'account.list': op('read', Nothing, z.array(AccountView)),
  'account.add': op(
    'account.add',
    z.strictObject({ login: Name, printedName: Name, role: Role, passphrase: Passphrase }),
    AccountView,
  ),

  ...dataOperations,
  ...clinicalOperations,
  ...gateOperations,
  ...designOperations,
  ...protocolOperations,

  'board.get': op('read', z.strictObject({ cutId: Id }), BoardModel),
  'ae.get': op('read', z.strictObject({ cutId: Id, filter: AeFilter }), AeModel),
  'lab.tests': op('read', z.strictObject({ cutId: Id }), z.array(ListedLabTest)),
  'lab.trend': op(
    'read',
    z.strictObject({
      cutId: Id,
      domain: z.string().max(8),
      testCode: z.string().max(40),
      specimen: z.string().max(200).optional(),
      scale: LabScale,
    }),
    LabTrendModel,
  ),
  /** The rows behind a number. */
  'rows.get': op(
    'read',
    z.strictObject({ cutId: Id, refs: z.array(RowRef).min(1).max(500) }),
    z.array(SourceRow),
  ),

  'confirmation.list': op('read', Nothing, z.array(ConfirmationView)),
  /** Signed by the unlocked investigator, who types the passphrase again. */
  'confirmation.sign': op(
    'confirmation.sign',
    z.strictObject({
      cutId: Id,
      kind: ConfirmationKind,
      level: z.number().int(),
      reason: z.string().trim().min(20).max(20_000),
      passphrase: Passphrase,
    }),
    ConfirmationView,
  ),

  'decision.list': op('read', Nothing, z.array(DecisionView)),
  'decision.get': op('read', z.strictObject({ decisionId: Id }), DecisionView),
  'decision.seal': op('decision.seal', DecisionDraft, DecisionView),
  /**
   * One signature. The signer need not be the account that unlocked the workspace: in the room several people sign in
   * turn, each with login and passphrase (both components, 21 CFR 11.200(a)(1)). `field` names the signer whose words
   * the person saw; a login of somebody else is refused.
   */
  'decision.sign': op(
    'read',
    z.strictObject({ decisionId: Id, field: Id, login: Name, passphrase: Passphrase }),
    DecisionView,
  ),
  'decision.export': op(
    'decision.export',
    z.strictObject({ decisionId: Id, token: FileToken }),
    z.strictObject({ name: z.string(), sha256: z.string() }),
  ),
  /** The report model for the hidden window that is printed to PDF; only that window may call it. */
  'report.get': op('none', Nothing, DecisionReport),

  'pdf.verify': op(
    'none',
    z.strictObject({ token: FileToken }),
    z.strictObject({ name: z.string(), sha256: z.string(), verification: PdfVerification }),
  ),

  'audit.list': op(
    'read',
    z.strictObject({ offset: z.number().int().min(0), limit: z.number().int().min(1).max(1000) }),
    z.strictObject({
      total: z.number().int(),
      chain: z.enum(['intact', 'broken']),
      events: z.array(AuditView),
    }),
  ),

  'settings.get': op(
    'none',
    Nothing,
    z.strictObject({
      language: z.enum(['en', 'zh-CN']),
      theme: z.enum(['light', 'dark', 'system']),
      idleMinutes: z.number().int(),
    }),
  ),
  'settings.set': op(
    'none',
    z.strictObject({
      language: z.enum(['en', 'zh-CN']).optional(),
      theme: z.enum(['light', 'dark', 'system']).optional(),
      idleMinutes: z.number().int().min(1).max(120).optional(),
    }),
    z.strictObject({
      language: z.enum(['en', 'zh-CN']),
      theme: z.enum(['light', 'dark', 'system']),
      idleMinutes: z.number().int(),
    }),
  ),
} as const;

export type Operations = typeof operations;
export type OperationName = keyof Operations;
export type OperationInput<N extends OperationName> = z.infer<Operations[N]['input']>;
export type OperationOutput<N extends OperationName> = z.infer<Operations[N]['output']>;
