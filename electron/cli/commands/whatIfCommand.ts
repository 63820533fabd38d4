import type { Command } from 'commander';
import { sayOutcome } from '../../../shared/escalation/whatIf/sayOutcome.ts';
import {
  type PlannedClock,
  WhatIfDepth,
  type WhatIfModel,
  type WhatIfNode,
} from '../../../shared/escalation/whatIf/whatIfModel.ts';
import { appError } from '../../../shared/kernel/appError.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { sayPhrase } from '../../../shared/text/phrases.ts';
import { loadCut } from '../../services/loadCut.ts';
import { whatIfOf } from '../../services/whatIfOf.ts';
import { chooseCut, type UnlockOptions, withWorkspace } from '../withWorkspace.ts';
import { answer, type CommandContext, type JsonOption, withUnlockOptions } from './answer.ts';

const treeLines = (node: WhatIfNode, indent = ''): string[] => [
  `${indent}${sayPhrase('en', node.sentence)}`,
  ...node.outcomes.flatMap((outcome) => [
    `${indent}  - ${sayOutcome('en', outcome)}`,
    ...outcome.otherClocks.map(
      ({ anchor, date }) => `${indent}      by ${anchor}: ${date ?? 'no date can be given'}`,
    ),
    ...outcome.reasons.map((reason) => `${indent}      missing: ${sayPhrase('en', reason)}`),
    ...(outcome.next === null ? [] : treeLines(outcome.next, `${indent}      `)),
  ]),
];

const clockLines = ({ anchor, inForce, steps, stopped }: PlannedClock): string[] => [
  `Planned, by ${anchor}${inForce ? ' (in force)' : ''}:`,
  ...steps.map(
    ({ date, level, kind, n }) => `  ${date}  level ${level}  ${kind}${n === null ? '' : ` (${n})`}`,
  ),
  ...stopped.map((reason) => `  goes no further: ${sayPhrase('en', reason)}`),
];

const linesOf = (model: WhatIfModel): string[] => [
  ...(model.empty === null ? [] : [sayPhrase('en', model.empty)]),
  ...(model.root === null ? [] : treeLines(model.root)),
  ...model.timeline.flatMap(clockLines),
  'Taken for granted:',
  ...model.assumptions.map((assumption) => `  - ${sayPhrase('en', assumption)}`),
];

type SpokenNode = Omit<WhatIfNode, 'outcomes'> & {
  readonly text: string;
  readonly outcomes: readonly unknown[];
};

/** Each phrase also said in English, so that a script need not know the keys. */
const spoken = (node: WhatIfNode): SpokenNode => ({
  ...node,
  text: sayPhrase('en', node.sentence),
  outcomes: node.outcomes.map((outcome) => ({
    ...outcome,
    text: sayOutcome('en', outcome),
    reasons: outcome.reasons.map((reason) => ({ ...reason, text: sayPhrase('en', reason) })),
    next: outcome.next === null ? null : spoken(outcome.next),
  })),
});

/** `what-if WORKSPACE`: the tree of outcomes and the timeline of a cut. */
export const addWhatIfCommand = (program: Command, context: CommandContext): void => {
  withUnlockOptions(
    program
      .command('what-if')
      .description('what can come next from a cut, and the earliest dates if everybody is dosed as planned'),
  )
    .argument('<workspace>')
    .option('--cut <cut>', 'id, label or "latest"', 'latest')
    .option('--depth <n>', 'cohorts ahead, 1 to 4', '2')
    .action((folder: string, options: UnlockOptions & JsonOption & { cut: string; depth: string }) =>
      answer(context, options, () =>
        withWorkspace(context.io, folder, options, (workspace) => {
          const depth = WhatIfDepth.safeParse(options.depth.trim() === '' ? null : Number(options.depth));
          if (!depth.success) return err(appError('invalid-input', '--depth is a whole number from 1 to 4.'));
          const cut = chooseCut(workspace, options.cut);
          if (!cut.ok) return cut;
          const loaded = loadCut(workspace.db, cut.value.cutId);
          if (!loaded.ok) return loaded;
          const model = whatIfOf(workspace.db, loaded.value, depth.data);
          const document = {
            ...model,
            root: model.root === null ? null : spoken(model.root),
            assumptions: model.assumptions.map((one) => ({ ...one, text: sayPhrase('en', one) })),
          };
          return ok({
            document,
            lines: [`Cut "${cut.value.label}", cut-off ${cut.value.cutoffDate}`, ...linesOf(model)],
          });
        }),
      ),
    );
};
