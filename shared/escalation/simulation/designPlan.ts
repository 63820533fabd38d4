import { appError } from '../../kernel/appError.ts';
import { assertNever } from '../../kernel/assertNever.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import type { ComparatorParameters, CustomTable, TableAction } from '../../protocol/comparators.ts';
import { phrase, sayPhrase } from '../../text/phrases.ts';
import { boinVerdict } from '../boin.ts';
import { DESIGN_DEFAULTS } from '../designDefaults.ts';
import { designProblem } from '../designProblem.ts';
import { i3plus3Verdict } from '../i3plus3.ts';
import { keyboardVerdict } from '../keyboard.ts';
import { mtpi2Verdict } from '../mtpi2.ts';
import type { Verdict, VerdictOf } from '../verdict.ts';
import { actionTable, firstGap, type Reach } from './actionTable.ts';
import type { IntervalPlan } from './runIntervalTrial.ts';
import type { SimulationScenario } from './scenario.ts';

export type DesignPlan =
  | { readonly kind: '3+3'; readonly deEscalation: boolean }
  | ({ readonly kind: 'interval' } & IntervalPlan);

const actionOf = ({ letter, eliminate }: Pick<Verdict, 'letter' | 'eliminate'>): TableAction => {
  if (eliminate) return 'eliminate';
  return letter === 'E' ? 'escalate' : letter === 'S' ? 'stay' : 'de-escalate';
};

const planOfVerdicts = (reach: Reach, verdict: VerdictOf, atLowest: VerdictOf): DesignPlan => ({
  kind: 'interval',
  table: actionTable(reach, (subjects, dlts) => actionOf(verdict(subjects, dlts))),
  lowest: actionTable(reach, (subjects, dlts) => actionOf(atLowest(subjects, dlts))),
});

/**
 * The table is read until a level has as many subjects as the cap, since a trial need not go beyond it when it ends at
 * once; otherwise a level can have every subject of the trial.
 */
const customPlan = ({ name, cells }: CustomTable, reach: Reach): Result<DesignPlan> => {
  const written = new Map(cells.map(({ n, dlt, action }) => [`${n}/${dlt}`, action]));
  const table = actionTable(reach, (subjects, dlts) => written.get(`${subjects}/${dlts}`));
  const gap = firstGap(table, reach);
  if (gap === undefined) return ok({ kind: 'interval', table, lowest: table });
  const { subjects, dlts } = gap;
  return err(
    appError(
      'invalid-input',
      `The table "${name}" says nothing of ${dlts} DLTs among ${subjects} subjects, which a trial can reach. Complete it, or end the trial at once when a level has fewer subjects.`,
      { subjects, dlts },
    ),
  );
};

/** The parameters of the scenario's design, as the advice of the comparator designs takes them. */
export const parametersOf = ({
  design,
  target,
}: Pick<SimulationScenario, 'design' | 'target'>): ComparatorParameters => {
  const given = { ...DESIGN_DEFAULTS, target };
  switch (design.kind) {
    case '3+3':
      return { ...given, threePlusThree: { deEscalation: design.deEscalation } };
    case 'boin': {
      const { kind: _kind, ...boin } = design;
      return { ...given, boin };
    }
    case 'keyboard':
    case 'mtpi2':
    case 'i3+3': {
      const { kind: _kind, ...interval } = design;
      return { ...given, interval };
    }
    case 'custom':
      return { ...given, custom: design.table };
    default:
      return assertNever(design);
  }
};

/** The counts that one level can have: all subjects of the trial, or those up to a cap that ends it at once. */
const reachOf = ({ cohortSize, cohorts, cap }: SimulationScenario): Reach => {
  const total = cohortSize * cohorts;
  const capped = cap?.rule === 'at-once' ? Math.ceil(cap.subjects / cohortSize) * cohortSize : total;
  return { cohortSize, maxSubjects: Math.min(total, capped) };
};

/** What a scenario's design does at every count that a trial can reach, worked out once. */
export const planOf = (scenario: SimulationScenario): Result<DesignPlan> => {
  const { design } = scenario;
  const parameters = parametersOf(scenario);
  const problem = designProblem(design.kind, parameters);
  if (problem !== null) return err(appError('invalid-input', sayPhrase('en', phrase(problem.key))));
  const reach = reachOf(scenario);
  const both = (verdict: VerdictOf): Result<DesignPlan> => ok(planOfVerdicts(reach, verdict, verdict));
  switch (design.kind) {
    case '3+3':
      return ok({ kind: '3+3', deEscalation: design.deEscalation });
    case 'boin':
      return ok(planOfVerdicts(reach, boinVerdict(parameters, false), boinVerdict(parameters, true)));
    case 'keyboard':
      return both(keyboardVerdict(parameters));
    case 'mtpi2':
      return both(mtpi2Verdict(parameters));
    case 'i3+3':
      return both(i3plus3Verdict(parameters));
    case 'custom':
      return customPlan(design.table, reach);
    default:
      return assertNever(design);
  }
};
