import type { Command } from 'commander';
import type { DiffRow } from '../../../shared/dataset/diff/diff.ts';
import type { Alert, AlertChange, AlertList } from '../../../shared/decision/alerts/alert.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { sayPhrase } from '../../../shared/text/phrases.ts';
import type { ReadableDb } from '../../db/handles.ts';
import { allAlerts } from '../../services/alerts.ts';
import { rowChanges } from '../../services/diffRows.ts';
import { EXIT } from '../io.ts';
import { type UnlockOptions, withWorkspace } from '../withWorkspace.ts';
import { answer, type CommandContext, type JsonOption, withUnlockOptions } from './answer.ts';

interface ToldAlert {
  readonly alert: Alert;
  /** Differing cells of the rows that decide now, against the decision's own cut. */
  readonly rows: readonly DiffRow[];
}

/** Rows behind an alert that differ between the two cuts. */
const withRows = async (db: ReadableDb, alert: Alert): Promise<Result<ToldAlert>> => {
  const recordIds = alert.changes.flatMap(({ rowsNow }) => rowsNow.map(({ recordId }) => recordId));
  const rows = await rowChanges(db, {
    ...{ olderCutId: alert.decisionCut.cutId, newerCutId: alert.seenIn.cutId, recordIds },
  });
  return rows.ok ? ok({ alert, rows: rows.value }) : rows;
};

const stateText = (state: AlertChange['now']): string =>
  state === null ? 'not there' : `${state.value}: ${sayPhrase('en', state.phrase)}`;

const changeLines = ({ condition, subjectId, before, now, rowsNow }: AlertChange): string[] => [
  `      ${condition}${subjectId === null ? '' : ` of ${subjectId}`} (${rowsNow.length} rows)`,
  `        then ${stateText(before)}`,
  `        now  ${stateText(now)}`,
];

const rowLine = ({ change, domain, newer, cells }: DiffRow): string =>
  `      ${change} ${domain} line ${newer?.line ?? '–'}: ${cells
    .map(({ column, older, newer: value }) => `${column} ${older ?? '–'} → ${value ?? '–'}`)
    .join(', ')}`;

const linesOf = ({ alert, rows }: ToldAlert): string[] => [
  `Decision ${alert.number}  ${alert.gate}:${alert.level}  ${alert.severity.toUpperCase()}${alert.standing ? '' : ' (no longer shown)'}  ${sayPhrase('en', alert.sentence)}`,
  `      since "${alert.since.label}" (imported ${alert.since.importedAt}, cut-off ${alert.since.cutoffDate})${alert.overridden ? '; the decision was made by override' : ''}`,
  ...alert.changes.flatMap(changeLines),
  ...rows.filter(({ change }) => change === 'changed').map(rowLine),
];

const spoken = ({ alert, rows }: ToldAlert) => ({
  ...alert,
  text: sayPhrase('en', alert.sentence),
  changes: alert.changes.map((change) => ({
    ...change,
    textBefore: change.before === null ? null : sayPhrase('en', change.before.phrase),
    textNow: change.now === null ? null : sayPhrase('en', change.now.phrase),
  })),
  rows,
});

const documentOf = (list: AlertList, told: readonly ToldAlert[]) => ({
  ...list,
  alerts: told.map(spoken),
  notCompared: list.notCompared.map((one) => ({ ...one, text: sayPhrase('en', one.reason) })),
});

const tellAll = async (db: ReadableDb, list: AlertList): Promise<Result<readonly ToldAlert[]>> => {
  const told: ToldAlert[] = [];
  for (const alert of list.alerts) {
    const one = await withRows(db, alert);
    if (!one.ok) return one;
    told.push(one.value);
  }
  return ok(told);
};

const summary = ({ alerts, decisions, compared }: AlertList): string => {
  const standing = alerts.filter((alert) => alert.standing).length;
  return `Alerts standing: ${standing}. Decisions signed by all: ${decisions}. Comparisons with later cuts: ${compared}.`;
};

/** `alerts`: what later cuts say against decisions signed by all. */
export const addAlertsCommand = (program: Command, context: CommandContext): void => {
  withUnlockOptions(
    program
      .command('alerts')
      .description('hold every later cut against the decisions signed by all: gates, order of dosing'),
  )
    .argument('<workspace>')
    .option('--require-none', 'exit 1 when an alert stands, or a cut could not be compared')
    .action((folder: string, options: UnlockOptions & JsonOption & { requireNone?: boolean }) =>
      answer(context, options, () =>
        withWorkspace(context.io, folder, options, async ({ db }) => {
          const list = await allAlerts(db);
          if (!list.ok) return list;
          const told = await tellAll(db, list.value);
          if (!told.ok) return told;
          const { alerts, notCompared } = list.value;
          const clear = alerts.every(({ standing }) => !standing) && notCompared.length === 0;
          return ok({
            document: documentOf(list.value, told.value),
            lines: [
              summary(list.value),
              ...told.value.flatMap(linesOf),
              ...notCompared.map(
                ({ number, reason }) => `Decision ${number} not compared: ${sayPhrase('en', reason)}`,
              ),
            ],
            exit: options.requireNone === true && !clear ? EXIT.negative : EXIT.success,
          });
        }),
      ),
    );
};
