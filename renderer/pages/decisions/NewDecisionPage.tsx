import { useEffect, useState } from 'react';
import type { BoardModel } from '../../../shared/chart/board.ts';
import type { AccountView, CutView, OperationOutput } from '../../../shared/contract/operations.ts';
import { checkDraft } from '../../../shared/decision/checkDraft.ts';
import type { GateEvaluation } from '../../../shared/gates/gate.ts';
import { useActionRuns, useOperation } from '../../api/queries.ts';
import { useDecisionDraft } from '../../app/DecisionDraftContext.ts';
import { useText } from '../../text/useText.ts';
import { Loaded } from '../../ui/Loading.tsx';
import { WithCut } from '../../ui/WithCut.tsx';
import { DecisionFormView } from './DecisionFormView.tsx';
import { draftOf, emptyForm } from './decisionForm.ts';
import { basisOf, changeDraft, onBasis, standsAgainstGate } from './keptDraft.ts';
import { ReviewDraft } from './ReviewDraft.tsx';

interface MakerProps {
  readonly cut: CutView;
  readonly evaluation: GateEvaluation;
  readonly view: OperationOutput<'protocol.get'>;
  readonly accounts: readonly AccountView[];
  readonly board: BoardModel;
}

/** The highest dose level with anyone dosed; the form starts there. */
const startLevel = (board: BoardModel): number =>
  Math.max(1, ...board.levels.filter((level) => level.dosed > 0).map((level) => level.level));

const DecisionMaker = ({ cut, evaluation, view, accounts, board }: MakerProps) => {
  const { language } = useText();
  const { kept, keep } = useDecisionDraft();
  const sealing = useActionRuns('decision.seal');
  const [reviewing, setReviewing] = useState(false);
  const basis = basisOf(evaluation);
  const empty = { form: emptyForm(startLevel(board), language), basis, withdrawn: false };
  const current = kept === null ? empty : onBasis(kept, basis);
  useEffect(() => {
    // Written back, so that returning to the cut before does not bring back what was given there.
    if (kept !== null && kept.basis !== basis) keep(onBasis(kept, basis));
  }, [kept, basis, keep]);
  const { form } = current;
  const unmet = standsAgainstGate(form, evaluation, view.protocol);
  const draft = draftOf({ ...form, override: form.override && unmet }, cut.cutId);
  const problems =
    draft === null
      ? []
      : checkDraft(draft, { evaluation, protocol: view.protocol, cutStatus: cut.status, accounts });
  if (reviewing && draft !== null && problems.length === 0) {
    return (
      <ReviewDraft
        draft={draft}
        cut={cut}
        evaluation={evaluation}
        protocol={view.protocol}
        accounts={accounts}
        onEdit={() => setReviewing(false)}
        onSealed={() => keep(null)}
      />
    );
  }
  return (
    <DecisionFormView
      form={form}
      onChange={(change) => keep(changeDraft(current, change))}
      onDiscard={kept === null ? null : () => keep(null)}
      withdrawn={current.withdrawn}
      unmet={unmet}
      sealing={sealing}
      draft={draft}
      problems={problems}
      cut={cut}
      evaluation={evaluation}
      protocol={view.protocol}
      accounts={accounts}
      onReview={() => setReviewing(true)}
    />
  );
};

const NewDecision = ({ cut }: { readonly cut: CutView }) => {
  const evaluation = useOperation('gates.evaluate', { cutId: cut.cutId });
  const protocol = useOperation('protocol.get', {});
  const accounts = useOperation('account.list', {});
  const board = useOperation('board.get', { cutId: cut.cutId });
  return (
    <Loaded query={evaluation}>
      {(gates) => (
        <Loaded query={protocol}>
          {(view) => (
            <Loaded query={accounts}>
              {(people) => (
                <Loaded query={board}>
                  {(model) => (
                    <DecisionMaker
                      key={cut.cutId}
                      cut={cut}
                      evaluation={gates}
                      view={view}
                      accounts={people}
                      board={model}
                    />
                  )}
                </Loaded>
              )}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
};

/** Makes a decision on the cut in view: form, then review, then seal. */
export const NewDecisionPage = () => <WithCut>{(cut) => <NewDecision cut={cut} />}</WithCut>;
