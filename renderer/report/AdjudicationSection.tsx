import type { DecisionRecord } from '../../shared/decision/record.ts';
import { useText } from '../text/useText.ts';

interface AdjudicationSectionProps {
  readonly record: DecisionRecord;
  readonly subjectName: (subjectId: string) => string;
}

/** The DLT verdicts that the gates of this decision were evaluated with: event, verdict, reason, by whom, when, hash. */
export const AdjudicationSection = ({ record, subjectName }: AdjudicationSectionProps) => {
  const { t, word, instant } = useText();
  return (
    <section>
      <h2>{t('pdf.adjudications')}</h2>
      {record.adjudications.length === 0 ? (
        <p>{t('pdf.noAdjudication')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('dlt.col.subject')}</th>
              <th scope="col">{t('dlt.event')}</th>
              <th scope="col">{t('dlt.verdict')}</th>
              <th scope="col">{t('dlt.col.reason')}</th>
              <th scope="col">{t('dlt.col.by')}</th>
              <th scope="col">{t('pdf.record')}</th>
            </tr>
          </thead>
          <tbody>
            {record.adjudications.map((one) => (
              <tr key={one.adjudicationId}>
                <th scope="row">{subjectName(one.subjectId)}</th>
                <td>
                  {one.term} ({one.eventKey})
                </td>
                <td>{word(`dlt-standing.${one.verdict}`)}</td>
                <td>{one.reason}</td>
                <td>{t('dlt.by', { name: one.printedName, at: instant(one.signedAt) })}</td>
                <td>
                  <code>{one.hash.slice(0, 12)}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};
