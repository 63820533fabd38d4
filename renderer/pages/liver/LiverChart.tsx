import { useElementSize } from '@mantine/hooks';
import type { LiverModel } from '../../../shared/chart/liver.ts';
import { signOf } from '../../../shared/clinical/liver/cuts.ts';
import { useCut } from '../../app/CutContext.ts';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { LiverScatter } from '../../charts/LiverScatter.tsx';
import { liverTwin, peaksTitle } from '../../charts/liverTwin.ts';
import { useText } from '../../text/useText.ts';
import { useRowsPanel } from '../../ui/RowsContext.ts';
import { useSubjectName } from '../../ui/useSubjectName.ts';

const HEIGHT = 470;

/** The scatter with its twin and exports. */
export const LiverChart = ({ model }: { readonly model: LiverModel }) => {
  const text = useText();
  const { t, word } = text;
  const name = useSubjectName();
  const panel = useRowsPanel();
  const { cut } = useCut();
  const { ref, width } = useElementSize();
  const { choice, cuts } = model;
  return (
    <ChartFrame
      title={t('liver.chart')}
      subtitle={t('liver.chartSub', {
        ...{ scale: word(`liver-scale.${choice.scale}`), at: word(`liver-at.${choice.aminotransferase}`) },
        ...{ n: model.points.length, of: model.subjects.length, sign: signOf(cuts.operator) },
        ...{ x: cuts.aminotransferase, y: cuts.bilirubin },
      })}
      fileName={`${choice.scale} ${choice.aminotransferase} ${model.provenance.cutLabel}`}
      twin={liverTwin(model, text)}
      provenance={model.provenance}
    >
      <div ref={ref} data-testid="liver-scatter">
        {width > 0 && (
          <LiverScatter
            model={model}
            width={width}
            height={HEIGHT}
            subjectName={name}
            onOpen={(point) => {
              if (cut !== null)
                panel.open({ title: peaksTitle(point, text), cutId: cut.cutId, refs: point.refs });
            }}
            onOpenQuadrant={(row, total) => {
              const title = word(`liver-quadrant.${row.quadrant}`);
              if (cut !== null) panel.open({ title, cutId: cut.cutId, refs: total.refs });
            }}
          />
        )}
      </div>
    </ChartFrame>
  );
};
