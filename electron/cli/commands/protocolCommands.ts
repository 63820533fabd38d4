import { resolve } from 'node:path';
import type { Command } from 'commander';
import { appError } from '../../../shared/kernel/appError.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { protocolDifference } from '../../../shared/protocol/difference/protocolDifference.ts';
import { openPoints } from '../../../shared/protocol/openPoints.ts';
import type { ProtocolProblem } from '../../../shared/protocol/problems/problem.ts';
import type { Protocol } from '../../../shared/protocol/protocol.ts';
import { protocolProblems } from '../../../shared/protocol/protocolProblems.ts';
import { SHORTEST_AMENDMENT_REASON } from '../../../shared/protocol/protocolVersion.ts';
import { currentProtocol } from '../../db/protocolVersions.ts';
import { amendProtocol, problemsOfAmendment } from '../../services/amendProtocol.ts';
import { readProtocolDraft } from '../../services/beginProtocol.ts';
import { exportProtocol } from '../../services/exportProtocol.ts';
import { differenceOfVersions, protocolVersion } from '../../services/protocolVersions.ts';
import type { UnlockedWorkspace } from '../../workspace/workspace.ts';
import { EXIT } from '../io.ts';
import { readPassphrase } from '../passphrase.ts';
import { type UnlockOptions, withWorkspace } from '../withWorkspace.ts';
import { type Answer, answer, type CommandContext, type JsonOption, withUnlockOptions } from './answer.ts';
import { changeLines, openLines, problemLines, showLines, withText } from './protocolLines.ts';

type Options = UnlockOptions & JsonOption;

const versionNumber = (text: string, option: string): Result<number> =>
  /^[1-9]\d{0,8}$/.test(text)
    ? ok(Number(text))
    : err(appError('invalid-input', `${option} is the number of a version: 1, 2, 3 …`));

/** A version by its number, or the one in force. */
const versionOf = (workspace: UnlockedWorkspace, wanted: string | undefined): Result<Protocol> => {
  if (wanted === undefined) return ok(currentProtocol(workspace.db).protocol);
  const number = versionNumber(wanted, '--version');
  if (!number.ok) return number;
  const found = protocolVersion(workspace.db, number.value);
  return found.ok ? ok(found.value.protocol) : found;
};

type VersionOptions = Options & { readonly version?: string };

const addShow = (group: Command, context: CommandContext): void => {
  withUnlockOptions(group.command('show').description('a version of the protocol, and who signed which'))
    .argument('<workspace>')
    .option('--version <n>', 'number of the version (default: the one in force)')
    .option('--out <file>', 'write the document to this file, for another workspace')
    .action((folder: string, options: VersionOptions & { readonly out?: string }) =>
      answer(context, options, () =>
        withWorkspace<Answer>(context.io, folder, options, async (workspace) => {
          const found = versionOf(workspace, options.version);
          if (!found.ok) return found;
          const { value: protocol } = found;
          if (options.out === undefined)
            return ok({ document: protocol, lines: showLines(workspace, protocol) });
          const target = {
            version: protocol.version,
            path: resolve(options.out),
            overwrite: 'never',
          } as const;
          const written = await exportProtocol(workspace, target, context.io.now);
          if (!written.ok) return written;
          const lines = [`Version ${protocol.version} written, ${written.value.bytes} bytes.`];
          return ok({ document: { version: protocol.version, ...written.value }, lines });
        }),
      ),
    );
};

const addOpen = (group: Command, context: CommandContext): void => {
  withUnlockOptions(group.command('open').description('what the protocol leaves open, and what to ask'))
    .argument('<workspace>')
    .option('--version <n>', 'number of the version (default: the one in force)')
    .action((folder: string, options: VersionOptions) =>
      answer(context, options, () =>
        withWorkspace(context.io, folder, options, (workspace) => {
          const found = versionOf(workspace, options.version);
          if (!found.ok) return found;
          const points = openPoints(found.value);
          const lines = [`Version ${found.value.version} leaves ${points.length} points open.`];
          return ok({ document: points, lines: [...lines, ...openLines(points)] });
        }),
      ),
    );
};

