import { Button } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useAsk, useOperation } from '../../api/queries.ts';
import { clearOffer, offerFiles, useOfferedFiles } from '../../app/offeredFiles.ts';
import { useText } from '../../text/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Loaded } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import classes from './Verify.module.css';
import { VerifyResult } from './VerifyResult.tsx';

const ChoosePdf = () => {
  const { t } = useText();
  const dialog = useAsk('dialog.openDecisionPdf');
  const choose = async (): Promise<void> => {
    const { token, name } = await dialog.mutateAsync({});
    if (token !== null) offerFiles('verify', [{ token, name }]);
  };
  return (
    <Page title={t('verify.title')} conclusion={[t('verify.ask')]}>
      <div className={classes.drop}>
        <IconShieldCheck size={34} stroke={1.3} aria-hidden="true" />
        <strong>{t('verify.dropTitle')}</strong>
        <span className={classes.hint}>{t('verify.dropText')}</span>
        <Button mt={10} onClick={() => void choose().catch(() => undefined)}>
          {t('verify.choose')}
        </Button>
        {dialog.error !== null && <ErrorNote error={dialog.error} />}
      </div>
    </Page>
  );
};

const VerifyFile = ({ token }: { readonly token: string }) => {
  const { t } = useText();
  const query = useOperation('pdf.verify', { token });
  if (query.error !== null) {
    return (
      <Page
        title={t('verify.title')}
        conclusion={[]}
        actions={
          <Button variant="default" onClick={clearOffer}>
            {t('verify.another')}
          </Button>
        }
      >
        <ErrorNote error={query.error} />
      </Page>
    );
  }
  return <Loaded query={query}>{(answer) => <VerifyResult answer={answer} />}</Loaded>;
};

/** Verification of a decision PDF: choose or drop, then the verdict with every named check. */
export const VerifyPage = () => {
  const [file] = useOfferedFiles('verify');
  return file === undefined ? <ChoosePdf /> : <VerifyFile token={file.token} />;
};
