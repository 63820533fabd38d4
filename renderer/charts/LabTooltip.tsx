import type { LabScale } from '../../shared/chart/labTrend.ts';
import { type CriteriaId, editionNumber } from '../../shared/grading/labGrade.ts';
import { formatNumber } from '../../shared/text/format.ts';
import { formatUnit } from '../../shared/text/formatUnit.ts';
import { useText } from '../text/useText.ts';
import { useChangeText } from '../ui/ChangeMark.tsx';
import type { HoveredPoint } from './LabPanelChart.tsx';
import classes from './LabTooltip.module.css';
import { gradeLines } from './labPointGrade.ts';
import { asReported, isConverted } from './labPointText.ts';

interface LabTooltipProps {
  readonly hovered: HoveredPoint;
  readonly scale: LabScale;
  readonly criteria: CriteriaId;
  readonly panelWidth: number;
  /** False where what is drawn has no reference range of its own. */
  readonly ranged?: boolean | undefined;
}

const TIP_WIDTH = 232;
const PANEL_TITLE = 26;

/** Subject, day and date, value and unit, range, lab-derived grade, source of the result under the pointer. */
export const LabTooltip = ({ hovered, scale, criteria, panelWidth, ranged = true }: LabTooltipProps) => {
  const text = useText();
  const { t, day, date, say } = text;
  const { point, line, cx, cy } = hovered;
  const changed = useChangeText()([point.ref]);
  const left = cx + 14 + TIP_WIDTH > panelWidth ? Math.max(0, cx - 14 - TIP_WIDTH) : cx + 14;
  const unit = formatUnit(point.unit);
  const limit = (value: number | null): string => (value === null ? '' : formatNumber(value));
  return (
    <div
      className={classes.tip}
      style={{ left, top: cy + PANEL_TITLE - 10, width: TIP_WIDTH }}
      role="tooltip"
    >
      <strong>{line.subjectId}</strong>
      <span>
        {day(point.day)} · {date(point.date)}
        {point.visit === '' ? '' : ` · ${point.visit}`}
      </span>
      <span className={classes.value}>
        {asReported(point)}
        {isConverted(point) && ` = ${formatNumber(point.value)} ${unit}`}
        {scale === 'times-uln' &&
          ` = ${t('lab.tip.times', { y: formatNumber(Number(point.y.toPrecision(3))) })}`}
      </span>
      {ranged && (
        <span>
          {point.low === null && point.high === null
            ? t('lab.tip.noRange')
            : t('lab.tip.range', { low: limit(point.low), high: limit(point.high), unit })}
        </span>
      )}
      {point.grades.length > 0 && (
        <span className={classes.grades}>
          <em>{t('labGrade.tip', { edition: editionNumber(criteria) })}</em>
          {gradeLines(point, text).map((line) => (
            <b key={line}>{line}</b>
          ))}
          {point.gradeNotes.map((note) => (
            <i key={note.key}>{say(note)}</i>
          ))}
        </span>
      )}
      {point.belowLimit && <span>{t('lab.tip.below')}</span>}
      {point.baseline && <span>{t('lab.tip.baseline')}</span>}
      {changed !== '' && <span>{changed}</span>}
      <span className={classes.source}>
        {t('rows.source', { file: point.ref.file, line: point.ref.line })}
      </span>
    </div>
  );
};
