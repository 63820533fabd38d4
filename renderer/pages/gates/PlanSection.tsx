import { SegmentedControl } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useState } from 'react';
import type { WhatIfModel } from '../../../shared/escalation/whatIf/whatIfModel.ts';
import { WindowAnchor } from '../../../shared/protocol/gateParameters.ts';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { PlanTimeline, timelineHeight } from '../../charts/PlanTimeline.tsx';
import { TwinTableView } from '../../charts/TwinTableView.tsx';
import { clockName, timelineTwin } from '../../charts/whatIfTwin.ts';
import { useText } from '../../text/useText.ts';
import classes from './WhatIf.module.css';

/** When who can be dosed and when each gate can be met, by one clock as a chart and by every clock as a table. */
export const PlanSection = ({ model }: { readonly model: WhatIfModel }) => {
  const text = useText();
  const { t, say, date } = text;
  const { ref, width } = useElementSize();
  const [chosen, setChosen] = useState<WindowAnchor | null>(null);
  const { timeline, provenance } = model;
  const clock = timeline.find(({ anchor }) => anchor === chosen) ?? timeline[0];
  if (clock === undefined) return null;
  const levels = [...new Set(timeline.flatMap(({ steps }) => steps.map(({ level }) => level)))].sort(
    (a, b) => a - b,
  );
  const twin = timelineTwin(timeline, text);
  const dated = {
    ...twin,
    rows: twin.rows.map((cells) =>
      cells.map((cell, at) => (at > 1 && typeof cell === 'string' && cell !== '' ? date(cell) : cell)),
    ),
  };
  return (
    <div className={classes.plan} data-testid="what-if-plan">
      <ChartFrame
        title={t('whatIf.timeline')}
        subtitle={t('whatIf.timelineSub', { clock: clockName(clock, text) })}
        fileName={`plan ${provenance.cutLabel}`}
        twin={twin}
        provenance={provenance}
        controls={
          <SegmentedControl
            size="xs"
            aria-label={t('whatIf.clock')}
            value={clock.anchor}
            onChange={(value) => setChosen(WindowAnchor.parse(value))}
            data={timeline.map((one) => ({ value: one.anchor, label: clockName(one, text) }))}
            transitionDuration={0}
          />
        }
      >
        <div ref={ref} style={{ minHeight: timelineHeight(levels.length) }}>
          {width > 0 && (
            <PlanTimeline
              clock={clock}
              levels={levels}
              cutoff={provenance.cutoffDate}
              width={width}
              label={t('whatIf.timeline')}
            />
          )}
        </div>
      </ChartFrame>
      {clock.stopped.length > 0 && (
        <p className={classes.small}>
          {t('whatIf.stopped', { list: clock.stopped.map(say).join(t('whatIf.semicolon')) })}
        </p>
      )}
      <TwinTableView caption={t('whatIf.timeline')} twin={dated} />
    </div>
  );
};
