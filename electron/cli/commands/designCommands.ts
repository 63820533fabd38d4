import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Advice } from '../../../shared/escalation/advice.ts';
import { boinLambda } from '../../../shared/escalation/boin.ts';
import { decide } from '../../../shared/escalation/decide.ts';
import {
  boundaryRows,
  decisionTable,
  stricterAtLowest,
  type TableCell,
} from '../../../shared/escalation/decisionTable.ts';
import { designProblem } from '../../../shared/escalation/designProblem.ts';
import { type DesignState, judgedLevel } from '../../../shared/escalation/designState.ts';
import { usedParameters } from '../../../shared/escalation/usedParameters.ts';
import { appError } from '../../../shared/kernel/appError.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import {
  ComparatorId,
  type ComparatorParameters,
  type CustomTable,
} from '../../../shared/protocol/comparators.ts';
import { phrase, sayPhrase, sayText } from '../../../shared/text/phrases.ts';
import { readCustomTable } from '../customTableFile.ts';
import { spokenAction } from '../designAction.ts';
import { table } from '../report.ts';
import { type Answer, answer, type CommandContext } from './answer.ts';
import {
  numberOf,
  optionOf,
  type ParameterOptions,
  parseParameters,
  parseState,
  type StateOptions,
  withParameters,
} from './designOptions.ts';

const ADVISORY = 'Advice only: the gates of the protocol decide.';
const MAX_TABLE = 60;

const customOf = (design: ComparatorId, { table: file }: ParameterOptions): Result<CustomTable | null> => {
  if (design !== 'custom') return ok(null);
  if (file === undefined)
    return err(appError('invalid-input', '--table is needed: a file with the decision table.'));
  return readCustomTable(resolve(file));
};

/** The parameters, when the design can be computed under them. Error: 'invalid-input' naming the option. */
const parametersOf = (design: ComparatorId, options: ParameterOptions): Result<ComparatorParameters> => {
  const custom = customOf(design, options);
  if (!custom.ok) return custom;
  const parameters = parseParameters(options, custom.value);
  if (!parameters.ok) return parameters;
  const problem = designProblem(design, parameters.value);
  if (problem === null) return parameters;
  const why = sayPhrase('en', phrase(problem.key));
  return err(appError('invalid-input', `${optionOf(problem.parameter)}: ${why}`));
};

const parameterLine = (used: Readonly<Record<string, unknown>>): string[] => {
  const entries = Object.entries(used);
  return entries.length === 0
    ? []
    : [`  parameters: ${entries.map(([key, value]) => `${key} ${String(value)}`).join(', ')}`];
};

/** Where the advice leads, seen from the judged level. */
const whereOf = (level: number | null, judged: number): string | null => {
  if (level === null) return null;
  return level === judged ? 'this' : level < judged ? 'previous' : 'next';
};

const { round } = Math;
const shortNumber = (value: number): number => round(value * 1e6) / 1e6;

const adviceDocument = (advice: Advice, state: DesignState, used: Readonly<Record<string, unknown>>) => {
  const { level, evaluable, pending, dlt } = judgedLevel(state);
  const declaresThis = advice.mtd === level;
  const { probability, ...figures } = advice.figures;
  return {
    design: advice.design,
    advisory: true,
    level,
    treated: evaluable + pending,
    dlt,
    pending,
    ...spokenAction({ action: advice.action, declaresThis, isLowest: state.at === 0 }),
    eliminate: advice.eliminate,
    treatNext: whereOf(advice.toLevel, level),
    declaresMtd: whereOf(advice.mtd, level),
    ...(probability === undefined ? {} : { posteriorProbability: probability }),
    ...figures,
    reasons: advice.reasons.map((reason) => sayPhrase('en', reason)),
    parameters: used,
    note: ADVISORY,
  };
};

const adviceLines = (advice: Advice, used: Readonly<Record<string, unknown>>): string[] => [
  `${sayText('en', `design-name.${advice.design}`)}: ${sayText('en', `advice-action.${advice.action}`)}${advice.eliminate ? ', eliminate this level and all above' : ''}`,
  ...advice.reasons.map((reason) => `  ${sayPhrase('en', reason)}`),
  ...Object.entries(advice.figures).map(([key, value]) => `  ${key} ${shortNumber(value)}`),
  ...parameterLine(used),
  `  ${ADVISORY}`,
];

const runDesign = (design: ComparatorId, options: ParameterOptions & StateOptions): Result<Answer> => {
  const parameters = parametersOf(design, options);
  if (!parameters.ok) return parameters;
  const state = parseState(options);
  if (!state.ok) return state;
  const advice = decide(design, parameters.value, state.value);
  const used = usedParameters(design, parameters.value);
  return ok({
    document: adviceDocument(advice, state.value, used),
    lines: adviceLines(advice, used),
  });
};

const rowText = (cells: readonly TableCell[], n: number): string =>
  cells
    .filter((cell) => cell.n === n)
    .map(({ letter }) => letter.padEnd(2))
    .join(' ')
    .trimEnd();

const shown = (count: number | null): string => (count === null ? '-' : String(count));

