import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { Json } from '../../../shared/integrity/canonicalJson.ts';
import { isJsonList, valueAt } from '../../../shared/protocol/editor/documentPath.ts';
import type { StoppingRule } from '../../../shared/protocol/stopping.ts';
import { libraryFor } from '../../../shared/stopping/stoppingLibrary.ts';
import { useText } from '../../text/useText.ts';
import classes from './Dialogs.module.css';
import { useForm } from './FormContext.ts';

const AT = 'stoppingRules.value';

const idsOf = (list: Json | undefined): readonly { readonly id: string }[] =>
  isJsonList(list)
    ? list.flatMap((rule) => {
        const id = valueAt(rule, ['id']);
        return typeof id === 'string' ? [{ id }] : [];
      })
    : [];

const LibraryRule = ({ rule, onAdd }: { readonly rule: StoppingRule; readonly onAdd: () => void }) => {
  const { t, language } = useText();
  const name = rule.label[language];
  return (
    <li>
      <div>
        <strong>{name}</strong>
        <span className={classes.librarySource}>
          {t(`value.${rule.action}`)} · {t(`value.${rule.scope}`)} · {rule.source}
        </span>
      </div>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t('editor.libraryAdd', { name })}
        onClick={onAdd}
      >
        {t('editor.add')}
      </Button>
    </li>
  );
};

/** Rules that other protocols have, each with its source: one is added as it stands and can then be changed. */
export const LibraryDialog = ({ rules }: { readonly rules: Json | undefined }) => {
  const { t } = useText();
  const { edit, reveal, mayEdit } = useForm();
  const [open, setOpen] = useState(false);
  const offered = libraryFor(idsOf(rules));
  const count = isJsonList(rules) ? rules.length : 0;
  if (!mayEdit || offered.length === 0) return null;
  const add = (rule: StoppingRule): void => {
    setOpen(false);
    edit({ kind: 'insert', at: AT, index: count, entry: rule });
    reveal(`${AT}.${count}`);
  };
  return (
    <>
      <Button size="compact-sm" variant="default" className={classes.add ?? ''} onClick={() => setOpen(true)}>
        {t('editor.library')}
      </Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={t('editor.library')}
        size="xl"
        returnFocus={false}
      >
        <p className={classes.hint}>{t('editor.libraryText')}</p>
        <ul className={classes.library}>
          {offered.map((rule) => (
            <LibraryRule key={rule.id} rule={rule} onAdd={() => add(rule)} />
          ))}
        </ul>
      </Modal>
    </>
  );
};
