import type { OperationInput } from '../../shared/contract/operations.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { ok } from '../../shared/kernel/result.ts';
import { bundledProtocol } from '../../shared/protocol/bundledProtocols.ts';
import { Protocol } from '../../shared/protocol/protocol.ts';
import { readDocument } from '../files/documentFile.ts';
import type { FileTokens } from '../files/tokens.ts';

type Beginning = OperationInput<'workspace.create'>['protocol'];

/**
 * A protocol document in JSON, as the program writes them. Fails with file, line, column and the way to what is wrong:
 * `invalid-input`, `file-not-found`, `too-large`.
 */
export const readProtocolFile = (path: string): Result<Protocol> =>
  readDocument(path, { schema: Protocol, unfinished: () => [], problems: () => [] });

/** The protocol that a new workspace begins with: one that comes with the program, or a document that was chosen. */
export const beginningProtocol = (chosen: Beginning, tokens: FileTokens): Result<Protocol> => {
  if (chosen.from === 'bundled') return ok(bundledProtocol(chosen.protocolId).protocol);
  const path = tokens.resolve(chosen.token, 'open');
  return path.ok ? readProtocolFile(path.value) : path;
};
