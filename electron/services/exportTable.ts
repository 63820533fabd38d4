import type { OperationInput } from '../../shared/contract/operations.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { UnlockedWorkspace } from '../workspace/workspace.ts';
import { type Exported, type ExportTarget, recordExport } from './recordExport.ts';
import { requireRole } from './requireRole.ts';

/** Columns that the audit trail names; a table of a thousand columns would drown it. */
const NAMED_COLUMNS = 30;

type TableInput = Pick<OperationInput<'table.export'>, 'columns' | 'rows'>;

/**
 * Writes a table that the page shows. The page made its cells from rows that this account may read; what is recorded is
 * its shape and its hash. Rows shorter than the header are filled with missing cells.
 */
export const exportTable = async (
  workspace: UnlockedWorkspace,
  { columns, rows }: TableInput,
  target: ExportTarget,
  now: () => Date,
): Promise<Result<Exported>> => {
  const allowed = requireRole(workspace, 'read');
  if (!allowed.ok) return allowed;
  const whole = rows.map((row) => columns.map((_, index) => row[index] ?? null));
  return recordExport(
    workspace,
    { name: 'TABLE', label: '', columns, heading: 'label', rowCount: rows.length, rows: whole },
    target,
    {
      entity: 'table',
      details: {
        columns: columns.length,
        columnNames: columns.slice(0, NAMED_COLUMNS).map(({ label, name }) => label || name),
      },
    },
    { now },
  );
};
