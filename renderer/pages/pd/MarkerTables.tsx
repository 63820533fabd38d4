import type { ReactNode } from 'react';
import type { PdModel, PdSeriesEntry, PdSubject } from '../../../shared/chart/pd.ts';
import { pdFactAt } from '../../../shared/chart/pdConclusion.ts';
import type { Fact } from '../../../shared/facts/fact.ts';
import { sayFactValue } from '../../../shared/text/factText.ts';
import { pdFactsTwin } from '../../charts/pdTwin.ts';
import { type TextApi, useText } from '../../text/useText.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { ExportMenu } from '../../ui/ExportMenu.tsx';
import { FactValueText } from '../../ui/FactValueText.tsx';
import { Section } from '../../ui/Page.tsx';
import { RowsLink } from '../../ui/RowsLink.tsx';
import classes from './Pd.module.css';
import { PdFactCell, shortened } from './PdFactCell.tsx';
import { PdSubjectName } from './PdSubjectName.tsx';

/** +96 %, at most −75 %: whole per cent, with its sign. */
const percentText = (change: Fact, language: TextApi['language']): string => {
  const { value } = change;
  if (value.kind === 'number') {
    const rounded = Math.round(value.value);
    const said = sayFactValue(language, { ...change, value: { ...value, value: rounded } });
    return rounded > 0 ? `+${said}` : said;
  }
  return sayFactValue(language, { ...change, value: shortened(value) });
};

interface CellProps {
  readonly subject: PdSubject;
  readonly series: PdSeriesEntry;
}

const LOW = ['below-at-last', 'below-earlier', 'not-below'] as const;

const standing = (fact: Fact | undefined, { t }: Pick<TextApi, 't'>): string => {
  if (fact === undefined) return '';
  if (fact.value.kind === 'yes-no') return t(fact.value.value ? 'pd.normal' : 'pd.notNormal');
  if (fact.value.kind === 'none' && fact.value.none === 'not-applicable') return t('pd.normalBefore');
  const { value } = fact;
  const low = value.kind === 'code' ? LOW.find((one) => one === value.code) : undefined;
  return low === undefined ? '' : t(`pd.low.${low}`);
};

/** Baseline → last result, the change in per cent, and where it stands against its limit. */
const MarkerCell = ({ subject, series }: CellProps) => {
  const text = useText();
  const { t, language, say } = text;
  const at = (rule: string): Fact | undefined => pdFactAt(subject, rule, series.id);
  const [before, last, change] = [at('marker-baseline'), at('marker-last'), at('marker-change')];
  if (before === undefined || last === undefined || change === undefined) {
    return <span className={classes.absent}>{t('pd.noRows')}</span>;
  }
  const title = t('pd.rows', { subject: subject.subjectId, what: series.label[language] });
  const plain = (fact: Fact): string => (fact.value.kind === 'number' ? String(fact.value.value) : '');
  const range = `${plain(before)} → `;
  return (
    <>
      <RowsLink title={title} refs={change.refs} label={title}>
        <span className={classes.value}>
          {before.value.kind === 'number' ? range : ''}
          <FactValueText fact={last} withReason={false} />
        </span>
      </RowsLink>
      <span className={classes.small}>
        {change.value.kind === 'none'
          ? change.reason === null
            ? ''
            : say(change.reason)
          : percentText(change, language)}
      </span>
      <span className={classes.small}>
        {standing(at('marker-normalised') ?? at('immunoglobulin-low'), text)}
      </span>
    </>
  );
};

const PeakCell = ({ subject, series }: CellProps) => {
  const { t, language } = useText();
  const followed = pdFactAt(subject, 'peak-infusion', series.id);
  return (
    <>
      <PdFactCell subject={subject} rule="peak" factKey={series.id} what={series.label[language]} dated />
      {followed?.value.kind === 'number' && (
        <span className={classes.small}>{t('pd.infusionNumber', { n: followed.value.value })}</span>
      )}
    </>
  );
};

interface TableProps {
  readonly model: PdModel;
  readonly title: string;
  readonly sub: string;
  readonly series: readonly PdSeriesEntry[];
  readonly rules: readonly string[];
  readonly cell: (props: CellProps) => ReactNode;
}

const SeriesTable = ({ model, title, sub, series, rules, cell: Cell }: TableProps) => {
  const text = useText();
  const { t, language } = text;
  const columns: readonly Column<PdSubject>[] = [
    { id: 'subject', label: t('pd.col.subject'), cell: (subject) => <PdSubjectName subject={subject} /> },
    ...series.map(
      (one): Column<PdSubject> => ({
        id: one.id,
        label: one.label[language],
        cell: (subject) => <Cell subject={subject} series={one} />,
      }),
    ),
  ];
  return (
    <Section
      title={title}
      actions={
        <ExportMenu
          name={title}
          table={() => pdFactsTwin(model.subjects, ({ rule }) => rules.includes(rule), text)}
        />
      }
    >
      <p className={classes.sub}>{sub}</p>
      <DataTable
        caption={title}
        columns={columns}
        rows={model.subjects}
        rowKey={({ subjectId }) => subjectId}
      />
    </Section>
  );
};

const ofGroups = (model: PdModel, groups: readonly PdSeriesEntry['group'][]) =>
  model.series.filter(({ group }) => groups.includes(group));

/** Complement, antibodies and immunoglobulins of every dosed subject. */
export const MarkerTable = ({ model }: { readonly model: PdModel }) => {
  const { t } = useText();
  return (
    <SeriesTable
      model={model}
      title={t('pd.markers')}
      sub={t('pd.markersSub')}
      series={ofGroups(model, ['markers', 'immunoglobulins'])}
      rules={[
        ...['pd/marker-baseline', 'pd/marker-last', 'pd/marker-change'],
        ...['pd/marker-normalised', 'pd/immunoglobulin-low'],
      ]}
      cell={MarkerCell}
    />
  );
};

/** Peaks of cytokines and proteins of inflammation of every dosed subject. */
export const PeakTable = ({ model }: { readonly model: PdModel }) => {
  const { t } = useText();
  return (
    <SeriesTable
      model={model}
      title={t('pd.peaks')}
      sub={t('pd.peaksSub')}
      series={ofGroups(model, ['peaks'])}
      rules={['pd/peak', 'pd/peak-infusion']}
      cell={PeakCell}
    />
  );
};
