import type { Command } from 'commander';
import { type Fact, FactArea } from '../../../shared/facts/fact.ts';
import { CLINICAL_RULES } from '../../../shared/facts/rules.ts';
import { appError } from '../../../shared/kernel/appError.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { sayFactReason, sayFactValue } from '../../../shared/text/factText.ts';
import { sayText } from '../../../shared/text/phrases.ts';
import { readBlock } from '../../db/factBlock.ts';
import { type CutFacts, cutFacts, verifyCutFacts } from '../../services/cutFacts.ts';
import { type LoadedCut, loadCut } from '../../services/loadCut.ts';
import type { UnlockedWorkspace } from '../../workspace/workspace.ts';
import { EXIT } from '../io.ts';
import { table } from '../report.ts';
import { chooseCut, type UnlockOptions, withWorkspace } from '../withWorkspace.ts';
import { type Answer, answer, type CommandContext, type JsonOption, withUnlockOptions } from './answer.ts';

interface FactsOptions extends UnlockOptions, JsonOption {
  readonly subject?: string;
  readonly area?: string;
  readonly rule?: string;
  readonly verify?: boolean;
}

interface Filter {
  readonly subject: string | null;
  readonly area: FactArea | null;
  readonly rule: string | null;
}

const isOfRule = (rule: string, id: string): boolean => id === rule || id.startsWith(`${rule}/`);

/** The whole id, or the end of one after a "-" where only one subject has it: 003 for SYN-CS01P-1-003. */
const chooseSubject = (ids: readonly string[], wanted: string): Result<string> => {
  if (ids.includes(wanted)) return ok(wanted);
  const [found, ...others] = ids.filter((id) => id.endsWith(`-${wanted}`));
  if (found !== undefined && others.length === 0) return ok(found);
  const many =
    found === undefined ? 'No subject of this cut has this id.' : 'Several subjects end so; name one whole.';
  return err(appError('invalid-input', `--subject: ${many}`));
};

const readFilter = ({ blocks }: CutFacts, options: FactsOptions): Result<Filter> => {
  const area = FactArea.nullable().safeParse(options.area ?? null);
  if (!area.success) {
    return err(appError('invalid-input', `--area is one of ${FactArea.options.join(', ')}.`));
  }
  const { rule } = options;
  if (rule !== undefined && !CLINICAL_RULES.some(({ id }) => isOfRule(rule, id))) {
    return err(
      appError('invalid-input', '--rule names no rule. Help lists them, and so does the JSON document.'),
    );
  }
  const filter = { area: area.data, rule: rule ?? null };
  if (options.subject === undefined) return ok({ ...filter, subject: null });
  const subject = chooseSubject([...new Set(blocks.map(({ subjectId }) => subjectId))], options.subject);
  return subject.ok ? ok({ ...filter, subject: subject.value }) : subject;
};

/** The facts that pass, in their order, without holding more than a block. */
const passing = function* (facts: CutFacts, { subject, area, rule }: Filter): Generator<Fact> {
  for (const { position, subjectId } of facts.blocks) {
    if (subject !== null && subjectId !== subject) continue;
    for (const fact of readBlock(facts.block(position))) {
      if (area !== null && fact.area !== area) continue;
      if (rule === null || isOfRule(rule, fact.rule)) yield fact;
    }
  }
};

const headOf = ({ cut, protocol, protocolHash }: LoadedCut, facts: CutFacts) => ({
  cut: {
    ...{ id: cut.cutId, label: cut.label, cutoffDate: cut.cutoffDate, status: cut.status },
    ...{ contentHash: cut.contentHash, datesShifted: cut.datesShifted },
  },
  protocol: { id: protocol.id, version: protocol.version, hash: protocolHash },
  algorithm: facts.algorithm,
  sha256: facts.sha256,
  count: facts.factCount,
  storedAt: facts.storedAt,
});

/**
 * One document, written piece by piece: a large cut has more facts than one text can hold. The facts are as they are
 * stored, so that without a filter anybody can compute the hash again from their canonical lines.
 */
const printJson = (
  { io }: CommandContext,
  head: ReturnType<typeof headOf>,
  filter: Filter,
  found: Iterable<Fact>,
): Answer => {
  const rules = new Set<string>();
  io.stdout(`${JSON.stringify({ ...head, filter }, null, 2).slice(0, -2)},\n  "facts": [`);
  let separator = '\n';
  for (const fact of found) {
    rules.add(fact.rule);
    io.stdout(`${separator}    ${JSON.stringify(fact)}`);
    separator = ',\n';
  }
  const used = CLINICAL_RULES.filter(({ id }) => rules.has(id));
  const lines = used.map((rule) => `\n    ${JSON.stringify(rule)}`).join(',');
  io.stdout(`\n  ],\n  "rules": [${lines}\n  ]\n}\n`);
  return { printed: true };
};

