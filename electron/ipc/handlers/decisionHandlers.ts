import { appError } from '../../../shared/kernel/appError.ts';
import type { Sha256Hex } from '../../../shared/kernel/brands.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { countAudit, listAudit, verifyAudit } from '../../db/audit.ts';
import { listConfirmations } from '../../db/confirmations.ts';
import { getDecision, listDecisions } from '../../db/decisions.ts';
import { exportDecision } from '../../services/exportDecision.ts';
import { rosterOf } from '../../services/roster.ts';
import { sealDecision } from '../../services/sealDecision.ts';
import { signConfirmation } from '../../services/signConfirmation.ts';
import { signDecision } from '../../services/signDecision.ts';
import { verifyFile } from '../../services/verifyFile.ts';
import type { HandlerMap } from '../handlerMap.ts';
import type { HandlerDeps } from './deps.ts';

type DecisionOperations =
  | 'confirmation.list'
  | 'confirmation.sign'
  | 'decision.list'
  | 'decision.get'
  | 'decision.seal'
  | 'decision.sign'
  | 'decision.export'
  | 'pdf.verify'
  | 'audit.list';

/** Confirmations, decisions, signatures, verification and the audit trail. */
export const decisionHandlers = (deps: HandlerDeps): Pick<HandlerMap, DecisionOperations> => {
  const { session, tokens, reports, now } = deps;

  /** With a workspace unlocked, certificates are compared with its accounts; without one that check is not made. */
  const roster = (): ReadonlySet<Sha256Hex> | undefined => {
    const workspace = session.workspace();
    return workspace.ok ? rosterOf(workspace.value.db) : undefined;
  };

  return {
    'confirmation.list': async () => {
      const workspace = session.workspace();
      return workspace.ok ? ok(listConfirmations(workspace.value.db)) : workspace;
    },
    'confirmation.sign': (input) => session.change((workspace) => signConfirmation(workspace, input, now)),
    'decision.list': async () => {
      const workspace = session.workspace();
      return workspace.ok ? ok(listDecisions(workspace.value.db)) : workspace;
    },
    'decision.get': async ({ decisionId }) => {
      const workspace = session.workspace();
      if (!workspace.ok) return workspace;
      const view = getDecision(workspace.value.db, decisionId);
      return view === undefined
        ? err(appError('decision-not-found', 'This decision is not in the workspace.'))
        : ok(view);
    },
    'decision.seal': (draft) =>
      session.change((workspace) => sealDecision(workspace, draft, { now, render: reports.render })),
    'decision.sign': (input) => session.change((workspace) => signDecision(workspace, input, now)),
    'decision.export': ({ decisionId, token }) =>
      session.change((workspace) => {
        const path = tokens.resolve(token, 'save');
        return path.ok ? exportDecision(workspace, { decisionId, path: path.value }, now) : path;
      }),
    'pdf.verify': async ({ token }) => {
      const path = tokens.resolve(token, 'open');
      return path.ok ? verifyFile(path.value, roster()) : path;
    },
    'audit.list': async ({ offset, limit }) => {
      const workspace = session.workspace();
      if (!workspace.ok) return workspace;
      const { db } = workspace.value;
      return ok({
        total: countAudit(db),
        chain: verifyAudit(db).intact ? 'intact' : 'broken',
        events: listAudit(db, { offset, limit }),
      });
    },
  };
};
