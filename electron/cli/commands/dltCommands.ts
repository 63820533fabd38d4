import type { Command } from 'commander';
import { buildDlt } from '../../../shared/chart/buildDlt.ts';
import type { DltEventView, DltModel, DltSubjectView } from '../../../shared/chart/dlt.ts';
import { DltVerdict, SHORTEST_REASON } from '../../../shared/clinical/dlt/adjudication.ts';
import { appError } from '../../../shared/kernel/appError.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { sayPhrase, sayText } from '../../../shared/text/phrases.ts';
import { listAdjudications } from '../../db/adjudications.ts';
import { loadCut, provenanceOf } from '../../services/loadCut.ts';
import { signAdjudication } from '../../services/signAdjudication.ts';
import type { UnlockedWorkspace } from '../../workspace/workspace.ts';
import { readPassphrase } from '../passphrase.ts';
import { chooseCut, type UnlockOptions, withWorkspace } from '../withWorkspace.ts';
import { answer, type CommandContext, type JsonOption, withUnlockOptions } from './answer.ts';

type CutOptions = UnlockOptions & JsonOption & { readonly cut: string };

const dltOfCut = (workspace: UnlockedWorkspace, cutId: string): Result<DltModel> => {
  const loaded = loadCut(workspace.db, cutId);
  if (!loaded.ok) return loaded;
  const { data, protocol } = loaded.value;
  const adjudications = listAdjudications(workspace.db);
  return ok(buildDlt(data, protocol, { adjudications, provenance: provenanceOf(loaded.value, 'dlt/1') }));
};

const subjectsOf = ({ levels }: DltModel): readonly DltSubjectView[] =>
  levels.flatMap(({ subjects }) => subjects);

const eventLines = ({ event, standing, last, history }: DltEventView): string[] => [
  `      ${event.eventKey}  ${event.term}  ${event.grade === null ? 'not graded' : `grade ${event.grade}`}${event.day === null ? '' : `, day ${event.day}`}`,
  `        ${sayText('en', `dlt-standing.${standing}`)}${last === null ? '' : ` (${last.verdict}, ${last.printedName}, ${last.signedAt}; ${history.length} on record)`}`,
  ...event.clauses.flatMap(({ clause, state, assumed, exceptions }) => [
    `        clause ${clause}: ${sayText('en', `fact-code.dlt/event.${state}`)}`,
    ...assumed.map((phrase) => `          ${sayPhrase('en', phrase)}`),
    ...exceptions.map(
      ({ exception, reason }) => `          exception ${exception}: ${sayPhrase('en', reason)}`,
    ),
  ]),
];

const subjectLines = ({ subjectId, status, closes, events }: DltSubjectView): string[] => [
  `    ${subjectId}  ${sayText('en', `dlt.${status.kind}`)}, window to ${closes}`,
  ...(status.kind === 'not-evaluable' ? [`      ${sayPhrase('en', status.reason)}`] : []),
  ...events.flatMap(eventLines),
];

const linesOf = (model: DltModel): string[] => [
  ...model.conclusion.map((phrase) => sayPhrase('en', phrase)),
  ...model.levels
    .filter(({ subjects }) => subjects.length > 0)
    .flatMap(({ level, subjects }) => [`  Dose level ${level}`, ...subjects.flatMap(subjectLines)]),
];

/** The model with each sentence also said in English, so that a script need not know the keys. */
const spoken = (model: DltModel) => ({
  ...model,
  conclusion: model.conclusion.map((phrase) => ({ ...phrase, text: sayPhrase('en', phrase) })),
});

const addDlt = (program: Command, context: CommandContext): void => {
  withUnlockOptions(
    program.command('dlt').description('DLT windows, events that ask for adjudication, and verdicts'),
  )
    .argument('<workspace>')
    .option('--cut <cut>', 'id, label or "latest"', 'latest')
    .action((folder: string, options: CutOptions) =>
      answer(context, options, () =>
        withWorkspace(context.io, folder, options, (workspace) => {
          const cut = chooseCut(workspace, options.cut);
          if (!cut.ok) return cut;
          const model = dltOfCut(workspace, cut.value.cutId);
          return model.ok ? ok({ document: spoken(model.value), lines: linesOf(model.value) }) : model;
        }),
      ),
    );
};

