import { useElementSize } from '@mantine/hooks';
import type { LabTrendModel } from '../../../shared/chart/labTrend.ts';
import { useCut } from '../../app/CutContext.ts';
import { useMarks } from '../../app/MarksContext.ts';
import { studyDayOfX } from '../../charts/axisTicks.ts';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { clipTrend } from '../../charts/clipTrend.ts';
import { factTrendTwin } from '../../charts/efficacyTwin.ts';
import { LabMultiples } from '../../charts/LabMultiples.tsx';
import { useText } from '../../text/useText.ts';
import { Glyph } from '../../ui/Glyph.tsx';
import { EmptyState } from '../../ui/Note.tsx';
import { ReasonList } from '../../ui/ReasonList.tsx';
import { useRowsPanel } from '../../ui/RowsContext.ts';
import { useSubjectName } from '../../ui/useSubjectName.ts';
import classes from './Efficacy.module.css';

const THREE_COLUMNS_FROM = 880;
const PANEL_HEIGHT = 290;

const Legend = ({ model }: { readonly model: LabTrendModel }) => {
  const { t } = useText();
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
    </p>
  );
};

interface TrendSectionProps {
  readonly whole: LabTrendModel;
  readonly title: string;
  readonly subtitle: (counts: { readonly n: number; readonly of: number }) => string;
  /** Last elapsed day in view; null for all. */
  readonly lastX: number | null;
  readonly cuts?: readonly number[];
  readonly testId: string;
}

/** Derived values over study days, a panel per dose level, a line per subject; what is not drawn is listed. */
export const TrendSection = ({ whole, title, subtitle, lastX, cuts, testId }: TrendSectionProps) => {
  const { model, hidden } = clipTrend(whole, lastX);
  const text = useText();
  const { t, say, day } = text;
  const name = useSubjectName();
  const panel = useRowsPanel();
  const { cut } = useCut();
  const { changeOf } = useMarks();
  const { ref, width } = useElementSize();
  if (whole.empty !== null) return <EmptyState title={say(whole.empty)} />;
  const n = model.panels.reduce((sum, one) => sum + one.n, 0);
  const of = model.panels.reduce((sum, one) => sum + one.dosed, 0);
  const view =
    lastX === null || hidden === 0 ? '' : ` ${t('lab.hidden', { n: hidden, day: studyDayOfX(lastX) })}`;
  return (
    <>
      <ChartFrame
        title={title}
        subtitle={`${subtitle({ n, of })}${view}`}
        fileName={`${whole.test.testCode} derived ${whole.provenance.cutLabel}`}
        twin={factTrendTwin(whole, text)}
        provenance={whole.provenance}
      >
        <div ref={ref} data-testid={testId}>
          {width > 0 && (
            <LabMultiples
              live
              model={model}
              width={width}
              height={PANEL_HEIGHT}
              columns={width >= THREE_COLUMNS_FROM ? 3 : 1}
              subjectName={name}
              changeOf={changeOf}
              cuts={cuts}
              ranged={false}
              onOpen={(line, point) => {
                const what = whole.test.test;
                const heading = t('efficacy.point', { subject: line.subjectId, what, day: day(point.day) });
                if (cut !== null) panel.open({ title: heading, cutId: cut.cutId, refs: [point.ref] });
              }}
            />
          )}
        </div>
        <Legend model={model} />
      </ChartFrame>
      <ReasonList title={t('lab.notPlotted', { n: whole.notPlotted.length })} items={whole.notPlotted} />
    </>
  );
};
