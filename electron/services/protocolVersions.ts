import type { OperationOutput } from '../../shared/contract/operations.ts';
import { appError } from '../../shared/kernel/appError.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { protocolDifference } from '../../shared/protocol/difference/protocolDifference.ts';
import type { ReadableDb } from '../db/handles.ts';
import {
  findProtocolVersion,
  listProtocolVersions,
  protocolVersionProblems,
  signedStatements,
} from '../db/protocolVersions.ts';

/** A version as it was signed. Error: 'invalid-input' when the workspace has none of this number. */
export const protocolVersion = (
  db: ReadableDb,
  version: number,
): Result<OperationOutput<'protocol.version'>> => {
  const views = listProtocolVersions(db);
  const view = views.find((one) => one.version === version);
  const found = findProtocolVersion(db, version);
  if (view === undefined || found === undefined) {
    const message = `There is no version ${version} of the protocol; there are 1 to ${views.length}.`;
    return err(appError('invalid-input', message, { field: 'version', version }));
  }
  return ok({ protocol: found.protocol, hash: found.hash, view });
};

/** What differs between two versions. Errors of {@link protocolVersion}. */
export const differenceOfVersions = (
  db: ReadableDb,
  older: number,
  newer: number,
): Result<OperationOutput<'protocol.difference'>> => {
  const was = protocolVersion(db, older);
  if (!was.ok) return was;
  const is = protocolVersion(db, newer);
  if (!is.ok) return is;
  return ok({
    older: was.value.view,
    newer: is.value.view,
    changes: [...protocolDifference(was.value.protocol, is.value.protocol)],
  });
};

/** Every version with whether its signature holds now. */
export const signedVersions = (db: ReadableDb): OperationOutput<'protocol.versions'> => {
  const problems = protocolVersionProblems(db);
  const statements = signedStatements(db);
  return listProtocolVersions(db).map((view) => {
    const signed = statements.get(view.version);
    return {
      ...view,
      meaning: signed?.statement.meaning ?? null,
      previousHash: signed?.statement.previousProtocolHash ?? null,
      certificateFingerprint: signed?.certificateFingerprint ?? '',
      problem: signed === undefined ? 'statement-altered' : (problems.get(view.version) ?? null),
    };
  });
};
