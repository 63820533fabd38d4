import { Button, Switch } from '@mantine/core';
import { isJsonObject } from '../../../../shared/protocol/editor/documentPath.ts';
import type { FieldModel } from '../../../../shared/protocol/editor/fieldModel.ts';
import { useText } from '../../../text/useText.ts';
import { Glyph } from '../../../ui/Glyph.tsx';
import { useForm, useNotes } from '../FormContext.ts';
import { fieldHint } from '../fieldHint.ts';
import { fieldLabel } from '../fieldLabel.ts';
import classes from './Fields.module.css';
import { FieldView } from './FieldView.tsx';
import type { FieldProps } from './fieldProps.ts';
import { TextField } from './TextField.tsx';

const isSmall = ({ kind }: FieldModel): boolean => ['number', 'text', 'yesNo', 'choice'].includes(kind);

/** What was changed since the version in force, and the way back to it. */
export const ChangedMark = ({ at, label }: { readonly at: string; readonly label: string }) => {
  const { t } = useText();
  const { restore, mayEdit } = useForm();
  const { changed } = useNotes(at);
  if (!changed) return null;
  return (
    <span className={classes.changed}>
      <Glyph name="dotHalf" /> {t('editor.changed')}
      {mayEdit && (
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={t('editor.restoreNamed', { name: label })}
          onClick={() => restore(at)}
        >
          {t('editor.restore')}
        </Button>
      )}
    </span>
  );
};

/** A source or note, which is asked about when the value it speaks of was changed. */
const SourceText = ({ at, value }: FieldProps) => {
  const { t } = useText();
  const { stale } = useNotes(at);
  return (
    <div>
      <TextField at={at} value={value} />
      {stale && (
        <p className={classes.stale}>{t(at.endsWith('.note') ? 'editor.staleNote' : 'editor.staleSource')}</p>
      )}
    </div>
  );
};

/** A parameter: its value, where it comes from, whether the record leaves it open, and what is assumed. */
export const SourcedField = ({ at, value, model }: FieldProps & { readonly model: FieldModel }) => {
  const text = useText();
  const { edit, mayEdit } = useForm();
  const parts = isJsonObject(value) ? value : {};
  const label = fieldLabel(at, text);
  const hint = fieldHint(at, text);
  return (
    <section className={classes.sourced} aria-label={label} id={`field-${at}`} tabIndex={-1}>
      <header>
        <h3>{label}</h3>
        <ChangedMark at={at} label={label} />
        <Switch
          size="xs"
          className={classes.openSwitch ?? ''}
          id={`field-${at}.open`}
          label={text.t('editor.open')}
          labelPosition="left"
          checked={parts.open === true}
          disabled={!mayEdit}
          onChange={(event) =>
            edit({ kind: 'set', at: `${at}.open`, value: event.currentTarget.checked, typing: false })
          }
        />
      </header>
      {hint !== null && <p className={classes.hint}>{hint}</p>}
      <div className={classes.sourcedBody} data-small={isSmall(model) || undefined}>
        <FieldView model={model} at={`${at}.value`} value={parts.value} />
        <SourceText at={`${at}.source`} value={parts.source} />
        <SourceText at={`${at}.note`} value={parts.note} />
      </div>
    </section>
  );
};
