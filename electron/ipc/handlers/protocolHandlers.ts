import type { protocolOperations } from '../../../shared/contract/protocolOperations.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { currentProtocol, listProtocolVersions } from '../../db/protocolVersions.ts';
import { amendProtocol } from '../../services/amendProtocol.ts';
import { readProtocolFile } from '../../services/beginProtocol.ts';
import { storeAllFacts } from '../../services/storeAllFacts.ts';
import type { HandlerMap } from '../handlerMap.ts';
import type { HandlerDeps } from './deps.ts';

/** The protocol: reading, versions, amendments, templates. */
export const protocolHandlers = (deps: HandlerDeps): Pick<HandlerMap, keyof typeof protocolOperations> => {
  const { session, tokens, now } = deps;
  return {
    'protocol.inspect': async ({ token }) => {
      const path = tokens.resolve(token, 'open');
      if (!path.ok) return path;
      const read = readProtocolFile(path.value);
      if (!read.ok) return read;
      const { studyId, title, version, doseLevels } = read.value;
      return ok({ studyId, title, version, levels: doseLevels.length });
    },
    'protocol.get': async () => {
      const workspace = session.workspace();
      if (!workspace.ok) return workspace;
      const { protocol, hash } = currentProtocol(workspace.value.db);
      return ok({ protocol, hash, versions: listProtocolVersions(workspace.value.db) });
    },
    'protocol.amendParameters': (input) =>
      session.change(async (workspace) => {
        const amended = amendProtocol(workspace, input, now);
        // The amendment stands: facts that could not be stored now are derived when read, and stored at the next check.
        if (amended.ok) await storeAllFacts(workspace, now);
        return amended;
      }),
  };
};
