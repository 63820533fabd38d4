import type { FileReport } from '../../../../shared/dataset/importReport.ts';

interface Counts {
  readonly rowsRead: number;
  readonly rowsAccepted: number;
  readonly rowsRejected: number;
}

export interface DomainRow extends Counts {
  readonly domain: string;
  readonly files: number;
}

const add = (a: Counts, b: Counts): Counts => ({
  rowsRead: a.rowsRead + b.rowsRead,
  rowsAccepted: a.rowsAccepted + b.rowsAccepted,
  rowsRejected: a.rowsRejected + b.rowsRejected,
});

/** Rows per domain, over all of its files. A table that was left out has no domain. */
export const countByDomain = (files: readonly FileReport[]): readonly DomainRow[] => {
  const byDomain = new Map<string, DomainRow>();
  for (const file of files) {
    const before = byDomain.get(file.domain) ?? {
      ...{ domain: file.domain, files: 0, rowsRead: 0, rowsAccepted: 0, rowsRejected: 0 },
    };
    byDomain.set(file.domain, { domain: file.domain, files: before.files + 1, ...add(before, file) });
  }
  return [...byDomain.values()];
};
