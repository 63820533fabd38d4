import { useElementSize } from '@mantine/hooks';
import type { KeyboardEvent, ReactElement } from 'react';
import type { CellDay, CellLevel, CellSubject, CellTherapyModel } from '../../../shared/chart/cellTherapy.ts';
import { formatInterval, formatProportion } from '../../../shared/text/format.ts';
import { useCut } from '../../app/CutContext.ts';
import { CellStrip, type DayBox } from '../../charts/CellStrip.tsx';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { cellStripTwin, dayRefs } from '../../charts/cellTwin.ts';
import { useText } from '../../text/useText.ts';
import { LevelTitle } from '../../ui/LevelTitle.tsx';
import { useRowsPanel } from '../../ui/RowsContext.ts';
import { useSubjectName } from '../../ui/useSubjectName.ts';
import classes from './CellTherapy.module.css';
import { dayInWords } from './dayInWords.ts';
import { StripLegend } from './StripLegend.tsx';

/** Days that a keyboard stops at: something happened, or something is missing. The table twin has every day. */
const isNotable = ({ crs, icans, due, temperature, treatments, checks }: CellDay): boolean =>
  (crs?.grade ?? 0) > 0 ||
  (icans?.grade ?? 0) > 0 ||
  (due && (crs === null || icans === null)) ||
  temperature?.fever === true ||
  treatments.length > 0 ||
  checks.length > 0;

/** A day that explains itself and opens its rows, by mouse and by keyboard. */
const LiveDay = ({
  subject,
  day,
  box,
  children,
}: {
  readonly subject: CellSubject;
  readonly day: CellDay;
  readonly box: DayBox;
  readonly children: ReactElement;
}) => {
  const text = useText();
  const panel = useRowsPanel();
  const { cut } = useCut();
  const refs = dayRefs(day);
  const label = dayInWords(useSubjectName()(subject.subjectId), day, text);
  const open = (): void => {
    if (cut === null || refs.length === 0) return;
    const title = text.t('cell.rowsDay', { subject: subject.subjectId, day: text.day(day.day) });
    panel.open({ title, cutId: cut.cutId, refs });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    open();
  };
  return (
    <g>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a plain group takes no focus; the label says it all */}
      <g aria-hidden="true">{children}</g>
      {/* Above the drawing, whose letters are no part of its name: the label says what they mean. */}
      {/* biome-ignore lint/a11y/useSemanticElements: a rectangle of SVG cannot be a button element */}
      <rect
        {...box}
        rx={2}
        fill="transparent"
        role="button"
        tabIndex={isNotable(day) ? 0 : -1}
        aria-label={label}
        onClick={open}
        onKeyDown={onKeyDown}
        className={classes.day}
        data-opens={refs.length > 0 || undefined}
        data-testid={`cell-day-${subject.subjectId}-${day.day}`}
      >
        <title>{label}</title>
      </rect>
    </g>
  );
};

const Rates = ({ level }: { readonly level: CellLevel }) => {
  const { t, language } = useText();
  if (level.dosed === 0) return <span className={classes.rates}>{t('cell.levelNobody')}</span>;
  return (
    <span className={classes.rates} data-export="">
      {t('cell.levelRates', {
        any: formatProportion(level.crsAny),
        anyInterval: formatInterval(language, level.crsAny),
        severe: formatProportion(level.crsSevere),
        severeInterval: formatInterval(language, level.crsSevere),
        icans: formatProportion(level.icansAny),
        icansInterval: formatInterval(language, level.icansAny),
      })}
    </span>
  );
};

/** The strips of every dose level with their legend, table twin and exports. */
export const StripsSection = ({ model }: { readonly model: CellTherapyModel }) => {
  const text = useText();
  const { t } = text;
  const name = useSubjectName();
  const { ref, width } = useElementSize();
  const later = model.levels
    .flatMap(({ subjects }) => subjects.flatMap(({ days }) => days))
    .filter(({ day }) => day > model.lastDay).length;
  const dosed = model.levels.reduce((sum, level) => sum + level.dosed, 0);
  return (
    <ChartFrame
      title={t('cell.chart')}
      subtitle={t('cell.chartSub', { n: dosed })}
      fileName={`cell-therapy ${model.provenance.cutLabel}`}
      twin={cellStripTwin(model, text)}
      provenance={model.provenance}
    >
      <div ref={ref} data-testid="cell-strips">
        {model.levels.map((level) => (
          <div key={level.level} className={classes.level}>
            <div className={classes.levelHead}>
              <span data-export={t('level.n', { level: level.level })}>
                <LevelTitle level={level.level} dose={level.dose} unit={level.unit} />
              </span>
              <Rates level={level} />
            </div>
            {width > 0 && level.subjects.length > 0 && (
              <div className={classes.strip}>
                <CellStrip
                  level={level}
                  lastDay={model.lastDay}
                  width={width}
                  subjectName={name}
                  wrap={(subject, day, drawing, box) => (
                    <LiveDay subject={subject} day={day} box={box}>
                      {drawing}
                    </LiveDay>
                  )}
                />
              </div>
            )}
          </div>
        ))}
        {later > 0 && <p className={classes.quiet}>{t('cell.later', { n: later, day: model.lastDay })}</p>}
        <StripLegend model={model} />
      </div>
    </ChartFrame>
  );
};
