// Everything that a clean checkout can check, in one go: npm test. Ends with one line of counts; a part that cannot be
// run counts as a failure, so that the line never says less than the exit code.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { electronVite } from './builtProgram.mjs';
import { requireNode24, root } from './requireNode24.mjs';
import { runProcess } from './runProcess.mjs';

const results = join(root, 'test-results');
const unitReport = join(results, 'unit.json');
const e2eReport = join(results, 'e2e.json');
const total = { passed: 0, failed: 0, skipped: 0 };
const script = (name) => join(root, 'scripts', name);
const tool = (...path) => join(root, 'node_modules', ...path);

const readReport = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
};

/** Counts of vitest's JSON report. A test file that could not be loaded has no tests, but counts as one failure. */
export const countUnit = (report) => {
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
};

/** Counts of Playwright's JSON report. What passed only at a second try failed; so did what could not be loaded. */
export const countE2e = ({ stats, errors }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + (stats.unexpected === 0 ? errors.length : 0),
  skipped: stats.skipped,
});

const add = (counts) => {
  for (const key of Object.keys(total)) total[key] += counts[key];
};

const run = async (title, args) => {
  console.log(`\n== ${title}`);
  const started = Date.now();
  const code = await runProcess(process.execPath, args, { cwd: root });
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`== ${title}: ${code === 0 ? 'ok' : `failed (exit ${code})`}, ${seconds} s`);
  return code === 0;
};

/** A part without counts of its own: one failure when it fails. */
const check = async (title, args) => {
  const good = await run(title, args);
  if (!good) total.failed += 1;
  return good;
};

const test = async (title, args, reportPath, count) => {
  rmSync(reportPath, { force: true });
  const good = await run(title, args);
  const report = readReport(reportPath);
  const counts = report === undefined ? { passed: 0, failed: 0, skipped: 0 } : count(report);
  if ((!good || report === undefined) && counts.failed === 0) counts.failed = 1;
  add(counts);
};

const main = async () => {
  mkdirSync(results, { recursive: true });
  const ready = await check('set-up', [script('setup.mjs')]);
  await check('types', [script('typecheck.mjs')]);
  await check('lint', [tool('@biomejs', 'biome', 'bin', 'biome'), 'check', '.']);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`];
  await test('unit tests', [tool('vitest', 'vitest.mjs'), 'run', ...reporters], unitReport, countUnit);
  const built = await check('build', [electronVite, 'build', '--logLevel', 'warn']);
  if (ready && built) await test('tests in Electron', [script('e2e.mjs')], e2eReport, countE2e);
  else total.failed += 1;
  console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  process.exitCode = total.failed === 0 ? 0 : 1;
};

await requireNode24();
if (import.meta.main) await main();
