import type { ReactNode } from 'react';
import type { DecisionReport } from '../../shared/report/decisionReport.ts';
import { syntheticNotice } from '../../shared/text/words.ts';
import { useText } from '../text/useText.ts';
import { Dose } from '../ui/Dose.tsx';
import classes from './Report.module.css';

const Fact = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <tr>
    <th scope="row">{label}</th>
    <td>{children}</td>
  </tr>
);

/** Which decision, on which study and data, sealed when and by whom. */
export const TitleBlock = ({ report }: { readonly report: DecisionReport }) => {
  const { t, word, date, instant, language } = useText();
  const { record, recordHash, board } = report;
  const opened = board.levels.find((level) => level.level === record.opensLevel);
  return (
    <header>
      {record.study.synthetic && <p className={classes.synthetic}>{syntheticNotice(language)}</p>}
      <p className={classes.kicker}>{t('pdf.kicker')}</p>
      <h1>{t('pdf.title', { number: record.number, kind: word(`decision-kind.${record.kind}`) })}</h1>
      <p className={classes.lead}>
        {t('pdf.reviewedLine', { level: record.level })}
        {record.opensLevel !== null && (
          <>
            {' → '}
            {t('decision.opens', { level: record.opensLevel })}{' '}
            {opened !== undefined && (
              <>
                (<Dose dose={opened.dose} unit={opened.unit} />)
              </>
            )}
          </>
        )}
      </p>
      <table className={classes.facts}>
        <tbody>
          <Fact label={t('pdf.study')}>
            {record.study.studyId}, {record.study.title}
          </Fact>
          <Fact label={t('pdf.product')}>{record.study.product}</Fact>
          <Fact label={t('pdf.cut')}>
            {t('pdf.cutValue', { label: record.cut.label, date: date(record.cut.cutoffDate) })}
          </Fact>
          <Fact label={t('decision.protocol')}>
            {t('provenance.protocol', { id: record.protocol.id, version: record.protocol.version })}
          </Fact>
          <Fact label={t('pdf.sealed')}>
            {t('pdf.sealedValue', {
              at: instant(record.sealedAt),
              name: record.sealedBy.printedName,
              role: word(`role.${record.sealedBy.role}`),
            })}
          </Fact>
          <Fact label={t('pdf.recordHash')}>
            <code>{recordHash}</code>
          </Fact>
        </tbody>
      </table>
    </header>
  );
};
