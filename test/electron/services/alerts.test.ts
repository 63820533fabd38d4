import { describe, expect, test } from 'vitest';
import { listDecisions } from '../../../electron/db/decisions.ts';
import { verifyDecisions } from '../../../electron/db/verifyDecisions.ts';
import { allAlerts, listAlerts } from '../../../electron/services/alerts.ts';
import { rowChanges } from '../../../electron/services/diffRows.ts';
import type { AlertList } from '../../../shared/decision/alerts/alert.ts';
import {
  type DecidedWorkspace,
  decide,
  decidedWorkspace,
  editLines,
  importEdited,
} from '../../builders/alertWorkspace.ts';
import { escalation } from '../../builders/exampleWorkspace.ts';
import { good } from '../../builders/workspace.ts';

const S = 'SYN-CS01P-1-';

const listed = async ({ workspace }: DecidedWorkspace): Promise<AlertList> =>
  good(await allAlerts(workspace.db));

const told = ({ alerts }: AlertList): string[] =>
  alerts.map(
    ({ number, kind, severity, gate, level, before, now, since, standing, changes }) =>
      `${number} ${kind} ${severity} ${gate}:${level} ${before}→${now} since ${since.label}${standing ? '' : ', gone'} [${changes
        .map(({ condition, subjectId }) => `${condition}/${subjectId?.replace(S, '') ?? '–'}`)
        .join(' ')}]`,
  );

const completedAt = ({ workspace }: DecidedWorkspace): number => {
  const signatures = listDecisions(workspace.db).flatMap((view) => view.signatures);
  return Math.max(...signatures.map(({ signedAt }) => Date.parse(signedAt)));
};

/** The first infusion of 004, the first at level 2, at another time. */
const firstOfLevelTwo = (start: string) =>
  editLines((line) => line.replaceAll('2026-08-03T10:42', start).replaceAll('2026-08-03T11:13', start));

const serious = (start: string): string =>
  `VGO-CS01P-002,AE,${S}003,90,AE-090,Pneumonia,Pneumonia,Infections and infestations,Y,NOT APPLICABLE,POSSIBLY RELATED,NOT RECOVERED/NOT RESOLVED,N,N,N,Y,N,N,Y,3,${start},,,,,`;

