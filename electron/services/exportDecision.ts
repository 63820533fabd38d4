import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { appError } from '../../shared/kernel/appError.ts';
import { utcInstant } from '../../shared/kernel/isoDate.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { appendAudit } from '../db/audit.ts';
import { getDecision, latestDocument } from '../db/decisions.ts';
import { isInWorkspace } from '../files/writers/outsideWorkspace.ts';
import { verifyPdf } from '../signing/verifyPdf.ts';
import type { UnlockedWorkspace } from '../workspace/workspace.ts';
import { checkIntegrity } from './integrity.ts';
import { requireRole } from './requireRole.ts';

/** File name of a decision: study and number only, never a subject. */
export const decisionFileName = (number: number, studyId: string): string =>
  `decision-${String(number).padStart(3, '0')}-${studyId.replace(/[^A-Za-z0-9-]/g, '_')}.pdf`;

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown';

/**
 * Writes the file and its audit event, neither without the other: the file goes last into the open transaction, and
 * away again when that does not hold.
 */
const writeRecorded = (
  { db, account }: UnlockedWorkspace,
  document: { readonly pdf: Uint8Array; readonly sha256: string; readonly number: number },
  path: string,
  at: Date,
): Result<null> => {
  let written = false;
  try {
    db.transaction(() => {
      appendAudit(db, {
        at: utcInstant(at),
        account,
        action: 'decision.export',
        entity: `decision:${document.number}`,
        reason: '',
        oldValue: null,
        newValue: document.sha256,
      });
      writeFileAtomic.sync(path, Buffer.from(document.pdf), { mode: 0o600 });
      written = true;
    }).immediate();
    return ok(null);
  } catch (error) {
    if (written) rmSync(path, { force: true });
    const code = codeOf(error);
    if (written || !/^E[A-Z]+$/.test(code)) throw error;
    return err(appError('storage-failed', 'The PDF could not be written there.', { code }));
  }
};

/** Writes the signed PDF as it stands in the workspace, byte for byte, after checking it and all that it binds. */
export const exportDecision = async (
  workspace: UnlockedWorkspace,
  input: { decisionId: string; path: string },
  now: () => Date,
): Promise<Result<{ name: string; sha256: string }>> => {
  const allowed = requireRole(workspace, 'decision.export');
  if (!allowed.ok) return allowed;
  const { db } = workspace;
  const view = getDecision(db, input.decisionId);
  if (view === undefined)
    return err(appError('decision-not-found', 'This decision is not in the workspace.'));
  if (!view.complete) {
    const missing = view.record.signers.length - view.signatures.length;
    return err(
      appError('decision-incomplete', 'The decision is not signed by everyone on its record yet.', {
        missing,
      }),
    );
  }
  if (isInWorkspace(workspace.folder, input.path))
    return err(appError('invalid-input', 'A file cannot be written into the folder of the workspace.'));
  const intact = await checkIntegrity(db, view.record.cut.cutId);
  if (!intact.ok) return intact;
  const document = latestDocument(db, view.decisionId);
  const verification = await verifyPdf(document.pdf);
  if (verification.verdict !== 'valid') {
    return err(appError('pdf-invalid', 'The stored document does not verify; it was not exported.'));
  }
  const recorded = writeRecorded(workspace, { ...document, number: view.number }, input.path, now());
  if (!recorded.ok) return recorded;
  return ok({ name: basename(input.path), sha256: document.sha256 });
};
