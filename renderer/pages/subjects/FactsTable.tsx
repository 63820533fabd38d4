import { Popover } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { Fact } from '../../../shared/facts/fact.ts';
import { sayFactAbout } from '../../../shared/facts/factAbout.ts';
import type { ClinicalRule } from '../../../shared/facts/rule.ts';
import { formatCollected, formatDate } from '../../../shared/text/format.ts';
import { formatPowers } from '../../../shared/text/formatUnit.ts';
import { useText } from '../../text/useText.ts';
import { isTextKey } from '../../text/words.ts';
import { FactValueText } from '../../ui/FactValueText.tsx';
import { Glyph } from '../../ui/Glyph.tsx';
import { isUnverified } from '../../ui/isUnverified.ts';
import { RowsLink } from '../../ui/RowsLink.tsx';
import { RuleSource } from '../../ui/RuleSource.tsx';
import classes from './Subjects.module.css';

type Rules = ReadonlyMap<string, ClinicalRule>;

const Inputs = ({ inputs }: Pick<Fact, 'inputs'>) => {
  const { t } = useText();
  if (inputs.length === 0) return <p className={classes.quiet}>{t('facts.noInputs')}</p>;
  return (
    <dl className={classes.inputs}>
      {inputs.map(({ name, value }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two figures may have the same name
        <div key={index}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};

/** The rule's title; on demand its source, and the figures that went in. */
const RuleCell = ({ fact, rule }: { readonly fact: Fact; readonly rule: ClinicalRule | undefined }) => {
  const { t, language } = useText();
  const title = rule?.title[language] ?? fact.rule;
  return (
    <Popover width={420} position="bottom-end" withArrow shadow="md" transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <button type="button" className="link-button" aria-label={t('facts.sourceOf', { rule: title })}>
          {rule !== undefined && isUnverified(rule) && <Glyph name="warning" />} {title}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        {rule === undefined ? (
          <p className={classes.quiet}>{t('rule.unknown')}</p>
        ) : (
          <RuleSource rule={rule} />
        )}
        <h4 className={classes.popHead}>{t('facts.inputs')}</h4>
        <Inputs inputs={fact.inputs} />
      </Popover.Dropdown>
    </Popover>
  );
};

const DateCell = ({ fact }: { readonly fact: Fact }) => {
  const { t, day, language } = useText();
  return (
    <>
      {fact.date === '' ? (
        <span className={classes.quiet}>{t('facts.noDate')}</span>
      ) : (
        formatCollected(language, formatDate(language, fact.date))
      )}
      {fact.day !== null && <span className={classes.sub}>{day(fact.day)}</span>}
    </>
  );
};

const RowsCell = ({ fact }: { readonly fact: Fact }) => {
  const { t, language } = useText();
  if (fact.refs.length === 0) return <span className={classes.quiet}>{t('facts.noRows')}</span>;
  const title = t('facts.rowsOf', { subject: fact.subjectId, about: sayFactAbout(language, fact) });
  return (
    <RowsLink
      title={title}
      refs={fact.refs}
      label={`${t('rows.count', { count: fact.refs.length })}: ${title}`}
    >
      {t('rows.count', { count: fact.refs.length })}
    </RowsLink>
  );
};

/** So many of the figures stand beside the clause; all of them with the rule. */
const SHOWN_INPUTS = 2;

const ClauseCell = ({ fact }: { readonly fact: Fact }) => {
  const { t } = useText();
  // A clause that is a choice of the protocol ("linear") has words; any other is as the rule writes it.
  const choice = `value.${fact.clause}`;
  return (
    <>
      {isTextKey(choice) ? t(choice) : formatPowers(fact.clause)}
      {fact.inputs.length > 0 && (
        <span className={classes.sub}>
          {fact.inputs
            .slice(0, SHOWN_INPUTS)
            .map(({ name, value }) => `${name} ${value}`.trim())
            .join('; ')}
          {fact.inputs.length > SHOWN_INPUTS && ' …'}
        </span>
      )}
    </>
  );
};

const FactRow = ({ fact, rules }: { readonly fact: Fact; readonly rules: Rules }) => {
  const { say, language } = useText();
  const rule = rules.get(fact.rule);
  return (
    <>
      <th scope="row">
        {fact.about === '' ? (rule?.title[language] ?? fact.rule) : sayFactAbout(language, fact)}
      </th>
      <td>
        <DateCell fact={fact} />
      </td>
      <td>
        <FactValueText fact={fact} withReason={false} />
      </td>
      <td className={classes.clause}>
        <ClauseCell fact={fact} />
      </td>
      <td>{fact.reason === null ? '' : say(fact.reason)}</td>
      <td>
        <RuleCell fact={fact} rule={rule} />
      </td>
      <td>
        <RowsCell fact={fact} />
      </td>
    </>
  );
};

const COLUMNS = ['about', 'date', 'value', 'clause', 'reason', 'rule', 'rows'] as const;
const ROW_HEIGHT = 44;

/** Stands for the rows outside the view, so that the scroll bar tells the truth. */
const Spacer = ({ height }: { readonly height: number }) =>
  height > 0 ? (
    <tr style={{ height }}>
      <td colSpan={COLUMNS.length} className={classes.spacer} />
    </tr>
  ) : null;

interface FactsTableProps {
  readonly caption: string;
  readonly facts: readonly Fact[];
  readonly rules: Rules;
}

/** Facts row by row: what it is about, when, its value in words, clause, reason, rule and rows. Only rows in view are drawn. */
export const FactsTable = ({ caption, facts, rules }: FactsTableProps) => {
  const { t } = useText();
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: facts.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the list scrolls by keyboard
    <div ref={scroll} className={classes.scroll} tabIndex={0}>
      <table className={classes.table} aria-rowcount={facts.length + 1}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr aria-rowindex={1}>
            {COLUMNS.map((name) => (
              <th key={name} scope="col" className={classes[`col-${name}`]}>
                {t(`facts.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={items[0]?.start ?? 0} />
          {items.map((item) => {
            const fact = facts[item.index];
            if (fact === undefined) return null;
            return (
              <tr
                key={fact.id}
                ref={virtual.measureElement}
                data-index={item.index}
                aria-rowindex={item.index + 2}
              >
                <FactRow fact={fact} rules={rules} />
              </tr>
            );
          })}
          <Spacer height={virtual.getTotalSize() - (items.at(-1)?.end ?? 0)} />
        </tbody>
      </table>
    </div>
  );
};
