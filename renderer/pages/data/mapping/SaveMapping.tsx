import { Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { FormEvent } from 'react';
import type { Mapping } from '../../../../shared/dataset/mapping/mapping.ts';
import { useAction } from '../../../api/queries.ts';
import { useText } from '../../../text/useText.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import classes from './Mapping.module.css';

interface SaveMappingProps {
  /** With the table as it stands now. */
  readonly mapping: Mapping;
  /** Something is wrong with the table as it stands now. */
  readonly blocked: boolean;
  readonly onRename: (name: string) => void;
}

/** Name of the mapping, and saving it as a new version of that name. */
export const SaveMapping = ({ mapping, blocked, onRename }: SaveMappingProps) => {
  const { t } = useText();
  const save = useAction('mapping.save');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate(
      { mapping: { ...mapping, name: mapping.name.trim() } },
      {
        onSuccess: ({ mapping: { name }, version }) =>
          notifications.show({ message: t('map.saved.done', { name, version }) }),
      },
    );
  };
  return (
    <form className={classes.save} onSubmit={submit}>
      <TextInput
        label={t('map.saveName')}
        description={t('map.saveText')}
        value={mapping.name}
        onChange={(event) => onRename(event.currentTarget.value)}
        maxLength={200}
        w={520}
      />
      <Button
        type="submit"
        variant="default"
        disabled={blocked || mapping.name.trim() === '' || mapping.tables.length === 0}
        loading={save.isPending}
      >
        {t('map.save')}
      </Button>
      {save.error !== null && <ErrorNote error={save.error} />}
    </form>
  );
};
