import { Command } from 'commander';
import { SOFTWARE } from '../services/software.ts';
import { addAlertsCommand } from './commands/alertsCommand.ts';
import type { CommandContext } from './commands/answer.ts';
import { addCutCommands } from './commands/cutCommands.ts';
import { addDecisionCommands } from './commands/decisionCommands.ts';
import { addDesignCommands } from './commands/designCommands.ts';
import { addDiffCommand } from './commands/diffCommand.ts';
import { addDltCommands } from './commands/dltCommands.ts';
import { addExportDataCommand } from './commands/exportDataCommand.ts';
import { addFactsCommand } from './commands/factsCommand.ts';
import { addGateCommands } from './commands/gateCommands.ts';
import { addGradeCommand } from './commands/gradeCommand.ts';
import { addImportCommand } from './commands/importCommand.ts';
import { addProtocolCommands } from './commands/protocolCommands.ts';
import { addSimulateCommand } from './commands/simulateCommand.ts';
import { addStoppingCommand } from './commands/stoppingCommand.ts';
import { addVerifyCommand } from './commands/verifyCommand.ts';
import { addWhatIfCommand } from './commands/whatIfCommand.ts';
import { addWorkspaceCommands } from './commands/workspaceCommands.ts';

const EXAMPLES = `
Examples (in a checkout put "npm run --silent cli --" before each; SRC_PASSPHRASE holds the passphrase):
  example demo.srcw --extracts 2
      a workspace with the bundled synthetic study
  init trial.srcw --login monitor --name "Helen Marsh"
  init onco.srcw --login monitor --name "Helen Marsh" --protocol template-3-plus-3
      a workspace of another trial: a template, or a protocol document of one's own
  account add trial.srcw --as monitor --login chair --name "Anna Müller" --role src-chair
  import trial.srcw extract/2026-08 --as monitor --label "August" --cutoff 2026-07-31
  import trial.srcw vendor.zip --as monitor --dry-run
      what an import would do: files, tables, identifying columns (masked), checks; nothing is stored
  import trial.srcw vendor.zip --as monitor --write-mapping lab.json
  import trial.srcw vendor.zip --as monitor --mapping lab.json --write-deid-policy deid.json
      documents to be completed in an editor, for data that are no SDTM or look identifying
  import trial.srcw vendor.zip --as monitor --mapping lab.json --deid-policy deid.json --max-rejected 1
  cuts trial.srcw --as monitor --json
  check trial.srcw "August" --as chair --statement "Row counts and sums agree with the vendor's listing"
  lock trial.srcw "August" --as monitor --reason "Checked; basis of the meeting of 3 September"
  export-data trial.srcw --as monitor --domain LB --format csv --out lb.csv
  export-data trial.srcw "August" --as monitor --all --format dataset-json --out august
  facts trial.srcw --as monitor --subject 003 --area liver
  facts trial.srcw "August" --as monitor --json
      every derived fact with value, clause, reason, rule and source rows, for double programming
  facts trial.srcw "August" --as monitor --verify
      derives the facts again and compares them byte for byte with those stored
  gates trial.srcw --as monitor --require-met G2:1
  stopping trial.srcw --as monitor --library --require-clear
      the stopping and pausing rules in force, and the library for information
  what-if trial.srcw --as monitor --depth 2 --json
      what can come next and when, and the earliest dates if everybody is dosed as planned
  dlt trial.srcw --as monitor
  adjudicate trial.srcw --as monitor --subject S-006 --event AE:AE-008 --verdict no --reason "…"
  confirm trial.srcw --as investigator --kind sentinel-risks-controllable --level 1 --reason "…"
  decide trial.srcw --as chair --kind escalate-as-planned --level 1 --signers chair,member1,member2 \\
      --risks-controllable --next-dose-appropriate --rationale-file why.txt
  sign trial.srcw 1 --as chair
  export trial.srcw 1 --as monitor --out decision.pdf
  alerts trial.srcw --as monitor --require-none
      whether a cut imported later says otherwise than a decision that was signed
  verify decision.pdf
  protocol show trial.srcw --as monitor --version 2 --json
  protocol show trial.srcw --as monitor --out protocol.json
      the document, to be edited, shared, or to begin another workspace with (init --protocol)
  protocol open trial.srcw --as monitor
      what the protocol leaves open, what is assumed, and what to ask the sponsor
  protocol check protocol.json
      whether its parts agree; exit 2 names path and rule of each error
  protocol amend trial.srcw --as monitor --file protocol.json --dry-run --reason "Amendment 2 of 3 March: 42 days"
  protocol amend trial.srcw --as monitor --file protocol.json --reason "Amendment 2 of 3 March: 42 days"
  protocol diff trial.srcw 1 2 --as monitor
  grade results.csv --criteria ctcae-5.0 --units si --json
      laboratory-derived grades of a file, for double programming; needs no workspace
  design boin --target 0.30 --treated 3 --dlt 1 --json
      what a comparator design advises on counts; also 3+3, keyboard, mtpi2, i3+3, rolling6, tite-boin, overdose, custom
      "action" is escalate, stay or de-escalate; where there is no direction suspend, out-of-design or not-evaluable.
      "stop": true when the design ends, with "declaresMtd" this, previous or null; "advice" is the design's own word.
      overdose recommends no higher level: stay within the limit ("advice": "admissible"), de-escalate beyond it
  design tite-boin --target 0.20 --treated 6 --dlt 1 --pending 3 --follow-up 1.5
  design 3+3 --de-escalation --treated 3 --dlt 2 --previous-treated 3
  design overdose --limit 0.33 --treated 3 --dlt 0
      posterior probability of overdosing under a beta-binomial model
  design table boin --target 0.30 --max 12 --json
      boundary counts per number of subjects, and every cell
  design lambda --target 0.30 --json
  design simulate boin --rates 0.05,0.15,0.30,0.45,0.60 --target 0.30 --cohort 3 --cohorts 10 --trials 10000 --seed 1 --json
      operating characteristics of a design; the same seed gives the same numbers

Exit codes: 0 success; 1 a negative answer (a PDF that does not verify, a gate not met,\nan extract that is not ready to import); 2 wrong usage or input.
Passphrases come from a prompt, SRC_PASSPHRASE or --passphrase-file; never from an argument.`;