const LEGEND =
  'E escalate, S stay, D de-escalate, DU de-escalate and eliminate, X stop, W wait, A within, N beyond the limit, – no advice';

const stricterLine = (stricter: ReturnType<typeof stricterAtLowest>): string[] => {
  if (stricter.length === 0) return [];
  const from = stricter.map(({ n, eliminateIfAtLeast }) => `${eliminateIfAtLeast} of ${n}`).join(', ');
  return [`  extra safety: the lowest level is eliminated from ${from} on`];
};

const runTable = (name: string, options: ParameterOptions & { readonly max: string }): Result<Answer> => {
  const design = ComparatorId.safeParse(name);
  if (!design.success) {
    return err(appError('invalid-input', `The design is one of ${ComparatorId.options.join(', ')}.`));
  }
  const max = numberOf(options.max, Number.NaN);
  if (!Number.isInteger(max) || max < 1 || max > MAX_TABLE) {
    return err(appError('invalid-input', `--max is a whole number from 1 to ${MAX_TABLE}.`));
  }
  const parameters = parametersOf(design.data, options);
  if (!parameters.ok) return parameters;
  const used = usedParameters(design.data, parameters.value);
  const made = decisionTable(design.data, parameters.value, max);
  const rows = boundaryRows(made);
  const stricter = stricterAtLowest(design.data, parameters.value, max);
  const lines = table([
    ['n', 'escalate if at most', 'de-escalate if at least', 'eliminate if at least', 'DLT 0, 1, 2 …'],
    ...rows.map(({ n, escalateIfAtMost, deEscalateIfAtLeast, eliminateIfAtLeast }) => [
      String(n),
      shown(escalateIfAtMost),
      shown(deEscalateIfAtLeast),
      shown(eliminateIfAtLeast),
      rowText(made.cells, n),
    ]),
  ]);
  return ok({
    document: {
      design: design.data,
      advisory: true,
      max,
      rows,
      cells: made.cells.map(({ action, ...cell }) => ({
        ...cell,
        ...spokenAction({ action, declaresThis: false, isLowest: false }),
      })),
      ...(stricter.length === 0 ? {} : { lowestLevel: stricter }),
      parameters: used,
      note: ADVISORY,
    },
    lines: [...lines, LEGEND, ...stricterLine(stricter), ...parameterLine(used), `  ${ADVISORY}`],
  });
};

const runLambda = (options: ParameterOptions): Result<Answer> => {
  const parameters = parametersOf('boin', options);
  if (!parameters.ok) return parameters;
  const { target, boin } = parameters.value;
  const lambda = boinLambda(parameters.value);
  const { underFactor, overFactor } = boin;
  return ok({
    document: { target, ...lambda, parameters: { target, underFactor, overFactor } },
    lines: [
      `target ${target}: λe ${lambda.lambdaE.toFixed(7)}, λd ${lambda.lambdaD.toFixed(7)}`,
      `  φ1 ${lambda.phi1} (${underFactor} × target), φ2 ${lambda.phi2} (${overFactor} × target)`,
    ],
  });
};

const withState = (command: Command): Command =>
  command
    .requiredOption('--treated <n>', 'subjects treated at this level, the pending among them')
    .requiredOption('--dlt <n>', 'subjects with a DLT among them')
    .option('--pending <n>', 'treated subjects whose outcome is not known yet (0)')
    .option('--follow-up <x>', 'follow-up of the pending in DLT windows, summed (TITE-BOIN)')
    .option('--level <n>', 'number of this level, for the sentences (2, or 1 with --lowest)')
    .option('--lowest', 'this is the lowest level')
    .option('--highest', 'this is the highest level')
    .option('--next-treated <n>', 'subjects evaluated at the level above (0)')
    .option('--next-dlt <n>', 'with a DLT among them (0)')
    .option('--previous-treated <n>', 'subjects evaluated at the level below (0)')
    .option('--previous-dlt <n>', 'with a DLT among them (0)');

/** `design …`: what the comparator designs advise on typed counts; needs no workspace. */
export const addDesignCommands = (program: Command, context: CommandContext): void => {
  const group = program
    .command('design')
    .description('comparator designs; they advise and never open a gate');
  for (const design of ComparatorId.options) {
    const command = group
      .command(design)
      .description(`advice of ${sayText('en', `design-name.${design}`)} on counts`);
    withParameters(withState(command), [design]).action((options: ParameterOptions & StateOptions) =>
      answer(context, options, async () => runDesign(design, options)),
    );
  }
  withParameters(
    group
      .command('table')
      .description('decision table and boundary counts of a design')
      .argument('<design>', `one of ${ComparatorId.options.join(', ')}`)
      .option('--max <n>', `subjects up to which the table goes, at most ${MAX_TABLE}`, '12'),
    ComparatorId.options,
  ).action((design: string, options: ParameterOptions & { readonly max: string }) =>
    answer(context, options, async () => runTable(design, options)),
  );
  withParameters(group.command('lambda').description('boundaries of BOIN'), ['boin']).action(
    (options: ParameterOptions) => answer(context, options, async () => runLambda(options)),
  );
};
