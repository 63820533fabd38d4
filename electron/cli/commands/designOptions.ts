import { type Command, Option } from 'commander';
import { DESIGN_DEFAULTS } from '../../../shared/escalation/designDefaults.ts';
import type { DesignState } from '../../../shared/escalation/designState.ts';
import { appError } from '../../../shared/kernel/appError.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import {
  type ComparatorId,
  ComparatorParameters,
  type CustomTable,
} from '../../../shared/protocol/comparators.ts';
import type { JsonOption } from './answer.ts';

/** Parameters of the designs as they are typed; texts until they are parsed. */
export interface ParameterOptions extends JsonOption {
  readonly target?: string;
  readonly underFactor?: string;
  readonly overFactor?: string;
  readonly eliminateAbove?: string;
  readonly extraSafety?: boolean;
  readonly offset?: string;
  readonly below?: string;
  readonly above?: string;
  readonly excludeAbove?: string;
  readonly maxPendingShare?: string;
  readonly limit?: string;
  readonly maxProbability?: string;
  readonly priorA?: string;
  readonly priorB?: string;
  readonly deEscalation?: boolean;
  readonly table?: string;
}

const BOIN = [
  ['--under-factor <x>', 'highest rate deemed too low, times the target (0.6)'],
  ['--over-factor <x>', 'lowest rate deemed too high, times the target (1.4)'],
  ['--eliminate-above <p>', 'posterior probability that eliminates a level (0.95)'],
  ['--extra-safety', 'stricter at the lowest level'],
  ['--offset <x>', 'by how much stricter (0.05)'],
] as const;

const INTERVAL = [
  ['--below <x>', 'equivalence interval below the target (0.05)'],
  ['--above <x>', 'equivalence interval above the target (0.05)'],
  ['--exclude-above <p>', 'posterior probability that excludes a level (0.95)'],
] as const;

/** The options of each design; what it does not use it does not offer, but for the target, which every one takes. */
const OPTIONS: { readonly [D in ComparatorId]: readonly (readonly [string, string])[] } = {
  '3+3': [['--de-escalation', 'with de-escalation (Korn 1994)']],
  boin: BOIN,
  keyboard: INTERVAL,
  mtpi2: INTERVAL,
  'i3+3': INTERVAL,
  rolling6: [],
  'tite-boin': [...BOIN, ['--max-pending-share <x>', 'accrual is suspended above this share pending (0.5)']],
  overdose: [
    ['--limit <rate>', 'rate above which is overdosing (the target when that is given, else 0.33)'],
    ['--max-probability <p>', 'probability that is tolerated (0.25)'],
    ['--prior-a <n>', 'Beta prior, whole (1)'],
    ['--prior-b <n>', 'Beta prior, whole (1)'],
  ],
  custom: [['--table <file>', 'decision table: lines of n, DLT, action, or a grid, or JSON']],
};

/** Adds the options of a design's parameters. */
export const withParameters = (command: Command, designs: readonly ComparatorId[]): Command => {
  command.option('--target <rate>', 'target DLT rate (0.30)');
  const flags = new Map(designs.flatMap((design) => OPTIONS[design]));
  for (const [flag, description] of flags) command.addOption(new Option(flag, description));
  return command.option('--json', 'one JSON document on stdout, nothing else there');
};

/** The option behind each parameter, so that a mistake is told where it was made. */
const OPTION_OF: Readonly<Record<string, string>> = {
  target: '--target',
  'boin.underFactor': '--under-factor',
  'boin.overFactor': '--over-factor',
  'boin.eliminateAbove': '--eliminate-above',
  'boin.offset': '--offset',
  'interval.below': '--below',
  'interval.above': '--above',
  'interval.excludeAbove': '--exclude-above',
  'tite.maxPendingShare': '--max-pending-share',
  'overdose.limit': '--limit',
  'overdose.maxProbability': '--max-probability',
  'overdose.priorA': '--prior-a',
  'overdose.priorB': '--prior-b',
  custom: '--table',
};

/** The option of a parameter by its path. */
export const optionOf = (path: string): string => OPTION_OF[path] ?? path;

/** An empty text is no number, though JavaScript reads it as 0. */
export const numberOf = (text: string | undefined, otherwise: number): number =>
  text === undefined ? otherwise : text.trim() === '' ? Number.NaN : Number(text);

