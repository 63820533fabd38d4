import { violations } from './driving/barriers.ts';
import { openExampleByMenu, sealExampleDecision } from './driving/exampleStudy.ts';
import { goTo, type Look, lookByControls, lookByPalette } from './driving/look.ts';
import { adoptStoppingRules } from './driving/stoppedStudy.ts';
import { expect, test, type Workbench } from './harness.ts';

const looks: readonly Look[] = [
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
];

const openPages = async (workbench: Workbench, places: Record<string, string>, look: Look) => {
  const { page } = workbench;
  const found: string[] = [];
  for (const [name, address] of Object.entries(places)) {
    await goTo(page, address);
    found.push(...(await violations(workbench, name, look)));
  }
  await goTo(page, '/board');
  await page.getByTestId('subject-SYN-CS01P-1-006').getByRole('button', { name: '1 serious' }).click();
  await expect(page.getByTestId('rows-panel').locator('details').first()).toBeVisible();
  found.push(...(await violations(workbench, 'rows panel', look)));
  await goTo(page, '/accounts');
  await page.getByRole('button', { name: 'Add an account' }).click();
  await expect(page.getByRole('dialog', { name: 'Add an account' })).toBeVisible();
  found.push(...(await violations(workbench, 'account dialog', look)));
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await expect(page.getByPlaceholder('Go to a page, a test or a command')).toBeFocused();
  found.push(...(await violations(workbench, 'palette', look)));
  await page.keyboard.press('Escape');
  return found;
};

test('SRC-E2E-020: no serious or critical barrier on any page, light or dark', async ({ workbench }) => {
  test.setTimeout(240_000);
  const { page } = workbench;
  const found: string[] = [];
  await test.step('start page', async () => {
    for (const look of looks) {
      await lookByControls(page, look);
      found.push(...(await violations(workbench, 'start', look)));
    }
  });
  await openExampleByMenu(workbench);
  const { decisionId, cutId } = await sealExampleDecision(workbench);
  await page.reload();
  await expect(page.getByTestId('top-bar')).toBeVisible();
  const places = {
    board: '/board',
    subjects: '/subjects',
    subject: '/subjects/SYN-CS01P-1-006',
    'adverse events': '/ae',
    laboratory: '/labs/LB/UPCR',
    dlt: '/dlt',
    liver: '/liver',
    'cell therapy': '/cell-therapy',
    pd: '/pd',
    efficacy: '/efficacy',
    eligibility: '/eligibility',
    gates: '/gates',
    designs: '/designs',
    decisions: '/decisions',
    'new decision': '/decisions/new',
    decision: `/decisions/${decisionId}`,
    sign: `/decisions/${decisionId}/sign`,
    data: '/data',
    compare: '/diff',
    report: `/data/${cutId}`,
    import: '/data/import',
    audit: '/audit',
    accounts: '/accounts',
    protocol: '/protocol',
    'protocol versions': '/protocol/versions',
    'protocol editor gates': '/protocol/edit/gates',
    'protocol editor stopping': '/protocol/edit/stopping',
    'protocol editor dlt': '/protocol/edit/dlt',
    'protocol editor comparators': '/protocol/edit/comparators',
    verify: '/verify',
    settings: '/settings',
    help: '/help',
  };
  for (const look of looks) {
    await test.step(`every page, ${look.theme}`, async () => {
      await lookByPalette(page, look);
      found.push(...(await openPages(workbench, places, look)));
    });
  }
  await test.step('unlock page', async () => {
    await page.keyboard.press('Control+Shift+L');
    await expect(page.getByRole('heading', { name: 'Unlock' })).toBeVisible();
    for (const look of looks) {
      await lookByControls(page, look);
      found.push(...(await violations(workbench, 'unlock', look)));
    }
  });
  expect(found).toEqual([]);
});

test('SRC-STP-202: no barrier where a stopping rule is met, light or dark', async ({ workbench }) => {
  test.setTimeout(120_000);
  const { page } = workbench;
  const found: string[] = [];
  await openExampleByMenu(workbench);
  await adoptStoppingRules(workbench);
  for (const look of looks) {
    await lookByPalette(page, look);
    await goTo(page, '/board');
    await page.getByTestId('stop-banner-open').locator('summary').click();
    found.push(...(await violations(workbench, 'board with a met rule', look)));
    await goTo(page, '/gates');
    await page.getByTestId('stopping-library').locator('summary').first().click();
    found.push(...(await violations(workbench, 'gates with a met rule', look)));
  }
  expect(found).toEqual([]);
});
