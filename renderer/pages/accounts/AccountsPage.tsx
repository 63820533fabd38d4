import { Button, Modal, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { AccountView } from '../../../shared/contract/operations.ts';
import { Role } from '../../../shared/review/role.ts';
import { formatList } from '../../../shared/text/format.ts';
import { useAction, useOperation } from '../../api/queries.ts';
import { useMay, useSession } from '../../app/SessionContext.ts';
import { useText } from '../../text/useText.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { DialogButtons } from '../../ui/DialogButtons.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { HashText } from '../../ui/HashText.tsx';
import { Loaded } from '../../ui/Loading.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { AccountFields } from '../start/AccountFields.tsx';
import { useAccountForm } from '../start/accountForm.ts';

const AddDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useText();
  const form = useAccountForm('src-member');
  const add = useAction('account.add');
  const submit = form.onSubmit(({ again: _again, ...account }) =>
    add.mutate(account, {
      onSuccess: ({ printedName }) => {
        notifications.show({ message: t('accounts.added', { name: printedName }) });
        onClose();
      },
    }),
  );
  return (
    <Modal opened onClose={onClose} title={t('accounts.add')} size="lg">
      <form onSubmit={submit}>
        <Stack gap="sm">
          <p style={{ margin: 0 }}>{t('accounts.addText')}</p>
          <AccountFields form={form} />
          {add.error !== null && <ErrorNote error={add.error} />}
          <DialogButtons>
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={add.isPending}>
              {t('accounts.add')}
            </Button>
          </DialogButtons>
        </Stack>
      </form>
    </Modal>
  );
};

const useColumns = (): readonly Column<AccountView>[] => {
  const { t, word, instant } = useText();
  const { account: own } = useSession();
  return [
    {
      id: 'name',
      label: t('account.printedName'),
      cell: (one) => `${one.printedName}${one.accountId === own.accountId ? ` (${t('accounts.you')})` : ''}`,
    },
    { id: 'login', label: t('account.login'), cell: (one) => <span translate="no">{one.login}</span> },
    { id: 'role', label: t('account.role'), cell: (one) => word(`role.${one.role}`) },
    {
      id: 'certificate',
      label: t('accounts.certificate'),
      cell: (one) => <HashText hash={one.certificateFingerprint} />,
    },
    { id: 'created', label: t('accounts.created'), cell: (one) => instant(one.createdAt) },
  ];
};

/** Who can unlock this workspace, in which role. */
export const AccountsPage = () => {
  const { t, word, language } = useText();
  const [adding, setAdding] = useState(false);
  const mayAdd = useMay('account.add');
  const query = useOperation('account.list', {});
  const columns = useColumns();
  return (
    <Loaded query={query}>
      {(accounts) => {
        const roles = Role.options
          .map((role) => ({ role, n: accounts.filter((one) => one.role === role).length }))
          .filter(({ n }) => n > 0)
          .map(({ role, n }) => t('accounts.count', { n, role: word(`role.${role}`) }));
        const chair = accounts.some((one) => one.role === 'src-chair');
        const count = t('accounts.conclusion', { n: accounts.length, roles: formatList(language, roles) });
        return (
          <Page
            title={t('accounts.title')}
            conclusion={[chair ? count : `${count} ${t('accounts.noChair')}`]}
            actions={
              mayAdd ? <Button onClick={() => setAdding(true)}>{t('accounts.add')}</Button> : undefined
            }
          >
            <Section title={t('accounts.title')}>
              <DataTable
                caption={t('accounts.title')}
                columns={columns}
                rows={accounts}
                rowKey={(one) => one.accountId}
              />
            </Section>
            {adding && <AddDialog onClose={() => setAdding(false)} />}
          </Page>
        );
      }}
    </Loaded>
  );
};
