import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import type { OperationOutput } from '../../shared/contract/operations.ts';
import type { ExportFormat } from '../../shared/dataset/export/exportTable.ts';
import type { AppError } from '../../shared/kernel/appError.ts';
import { callOrReject } from '../api/queries.ts';
import { exportColumns } from '../charts/exportColumns.ts';
import type { TwinTable } from '../charts/twinTable.ts';
import { useText } from '../text/useText.ts';
import { fileNameOf } from './fileNameOf.ts';

type Written = OperationOutput<'table.export'>;

/** Runs an export and tells how it ended; a cancelled dialog is silence. */
const useTold = (): ((run: () => Promise<Written>) => Promise<void>) => {
  const { t, error: words } = useText();
  return useCallback(
    async (run) => {
      try {
        const { saved, name, neutralised } = await run();
        if (!saved) return;
        const message = t('export.saved', { name });
        const changed = neutralised === 0 ? '' : `. ${t('export.neutralised', { n: neutralised })}.`;
        notifications.show({ message: `${message}${changed}` });
      } catch (cause) {
        const { title, next } = words(cause as AppError);
        notifications.show({ color: 'red', title, message: next });
      }
    },
    [t, words],
  );
};

/** Hands a table to main, which asks where to put it, writes it and records the export. */
export const useExportTable = (): ((
  name: string,
  format: ExportFormat,
  table: () => TwinTable | Promise<TwinTable>,
) => Promise<void>) => {
  const told = useTold();
  return useCallback(
    (name, format, make) =>
      told(async () => {
        const table = await make();
        return callOrReject('table.export', {
          suggestedName: fileNameOf(name),
          format,
          columns: exportColumns(table),
          rows: table.rows.map((cells) => [...cells]),
        });
      }),
    [told],
  );
};

/** All accepted rows of a domain, read and written by main. */
export const useExportDomain = (): ((
  cutId: string,
  domain: string,
  format: ExportFormat,
) => Promise<void>) => {
  const told = useTold();
  return useCallback(
    (cutId, domain, format) => told(() => callOrReject('cut.exportDomain', { cutId, domain, format })),
    [told],
  );
};
