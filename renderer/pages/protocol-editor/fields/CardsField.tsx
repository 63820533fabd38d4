import { useEffect, useState } from 'react';
import type { Json } from '../../../../shared/integrity/canonicalJson.ts';
import { isJsonList } from '../../../../shared/protocol/editor/documentPath.ts';
import type { FieldModel } from '../../../../shared/protocol/editor/fieldModel.ts';
import { startValue } from '../../../../shared/protocol/editor/startValue.ts';
import { useText } from '../../../text/useText.ts';
import { Glyph } from '../../../ui/Glyph.tsx';
import { entryWords } from '../entryWords.ts';
import { useNotes } from '../FormContext.ts';
import { useRevealed } from '../RevealContext.ts';
import { AddButton } from './AddButton.tsx';
import { EntryButtons } from './EntryButtons.tsx';
import { Problems } from './FieldFrame.tsx';
import classes from './Fields.module.css';
import { FieldView } from './FieldView.tsx';
import type { FieldProps } from './fieldProps.ts';
import { FieldGrid } from './ObjectFields.tsx';

interface CardProps {
  readonly list: string;
  readonly index: number;
  readonly count: number;
  readonly entry: Json;
  readonly element: FieldModel;
}

const CardBody = ({ at, entry, element }: { at: string; entry: Json; element: FieldModel }) => {
  const { problems } = useNotes(at);
  if (element.kind !== 'object') return <FieldView model={element} at={at} value={entry} />;
  return (
    <>
      <Problems problems={problems} />
      <FieldGrid at={at} fields={element.fields} value={entry} />
    </>
  );
};

const Card = ({ list, index, count, entry, element }: CardProps) => {
  const text = useText();
  const at = `${list}.${index}`;
  const { holdsProblem } = useNotes(at);
  const [open, setOpen] = useState(false);
  const revealed = useRevealed(at);
  useEffect(() => {
    if (revealed) setOpen(true);
  }, [revealed]);
  const { title, summary } = entryWords(at, entry, element, text);
  return (
    <li className={classes.card} id={`field-${at}`} tabIndex={-1}>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <strong>{title === '' ? text.t('editor.entryN', { n: index + 1 }) : title}</strong>
          <span className={classes.summary}>{summary}</span>
          {holdsProblem && (
            <span className={classes.cardProblem}>
              <Glyph name="warning" /> {text.t('editor.hasProblem')}
            </span>
          )}
        </summary>
        {open && <CardBody at={at} entry={entry} element={element} />}
      </details>
      <EntryButtons at={list} index={index} count={count} />
    </li>
  );
};

/** A list of large entries, one card for each; closed, it says what is in it. */
export const CardsField = ({ at, value, element }: FieldProps & { readonly element: FieldModel }) => {
  const text = useText();
  const entries = isJsonList(value) ? value : [];
  return (
    <>
      {entries.length === 0 && <p className={classes.empty}>{text.t('param.empty')}</p>}
      <ol className={classes.cards}>
        {entries.map((entry, index) => (
          <Card
            // biome-ignore lint/suspicious/noArrayIndexKey: a place in the document is the identity of its form
            key={index}
            {...{ list: at, index, count: entries.length, entry, element }}
          />
        ))}
      </ol>
      <AddButton at={at} count={entries.length} entry={startValue(element)} />
    </>
  );
};
