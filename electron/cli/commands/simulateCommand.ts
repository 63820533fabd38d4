import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { SimulationDesign, SimulationScenario } from '../../../shared/escalation/simulation/scenario.ts';
import { simulate } from '../../../shared/escalation/simulation/simulate.ts';
import { appError } from '../../../shared/kernel/appError.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { CustomTable } from '../../../shared/protocol/comparators.ts';
import { type DocumentKind, readDocument } from '../../files/documentFile.ts';
import { simulationLines } from '../simulationLines.ts';
import { type Answer, answer, type CommandContext, type JsonOption } from './answer.ts';

interface SimulateOptions extends JsonOption {
  readonly rates: string;
  readonly target: string;
  readonly start: string;
  readonly cohort: string;
  readonly cohorts: string;
  readonly cap?: string;
  readonly capRule: string;
  readonly overdoseShare: string;
  readonly trials: string;
  readonly seed: string;
  readonly underFactor: string;
  readonly overFactor: string;
  readonly eliminateAbove: string;
  readonly extraSafety?: boolean;
  readonly offset: string;
  readonly below: string;
  readonly above: string;
  readonly excludeAbove: string;
  readonly deEscalation?: boolean;
  readonly table?: string;
}

/** An empty text is no number, though JavaScript reads it as 0. */
const numberOf = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text));

/** Gaps are found when the reach of the trial is known: simulate(). */
const TABLE_DOCUMENT: DocumentKind<CustomTable> = {
  schema: CustomTable,
  unfinished: () => [],
  problems: () => [],
};

const designOf = (kind: string, options: SimulateOptions): Result<unknown> => {
  if (kind === '3+3') return ok({ kind, deEscalation: options.deEscalation === true });
  if (kind === 'boin') {
    return ok({
      kind,
      underFactor: numberOf(options.underFactor),
      overFactor: numberOf(options.overFactor),
      eliminateAbove: numberOf(options.eliminateAbove),
      extraSafety: options.extraSafety === true,
      offset: numberOf(options.offset),
    });
  }
  if (kind === 'custom') {
    if (options.table === undefined) {
      return err(
        appError(
          'invalid-input',
          'custom needs --table with a JSON file: {"name", "cells": [{n, dlt, action}]}.',
        ),
      );
    }
    const table = readDocument(resolve(options.table), TABLE_DOCUMENT);
    return table.ok ? ok({ kind, table: table.value }) : table;
  }
  return ok({
    kind,
    below: numberOf(options.below),
    above: numberOf(options.above),
    excludeAbove: numberOf(options.excludeAbove),
  });
};

/** The option that gives each part of a scenario, so that a mistake is told where it was made. */
const OPTION_OF: Readonly<Record<string, string>> = {
  startLevel: '--start',
  cohortSize: '--cohort',
  cohorts: '--cohorts',
  overdoseShare: '--overdose-share',
};

const REASONS: Readonly<Record<string, string>> = {
  'start-level': 'is above the highest level',
  'rates-fall': 'must not fall from a level to the next',
  'too-many-subjects': 'times --cohort is more than 240 subjects',
  'cohort-of-three': 'is 3 for the 3+3 design',
};

const parseScenario = (raw: unknown): Result<SimulationScenario> => {
  const parsed = SimulationScenario.safeParse(raw);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  const [part = '', ...rest] = (issue?.path ?? []).map(String);
  const name = OPTION_OF[part] ?? (part === 'design' ? `the design's ${rest.join('.')}` : `--${part}`);
  const why = REASONS[issue?.message ?? ''] ?? issue?.message ?? 'is not valid';
  return err(appError('invalid-input', `${name}: ${why}.`));
};

const TIMING =
  'Rolling six and TITE-BOIN decide while outcomes are pending: their characteristics hang on how fast subjects come.';

const KINDS: readonly string[] = SimulationDesign.options.map((option) => option.shape.kind.value);

const runSimulate = (kind: string, options: SimulateOptions): Result<Answer> => {
  if (!KINDS.includes(kind)) {
    const timing = kind === 'rolling6' || kind === 'tite-boin' ? ` ${TIMING}` : '';
    return err(appError('invalid-input', `The design is one of ${KINDS.join(', ')}.${timing}`));
  }
  const design = designOf(kind, options);
  if (!design.ok) return design;
  const scenario = parseScenario({
    design: design.value,
    target: numberOf(options.target),
    rates: options.rates.split(',').map(numberOf),
    startLevel: numberOf(options.start),
    cohortSize: numberOf(options.cohort),
    cohorts: numberOf(options.cohorts),
    cap: options.cap === undefined ? null : { subjects: numberOf(options.cap), rule: options.capRule },
    overdoseShare: numberOf(options.overdoseShare),
    trials: numberOf(options.trials),
    seed: numberOf(options.seed),
  });
  if (!scenario.ok) return scenario;
  const result = simulate(scenario.value);
  return result.ok ? ok({ document: result.value, lines: simulationLines(result.value) }) : result;
};

/** `design simulate`: operating characteristics of a design on chosen true DLT rates; needs no workspace. */
export const addSimulateCommand = (program: Command, context: CommandContext): void => {
  const group =
    program.commands.find((command) => command.name() === 'design') ??
    program.command('design').description('comparator designs; they advise and never open a gate');
  group
    .command('simulate')
    .description('operating characteristics of a design on chosen true DLT rates, reproducible from the seed')
    .argument('<design>', `one of ${KINDS.join(', ')}`)
    .requiredOption('--rates <list>', 'true DLT rate of each level, lowest first, e.g. 0.05,0.15,0.30')
    .option('--target <rate>', 'target DLT rate', '0.30')
    .option('--start <level>', 'level of the first cohort', '1')
    .option('--cohort <n>', 'subjects of a cohort', '3')
    .option('--cohorts <n>', 'cohorts at most', '10')
    .option('--cap <n>', 'end the trial when so many subjects were treated at a level')
    .addOption(
      new Option('--cap-rule <rule>', 'whether it ends only when it would stay there')
        .choices(['when-staying', 'at-once'])
        .default('when-staying'),
    )
    .option('--overdose-share <share>', 'a trial overdoses with more than this share above the target', '0.6')
    .option('--trials <n>', 'simulated trials, at most 1000000', '10000')
    .option('--seed <n>', 'whole number from 0', '1')
    .option('--under-factor <x>', 'BOIN: highest rate deemed too low, times the target', '0.6')
    .option('--over-factor <x>', 'BOIN: lowest rate deemed too high, times the target', '1.4')
    .option('--eliminate-above <p>', 'BOIN: posterior probability that eliminates a level', '0.95')
    .option('--extra-safety', 'BOIN: stricter at the lowest level')
    .option('--offset <x>', 'BOIN: by how much stricter', '0.05')
    .option('--below <x>', 'keyboard, mTPI-2, i3+3: interval below the target', '0.05')
    .option('--above <x>', 'keyboard, mTPI-2, i3+3: interval above the target', '0.05')
    .option(
      '--exclude-above <p>',
      'keyboard, mTPI-2, i3+3: posterior probability that excludes a level',
      '0.95',
    )
    .option('--de-escalation', '3+3: six subjects below before that level is selected')
    .option('--table <file>', 'custom: decision table as JSON')
    .option('--json', 'one JSON document on stdout, nothing else there')
    .action((kind: string, options: SimulateOptions) =>
      answer(context, options, async () => runSimulate(kind, options)),
    );
};
