import { Button, Modal, PasswordInput, Radio, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useAction, useAsk } from '../../api/queries.ts';
import { useText } from '../../text/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import classes from './StartPage.module.css';

const MIN_LENGTH = 12;

/** Where to put the example study, its one passphrase, and how far the study has come. */
export const ExampleDialog = ({
  opened,
  onClose,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
}) => {
  const { t } = useText();
  const place = useAsk('dialog.newWorkspace');
  const create = useAction('workspace.createExample');
  const form = useForm({
    initialValues: { passphrase: '', again: '', extracts: '3' },
    validate: {
      passphrase: (value) => ([...value].length < MIN_LENGTH ? t('account.short') : null),
      again: (value, { passphrase }) => (value === passphrase ? null : t('account.mismatch')),
    },
  });
  const submit = form.onSubmit(async ({ passphrase, extracts }) => {
    const { token } = await place.mutateAsync({ suggestedName: 'SRC example study' });
    if (token !== null) create.mutate({ token, passphrase, extracts: Number(extracts) });
  });
  const error = place.error ?? create.error;
  return (
    <Modal opened={opened} onClose={onClose} title={t('example.title')} size="lg">
      <form onSubmit={submit}>
        <Stack gap="md">
          <p style={{ margin: 0 }}>{t('example.text')}</p>
          <Radio.Group label={t('example.extracts')} {...form.getInputProps('extracts')}>
            <Stack gap={6} mt={6}>
              <Radio value="1" label={t('example.extract1')} />
              <Radio value="2" label={t('example.extract2')} />
              <Radio value="3" label={t('example.extract3')} />
            </Stack>
          </Radio.Group>
          <div className={classes.two}>
            <PasswordInput
              label={t('account.passphrase')}
              description={t('account.short')}
              autoComplete="new-password"
              {...form.getInputProps('passphrase')}
            />
            <PasswordInput
              label={t('account.passphraseAgain')}
              description={'\u00A0'}
              autoComplete="new-password"
              {...form.getInputProps('again')}
            />
          </div>
          {error !== null && <ErrorNote error={error} />}
          {create.isPending && <p role="status">{t('example.working')}</p>}
          <div className={classes.buttons}>
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={place.isPending || create.isPending}>
              {t('example.submit')}
            </Button>
          </div>
        </Stack>
      </form>
    </Modal>
  );
};
