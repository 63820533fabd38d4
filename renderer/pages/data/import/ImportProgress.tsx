import { Button, Progress } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { EventPayload } from '../../../../shared/contract/events.ts';
import { useText } from '../../../text/useText.ts';
import classes from './Import.module.css';

interface ImportProgressProps {
  /** What is said until the first report arrives. */
  readonly beginning: string;
  readonly stopLabel: string;
  readonly stopping: boolean;
  readonly onStop: () => void;
}

/** How far a look at the files or an import is, and the way to stop it; stopping leaves no trace. */
export const ImportProgress = ({ beginning, stopLabel, stopping, onStop }: ImportProgressProps) => {
  const { t } = useText();
  const [progress, setProgress] = useState<EventPayload<'import.progress'> | null>(null);
  useEffect(() => window.src.on('import.progress', setProgress), []);
  const share =
    progress === null || progress.bytesTotal === 0 ? 0 : (100 * progress.bytesDone) / progress.bytesTotal;
  const label = progress === null ? beginning : t(`import.phase.${progress.phase}`, { file: progress.file });
  return (
    <div className={classes.progress}>
      <div role="status">{label}</div>
      <Progress value={share} aria-label={beginning} transitionDuration={0} />
      <div className={classes.progressFoot}>
        <span className="tabular">
          {progress !== null &&
            t('import.progress', {
              done: progress.filesDone,
              total: progress.filesTotal,
              rows: progress.rowsRead,
            })}
        </span>
        <Button
          variant="default"
          size="compact-sm"
          onClick={onStop}
          loading={stopping}
          // The cut is there by then: there is nothing left to stop.
          disabled={progress?.phase === 'deriving'}
        >
          {stopLabel}
        </Button>
      </div>
    </div>
  );
};
