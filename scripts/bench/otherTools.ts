import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { ImportTimes } from './importBench.ts';

interface OtherTool {
  readonly name: string;
  readonly format: keyof ImportTimes;
  /** The first of them with which the probe exits with 0 runs the script. */
  readonly programs: readonly string[];
  readonly probe: readonly string[];
  /** Reads argv 1, writes an SQLite file at argv 2, prints seconds (without the start of the interpreter) and kB. */
  readonly script: string;
}

/** A Python of the person's own may stand before that of the system, which has the packaged pandas. */
const PYTHONS = ['python3', '/usr/bin/python3'];
const PANDAS_PROBE = ['-c', 'import pandas'];
const pandas = (read: string): string => `
import pandas, resource, sqlite3, sys, time
start = time.time()
table = ${read}
connection = sqlite3.connect(sys.argv[2])
table.to_sql('lb', connection, index=False)
connection.commit()
print(time.time() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
`;

const R_PROBE = ['-e', 'library(haven); library(RSQLite)'];
const HAVEN = `
suppressMessages({ library(haven); library(RSQLite) })
arguments <- commandArgs(TRUE)
start <- proc.time()[["elapsed"]]
table <- read_xpt(arguments[1])
connection <- dbConnect(SQLite(), arguments[2])
dbWriteTable(connection, "lb", as.data.frame(lapply(table, function(column) { attributes(column) <- NULL; column })))
dbDisconnect(connection)
seconds <- proc.time()[["elapsed"]] - start
status <- readLines("/proc/self/status")
cat(seconds, gsub("[^0-9]", "", grep("VmHWM", status, value = TRUE)), "\\n")
`;

const TOOLS: readonly OtherTool[] = [
  {
    ...{ name: 'pandas read_sas + to_sql', format: 'xpt', programs: PYTHONS, probe: PANDAS_PROBE },
    script: pandas("pandas.read_sas(sys.argv[1], format='xport', encoding='utf-8')"),
  },
  {
    ...{ name: 'pandas read_csv + to_sql', format: 'csv', programs: PYTHONS, probe: PANDAS_PROBE },
    script: pandas('pandas.read_csv(sys.argv[1])'),
  },
  {
    ...{
      name: 'haven read_xpt + RSQLite dbWriteTable',
      format: 'xpt',
      programs: ['Rscript'],
      probe: R_PROBE,
    },
    script: HAVEN,
  },
];

const programOf = ({ programs, probe }: OtherTool): string | undefined =>
  programs.find((program) => {
    try {
      execFileSync(program, probe, { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  });

const measure = (
  { probe, script }: OtherTool,
  program: string,
  files: { readonly path: string; readonly database: string },
): { seconds: number; kilobytes: number } => {
  const flag = probe[0] ?? '-c';
  const said = execFileSync(program, [flag, script, files.path, files.database], { encoding: 'utf8' });
  const [seconds = Number.NaN, kilobytes = Number.NaN] = said.trim().split(/\s+/).map(Number);
  return { seconds, kilobytes };
};

/**
 * The same files into a plain SQLite file by tools that statisticians use: without checks, de-identification screen,
 * encryption, kept source or hash. Those that are not installed are named and left out.
 */
export const benchOtherTools = (
  folder: string,
  files: { readonly csv: string; readonly xpt: string },
  ours: ImportTimes,
): void => {
  for (const [index, tool] of TOOLS.entries()) {
    const what = `${tool.name} (${tool.format})`;
    const program = programOf(tool);
    if (program === undefined) {
      console.log(`${what.padEnd(54)} not installed`);
      continue;
    }
    const { seconds, kilobytes } = measure(tool, program, {
      path: files[tool.format],
      database: join(folder, `other-${index}.sqlite`),
    });
    const ratio = (ours[tool.format] / seconds).toFixed(2);
    console.log(
      `${what.padEnd(54)} ${seconds.toFixed(3).padStart(9)} s  peak RSS ${Math.round(kilobytes / 1000)} MB; this program takes ${ratio} of its time`,
    );
  }
};
