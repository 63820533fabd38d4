import { useText } from '../../text/useText.ts';
import { Page } from '../../ui/Page.tsx';

/** Forms in which the protocol is amended. */
export const ProtocolEditorPage = () => {
  const { t } = useText();
  return (
    <Page title={t('editor.title')} conclusion={[]}>
      {null}
    </Page>
  );
};
