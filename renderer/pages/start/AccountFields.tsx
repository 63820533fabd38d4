import { PasswordInput, Select, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { Role } from '../../../shared/review/role.ts';
import { useText } from '../../text/useText.ts';
import type { AccountDraft } from './accountForm.ts';
import classes from './StartPage.module.css';

/** Login, printed name, role and passphrase of a new account; a role is only asked for where there is a choice. */
export const AccountFields = ({
  form,
  roles = Role.options,
}: {
  readonly form: UseFormReturnType<AccountDraft>;
  readonly roles?: readonly Role[];
}) => {
  const { t, word } = useText();
  return (
    <>
      <div className={classes.two}>
        <TextInput
          label={t('account.printedName')}
          description={t('account.printedNameHint')}
          autoComplete="off"
          withAsterisk
          {...form.getInputProps('printedName')}
        />
        <TextInput
          label={t('account.login')}
          description={t('account.loginHint')}
          autoComplete="off"
          withAsterisk
          {...form.getInputProps('login')}
        />
      </div>
      <Select
        label={t('account.role')}
        withAsterisk
        readOnly={roles.length === 1}
        data={roles.map((role) => ({ value: role, label: word(`role.${role}`) }))}
        {...form.getInputProps('role')}
      />
      <div className={classes.two}>
        <PasswordInput
          label={t('account.passphrase')}
          autoComplete="new-password"
          withAsterisk
          {...form.getInputProps('passphrase')}
        />
        <PasswordInput
          label={t('account.passphraseAgain')}
          autoComplete="new-password"
          withAsterisk
          {...form.getInputProps('again')}
        />
      </div>
      <p>{t('account.passphraseHint')}</p>
    </>
  );
};
