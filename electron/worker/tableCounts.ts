/** Rows read = accepted + rejected. */
export interface RowCounts {
  readonly rowsRead: number;
  readonly rowsAccepted: number;
  readonly rowsRejected: number;
}

export type MutableCounts = { -readonly [K in keyof RowCounts]: RowCounts[K] };

export const noRows = (): MutableCounts => ({ rowsRead: 0, rowsAccepted: 0, rowsRejected: 0 });

export const countRow = (counts: MutableCounts, accepted: boolean): void => {
  counts.rowsRead += 1;
  if (accepted) counts.rowsAccepted += 1;
  else counts.rowsRejected += 1;
};

export const addCounts = (a: RowCounts, b: RowCounts): RowCounts => ({
  rowsRead: a.rowsRead + b.rowsRead,
  rowsAccepted: a.rowsAccepted + b.rowsAccepted,
  rowsRejected: a.rowsRejected + b.rowsRejected,
});
