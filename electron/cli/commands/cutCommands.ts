import type { Command } from 'commander';
import type { CutView } from '../../../shared/contract/operations.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { listCuts } from '../../db/cuts.ts';
import { checkCut } from '../../services/checkCut.ts';
import { lockCut } from '../../services/lockCut.ts';
import { readPassphrase } from '../passphrase.ts';
import { table } from '../report.ts';
import { chooseCut, type UnlockOptions, withWorkspace } from '../withWorkspace.ts';
import { answer, type CommandContext, type JsonOption, withUnlockOptions } from './answer.ts';

const versionText = (saved: CutView['mapping']): string =>
  saved === null ? '-' : `${saved.name} v${saved.version} ${saved.hash.slice(0, 8)}`;

const policyText = (cut: CutView): string =>
  `${versionText(cut.deidPolicy)}${cut.datesShifted ? ' (dates shifted)' : ''}`;

const addCuts = (program: Command, context: CommandContext): void => {
  withUnlockOptions(
    program.command('cuts').description('list the data cuts, how they were read and who checked them'),
  )
    .argument('<workspace>')
    .action((folder: string, options: UnlockOptions & JsonOption) =>
      answer(context, options, () =>
        withWorkspace(context.io, folder, options, (workspace) => {
          const cuts = listCuts(workspace.db);
          return ok({
            document: cuts,
            lines: table([
              [
                'label',
                'cut-off',
                'status',
                'checked by',
                'read',
                'accepted',
                'rejected',
                'mapping',
                'policy',
                'content',
                'id',
              ],
              ...cuts.map((cut) => [
                cut.label,
                cut.cutoffDate,
                cut.status,
                cut.check?.by ?? '-',
                String(cut.rowsRead),
                String(cut.rowsAccepted),
                String(cut.rowsRejected),
                versionText(cut.mapping),
                policyText(cut),
                cut.contentHash.slice(0, 16),
                cut.cutId,
              ]),
            ]),
          });
        }),
      ),
    );
};

const addCheck = (program: Command, context: CommandContext): void => {
  withUnlockOptions(
    program
      .command('check')
      .description('state what was checked of a draft cut and sign it; not the account that imported it'),
  )
    .argument('<workspace>')
    .argument('[cut]', 'id, label or "latest"', 'latest')
    .requiredOption('--statement <text>', 'what was checked, in words (at least 20 characters); it is signed')
    .action((folder: string, cut: string, options: UnlockOptions & JsonOption & { statement: string }) =>
      answer(context, options, () =>
        withWorkspace(context.io, folder, options, async (workspace) => {
          const chosen = chooseCut(workspace, cut);
          if (!chosen.ok) return chosen;
          const passphrase = await readPassphrase(context.io, {
            file: options.passphraseFile,
            variable: 'SRC_PASSPHRASE',
            question: `Passphrase again, to sign the check of "${chosen.value.label}" as ${workspace.account.printedName}: `,
            option: '--passphrase-file',
          });
          if (!passphrase.ok) return passphrase;
          const { cutId } = chosen.value;
          const { login } = workspace.account;
          const input = { cutId, login, passphrase: passphrase.value, statement: options.statement };
          const checked = await checkCut(workspace, input, context.io.now);
          if (!checked.ok) return checked;
          const { label, check, contentHash } = checked.value;
          return ok({
            document: checked.value,
            lines: [`Checked "${label}" by ${check?.by} at ${check?.at}, content ${contentHash}.`],
          });
        }),
      ),
    );
};

const addLock = (program: Command, context: CommandContext): void => {
  withUnlockOptions(
    program.command('lock').description('lock a checked cut, so that a decision can stand on it'),
  )
    .argument('<workspace>')
    .argument('[cut]', 'id, label or "latest"', 'latest')
    .requiredOption('--reason <text>', 'why it is locked; stands in the audit trail')
    .action((folder: string, cut: string, options: UnlockOptions & JsonOption & { reason: string }) =>
      answer(context, options, () =>
        withWorkspace(context.io, folder, options, async (workspace) => {
          const chosen = chooseCut(workspace, cut);
          if (!chosen.ok) return chosen;
          const locked = await lockCut(
            workspace,
            { cutId: chosen.value.cutId, reason: options.reason },
            context.io.now,
          );
          return locked.ok
            ? ok({
                document: locked.value,
                lines: [`Locked "${locked.value.label}", content ${locked.value.contentHash}.`],
              })
            : locked;
        }),
      ),
    );
};

/** `cuts`, `check`, `lock`: from a draft to a cut on which a decision can stand. */
export const addCutCommands = (program: Command, context: CommandContext): void => {
  addCuts(program, context);
  addCheck(program, context);
  addLock(program, context);
};
