import type { CountedAs, DesignLevel } from '../../../shared/chart/designs.ts';
import { useText } from '../../text/useText.ts';
import { Glyph, type GlyphName } from '../../ui/Glyph.tsx';
import { RowsLink } from '../../ui/RowsLink.tsx';
import { useSubjectName } from '../../ui/useSubjectName.ts';
import classes from './Designs.module.css';

const glyphs: { readonly [A in CountedAs]: GlyphName } = {
  dlt: 'cross',
  without: 'check',
  awaiting: 'question',
  'awaiting-open': 'question',
  'awaiting-lost': 'question',
  pending: 'dots',
  'not-evaluable': 'dash',
  unassigned: 'question',
};

/** Every dosed subject with how it is counted, why, and the rows behind it. */
export const CountedSubjects = ({ level }: { readonly level: DesignLevel }) => {
  const { t, say } = useText();
  const subjectName = useSubjectName();
  return (
    <ul className={classes.subjects} aria-label={t('designs.counted', { level: level.level })}>
      {level.subjects.map(({ subjectId, as, reason, refs }) => (
        <li key={subjectId}>
          <RowsLink
            title={t('designs.rowsOf', { subject: subjectName(subjectId) })}
            refs={refs}
            label={`${subjectName(subjectId)}: ${t('rows.show')}`}
          >
            {subjectName(subjectId)}
          </RowsLink>
          <span className={classes.counted} data-as={as}>
            <Glyph name={glyphs[as]} />
            {t(`designs.as.${as}`)}
          </span>
          <span className={classes.quiet}>{say(reason)}</span>
        </li>
      ))}
    </ul>
  );
};
