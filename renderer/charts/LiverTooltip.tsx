import type { LiverPeak, LiverPoint } from '../../shared/chart/liver.ts';
import { useText } from '../text/useText.ts';
import { useChangeText } from '../ui/ChangeMark.tsx';
import classes from './LabTooltip.module.css';

interface LiverTooltipProps {
  readonly point: LiverPoint;
  readonly cx: number;
  readonly cy: number;
  readonly width: number;
}

const TIP_WIDTH = 300;

const Peak = ({ peak }: { readonly peak: LiverPeak }) => {
  const { t, day } = useText();
  return (
    <span>
      {t('liver.tip.at', { at: peak.test, text: peak.text })}
      {peak.day === null ? '' : ` · ${day(peak.day)}`}
    </span>
  );
};

/** Subject, quadrant, both peaks as read, and what is to be said about them. */
export const LiverTooltip = ({ point, cx, cy, width }: LiverTooltipProps) => {
  const { t, word, say } = useText();
  const changed = useChangeText()(point.refs);
  const left = cx + 14 + TIP_WIDTH > width ? Math.max(0, cx - 14 - TIP_WIDTH) : cx + 14;
  return (
    <div className={classes.tip} style={{ left, top: Math.max(0, cy - 20), width: TIP_WIDTH }} role="tooltip">
      <strong>{point.subjectId}</strong>
      <span>{t('level.n', { level: point.level })}</span>
      <span className={classes.value}>{word(`liver-quadrant.${point.quadrant ?? 'not-evaluable'}`)}</span>
      <Peak peak={point.aminotransferase} />
      <Peak peak={point.bilirubin} />
      {point.remark !== null && <span>{say(point.remark)}</span>}
      {changed !== '' && <span>{changed}</span>}
    </div>
  );
};
