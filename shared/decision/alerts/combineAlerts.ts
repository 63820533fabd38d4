import type { Alert } from './alert.ts';
import type { CutAlert, CutAlerts } from './alertInput.ts';

const dosingKinds: readonly Alert['kind'][] = ['dosed-early', 'dosed-unopened', 'dosed-while-halted'];

/** An alert that a gate raised stands until a cut that compared the gates shows it no more; dosing is in every cut. */
const speaksOn = ({ kind }: CutAlert, { gatesCompared }: CutAlerts): boolean =>
  gatesCompared || dosingKinds.includes(kind);

const has = ({ alerts }: CutAlerts, alertId: string): boolean =>
  alerts.some((alert) => alert.alertId === alertId);

const gravity: { readonly [S in Alert['severity']]: number } = { contradicts: 0, unclear: 1 };

/**
 * The alerts on one decision from what each later cut says of it, oldest import first: each once, as the newest cut that
 * shows it says it, with the earliest cut that showed it. What stands comes first, what contradicts before what is
 * unclear.
 */
export const combineAlerts = (cuts: readonly CutAlerts[]): Alert[] => {
  const ids = new Set(cuts.flatMap(({ alerts }) => alerts.map(({ alertId }) => alertId)));
  return [...ids]
    .flatMap((alertId): Alert[] => {
      const shown = cuts.filter((cut) => has(cut, alertId));
      const [first] = shown;
      const last = shown.at(-1);
      const alert = last?.alerts.find((one) => one.alertId === alertId);
      if (first === undefined || last === undefined || alert === undefined) return [];
      const newest = cuts.findLast((cut) => speaksOn(alert, cut));
      return [
        {
          ...alert,
          seenIn: last.cut,
          since: first.cut,
          standing: newest !== undefined && has(newest, alertId),
        },
      ];
    })
    .sort((a, b) => Number(b.standing) - Number(a.standing) || gravity[a.severity] - gravity[b.severity]);
};
