import type { PdModel, PdSeriesEntry, PdSubject } from '../../../shared/chart/pd.ts';
import { pdFactAt } from '../../../shared/chart/pdConclusion.ts';
import { formatUnit } from '../../../shared/text/formatUnit.ts';
import { pdFactsTwin } from '../../charts/pdTwin.ts';
import { useText } from '../../text/useText.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { ExportMenu } from '../../ui/ExportMenu.tsx';
import { Section } from '../../ui/Page.tsx';
import classes from './Pd.module.css';
import { PdFactCell } from './PdFactCell.tsx';
import { PdSubjectName } from './PdSubjectName.tsx';

interface Row {
  readonly subject: PdSubject;
  readonly infusion: number;
}

const RULES = ['cmax', 'tmax', 'tlast', 'auc-last', 'auc-end'] as const;

/** Linear or linear-logarithmic, as the facts name it. */
const methodOf = (model: PdModel): 'linear' | 'linear-up-log-down' =>
  model.subjects.some(({ facts }) => facts.some(({ clause }) => clause === 'linear-up-log-down'))
    ? 'linear-up-log-down'
    : 'linear';

/** Cmax, Tmax, Tlast and areas of one series for each infusion of each dosed subject. */
export const KineticTable = ({
  model,
  series,
}: {
  readonly model: PdModel;
  readonly series: PdSeriesEntry;
}) => {
  const text = useText();
  const { t, language } = text;
  const title = t('pd.kinetics', { label: series.label[language] });
  const rows = model.subjects.flatMap((subject): Row[] =>
    subject.infusions
      .filter((infusion) => pdFactAt(subject, 'kinetics/cmax', `${series.id}|${infusion}`) !== undefined)
      .map((infusion) => ({ subject, infusion })),
  );
  const column = (rule: (typeof RULES)[number]): Column<Row> => {
    const label = rule === 'auc-end' ? t('pd.col.auc-end', { days: model.aucEndDays }) : t(`pd.col.${rule}`);
    return {
      id: rule,
      label,
      cell: ({ subject, infusion }) => (
        <PdFactCell
          subject={subject}
          rule={`kinetics/${rule}`}
          factKey={`${series.id}|${infusion}`}
          what={`${label}, ${t('pd.infusionNumber', { n: infusion })}`}
          dated={rule === 'cmax'}
          withUnit={false}
        />
      ),
    };
  };
  return (
    <Section
      title={title}
      actions={
        <ExportMenu
          name={title}
          table={() =>
            pdFactsTwin(
              model.subjects,
              ({ rule, id }) => rule.startsWith('pd/kinetics/') && id.includes(`|${series.id}|`),
              text,
            )
          }
        />
      }
    >
      <p className={classes.sub}>
        {t('pd.kineticsSub', { method: t(`pd.method.${methodOf(model)}`) })}{' '}
        {t('pd.unitIs', { unit: formatUnit(series.unit) })}
      </p>
      <DataTable
        caption={title}
        columns={[
          {
            id: 'subject',
            label: t('pd.col.subject'),
            cell: ({ subject }: Row) => <PdSubjectName subject={subject} />,
          },
          { id: 'infusion', label: t('pd.col.infusion'), numeric: true, cell: ({ infusion }) => infusion },
          ...RULES.map(column),
        ]}
        rows={rows}
        rowKey={({ subject, infusion }) => `${subject.subjectId} ${infusion}`}
        maxHeight={620}
      />
    </Section>
  );
};
