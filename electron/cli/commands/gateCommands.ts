import type { Command } from 'commander';
import { ConfirmationKind } from '../../../shared/decision/record.ts';
import type { GateEvaluation, GateResult } from '../../../shared/gates/gate.ts';
import { appError } from '../../../shared/kernel/appError.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { sayPhrase } from '../../../shared/text/phrases.ts';
import { evaluateCut } from '../../services/evaluateCut.ts';
import { signConfirmation } from '../../services/signConfirmation.ts';
import { EXIT } from '../io.ts';
import { readPassphrase } from '../passphrase.ts';
import { chooseCut, type UnlockOptions, withWorkspace } from '../withWorkspace.ts';
import { answer, type CommandContext, type JsonOption, withUnlockOptions } from './answer.ts';

const nameOf = (result: GateResult): string => `${result.gate}:${result.level}`;

const linesOf = (result: GateResult): string[] => [
  `${nameOf(result)}  ${result.value.toUpperCase()}  ${sayPhrase('en', result.sentence)}`,
  ...(result.earliestDate === null ? [] : [`      earliest date: ${result.earliestDate}`]),
  ...result.otherClocks.map(
    ({ anchor, earliestDate }) => `      by ${anchor}: ${earliestDate ?? 'no date can be given'}`,
  ),
  ...result.conditions.map(
    (condition) =>
      `      ${condition.value.padEnd(14)} ${sayPhrase('en', condition.phrase)} (${condition.evidence.length} rows)`,
  ),
  ...result.missing.map(
    (item) =>
      `      missing: ${item.subjectId === null ? '' : `${item.subjectId}: `}${sayPhrase('en', item.phrase)}`,
  ),
  ...result.checklist.map(
    ({ state, phrase, evidence }) =>
      `      evidence: ${state.padEnd(14)} ${sayPhrase('en', phrase)} (${evidence.length} rows)`,
  ),
  ...result.flips.map((flip) => `      flip: ${sayPhrase('en', flip)}`),
];

/** The evaluation with each phrase also said in English, so that a script need not know the keys. */
const spoken = (evaluation: GateEvaluation) => ({
  ...evaluation,
  results: evaluation.results.map((result) => ({
    id: nameOf(result),
    ...result,
    text: sayPhrase('en', result.sentence),
    conditions: result.conditions.map((condition) => ({
      ...condition,
      text: sayPhrase('en', condition.phrase),
    })),
    missing: result.missing.map((item) => ({ ...item, text: sayPhrase('en', item.phrase) })),
    flips: result.flips.map((flip) => ({ ...flip, text: sayPhrase('en', flip) })),
    checklist: result.checklist.map((item) => ({ ...item, text: sayPhrase('en', item.phrase) })),
  })),
});

const meets = (evaluation: GateEvaluation, wanted: string): boolean | undefined => {
  const matches = evaluation.results.filter((result) => nameOf(result) === wanted || result.gate === wanted);
  return matches.length === 0
    ? undefined
    : matches.every((result) => result.value === 'met' || result.value === 'overridden');
};

interface GatesOptions {
  readonly cut: string;
  readonly asOf?: string;
  readonly requireMet?: string;
}

const addGates = (program: Command, context: CommandContext): void => {
  withUnlockOptions(program.command('gates').description('evaluate the escalation gates on a cut'))
    .argument('<workspace>')
    .option('--cut <cut>', 'id, label or "latest"', 'latest')
    .option(
      '--as-of <date>',
      'an earlier day (YYYY-MM-DD) than the cut-off date: what had happened by its end',
    )
    .option('--require-met <gate>', 'exit 1 unless this gate is met, e.g. G2:1')
    .action((folder: string, options: UnlockOptions & JsonOption & GatesOptions) =>
      answer(context, options, () =>
        withWorkspace(context.io, folder, options, (workspace) => {
          const cut = chooseCut(workspace, options.cut);
          if (!cut.ok) return cut;
          const evaluation = evaluateCut(workspace.db, cut.value.cutId, options.asOf);
          if (!evaluation.ok) return evaluation;
          const met = options.requireMet === undefined ? true : meets(evaluation.value, options.requireMet);
          if (met === undefined) {
            const known = evaluation.value.results.map(nameOf).join(', ');
            return err(
              appError('invalid-input', `--require-met names no gate of this cut. There are: ${known}.`),
            );
          }
          return ok({
            document: { cutLabel: cut.value.label, cutStatus: cut.value.status, ...spoken(evaluation.value) },
            lines: [
              `Cut "${cut.value.label}", as of ${evaluation.value.asOf}, protocol version ${evaluation.value.protocolVersion}`,
              ...evaluation.value.results.flatMap(linesOf),
            ],
            exit: met ? EXIT.success : EXIT.negative,
          });
        }),
      ),
    );
};

const addConfirm = (program: Command, context: CommandContext): void => {
  withUnlockOptions(program.command('confirm').description('sign the judgement on the sentinel of a level'))
    .argument('<workspace>')
    .requiredOption('--kind <kind>', `one of ${ConfirmationKind.options.join(', ')}`)
    .requiredOption('--level <n>', 'dose level')
    .requiredOption('--reason <text>', 'the judgement in words (at least 20 characters)')
    .option('--cut <cut>', 'id, label or "latest"', 'latest')
    .action(
      (
        folder: string,
        options: UnlockOptions & JsonOption & { kind: string; level: string; reason: string; cut: string },
      ) =>
        answer(context, options, async () => {
          const kind = ConfirmationKind.safeParse(options.kind);
          if (!kind.success)
            return err(appError('invalid-input', `--kind is one of ${ConfirmationKind.options.join(', ')}.`));
          if (options.reason.trim().length < 20)
            return err(appError('invalid-input', '--reason needs at least 20 characters.'));
          return withWorkspace(context.io, folder, options, async (workspace) => {
            const cut = chooseCut(workspace, options.cut);
            if (!cut.ok) return cut;
            const passphrase = await readPassphrase(context.io, {
              file: options.passphraseFile,
              variable: 'SRC_PASSPHRASE',
              question: `Passphrase again, to sign as ${workspace.account.printedName}: `,
              option: '--passphrase-file',
            });
            if (!passphrase.ok) return passphrase;
            const input = {
              cutId: cut.value.cutId,
              kind: kind.data,
              level: Number(options.level),
              reason: options.reason.trim(),
              passphrase: passphrase.value,
            };
            const signed = await signConfirmation(workspace, input, context.io.now);
            return signed.ok
              ? ok({
                  document: signed.value,
                  lines: [
                    `${signed.value.printedName} signed ${signed.value.kind} for level ${signed.value.level} at ${signed.value.signedAt}.`,
                  ],
                })
              : signed;
          });
        }),
    );
};

export const addGateCommands = (program: Command, context: CommandContext): void => {
  addGates(program, context);
  addConfirm(program, context);
};