const SHOWN_REFS = 3;

const rowsOf = ({ refs }: Fact): string => {
  const shown = refs.slice(0, SHOWN_REFS).map(({ file, line }) => `${file}:${line}`);
  return [...shown, ...(refs.length > SHOWN_REFS ? [`and ${refs.length - SHOWN_REFS} more`] : [])].join(' ');
};

const COLUMNS = ['subject', 'about', 'date', 'day', 'value', 'clause', 'reason', 'rule', 'rows'];

const cellsOf = (fact: Fact): string[] => [
  fact.subjectId === '' ? '-' : fact.subjectId,
  fact.about,
  fact.date,
  fact.day === null ? '' : String(fact.day),
  sayFactValue('en', fact),
  fact.clause,
  sayFactReason('en', fact),
  fact.rule,
  rowsOf(fact),
];

const linesOf = (head: ReturnType<typeof headOf>, facts: readonly Fact[]): string[] => {
  const areas = FactArea.options.filter((area) => facts.some((fact) => fact.area === area));
  return [
    `Cut "${head.cut.label}", protocol version ${head.protocol.version}, ${head.algorithm}: ${facts.length} of ${head.count} facts`,
    `SHA-256 of all ${head.sha256}${head.storedAt === null ? ' (not stored with the cut)' : ''}`,
    ...areas.flatMap((area) => {
      const own = facts.filter((fact) => fact.area === area);
      const none = own.filter(({ value }) => value.kind === 'none').length;
      return [
        '',
        `${sayText('en', `fact-area.${area}`)}: ${own.length} facts, ${none} without a value`,
        ...table([COLUMNS, ...own.map(cellsOf)]),
      ];
    }),
  ];
};

const VERIFIED = {
  same: 'The stored facts are, byte for byte, those that the rows of the cut give.',
  different: 'The stored facts are NOT those that the rows of the cut give.',
  'none-stored':
    'No facts are stored under this protocol version by these rules; there is nothing to compare.',
} as const;

const verify = async (
  { db }: UnlockedWorkspace,
  loaded: LoadedCut,
  facts: CutFacts,
): Promise<Result<Answer>> => {
  const check = await verifyCutFacts(db, loaded);
  return ok({
    document: { ...headOf(loaded, facts), check },
    lines: [VERIFIED[check], `SHA-256 ${facts.sha256} (${facts.factCount} facts)`],
    exit: check === 'same' ? EXIT.success : EXIT.negative,
  });
};

const listFacts = async (
  workspace: UnlockedWorkspace,
  cut: string,
  options: FactsOptions,
  context: CommandContext,
): Promise<Result<Answer>> => {
  const chosen = chooseCut(workspace, cut);
  if (!chosen.ok) return chosen;
  const loaded = loadCut(workspace.db, chosen.value.cutId);
  if (!loaded.ok) return loaded;
  const facts = await cutFacts(workspace.db, loaded.value);
  if (options.verify === true) return verify(workspace, loaded.value, facts);
  const filter = readFilter(facts, options);
  if (!filter.ok) return filter;
  const head = headOf(loaded.value, facts);
  const found = passing(facts, filter.value);
  if (options.json === true) return ok(printJson(context, head, filter.value, found));
  return ok({ document: null, lines: linesOf(head, [...found]) });
};

/** `facts`: every derived fact of a cut with its clause, reason, rule and rows; `--verify` derives them again. */
export const addFactsCommand = (program: Command, context: CommandContext): void => {
  withUnlockOptions(
    program
      .command('facts')
      .description('list the facts derived from a data cut, with rule, reason and source rows'),
  )
    .argument('<workspace>')
    .argument('[cut]', 'id, label or "latest"', 'latest')
    .option('--subject <subject>', 'of one subject: the id, or its end after a "-"')
    .option('--area <area>', `of one area: ${FactArea.options.join(', ')}`)
    .option('--rule <rule>', 'of one rule or group of rules, e.g. liver or ctcae-5.0')
    .option(
      '--verify',
      'derive the facts again and compare them byte for byte; exit 1 unless they are the same',
    )
    .action((folder: string, cut: string, options: FactsOptions) =>
      answer(context, options, () =>
        withWorkspace(context.io, folder, options, (workspace) =>
          listFacts(workspace, cut, options, context),
        ),
      ),
    );
};
