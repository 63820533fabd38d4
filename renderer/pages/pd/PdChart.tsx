import { useElementSize } from '@mantine/hooks';
import type { LabTrendModel } from '../../../shared/chart/labTrend.ts';
import type { PdSeriesEntry } from '../../../shared/chart/pd.ts';
import { formatUnit } from '../../../shared/text/formatUnit.ts';
import { useOperation } from '../../api/queries.ts';
import { useCut } from '../../app/CutContext.ts';
import { useMarks } from '../../app/MarksContext.ts';
import { studyDayOfX } from '../../charts/axisTicks.ts';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { clipTrend } from '../../charts/clipTrend.ts';
import { LabMultiples } from '../../charts/LabMultiples.tsx';
import { labTwin, pointTitle } from '../../charts/labTwin.ts';
import { logTrend } from '../../charts/logAxis.ts';
import { useText } from '../../text/useText.ts';
import { Glyph } from '../../ui/Glyph.tsx';
import { Loaded } from '../../ui/Loading.tsx';
import { EmptyState } from '../../ui/Note.tsx';
import { ReasonList } from '../../ui/ReasonList.tsx';
import { useRowsPanel } from '../../ui/RowsContext.ts';
import { useSubjectName } from '../../ui/useSubjectName.ts';
import classes from './Pd.module.css';

const THREE_COLUMNS_FROM = 880;
const PANEL_HEIGHT = 300;

const Legend = ({ model, cuts }: { readonly model: LabTrendModel; readonly cuts: boolean }) => {
  const { t } = useText();
  const lines = model.panels.flatMap((panel) => panel.lines);
  const open = lines.some((line) => line.points.some((point) => point.belowLimit));
  const ends = lines.some((line) => line.cutoffX !== null);
  return (
    <p className={classes.legend}>
      <span>
        {t('lab.axis')} <Glyph name="arrow" />
      </span>
      <span>
        <Glyph name="infusion" /> {t('lab.legendInfusion')}
      </span>
      {ends && (
        <span>
          <Glyph name="cutoff" /> {t('lab.legendCutoff')}
        </span>
      )}
      {cuts && (
        <span>
          <Glyph name="dash" /> {t('pd.cuts')}
        </span>
      )}
      {open && (
        <span>
          <Glyph name="openPoint" /> {t('lab.legendOpen')}
        </span>
      )}
    </p>
  );
};

interface TrendProps {
  readonly whole: LabTrendModel;
  readonly series: PdSeriesEntry;
  readonly lastX: number | null;
}

/** The trend as drawn: up to the last day in view, on the axis of the series. */
const drawnTrend = ({ whole, series, lastX }: TrendProps) => {
  const clipped = clipTrend(whole, lastX);
  if (!series.logarithmic) return { ...clipped, logAxis: undefined, zeros: 0 };
  const { model, axis, hidden } = logTrend(clipped.model, series);
  return { model, hidden: clipped.hidden, logAxis: axis, zeros: hidden };
};

const Trend = (props: TrendProps) => {
  const { whole, series, lastX } = props;
  const { model, hidden, logAxis, zeros } = drawnTrend(props);
  const text = useText();
  const { t, say, language } = text;
  const name = useSubjectName();
  const panel = useRowsPanel();
  const { cut } = useCut();
  const { changeOf } = useMarks();
  const { ref, width } = useElementSize();
  if (model.empty !== null) return <EmptyState title={say(model.empty)} />;
  const n = model.panels.reduce((sum, one) => sum + one.n, 0);
  const dosed = model.panels.reduce((sum, one) => sum + one.dosed, 0);
  const label = series.label[language];
  const subtitle = [
    t('pd.chartSub', { unit: formatUnit(model.unit), n, of: dosed }),
    ...(series.logarithmic ? [t('pd.chartLog')] : []),
    ...(hidden > 0 && lastX !== null ? [t('lab.hidden', { n: hidden, day: studyDayOfX(lastX) })] : []),
    ...(zeros > 0 ? [t('pd.hiddenZero', { n: zeros })] : []),
  ];
  return (
    <ChartFrame
      title={t('pd.chart', { label })}
      subtitle={subtitle.join(language === 'en' ? ' ' : '')}
      fileName={`${series.id} ${model.provenance.cutLabel}`}
      twin={labTwin(whole, text)}
      provenance={model.provenance}
    >
      <div ref={ref} data-testid={`pd-${series.id}`}>
        {width > 0 && (
          <LabMultiples
            live
            model={model}
            width={width}
            height={PANEL_HEIGHT}
            columns={width >= THREE_COLUMNS_FROM ? 3 : 1}
            subjectName={name}
            changeOf={changeOf}
            logAxis={logAxis}
            onOpen={(line, point) => {
              const title = pointTitle(model, line, point, text);
              if (cut !== null) panel.open({ title, cutId: cut.cutId, refs: [point.ref] });
            }}
          />
        )}
      </div>
      <Legend model={model} cuts={logAxis !== undefined && logAxis.cuts.length > 0} />
    </ChartFrame>
  );
};

interface PdChartProps {
  readonly cutId: string;
  readonly series: PdSeriesEntry;
  /** Last elapsed day in view; null for all. */
  readonly lastX: number | null;
}

/** One series over study days, a panel per dose level; says so where the cut has no result of it. */
export const PdChart = ({ cutId, series, lastX }: PdChartProps) => {
  const { t, language } = useText();
  const query = useOperation(
    'lab.trend',
    series.test === null ? null : { cutId, ...series.test, scale: 'absolute' },
  );
  if (series.test === null) return <EmptyState title={t('pd.noSeries', { label: series.label[language] })} />;
  return (
    <Loaded query={query}>
      {(whole) => (
        <>
          <Trend whole={whole} series={series} lastX={lastX} />
          <ReasonList title={t('lab.notPlotted', { n: whole.notPlotted.length })} items={whole.notPlotted} />
        </>
      )}
    </Loaded>
  );
};
