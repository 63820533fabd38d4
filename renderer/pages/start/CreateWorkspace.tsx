import { Button } from '@mantine/core';
import { useState } from 'react';
import { bundledProtocol } from '../../../shared/protocol/bundledProtocols.ts';
import { may, Role } from '../../../shared/review/role.ts';
import { useAction } from '../../api/queries.ts';
import { useText } from '../../text/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { AccountFields } from './AccountFields.tsx';
import { useAccountForm } from './accountForm.ts';
import { type Place, PlaceStep } from './PlaceStep.tsx';
import { beginning, type ProtocolChoice, ProtocolStep } from './ProtocolStep.tsx';
import classes from './StartPage.module.css';

/** Who can add the other accounts; main refuses any other owner. */
const OWNER_ROLES: readonly Role[] = Role.options.filter((role) => may(role, 'account.add'));

const nameOf = (choice: ProtocolChoice): string =>
  choice.from === 'bundled'
    ? bundledProtocol(choice.protocolId).protocol.studyId
    : (choice.file?.about.studyId ?? '');

/** A new workspace: for which protocol, where, and its first account. */
export const CreateWorkspace = ({ onBack }: { readonly onBack: () => void }) => {
  const { t } = useText();
  const [place, setPlace] = useState<Place | null>(null);
  const [choice, setChoice] = useState<ProtocolChoice>({ from: 'bundled', protocolId: 'axa-nk02' });
  const form = useAccountForm('medical-monitor');
  const create = useAction('workspace.create');
  const protocol = beginning(choice);
  const submit = form.onSubmit(({ again: _again, ...owner }) => {
    if (place !== null && protocol !== null) create.mutate({ token: place.token, protocol, owner });
  });
  return (
    <main className={classes.screen}>
      <form className={`${classes.inner} ${classes.narrow}`} onSubmit={submit}>
        <header className={classes.head}>
          <h1>{t('create.title')}</h1>
        </header>
        <div className={classes.card}>
          <ProtocolStep choice={choice} onChoice={setChoice} />
          <PlaceStep place={place} suggestedName={nameOf(choice)} onPlace={setPlace} />
          <section className={classes.step}>
            <h2>3. {t('create.stepOwner')}</h2>
            <p>{t('create.ownerText')}</p>
            <AccountFields form={form} roles={OWNER_ROLES} />
          </section>
          {create.error !== null && <ErrorNote error={create.error} />}
          <div className={classes.buttons}>
            <Button variant="default" onClick={onBack}>
              {t('action.back')}
            </Button>
            <Button type="submit" disabled={place === null || protocol === null} loading={create.isPending}>
              {t('create.submit')}
            </Button>
          </div>
        </div>
      </form>
    </main>
  );
};
