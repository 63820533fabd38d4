import { basename, extname } from 'node:path';
import { EXTENSIONS, type ExportFormat } from '../../../shared/dataset/export/exportTable.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { exportDomain } from '../../services/exportDomain.ts';
import { exportTable } from '../../services/exportTable.ts';
import type { Exported } from '../../services/recordExport.ts';
import type { UnlockedWorkspace } from '../../workspace/workspace.ts';
import type { HandlerMap } from '../handlerMap.ts';
import type { HandlerDeps } from './deps.ts';

const FILTER_NAMES: { readonly [F in ExportFormat]: string } = {
  csv: 'CSV',
  xlsx: 'Excel',
  'dataset-json': 'Dataset-JSON',
};

/** File names may not hold these on one system or another. */
const safeName = (name: string): string => basename(name).replace(/[\\/:*?"<>|]+/g, '-');

const withExtension = (path: string, extension: string): string =>
  extname(path).toLowerCase() === extension ? path : `${path}${extension}`;

type ExportOperations = 'table.export' | 'cut.exportDomain';

/** Of the handlers' dependencies, those that exports use. */
type ExportDeps = Pick<HandlerDeps, 'session' | 'now'> & {
  readonly dialogs: Pick<HandlerDeps['dialogs'], 'save'>;
};

/** Tables and whole domains, to a place that the person chooses. */
export const exportHandlers = ({ session, dialogs, now }: ExportDeps): Pick<HandlerMap, ExportOperations> => {
  /** The dialog asks before a file is replaced; under a name that got its extension afterwards nobody was asked. */
  const toChosenPlace = async (
    suggestedName: string,
    format: ExportFormat,
    write: (
      workspace: UnlockedWorkspace,
      target: { path: string; format: ExportFormat; overwrite: 'agreed' | 'never' },
    ) => Promise<Result<Exported>>,
  ) => {
    const extension = EXTENSIONS[format];
    const chosen = await dialogs.save(withExtension(safeName(suggestedName), extension), [
      { name: FILTER_NAMES[format], extensions: [extension.slice(1)] },
    ]);
    if (chosen === undefined) return ok({ saved: false, name: '', rows: 0, neutralised: 0 });
    const path = withExtension(chosen, extension);
    const overwrite = path === chosen ? 'agreed' : 'never';
    const exported = await session.change((workspace) => write(workspace, { path, format, overwrite }));
    if (!exported.ok) return exported;
    const { rows, neutralised } = exported.value;
    return ok({ saved: true, name: basename(path), rows, neutralised });
  };

  return {
    'table.export': ({ suggestedName, format, columns, rows }) =>
      toChosenPlace(suggestedName, format, (workspace, target) =>
        exportTable(workspace, { columns, rows }, target, now),
      ),
    'cut.exportDomain': ({ cutId, domain, format }) =>
      toChosenPlace(domain, format, (workspace, target) =>
        exportDomain(workspace, { cutId, domain, target }, { now }),
      ),
  };
};
