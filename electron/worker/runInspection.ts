import type { ImportInspection, InspectedFile } from '../../shared/dataset/inspection.ts';
import { type ExtractFile, listExtractFiles } from '../files/extractFiles.ts';
import { readerOf } from '../files/readers/readTables.ts';
import { refuse, settle } from '../files/refused.ts';
import { createCheckCounts } from './checkCounts.ts';
import { checkAcrossFiles } from './crossChecks.ts';
import { createCutTally } from './cutTally.ts';
import { readDefines } from './defines.ts';
import {
  type ExtractWatch,
  type Job,
  lastPossibleDate,
  refuseFutureCutoff,
  shiftDaysBy,
  watchExtract,
} from './extractRun.ts';
import { createFindings, type Findings } from './findings.ts';
import type { InspectRequest } from './importRequest.ts';
import { inspectedTable } from './inspectedTable.ts';
import { createPlaces } from './places.ts';
import type { ReadContext } from './readContext.ts';
import { fileRead } from './readFile.ts';
import { placeFor, spooledChunks, spoolFile } from './spool.ts';
import { addCounts, noRows, type RowCounts } from './tableCounts.ts';
import type { TableRun } from './tableRun.ts';

export interface InspectionRun extends Job {
  readonly request: Omit<InspectRequest, 'kind' | 'cancelFlag'>;
}

interface Inspected {
  readonly file: InspectedFile;
  readonly tables: readonly TableRun[];
}

/** Runs what may refuse: gives the words of a refusal, null when there was none. Cancelling is no finding. */
const problemOf = async (run: () => Promise<void>): Promise<string | null> => {
  const done = await settle(run);
  if (done.ok) return null;
  if (done.error.code === 'cancelled') return refuse('cancelled', done.error.message);
  return done.error.message;
};

const inspectFile = async (
  context: ReadContext,
  source: ExtractFile,
  watch: ExtractWatch,
): Promise<Inspected> => {
  const { name, format } = source;
  const progress = watch.startFile(source);
  const place = placeFor(source);
  const chunks = spooledChunks(place, progress.read);
  const file = { ...context, file: name, fileId: 0, reader: readerOf(format), keptRows: null };
  const reading = fileRead(file, { format, chunks }, progress.row);
  let [sizeBytes, sha256, encoding] = [source.sizeBytes, '', ''];
  const problem = await problemOf(async () => {
    ({ sizeBytes, sha256 } = await spoolFile(source, place, progress.taken));
    encoding = await reading.read();
  });
  watch.endFile(source);
  const tables = reading.tables();
  return {
    tables,
    file: {
      ...{ file: name, format, sizeBytes, sha256, encoding, problem },
      tables: tables.map((table) => inspectedTable(name, table)),
    },
  };
};

const contextOf = (
  { request }: InspectionRun,
  parts: Pick<ReadContext, 'defines' | 'findings' | 'issues' | 'tally' | 'placeOf'>,
): ReadContext => ({
  purpose: 'inspect',
  mapping: request.mapping,
  policy: request.policy,
  shiftDays: shiftDaysBy(request.shiftKey),
  lastPossibleDate: lastPossibleDate(request.at),
  cutoff: request.cutoffDate,
  store: null,
  ...parts,
});

const findingsOf = (findings: Findings): ImportInspection['findings'] => {
  const open = new Set(findings.open().map(({ findingId }) => findingId));
  const told = findings.all().map((finding) => ({ ...finding, covered: !open.has(finding.findingId) }));
  return [...told.filter(({ covered }) => !covered), ...told.filter(({ covered }) => covered)];
};

const isImported = ({ plan, problem }: TableRun): boolean => plan.kind === 'import' && problem === null;

/**
 * Reads an extract as an import would and says what came of it; stores nothing. What an import would refuse is told of
 * the file or table; only what was chosen as a whole, and cancelling, is refused.
 */
export const runInspection = async (run: InspectionRun): Promise<ImportInspection> => {
  const { request } = run;
  refuseFutureCutoff(request);
  const { files, defines, ignored } = await listExtractFiles(request.paths);
  const watch = watchExtract(files, run, { phase: 'inspecting', rounds: 1 });
  const findings = createFindings(request.policy);
  const tally = createCutTally(request.protocol);
  const { issues, counts: checks } = createCheckCounts();
  const placeOf = createPlaces(files.map(({ name }) => name));
  const read = await readDefines(defines, issues);
  const context = contextOf(run, { defines: read, findings, issues, tally, placeOf });
  const inspected: Inspected[] = [];
  for (const source of files) inspected.push(await inspectFile(context, source, watch));
  watch.checkCancelled();
  checkAcrossFiles(tally, issues, request.protocol);
  const tables = inspected.flatMap((one) => one.tables);
  const counts = tables
    .filter(isImported)
    .reduce<RowCounts>((sum, table) => addCounts(sum, table.counts), noRows());
  const told = findingsOf(findings);
  const latestDate = tally.latest ?? null;
  return {
    files: inspected.map(({ file }) => file),
    ignored: [...ignored],
    findings: told,
    checks: [...checks()],
    ...counts,
    latestDate,
    ready:
      inspected.every(
        ({ file }) => file.problem === null && file.tables.every(({ problem }) => problem === null),
      ) &&
      told.every(({ covered }) => covered) &&
      counts.rowsAccepted > 0 &&
      (request.cutoffDate ?? latestDate) !== null,
  };
};
