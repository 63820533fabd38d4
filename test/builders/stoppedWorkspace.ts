import { currentProtocol } from '../../electron/db/protocolVersions.ts';
import { signAmendment } from '../../electron/services/amendProtocol.ts';
import type { UnlockedWorkspace } from '../../electron/workspace/workspace.ts';
import type { StoppingRule } from '../../shared/protocol/stopping.ts';
import { STOPPING_LIBRARY } from '../../shared/stopping/stoppingLibrary.ts';
import { good, PASSPHRASE } from './workspace.ts';

/** Templates of the library by their ids. */
export const templates = (...ids: readonly string[]): StoppingRule[] =>
  STOPPING_LIBRARY.filter(({ id }) => ids.includes(id));

/** Puts rules in force by a signed amendment of the person who unlocked the workspace. */
export const adoptRules = async (
  workspace: UnlockedWorkspace,
  rules: readonly StoppingRule[],
  now: () => Date,
): Promise<void> => {
  const { protocol, hash } = currentProtocol(workspace.db);
  const stoppingRules = { ...protocol.stoppingRules, value: [...rules] };
  good(
    await signAmendment(
      workspace,
      {
        document: { ...protocol, stoppingRules },
        baseHash: hash,
        reason: 'Stopping rules adopted for this test.',
        passphrase: PASSPHRASE,
      },
      now,
    ),
  );
};
