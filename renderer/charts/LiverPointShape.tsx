import type { KeyboardEvent } from 'react';
import type { LiverPoint, LiverScale } from '../../shared/chart/liver.ts';
import { useText } from '../text/useText.ts';
import classes from './Liver.module.css';
import { levelShape } from './levelShape.ts';
import { subjectStyle } from './subjectStyle.ts';
import { usePeakText } from './usePeakText.ts';

interface LiverPointShapeProps {
  readonly cx: number;
  readonly cy: number;
  readonly point: LiverPoint;
  readonly scale: LiverScale;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
  readonly onOpen: () => void;
}

/** One subject: shape by dose level, colour by subject, open where the peak may be higher. Opens its rows, also by keyboard. */
export const LiverPointShape = ({ cx, cy, point, scale, onEnter, onLeave, onOpen }: LiverPointShapeProps) => {
  const { t, word } = useText();
  const say = usePeakText(scale);
  const { colour } = subjectStyle(point.style);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onOpen();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG group cannot be a button element
    <g
      role="button"
      tabIndex={0}
      aria-label={t('liver.point', {
        subject: point.subjectId,
        quadrant: word(`liver-quadrant.${point.quadrant ?? 'not-evaluable'}`),
        at: say(point.aminotransferase),
        tbl: say(point.bilirubin),
      })}
      className={classes.point}
      onMouseEnter={onEnter}
      onMouseLeave={onLeave}
      onFocus={onEnter}
      onBlur={onLeave}
      onClick={onOpen}
      onKeyDown={onKeyDown}
    >
      <circle cx={cx} cy={cy} r={11} fill="transparent" stroke="none" />
      <path
        d={levelShape(point.level)}
        transform={`translate(${cx} ${cy})`}
        fill={point.quadrant === null ? 'var(--surface)' : colour}
        stroke={colour}
        strokeWidth={1.8}
      />
    </g>
  );
};
