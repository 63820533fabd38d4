import { notifications } from '@mantine/notifications';
import { useLocation } from 'wouter';
import type { AppError } from '../../../../shared/kernel/appError.ts';
import { useAction } from '../../../api/queries.ts';
import { useCut } from '../../../app/CutContext.ts';
import { useText } from '../../../text/useText.ts';
import { rejectedShare } from './importDraft.ts';
import type { ImportState } from './useImport.ts';

export interface StartImport {
  readonly run: () => void;
  readonly error: AppError | null;
  /** Puts the new cut in view and opens its report. */
  readonly done: (cutId: string) => void;
}

const isOnImportPage = (): boolean => window.location.hash === '#/data/import';

/** Imports what was looked at, just as it was looked at. */
export const useStartImport = ({ draft, input, discard }: ImportState): StartImport => {
  const { t } = useText();
  const { choose } = useCut();
  const [, go] = useLocation();
  const done = (cutId: string): void => {
    discard();
    if (!isOnImportPage()) return;
    choose(cutId);
    go(`/data/${cutId}`);
  };
  const start = useAction('import.start', (report) => {
    // Who reads another page by now stays there and is told.
    if (!isOnImportPage()) notifications.show({ message: t('import.done', { label: report.label }) });
    done(report.cutId);
  });
  const run = (): void => {
    const maxRejectedShare = rejectedShare(draft);
    if (input === null || maxRejectedShare === undefined) return;
    start.mutate({ ...input, label: draft.label.trim(), maxRejectedShare });
  };
  return { run, error: start.error, done };
};
