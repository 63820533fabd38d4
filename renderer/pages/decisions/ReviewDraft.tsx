import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import type { AccountView, CutView } from '../../../shared/contract/operations.ts';
import { boundAlerts } from '../../../shared/decision/alerts/alert.ts';
import { type DecisionDraft, meaningOf } from '../../../shared/decision/record.ts';
import { decidingGateOf, opensLevelOf } from '../../../shared/gates/decidingGate.ts';
import type { GateEvaluation } from '../../../shared/gates/gate.ts';
import type { Protocol } from '../../../shared/protocol/protocol.ts';
import { useAction } from '../../api/queries.ts';
import { useAlerts } from '../../api/useAlerts.ts';
import { useText } from '../../text/useText.ts';
import { DialogButtons } from '../../ui/DialogButtons.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { DecisionContent } from './DecisionContent.tsx';

interface ReviewDraftProps {
  readonly draft: DecisionDraft;
  readonly cut: CutView;
  readonly evaluation: GateEvaluation;
  readonly protocol: Protocol;
  readonly accounts: readonly AccountView[];
  readonly onEdit: () => void;
  readonly onSealed: () => void;
}

/** Everything that will be sealed, read once more before it cannot change any longer. */
export const ReviewDraft = ({
  draft,
  cut,
  evaluation,
  protocol,
  accounts,
  onEdit,
  onSealed,
}: ReviewDraftProps) => {
  const { t } = useText();
  const [, go] = useLocation();
  const seal = useAction('decision.seal');
  const alerts = useAlerts();
  const deciding = decidingGateOf(draft.kind, draft.level, evaluation);
  const signers = draft.signerIds.flatMap((id) => accounts.filter((account) => account.accountId === id));
  const submit = (): void => {
    // The promise answers on another page as well: a draft once sealed must not be there to be sealed again.
    void seal
      .mutateAsync(draft, { onSuccess: (decision) => go(`/decisions/${decision.decisionId}`) })
      .then(onSealed, () => undefined);
  };
  return (
    <Page title={t('review.title')} conclusion={[t('review.conclusion')]}>
      <Section title={t('review.title')}>
        <DecisionContent
          content={{
            kind: draft.kind,
            level: draft.level,
            opensLevel: opensLevelOf(draft.kind, draft.level, protocol),
            cut: { label: cut.label, cutoffDate: cut.cutoffDate, contentHash: cut.contentHash },
            protocol: { id: protocol.id, version: protocol.version, hash: evaluation.protocolHash },
            rationale: draft.rationale,
            conditions: draft.conditions,
            confirmations: draft.confirmations,
            modification: draft.modification,
            deciding,
            overrideReason: draft.overrideReason,
            adjudications: [],
            alerts: boundAlerts(alerts.data?.alerts ?? []),
            signers: signers.map((account) => ({
              printedName: account.printedName,
              role: account.role,
              meaning: meaningOf(account.role) ?? null,
            })),
          }}
        />
      </Section>
      {seal.error !== null && <ErrorNote error={seal.error} />}
      {seal.isPending && <p role="status">{t('review.sealing')}</p>}
      <DialogButtons>
        <Button variant="default" onClick={onEdit} disabled={seal.isPending}>
          {t('review.edit')}
        </Button>
        <Button onClick={submit} loading={seal.isPending}>
          {t('review.seal')}
        </Button>
      </DialogButtons>
    </Page>
  );
};
