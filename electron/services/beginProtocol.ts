import type { OperationInput } from '../../shared/contract/operations.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { ok } from '../../shared/kernel/result.ts';
import { bundledProtocol } from '../../shared/protocol/bundledProtocols.ts';
import { Protocol } from '../../shared/protocol/protocol.ts';
import { protocolProblems } from '../../shared/protocol/protocolProblems.ts';
import { sayPhrase } from '../../shared/text/phrases.ts';
import { type DocumentProblem, pathText, readDocument } from '../files/documentFile.ts';
import type { FileTokens } from '../files/tokens.ts';

/**
 * What the window may send when it amends (electron/ipc/payloadLimit.ts): a larger document could be begun with and never
 * be amended there. Those that come with the program take 100 kB.
 *
 * SECURITY: a huge document would slow every page from then on. test/electron/services/beginProtocol.test.ts
 */
const MOST_BYTES = 1_000_000;

/** What the schema cannot say; warnings do not stand against beginning with the document. */
const errorsOf = (protocol: Protocol): readonly DocumentProblem[] =>
  protocolProblems(protocol).flatMap(({ severity, path, phrase }) =>
    severity === 'error' ? [{ path, text: `${pathText(path)}: ${sayPhrase('en', phrase)}` }] : [],
  );

const DOCUMENT = { schema: Protocol, unfinished: () => [], mostBytes: MOST_BYTES };

type Beginning = OperationInput<'workspace.create'>['protocol'];

/**
 * A protocol document in JSON, as the program writes them. Fails with file, line, column and the way to what is wrong:
 * `invalid-input`, `file-not-found`, `too-large`.
 */
export const readProtocolFile = (path: string): Result<Protocol> =>
  readDocument(path, { ...DOCUMENT, problems: errorsOf });

/** {@link readProtocolFile} of a document that may contradict itself: to be looked at and mended, not to begin with. */
export const readProtocolDraft = (path: string): Result<Protocol> =>
  readDocument(path, { ...DOCUMENT, problems: () => [] });

/** The protocol that a new workspace begins with: one that comes with the program, or a document that was chosen. */
export const beginningProtocol = (chosen: Beginning, tokens: FileTokens): Result<Protocol> => {
  if (chosen.from === 'bundled') return ok(bundledProtocol(chosen.protocolId).protocol);
  const path = tokens.resolve(chosen.token, 'open');
  return path.ok ? readProtocolFile(path.value) : path;
};
