import { type UseFormReturnType, useForm } from '@mantine/form';
import type { Role } from '../../../shared/review/role.ts';
import { useText } from '../../text/useText.ts';

/** What a person types for a new account; the second passphrase only guards against a slip. */
export interface AccountDraft {
  readonly login: string;
  readonly printedName: string;
  readonly role: Role;
  readonly passphrase: string;
  readonly again: string;
}

/** Main decides whether a passphrase is strong enough; this only saves a round trip. */
const MIN_LENGTH = 12;

export const useAccountForm = (role: Role): UseFormReturnType<AccountDraft> => {
  const { t } = useText();
  return useForm<AccountDraft>({
    initialValues: { login: '', printedName: '', role, passphrase: '', again: '' },
    validate: {
      login: (value) => (value.trim() === '' ? t('account.required') : null),
      printedName: (value) => (value.trim() === '' ? t('account.required') : null),
      passphrase: (value) => ([...value].length < MIN_LENGTH ? t('account.short') : null),
      again: (value, { passphrase }) => (value === passphrase ? null : t('account.mismatch')),
    },
  });
};
