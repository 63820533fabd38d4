import type { DecisionReport } from '../../shared/report/decisionReport.ts';
import { useText } from '../text/useText.ts';
import classes from './Report.module.css';

/** Everything needed to find the data again: hashes, files with rows, rule versions, software. */
export const ProvenanceSection = ({ report }: { readonly report: DecisionReport }) => {
  const { t, instant } = useText();
  const { cut } = report.record;
  const readBy = (by: typeof cut.mapping): string =>
    by === null ? t('pdf.noneUsed') : t('pdf.readBy', { name: by.name, version: by.version, hash: by.hash });
  const { record, recordHash, board, adverseEvents, labs } = report;
  const rules = [
    ...new Set([
      record.gates.algorithm,
      cut.facts.algorithm,
      board.provenance.algorithm,
      adverseEvents.provenance.algorithm,
      ...labs.map((lab) => lab.provenance.algorithm),
    ]),
  ];
  const hashes = [
    { label: t('pdf.recordHash'), value: recordHash },
    { label: t('pdf.cutHash'), value: record.cut.contentHash },
    {
      label: t('pdf.cutCheck'),
      value: t('pdf.cutCheckValue', {
        name: cut.check.by,
        at: instant(cut.check.at),
        statement: cut.check.statement,
      }),
    },
    { label: t('pdf.mapping'), value: readBy(cut.mapping) },
    { label: t('pdf.deidPolicy'), value: readBy(cut.deidPolicy) },
    { label: t('pdf.dates'), value: t(cut.datesShifted ? 'pdf.dates.shifted' : 'pdf.dates.asCollected') },
    { label: t('pdf.protocolHash'), value: record.protocol.hash },
    {
      label: t('pdf.protocolSigned'),
      value: t('pdf.protocolSignedValue', {
        version: record.protocol.version,
        name: record.protocol.signedBy,
        at: instant(record.protocol.signedAt),
      }),
    },
    { label: t('pdf.facts'), value: t('pdf.factsValue', { n: cut.facts.count, hash: cut.facts.sha256 }) },
    { label: t('decision.auditHead'), value: record.auditHead },
    { label: t('decision.previous'), value: record.previousDecision ?? t('decision.first') },
    { label: t('pdf.rules'), value: rules.join(', ') },
    { label: t('decision.software'), value: `${record.software.name} ${record.software.version}` },
  ];
  return (
    <section>
      <h2>{t('pdf.provenance')}</h2>
      <table className={classes.facts}>
        <tbody>
          {hashes.map(({ label, value }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>
                <code>{value}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{t('report.files')}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('report.file')}</th>
            <th scope="col">{t('pdf.fileRows')}</th>
            <th scope="col">{t('report.sha')}</th>
          </tr>
        </thead>
        <tbody>
          {record.cut.files.map((file) => (
            <tr key={file.name}>
              <th scope="row">{file.name}</th>
              <td>{file.rows}</td>
              <td className={classes.hash}>{file.sha256}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.small}>{t('pdf.attachments')}</p>
    </section>
  );
};
