import { simulateCommandLine } from '../../shared/escalation/simulation/simulateCommandLine.ts';
import type { Estimate, SimulationResult } from '../../shared/escalation/simulation/simulationResult.ts';

const percent = ({ value, error }: Estimate): string =>
  `${(100 * value).toFixed(1)} ± ${(100 * error).toFixed(2)} %`;

const mean = ({ value, error }: Estimate): string => `${value.toFixed(2)} ± ${error.toFixed(3)}`;

const WIDTHS = [7, 10, 18, 18, 18];

const row = (cells: readonly string[]): string =>
  cells
    .map((cell, at) => cell.padEnd(WIDTHS[at] ?? 0))
    .join('')
    .trimEnd();

/** A simulation for a person at a terminal; ± is the Monte Carlo standard error. */
export const simulationLines = (result: SimulationResult): string[] => {
  const { scenario, levels } = result;
  return [
    `${scenario.design.kind}, target ${scenario.target}, ${scenario.trials} trials, seed ${scenario.seed} (${result.random}; ${result.algorithm})`,
    'For comparison only: a design advises and never opens a gate. ± is the Monte Carlo standard error.',
    row(['level', 'true rate', 'selected', 'mean subjects', 'mean DLTs']),
    ...levels.map((level) =>
      row([
        String(level.level),
        `${level.rate}${level.aboveTarget ? ' >' : ''}`,
        percent(level.selected),
        mean(level.subjects),
        mean(level.dlts),
      ]),
    ),
    `none selected                ${percent(result.noneSelected)} (stopped for safety ${percent(result.stoppedForSafety)}, subjects ran out ${percent(result.subjectsRanOut)})`,
    `level closest to the target  ${percent(result.closestSelected)}`,
    `a level above the target     ${percent(result.aboveSelected)}`,
    `trials with more than ${100 * scenario.overdoseShare} % of subjects above the target: ${percent(result.overdosing)}`,
    `mean sample size ${mean(result.sampleSize)}, mean DLTs ${mean(result.totalDlts)}`,
    `again: ${simulateCommandLine(scenario)}`,
  ];
};
