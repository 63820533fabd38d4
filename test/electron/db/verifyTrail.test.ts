import { describe, expect, test } from 'vitest';
import { currentProtocol } from '../../../electron/db/protocolVersions.ts';
import { verifyTrail } from '../../../electron/db/verifyTrail.ts';
import { verifyWorkspace } from '../../../electron/db/verifyWorkspace.ts';
import { amendProtocol } from '../../../electron/services/amendProtocol.ts';
import { loadCut, provenanceOf } from '../../../electron/services/loadCut.ts';
import { sealDecision } from '../../../electron/services/sealDecision.ts';
import { signAdjudication } from '../../../electron/services/signAdjudication.ts';
import { signConfirmation } from '../../../electron/services/signConfirmation.ts';
import { signDecision } from '../../../electron/services/signDecision.ts';
import type { UnlockedWorkspace } from '../../../electron/workspace/workspace.ts';
import { buildDlt } from '../../../shared/chart/buildDlt.ts';
import {
  cutIdOf,
  escalation,
  exampleWorkspace,
  renderBase,
  tickingClock,
  unlockAs,
} from '../../builders/exampleWorkspace.ts';
import { dropTriggers, good, newWorkspace, PASSPHRASE } from '../../builders/workspace.ts';

const reason = 'Said for the test of the audit trail.';

const eventHashOf = ({ db }: UnlockedWorkspace, cutId: string): string => {
  const loaded = good(loadCut(db, cutId));
  const model = buildDlt(loaded.data, loaded.protocol, {
    ...{ adjudications: [], provenance: provenanceOf(loaded, 'dlt/1') },
  });
  const events = model.levels.flatMap(({ subjects }) => subjects).flatMap(({ events: own }) => own);
  const pneumonia = events.find(({ event }) => event.eventKey === 'AE:AE-008');
  if (pneumonia === undefined) throw new Error('No pneumonia');
  return pneumonia.event.eventHash;
};

/** One of everything that is signed on a cut; the verdict after the decision, so that nothing else binds it. */
const signedByAll = async (): Promise<UnlockedWorkspace> => {
  const now = tickingClock();
  const first = await exampleWorkspace(3, now);
  const cutId = cutIdOf(first, 3);
  const judging = await unlockAs(first, 'investigator', now);
  const kind = 'sentinel-risks-controllable';
  good(await signConfirmation(judging, { cutId, kind, level: 2, reason, passphrase: PASSPHRASE }, now));
  const workspace = await unlockAs(judging, 'monitor', now);
  const draft = escalation(workspace, 3);
  const { decisionId } = good(await sealDecision(workspace, draft, { now, render: renderBase }));
  good(await signDecision(workspace, { decisionId, login: 'chair', passphrase: PASSPHRASE }, now));
  const event = {
    ...{ subjectId: 'SYN-CS01P-1-006', eventKey: 'AE:AE-008' },
    eventHash: eventHashOf(workspace, cutId),
  };
  const verdict = { cutId, ...event, verdict: 'yes', reason, passphrase: PASSPHRASE } as const;
  good(await signAdjudication(workspace, verdict, now));
  return workspace;
};

const amend = async (workspace: UnlockedWorkspace, groupSizeMax: number, now: () => Date) => {
  const { protocol, hash } = currentProtocol(workspace.db);
  const document = { ...protocol, groupSizeMax };
  good(await amendProtocol(workspace, { document, baseHash: hash, reason, passphrase: PASSPHRASE }, now));
};

/** The check of the workspace after `sql` behind the triggers, which is then undone. */
const checkAfter = ({ db }: UnlockedWorkspace, sql: string) => {
  db.pragma('foreign_keys = OFF');
  db.exec('BEGIN');
  try {
    dropTriggers(db);
    db.exec(sql);
    return verifyWorkspace(db);
  } finally {
    db.exec('ROLLBACK');
  }
};

const LAST = (table: string): string => `sequence = (SELECT MAX(sequence) FROM ${table})`;

describe('what the trail tells of', () => {
  test('SRC-AMD-120: the end of a chain that went is found, because the trail still tells of it', async () => {
    const workspace = await signedByAll();
    expect(checkAfter(workspace, '')).toEqual({ intact: true });
    const gone: readonly [string, string][] = [
      ['adjudication', `DELETE FROM adjudication WHERE ${LAST('adjudication')}`],
      ['confirmation', `DELETE FROM confirmation WHERE ${LAST('confirmation')}`],
      [
        'decision_document',
        `DELETE FROM signature WHERE ${LAST('signature')};
         DELETE FROM decision_document WHERE ${LAST('decision_document')}`,
      ],
      ['decision', 'DELETE FROM signature; DELETE FROM decision_document; DELETE FROM decision'],
    ];
    for (const [part, sql] of gone) {
      expect.soft(checkAfter(workspace, sql), part).toMatchObject({ intact: false, part, reason: 'gap' });
    }
  });

  test('SRC-AMD-121: an amendment that was taken back behind the program is found, and no other takes its place', async () => {
    const now = tickingClock();
    const workspace = await newWorkspace({ now });
    await amend(workspace, 4, now);
    const takeBack = 'DELETE FROM protocol_version WHERE version = 2';
    const gap = { intact: false, part: 'protocol_version', at: 2, reason: 'gap' };
    expect(checkAfter(workspace, '')).toEqual({ intact: true });
    expect(checkAfter(workspace, takeBack)).toEqual(gap);
    dropTriggers(workspace.db);
    workspace.db.exec(takeBack);
    const { protocol, hash } = currentProtocol(workspace.db);
    const document = { ...protocol, groupSizeMax: 5 };
    const input = { document, baseHash: hash, reason, passphrase: PASSPHRASE };
    expect(await amendProtocol(workspace, input, now)).toMatchObject({
      error: { code: 'chain-broken', details: { part: 'protocol_version', at: 2, reason: 'gap' } },
    });
  });

  test('SRC-AMD-122: a version that stands in no audit event is found', async () => {
    const now = tickingClock();
    const workspace = await newWorkspace({ now });
    await amend(workspace, 4, now);
    dropTriggers(workspace.db);
    const event = "UPDATE audit_event SET new_value = 'x' WHERE action = 'protocol.amend'";
    workspace.db.exec(event);
    expect(verifyTrail(workspace.db)).toEqual({
      ...{ intact: false, part: 'protocol_version', at: 2, reason: 'not-on-record' },
    });
  });
});
