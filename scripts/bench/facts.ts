import { performance } from 'node:perf_hooks';
import { type DerivedFacts, deriveBlocks } from '../../electron/db/factBlock.ts';
import type { CellValue, SourceRow } from '../../shared/dataset/sourceRow.ts';
import { toTrialData } from '../../shared/dataset/toTrialData.ts';
import type { TrialData } from '../../shared/dataset/trialData.ts';
import { deriveFacts } from '../../shared/facts/deriveFacts.ts';
import { parseIsoDate } from '../../shared/kernel/isoDate.ts';
import { axaNk02 } from '../../shared/protocol/axaNk02.ts';
import { labDomain, labRow } from './labRows.ts';

const CUTOFF = parseIsoDate('2026-01-01');

const cells = (index: number): Record<string, CellValue> => {
  const row = labRow(index);
  return Object.fromEntries(labDomain.variables.map(({ name }, at) => [name, row[at] ?? null]));
};

/** Rows of LB as the bench of the import has them, each subject dosed once on the day of its first visit. */
export const labCut = (rows: number): TrialData => {
  const source: SourceRow[] = [];
  const add = (domain: string, values: Record<string, CellValue>): void => {
    const recordId = source.length + 1;
    source.push({ ref: { recordId, domain, file: `${domain}.csv`, line: recordId + 1 }, values });
  };
  const seen = new Set<CellValue>();
  for (let index = 0; index < rows; index += 1) {
    const values = cells(index);
    const { USUBJID } = values;
    if (USUBJID !== undefined && !seen.has(USUBJID)) {
      seen.add(USUBJID);
      add('DM', { USUBJID, AGE: 30, SEX: 'F', ARMCD: 'DL1' });
      add('EX', { USUBJID, EXTRT: 'AXA-NK02', EXDOSE: 2.5e7, EXDOSU: 'cells/kg', EXSTDTC: '2024-01-15' });
    }
    add('LB', values);
  }
  if (CUTOFF === undefined) throw new Error('The cut-off must be a date');
  return toTrialData(source, { cutoff: CUTOFF, protocol: axaNk02, datesShifted: false });
};

const line = (what: string, seconds: number, note: string): void =>
  console.log(`${what.padEnd(54)} ${seconds.toFixed(3).padStart(9)} s  ${note}`);

interface Packed {
  readonly derived: DerivedFacts;
  readonly longestStepMs: number;
}

const pack = (data: TrialData): Packed => {
  const steps = deriveBlocks(data, axaNk02);
  let longestStepMs = 0;
  for (;;) {
    const started = performance.now();
    const step = steps.next();
    longestStepMs = Math.max(longestStepMs, performance.now() - started);
    if (step.done === true) return { derived: step.value, longestStepMs };
  }
};

/** Time of deriving all facts of a cut, and of packing them as they are stored; the longest time without a pause. */
export const benchFactsOf = (what: string, data: TrialData): void => {
  const rows = data.measurements.length;
  const started = performance.now();
  let facts = 0;
  for (const part of deriveFacts(data, axaNk02)) facts += part.facts.length;
  line(
    `derive the facts of ${what}`,
    (performance.now() - started) / 1000,
    `${rows} results, ${facts} facts`,
  );
  const again = performance.now();
  const { derived, longestStepMs } = pack(data);
  const bytes = derived.blocks.reduce((sum, block) => sum + block.data.byteLength, 0);
  line(
    'the same, hashed and packed for storing',
    (performance.now() - again) / 1000,
    `${Math.round(bytes / 1e6)} MB packed, longest block ${Math.round(longestStepMs)} ms`,
  );
};

/** Facts of a large laboratory cut. */
export const benchFacts = (rows: number): void => benchFactsOf(`${rows} laboratory rows`, labCut(rows));
