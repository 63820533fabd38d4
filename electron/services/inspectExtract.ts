import type { ImportInspection } from '../../shared/dataset/inspection.ts';
import { utcInstant } from '../../shared/kernel/isoDate.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { Protocol } from '../../shared/protocol/protocol.ts';
import { dateShiftKey } from '../db/deidKey.ts';
import { currentProtocol } from '../db/protocolVersions.ts';
import type { UnlockedWorkspace } from '../workspace/workspace.ts';
import { checkReading, needsCutoff } from './checkReading.ts';
import type { ReadOptions } from './importExtract.ts';
import { requireRole } from './requireRole.ts';
import { type JobOptions, runWorkerJob } from './workerJob.ts';

interface InspectOptions extends ReadOptions, JobOptions {
  readonly protocol: Protocol;
  /** By which dates would be shifted. */
  readonly shiftKey: Uint8Array;
  readonly now: () => Date;
}

/**
 * Reads an extract as an import would, and says what it would do; stores nothing. Runs in a worker thread. Errors are
 * those of the choice as a whole ('file-not-found', 'too-large', 'invalid-input', 'cancelled'); what is wrong with a
 * file or table stands in the inspection.
 */
export const inspectExtract = async (options: InspectOptions): Promise<Result<ImportInspection>> => {
  const { paths, mapping, policy, cutoffDate, protocol } = options;
  const request = {
    ...{ kind: 'inspect' as const, paths: [...paths], mapping, policy, cutoffDate, protocol },
    shiftKey: Uint8Array.from(options.shiftKey),
    at: utcInstant(options.now()),
  };
  const outcome = await runWorkerJob(request, options);
  if (!outcome.ok) return outcome;
  if (outcome.value.kind !== 'inspected') throw new Error('An inspection must end with what was seen');
  return ok(outcome.value.inspection);
};

/** The latest of dates that are shifted per subject is no cut-off: until one is stated, nothing can be imported. */
const withoutShiftedCutoff = (inspection: ImportInspection): ImportInspection => ({
  ...inspection,
  latestDate: null,
  ready: false,
});

/**
 * Inspects an extract for an unlocked workspace, as its account. Errors: those of inspectExtract; 'not-permitted';
 * 'invalid-input' for a mapping or policy with something wrong in it.
 */
export const inspectFor = async (
  workspace: UnlockedWorkspace,
  options: ReadOptions & JobOptions & Pick<InspectOptions, 'now'>,
): Promise<Result<ImportInspection>> => {
  const allowed = requireRole(workspace, 'data.import');
  if (!allowed.ok) return allowed;
  const checked = checkReading(options);
  if (!checked.ok) return checked;
  const { protocol } = currentProtocol(workspace.db);
  const inspected = await inspectExtract({ ...options, protocol, shiftKey: dateShiftKey(workspace.db) });
  return inspected.ok && needsCutoff(options) ? ok(withoutShiftedCutoff(inspected.value)) : inspected;
};
