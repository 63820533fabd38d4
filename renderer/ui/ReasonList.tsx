import type { RowRef } from '../../shared/dataset/sourceRow.ts';
import type { Phrase } from '../../shared/gates/gate.ts';
import { useText } from '../text/useText.ts';
import classes from './ReasonList.module.css';
import { RowsLink } from './RowsLink.tsx';
import { SubjectLink } from './SubjectLink.tsx';

interface ReasonItem {
  readonly ref: RowRef;
  readonly subjectId: string;
  readonly reason: Phrase;
}

/** What is left out of a chart or table, each with its reason and its row; closed until asked for. */
export const ReasonList = ({
  title,
  items,
}: {
  readonly title: string;
  readonly items: readonly ReasonItem[];
}) => {
  const { t, say } = useText();
  if (items.length === 0) return null;
  return (
    <details className={classes.list} data-testid="reason-list">
      <summary>{title}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('board.subject')}</th>
            <th scope="col">{t('list.reason')}</th>
            <th scope="col">{t('list.source')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={`${item.ref.domain}.${item.ref.recordId}`}>
              <td>
                <SubjectLink subjectId={item.subjectId}>{item.subjectId}</SubjectLink>
              </td>
              <td>{say(item.reason)}</td>
              <td>
                <RowsLink title={item.subjectId} refs={[item.ref]}>
                  {t('rows.source', { file: item.ref.file, line: item.ref.line })}
                </RowsLink>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
};
