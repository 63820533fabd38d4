import { basename } from 'node:path';
import type { protocolOperations } from '../../../shared/contract/protocolOperations.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { currentProtocol, listProtocolVersions } from '../../db/protocolVersions.ts';
import { amendProtocol } from '../../services/amendProtocol.ts';
import { readProtocolDraft, readProtocolFile } from '../../services/beginProtocol.ts';
import { exportProtocol, protocolFileName } from '../../services/exportProtocol.ts';
import { differenceOfVersions, protocolVersion, signedVersions } from '../../services/protocolVersions.ts';
import type { HandlerMap } from '../handlerMap.ts';
import type { HandlerDeps } from './deps.ts';

type Handlers = Pick<HandlerMap, keyof typeof protocolOperations>;

/** Documents in files: of another workspace, or for one. */
const documentHandlers = ({
  session,
  tokens,
  dialogs,
  now,
}: HandlerDeps): Pick<
  Handlers,
  'protocol.inspect' | 'protocol.readDocument' | 'protocol.exportDocument'
> => ({
  'protocol.inspect': async ({ token }) => {
    const path = tokens.resolve(token, 'open');
    if (!path.ok) return path;
    const read = readProtocolFile(path.value);
    if (!read.ok) return read;
    const { studyId, title, version, doseLevels } = read.value;
    return ok({ studyId, title, version, levels: doseLevels.length });
  },
  'protocol.readDocument': async ({ token }) => {
    const path = tokens.resolve(token, 'open');
    if (!path.ok) return path;
    const read = readProtocolDraft(path.value);
    return read.ok ? ok({ document: read.value }) : read;
  },
  'protocol.exportDocument': async ({ version }) => {
    const workspace = session.workspace();
    if (!workspace.ok) return workspace;
    const found = protocolVersion(workspace.value.db, version);
    if (!found.ok) return found;
    const chosen = await dialogs.save(protocolFileName(found.value.protocol), [
      { name: 'JSON', extensions: ['json'] },
    ]);
    if (chosen === undefined) return ok({ saved: false, name: '' });
    const written = await session.change((open) =>
      exportProtocol(open, { version, path: chosen, overwrite: 'agreed' }, now),
    );
    return written.ok ? ok({ saved: true, name: basename(chosen) }) : written;
  },
});

/** The protocol: reading, versions, amendments, documents. */
export const protocolHandlers = (deps: HandlerDeps): Handlers => {
  const { session, now } = deps;
  return {
    ...documentHandlers(deps),
    'protocol.get': async () => {
      const workspace = session.workspace();
      if (!workspace.ok) return workspace;
      const { protocol, hash } = currentProtocol(workspace.value.db);
      return ok({ protocol, hash, versions: listProtocolVersions(workspace.value.db) });
    },
    'protocol.versions': async () => {
      const workspace = session.workspace();
      return workspace.ok ? ok(signedVersions(workspace.value.db)) : workspace;
    },
    'protocol.version': async ({ version }) => {
      const workspace = session.workspace();
      return workspace.ok ? protocolVersion(workspace.value.db, version) : workspace;
    },
    'protocol.difference': async ({ older, newer }) => {
      const workspace = session.workspace();
      return workspace.ok ? differenceOfVersions(workspace.value.db, older, newer) : workspace;
    },
    'protocol.amend': (input) => session.change((workspace) => amendProtocol(workspace, input, now)),
  };
};
