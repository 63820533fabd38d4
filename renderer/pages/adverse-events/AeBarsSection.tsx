import { Tooltip } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import type { KeyboardEvent, ReactElement } from 'react';
import type { AeModel } from '../../../shared/chart/adverseEvents.ts';
import { countChanges, leadingChange } from '../../../shared/dataset/diff/countChanges.ts';
import { formatInterval } from '../../../shared/text/format.ts';
import { useCut } from '../../app/CutContext.ts';
import { useMarks } from '../../app/MarksContext.ts';
import { AeBars } from '../../charts/AeBars.tsx';
import { aeBarsTwin } from '../../charts/aeTwin.ts';
import { ChangeDot } from '../../charts/ChangeDot.tsx';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import type { GradeBlockProps } from '../../charts/GradeBlock.tsx';
import { useText } from '../../text/useText.ts';
import { useChangeText } from '../../ui/ChangeMark.tsx';
import { GradeMark } from '../../ui/GradeMark.tsx';
import { useRowsPanel } from '../../ui/RowsContext.ts';
import { useSubjectName } from '../../ui/useSubjectName.ts';
import classes from './AeTable.module.css';

/** A block that explains itself and opens its rows, by mouse and by keyboard. */
const LiveBlock = ({
  block,
  children,
}: {
  readonly block: GradeBlockProps;
  readonly children: ReactElement;
}) => {
  const { t, word, language } = useText();
  const panel = useRowsPanel();
  const { cut } = useCut();
  const { subject, proportion, bucket } = block;
  const shortName = useSubjectName()(subject.subjectId);
  const glyph = bucket === 'none' ? '–' : bucket === 'not-graded' ? '?' : bucket;
  const plainTip = t('ae.blockTip', {
    subject: subject.subjectId,
    grade: word(`grade.${bucket}`),
    n: proportion.n,
    of: proportion.of,
    interval: formatInterval(language, proportion),
  });
  const changed = useChangeText()(subject.refs);
  const tip = changed === '' ? plainTip : `${plainTip} ${changed}.`;
  const change = leadingChange(countChanges(subject.refs, useMarks().changeOf));
  const open = (): void => {
    if (cut === null || subject.refs.length === 0) return;
    const title = t('ae.rowsBlock', { subject: subject.subjectId });
    panel.open({ title, cutId: cut.cutId, refs: subject.refs });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    open();
  };
  return (
    <Tooltip label={tip} events={{ hover: true, focus: true, touch: true }}>
      {/* biome-ignore lint/a11y/useSemanticElements: an SVG group cannot be a button element */}
      <g
        role="button"
        tabIndex={0}
        aria-label={`${glyph} ${shortName}: ${tip}`}
        onClick={open}
        onKeyDown={onKeyDown}
        className={classes.block}
      >
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a plain group takes no focus; its label says it all */}
        <g aria-hidden="true">
          {children}
          {change !== undefined && (
            <ChangeDot change={change} x={block.x + block.width - 9} y={block.y + 9} radius={4} />
          )}
        </g>
      </g>
    </Tooltip>
  );
};

const LEGEND_WIDTH = 170;
const MIN_CHART = 420;
const BUCKETS = [5, 4, 3, 2, 1, 'not-graded', 'none'] as const;

/** Every mark of the chart with its word. */
const GradeLegend = () => {
  const { word } = useText();
  return (
    <ul className={classes.legend}>
      {BUCKETS.map((bucket) => (
        <li key={bucket}>
          <GradeMark grade={bucket} size={18} /> {word(`grade.${bucket}`)}
        </li>
      ))}
    </ul>
  );
};

/** The bars, their table twin and exports. */
export const AeBarsSection = ({ model }: { readonly model: AeModel }) => {
  const text = useText();
  const { t } = text;
  const name = useSubjectName();
  const { ref, width } = useElementSize();
  const dosed = model.bars.reduce((sum, bar) => sum + bar.dosed, 0);
  const anyRow = model.table.find((row) => row.kind === 'any');
  const anyByLevel = new Map(anyRow?.cells.map((cell) => [cell.level, cell.any]) ?? []);
  return (
    <ChartFrame
      title={t('ae.chart')}
      subtitle={t('ae.chartSub', { n: dosed })}
      fileName={`adverse-events ${model.provenance.cutLabel}`}
      twin={aeBarsTwin(model.bars, text)}
      provenance={model.provenance}
    >
      <div ref={ref} data-testid="ae-bars" className={classes.bars}>
        {width > 0 && (
          <AeBars
            bars={model.bars}
            width={Math.max(MIN_CHART, width - LEGEND_WIDTH)}
            anyByLevel={anyByLevel}
            subjectName={name}
            wrap={(block, drawing) => <LiveBlock block={block}>{drawing}</LiveBlock>}
          />
        )}
        <GradeLegend />
      </div>
    </ChartFrame>
  );
};
