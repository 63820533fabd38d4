import type { OperationInput, OperationOutput } from '../../shared/contract/operations.ts';
import { appError } from '../../shared/kernel/appError.ts';
import { utcInstant } from '../../shared/kernel/isoDate.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { auditValues } from '../../shared/protocol/difference/auditValues.ts';
import { protocolDifference } from '../../shared/protocol/difference/protocolDifference.ts';
import { amendmentProblems } from '../../shared/protocol/problems/amendmentProblems.ts';
import type { ProtocolProblem } from '../../shared/protocol/problems/problem.ts';
import { Protocol, protocolHash } from '../../shared/protocol/protocol.ts';
import { protocolProblems } from '../../shared/protocol/protocolProblems.ts';
import { SHORTEST_AMENDMENT_REASON } from '../../shared/protocol/protocolVersion.ts';
import { sayPhrase } from '../../shared/text/phrases.ts';
import { appendAudit, clockRunsBackwards } from '../db/audit.ts';
import { listCuts } from '../db/cuts.ts';
import type { ReadableDb, WritableDb } from '../db/handles.ts';
import {
  currentProtocol,
  insertProtocolVersion,
  type ProtocolInForce,
  verifyProtocolVersions,
} from '../db/protocolVersions.ts';
import { verifyTrail } from '../db/verifyTrail.ts';
import { signProtocolVersion } from '../signing/signProtocolVersion.ts';
import { reauthenticate, type UnlockedWorkspace } from '../workspace/workspace.ts';
import { requireRole } from './requireRole.ts';
import { storeAllFacts } from './storeAllFacts.ts';

type Input = OperationInput<'protocol.amend'>;
type Amended = OperationOutput<'protocol.amend'>;
type Person = Extract<Awaited<ReturnType<typeof reauthenticate>>, { ok: true }>['value'];

interface Amendment {
  readonly base: ProtocolInForce;
  readonly next: Protocol;
}

/** Everything that speaks against a document as the version after the one in force, errors first. */
export const problemsOfAmendment = (
  db: ReadableDb,
  { base, next }: Amendment,
): readonly ProtocolProblem[] => {
  const found = [
    ...amendmentProblems(base.protocol, next, { hasCuts: listCuts(db).length > 0 }),
    ...protocolProblems(next),
  ];
  return [
    ...found.filter(({ severity }) => severity === 'error'),
    ...found.filter(({ severity }) => severity === 'warning'),
  ];
};

const checkAmendment = (db: ReadableDb, input: Input): Result<Amendment> => {
  const base = currentProtocol(db);
  // SECURITY: who amends has read the version that is amended. test/electron/services/amendProtocol.test.ts
  if (base.hash !== input.baseHash) {
    return err(
      appError('protocol-amended', `Version ${base.version} is in force; the amendment rests on another.`, {
        version: base.version,
      }),
    );
  }
  if ([...input.reason.trim()].length < SHORTEST_AMENDMENT_REASON) {
    const message = `Say why, in at least ${SHORTEST_AMENDMENT_REASON} characters.`;
    return err(appError('invalid-input', message, { field: 'reason' }));
  }
  const next = Protocol.parse({ ...input.document, version: base.version + 1 });
  if (protocolDifference(base.protocol, next).length === 0) {
    return err(appError('protocol-unchanged', 'The document says what the version in force says.'));
  }
  const [first, ...more] = problemsOfAmendment(db, { base, next }).filter(
    ({ severity }) => severity === 'error',
  );
  if (first === undefined) return ok({ base, next });
  const path = first.path.join('.');
  return err(
    appError('protocol-problems', `${path}: ${sayPhrase('en', first.phrase)}`, {
      ...{ path, rule: first.rule, count: more.length + 1 },
    }),
  );
};

const store = (db: WritableDb, { base, next }: Amendment, reason: string, person: Person, at: Date): void => {
  const { account, certificateDer, privateKeyPkcs8 } = person;
  const signedAt = utcInstant(at);
  const signed = signProtocolVersion(
    next,
    { previous: base.hash, reason, signedAt },
    { ...account, certificateDer, privateKeyPkcs8 },
  );
  const changes = protocolDifference(base.protocol, next);
  const values = auditValues(changes);
  db.transaction(() => {
    insertProtocolVersion(db, signed);
    appendAudit(db, {
      ...{ at: signedAt, account, action: 'protocol.amend', entity: `protocol:${next.version}`, reason },
      oldValue: JSON.stringify(values.older),
      newValue: JSON.stringify({ ...values.newer, 'protocol hash': protocolHash(next) }),
    });
  }).immediate();
};

const amendAs = (
  db: WritableDb,
  input: Input,
  { person, now }: { readonly person: Person; readonly now: () => Date },
): Result<Amended> => {
  // Another process may have amended while the passphrase was typed.
  const amendment = checkAmendment(db, input);
  if (!amendment.ok) return amendment;
  const at = now();
  if (clockRunsBackwards(db, at)) {
    return err(
      appError('clock-backwards', 'The clock of this computer is earlier than the last recorded event.'),
    );
  }
  store(db, amendment.value, input.reason.trim(), person, at);
  const { next } = amendment.value;
  return ok({
    version: next.version,
    hash: protocolHash(next),
    signedAt: utcInstant(at),
    printedName: person.account.printedName,
  });
};

/**
 * SECURITY: nothing is issued on top of a version that is not as it was signed, nor in place of one that went.
 * test/electron/services/amendProtocol.test.ts test/electron/db/verifyTrail.test.ts
 */
const checkVersions = (db: ReadableDb): Result<null> => {
  const versions = verifyProtocolVersions(db);
  const check = versions.intact ? verifyTrail(db) : { part: 'protocol_version', ...versions };
  if (check.intact) return ok(null);
  const { part, at, reason } = check;
  return err(
    appError('chain-broken', 'The versions of the protocol are not those that were signed.', {
      ...{ part, at, reason },
    }),
  );
};

/**
 * Signs and stores the next version of the protocol; earlier versions and what is bound to them stay. Asks for the
 * passphrase again. Refused when the version in force is not the one that was amended ('protocol-amended'), when
 * nothing changed ('protocol-unchanged'), when the document contradicts itself or may not follow this one
 * ('protocol-problems', with path and rule). Other errors: 'not-permitted', 'invalid-input', 'chain-broken',
 * 'clock-backwards' and those of a passphrase.
 */
export const signAmendment = async (
  workspace: UnlockedWorkspace,
  input: Input,
  now: () => Date,
): Promise<Result<Amended>> => {
  const { db } = workspace;
  const allowed = requireRole(workspace, 'protocol.amend');
  if (!allowed.ok) return allowed;
  const checked = checkAmendment(db, input);
  if (!checked.ok) return checked;
  const whole = checkVersions(db);
  if (!whole.ok) return whole;
  const person = await reauthenticate(workspace, workspace.account.login, input.passphrase, now);
  if (!person.ok) return person;
  try {
    return amendAs(db, input, { person: person.value, now });
  } finally {
    person.value.privateKeyPkcs8.fill(0);
  }
};

/**
 * {@link signAmendment}, and the facts of every cut stored anew under the new version. The amendment stands: facts that
 * could not be stored now are derived when read, and stored at the next check.
 */
export const amendProtocol = async (
  workspace: UnlockedWorkspace,
  input: Input,
  now: () => Date,
): Promise<Result<Amended>> => {
  const amended = await signAmendment(workspace, input, now);
  if (amended.ok) await storeAllFacts(workspace, now);
  return amended;
};
