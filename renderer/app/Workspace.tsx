import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { SessionView } from '../../shared/contract/operations.ts';
import { callOrReject, useOperation } from '../api/queries.ts';
import type { ImportDraft } from '../pages/data/import/importDraft.ts';
import { createInspectionRunner } from '../pages/data/import/inspectionRunner.ts';
import type { KeptDraft } from '../pages/decisions/keptDraft.ts';
import type { ProtocolDraft } from '../pages/protocol-editor/protocolDraft.ts';
import { RowsContext, type RowsPanelState, type RowsRequest } from '../ui/RowsContext.ts';
import { CutContext, type CutState, sortCuts } from './CutContext.ts';
import { DecisionDraftContext, type DecisionDraftState } from './DecisionDraftContext.ts';
import { Frame } from './Frame.tsx';
import { ImportDraftContext, type ImportDraftState } from './ImportDraftContext.ts';
import { MarksProvider } from './MarksProvider.tsx';
import { Pages } from './Pages.tsx';
import { ProtocolDraftContext, type ProtocolDraftState } from './ProtocolDraftContext.ts';
import { SessionContext } from './SessionContext.ts';

export type UnlockedSession = Extract<SessionView, { state: 'unlocked' }>;

const CutProvider = ({ children }: { readonly children: ReactNode }) => {
  const query = useOperation('cut.list', {});
  const [chosen, choose] = useState<string | null>(null);
  const state = useMemo<CutState>(() => {
    const cuts = sortCuts(query.data ?? []);
    return { cuts, cut: cuts.find((cut) => cut.cutId === chosen) ?? cuts[0] ?? null, choose };
  }, [query.data, chosen]);
  if (query.isPending) return null;
  return <CutContext value={state}>{children}</CutContext>;
};

const RowsProvider = ({ children }: { readonly children: ReactNode }) => {
  const [request, setRequest] = useState<RowsRequest | null>(null);
  const [pinned, setPinned] = useState(false);
  const [location] = useLocation();
  const [openedAt, setOpenedAt] = useState(location);
  const open = useCallback(
    (next: RowsRequest) => {
      setRequest(next);
      setOpenedAt(location);
    },
    [location],
  );
  const close = useCallback(() => setRequest(null), []);
  const togglePin = useCallback(() => setPinned((value) => !value), []);
  useEffect(() => {
    if (!pinned && location !== openedAt) setRequest(null);
  }, [location, openedAt, pinned]);
  const state = useMemo<RowsPanelState>(
    () => ({ request, pinned, open, close, togglePin }),
    [request, pinned, open, close, togglePin],
  );
  return <RowsContext value={state}>{children}</RowsContext>;
};

/**
 * SECURITY: the draft may hold clinical text. It lives here and nowhere else, and goes with the unlocked session.
 * test/e2e/main-job.spec.ts
 */
const DecisionDraftProvider = ({ children }: { readonly children: ReactNode }) => {
  const [kept, keep] = useState<KeptDraft | null>(null);
  const state = useMemo<DecisionDraftState>(() => ({ kept, keep }), [kept]);
  return <DecisionDraftContext value={state}>{children}</DecisionDraftContext>;
};

const ProtocolDraftProvider = ({ children }: { readonly children: ReactNode }) => {
  const [kept, update] = useState<ProtocolDraft | null>(null);
  const state = useMemo<ProtocolDraftState>(() => ({ kept, update }), [kept]);
  return <ProtocolDraftContext value={state}>{children}</ProtocolDraftContext>;
};

/**
 * SECURITY: what was found in files that are not imported yet lives here and nowhere else, and goes with the unlocked
 * session. test/e2e/import.spec.ts
 */
const ImportDraftProvider = ({ children }: { readonly children: ReactNode }) => {
  const [kept, keep] = useState<ImportDraft | null>(null);
  const [runner] = useState(() =>
    createInspectionRunner({
      inspect: (input) => callOrReject('import.inspect', input),
      cancel: () => callOrReject('import.cancel', {}),
    }),
  );
  // Locked: nobody waits for what it finds. Main stops it as well.
  useEffect(() => () => runner.reset(), [runner]);
  const state = useMemo<ImportDraftState>(() => ({ kept, keep, runner }), [kept, runner]);
  return <ImportDraftContext value={state}>{children}</ImportDraftContext>;
};

/** The program with a workspace unlocked. */
export const Workspace = ({ session }: { readonly session: UnlockedSession }) => (
  <SessionContext value={session}>
    <CutProvider>
      <MarksProvider>
        <RowsProvider>
          <DecisionDraftProvider key={session.account.accountId}>
            <ProtocolDraftProvider>
              <ImportDraftProvider>
                <Frame>
                  <Pages />
                </Frame>
              </ImportDraftProvider>
            </ProtocolDraftProvider>
          </DecisionDraftProvider>
        </RowsProvider>
      </MarksProvider>
    </CutProvider>
  </SessionContext>
);
