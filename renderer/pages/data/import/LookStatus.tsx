import { Button } from '@mantine/core';
import { useText } from '../../../text/useText.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { ImportProgress } from './ImportProgress.tsx';
import type { ImportState } from './useImport.ts';

/** How the look at the files goes: its progress, or why it ended without an answer. */
export const LookStatus = ({ looked, lookAgain, stopLooking }: ImportState) => {
  const { t } = useText();
  if (looked.running) {
    return (
      <ImportProgress
        beginning={t('import.inspecting')}
        stopLabel={t('import.inspectStop')}
        stopping={false}
        onStop={stopLooking}
      />
    );
  }
  if (looked.error === null) return null;
  return (
    <ErrorNote
      error={looked.error}
      actions={
        <Button variant="default" size="compact-sm" mt={8} onClick={lookAgain}>
          {t('import.inspectAgain')}
        </Button>
      }
    />
  );
};
