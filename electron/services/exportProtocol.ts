import { appError } from '../../shared/kernel/appError.ts';
import type { Sha256Hex } from '../../shared/kernel/brands.ts';
import { utcInstant } from '../../shared/kernel/isoDate.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { Protocol } from '../../shared/protocol/protocol.ts';
import { appendAudit } from '../db/audit.ts';
import { isInWorkspace } from '../files/writers/outsideWorkspace.ts';
import { writeBeside } from '../files/writers/writeExport.ts';
import type { UnlockedWorkspace } from '../workspace/workspace.ts';
import { protocolVersion } from './protocolVersions.ts';
import { requireRole } from './requireRole.ts';

/** Study and version only. */
export const protocolFileName = ({ studyId, version }: Protocol): string =>
  `protocol-${studyId.replace(/[^A-Za-z0-9-]/g, '_')}-v${version}.json`;

/** The document for people and programs: indented, in the order in which the program writes it. */
export const protocolText = (protocol: Protocol): string => `${JSON.stringify(protocol, null, 2)}\n`;

const cannotWrite = (error: unknown): Result<never> => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!/^E[A-Z]+$/.test(code)) throw error;
  return code === 'EEXIST'
    ? err(appError('invalid-input', 'There is a file of this name already; nothing was written.', { code }))
    : err(appError('storage-failed', 'The file could not be written there.', { code }));
};

/**
 * Writes a version as a document that another workspace can begin with or be amended by, and records it: neither is
 * without the other. Errors: 'not-permitted', 'invalid-input' (no such version, inside a workspace, a file is there and
 * nobody agreed), 'storage-failed'.
 */
export const exportProtocol = async (
  workspace: UnlockedWorkspace,
  input: { readonly version: number; readonly path: string; readonly overwrite: 'agreed' | 'never' },
  now: () => Date,
): Promise<Result<{ readonly sha256: Sha256Hex; readonly bytes: number }>> => {
  const allowed = requireRole(workspace, 'read');
  if (!allowed.ok) return allowed;
  const { db, account, folder } = workspace;
  const found = protocolVersion(db, input.version);
  if (!found.ok) return found;
  if (isInWorkspace(folder, input.path)) {
    return err(appError('invalid-input', 'A file cannot be written into the folder of a workspace.'));
  }
  const { protocol, hash } = found.value;
  try {
    const file = await writeBeside(input, [new TextEncoder().encode(protocolText(protocol))]);
    const { sha256, bytes } = file;
    try {
      db.transaction(() => {
        appendAudit(db, {
          ...{ at: utcInstant(now()), account, action: 'protocol.export', reason: '', oldValue: null },
          entity: `protocol:${input.version}`,
          newValue: JSON.stringify({ 'protocol hash': hash, sha256 }),
        });
        file.place();
      }).immediate();
    } catch (error) {
      file.discard();
      throw error;
    }
    return ok({ sha256, bytes });
  } catch (error) {
    return cannotWrite(error);
  }
};
