import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAsk } from '../../api/queries.ts';
import { useText } from '../../text/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import classes from './StartPage.module.css';

/** A place that the person chose for the workspace. */
export interface Place {
  readonly token: string;
  readonly name: string;
}

interface PlaceStepProps {
  readonly place: Place | null;
  /** Offered until the person types another. */
  readonly suggestedName: string;
  readonly onPlace: (place: Place) => void;
}

/** Where the workspace is put, and its name. */
export const PlaceStep = ({ place, suggestedName, onPlace }: PlaceStepProps) => {
  const { t } = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const name = typed ?? suggestedName;
  const dialog = useAsk('dialog.newWorkspace');
  const choose = async (): Promise<void> => {
    const answer = await dialog.mutateAsync({ suggestedName: name });
    if (answer.token !== null) onPlace({ token: answer.token, name: answer.name });
  };
  return (
    <section className={classes.step}>
      <h2>2. {t('create.stepPlace')}</h2>
      <p>{t('create.placeText')}</p>
      <div className={classes.row}>
        <TextInput
          label={t('create.name')}
          value={name}
          onChange={(event) => setTyped(event.currentTarget.value)}
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