const HELP_OF_ALL = (program: Command): string => {
  const explain = (command: Command, prefix: string): string[] =>
    command.commands.length > 0
      ? command.commands.flatMap((child) => explain(child, `${prefix}${command.name()} `))
      : [
          `\n${prefix}${command.name()} ${command.usage()}\n    ${command.description()}`,
          ...command.options.map((option) => `      ${option.flags.padEnd(32)} ${option.description}`),
        ];
  return program.commands.flatMap((command) => explain(command, '  ')).join('\n');
};

/** The whole command line. `--help` at the top explains every command with its options and examples. */
export const createProgram = (context: CommandContext): Command => {
  const { io } = context;
  const program = new Command('src-workbench')
    .description(
      'SRC Workbench without a window: the same services for programmers, validation scripts and batch work',
    )
    .version(SOFTWARE.version)
    // "protocol show W --version 2" means the protocol's.
    .enablePositionalOptions()
    .showHelpAfterError('(add --help for usage)')
    .configureOutput({ writeOut: io.stdout, writeErr: io.stderr })
    .exitOverride();
  addWorkspaceCommands(program, context);
  addImportCommand(program, context);
  addCutCommands(program, context);
  addDiffCommand(program, context);
  addExportDataCommand(program, context);
  addFactsCommand(program, context);
  addDltCommands(program, context);
  addGateCommands(program, context);
  addWhatIfCommand(program, context);
  addGradeCommand(program, context);
  addDecisionCommands(program, context);
  addAlertsCommand(program, context);
  addProtocolCommands(program, context);
  addVerifyCommand(program, context);
  addDesignCommands(program, context);
  // Adds to "design", so it stands after the designs' own commands.
  addSimulateCommand(program, context);
  addStoppingCommand(program, context);
  program.addHelpText('after', () => `\nAll commands:\n${HELP_OF_ALL(program)}\n${EXAMPLES}`);
  return program;
};
