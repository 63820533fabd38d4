import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { FactArea } from '../../shared/facts/fact.ts';
import { useSession } from '../app/SessionContext.ts';
import { useText } from '../text/useText.ts';
import type { TextKey } from '../text/words.ts';
import { EmptyState } from './Note.tsx';
import { Page } from './Page.tsx';

interface IfFollowedProps {
  /** The page is drawn when the protocol follows any of these. */
  readonly areas: readonly FactArea[];
  readonly title: TextKey;
  readonly children: ReactNode;
}

/** Draws a page of areas that the protocol follows, or says that it does not follow them. */
export const IfFollowed = ({ areas, title, children }: IfFollowedProps): ReactNode => {
  const { areas: followed } = useSession();
  const { t } = useText();
  const [, go] = useLocation();
  if (areas.some((area) => followed.includes(area))) return children;
  return (
    <Page title={t(title)} conclusion={[]}>
      <EmptyState
        title={t('notFollowed.title')}
        actions={
          <Button variant="default" onClick={() => go('/protocol')}>
            {t('notFollowed.go')}
          </Button>
        }
      >
        {t('notFollowed.text')}
      </EmptyState>
    </Page>
  );
};
