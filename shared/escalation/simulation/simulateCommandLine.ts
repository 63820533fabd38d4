import { assertNever } from '../../kernel/assertNever.ts';
import type { SimulationDesign, SimulationScenario } from './scenario.ts';

const boinOptions = (design: Extract<SimulationDesign, { kind: 'boin' }>): string[] => [
  `--under-factor ${design.underFactor}`,
  `--over-factor ${design.overFactor}`,
  `--eliminate-above ${design.eliminateAbove}`,
  ...(design.extraSafety ? [`--extra-safety --offset ${design.offset}`] : []),
];

const designOptions = (design: SimulationDesign): string[] => {
  switch (design.kind) {
    case '3+3':
      return design.deEscalation ? ['--de-escalation'] : [];
    case 'boin':
      return boinOptions(design);
    case 'keyboard':
    case 'mtpi2':
    case 'i3+3':
      return [`--below ${design.below}`, `--above ${design.above}`, `--exclude-above ${design.excludeAbove}`];
    case 'custom':
      // The table is a document of its own; the name of the file is the reader's.
      return ['--table table.json'];
    default:
      return assertNever(design);
  }
};

/** The command that gives the same numbers again; every parameter is written out, no default is relied on. */
export const simulateCommandLine = (scenario: SimulationScenario): string => {
  const { design, target, rates, startLevel, cohortSize, cohorts, cap, overdoseShare, trials, seed } =
    scenario;
  return [
    `design simulate ${design.kind}`,
    `--rates ${rates.join(',')}`,
    `--target ${target}`,
    ...(startLevel === 1 ? [] : [`--start ${startLevel}`]),
    `--cohort ${cohortSize}`,
    `--cohorts ${cohorts}`,
    ...(cap === null ? [] : [`--cap ${cap.subjects} --cap-rule ${cap.rule}`]),
    `--overdose-share ${overdoseShare}`,
    ...designOptions(design),
    `--trials ${trials}`,
    `--seed ${seed}`,
  ].join(' ');
};
