import { Popover } from '@mantine/core';
import { useState } from 'react';
import type { EligibilitySubject } from '../../../shared/chart/eligibility.ts';
import type { Fact } from '../../../shared/facts/fact.ts';
import { sayFactReason } from '../../../shared/text/factText.ts';
import { foundText, outcomeOf } from '../../charts/eligibilityTwin.ts';
import { useText } from '../../text/useText.ts';
import { Glyph, type GlyphName } from '../../ui/Glyph.tsx';
import { RowsLink } from '../../ui/RowsLink.tsx';
import classes from './Eligibility.module.css';

const GLYPHS: { readonly [O in ReturnType<typeof outcomeOf>]: GlyphName } = {
  met: 'check',
  'not-met': 'cross',
  'not-evaluable': 'question',
};

interface CellProps {
  readonly subject: EligibilitySubject;
  readonly name: string;
  readonly fact: Fact;
  /** What must hold. */
  readonly label: string;
  /** Wording of the source; '' where there is none. */
  readonly source: string;
}

const Detail = ({ subject, fact, label, source }: Omit<CellProps, 'name'>) => {
  const { t, say, date, day, language } = useText();
  const reason = sayFactReason(language, fact);
  const title = `${subject.subjectId} · ${label}`;
  const when = fact.date === '' ? '' : `${date(fact.date)}${fact.day === null ? '' : ` · ${day(fact.day)}`}`;
  const entries: readonly (readonly [string, string])[] = [
    [t('eligibility.detail.found'), foundText(fact)],
    [t('eligibility.detail.date'), when],
    [t('eligibility.detail.rule'), fact.clause],
    [t('eligibility.detail.source'), source],
    [t('eligibility.detail.remark'), reason],
    [t('eligibility.detail.window'), fact.clause === '' ? '' : say(subject.screening)],
  ];
  return (
    <>
      <p className={classes.detailTitle}>{title}</p>
      <dl className={classes.detail}>
        {entries
          .filter(([, text]) => text !== '')
          .flatMap(([term, text]) => [<dt key={`${term}.t`}>{term}</dt>, <dd key={`${term}.d`}>{text}</dd>])}
        <dt>{t('eligibility.col.rows')}</dt>
        <dd>
          {fact.refs.length === 0 ? (
            t('eligibility.detail.noRows')
          ) : (
            <RowsLink title={title} refs={fact.refs}>
              {t('eligibility.detail.rows', { n: fact.refs.length })}
            </RowsLink>
          )}
        </dd>
      </dl>
    </>
  );
};

/** Glyph and word of one criterion of one subject; opens what was found, when, by which rule, and the rows. */
export const EligibilityCell = ({ subject, name, fact, label, source }: CellProps) => {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const outcome = outcomeOf(fact);
  const word = t(`eligibility.${outcome}`);
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      withinPortal
      shadow="md"
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <button
          type="button"
          className={classes.cell}
          data-outcome={outcome}
          aria-label={t('eligibility.cell', { criterion: label, subject: name, outcome: word })}
          onClick={() => setOpen((value) => !value)}
        >
          <Glyph name={GLYPHS[outcome]} />
          {word}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        {open && <Detail subject={subject} fact={fact} label={label} source={source} />}
      </Popover.Dropdown>
    </Popover>
  );
};