const addDiff = (group: Command, context: CommandContext): void => {
  withUnlockOptions(group.command('diff').description('what differs between two versions'))
    .argument('<workspace>')
    .argument('<older>', 'number of a version')
    .argument('<newer>', 'number of a version')
    .action((folder: string, from: string, to: string, options: Options) =>
      answer(context, options, async () => {
        const older = versionNumber(from, 'OLDER');
        if (!older.ok) return older;
        const newer = versionNumber(to, 'NEWER');
        if (!newer.ok) return newer;
        return withWorkspace(context.io, folder, options, (workspace) => {
          const found = differenceOfVersions(workspace.db, older.value, newer.value);
          if (!found.ok) return found;
          const { changes } = found.value;
          const head = `Version ${older.value} → ${newer.value}: ${changes.length} differences`;
          return ok({ document: found.value, lines: [head, ...changeLines(changes)] });
        });
      }),
    );
};

const addCheck = (group: Command, context: CommandContext): void => {
  group
    .command('check')
    .description('whether a protocol document agrees with itself; needs no workspace')
    .argument('<file>', 'protocol document in JSON')
    .option('--json', 'one JSON document on stdout, nothing else there')
    .action((file: string, options: JsonOption) =>
      answer(context, options, async () => {
        const read = readProtocolDraft(resolve(file));
        if (!read.ok) return read;
        const problems = protocolProblems(read.value);
        const errors = problems.filter(({ severity }) => severity === 'error').length;
        const head = `${errors} errors, ${problems.length - errors} warnings, ${openPoints(read.value).length} open points.`;
        return ok({
          document: { sound: errors === 0, problems: problems.map(withText) },
          lines: [head, ...problemLines(problems)],
          exit: errors === 0 ? EXIT.success : EXIT.usage,
        });
      }),
    );
};

type AmendOptions = Options & { readonly file: string; readonly reason: string; readonly dryRun?: boolean };

/** Everything found, on stderr: an error names only the first. */
const tellProblems = ({ io }: CommandContext, problems: readonly ProtocolProblem[]): void => {
  if (problems.length > 0) io.stderr(`${problemLines(problems).join('\n')}\n`);
};

const amend = async (
  workspace: UnlockedWorkspace,
  options: AmendOptions,
  context: CommandContext,
): Promise<Result<Answer>> => {
  const read = readProtocolDraft(resolve(options.file));
  if (!read.ok) return read;
  const base = currentProtocol(workspace.db);
  const next = { ...read.value, version: base.version + 1 };
  const changes = protocolDifference(base.protocol, next);
  const problems = problemsOfAmendment(workspace.db, { base, next });
  tellProblems(context, problems);
  if (options.dryRun === true) {
    const sound = problems.every(({ severity }) => severity === 'warning');
    return ok({
      document: { changes, problems: problems.map(withText) },
      lines: [`Nothing signed: ${changes.length} differences`, ...changeLines(changes)],
      exit: sound ? EXIT.success : EXIT.usage,
    });
  }
  const passphrase = await readPassphrase(context.io, {
    file: options.passphraseFile,
    variable: 'SRC_PASSPHRASE',
    question: `Passphrase again, to sign as ${workspace.account.printedName}: `,
    option: '--passphrase-file',
  });
  if (!passphrase.ok) return passphrase;
  const signed = await amendProtocol(
    workspace,
    {
      ...{ document: read.value, baseHash: base.hash, reason: options.reason.trim() },
      passphrase: passphrase.value,
    },
    context.io.now,
  );
  if (!signed.ok) return signed;
  const { version, signedAt, printedName } = signed.value;
  return ok({
    document: { ...signed.value, changes },
    lines: [`${printedName} signed version ${version} at ${signedAt}:`, ...changeLines(changes)],
  });
};

const addAmend = (group: Command, context: CommandContext): void => {
  withUnlockOptions(
    group.command('amend').description('sign a document as the next version (medical monitor)'),
  )
    .argument('<workspace>')
    .requiredOption('--file <file>', 'protocol document in JSON, as "show --out" writes it')
    .requiredOption('--reason <text>', `why, in words (at least ${SHORTEST_AMENDMENT_REASON} characters)`)
    .option('--dry-run', 'print differences and problems only; nothing is signed')
    .action((folder: string, options: AmendOptions) =>
      answer(context, options, () =>
        withWorkspace(context.io, folder, options, (workspace) => amend(workspace, options, context)),
      ),
    );
};

/** The protocol: versions, differences, open points, checks of documents, amendments. */
export const addProtocolCommands = (program: Command, context: CommandContext): void => {
  const group = program.command('protocol').description('the protocol and its signed versions');
  addShow(group, context);
  addOpen(group, context);
  addDiff(group, context);
  addCheck(group, context);
  addAmend(group, context);
};
