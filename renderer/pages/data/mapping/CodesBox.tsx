import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { TableMapping } from '../../../../shared/dataset/mapping/mapping.ts';
import { useText } from '../../../text/useText.ts';
import { Glyph } from '../../../ui/Glyph.tsx';
import classes from './Mapping.module.css';

interface CodesBoxProps {
  readonly target: string;
  readonly entry: TableMapping;
  /** Values in the first rows. */
  readonly seen: readonly string[];
  readonly onCode: (from: string, to: string) => void;
}

/** One value and what it becomes; taken over when the field is left, so that one change is one step to undo. */
const CodeRow = ({
  from,
  to,
  onCode,
}: {
  readonly from: string;
  readonly to: string;
  readonly onCode: (to: string) => void;
}) => {
  const { t } = useText();
  const [text, setText] = useState(to);
  const take = (): void => {
    if (text.trim() !== to) onCode(text.trim());
  };
  return (
    <div className={classes.code}>
      <span className={classes.codeFrom}>{from}</span>
      <Glyph name="arrow" />
      <TextInput
        size="xs"
        aria-label={t('map.codeTo', { from })}
        placeholder={t('map.asItIs')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
        }}
        maxLength={200}
      />
    </div>
  );
};

/** Codes of the sender that stand for others, with the values that were seen; further values can be named. */
export const CodesBox = ({ target, entry, seen, onCode }: CodesBoxProps) => {
  const { t } = useText();
  const [added, setAdded] = useState<readonly string[]>([]);
  const [text, setText] = useState('');
  const codes = entry.values.filter((one) => one.target === target);
  const froms = [...new Set([...seen, ...codes.map(({ from }) => from), ...added])];
  const add = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === '') return;
    setAdded([...added, text.trim()]);
    setText('');
  };
  return (
    <section className={classes.codeBox} aria-label={t('map.codesOf', { target })}>
      <p>{t('map.codesText')}</p>
      <div className={classes.codeGrid}>
        {froms.map((from) => {
          const to = codes.find((one) => one.from === from)?.to ?? '';
          return <CodeRow key={`${from} ${to}`} from={from} to={to} onCode={(next) => onCode(from, next)} />;
        })}
      </div>
      <form className={classes.addCode} onSubmit={add}>
        <TextInput
          size="xs"
          label={t('map.codeAdd')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          maxLength={200}
        />
        <Button size="xs" variant="default" type="submit" disabled={text.trim() === ''}>
          {t('map.codeAddButton')}
        </Button>
      </form>
    </section>
  );
};
