import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Protocol } from '../../shared/protocol/protocol.ts';
import { goTo, settled } from './driving/look.ts';
import { expect, test } from './harness.ts';
import { call, openExample, PASSPHRASE, value } from './operations.ts';

test('SRC-AMD-100: the protocol page shows signed versions, what differs, what is open, and gives the document away', async ({
  workbench,
}) => {
  const { page, folder } = workbench;
  await openExample(workbench);
  const { protocol, hash } = value(await call(workbench, 'protocol.get', {}));
  const { windowDays } = protocol.gateParameters;
  const document = {
    ...protocol,
    gateParameters: { ...protocol.gateParameters, windowDays: { ...windowDays, value: 42 } },
  };
  const amendment = {
    ...{ document, baseHash: hash, passphrase: PASSPHRASE },
    reason: 'Amendment 2 (made up): six weeks of safety data',
  };
  await goTo(page, '/protocol/versions');
  await expect(page.getByText('There is one version.')).toBeVisible();

  value(await call(workbench, 'protocol.amend', amendment));
  const again = await call(workbench, 'protocol.amend', amendment);
  expect(again).toMatchObject({ ok: false, error: { code: 'protocol-amended' } });
  await goTo(page, '/board');
  await page.reload();
  await goTo(page, '/protocol/versions');
  const versions = page.getByRole('table', { name: 'Versions' });
  await expect(versions.getByRole('row')).toHaveCount(3);
  await expect(versions).toBeInViewport();
  await expect(versions.getByText('✓ verified')).toHaveCount(2);
  await expect(versions).toContainText(amendment.reason);
  const difference = page.getByTestId('protocol-difference');
  await expect(difference).toContainText('1 difference from version 1 to version 2.');
  await expect(difference.getByRole('table')).toContainText('28');
  await expect(difference.getByRole('table')).toContainText('42');
  await settled(page);
  await workbench.picture('protocol-versions');

  const path = join(folder, 'shared.json');
  await workbench.answerSaveDialog(path);
  await page.getByRole('button', { name: 'Save as JSON: version 2' }).click();
  await expect(page.getByText(/shared\.json/)).toBeVisible();
  expect(Protocol.parse(JSON.parse(readFileSync(path, 'utf8')))).toEqual({ ...document, version: 2 });

  await page.getByRole('link', { name: 'What is open, and what to ask the sponsor' }).click();
  await expect(page.getByRole('heading', { name: 'What this protocol leaves open' })).toBeInViewport();
});
