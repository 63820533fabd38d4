import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { CutView } from '../../shared/contract/operations.ts';
import { useCut } from '../app/CutContext.ts';
import { useText } from '../text/useText.ts';
import { EmptyState } from './Note.tsx';

/** Draws a page on the cut in view, or says how to get a cut. */
export const WithCut = ({ children }: { readonly children: (cut: CutView) => ReactNode }): ReactNode => {
  const { cut } = useCut();
  const { t } = useText();
  const [, go] = useLocation();
  if (cut !== null) return children(cut);
  return (
    <div style={{ padding: 24 }}>
      <EmptyState
        title={t('noCut.title')}
        actions={<Button onClick={() => go('/data')}>{t('noCut.go')}</Button>}
      >
        {t('noCut.text')}
      </EmptyState>
    </div>
  );
};
