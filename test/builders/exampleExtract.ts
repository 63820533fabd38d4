import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { SourceRow } from '../../shared/dataset/sourceRow.ts';
import { toTrialData } from '../../shared/dataset/toTrialData.ts';
import { axaNk02 } from '../../shared/protocol/axaNk02.ts';
import { iso } from './trialData.ts';

const EXAMPLE = new URL('../../electron/example/', import.meta.url);
const Rows = z.array(z.record(z.string(), z.string()));
const CUTOFFS = { 1: '2026-05-19', 2: '2026-07-13', 3: '2026-10-14' } as const;

/** The CSV files of one extract of the bundled example, read without the program's own readers. */
export const extract = (number: 1 | 2 | 3) => {
  const folder = new URL(`extract-${number}/csv/`, EXAMPLE);
  const rows = readdirSync(folder)
    .filter((file) => file.endsWith('.csv'))
    .sort()
    .flatMap((file) =>
      Rows.parse(parse(readFileSync(new URL(file, folder)), { columns: true, bom: true })).map(
        (values, index) => ({ file, line: index + 2, values }),
      ),
    )
    .map(
      ({ file, line, values }, index): SourceRow => ({
        ref: { recordId: index + 1, domain: file.slice(0, -4).toUpperCase(), file, line },
        values,
      }),
    );
  return toTrialData(rows, { cutoff: iso(CUTOFFS[number]), protocol: axaNk02 });
};
