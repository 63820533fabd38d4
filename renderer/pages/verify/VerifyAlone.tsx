import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import { useText } from '../../text/useText.ts';
import classes from './Verify.module.css';
import { VerifyPage } from './VerifyPage.tsx';

/** Verification without an unlocked workspace. */
export const VerifyAlone = () => {
  const { t } = useText();
  const [, go] = useLocation();
  return (
    <main className={classes.alone}>
      <div className={classes.aloneBar}>
        <strong>{t('app.name')}</strong>
        <Button variant="default" onClick={() => go('/')}>
          {t('action.back')}
        </Button>
      </div>
      <VerifyPage />
    </main>
  );
};
