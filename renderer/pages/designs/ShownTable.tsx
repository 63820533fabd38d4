import type { DesignsModel } from '../../../shared/chart/designs.ts';
import { adviceLetter, decisionTable, stricterAtLowest } from '../../../shared/escalation/decisionTable.ts';
import { designProblem } from '../../../shared/escalation/designProblem.ts';
import type { ComparatorId, ComparatorParameters } from '../../../shared/protocol/comparators.ts';
import { phrase } from '../../../shared/text/phrases.ts';
import { listParam } from '../../../shared/text/template.ts';
import { useText } from '../../text/useText.ts';
import { Note } from '../../ui/Note.tsx';
import { DecisionGrid } from './DecisionGrid.tsx';
import { DesignParameters } from './DesignParameters.tsx';
import classes from './Designs.module.css';
import { GridLegend } from './GridLegend.tsx';
import { presentCounts } from './presentCounts.ts';
import { TriedAdvice } from './TriedAdvice.tsx';

interface ShownTableProps {
  readonly design: ComparatorId;
  readonly parameters: ComparatorParameters;
  readonly model: DesignsModel;
  readonly tried: boolean;
}

/** The table of a design under the protocol's parameters or those tried. */
export const ShownTable = ({ design, parameters, model, tried }: ShownTableProps) => {
  const { t, say, word } = useText();
  const problem = designProblem(design, parameters);
  if (problem !== null) return <Note tone="warn">{say(phrase(problem.key))}</Note>;
  const name = word(`design-name.${design}`);
  const table = decisionTable(design, parameters, parameters.maxSubjects);
  const present = presentCounts(model);
  const stricter = stricterAtLowest(design, parameters, parameters.maxSubjects);
  const outside = present.filter(({ n }) => n === 0 || n > parameters.maxSubjects);
  return (
    <div className={classes.shown}>
      <div>
        <DecisionGrid table={table} present={present} caption={t('designs.tableOf', { design: name })} />
        <GridLegend letters={table.cells.map(adviceLetter)} />
        {stricter.length > 0 && (
          <p className={classes.quiet}>
            {t('designs.stricterAtLowest', {
              list: listParam(stricter.map(({ n, eliminateIfAtLeast }) => `${eliminateIfAtLeast}/${n}`)),
            })}
          </p>
        )}
        {outside.map(({ level, n, asDlt }) => (
          <p key={`${level} ${asDlt}`} className={classes.quiet}>
            {t('designs.outside', { level, n })}
          </p>
        ))}
        {present.some(({ pending }) => pending > 0) && (
          <p className={classes.quiet}>{t('designs.pendingOutside')}</p>
        )}
      </div>
      <div className={classes.side}>
        <DesignParameters design={design} parameters={parameters} model={model} tried={tried} />
        {tried && <TriedAdvice design={design} parameters={parameters} model={model} />}
      </div>
    </div>
  );
};
