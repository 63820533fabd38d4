import { extname, resolve } from 'node:path';
import type { Command } from 'commander';
import { appError } from '../../../shared/kernel/appError.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { BundledProtocolId, bundledProtocol } from '../../../shared/protocol/bundledProtocols.ts';
import type { Protocol } from '../../../shared/protocol/protocol.ts';
import { Role } from '../../../shared/review/role.ts';
import { listAccounts } from '../../db/accounts.ts';
import { listCuts } from '../../db/cuts.ts';
import { readProtocolFile } from '../../services/beginProtocol.ts';
import { createExample } from '../../services/createExample.ts';
import { requireRole } from '../../services/requireRole.ts';
import { addAccount, createWorkspace } from '../../workspace/workspace.ts';
import { readPassphrase } from '../passphrase.ts';
import { table } from '../report.ts';
import { type UnlockOptions, withWorkspace } from '../withWorkspace.ts';
import { answer, type CommandContext, type JsonOption, withUnlockOptions } from './answer.ts';

interface PersonOptions {
  readonly login: string;
  readonly name: string;
  readonly role: string;
}

const parseRole = (text: string): Result<Role> => {
  const role = Role.safeParse(text);
  return role.success
    ? ok(role.data)
    : err(appError('invalid-input', `--role is one of ${Role.options.join(', ')}.`));
};

const BUNDLED = BundledProtocolId.options.join(', ');

/** A bundled protocol by its id, or a document by its path, which ends in .json. */
const chosenProtocol = (text: string): Result<Protocol> => {
  const id = BundledProtocolId.safeParse(text);
  if (id.success) return ok(bundledProtocol(id.data).protocol);
  return extname(text).toLowerCase() === '.json'
    ? readProtocolFile(resolve(text))
    : err(appError('invalid-input', `--protocol is one of ${BUNDLED}, or a file that ends in .json.`));
};

const ROLES = Role.options.join(', ');

const addInit = (program: Command, context: CommandContext): void => {
  program
    .command('init')
    .description('create an encrypted workspace for a protocol, with its first account')
    .argument('<workspace>', 'folder to create, NAME.srcw')
    .requiredOption('--login <login>', 'name typed to unlock')
    .requiredOption('--name <name>', 'printed name, as it stands on signatures')
    .option('--role <role>', `one of ${ROLES}`, 'medical-monitor')
    .option('--protocol <protocol>', `one of ${BUNDLED}, or a protocol document FILE.json`, 'axa-nk02')
    .option('--synthetic', 'label everything made from it as a synthetic example')
    .option(
      '--passphrase-file <file>',
      'file whose first line is the passphrase (else SRC_PASSPHRASE, else a prompt)',
    )
    .option('--json', 'one JSON document on stdout, nothing else there')
    .action(
      (
        folder: string,
        options: PersonOptions &
          JsonOption & { protocol: string; synthetic?: boolean; passphraseFile?: string },
      ) =>
        answer(context, options, async () => {
          const role = parseRole(options.role);
          if (!role.ok) return role;
          const protocol = chosenProtocol(options.protocol);
          if (!protocol.ok) return protocol;
          const passphrase = await readPassphrase(context.io, {
            file: options.passphraseFile,
            variable: 'SRC_PASSPHRASE',
            question: `New passphrase of ${options.login}: `,
            option: '--passphrase-file',
          });
          if (!passphrase.ok) return passphrase;
          const created = await createWorkspace({
            folder: resolve(folder),
            protocol: protocol.value,
            synthetic: options.synthetic === true,
            owner: {
              login: options.login,
              printedName: options.name,
              role: role.value,
              passphrase: passphrase.value,
            },
            now: context.io.now,
          });
          if (!created.ok) return created;
          const { account, name } = created.value;
          created.value.lock();
          return ok({
            document: { ok: true, workspace: name, protocol: protocol.value.id, account },
            lines: [
              `Created ${name} with protocol ${protocol.value.id} and account ${account.login} (${account.role}).`,
            ],
          });
        }),
    );
};

