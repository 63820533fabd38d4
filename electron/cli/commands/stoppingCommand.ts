import type { Command } from 'commander';
import { ok } from '../../../shared/kernel/result.ts';
import type { Protocol } from '../../../shared/protocol/protocol.ts';
import { sayRule } from '../../../shared/stopping/sayRule.ts';
import { isBinding, type ReviewedFinding } from '../../../shared/stopping/stopFinding.ts';
import { sayPhrase } from '../../../shared/text/phrases.ts';
import { loadCut } from '../../services/loadCut.ts';
import { stoppingOf } from '../../services/stoppingOf.ts';
import { EXIT } from '../io.ts';
import { chooseCut, type UnlockOptions, withWorkspace } from '../withWorkspace.ts';
import { answer, type CommandContext, type JsonOption, withUnlockOptions } from './answer.ts';

const scopeOf = ({ level }: ReviewedFinding): string => (level === null ? 'trial' : `level ${level}`);

const stateOf = (finding: ReviewedFinding): string =>
  finding.review === null ? finding.value.toUpperCase() : `MET, DECISION ${finding.review.number}`;

const linesOf = (finding: ReviewedFinding, protocol: Protocol): string[] => [
  `${finding.rule.id} (${scopeOf(finding)}, ${finding.rule.action})  ${stateOf(finding)}  ${finding.rule.label.en}`,
  `      rule: ${sayRule('en', finding.rule, protocol)}`,
  `      ${sayPhrase('en', finding.reading)}${finding.distance === null ? '' : `; ${sayPhrase('en', finding.distance)}`}`,
  ...(finding.metOn === null ? [] : [`      met on: ${finding.metOn}`]),
  ...finding.counted.map(
    ({ subjectId, items }) =>
      `      counts: ${subjectId}: ${items.map(({ what, date }) => `${sayPhrase('en', what)}${date === null ? '' : ` (${date})`}`).join('; ')}`,
  ),
  ...finding.open.map(
    ({ subjectId, missing }) =>
      `      may count: ${subjectId}: ${missing.map((one) => sayPhrase('en', one)).join('; ')}`,
  ),
];

/** A finding with each phrase also said in English, so that a script need not know the keys. */
const spoken = (finding: ReviewedFinding, protocol: Protocol) => ({
  ...finding,
  binding: isBinding(finding),
  text: sayRule('en', finding.rule, protocol),
  readingText: sayPhrase('en', finding.reading),
  distanceText: finding.distance === null ? null : sayPhrase('en', finding.distance),
  counted: finding.counted.map((one) => ({
    ...one,
    items: one.items.map((item) => ({ ...item, text: sayPhrase('en', item.what) })),
  })),
  open: finding.open.map((one) => ({
    ...one,
    missing: one.missing.map((phrase) => ({ ...phrase, text: sayPhrase('en', phrase) })),
  })),
});

type Options = UnlockOptions & JsonOption & { cut: string; library?: true; requireClear?: true };

/** `stopping WORKSPACE`: every stopping and pausing rule in force, what it finds and what is missing. */
export const addStoppingCommand = (program: Command, context: CommandContext): void => {
  withUnlockOptions(
    program.command('stopping').description('evaluate the stopping and pausing rules on a cut'),
  )
    .argument('<workspace>')
    .option('--cut <cut>', 'id, label or "latest"', 'latest')
    .option('--library', 'also the templates that the protocol has not adopted, for information')
    .option('--require-clear', 'exit 1 when a rule in force is met and not decided on')
    .action((folder: string, options: Options) =>
      answer(context, options, () =>
        withWorkspace(context.io, folder, options, (workspace) => {
          const cut = chooseCut(workspace, options.cut);
          if (!cut.ok) return cut;
          const loaded = loadCut(workspace.db, cut.value.cutId);
          if (!loaded.ok) return loaded;
          const { protocol } = loaded.value;
          const model = stoppingOf(workspace.db, loaded.value);
          const library = options.library === true ? model.library : [];
          const clear = options.requireClear !== true || !model.inForce.some(isBinding);
          return ok({
            document: {
              ...{ cutLabel: cut.value.label, rules: model.rules, provenance: model.provenance },
              conclusion: model.conclusion.map((one) => ({ ...one, text: sayPhrase('en', one) })),
              inForce: model.inForce.map((one) => spoken(one, protocol)),
              library: library.map((one) => spoken(one, protocol)),
            },
            lines: [
              `Cut "${cut.value.label}", as of ${cut.value.cutoffDate}, protocol version ${protocol.version}`,
              ...model.conclusion.map((one) => sayPhrase('en', one)),
              ...model.inForce.flatMap((one) => linesOf(one, protocol)),
              ...(library.length === 0
                ? []
                : [
                    '',
                    'Library, for information: none of these is in force',
                    ...library.flatMap((one) => linesOf(one, protocol)),
                  ]),
            ],
            exit: clear ? EXIT.success : EXIT.negative,
          });
        }),
      ),
    );
};
