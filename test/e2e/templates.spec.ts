import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Protocol } from '../../shared/protocol/protocol.ts';
import { boin } from '../../shared/protocol/templates/boin.ts';
import { threePlusThree } from '../../shared/protocol/templates/threePlusThree.ts';
import { writeOncologyExtract } from '../builders/oncologyExtract.ts';
import type { OncologySubject } from '../builders/oncologyTrial.ts';
import { violations } from './driving/barriers.ts';
import { everyLook, type Findings, inspect } from './driving/inspectLook.ts';
import { goTo, type Look, lookByPalette } from './driving/look.ts';
import { createWorkspace } from './driving/workspace.ts';
import { expect, test, type Workbench } from './harness.ts';
import { call, value } from './operations.ts';

/** Level 1 clean; at level 2 one of three with an event that asks for adjudication. */
const SUBJECTS: readonly OncologySubject[] = [
  { id: '101', first: '2026-05-04' },
  { id: '102', first: '2026-05-06' },
  { id: '103', first: '2026-05-08' },
  { id: '201', level: 2, first: '2026-07-06', event: null },
  { id: '202', level: 2, first: '2026-07-08' },
  { id: '203', level: 2, first: '2026-07-10', lastDay: 15 },
];

const chooseProtocol = async ({ page }: Workbench, title: RegExp): Promise<void> => {
  await page.getByRole('button', { name: /^Create a workspace/ }).click();
  await page.getByRole('radio', { name: title }).click();
};

const importTrial = async (workbench: Workbench, protocol: Protocol): Promise<void> => {
  const folder = join(workbench.folder, 'extract');
  writeOncologyExtract(folder, protocol, SUBJECTS);
  await workbench.answerOpenDialog([folder]);
  const { tokens } = value(await call(workbench, 'dialog.openExtract', { mode: 'folder' }));
  const report = value(
    await call(workbench, 'import.start', {
      ...{ tokens, label: 'Synthetic cut', cutoffDate: '2026-08-20' },
      ...{ mapping: null, policy: null, maxRejectedShare: 0 },
    }),
  );
  expect(report.files).toHaveLength(5);
  await workbench.page.reload();
  await expect(workbench.page.getByTestId('top-bar')).toBeVisible();
};

const PLACES = {
  board: '/board',
  subjects: '/subjects',
  'adverse-events': '/ae',
  laboratory: '/labs',
  liver: '/liver',
  dlt: '/dlt',
  pd: '/pd',
  gates: '/gates',
  designs: '/designs',
  protocol: '/protocol',
  'decision-new': '/decisions/new',
};

const visit = async (workbench: Workbench, name: string): Promise<void> => {
  const findings: Findings = { problems: [], latin: [] };
  const barriers: string[] = [];
  await everyLook(
    workbench,
    (look: Look) => lookByPalette(workbench.page, look),
    async (look, prefix) => {
      for (const [place, address] of Object.entries(PLACES)) {
        await goTo(workbench.page, address);
        await inspect(workbench, { name: `${prefix}-${name}-${place}`, look, findings });
        if (prefix.endsWith('1280'))
          barriers.push(...(await violations(workbench, `${name} ${place}`, look)));
      }
    },
  );
  expect(findings.problems).toEqual([]);
  expect(barriers).toEqual([]);
};

for (const { name, title, protocol, unit } of [
  { name: '3-plus-3', title: /3\+3/, protocol: threePlusThree, unit: /25.mg/ },
  { name: 'boin', title: /BOIN/, protocol: boin, unit: /0\.3.mg\/kg/ },
] as const) {
  test(`SRC-TPL-091: a ${name} trial begins from its template, and every page is of it`, async ({
    workbench,
  }) => {
    test.setTimeout(240_000);
    const { page } = workbench;
    await chooseProtocol(workbench, title);
    await expect(page.getByText('A template belongs to no trial')).toBeVisible();
    await workbench.picture(`create-${name}`);
    await page.getByRole('button', { name: 'Back' }).click();
    await createWorkspace(workbench, `Trial ${name}`, title);
    await importTrial(workbench, protocol);

    const level = page.getByTestId('level-1');
    await expect(level).toContainText(unit);
    await expect(level).toContainText(`3/${protocol.groupSizeMax} dosed`);
    await expect(page.getByTestId('level-2')).toContainText('Needs adjudication (1)');
    const rail = page.getByRole('navigation');
    await expect(rail.getByRole('link', { name: 'DLT' })).toBeVisible();
    for (const absent of ['Cell therapy', 'Efficacy', 'Eligibility']) {
      await expect(rail.getByRole('link', { name: absent })).toHaveCount(0);
    }
    await goTo(page, '/pd');
    await expect(page.getByText('This protocol does not follow this area.')).toBeVisible();
    await visit(workbench, name);
  });
}

test('SRC-TPL-092: a document begins a workspace; one that is wrong says where', async ({ workbench }) => {
  const { page, folder } = workbench;
  const path = join(folder, 'trial.json');
  writeFileSync(path, JSON.stringify({ ...boin, groupSizeMax: 'nine' }, null, 2));
  await chooseProtocol(workbench, /protocol document/);
  await workbench.answerOpenDialog([path]);
  await page.getByRole('button', { name: 'Choose the file…' }).click();
  await expect(page.getByTestId('error')).toContainText('groupSizeMax');
  workbench.takeProblems(/invalid-input/);
  await workbench.picture('create-file-refused');
  writeFileSync(path, JSON.stringify({ ...boin, studyId: 'TRIAL-7' }, null, 2));
  await page.getByRole('button', { name: 'Choose the file…' }).click();
  await expect(page.getByText('trial.json: version 1, 5 dose levels.')).toBeVisible();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('TRIAL-7');
  await workbench.picture('create-file');
  expect(await violations(workbench, 'create', { theme: 'light' })).toEqual([]);
});
