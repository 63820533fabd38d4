import { existsSync } from 'node:fs';
import { basename, extname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { OperationOutput } from '../../../shared/contract/operations.ts';
import { type AppError, appError } from '../../../shared/kernel/appError.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { EXTRACT_EXTENSIONS } from '../../files/fileKind.ts';
import { resourcePath } from '../../files/resourcePath.ts';
import { isInWorkspace } from '../../files/writers/outsideWorkspace.ts';
import type { Settings } from '../../services/settings.ts';
import type { HandlerMap } from '../handlerMap.ts';
import type { HandlerDeps } from './deps.ts';

/** Endings without their point, as dialogs want them. */
const EXTRACT_FILTER = {
  name: 'CSV, XPT, Dataset-JSON, XLSX, ZIP',
  extensions: EXTRACT_EXTENSIONS.map((extension) => extension.slice(1)),
};

const EXPORT_FILTERS = {
  'image/svg+xml': { name: 'SVG', extensions: ['svg'] },
  'image/png': { name: 'PNG', extensions: ['png'] },
} as const;

const visible = ({ language, theme, idleMinutes }: Settings): OperationOutput<'settings.get'> => ({
  language,
  theme,
  idleMinutes,
});

/** A folder that holds a workspace ends in .srcw. */
const withExtension = (path: string, extension: string): string =>
  extname(path).toLowerCase() === extension ? path : `${path}${extension}`;

const cannotWrite = (error: unknown): AppError => {
  if (!(error instanceof Error && 'code' in error)) throw error;
  return appError('storage-failed', 'The file could not be written there.', { code: String(error.code) });
};

type AppOperations =
  | 'app.info'
  | 'session.get'
  | 'settings.get'
  | 'settings.set'
  | 'dialog.newWorkspace'
  | 'dialog.openWorkspace'
  | 'dialog.openExtract'
  | 'dialog.openProtocol'
  | 'dialog.openDecisionPdf'
  | 'dialog.savePdf'
  | 'file.saveExport'
  | 'report.get';

/** The program itself: settings, dialogs, exports and the report for the hidden window. */
export const appHandlers = (deps: HandlerDeps): Pick<HandlerMap, AppOperations> => {
  const { session, settings, dialogs, tokens, reports, info } = deps;
  const chosen = (path: string | undefined, kind: 'open' | 'save') =>
    ok({
      token: path === undefined ? null : tokens.issue(path, kind),
      name: path === undefined ? '' : basename(path),
    });
  return {
    'app.info': async () => ok({ ...info, examplePath: existsSync(resourcePath('example')) }),
    'session.get': async () => ok(session.view()),
    'settings.get': async () => ok(visible(settings.get())),
    'settings.set': async (patch) => {
      const changes = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
      try {
        const next = await settings.change(changes);
        return ok(visible(next));
      } catch (error) {
        return err(cannotWrite(error));
      } finally {
        // They hold for this session, kept or not.
        deps.settingsChanged();
      }
    },
    'dialog.newWorkspace': async ({ suggestedName }) => {
      const path = await dialogs.save(withExtension(suggestedName, '.srcw'), [
        { name: 'SRC Workbench', extensions: ['srcw'] },
      ]);
      return chosen(path === undefined ? undefined : withExtension(path, '.srcw'), 'save');
    },
    'dialog.openWorkspace': async () => chosen((await dialogs.open(['openDirectory'], []))[0], 'open'),
    'dialog.openExtract': async ({ mode }) => {
      const paths = await dialogs.open(
        mode === 'folder' ? ['openDirectory'] : ['openFile', 'multiSelections'],
        mode === 'folder' ? [] : [EXTRACT_FILTER],
      );
      return ok({
        tokens: paths.map((path) => tokens.issue(path, 'open')),
        names: paths.map((path) => basename(path)),
      });
    },
    'dialog.openProtocol': async () =>
      chosen((await dialogs.open(['openFile'], [{ name: 'JSON', extensions: ['json'] }]))[0], 'open'),
    'dialog.openDecisionPdf': async () =>
      chosen((await dialogs.open(['openFile'], [{ name: 'PDF', extensions: ['pdf'] }]))[0], 'open'),
    'dialog.savePdf': async ({ suggestedName }) => {
      const path = await dialogs.save(withExtension(suggestedName, '.pdf'), [
        { name: 'PDF', extensions: ['pdf'] },
      ]);
      return chosen(path === undefined ? undefined : withExtension(path, '.pdf'), 'save');
    },
    'file.saveExport': async ({ suggestedName, mimeType, base64 }) => {
      const path = await dialogs.save(basename(suggestedName), [
        { ...EXPORT_FILTERS[mimeType], extensions: [...EXPORT_FILTERS[mimeType].extensions] },
      ]);
      if (path === undefined) return ok({ saved: false, name: '' });
      const folder = session.folder();
      if (folder !== undefined && isInWorkspace(folder, path)) {
        return err(appError('invalid-input', 'A file cannot be written into the folder of a workspace.'));
      }
      try {
        await writeFileAtomic(path, Buffer.from(base64, 'base64'), { mode: 0o600 });
      } catch (error) {
        return err(cannotWrite(error));
      }
      return ok({ saved: true, name: basename(path) });
    },
    'report.get': async () => {
      const report = reports.current();
      return report === undefined
        ? err(appError('decision-not-found', 'No report is being printed.'))
        : ok(report);
    },
  };
};