const addAccountCommands = (program: Command, context: CommandContext): void => {
  const account = program.command('account').description('accounts of a workspace');
  withUnlockOptions(account.command('add').description('add an account with its own key and certificate'))
    .argument('<workspace>')
    .requiredOption('--login <login>', 'name typed to unlock and to sign')
    .requiredOption('--name <name>', 'printed name, as it stands on signatures')
    .requiredOption('--role <role>', `one of ${ROLES}`)
    .option(
      '--new-passphrase-file <file>',
      'passphrase of the new account (else SRC_NEW_PASSPHRASE, else a prompt)',
    )
    .action(
      (
        folder: string,
        options: PersonOptions & UnlockOptions & JsonOption & { newPassphraseFile?: string },
      ) =>
        answer(context, options, async () => {
          const role = parseRole(options.role);
          if (!role.ok) return role;
          return withWorkspace(context.io, folder, options, async (workspace) => {
            const allowed = requireRole(workspace, 'account.add');
            if (!allowed.ok) return allowed;
            const passphrase = await readPassphrase(context.io, {
              file: options.newPassphraseFile,
              variable: 'SRC_NEW_PASSPHRASE',
              question: `New passphrase of ${options.login}: `,
              option: '--new-passphrase-file',
            });
            if (!passphrase.ok) return passphrase;
            const person = {
              login: options.login,
              printedName: options.name,
              role: role.value,
              passphrase: passphrase.value,
            };
            const added = await addAccount(workspace, person, context.io.now);
            if (!added.ok) return added;
            return ok({
              document: { ok: true, account: added.value },
              lines: [
                `Added ${added.value.login} (${added.value.role}), certificate ${added.value.certificateFingerprint}.`,
              ],
            });
          });
        }),
    );
  withUnlockOptions(account.command('list').description('list the accounts'))
    .argument('<workspace>')
    .action((folder: string, options: UnlockOptions & JsonOption) =>
      answer(context, options, () =>
        withWorkspace(context.io, folder, options, (workspace) => {
          const accounts = listAccounts(workspace.db);
          return ok({
            document: accounts,
            lines: table([
              ['login', 'role', 'printed name', 'certificate'],
              ...accounts.map((view) => [
                view.login,
                view.role,
                view.printedName,
                view.certificateFingerprint.slice(0, 16),
              ]),
            ]),
          });
        }),
      ),
    );
};

const addExample = (program: Command, context: CommandContext): void => {
  program
    .command('example')
    .description(
      'create a workspace with the bundled synthetic study: accounts, extracts imported and locked',
    )
    .argument('<workspace>', 'folder to create, NAME.srcw')
    .option('--extracts <n>', 'how many of the three extracts', '3')
    .option(
      '--passphrase-file <file>',
      'one passphrase for all the example accounts (else SRC_PASSPHRASE, else a prompt)',
    )
    .option('--json', 'one JSON document on stdout, nothing else there')
    .action((folder: string, options: JsonOption & { extracts: string; passphraseFile?: string }) =>
      answer(context, options, async () => {
        const extracts = Number(options.extracts);
        if (![1, 2, 3].includes(extracts)) return err(appError('invalid-input', '--extracts is 1, 2 or 3.'));
        const passphrase = await readPassphrase(context.io, {
          file: options.passphraseFile,
          variable: 'SRC_PASSPHRASE',
          question: 'One passphrase for the example accounts: ',
          option: '--passphrase-file',
        });
        if (!passphrase.ok) return passphrase;
        const made = await createExample({
          folder: resolve(folder),
          passphrase: passphrase.value,
          extracts,
          now: context.io.now,
          signal: context.io.signal,
          ...(context.io.importWorker === undefined ? {} : { worker: context.io.importWorker }),
        });
        if (!made.ok) return made;
        const workspace = made.value;
        const accounts = listAccounts(workspace.db);
        const cuts = listCuts(workspace.db);
        workspace.lock();
        return ok({
          document: { ok: true, workspace: workspace.name, synthetic: true, accounts, cuts },
          lines: [
            `Created ${workspace.name}: a synthetic example, no real person.`,
            `Accounts (all with the passphrase you gave): ${accounts.map((view) => view.login).join(', ')}`,
            ...cuts.map(
              (cut) =>
                `Cut "${cut.label}", cut-off ${cut.cutoffDate}, ${cut.rowsAccepted} rows, ${cut.status}`,
            ),
          ],
        });
      }),
    );
};

export const addWorkspaceCommands = (program: Command, context: CommandContext): void => {
  addInit(program, context);
  addAccountCommands(program, context);
  addExample(program, context);
};
