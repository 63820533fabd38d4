import { join } from 'node:path';
import { expect, test, type Workbench } from './harness.ts';
import { call, openExample, value } from './operations.ts';

/** A second start of the program with these arguments, told to the first as Electron does; what it says in a box. */
const secondStart = (workbench: Workbench, argument: string): Promise<string[]> =>
  workbench.app.evaluate(({ app, dialog }, named) => {
    const told: string[] = [];
    dialog.showMessageBox = (async (_window: unknown, options: { message: string; detail: string }) => {
      told.push(options.message, options.detail);
      return { response: 0, checkboxChecked: false };
    }) as typeof dialog.showMessageBox;
    app.emit('second-instance', {}, ['program', named], '/');
    return told;
  }, argument);

test('SRC-START-101: a workspace that is not there is told, and what is open stays open', async ({
  workbench,
}) => {
  await openExample(workbench);
  const missing = join(workbench.folder, '不在 here.srcw');
  const [title, detail] = await secondStart(workbench, missing);
  expect(title).toBe('The workspace was not found');
  expect(detail).toContain(missing);
  expect(value(await call(workbench, 'session.get', {})).state).toBe('unlocked');
});
