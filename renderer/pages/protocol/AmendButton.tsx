import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import { useMay } from '../../app/SessionContext.ts';
import { useText } from '../../text/useText.ts';

/** Leads to the editor, for those who may amend. */
export const AmendButton = ({ section }: { readonly section?: string }) => {
  const { t } = useText();
  const [, go] = useLocation();
  if (!useMay('protocol.amend')) return null;
  return (
    <Button
      variant="default"
      size="compact-sm"
      onClick={() => go(section === undefined ? '/protocol/edit' : `/protocol/edit/${section}`)}
    >
      {t('protocol.amend')}
    </Button>
  );
};