/** The parameters as typed, the published defaults elsewhere. Error: 'invalid-input' naming the option. */
export const parseParameters = (
  options: ParameterOptions,
  custom: CustomTable | null,
): Result<ComparatorParameters> => {
  const { boin, interval, tite, overdose, target, ...rest } = DESIGN_DEFAULTS;
  const raw = {
    ...rest,
    target: numberOf(options.target, target),
    threePlusThree: { deEscalation: options.deEscalation === true },
    boin: {
      underFactor: numberOf(options.underFactor, boin.underFactor),
      overFactor: numberOf(options.overFactor, boin.overFactor),
      eliminateAbove: numberOf(options.eliminateAbove, boin.eliminateAbove),
      extraSafety: options.extraSafety === true,
      offset: numberOf(options.offset, boin.offset),
    },
    interval: {
      below: numberOf(options.below, interval.below),
      above: numberOf(options.above, interval.above),
      excludeAbove: numberOf(options.excludeAbove, interval.excludeAbove),
    },
    tite: { maxPendingShare: numberOf(options.maxPendingShare, tite.maxPendingShare) },
    overdose: {
      limit: numberOf(options.limit ?? options.target, overdose.limit),
      maxProbability: numberOf(options.maxProbability, overdose.maxProbability),
      priorA: numberOf(options.priorA, overdose.priorA),
      priorB: numberOf(options.priorB, overdose.priorB),
    },
    custom,
  };
  const parsed = ComparatorParameters.safeParse(raw);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  const path = (issue?.path ?? []).join('.');
  return err(appError('invalid-input', `${optionOf(path)}: ${issue?.message ?? 'is not valid'}.`));
};

/** Counts of the judged level and its neighbours as they are typed. */
export interface StateOptions {
  readonly treated: string;
  readonly dlt: string;
  readonly pending?: string;
  readonly followUp?: string;
  readonly level?: string;
  readonly lowest?: boolean;
  readonly highest?: boolean;
  readonly nextTreated?: string;
  readonly nextDlt?: string;
  readonly previousTreated?: string;
  readonly previousDlt?: string;
}

/** More than so many subjects no level of an escalation has. */
const MAX_TREATED = 200;

const countOf = (option: string, text: string | undefined, most: number): Result<number> => {
  const value = numberOf(text, 0);
  return Number.isInteger(value) && value >= 0 && value <= most
    ? ok(value)
    : err(appError('invalid-input', `${option} is a whole number from 0 to ${most}.`));
};

const levelOf = (
  [treatedOption, treatedText]: readonly [string, string | undefined],
  [dltOption, dltText]: readonly [string, string | undefined],
): Result<{ readonly evaluable: number; readonly dlt: number }> => {
  const treated = countOf(treatedOption, treatedText, MAX_TREATED);
  if (!treated.ok) return treated;
  const dlt = countOf(dltOption, dltText, treated.value);
  return dlt.ok ? ok({ evaluable: treated.value, dlt: dlt.value }) : dlt;
};

const followUpOf = (text: string | undefined, pending: number): Result<number | null> => {
  if (text === undefined) return ok(null);
  const value = numberOf(text, Number.NaN);
  return value >= 0 && value <= pending
    ? ok(value)
    : err(appError('invalid-input', `--follow-up is a number of windows from 0 to ${pending}.`));
};

/** The number of the judged level, as its sentences say it. */
const levelNumber = ({ level, lowest }: StateOptions): Result<number> => {
  const value = numberOf(level, lowest === true ? 1 : 2);
  const least = lowest === true ? 1 : 2;
  return Number.isInteger(value) && value >= least && value <= 99
    ? ok(value)
    : err(appError('invalid-input', `--level is a whole number from ${least} to 99.`));
};

/** Counts of a level that is said not to be: one of the two is a slip, and the advice hangs on which. */
const contradiction = (options: StateOptions): string | null => {
  const below = options.previousTreated ?? options.previousDlt;
  const above = options.nextTreated ?? options.nextDlt;
  if (options.lowest === true && below !== undefined) {
    return '--previous-treated and --previous-dlt are counts of a level below; --lowest says that there is none.';
  }
  return options.highest === true && above !== undefined
    ? '--next-treated and --next-dlt are counts of a level above; --highest says that there is none.'
    : null;
};

/** The judged level between a lower and a higher one. `--treated` counts everybody dosed, the pending among them. */
export const parseState = (options: StateOptions): Result<DesignState> => {
  const wrong = contradiction(options);
  if (wrong !== null) return err(appError('invalid-input', wrong));
  const judged = levelOf(['--treated', options.treated], ['--dlt', options.dlt]);
  if (!judged.ok) return judged;
  const { evaluable: treated, dlt } = judged.value;
  const pending = countOf('--pending', options.pending, treated - dlt);
  if (!pending.ok) return pending;
  const followUp = followUpOf(options.followUp, pending.value);
  if (!followUp.ok) return followUp;
  const next = levelOf(['--next-treated', options.nextTreated], ['--next-dlt', options.nextDlt]);
  if (!next.ok) return next;
  const previous = levelOf(
    ['--previous-treated', options.previousTreated],
    ['--previous-dlt', options.previousDlt],
  );
  if (!previous.ok) return previous;
  const level = levelNumber(options);
  if (!level.ok) return level;
  const common = { pending: 0, followUp: null, opened: true, eliminated: false };
  const here = {
    ...common,
    level: level.value,
    evaluable: treated - pending.value,
    dlt,
    pending: pending.value,
  };
  const below = options.lowest === true ? [] : [{ ...common, level: level.value - 1, ...previous.value }];
  const above = options.highest === true ? [] : [{ ...common, level: level.value + 1, ...next.value }];
  return ok({ levels: [...below, { ...here, followUp: followUp.value }, ...above], at: below.length });
};
