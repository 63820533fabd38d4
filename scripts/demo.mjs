// From nothing to a signed, verified PDF on the bundled synthetic study, in real Electron: npm run demo
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { takeDemoScreens } from './demoScreens.mjs';
import { electronEnvironment, launcherSwitches } from './electronLaunch.mjs';
import { resolveElectron } from './electronRuntime.mjs';
import { requireNode24, root } from './requireNode24.mjs';
import { isOnPath } from './systemLibraries.mjs';
import { displayIsMissing, withDisplay } from './virtualDisplay.mjs';

const folder = join(root, 'demo-output');
const workspace = join(folder, 'axa-nk02-example.srcw');
const pdf = join(folder, 'decision-001-VGO-CS01P-002.pdf');
/** Nothing real is behind it: the study is synthetic. */
const PASSPHRASE = 'synthetic example only';

const example = (extract) => join(root, 'electron', 'example', `extract-${extract}`, 'csv');
const lines = [];
const say = (line) => {
  lines.push(line);
  process.stdout.write(`${line}\n`);
};

/** Runs one command of the command line inside Electron and gives its JSON document. Ends the demo when it fails. */
const command = (electron, display, args) =>
  new Promise((resolve, reject) => {
    const child = spawn(electron, [...launcherSwitches(), '.', '--', '--cli', ...args, '--json'], {
      cwd: root,
      env: electronEnvironment({ ...display, SRC_PASSPHRASE: PASSPHRASE, SRC_NEW_PASSPHRASE: PASSPHRASE }),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let errors = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(out));
      else reject(new Error(`"${args.slice(0, 2).join(' ')}" failed (exit ${code})\n${errors}`));
    });
  });

const person = (login, name, role) => ({
  title: `Account ${login}: ${name}, ${role}`,
  args: ['account', 'add', workspace, '--as', 'monitor', '--login', login, '--name', name, '--role', role],
  result: ({ account }) => `certificate ${account.certificateFingerprint.slice(0, 16)}…`,
});

const importing = (extract) => ({
  title: `Import extract ${extract} (CSV)`,
  args: ['import', workspace, example(extract), '--as', 'monitor', '--label', `Extract ${extract}`],
  result: (report) =>
    `cut-off ${report.cutoffDate}: rows read ${report.rowsRead} = accepted ${report.rowsAccepted} + rejected ${report.rowsRejected}`,
});

const checking = (extract) => ({
  title: `Check the cut "Extract ${extract}": a second account signs what was checked`,
  args: [
    'check',
    workspace,
    `Extract ${extract}`,
    '--as',
    'member2',
    '--statement',
    'Synthetic example: rows read equal rows accepted and rejected, per file and in all.',
  ],
  result: (cut) => `checked by ${cut.check.by}`,
});

const locking = (extract) => ({
  title: `Lock the cut "Extract ${extract}"`,
  args: [
    'lock',
    workspace,
    `Extract ${extract}`,
    '--as',
    'monitor',
    '--reason',
    'Checked by a second person; basis of the next decision',
  ],
  result: (cut) => `content ${cut.contentHash.slice(0, 16)}…`,
});

const gates = (title, id) => ({
  title,
  args: ['gates', workspace, '--as', 'monitor'],
  result: ({ results }) => {
    const gate = results.find((candidate) => candidate.id === id);
    if (gate === undefined) throw new Error(`The gate ${id} was not evaluated`);
    return `${id} is ${gate.value}: ${gate.text}`;
  },
});

const signing = (login) => ({
  title: `Sign as ${login}`,
  args: ['sign', workspace, '1', '--as', login],
  result: (decision) => `${decision.signatures.length} of ${decision.record.signers.length} signatures`,
});

