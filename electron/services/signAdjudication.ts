import { randomUUID } from 'node:crypto';
import {
  type AdjudicationView,
  DltAdjudication,
  SHORTEST_REASON,
} from '../../shared/clinical/dlt/adjudication.ts';
import type { DltEvent } from '../../shared/clinical/dlt/dltEvent.ts';
import { dltEvents } from '../../shared/clinical/dlt/dltEvents.ts';
import { vanishedEvents } from '../../shared/clinical/dlt/standing.ts';
import { isDosedInput } from '../../shared/clinical/dlt/subjectDlt.ts';
import type { OperationInput } from '../../shared/contract/operations.ts';
import { subjectInputs } from '../../shared/facts/subjectInputs.ts';
import { canonicalJson } from '../../shared/integrity/canonicalJson.ts';
import { hashCanonical } from '../../shared/integrity/sha256.ts';
import { appError } from '../../shared/kernel/appError.ts';
import { utcInstant } from '../../shared/kernel/isoDate.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { insertAdjudication, listAdjudications } from '../db/adjudications.ts';
import { appendAudit, clockRunsBackwards } from '../db/audit.ts';
import type { ReadableDb, WritableDb } from '../db/handles.ts';
import { signBytes } from '../signing/statement.ts';
import { reauthenticate, type UnlockedWorkspace } from '../workspace/workspace.ts';
import { checkIntegrity } from './integrity.ts';
import { type LoadedCut, loadCut } from './loadCut.ts';
import { requireRole } from './requireRole.ts';

type Input = OperationInput<'dlt.adjudicate'>;
type Person = Extract<Awaited<ReturnType<typeof reauthenticate>>, { ok: true }>['value'];

/** The event as it stands in the cut now; refused when it is not what the person saw. */
const eventOf = (db: ReadableDb, { data, protocol }: LoadedCut, input: Input): Result<DltEvent> => {
  const subject = subjectInputs(data, protocol)
    .filter(isDosedInput)
    .find(({ subjectId }) => subjectId === input.subjectId);
  if (subject === undefined) {
    return err(appError('invalid-input', 'This subject is not dosed at a known dose level in this cut.'));
  }
  const { all } = dltEvents(subject);
  const adjudications = listAdjudications(db).filter(({ subjectId }) => subjectId === input.subjectId);
  const events = [...all, ...vanishedEvents(input.subjectId, all, { adjudications, cutoff: data.cutoff })];
  const event = events.find(({ eventKey }) => eventKey === input.eventKey);
  if (event === undefined) {
    return err(appError('invalid-input', 'The subject has no event with this key in this cut.'));
  }
  // SECURITY: what is signed is what was read. test/electron/services/signAdjudication.test.ts
  return event.eventHash === input.eventHash
    ? ok(event)
    : err(appError('invalid-input', 'The event is no longer as it was shown. Read it again.'));
};

const statementOf = (
  db: ReadableDb,
  input: Input,
  { loaded, event, person, at }: { loaded: LoadedCut; event: DltEvent; person: Person; at: Date },
): DltAdjudication => {
  const { subjectId, eventKey } = input;
  const previous = listAdjudications(db).findLast(
    (one) => one.subjectId === subjectId && one.eventKey === eventKey,
  );
  return DltAdjudication.parse({
    schema: 'src-adjudication/1',
    adjudicationId: randomUUID(),
    subjectId,
    eventKey,
    event: event.judged,
    eventHash: event.eventHash,
    clauses: event.clauses.map(({ clause }) => clause),
    verdict: input.verdict,
    reason: input.reason.trim(),
    cutId: input.cutId,
    cutContentHash: loaded.cut.contentHash,
    cutoffDate: loaded.cut.cutoffDate,
    protocolHash: loaded.protocolHash,
    supersedes: previous?.adjudicationId ?? null,
    printedName: person.account.printedName,
    role: person.account.role,
    signedAt: utcInstant(at),
  });
};

const store = (db: WritableDb, statement: DltAdjudication, person: Person): void => {
  const { account, certificateDer: certificate, privateKeyPkcs8 } = person;
  const signature = signBytes(privateKeyPkcs8, new TextEncoder().encode(canonicalJson(statement)));
  const superseded = listAdjudications(db).find(
    ({ adjudicationId }) => adjudicationId === statement.supersedes,
  );
  db.transaction(() => {
    insertAdjudication(db, { statement, accountId: account.accountId, signature, certificate });
    appendAudit(db, {
      at: utcInstant(new Date(statement.signedAt)),
      account,
      action: 'dlt.adjudicate',
      entity: `adjudication:${statement.subjectId}:${statement.eventKey}`,
      reason: statement.reason,
      oldValue: superseded === undefined ? null : superseded.verdict,
      newValue: JSON.stringify({ verdict: statement.verdict, statement: hashCanonical(statement) }),
    });
  }).immediate();
};

const adjudicateAs = (
  db: WritableDb,
  input: Input,
  { loaded, person, now }: { loaded: LoadedCut; person: Person; now: () => Date },
): Result<AdjudicationView> => {
  // Another window may have adjudicated meanwhile; the event itself cannot change, the cut is locked.
  const event = eventOf(db, loaded, input);
  if (!event.ok) return event;
  const at = now();
  if (clockRunsBackwards(db, at)) {
    return err(
      appError('clock-backwards', 'The clock of this computer is earlier than the last recorded event.'),
    );
  }
  const statement = statementOf(db, input, { loaded, event: event.value, person, at });
  store(db, statement, person);
  const signed = listAdjudications(db).find(
    ({ adjudicationId }) => adjudicationId === statement.adjudicationId,
  );
  if (signed === undefined) throw new Error('The signed adjudication vanished');
  return ok(signed);
};

/**
 * The medical monitor's signed verdict on one event: a DLT, none, or not evaluable. Asks for the passphrase again and
 * binds to the locked cut, the protocol version and the event as judged; a later verdict supersedes, both stay.
 * Errors: 'not-permitted', 'cut-not-found', 'cut-not-locked', 'invalid-input', 'chain-broken', 'clock-backwards' and
 * those of a passphrase.
 */
export const signAdjudication = async (
  workspace: UnlockedWorkspace,
  input: Input,
  now: () => Date,
): Promise<Result<AdjudicationView>> => {
  const { db } = workspace;
  const allowed = requireRole(workspace, 'dlt.adjudicate');
  if (!allowed.ok) return allowed;
  const loaded = loadCut(db, input.cutId);
  if (!loaded.ok) return loaded;
  if (loaded.value.cut.status !== 'locked') {
    return err(appError('cut-not-locked', 'Only events of a locked cut can be adjudicated.'));
  }
  if ([...input.reason.trim()].length < SHORTEST_REASON) {
    const message = `Say why, in at least ${SHORTEST_REASON} characters.`;
    return err(appError('invalid-input', message, { field: 'reason' }));
  }
  const event = eventOf(db, loaded.value, input);
  if (!event.ok) return event;
  const intact = await checkIntegrity(db, input.cutId);
  if (!intact.ok) return intact;
  const person = await reauthenticate(workspace, workspace.account.login, input.passphrase, now);
  if (!person.ok) return person;
  try {
    return adjudicateAs(db, input, { loaded: loaded.value, person: person.value, now });
  } finally {
    person.value.privateKeyPkcs8.fill(0);
  }
};
