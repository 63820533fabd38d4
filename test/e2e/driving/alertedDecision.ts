import type { Workbench } from '../harness.ts';
import { call, value } from '../operations.ts';
import { signExampleDecision } from './exampleStudy.ts';

const SIGNERS = ['chair', 'member1', 'member2'];

/**
 * Escalates from level 1 on the second extract and has all sign, today: the third extract, imported after it, shows
 * level 2 dosed long before. The id of the decision.
 */
export const decideTooLate = async (workbench: Workbench): Promise<string> => {
  const cuts = value(await call(workbench, 'cut.list', {}));
  const cut = cuts.find(({ label }) => label.endsWith('extract 2'));
  const accounts = value(await call(workbench, 'account.list', {}));
  const { decisionId } = value(
    await call(workbench, 'decision.seal', {
      cutId: cut?.cutId ?? '',
      kind: 'escalate-as-planned',
      level: 1,
      rationale: 'Three subjects with at least 28 days of data and no event for adjudication.',
      conditions: '',
      confirmations: { risksControllable: true, nextDoseAppropriate: true },
      modification: null,
      overrideReason: null,
      signerIds: SIGNERS.flatMap((login) =>
        accounts.filter((account) => account.login === login).map(({ accountId }) => accountId),
      ),
      language: 'en',
    }),
  );
  await signExampleDecision(workbench, decisionId);
  return decisionId;
};
