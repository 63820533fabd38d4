import { describe, expect, test } from 'vitest';
import { amendProtocol } from '../../../electron/services/amendProtocol.ts';
import { importInto } from '../../../electron/services/importInto.ts';
import { lockCut } from '../../../electron/services/lockCut.ts';
import { sealDecision } from '../../../electron/services/sealDecision.ts';
import { signAdjudication } from '../../../electron/services/signAdjudication.ts';
import { signConfirmation } from '../../../electron/services/signConfirmation.ts';
import type { UnlockedWorkspace } from '../../../electron/workspace/workspace.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import { protocolHash } from '../../../shared/protocol/protocol.ts';
import {
  cutIdOf,
  escalation,
  exampleWorkspace,
  renderBase,
  tickingClock,
  unlockAs,
} from '../../builders/exampleWorkspace.ts';
import { PASSPHRASE } from '../../builders/workspace.ts';

const now = tickingClock();
const reason = 'A reason that is long enough.';

const actions: {
  readonly [name: string]: (workspace: UnlockedWorkspace) => Result<unknown> | Promise<Result<unknown>>;
} = {
  import: (workspace) =>
    importInto(workspace, {
      paths: ['nowhere'],
      label: 'x',
      cutoffDate: null,
      now,
      signal: new AbortController().signal,
      onProgress: () => undefined,
    }),
  lock: (workspace) => lockCut(workspace, { cutId: cutIdOf(workspace, 1), reason }, now),
  amend: (workspace) =>
    amendProtocol(
      workspace,
      {
        document: { ...axaNk02, groupSizeMax: 4 },
        baseHash: protocolHash(axaNk02),
        ...{ reason, passphrase: PASSPHRASE },
      },
      now,
    ),
  seal: (workspace) => sealDecision(workspace, escalation(workspace, 1), { now, render: renderBase }),
  confirm: (workspace) =>
    signConfirmation(
      workspace,
      {
        cutId: cutIdOf(workspace, 1),
        kind: 'sentinel-risks-controllable',
        level: 1,
        reason,
        passphrase: PASSPHRASE,
      },
      now,
    ),
  adjudicate: (workspace) =>
    signAdjudication(
      workspace,
      {
        cutId: cutIdOf(workspace, 1),
        subjectId: 'nobody',
        eventKey: 'AE:1',
        eventHash: 'a'.repeat(64),
        verdict: 'no',
        reason,
        passphrase: PASSPHRASE,
      },
      now,
    ),
};

describe('SRC-SEC-111: the services themselves refuse what a role may not do', () => {
  test.each([
    ['auditor', ['import', 'lock', 'amend', 'seal', 'confirm', 'adjudicate']],
    ['member1', ['import', 'lock', 'amend', 'seal', 'confirm', 'adjudicate']],
    ['chair', ['import', 'lock', 'amend', 'confirm', 'adjudicate']],
    ['investigator', ['import', 'lock', 'amend', 'seal', 'adjudicate']],
    ['monitor', ['confirm']],
  ])('%s', async (login, refused) => {
    const workspace = await unlockAs(await exampleWorkspace(1, now), login, now);
    for (const [name, act] of Object.entries(actions)) {
      const result = await act(workspace);
      const notPermitted = !result.ok && result.error.code === 'not-permitted';
      expect([name, notPermitted]).toEqual([name, refused.includes(name)]);
    }
  });
});
