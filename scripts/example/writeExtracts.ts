import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildExtract } from './extract.ts';
import { csvText } from './format/csv.ts';
import { xptBytes } from './format/xpt.ts';
import { EXTRACTS, STUDY_ID } from './plan/study.ts';

/** What the program needs to know to offer the extracts: folder and cut-off date of each. */
const index = (): string => {
  const extracts = EXTRACTS.map(({ number, cutoffDate }) => ({
    folder: `extract-${number}`,
    label: `Synthetic extract ${number}`,
    cutoffDate,
  }));
  return `${JSON.stringify({ studyId: STUDY_ID, synthetic: true, extracts }, null, 2)}\n`;
};

/** Writes extract-1 to extract-3, each as csv/ and xpt/, and extracts.json into `folder`. The same bytes every time. */
export const writeExtracts = async (folder: string): Promise<void> => {
  for (const plan of EXTRACTS) {
    const csv = path.join(folder, `extract-${plan.number}`, 'csv');
    const xpt = path.join(folder, `extract-${plan.number}`, 'xpt');
    await mkdir(csv, { recursive: true });
    await mkdir(xpt, { recursive: true });
    for (const table of buildExtract(plan)) {
      const name = table.domain.name.toLowerCase();
      await writeFile(path.join(csv, `${name}.csv`), csvText(table));
      await writeFile(path.join(xpt, `${name}.xpt`), xptBytes(table, plan.createdOn));
    }
  }
  await writeFile(path.join(folder, 'extracts.json'), index());
};
