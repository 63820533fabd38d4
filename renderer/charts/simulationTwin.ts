import type { SimulationResult } from '../../shared/escalation/simulation/simulationResult.ts';
import type { TextApi } from '../text/useText.ts';
import type { TwinTable } from './twinTable.ts';

const number = (label: string) => ({ label, numeric: true });

/** Characteristics per level with their standard errors, each number in a column of its own and unrounded. */
export const simulationTwin = ({ levels }: SimulationResult, { t }: TextApi): TwinTable => {
  const withError = (label: string) => [number(label), number(t('sim.twin.error', { what: label }))];
  return {
    columns: [
      number(t('sim.col.level')),
      number(t('sim.col.rate')),
      ...withError(t('sim.twin.selected')),
      ...withError(t('sim.twin.subjects')),
      ...withError(t('sim.twin.dlts')),
    ],
    rows: levels.map(({ level, rate, selected, subjects, dlts }) => [
      ...[level, rate, selected.value, selected.error],
      ...[subjects.value, subjects.error, dlts.value, dlts.error],
    ]),
  };
};
