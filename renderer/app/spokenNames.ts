import type { MantineThemeOverride } from '@mantine/core';
import type { TextApi } from '../text/useText.ts';

/** Names of the buttons that Mantine draws by itself, in the reader's language, for who hears the page. */
export const spokenNames = ({ t }: TextApi): MantineThemeOverride => {
  const closeButtonProps = { 'aria-label': t('action.close') };
  return {
    components: {
      Modal: { defaultProps: { closeButtonProps } },
      Notification: { defaultProps: { closeButtonProps } },
      PasswordInput: {
        defaultProps: { visibilityToggleButtonProps: { 'aria-label': t('account.passphraseShow') } },
      },
    },
  };
};
