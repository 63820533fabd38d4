import { Button, Progress } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { EventPayload } from '../../../shared/contract/events.ts';
import { useAsk } from '../../api/queries.ts';
import { useText } from '../../text/useText.ts';
import classes from './ImportPage.module.css';

/** How far the import is, and the way to stop it; stopping leaves no trace of the cut. */
export const ImportProgress = () => {
  const { t } = useText();
  const [progress, setProgress] = useState<EventPayload<'import.progress'> | null>(null);
  const cancel = useAsk('import.cancel');
  useEffect(() => window.src.on('import.progress', setProgress), []);
  const share =
    progress === null || progress.bytesTotal === 0 ? 0 : (100 * progress.bytesDone) / progress.bytesTotal;
  const label =
    progress === null ? t('import.running') : t(`import.phase.${progress.phase}`, { file: progress.file });
  return (
    <div className={classes.progress}>
      <div role="status">{label}</div>
      <Progress value={share} aria-label={t('import.running')} transitionDuration={0} />
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
          onClick={() => cancel.mutate({})}
          loading={cancel.isPending}
        >
          {t('import.cancel')}
        </Button>
      </div>
    </div>
  );
};
