import type { GateCondition, GateResult } from '../../../shared/gates/gate.ts';
import { conditionText } from '../../../shared/text/words.ts';
import { useText } from '../../text/useText.ts';
import { RowsLink } from '../../ui/RowsLink.tsx';
import { useSubjectName } from '../../ui/useSubjectName.ts';
import { ValueMark } from '../../ui/ValueMark.tsx';
import classes from './Gates.module.css';
import { matrixOf } from './matrixOf.ts';

const Cell = ({
  condition,
  subject,
}: {
  readonly condition: GateCondition | undefined;
  readonly subject: string;
}) => {
  const { t, say, language } = useText();
  if (condition === undefined) return <td className={classes.noEvidence}>{t('gates.notAsked')}</td>;
  const name = conditionText(language, condition.id);
  const n = condition.evidence.length;
  return (
    <td title={say(condition.phrase)}>
      <ValueMark value={condition.value} />
      {n > 0 && (
        <RowsLink
          title={`${subject}: ${name}`}
          refs={condition.evidence}
          label={`${subject}, ${name}: ${t('gates.evidence', { n })}`}
        >
          {t('gates.evidence', { n })}
        </RowsLink>
      )}
    </td>
  );
};

/** Subjects of a level by the conditions that the gates ask of each: mark, word, and the rows behind it. */
export const SubjectMatrix = ({
  level,
  results,
}: {
  readonly level: number;
  readonly results: readonly GateResult[];
}) => {
  const { t, language } = useText();
  const nameOf = useSubjectName();
  const { columns, rows } = matrixOf(results);
  if (rows.length === 0) return null;
  return (
    <div className={classes.matrix}>
      <table data-testid={`gate-subjects-${level}`}>
        <caption>
          {t('gates.subjects', { level })} <span>{t('gates.subjectsHint')}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('gates.subject')}</th>
            {columns.map((id) => (
              <th key={id} scope="col">
                {conditionText(language, id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ subjectId, cells }) => (
            <tr key={subjectId}>
              <th scope="row" title={subjectId}>
                {nameOf(subjectId)}
              </th>
              {columns.map((id) => (
                <Cell key={id} condition={cells.get(id)} subject={nameOf(subjectId)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
