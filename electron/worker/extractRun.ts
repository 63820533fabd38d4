import { createHmac } from 'node:crypto';
import { shiftDaysOf } from '../../shared/dataset/deid/shiftDays.ts';
import type { IsoDate } from '../../shared/kernel/brands.ts';
import { addDays, parseIsoDate } from '../../shared/kernel/isoDate.ts';
import type { ExtractFile } from '../files/extractFiles.ts';
import { readerOf } from '../files/readers/readTables.ts';
import { refuse } from '../files/refused.ts';
import type { WorkerRequest } from './importRequest.ts';
import { createProgressMeter, type Progress, type ProgressMeter } from './progress.ts';

/** What every job of the worker is given. */
export interface Job {
  readonly isCancelled: () => boolean;
  readonly onProgress: (progress: Progress) => void;
}

/** No collected date lies after the day of import, counting from the zone that is furthest ahead. */
export const lastPossibleDate = (at: string): IsoDate => {
  const day = parseIsoDate(at.slice(0, 10));
  if (day === undefined) throw new Error('The time of the import has no calendar date');
  return addDays(day, 1);
};

/** Refuses a cut-off date in the future: days that have not passed hold no data. */
export const refuseFutureCutoff = ({ cutoffDate, at }: Pick<WorkerRequest, 'cutoffDate' | 'at'>): void => {
  if (cutoffDate !== null && cutoffDate > lastPossibleDate(at)) {
    refuse('invalid-input', 'The stated cut-off date lies after the day of import.');
  }
};

/** By how many days the dates of a subject move. */
export const shiftDaysBy =
  (key: Uint8Array) =>
  (subjectId: string): number =>
    shiftDaysOf(key, subjectId, (secret, message) => createHmac('sha256', secret).update(message).digest());

/** Progress and cancellation of one file. */
export interface FileWatch {
  /** Bytes taken in, before they are read. */
  readonly taken: (bytes: number) => void;
  /** Bytes gone through by the reader. */
  readonly read: (bytes: number) => void;
  readonly row: () => void;
}

export interface ExtractWatch {
  readonly meter: ProgressMeter;
  /** Refuses when the person has cancelled. */
  readonly checkCancelled: () => void;
  readonly startFile: (source: ExtractFile) => FileWatch;
  readonly endFile: (source: ExtractFile) => void;
}

/** Rows between two looks at whether the person has cancelled. */
const ROWS_PER_LOOK = 1000;

/** Watches over `rounds` ways through all files, each of which takes in the bytes of a file and reads them. */
export const watchExtract = (
  files: readonly ExtractFile[],
  { isCancelled, onProgress }: Job,
  { phase, rounds }: { readonly phase: Progress['phase']; readonly rounds: number },
): ExtractWatch => {
  const bytesTotal = 2 * rounds * files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const meter = createProgressMeter({ phase, filesTotal: rounds * files.length, bytesTotal }, onProgress);
  const checkCancelled = (): void => {
    if (isCancelled()) refuse('cancelled', 'The import was cancelled; nothing was kept.');
  };
  let [bytesBefore, filesDone, rowsRead] = [0, 0, 0];
  return {
    meter,
    checkCancelled,
    startFile: ({ name, format, sizeBytes }) => {
      meter.update({ file: name });
      let [taken, gone] = [0, 0];
      const tell = (): void => {
        checkCancelled();
        const read = Math.min(sizeBytes, gone / readerOf(format).passes);
        meter.update({ bytesDone: Math.round(bytesBefore + Math.min(taken, sizeBytes) + read) });
      };
      return {
        taken: (bytes) => {
          taken += bytes;
          tell();
        },
        read: (bytes) => {
          gone += bytes;
          tell();
        },
        row: () => {
          rowsRead += 1;
          if (rowsRead % ROWS_PER_LOOK !== 0) return;
          checkCancelled();
          meter.update({ rowsRead });
        },
      };
    },
    endFile: ({ sizeBytes }) => {
      bytesBefore += 2 * sizeBytes;
      filesDone += 1;
      meter.update({ bytesDone: bytesBefore, filesDone, rowsRead });
    },
  };
};