const steps = [
  {
    title: 'Create an encrypted workspace from the bundled protocol AXA-NK02',
    args: ['init', workspace, '--synthetic', '--login', 'monitor', '--name', 'Helen Marsh (example)'],
    result: ({ account }) => `owner ${account.printedName}, ${account.role}`,
  },
  person('chair', 'Anna Müller (example)', 'src-chair'),
  person('member1', '王芳 Wang Fang (example)', 'src-member'),
  person('member2', 'Daniel Okafor (example)', 'src-member'),
  person('investigator', '李明 Li Ming (example)', 'investigator'),
  importing(1),
  checking(1),
  locking(1),
  gates('Gates on extract 1', 'G1:1'),
  {
    title: 'The investigator signs: risks controllable',
    args: [
      'confirm',
      workspace,
      '--as',
      'investigator',
      '--kind',
      'sentinel-risks-controllable',
      '--level',
      '1',
      '--reason',
      'Synthetic example: CRS grade 1 resolved, cytopenias recovered by day 22, no serious event.',
    ],
    result: (view) => `signed ${view.signedAt}`,
  },
  gates('Gates on extract 1 with the confirmation', 'G1:1'),
  importing(2),
  checking(2),
  locking(2),
  gates('Gates on extract 2', 'G2:1'),
  {
    title: 'Seal the decision: escalate to dose level 2',
    args: [
      'decide',
      workspace,
      '--as',
      'chair',
      '--kind',
      'escalate-as-planned',
      '--level',
      '1',
      '--signers',
      'chair,member1,member2',
      '--risks-controllable',
      '--next-dose-appropriate',
      '--rationale',
      'Synthetic example. Three subjects dosed at level 1, each with at least 28 days of safety data: no serious event, cytokine release syndrome at most grade 2, cytopenias of lymphodepletion recovered. B cells fell below the limit of quantification and proteinuria is falling. 三名受试者均完成至少 28 天安全性观察，风险可控。',
      '--conditions',
      'Continue daily CRS and ICANS assessment to day 14 of each subject.',
    ],
    result: (decision) =>
      `record ${decision.recordHash.slice(0, 16)}…, document rendered and ready for ${decision.record.signers.length} signatures`,
  },
  signing('chair'),
  signing('member1'),
  signing('member2'),
  {
    title: 'Export the signed PDF',
    args: ['export', workspace, '1', '--as', 'monitor', '--out', pdf],
    result: ({ sha256 }) => `SHA-256 ${sha256.slice(0, 16)}…`,
  },
  {
    title: 'Verify the PDF',
    args: ['verify', pdf],
    result: ({ verdict, checks }) => {
      const count = (status) => checks.filter((check) => check.status === status).length;
      return `${verdict}: ${count('passed')} checks passed, ${count('failed')} failed, ${count('not-checked')} not checked`;
    },
  },
  importing(3),
  checking(3),
  locking(3),
  gates('Gates on extract 3', 'G2:2'),
];

const bar = (done, total) => `[${'█'.repeat(Math.round((done / total) * 20)).padEnd(20, '·')}]`;

const runSteps = async (electron, display) => {
  for (const [index, step] of steps.entries()) {
    const started = Date.now();
    const document = await command(electron, display, step.args);
    const place = `${bar(index + 1, steps.length)} ${String(index + 1).padStart(2)}/${steps.length}`;
    say(`${place}  ${step.title}`);
    say(`${' '.repeat(31)}${step.result(document)} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  }
};

/** An independent reader's word on the signatures, where it is installed. */
const secondOpinion = () => {
  if (!isOnPath('pdfsig'))
    return say('pdfsig (poppler-utils) is not installed: no second opinion on the signatures.');
  const run = spawnSync('pdfsig', ['-nocert', pdf], { encoding: 'utf8' });
  const kept = run.stdout
    .split('\n')
    .filter((line) =>
      /Signature #|Signer Certificate Common Name|document signed|Signature Validation/i.test(line),
    );
  say(`\nPoppler's pdfsig on the same file:\n${kept.map((line) => `  ${line.trim()}`).join('\n')}`);
  if ((run.stdout.match(/Signature is Valid/g) ?? []).length !== 3)
    throw new Error('pdfsig does not find three valid signatures');
};

const openWindow = (electron) => {
  const child = spawn(electron, [...launcherSwitches(), '.', workspace], {
    cwd: root,
    env: electronEnvironment(),
    stdio: 'ignore',
    detached: true,
  });
  child.unref();
  say('\nThe window is opening. Unlock it as "monitor" with the passphrase above.');
};

const main = async () => {
  const started = Date.now();
  const headless = displayIsMissing();
  const { dist, executable, version } = await resolveElectron();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  say(`SRC Workbench demonstration on Electron ${version}. The study is synthetic: no real person.\n`);
  await withDisplay(async (display) => {
    await runSteps(executable, display);
    secondOpinion();
    if (!headless) return;
    say('\nNo display here: writing pictures of the main screens instead.');
    const pictures = await takeDemoScreens({
      dist,
      display,
      workspace,
      passphrase: PASSPHRASE,
      folder: join(folder, 'screens'),
    });
    for (const picture of pictures) say(`  ${relative(root, picture)}`);
  });
  say(`\nDone in ${Math.round((Date.now() - started) / 1000)} s.`);
  say(`  Signed decision   ${relative(process.cwd(), pdf)}`);
  say(`  Workspace         ${relative(process.cwd(), workspace)}`);
  say(`  Accounts          monitor, chair, member1, member2, investigator; passphrase "${PASSPHRASE}"`);
  writeFileSync(join(folder, 'demo.txt'), `${lines.join('\n')}\n`);
  if (!headless) openWindow(executable);
};

await requireNode24();
try {
  await main();
} catch (error) {
  process.stderr.write(`\nThe demonstration stopped: ${error.message}\n`);
  process.exitCode = 1;
}
