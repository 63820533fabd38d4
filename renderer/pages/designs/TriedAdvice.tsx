import type { DesignsModel } from '../../../shared/chart/designs.ts';
import { decide } from '../../../shared/escalation/decide.ts';
import { withEliminated } from '../../../shared/escalation/eliminatedBy.ts';
import type { ComparatorId, ComparatorParameters } from '../../../shared/protocol/comparators.ts';
import { useText } from '../../text/useText.ts';
import { AdviceMark } from './AdviceMark.tsx';
import classes from './Designs.module.css';
import { levelStates } from './presentCounts.ts';

interface TriedAdviceProps {
  readonly design: ComparatorId;
  readonly parameters: ComparatorParameters;
  readonly model: DesignsModel;
}

/** What a design would say of the dosed levels under tried values: the same code as the workbench's own, as a preview. */
export const TriedAdvice = ({ design, parameters, model }: TriedAdviceProps) => {
  const { t, sayAll } = useText();
  const rows = model.levels.flatMap(({ level, ways }, at) =>
    ways.map(({ way }) => {
      const levels = levelStates(model, way === 'awaiting-as-dlt');
      const state = { levels: withEliminated(design, parameters, { levels, at }), at };
      return { level, way, advice: decide(design, parameters, state) };
    }),
  );
  return (
    <ul className={classes.tried} aria-label={t('designs.triedAdvice')}>
      {rows.map(({ level, way, advice }) => (
        <li key={`${level} ${way}`}>
          <strong>
            {t('level.n', { level })}
            {way !== 'as-counted' && ` · ${t(`designs.way.${way}`)}`}
          </strong>
          <AdviceMark advice={advice} />
          <span className={classes.quiet}>{sayAll(advice.reasons)}</span>
        </li>
      ))}
    </ul>
  );
};
