import { uncovered } from '../../shared/dataset/deid/coverage.ts';
import type { DeidFinding, DeidPolicy } from '../../shared/dataset/deid/deid.ts';
import type { Screen, TableFinding } from '../../shared/dataset/deid/screen.ts';

const MOST_EXAMPLES = 3;

const merged = (known: DeidFinding, finding: TableFinding, file: string): DeidFinding => ({
  ...known,
  files: known.files.includes(file) ? known.files : [...known.files, file],
  rows: known.rows + finding.rows,
  masked: [...new Set([...known.masked, ...finding.masked])].slice(0, MOST_EXAMPLES),
});

/** What the screen found in all tables so far: one finding per variable and kind. */
export interface Findings {
  readonly watch: (file: string, screen: Pick<Screen, 'findings'>) => void;
  readonly all: () => readonly DeidFinding[];
  /** Those that the policy does not cover. */
  readonly open: () => readonly DeidFinding[];
}

export const createFindings = (policy: DeidPolicy | null): Findings => {
  const watched: { readonly file: string; readonly screen: Pick<Screen, 'findings'> }[] = [];
  const all = (): readonly DeidFinding[] => {
    const found = new Map<string, DeidFinding>();
    for (const { file, screen } of watched) {
      for (const finding of screen.findings()) {
        const known = found.get(finding.findingId);
        const next = known === undefined ? { ...finding, files: [file] } : merged(known, finding, file);
        found.set(finding.findingId, next);
      }
    }
    return [...found.values()];
  };
  return {
    watch: (file, screen) => void watched.push({ file, screen }),
    all,
    open: () => uncovered(all(), policy),
  };
};
