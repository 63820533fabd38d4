import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Workbench } from '../harness.ts';
import { call, PASSPHRASE, value } from '../operations.ts';
import { clickMenu } from './menu.ts';

const SIGNERS = ['chair', 'member1', 'member2'] as const;

/** Help → Open the example study, from the menu bar to the open workspace. */
export const openExampleByMenu = async (workbench: Workbench): Promise<void> => {
  const { page, folder } = workbench;
  // The page listens to the menu once it is drawn.
  await expect(page.getByRole('button', { name: /^Open the example study/ })).toBeVisible();
  await clickMenu(workbench, 'Open the example study');
  const dialog = page.getByRole('dialog', { name: 'Open the example study' });
  await expect(dialog.getByRole('radio', { name: /^All three extracts/ })).toBeChecked();
  await dialog.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await dialog.getByLabel('Passphrase again').fill(PASSPHRASE);
  await workbench.picture('example-dialog');
  await workbench.answerSaveDialog(join(folder, 'example study.srcw'));
  await dialog.getByRole('button', { name: 'Make and open it' }).click();
  await expect(page.getByTestId('synthetic')).toBeVisible({ timeout: 60_000 });
};

interface SealedDecision {
  readonly decisionId: string;
  readonly cutId: string;
}

/** Seals a decision to stay, in Chinese, on the newest cut, by the bridge. */
export const sealExampleDecision = async (workbench: Workbench): Promise<SealedDecision> => {
  const cuts = value(await call(workbench, 'cut.list', {}));
  const cutId = [...cuts].sort((a, b) => b.cutoffDate.localeCompare(a.cutoffDate))[0]?.cutId ?? '';
  const accounts = value(await call(workbench, 'account.list', {}));
  const signerIds = SIGNERS.flatMap((login) =>
    accounts.filter((account) => account.login === login).map((account) => account.accountId),
  );
  const { decisionId } = value(
    await call(workbench, 'decision.seal', {
      cutId,
      kind: 'stay',
      level: 2,
      rationale: '剂量水平 2 的安全性数据尚未满四周；等待 006 号受试者的数据与肺炎的裁定。',
      conditions: 'Medical monitor: adjudication of the pneumonia of 006 by 30 Oct 2026.',
      confirmations: { risksControllable: false, nextDoseAppropriate: false },
      modification: null,
      overrideReason: null,
      signerIds,
      language: 'zh-CN',
    }),
  );
  return { decisionId, cutId };
};

/** Has all three sign a decision of the example study, by the bridge. */
export const signExampleDecision = async (workbench: Workbench, decisionId: string): Promise<void> => {
  for (const [index, login] of SIGNERS.entries()) {
    const field = `sig.${index + 1}`;
    value(await call(workbench, 'decision.sign', { decisionId, field, login, passphrase: PASSPHRASE }));
  }
};

/** Writes the PDF of a decision that all have signed into the folder of the test; its path. */
export const exportExampleDecision = async (workbench: Workbench, decisionId: string): Promise<string> => {
  const path = join(workbench.folder, 'example decision.pdf');
  await workbench.answerSaveDialog(path);
  const { token } = value(await call(workbench, 'dialog.savePdf', { suggestedName: 'example decision' }));
  value(await call(workbench, 'decision.export', { decisionId, token: token ?? '' }));
  return path;
};