type AdjudicateOptions = CutOptions & {
  readonly subject: string;
  readonly event: string;
  readonly verdict: string;
  readonly reason: string;
};

/** The event as the cut has it now: its whole key, and the hash of what is judged. */
const eventOf = (model: DltModel, { subject, event }: AdjudicateOptions) => {
  const subjects = subjectsOf(model);
  const found = subjects.find(({ subjectId }) => subjectId === subject);
  if (found === undefined) {
    const known = subjects.map(({ subjectId }) => subjectId).join(', ');
    return err(
      appError('invalid-input', `--subject names no dosed subject of this cut. There are: ${known}.`),
    );
  }
  const view = found.events.find((one) => one.event.eventKey === event);
  if (view === undefined) {
    const keys = found.events.map((one) => one.event.eventKey).join(', ');
    return err(
      appError(
        'invalid-input',
        keys === ''
          ? 'No event of this subject is named by a clause of the rule.'
          : `--event is the key of an event of this subject: ${keys}.`,
      ),
    );
  }
  return ok(view.event);
};

const adjudicate = async (
  workspace: UnlockedWorkspace,
  options: AdjudicateOptions,
  { verdict, context }: { readonly verdict: DltVerdict; readonly context: CommandContext },
) => {
  const cut = chooseCut(workspace, options.cut);
  if (!cut.ok) return cut;
  const { cutId } = cut.value;
  const model = dltOfCut(workspace, cutId);
  if (!model.ok) return model;
  const event = eventOf(model.value, options);
  if (!event.ok) return event;
  const passphrase = await readPassphrase(context.io, {
    file: options.passphraseFile,
    variable: 'SRC_PASSPHRASE',
    question: `Passphrase again, to sign as ${workspace.account.printedName}: `,
    option: '--passphrase-file',
  });
  if (!passphrase.ok) return passphrase;
  const { eventKey, eventHash } = event.value;
  const signed = await signAdjudication(
    workspace,
    {
      ...{ cutId, subjectId: options.subject, eventKey, eventHash, verdict },
      ...{ reason: options.reason.trim(), passphrase: passphrase.value },
    },
    context.io.now,
  );
  if (!signed.ok) return signed;
  const { printedName, signedAt, subjectId } = signed.value;
  return ok({
    document: signed.value,
    lines: [`${printedName} signed at ${signedAt}: ${subjectId}, ${eventKey}, DLT ${verdict}.`],
  });
};

const addAdjudicate = (program: Command, context: CommandContext): void => {
  withUnlockOptions(
    program.command('adjudicate').description('sign whether an event is a DLT (medical monitor)'),
  )
    .argument('<workspace>')
    .requiredOption('--subject <id>', 'subject')
    .requiredOption('--event <key>', 'key of the event, as "dlt" lists it')
    .requiredOption('--verdict <verdict>', `one of ${DltVerdict.options.join(', ')}`)
    .requiredOption('--reason <text>', `why, in words (at least ${SHORTEST_REASON} characters)`)
    .option('--cut <cut>', 'id, label or "latest"', 'latest')
    .action((folder: string, options: AdjudicateOptions) =>
      answer(context, options, async () => {
        const verdict = DltVerdict.safeParse(options.verdict);
        if (!verdict.success) {
          return err(appError('invalid-input', `--verdict is one of ${DltVerdict.options.join(', ')}.`));
        }
        if ([...options.reason.trim()].length < SHORTEST_REASON) {
          return err(appError('invalid-input', `--reason needs at least ${SHORTEST_REASON} characters.`));
        }
        return withWorkspace(context.io, folder, options, (workspace) =>
          adjudicate(workspace, options, { verdict: verdict.data, context }),
        );
      }),
    );
};

/** What asks for DLT adjudication, and the signed verdicts. */
export const addDltCommands = (program: Command, context: CommandContext): void => {
  addDlt(program, context);
  addAdjudicate(program, context);
};
