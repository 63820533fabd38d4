import type { ImportInspection } from '../../shared/dataset/inspection.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { inspectFor } from '../services/inspectExtract.ts';
import type { UnlockedWorkspace } from '../workspace/workspace.ts';
import type { Answer } from './commands/answer.ts';
import { nextSteps } from './importAdvice.ts';
import { type Job, runningOf } from './importJob.ts';
import { inspectionLines } from './importLines.ts';
import { type CliIo, EXIT } from './io.ts';
import { checkPlaces, writeDocuments } from './startDocuments.ts';

/** Files that reject a greater share of their rows than is allowed, as an import would say it. */
const beyondLimit = ({ files }: ImportInspection, limit: number | null): string[] =>
  files.flatMap(({ file, tables }) => {
    const imported = tables.filter(({ domain }) => domain !== '');
    const read = imported.reduce((sum, { rowsRead }) => sum + rowsRead, 0);
    const rejected = imported.reduce((sum, { rowsRejected }) => sum + rowsRejected, 0);
    const isBeyond = limit !== null && read > 0 && rejected / read > limit;
    return isBeyond
      ? [`${file}: ${rejected} of ${read} rows would be rejected, more than --max-rejected allows.`]
      : [];
  });

/** Looks, writes what the person completes, and says what to do next. Stores nothing. */
export const look = async (workspace: UnlockedWorkspace, job: Job, io: CliIo): Promise<Result<Answer>> => {
  const { options, reading, asked } = job;
  const places = checkPlaces(workspace.folder, options);
  if (!places.ok) return places;
  const inspected = await inspectFor(workspace, { ...reading, ...runningOf(io, options) });
  if (!inspected.ok) return inspected;
  const tooManyRejected = beyondLimit(inspected.value, job.maxRejectedShare);
  const inspection = { ...inspected.value, ready: inspected.value.ready && tooManyRejected.length === 0 };
  const written = await writeDocuments(options, inspection, reading);
  if (!written.ok) return written;
  if (options.json === true) for (const line of written.value) io.stderr(`${line}\n`);
  // While no row can be read, it is not the date that is missing.
  const cutoffMissing =
    reading.cutoffDate === null && inspection.latestDate === null && inspection.rowsAccepted > 0;
  const next = nextSteps(asked, inspection, { cutoffMissing, tooManyRejected });
  return ok({
    document: inspection,
    lines: [...inspectionLines(inspection, next), ...written.value],
    exit: inspection.ready ? EXIT.success : EXIT.negative,
  });
};
