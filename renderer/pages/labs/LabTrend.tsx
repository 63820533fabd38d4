import { useElementSize } from '@mantine/hooks';
import type { ReactNode } from 'react';
import type { LabScale, LabTest, LabTrendModel } from '../../../shared/chart/labTrend.ts';
import { formatUnit } from '../../../shared/text/formatUnit.ts';
import { useOperation } from '../../api/queries.ts';
import { useCut } from '../../app/CutContext.ts';
import { useMarks } from '../../app/MarksContext.ts';
import { studyDayOfX } from '../../charts/axisTicks.ts';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { clipTrend } from '../../charts/clipTrend.ts';
import { LabMultiples } from '../../charts/LabMultiples.tsx';
import { labTwin, pointTitle } from '../../charts/labTwin.ts';
import { useText } from '../../text/useText.ts';
import { ChangeWord } from '../../ui/ChangeMark.tsx';
import { Glyph } from '../../ui/Glyph.tsx';
import { Loaded } from '../../ui/Loading.tsx';
import { EmptyState, Note } from '../../ui/Note.tsx';
import { Page } from '../../ui/Page.tsx';
import { ReasonList } from '../../ui/ReasonList.tsx';
import { useRowsPanel } from '../../ui/RowsContext.ts';
import { useSubjectName } from '../../ui/useSubjectName.ts';
import { ConversionList } from './ConversionList.tsx';
import classes from './Labs.module.css';
import { TermCriteria } from './TermCriteria.tsx';
import { VersionDifference } from './VersionDifference.tsx';

const THREE_COLUMNS_FROM = 880;
const PANEL_HEIGHT = 360;

/** The dots beside points, while marks are shown. */
const MarksEntry = () => {
  const { t, date } = useText();
  const { since } = useMarks();
  if (since === null) return null;
  return (
    <span className={classes.marks}>
      <ChangeWord change="new" /> <ChangeWord change="changed" />{' '}
      {t('lab.legendSince', { date: date(since.cutoffDate) })}
    </span>
  );
};

const Legend = ({ model }: { readonly model: LabTrendModel }) => {
  const { t } = useText();
  const differing =
    model.scale === 'absolute' && model.panels.some((panel) => panel.band === null && panel.n > 0);
  const banded =
    model.scale === 'absolute' && model.panels.some((panel) => panel.band !== null && panel.n > 0);
  const open = model.panels.some((panel) =>
    panel.lines.some((line) => line.points.some((point) => point.belowLimit)),
  );
  const ends = model.panels.some((panel) => panel.lines.some((line) => line.cutoffX !== null));
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
      {banded && (
        <span>
          <i className={classes.band} aria-hidden="true" /> {t('lab.legendBand')}
        </span>
      )}
      {differing && (
        <span>
          <Glyph name="dottedLine" /> {t('lab.legendRange')}
        </span>
      )}
      <MarksEntry />
      {open && (
        <span>
          <Glyph name="openPoint" /> {t('lab.legendOpen')}
        </span>
      )}
    </p>
  );
};

/** The name of a test, with its specimen where the code alone does not tell it from another. */
const testName = ({ test, specimen }: LabTest): string => (specimen === '' ? test : `${test} (${specimen})`);

const Trend = ({ whole, lastX }: { readonly whole: LabTrendModel; readonly lastX: number | null }) => {
  const { model, hidden } = clipTrend(whole, lastX);
  const text = useText();
  const { t, say, word } = text;
  const name = useSubjectName();
  const panel = useRowsPanel();
  const { cut } = useCut();
  const { changeOf } = useMarks();
  const { ref, width } = useElementSize();
  const n = model.panels.reduce((sum, one) => sum + one.n, 0);
  const dosed = model.panels.reduce((sum, one) => sum + one.dosed, 0);
  if (model.empty !== null) return <EmptyState title={say(model.empty)} />;
  const unit =
    model.scale === 'times-uln'
      ? word('scale.times-uln')
      : model.unit === ''
        ? t('unit.none')
        : formatUnit(model.unit);
  const view =
    lastX === null || hidden === 0 ? '' : ` ${t('lab.hidden', { n: hidden, day: studyDayOfX(lastX) })}`;
  return (
    <ChartFrame
      title={t('lab.chart', { test: testName(model.test) })}
      subtitle={`${t('lab.chartSub', { unit, n, of: dosed })}${view}`}
      fileName={`${model.test.testCode} ${model.provenance.cutLabel}`}
      twin={labTwin(whole, text)}
      provenance={model.provenance}
    >
      <div ref={ref} data-testid="lab-multiples">
        {width > 0 && (
          <LabMultiples
            live
            model={model}
            width={width}
            height={PANEL_HEIGHT}
            columns={width >= THREE_COLUMNS_FROM ? 3 : 1}
            subjectName={name}
            changeOf={changeOf}
            onOpen={(line, point) => {
              const title = pointTitle(model, line, point, text);
              if (cut !== null) panel.open({ title, cutId: cut.cutId, refs: [point.ref] });
            }}
          />
        )}
      </div>
      <Legend model={model} />
    </ChartFrame>
  );
};

/** Results whose unit keeps them from being graded, above the chart that shows them. */
const UnitRemarks = ({ model }: { readonly model: LabTrendModel }) => {
  const { say } = useText();
  if (model.notGradable.length === 0) return null;
  return (
    <Note tone="unknown">
      {model.notGradable.map((remark) => (
        <p key={say(remark)}>{say(remark)}</p>
      ))}
    </Note>
  );
};

interface LabTrendProps {
  readonly cutId: string;
  readonly test: LabTest;
  readonly scale: LabScale;
  /** Last elapsed day in view; null for all. */
  readonly lastX: number | null;
  readonly controls: ReactNode;
}

/** One test: its conclusion, its panels, and what could not be plotted. */
export const LabTrend = ({ cutId, test, scale, lastX, controls }: LabTrendProps) => {
  const { t } = useText();
  const query = useOperation('lab.trend', {
    cutId,
    domain: test.domain,
    testCode: test.testCode,
    ...(test.specimen === '' ? {} : { specimen: test.specimen }),
    scale,
  });
  const model = query.data;
  return (
    <Page
      title={t('lab.title')}
      conclusion={model?.conclusion ?? []}
      filters={controls}
      provenance={model?.provenance ?? null}
    >
      <Loaded query={query}>
        {(value) => (
          <>
            <UnitRemarks model={value} />
            <Trend whole={value} lastX={lastX} />
            <ConversionList conversions={value.conversions} />
            <ReasonList
              title={t('lab.notPlotted', { n: value.notPlotted.length })}
              items={value.notPlotted}
            />
            <TermCriteria criteria={value.criteria} testCode={value.test.testCode} />
            <VersionDifference cutId={cutId} />
          </>
        )}
      </Loaded>
    </Page>
  );
};
