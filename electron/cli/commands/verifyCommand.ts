import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { PdfVerification } from '../../../shared/decision/verification.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { checkText } from '../../../shared/text/words.ts';
import { rosterOf } from '../../services/roster.ts';
import { verifyFile } from '../../services/verifyFile.ts';
import { EXIT } from '../io.ts';
import { type UnlockOptions, withWorkspace } from '../withWorkspace.ts';
import { type Answer, answer, type CommandContext, type JsonOption, withUnlockOptions } from './answer.ts';

type Verified = { name: string; sha256: string; verification: PdfVerification };

const verifiedAnswer = ({ name, sha256, verification }: Verified): Answer => ({
  document: { name, sha256, ...verification },
  lines: [
    `${name}: ${verification.verdict.toUpperCase()}`,
    ...verification.checks.map((check) =>
      [check.status.padEnd(11), checkText('en', check), check.target, check.detail]
        .filter((part) => part !== '')
        .join('  '),
    ),
    ...verification.signatures.map(
      (signature) => `${signature.field}: ${signature.printedName}, ${signature.role}, ${signature.signedAt}`,
    ),
  ],
  exit: verification.verdict === 'valid' ? EXIT.success : EXIT.negative,
});

const toAnswer = (result: Result<Verified>): Result<Answer> =>
  result.ok ? ok(verifiedAnswer(result.value)) : result;

/** `verify`: needs no workspace; with one, certificates are compared with its accounts as well. */
export const addVerifyCommand = (program: Command, context: CommandContext): void => {
  withUnlockOptions(
    program.command('verify').description('check a decision PDF: named checks, exit 0 only when it is valid'),
  )
    .argument('<file>')
    .option(
      '--workspace <workspace>',
      "compare the certificates with this workspace's accounts (asks for a passphrase)",
    )
    .action((file: string, options: UnlockOptions & JsonOption & { workspace?: string }) =>
      answer(context, options, async () => {
        const path = resolve(file);
        if (options.workspace === undefined) return toAnswer(await verifyFile(path));
        return withWorkspace(context.io, options.workspace, options, async (workspace) =>
          toAnswer(await verifyFile(path, rosterOf(workspace.db))),
        );
      }),
    );
};
