import { expect, test } from 'vitest';
import { z } from 'zod';
import { decidedWorkspace, importEdited } from '../../builders/alertWorkspace.ts';
import { commandLine } from '../../builders/commandLine.ts';

const Told = z.object({
  alerts: z.array(
    z.object({
      number: z.number(),
      text: z.string(),
      since: z.object({ label: z.string() }),
      rows: z.array(z.object({ change: z.string(), domain: z.string() })),
    }),
  ),
  notChecked: z.array(z.unknown()),
});

const late = (text: string): string =>
  `${text.trimEnd()}\nVGO-CS01P-002,AE,SYN-CS01P-1-003,90,AE-090,Pneumonia,Pneumonia,Infections and infestations,Y,NOT APPLICABLE,POSSIBLY RELATED,NOT RECOVERED/NOT RESOLVED,N,N,N,Y,N,N,Y,3,2026-07-01,,,,,\n`;

test('SRC-ALR-030: alerts as text and as one document, with an exit code that a script can use', async () => {
  const study = await decidedWorkspace();
  await importEdited(study, 3, { label: 'three', edits: { 'ae.csv': late } });
  study.workspace.lock();
  const run = commandLine();
  const text = await run('alerts', study.folder, '--as', 'monitor');
  expect([text.code, text.errors]).toEqual([0, '']);
  expect(text.out).toContain('Alerts standing: 1. Decisions signed by all: 1.');
  expect(text.out).toContain('Decision 1  G2:1  CONTRADICTS  On the data of “three”');
  const json = await run('alerts', study.folder, '--as', 'monitor', '--json', '--require-none');
  expect(json.code).toBe(1);
  const document = Told.parse(JSON.parse(json.out));
  expect(document.alerts.map(({ number, since, rows }) => [number, since.label, rows])).toEqual([
    [1, 'three', [{ change: 'new', domain: 'AE' }]],
  ]);
});

test('SRC-ALR-031: nothing against a decision is a success', async () => {
  const study = await decidedWorkspace();
  study.workspace.lock();
  const none = await commandLine()('alerts', study.folder, '--as', 'monitor', '--require-none');
  expect([none.code, none.out]).toEqual([
    0,
    'Alerts standing: 0. Decisions signed by all: 1. Comparisons with later cuts: 0.\n',
  ]);
});