describe('decided on extract 2, imported since', () => {
  test('SRC-ALR-020: extract 3 as it is raises no alert on a decision signed in time', async () => {
    const study = await decidedWorkspace();
    await importEdited(study, 3, { label: 'three' });
    expect(await listed(study)).toMatchObject({
      ...{ alerts: [], notCompared: [], notChecked: [], decisions: 1, compared: 1 },
    });
  });

  test('SRC-ALR-020: the same extract once more', async () => {
    const study = await decidedWorkspace();
    await importEdited(study, 2, { label: 'two again' });
    expect(await listed(study)).toMatchObject({ alerts: [], notCompared: [], compared: 1 });
  });

  test('SRC-ALR-021: a serious event of before the cut-off that was entered late', async () => {
    const study = await decidedWorkspace();
    await importEdited(study, 3, {
      label: 'three',
      edits: { 'ae.csv': (text) => `${text.trimEnd()}\n${serious('2026-07-01')}\n` },
    });
    expect(told(await listed(study))).toEqual(['1 data contradicts G2:1 met→not-met since three [dlt/003]']);
  });

  test('SRC-ALR-021: its grade corrected upwards, with the old value', async () => {
    const study = await decidedWorkspace();
    const cutId = await importEdited(study, 3, {
      label: 'three',
      // The respiratory infection of 002: grade 2 in extract 2.
      edits: {
        'ae.csv': editLines((line) =>
          line.includes(`${S}002`) && line.includes('espiratory') ? line.replace(',N,', ',Y,') : line,
        ),
      },
    });
    const list = await listed(study);
    expect(told(list)).toEqual(['1 data contradicts G2:1 met→not-met since three [dlt/002]']);
    const [alert] = list.alerts;
    const recordIds = alert?.changes.flatMap(({ rowsNow }) => rowsNow.map(({ recordId }) => recordId)) ?? [];
    const olderCutId = alert?.decisionCut.cutId ?? '';
    const rows = good(await rowChanges(study.workspace.db, { olderCutId, newerCutId: cutId, recordIds }));
    expect(rows.flatMap(({ cells }) => cells).find(({ column }) => column === 'AESER')).toEqual({
      ...{ column: 'AESER', older: 'N', newer: 'Y' },
    });
  });

  test('SRC-ALR-022: a required assessment that was taken out', async () => {
    const study = await decidedWorkspace();
    await importEdited(study, 3, {
      label: 'three',
      edits: {
        'lb.csv': editLines((line) =>
          line.includes(`${S}003`) && /,(ALT|AST),/.test(line) && /,2026-07-/.test(line) ? null : line,
        ),
      },
    });
    expect(told(await listed(study))).toEqual([
      '1 data contradicts G2:1 met→not-met since three [safety/003]',
    ]);
  });

  test.each([
    [
      'one minute before the last signature',
      -60_000,
      ['1 dosed-early contradicts G3:2 null→not-met since three [chronology/004]'],
    ],
    ['one minute after it', 60_000, []],
  ])('SRC-ALR-023: level 2 dosed %s', async (_, shift, expected) => {
    const study = await decidedWorkspace();
    const start = `${new Date(completedAt(study) + shift).toISOString().slice(0, 19)}Z`;
    await importEdited(study, 3, { label: 'three', edits: { 'ex.csv': firstOfLevelTwo(start) } });
    expect(told(await listed(study))).toEqual(expected);
  });

  test('SRC-ALR-023: the same minute without a zone cannot be told', async () => {
    const study = await decidedWorkspace();
    const start = new Date(completedAt(study) - 60_000).toISOString().slice(0, 16);
    await importEdited(study, 3, { label: 'three', edits: { 'ex.csv': firstOfLevelTwo(start) } });
    expect(told(await listed(study))).toEqual([
      '1 dosed-early unclear G3:2 null→not-evaluable since three [chronology/004]',
    ]);
  });

  test('SRC-ALR-024: since the earliest cut that shows it; gone when a later one no longer does', async () => {
    const study = await decidedWorkspace();
    const edits = { 'ae.csv': (text: string) => `${text.trimEnd()}\n${serious('2026-07-01')}\n` };
    await importEdited(study, 3, { label: 'three', edits });
    await importEdited(study, 3, { label: 'three again', edits });
    expect(told(await listed(study))).toEqual(['1 data contradicts G2:1 met→not-met since three [dlt/003]']);
    await importEdited(study, 3, { label: 'corrected' });
    expect(told(await listed(study))).toEqual([
      '1 data contradicts G2:1 met→not-met since three, gone [dlt/003]',
    ]);
  });

  test('SRC-ALR-025: an older extract imported later says nothing, and that is said', async () => {
    const study = await decidedWorkspace();
    await importEdited(study, 1, { label: 'one again' });
    const list = await listed(study);
    expect(list.alerts).toEqual([]);
    expect(list.notCompared.map(({ number, reason }) => [number, reason.key])).toEqual([
      [1, 'alert.not-compared.earlier-cutoff'],
    ]);
  });

  test('SRC-ALR-026: what was not compared in time is named, the newest cut first, and compared when asked again', async () => {
    const study = await decidedWorkspace();
    await importEdited(study, 2, { label: 'two again' });
    await importEdited(study, 3, { label: 'three' });
    const first = good(await listAlerts(study.workspace.db, { budgetMs: 0 }));
    expect([first.compared, first.notChecked.map(({ cut }) => cut.label)]).toEqual([1, ['two again']]);
    const second = good(await listAlerts(study.workspace.db, { budgetMs: 0 }));
    expect([second.compared, second.notChecked]).toEqual([2, []]);
  });

  test('SRC-ALR-027: the next decision binds the alerts that stand', async () => {
    const study = await decidedWorkspace();
    await importEdited(study, 3, {
      label: 'three',
      edits: { 'ae.csv': (text) => `${text.trimEnd()}\n${serious('2026-07-01')}\n` },
    });
    const draft = escalation(study.workspace, 2, {
      ...{ kind: 'pause', confirmations: { risksControllable: false, nextDoseAppropriate: false } },
      rationale: 'A serious event of July was entered late; dosing is paused.',
    });
    const view = await decide(study.workspace, draft, study.now);
    expect(view.record.alerts).toMatchObject([
      { number: 1, kind: 'data', severity: 'contradicts', gate: 'G2', level: 1, since: { label: 'three' } },
    ]);
    expect(verifyDecisions(study.workspace.db)).toMatchObject({ intact: true });
    expect(listDecisions(study.workspace.db)[0]?.record.alerts).toEqual([]);
  });
});
