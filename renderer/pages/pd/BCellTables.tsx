import type { PdDepletion, PdModel, PdSubject } from '../../../shared/chart/pd.ts';
import { pdFactAt } from '../../../shared/chart/pdConclusion.ts';
import { formatInterval, formatProportion } from '../../../shared/text/format.ts';
import { formatUnit } from '../../../shared/text/formatUnit.ts';
import { depletionTwin, pdFactsTwin } from '../../charts/pdTwin.ts';
import { useText } from '../../text/useText.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { ExportMenu } from '../../ui/ExportMenu.tsx';
import { Section } from '../../ui/Page.tsx';
import { RowsLink } from '../../ui/RowsLink.tsx';
import classes from './Pd.module.css';
import { PdFactCell } from './PdFactCell.tsx';
import { PdSubjectName } from './PdSubjectName.tsx';

const bCellsOf = (model: PdModel) => model.series.find(({ group }) => group === 'b-cells');

interface Part {
  readonly model: PdModel;
}

/** n/N with its interval; leads to the rows of those subjects. */
const DepletionCell = ({ model, entry }: Part & { readonly entry: PdDepletion }) => {
  const { t, language } = useText();
  const key = `${bCellsOf(model)?.id ?? ''}|${entry.cut}`;
  const refs = model.subjects
    .filter(({ subjectId }) => entry.subjects.includes(subjectId))
    .flatMap((subject) => pdFactAt(subject, 'b-cells/duration-below', key)?.refs ?? []);
  return (
    <>
      <RowsLink title={t('pd.depletion')} refs={refs}>
        {formatProportion(entry.proportion)}
      </RowsLink>
      <span className={classes.small}>{formatInterval(language, entry.proportion)}</span>
      {entry.notEvaluable > 0 && (
        <span className={classes.small}>{t('pd.unknown', { n: entry.notEvaluable })}</span>
      )}
    </>
  );
};

/** How many dosed subjects went below each cut, by dose level. */
export const DepletionTable = ({ model }: Part) => {
  const text = useText();
  const { t } = text;
  const unit = formatUnit(bCellsOf(model)?.unit ?? '');
  const column = (level: number | null): Column<number> => ({
    id: String(level),
    label: level === null ? t('pd.all') : t('level.n', { level }),
    cell: (cut) => {
      const entry = model.depletion.find((one) => one.cut === cut && one.level === level);
      return entry === undefined ? null : <DepletionCell model={model} entry={entry} />;
    },
  });
  return (
    <Section
      title={t('pd.depletion')}
      actions={<ExportMenu name={t('pd.depletion')} table={() => depletionTwin(model, text)} />}
    >
      <p className={classes.sub}>{t('pd.depletionSub')}</p>
      <DataTable
        caption={t('pd.depletion')}
        columns={[
          { id: 'cut', label: t('pd.cut'), cell: (cut: number) => `< ${cut} ${unit}` },
          column(null),
          ...model.levels.map(({ level }) => column(level)),
        ]}
        rows={model.cuts}
        rowKey={String}
      />
    </Section>
  );
};

/** From which day a subject was below the cut, and until when. */
const BelowDays = ({ subject, cutKey }: { readonly subject: PdSubject; readonly cutKey: string }) => {
  const { t } = useText();
  const first = pdFactAt(subject, 'b-cells/first-below', cutKey);
  const end = pdFactAt(subject, 'b-cells/recovery', cutKey);
  if (first === undefined || first.day === null || end === undefined) return null;
  const from = first.day;
  const text =
    end.value.kind === 'number' && end.day !== null
      ? t('pd.fromTo', { from, to: end.day })
      : t(end.value.kind === 'code' ? 'pd.notRecovered' : 'pd.fromDay', { from });
  return <span className={classes.small}>{text}</span>;
};

const SHORT_REASONS = ['fact-reason.pd.interval', 'fact-reason.pd.still-below'];

/** Days below the cut. What every such cell would repeat stands once above the table. */
const BelowCell = ({
  subject,
  cutKey,
  what,
}: {
  readonly subject: PdSubject;
  readonly cutKey: string;
  readonly what: string;
}) => {
  const reason = pdFactAt(subject, 'b-cells/duration-below', cutKey)?.reason?.key ?? '';
  return (
    <>
      <PdFactCell
        subject={subject}
        rule="b-cells/duration-below"
        factKey={cutKey}
        what={what}
        withReason={!SHORT_REASONS.includes(reason)}
      />
      <BelowDays subject={subject} cutKey={cutKey} />
    </>
  );
};

/** Baselines, nadir and days below each cut of every dosed subject. */
export const BCellTable = ({ model }: Part) => {
  const text = useText();
  const { t } = text;
  const id = bCellsOf(model)?.id ?? '';
  const fact = (rule: string, label: string): Column<PdSubject> => ({
    id: rule,
    label,
    cell: (subject) => <PdFactCell subject={subject} rule={rule} factKey={id} what={label} dated />,
  });
  return (
    <Section
      title={t('pd.bCells')}
      actions={
        <ExportMenu
          name={t('pd.bCells')}
          table={() => pdFactsTwin(model.subjects, ({ rule }) => rule.startsWith('pd/b-cells/'), text)}
        />
      }
    >
      <p className={classes.sub}>{t('pd.bCellsSub')}</p>
      <DataTable
        caption={t('pd.bCells')}
        columns={[
          {
            id: 'subject',
            label: t('pd.col.subject'),
            cell: (subject) => <PdSubjectName subject={subject} />,
          },
          fact('b-cells/baseline-lymphodepletion', t('pd.col.before-lymphodepletion')),
          fact('b-cells/baseline-infusion', t('pd.col.before-infusion')),
          fact('b-cells/nadir', t('pd.col.nadir')),
          ...model.cuts.map((cut): Column<PdSubject> => {
            const what = t('pd.col.below', { cut });
            return {
              id: `below-${cut}`,
              label: what,
              cell: (subject) => <BelowCell subject={subject} cutKey={`${id}|${cut}`} what={what} />,
            };
          }),
        ]}
        rows={model.subjects}
        rowKey={({ subjectId }) => subjectId}
      />
    </Section>
  );
};
