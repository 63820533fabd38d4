import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { DecisionView } from '../../../shared/contract/operations.ts';
import { DecisionDraft, DecisionKind } from '../../../shared/decision/record.ts';
import { appError } from '../../../shared/kernel/appError.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { listAccounts } from '../../db/accounts.ts';
import { countAudit, listAudit, verifyAudit } from '../../db/audit.ts';
import { listDecisions } from '../../db/decisions.ts';
import { acceptClock } from '../../services/acceptClock.ts';
import { decisionFileName, exportDecision } from '../../services/exportDecision.ts';
import { sealDecision } from '../../services/sealDecision.ts';
import { signDecision } from '../../services/signDecision.ts';
import type { UnlockedWorkspace } from '../../workspace/workspace.ts';
import { EXIT } from '../io.ts';
import { readPassphrase } from '../passphrase.ts';
import { table } from '../report.ts';
import { chooseCut, chooseDecision, type UnlockOptions, withWorkspace } from '../withWorkspace.ts';
import { answer, type CommandContext, type JsonOption, withUnlockOptions } from './answer.ts';

interface DecideOptions extends UnlockOptions, JsonOption {
  readonly cut: string;
  readonly kind: string;
  readonly level: string;
  readonly rationale?: string;
  readonly rationaleFile?: string;
  readonly conditions: string;
  readonly risksControllable?: boolean;
  readonly nextDoseAppropriate?: boolean;
  readonly dose: string;
  readonly frequency: string;
  readonly interval: string;
  readonly overrideReason?: string;
  readonly signers: string;
  readonly language: string;
}

const rationaleOf = (options: DecideOptions): Result<string> => {
  if (options.rationale !== undefined) return ok(options.rationale);
  if (options.rationaleFile === undefined)
    return err(appError('invalid-input', 'Give --rationale TEXT or --rationale-file FILE.'));
  try {
    return ok(readFileSync(options.rationaleFile, 'utf8').trim());
  } catch {
    return err(
      appError('file-not-found', 'The rationale file cannot be read.', { file: options.rationaleFile }),
    );
  }
};

const signerIdsOf = (workspace: UnlockedWorkspace, logins: string): Result<string[]> => {
  const accounts = listAccounts(workspace.db);
  const ids: string[] = [];
  for (const login of logins.split(',').map((text) => text.trim())) {
    const account = accounts.find((candidate) => candidate.login === login);
    if (account === undefined) return err(appError('account-not-found', `No account with login "${login}".`));
    ids.push(account.accountId);
  }
  return ok(ids);
};

const draftOf = (workspace: UnlockedWorkspace, options: DecideOptions): Result<DecisionDraft> => {
  const cut = chooseCut(workspace, options.cut);
  if (!cut.ok) return cut;
  const rationale = rationaleOf(options);
  if (!rationale.ok) return rationale;
  const signerIds = signerIdsOf(workspace, options.signers);
  if (!signerIds.ok) return signerIds;
  const modified = [options.dose, options.frequency, options.interval].some((text) => text !== '');
  const draft = DecisionDraft.safeParse({
    cutId: cut.value.cutId,
    kind: options.kind,
    level: Number(options.level),
    rationale: rationale.value,
    conditions: options.conditions,
    confirmations: {
      risksControllable: options.risksControllable === true,
      nextDoseAppropriate: options.nextDoseAppropriate === true,
    },
    modification: modified
      ? { dose: options.dose, frequency: options.frequency, interval: options.interval }
      : null,
    overrideReason: options.overrideReason ?? null,
    signerIds: signerIds.value,
    language: options.language,
  });
  if (draft.success) return ok(draft.data);
  const issue = draft.error.issues[0];
  return err(
    appError(
      'invalid-input',
      `The decision is not complete: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`,
    ),
  );
};

const decisionLines = (view: DecisionView): string[] => [
  `Decision ${view.number} (${view.record.kind}, level ${view.record.level}), record ${view.recordHash}`,
  `${view.signatures.length} of ${view.record.signers.length} signatures${view.complete ? ', complete' : ''}`,
  ...view.record.signers.map((signer) => {
    const signature = view.signatures.find((candidate) => candidate.field === signer.field);
    return `  ${signer.field}  ${signer.printedName} (${signer.role}, ${signer.meaning}): ${signature?.signedAt ?? 'not signed'}`;
  }),
];

const decisionAnswer = (view: DecisionView) => ({ document: view, lines: decisionLines(view) });

const addDecide = (program: Command, context: CommandContext): void => {
  withUnlockOptions(
    program
      .command('decide')
      .description('seal a decision record and make its document ready for the signers'),
  )
    .argument('<workspace>')
    .requiredOption('--kind <kind>', `one of ${DecisionKind.options.join(', ')}`)
    .requiredOption('--level <n>', 'dose level whose data were reviewed')
    .requiredOption('--signers <logins>', 'logins in signing order, separated by commas')
    .option('--cut <cut>', 'locked cut: id, label or "latest"', 'latest')
    .option('--rationale <text>', 'why (at least 20 characters)')
    .option('--rationale-file <file>', 'the same from a file')
    .option('--conditions <text>', 'conditions of the decision', '')
    .option('--risks-controllable', 'the SRC confirms that the risks are controllable')
    .option('--next-dose-appropriate', 'the SRC confirms that the next dose level remains appropriate')
    .option('--dose <text>', 'modified dose', '')
    .option('--frequency <text>', 'modified dosing frequency', '')
    .option('--interval <text>', 'modified dosing interval', '')
    .option('--override-reason <text>', 'go on although the gate is not met, and why')
    .option('--language <language>', 'language of the document: en or zh-CN', 'en')
    .action((folder: string, options: DecideOptions) =>
      answer(context, options, () =>
        withWorkspace(context.io, folder, options, async (workspace) => {
          const draft = draftOf(workspace, options);
          if (!draft.ok) return draft;
          const { now, render } = context.io;
          const sealed = await sealDecision(workspace, draft.value, { now, render });
          return sealed.ok ? ok(decisionAnswer(sealed.value)) : sealed;
        }),
      ),
    );
};

