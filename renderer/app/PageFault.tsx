import { Button } from '@mantine/core';
import type { FallbackProps } from 'react-error-boundary';
import { useText } from '../text/useText.ts';
import { Note } from '../ui/Note.tsx';

/** Stands in the place of a page that failed by a fault of the program. */
export const PageFault = ({ error, resetErrorBoundary }: FallbackProps) => {
  const { t } = useText();
  return (
    <div style={{ padding: 24 }} role="alert" data-testid="page-fault">
      <Note tone="bad" title={t('error.pageTitle')}>
        <p>{t('error.pageText')}</p>
        <details>
          <summary>{t('error.detail')}</summary>
          <code>{error instanceof Error ? error.message : String(error)}</code>
        </details>
        <Button mt="sm" variant="default" onClick={resetErrorBoundary}>
          {t('action.retry')}
        </Button>
      </Note>
    </div>
  );
};
