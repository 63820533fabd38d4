import { appError } from '../../kernel/appError.ts';
import { assertNever } from '../../kernel/assertNever.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import type { CustomTable, TableAction } from '../../protocol/comparators.ts';
import { boinVerdict } from '../boin.ts';
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

/** What a scenario's design does at every count that a trial can reach, worked out once. */
export const planOf = ({
  design,
  target,
  cohortSize,
  cohorts,
  cap,
}: SimulationScenario): Result<DesignPlan> => {
  const total = cohortSize * cohorts;
  const capped = cap?.rule === 'at-once' ? Math.ceil(cap.subjects / cohortSize) * cohortSize : total;
  const reach: Reach = { cohortSize, maxSubjects: Math.min(total, capped) };
  const both = (verdict: VerdictOf): Result<DesignPlan> => ok(planOfVerdicts(reach, verdict, verdict));
  if (design.kind === '3+3') return ok({ kind: '3+3', deEscalation: design.deEscalation });
  if (design.kind === 'custom') return customPlan(design.table, reach);
  if (design.kind === 'boin') {
    const { kind: _kind, ...boin } = design;
    const parameters = { target, boin };
    return ok(planOfVerdicts(reach, boinVerdict(parameters, false), boinVerdict(parameters, true)));
  }
  const { kind, ...interval } = design;
  switch (kind) {
    case 'keyboard':
      return both(keyboardVerdict({ target, interval }));
    case 'mtpi2':
      return both(mtpi2Verdict({ target, interval }));
    case 'i3+3':
      return both(i3plus3Verdict({ target, interval }));
    default:
      return assertNever(kind);
  }
};
