import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { may, Role } from '../../../shared/review/role.ts';
import { useAction, useAsk } from '../../api/queries.ts';
import { useText } from '../../text/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { AccountFields } from './AccountFields.tsx';
import { useAccountForm } from './accountForm.ts';
import classes from './StartPage.module.css';

interface Place {
  readonly token: string;
  readonly name: string;
}

const PlaceStep = ({
  place,
  onPlace,
}: {
  readonly place: Place | null;
  readonly onPlace: (place: Place) => void;
}) => {
  const { t } = useText();
  const [name, setName] = useState('AXA-NK02');
  const dialog = useAsk('dialog.newWorkspace');
  const choose = async (): Promise<void> => {
    const answer = await dialog.mutateAsync({ suggestedName: name });
    if (answer.token !== null) onPlace({ token: answer.token, name: answer.name });
  };
  return (
    <section className={classes.step}>
      <h2>1. {t('create.stepPlace')}</h2>
      <p>{t('create.placeText')}</p>
      <div className={classes.row}>
        <TextInput
          label={t('create.name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button
          variant={place === null ? 'filled' : 'default'}
          disabled={name.trim() === ''}
          onClick={() => void choose().catch(() => undefined)}
        >
          {t('create.choosePlace')}
        </Button>
      </div>
      {place !== null && <strong>{t('create.chosen', { name: place.name })}</strong>}
      {dialog.error !== null && <ErrorNote error={dialog.error} />}
    </section>
  );
};

/** Who can add the other accounts; main refuses any other owner. */
const OWNER_ROLES: readonly Role[] = Role.options.filter((role) => may(role, 'account.add'));

/** A new workspace: where, for which protocol, and its first account. */
export const CreateWorkspace = ({ onBack }: { readonly onBack: () => void }) => {
  const { t } = useText();
  const [place, setPlace] = useState<Place | null>(null);
  const form = useAccountForm('medical-monitor');
  const create = useAction('workspace.create');
  const submit = form.onSubmit(({ again: _again, ...owner }) => {
    if (place !== null) create.mutate({ token: place.token, protocolId: 'axa-nk02', owner });
  });
  return (
    <main className={classes.screen}>
      <form className={`${classes.inner} ${classes.narrow}`} onSubmit={submit}>
        <header className={classes.head}>
          <h1>{t('create.title')}</h1>
        </header>
        <div className={classes.card}>
          <PlaceStep place={place} onPlace={setPlace} />
          <section className={classes.step}>
            <h2>2. {t('create.stepProtocol')}</h2>
            <Select
              aria-label={t('create.stepProtocol')}
              value="axa-nk02"
              data={[{ value: 'axa-nk02', label: 'AXA-NK02 · VGO-Cs01p-002' }]}
            />
            <p>{t('create.protocolText')}</p>
          </section>
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
            <Button type="submit" disabled={place === null} loading={create.isPending}>
              {t('create.submit')}
            </Button>
          </div>
        </div>
      </form>
    </main>
  );
};
