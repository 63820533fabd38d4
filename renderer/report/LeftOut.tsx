import type { Phrase } from '../../shared/gates/gate.ts';
import { useText } from '../text/useText.ts';
import { groupReasons } from './groupReasons.ts';
import classes from './Report.module.css';

interface LeftOutProps {
  readonly title: string;
  readonly items: readonly { readonly subjectId: string; readonly reason: Phrase }[];
  readonly subjectName: (subjectId: string) => string;
}

/** What a chart or table leaves out, by reason, with how many and of whom. */
export const LeftOut = ({ title, items, subjectName }: LeftOutProps) => {
  const { t, say } = useText();
  if (items.length === 0) return null;
  const groups = groupReasons(items.map((item) => ({ subjectId: item.subjectId, reason: say(item.reason) })));
  return (
    <p className={classes.small}>
      {title}:{' '}
      {groups
        .map(({ reason, n, subjects }) =>
          t('pdf.leftOut', { reason, n, subjects: subjects.map(subjectName).join(', ') }),
        )
        .join(' ')}
    </p>
  );
};
