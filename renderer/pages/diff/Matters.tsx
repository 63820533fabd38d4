import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { CutDiff, DiffItem } from '../../../shared/dataset/diff/diff.ts';
import { useText } from '../../text/useText.ts';
import { changeGlyph } from '../../ui/ChangeMark.tsx';
import { Glyph } from '../../ui/Glyph.tsx';
import { LevelGlyph } from '../../ui/LevelTitle.tsx';
import { Section } from '../../ui/Page.tsx';
import { useRowsPanel } from '../../ui/RowsContext.ts';
import { subjectNames } from '../../ui/subjectNames.ts';
import classes from './Diff.module.css';
import { groupItems, type ItemGroup, lookOf } from './diffItems.ts';

/** As many of a group are shown before the rest is asked for. */
const FIRST = 6;

interface ItemProps {
  readonly item: DiffItem;
  readonly diff: CutDiff;
  readonly name: (subjectId: string) => string;
}

const Level = ({ level }: { readonly level: number | null }) => {
  const { t } = useText();
  if (level === null) return <span className={classes.level} />;
  return (
    <span className={classes.level} title={t('level.n', { level })}>
      <LevelGlyph level={level} />
      <span className="visually-hidden">{t('level.n', { level })}</span>
      <span aria-hidden="true">{level}</span>
    </span>
  );
};

const Item = ({ item, diff, name }: ItemProps) => {
  const { t, say } = useText();
  const panel = useRowsPanel();
  const { change, word } = lookOf(item);
  const { text } = item;
  const short = { ...text.params, ...(item.subjectId === '' ? {} : { subject: name(item.subjectId) }) };
  const sentence = say({ key: text.key, params: short });
  const open = (): void =>
    panel.open({
      title: say(text),
      cutId: item.cut === 'older' ? diff.olderCutId : diff.newerCutId,
      refs: item.refs,
      ...(item.cut === 'older' ? { goneFrom: diff.newerCutId } : { since: diff.olderCutId }),
    });
  return (
    <li className={classes.item} data-kind={item.kind}>
      <span
        className={classes.kind}
        data-change={change}
        data-serious={item.kind.includes('serious') || undefined}
      >
        <Glyph name={changeGlyph[change]} /> {t(word)}
      </span>
      <Level level={item.level} />
      {item.refs.length === 0 ? (
        <span>{sentence}</span>
      ) : (
        <button type="button" className="link-button" onClick={open} title={say(text)}>
          {sentence}
        </button>
      )}
    </li>
  );
};

interface GroupProps {
  readonly group: ItemGroup;
  readonly items: readonly DiffItem[];
  readonly diff: CutDiff;
  readonly name: (subjectId: string) => string;
}

const Group = ({ group, items, diff, name }: GroupProps) => {
  const { t } = useText();
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, FIRST);
  return (
    <section className={classes.group} data-testid={`diff-${group}`}>
      <h3>
        {t(`diff.group.${group}`)} <span className={classes.count}>{items.length}</span>
      </h3>
      <div>
        <ul className={classes.items}>
          {shown.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: several items may say the same of equal rows
            <Item key={index} item={item} diff={diff} name={name} />
          ))}
        </ul>
        {items.length > FIRST && (
          <Button variant="subtle" size="compact-sm" onClick={() => setAll(!all)} aria-expanded={all}>
            {all ? t('diff.showFewer') : t('diff.showAll', { n: items.length })}
          </Button>
        )}
      </div>
    </section>
  );
};

/** What of a difference a committee should read, grouped; each sentence opens its rows in the cut that has them. */
export const Matters = ({ diff }: { readonly diff: CutDiff }) => {
  const { t } = useText();
  const name = useMemo(
    () => subjectNames(diff.items.map(({ subjectId }) => subjectId).filter((id) => id !== '')),
    [diff],
  );
  const groups = groupItems(diff.items);
  return (
    <Section title={t('diff.matters')}>
      {groups.length === 0 && <p className={classes.quiet}>{t('diff.mattersNone')}</p>}
      {groups.map(({ group, items }) => (
        <Group key={group} group={group} items={items} diff={diff} name={name} />
      ))}
      {diff.notTold.map(({ domain, rows }) => (
        <p key={domain} className={classes.quiet}>
          {t('diff.notTold', { domain, rows })}
        </p>
      ))}
    </Section>
  );
};
