import type { LiverPeak, LiverPoint, LiverScale } from '../../shared/chart/liver.ts';
import { formatCollected, formatDate } from '../../shared/text/format.ts';
import { useText } from '../text/useText.ts';
import { useChangeText } from '../ui/ChangeMark.tsx';
import classes from './LabTooltip.module.css';
import { usePeakText } from './usePeakText.ts';

interface LiverTooltipProps {
  readonly point: LiverPoint;
  readonly scale: LiverScale;
  readonly cx: number;
  readonly cy: number;
  readonly width: number;
}

const TIP_WIDTH = 300;

const Peak = ({ peak, scale }: { readonly peak: LiverPeak; readonly scale: LiverScale }) => {
  const { day, language } = useText();
  const say = usePeakText(scale);
  const when = formatCollected(language, formatDate(language, peak.date));
  return (
    <span>
      <strong>{say(peak)}</strong>
      <br />
      {[when, peak.day === null ? '' : day(peak.day)].filter((part) => part !== '').join(' · ')}
    </span>
  );
};

/** Subject, quadrant, both peaks as read, and what is to be said about them. */
export const LiverTooltip = ({ point, scale, cx, cy, width }: LiverTooltipProps) => {
  const { t, word, say } = useText();
  const changed = useChangeText()(point.refs);
  const left = cx + 14 + TIP_WIDTH > width ? Math.max(0, cx - 14 - TIP_WIDTH) : cx + 14;
  return (
    <div className={classes.tip} style={{ left, top: Math.max(0, cy - 20), width: TIP_WIDTH }} role="tooltip">
      <strong>{point.subjectId}</strong>
      <span>{t('level.n', { level: point.level })}</span>
      <span className={classes.value}>{word(`liver-quadrant.${point.quadrant ?? 'not-evaluable'}`)}</span>
      <Peak peak={point.aminotransferase} scale={scale} />
      <Peak peak={point.bilirubin} scale={scale} />
      {point.remark !== null && <span>{say(point.remark)}</span>}
      {changed !== '' && <span>{changed}</span>}
    </div>
  );
};
