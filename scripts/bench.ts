// Speed and memory, printed: npm run bench [-- --rows 1000000] [-- --only grading|simulation]
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { benchFacts } from './bench/facts.ts';
import { benchGrading } from './bench/grading.ts';
import { benchImports } from './bench/importBench.ts';
import { writeLabCsv, writeLabXpt } from './bench/labFiles.ts';
import { benchMainJob } from './bench/mainJob.ts';
import { benchOtherTools } from './bench/otherTools.ts';
import { benchSimulation } from './bench/simulation.ts';

const asked = process.argv.includes('--rows') ? Number(process.argv[process.argv.indexOf('--rows') + 1]) : 0;
const rows = Number.isInteger(asked) && asked > 0 ? asked : 1_000_000;
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined;
const folder = mkdtempSync(join(tmpdir(), 'src-bench-'));

/** Results of a cut ten times as large as an early trial has. */
const FACT_ROWS = 200_000;

const main = async (): Promise<void> => {
  console.log(`Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} cores`);
  if (only !== 'simulation') benchGrading(rows);
  if (only === 'grading') return;
  benchSimulation();
  if (only === 'simulation') return;
  const files = { csv: join(folder, 'lb.csv'), xpt: join(folder, 'lb.xpt') };
  writeLabCsv(files.csv, rows);
  writeLabXpt(files.xpt, rows);
  const ours = await benchImports(folder, files, rows);
  benchOtherTools(folder, files, ours);
  await benchMainJob(folder);
  benchFacts(Math.min(rows, FACT_ROWS));
};

try {
  await main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
