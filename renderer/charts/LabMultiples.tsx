import { useState } from 'react';
import type { LabLine, LabPanel, LabPoint, LabTrendModel } from '../../shared/chart/labTrend.ts';
import type { RecordChange } from '../../shared/dataset/diff/diff.ts';
import { formatDose } from '../../shared/text/format.ts';
import { useText } from '../text/useText.ts';
import { LevelTitle } from '../ui/LevelTitle.tsx';
import classes from './LabMultiples.module.css';
import { type HoveredPoint, LabPanelChart } from './LabPanelChart.tsx';
import { LabTooltip } from './LabTooltip.tsx';
import type { LabLogAxis } from './logAxis.ts';

interface LabMultiplesProps {
  readonly model: LabTrendModel;
  readonly width: number;
  readonly height: number;
  /** Most panels beside one another. */
  readonly columns: number;
  readonly subjectName: (subjectId: string) => string;
  readonly onOpen?: ((line: LabLine, point: LabPoint) => void) | undefined;
  /** What happened to a row since the compared cut. */
  readonly changeOf?: ((recordId: number) => RecordChange | undefined) | undefined;
  /** Left out: a linear axis of values. */
  readonly logAxis?: LabLogAxis | undefined;
  /** Lines across a linear axis, each named by its value. */
  readonly cuts?: readonly number[] | undefined;
  /** False where what is drawn has no reference range of its own. */
  readonly ranged?: boolean | undefined;
  /** False on paper: nothing hovers there. */
  readonly live: boolean;
}

const GAP = 16;

/** Dose levels that have nothing to draw, by reason, so that their absence is told once. */
const AbsentLevels = ({ panels }: { readonly panels: readonly LabPanel[] }) => {
  const { say } = useText();
  const reason = (panel: LabPanel): string => (panel.empty === null ? '' : say(panel.empty));
  return (
    <div className={classes.empty}>
      {[...new Set(panels.map(reason))].map((text) => (
        <span key={text} className={classes.absent}>
          {panels
            .filter((panel) => reason(panel) === text)
            .map(({ level, dose, unit }) => (
              <LevelTitle key={level} level={level} dose={dose} unit={unit} />
            ))}
          <span>{text}</span>
        </span>
      ))}
    </div>
  );
};

/** One panel per dose level on shared axes. The cursor stands in all panels at once. */
export const LabMultiples = ({
  model,
  width,
  height,
  columns,
  subjectName,
  onOpen,
  changeOf,
  logAxis,
  cuts,
  ranged,
  live,
}: LabMultiplesProps) => {
  const { t } = useText();
  const [hovered, setHovered] = useState<HoveredPoint | null>(null);
  const drawn = model.panels.filter((panel) => panel.empty === null);
  const absent = model.panels.filter((panel) => panel.empty !== null);
  const beside = Math.max(1, Math.min(columns, drawn.length));
  const panelWidth = Math.floor((width - GAP * (beside - 1)) / beside);
  const tracks = Math.max(1, ...model.panels.map((panel) => panel.lines.length));
  return (
    <div
      className={classes.panels}
      style={{ gridTemplateColumns: `repeat(${beside}, ${panelWidth}px)`, gap: GAP }}
    >
      {drawn.map((panel) => (
        <div key={panel.level} className={classes.panel}>
          <div className={classes.title}>
            <span
              data-export={`${t('level.n', { level: panel.level })}  ${formatDose(panel.dose, panel.unit)}`}
            >
              <LevelTitle level={panel.level} dose={panel.dose} unit={panel.unit} />
            </span>
            <span className={classes.count}>{t('lab.panelCount', { n: panel.n, of: panel.dosed })}</span>
          </div>
          <LabPanelChart
            model={model}
            panel={panel}
            width={panelWidth}
            height={height}
            tracks={tracks}
            logAxis={logAxis}
            cuts={cuts}
            subjectName={subjectName}
            {...(live ? { cursorX: hovered?.point.x ?? null, onHover: setHovered, onOpen, changeOf } : {})}
          />
          {hovered?.level === panel.level && (
            <LabTooltip
              hovered={hovered}
              scale={model.scale}
              criteria={model.criteria}
              panelWidth={panelWidth}
              ranged={ranged}
            />
          )}
        </div>
      ))}
      {live && absent.length > 0 && <AbsentLevels panels={absent} />}
    </div>
  );
};
