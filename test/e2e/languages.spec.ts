import { dropFile } from './driving/dropFile.ts';
import {
  exportExampleDecision,
  openExampleByMenu,
  sealExampleDecision,
  signExampleDecision,
} from './driving/exampleStudy.ts';
import { everyLook, type Findings, inspect, keepLatin } from './driving/inspectLook.ts';
import { goTo, lookByControls, lookByPalette } from './driving/look.ts';
import { adoptStoppingRules } from './driving/stoppedStudy.ts';
import { expect, test, type Workbench } from './harness.ts';
import { call } from './operations.ts';

const closedPages = async (workbench: Workbench, findings: Findings): Promise<void> => {
  const { page } = workbench;
  await everyLook(
    workbench,
    (look) => lookByControls(page, look),
    async (look, prefix) => {
      await inspect(workbench, { name: `${prefix}-start`, look, findings });
      await page.getByRole('button', { name: /^(Create a workspace|新建工作区)/ }).click();
      await inspect(workbench, { name: `${prefix}-create`, look, findings });
      await page.getByRole('button', { name: /^(Back|返回)$/ }).click();
    },
  );
  await lookByControls(page, { language: 'en', theme: 'light' });
};

const openPages = async (workbench: Workbench, findings: Findings): Promise<void> => {
  const { page } = workbench;
  const { decisionId, cutId } = await sealExampleDecision(workbench);
  await signExampleDecision(workbench, decisionId);
  const path = await exportExampleDecision(workbench, decisionId);
  const waiting = await sealExampleDecision(workbench);
  await page.reload();
  await expect(page.getByTestId('top-bar')).toBeVisible();
  const places = {
    board: '/board',
    subjects: '/subjects',
    subject: '/subjects/SYN-CS01P-1-006',
    'adverse-events': '/ae',
    laboratory: '/labs',
    'laboratory-protein': '/labs/LB/UPCR',
    liver: '/liver',
    pd: '/pd',
    efficacy: '/efficacy',
    eligibility: '/eligibility',
    'cell-therapy': '/cell-therapy',
    dlt: '/dlt',
    gates: '/gates',
    designs: '/designs',
    decisions: '/decisions',
    'decision-new': '/decisions/new',
    decision: `/decisions/${decisionId}`,
    sign: `/decisions/${waiting.decisionId}/sign`,
    data: '/data',
    compare: '/diff',
    'data-report': `/data/${cutId}`,
    'data-import': '/data/import',
    audit: '/audit',
    accounts: '/accounts',
    protocol: '/protocol',
    'protocol-versions': '/protocol/versions',
    'protocol-editor': '/protocol/edit',
    'protocol-editor-gates': '/protocol/edit/gates',
    'protocol-editor-assessments': '/protocol/edit/assessments',
    'protocol-editor-dlt': '/protocol/edit/dlt',
    'protocol-editor-eligibility': '/protocol/edit/eligibility',
    'protocol-editor-comparators': '/protocol/edit/comparators',
    'protocol-editor-areas': '/protocol/edit/areas',
    verify: '/verify',
    settings: '/settings',
    help: '/help',
  };
  await everyLook(
    workbench,
    (look) => lookByPalette(page, look),
    async (look, prefix) => {
      for (const [name, address] of Object.entries(places)) {
        await goTo(page, address);
        await inspect(workbench, { name: `${prefix}-${name}`, look, findings });
      }
      await dropFile(workbench, path);
      await expect(page.getByTestId('verdict')).toHaveAttribute('data-verdict', 'valid');
      await inspect(workbench, { name: `${prefix}-verified`, look, findings });
      await page.getByRole('button', { name: /^(Verify another|验证其他文件)$/ }).click();
    },
  );
};

const lockedPage = async (workbench: Workbench, findings: Findings): Promise<void> => {
  await call(workbench, 'workspace.lock', {});
  await expect(workbench.page.getByRole('heading', { name: '解锁' })).toBeVisible();
  await everyLook(
    workbench,
    (look) => lookByControls(workbench.page, look),
    (look, prefix) => inspect(workbench, { name: `${prefix}-locked`, look, findings }),
  );
};

test('SRC-E2E-010: every page in both languages, light and dark, small and large', async ({ workbench }) => {
  test.setTimeout(240_000);
  const findings: Findings = { problems: [], latin: [] };
  await test.step('before a workspace is open', () => closedPages(workbench, findings));
  await test.step('open the example study from the menu', () => openExampleByMenu(workbench));
  await test.step('with the example study', () => openPages(workbench, findings));
  await test.step('locked', () => lockedPage(workbench, findings));
  keepLatin('pages', findings);
  expect(findings.problems).toEqual([]);
});

test('SRC-STP-201: with a stopping rule that is met, in both languages', async ({ workbench }) => {
  test.setTimeout(120_000);
  const { page } = workbench;
  const findings: Findings = { problems: [], latin: [] };
  await openExampleByMenu(workbench);
  await adoptStoppingRules(workbench);
  await everyLook(
    workbench,
    (look) => lookByPalette(page, look),
    async (look, prefix) => {
      await goTo(page, '/board');
      await page.getByTestId('stop-banner-open').locator('summary').click();
      await inspect(workbench, { name: `${prefix}-stop-board`, look, findings });
      await goTo(page, '/gates');
      await page.getByTestId('stopping-library').locator('summary').first().click();
      await inspect(workbench, { name: `${prefix}-stop-gates`, look, findings });
    },
  );
  keepLatin('stopping', findings);
  expect(findings.problems).toEqual([]);
});
