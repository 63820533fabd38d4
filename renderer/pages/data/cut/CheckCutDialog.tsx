import { Button, Modal, PasswordInput, Stack, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import type { CutView } from '../../../../shared/contract/operations.ts';
import { may } from '../../../../shared/review/role.ts';
import { useAction, useOperation } from '../../../api/queries.ts';
import { useText } from '../../../text/useText.ts';
import { AttemptError } from '../../../ui/AttemptError.tsx';
import { DialogButtons } from '../../../ui/DialogButtons.tsx';
import { Note } from '../../../ui/Note.tsx';
import { useWaitSeconds } from '../../start/useWaitSeconds.ts';
import classes from './Cut.module.css';

/** As the contract asks of the statement. */
const SHORTEST_STATEMENT = 20;

const loginKey = (login: string): string => login.trim().normalize('NFKC').toLowerCase();

/** What is worth looking at, from the numbers of this cut. Nothing of it is put into the statement. */
const Points = ({ cut }: { readonly cut: CutView }) => {
  const { t, date } = useText();
  const points = [
    t('cutCheck.point.counts', { read: cut.rowsRead, rejected: cut.rowsRejected }),
    ...(cut.rowsRejected > 0 ? [t('cutCheck.point.rejected')] : []),
    t('cutCheck.point.remarks'),
    t('cutCheck.point.cutoff', { date: date(cut.cutoffDate) }),
    t('cutCheck.point.subjects'),
    ...(cut.mapping !== null || cut.deidPolicy !== null ? [t('cutCheck.point.leftOut')] : []),
  ];
  return (
    <div>
      <p className={classes.pointsTitle}>{t('cutCheck.points')}</p>
      <ul className={classes.points}>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </div>
  );
};

/** The login of who imported is told at once, and that nobody else could check; main has the last word. */
const useChecker = (cut: CutView, login: string) => {
  const accounts = useOperation('account.list', {}).data ?? [];
  const importer = accounts.filter((account) => account.printedName === cut.importedBy);
  const isImporter =
    login.trim() !== '' &&
    importer.length === 1 &&
    importer.some((account) => loginKey(account.login) === loginKey(login));
  const others = accounts.filter((account) => !importer.includes(account) && may(account.role, 'cut.check'));
  return { isImporter, nobodyElse: accounts.length > 0 && others.length === 0 };
};

/** A second person states in own words what was checked, and signs with login and passphrase. */
export const CheckCutDialog = ({ cut, onClose }: { readonly cut: CutView; readonly onClose: () => void }) => {
  const { t } = useText();
  const [statement, setStatement] = useState('');
  const [login, setLogin] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const check = useAction('cut.check');
  const wait = useWaitSeconds(check.error, check.submittedAt);
  const { isImporter, nobodyElse } = useChecker(cut, login);
  const said = statement.trim().length >= SHORTEST_STATEMENT;
  const ready = said && login.trim() !== '' && passphrase !== '' && !isImporter && wait === 0;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!ready) return;
    check.mutate(
      { cutId: cut.cutId, login: login.trim(), passphrase, statement: statement.trim() },
      {
        onSettled: () => setPassphrase(''),
        onSuccess: (checked) => {
          notifications.show({
            message: t('cutCheck.done', { label: cut.label, name: checked.check?.by ?? '' }),
          });
          onClose();
        },
      },
    );
  };
  return (
    <Modal opened onClose={onClose} title={t('cutCheck.dialog', { label: cut.label })} size="lg">
      <form onSubmit={submit}>
        <Stack gap="sm">
          <p className={classes.hint}>{t('cutCheck.text', { name: cut.importedBy })}</p>
          {nobodyElse && <Note tone="warn">{t('cutCheck.noOther')}</Note>}
          <Points cut={cut} />
          <Textarea
            label={t('cutCheck.statement')}
            description={t('cutCheck.statementHint', { n: SHORTEST_STATEMENT })}
            value={statement}
            onChange={(event) => setStatement(event.currentTarget.value)}
            minRows={3}
            autosize
            maxLength={20_000}
            data-autofocus
          />
          <TextInput
            label={t('account.login')}
            description={t('cutCheck.who')}
            value={login}
            onChange={(event) => setLogin(event.currentTarget.value)}
            error={isImporter ? t('cutCheck.isImporter', { name: cut.importedBy }) : null}
            autoComplete="off"
          />
          <PasswordInput
            label={t('account.passphrase')}
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
            autoComplete="off"
          />
          <AttemptError error={check.error} wait={wait} />
          <DialogButtons>
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" disabled={!ready} loading={check.isPending}>
              {t('cutCheck.submit')}
            </Button>
          </DialogButtons>
        </Stack>
      </form>
    </Modal>
  );
};