const addSign = (program: Command, context: CommandContext): void => {
  withUnlockOptions(program.command('sign').description('sign a sealed decision as the account of --as'))
    .argument('<workspace>')
    .argument('[decision]', 'number, id or "latest"', 'latest')
    .action((folder: string, decision: string, options: UnlockOptions & JsonOption) =>
      answer(context, options, () =>
        withWorkspace(context.io, folder, options, async (workspace) => {
          const chosen = chooseDecision(workspace, decision);
          if (!chosen.ok) return chosen;
          const signer = chosen.value.record.signers.find(
            (candidate) => candidate.accountId === workspace.account.accountId,
          );
          const passphrase = await readPassphrase(context.io, {
            file: options.passphraseFile,
            variable: 'SRC_PASSPHRASE',
            question: `Passphrase again, to sign record ${chosen.value.recordHash.slice(0, 16)} (${signer?.meaning ?? 'not a signer'}): `,
            option: '--passphrase-file',
          });
          if (!passphrase.ok) return passphrase;
          const input = {
            decisionId: chosen.value.decisionId,
            login: workspace.account.login,
            passphrase: passphrase.value,
          };
          const signed = await signDecision(workspace, input, context.io.now);
          return signed.ok ? ok(decisionAnswer(signed.value)) : signed;
        }),
      ),
    );
};

const addDecisions = (program: Command, context: CommandContext): void => {
  withUnlockOptions(program.command('decisions').description('list the decisions and their signatures'))
    .argument('<workspace>')
    .action((folder: string, options: UnlockOptions & JsonOption) =>
      answer(context, options, () =>
        withWorkspace(context.io, folder, options, (workspace) => {
          const decisions = listDecisions(workspace.db);
          return ok({
            document: decisions,
            lines: decisions.length === 0 ? ['No decision yet.'] : decisions.flatMap(decisionLines),
          });
        }),
      ),
    );
};

const addExport = (program: Command, context: CommandContext): void => {
  withUnlockOptions(program.command('export').description('write the signed PDF of a decision'))
    .argument('<workspace>')
    .argument('[decision]', 'number, id or "latest"', 'latest')
    .option('--out <file>', 'where to write it (default: decision-NNN-STUDY.pdf here)')
    .action((folder: string, decision: string, options: UnlockOptions & JsonOption & { out?: string }) =>
      answer(context, options, () =>
        withWorkspace(context.io, folder, options, async (workspace) => {
          const chosen = chooseDecision(workspace, decision);
          if (!chosen.ok) return chosen;
          const path = resolve(
            options.out ?? decisionFileName(chosen.value.number, chosen.value.record.study.studyId),
          );
          const written = await exportDecision(
            workspace,
            { decisionId: chosen.value.decisionId, path },
            context.io.now,
          );
          return written.ok
            ? ok({
                document: { ...written.value, path },
                lines: [`Wrote ${path}`, `SHA-256 ${written.value.sha256}`],
              })
            : written;
        }),
      ),
    );
};

const AUDIT_PAGE = 1000;

const addAudit = (program: Command, context: CommandContext): void => {
  withUnlockOptions(
    program.command('audit').description('show the audit trail and check its chain (exit 1 when broken)'),
  )
    .argument('<workspace>')
    .action((folder: string, options: UnlockOptions & JsonOption) =>
      answer(context, options, () =>
        withWorkspace(context.io, folder, options, (workspace) => {
          const chain = verifyAudit(workspace.db);
          const total = countAudit(workspace.db);
          const events = [];
          for (let offset = 0; offset < total; offset += AUDIT_PAGE)
            events.push(...listAudit(workspace.db, { offset, limit: AUDIT_PAGE }));
          return ok({
            document: { chain, total, events },
            lines: [
              `Chain of ${total} events: ${chain.intact ? 'intact' : `BROKEN (${chain.reason})`}`,
              ...table(
                events.map((event) => [
                  String(event.sequence),
                  event.at,
                  event.account,
                  event.action,
                  event.entity,
                ]),
              ),
            ],
            exit: chain.intact ? EXIT.success : EXIT.negative,
          });
        }),
      ),
    );
};

const addAcceptClock = (program: Command, context: CommandContext): void => {
  withUnlockOptions(
    program
      .command('accept-clock')
      .description(
        'state that the clock is right again after it once ran ahead, so that signing is possible',
      ),
  )
    .argument('<workspace>')
    .requiredOption('--reason <text>', 'what was wrong and how it was checked; stands in the audit trail')
    .action((folder: string, options: UnlockOptions & JsonOption & { reason: string }) =>
      answer(context, options, () =>
        withWorkspace(context.io, folder, options, (workspace) => {
          const accepted = acceptClock(workspace, options.reason, context.io.now);
          return accepted.ok
            ? ok({ document: accepted.value, lines: [`Clock accepted at ${accepted.value.at}.`] })
            : accepted;
        }),
      ),
    );
};

export const addDecisionCommands = (program: Command, context: CommandContext): void => {
  addDecide(program, context);
  addSign(program, context);
  addDecisions(program, context);
  addExport(program, context);
  addAudit(program, context);
  addAcceptClock(program, context);
};
