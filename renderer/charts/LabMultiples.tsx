import { useState } from 'react';
import type { LabLine, LabPoint, LabTrendModel } from '../../shared/chart/labTrend.ts';
import { formatDose } from '../../shared/text/format.ts';
import { useText } from '../text/useText.ts';
import { LevelTitle } from '../ui/LevelTitle.tsx';
import classes from './LabMultiples.module.css';
import { type HoveredPoint, LabPanelChart } from './LabPanelChart.tsx';
import { LabTooltip } from './LabTooltip.tsx';

interface LabMultiplesProps {
  readonly model: LabTrendModel;
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly subjectName: (subjectId: string) => string;
  readonly onOpen?: ((line: LabLine, point: LabPoint) => void) | undefined;
  /** False on paper: nothing hovers there. */
  readonly live: boolean;
}

const GAP = 16;

/** One panel per dose level on shared axes. The cursor stands in all panels at once. */
export const LabMultiples = ({ model, width, height, columns, subjectName, onOpen, live }: LabMultiplesProps) => {
  const { t, say } = useText();
  const [hovered, setHovered] = useState<HoveredPoint | null>(null);
  const panelWidth = Math.floor((width - GAP * (columns - 1)) / columns);
  const tracks = Math.max(1, ...model.panels.map((panel) => panel.lines.length));
  return (
    <div className={classes.panels} style={{ gridTemplateColumns: `repeat(${columns}, ${panelWidth}px)`, gap: GAP }}>
      {model.panels.map((panel) => (
        <div key={panel.level} className={classes.panel}>
          <div className={classes.title}>
            <span
              data-export={`${t('level.n', { level: panel.level })}  ${formatDose(panel.dose, panel.unit)}`}
            >
              <LevelTitle level={panel.level} dose={panel.dose} unit={panel.unit} />
            </span>
            <span className={classes.count}>{t('lab.panelCount', { n: panel.n, of: panel.dosed })}</span>
          </div>
          {panel.empty === null ? (
            <LabPanelChart
              model={model}
              panel={panel}
              width={panelWidth}
              height={height}
              tracks={tracks}
              subjectName={subjectName}
              {...(live ? { cursorX: hovered?.point.x ?? null, onHover: setHovered, onOpen } : {})}
            />
          ) : (
            <div className={classes.empty} style={{ height }}>
              <span>{say(panel.empty)}</span>
            </div>
          )}
          {hovered?.level === panel.level && (
            <LabTooltip hovered={hovered} scale={model.scale} panelWidth={panelWidth} />
          )}
        </div>
      ))}
    </div>
  );
};
