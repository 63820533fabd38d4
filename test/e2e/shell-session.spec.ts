import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Workbench } from './harness.ts';
import { call, openExample, PASSPHRASE, value } from './operations.ts';

const state = async (workbench: Workbench): Promise<string> =>
  value(await call(workbench, 'session.get', {})).state;

for (const event of ['lock-screen', 'suspend'] as const) {
  test(`SRC-SEC-040: "${event}" of the computer locks the workspace`, async ({ workbench }) => {
    await openExample(workbench);
    const cuts = value(await call(workbench, 'cut.list', {}));
    expect(cuts).toHaveLength(1);
    await workbench.app.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name), event);
    expect(await state(workbench)).toBe('locked');
    expect(await call(workbench, 'cut.list', {})).toMatchObject({
      ok: false,
      error: { code: 'not-unlocked' },
    });
  });
}

test('SRC-SEC-041: who unlocks decides what may be done, and a wrong passphrase unlocks nothing', async ({
  workbench,
}) => {
  await openExample(workbench);
  value(await call(workbench, 'workspace.lock', {}));
  const wrong = await call(workbench, 'workspace.unlock', {
    login: 'auditor',
    passphrase: 'not this one at all',
  });
  expect(wrong).toMatchObject({ ok: false, error: { code: 'wrong-passphrase' } });
  expect(await state(workbench)).toBe('locked');
  value(await call(workbench, 'workspace.unlock', { login: 'auditor', passphrase: PASSPHRASE }));
  const [cut] = value(await call(workbench, 'cut.list', {}));
  const locking = await call(workbench, 'cut.lock', { cutId: cut?.cutId ?? '', reason: 'as an auditor' });
  expect(locking).toMatchObject({ ok: false, error: { code: 'not-permitted' } });
});

test('SRC-SEC-042: a choice of files ends with the session in which it was made', async ({ workbench }) => {
  await openExample(workbench);
  await workbench.answerSaveDialog(join(workbench.folder, 'decision.pdf'));
  const { token } = value(await call(workbench, 'dialog.savePdf', { suggestedName: 'decision' }));
  value(await call(workbench, 'workspace.lock', {}));
  value(await call(workbench, 'workspace.unlock', { login: 'monitor', passphrase: PASSPHRASE }));
  const exported = await call(workbench, 'decision.export', { decisionId: 'x', token: token ?? '' });
  expect(exported).toMatchObject({ ok: false });
  expect(JSON.stringify(exported)).toMatch(/file-not-found|decision-not-found/);
});

test('SRC-SEC-043: the program ends with the workspace closed, and opens it again', async ({ launch }) => {
  const first = await launch();
  await openExample(first);
  await first.app.close();
  const second = await launch({ userData: first.userData });
  const [recent] = value(await call(second, 'workspace.recent', {}));
  expect(recent).toMatchObject({ name: 'example', exists: true });
  const opened = value(await call(second, 'workspace.open', { token: recent?.token ?? '' }));
  expect(opened).toMatchObject({ state: 'locked', workspaceName: 'example' });
  const unlocked = await call(second, 'workspace.unlock', { login: 'monitor', passphrase: PASSPHRASE });
  expect(value(unlocked).state).toBe('unlocked');
});

test('SRC-SEC-044: nothing of the study is in the settings folder', async ({ launch }) => {
  const workbench = await launch();
  await openExample(workbench);
  const session = value(await call(workbench, 'session.get', {}));
  if (session.state !== 'unlocked') throw new Error('The example is not open');
  await workbench.app.close();
  const files = readdirSync(workbench.userData, { recursive: true, encoding: 'utf8' })
    .map((name) => join(workbench.userData, name))
    .filter((name) => statSync(name, { throwIfNoEntry: false })?.isFile());
  expect(files.length).toBeGreaterThan(0);
  const subjects = files.filter((name) => /SYN-|monitor|passphrase/.test(readFileSync(name, 'latin1')));
  expect(subjects).toEqual([]);
});
