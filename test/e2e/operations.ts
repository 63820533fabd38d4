import { join } from 'node:path';
import type { OperationInput, OperationName, OperationOutput } from '../../shared/contract/operations.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { expect, type Workbench } from './harness.ts';

/** Of every account of the example study in these tests. */
export const PASSPHRASE = 'a long passphrase for tests only';

/** Asks the program as the page does, by its bridge. */
export const call = <N extends OperationName>(
  { page }: Workbench,
  name: N,
  input: OperationInput<N>,
): Promise<Result<OperationOutput<N>>> =>
  page.evaluate(
    ([operation, argument]) =>
      (window as unknown as { src: { call: (n: unknown, i: unknown) => Promise<never> } }).src.call(
        operation,
        argument,
      ),
    [name, input] as const,
  );

/** The value of an answer; an error fails the test with its words. */
export const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
};

/** Makes the example study in the test's folder and leaves it unlocked by the medical monitor. */
export const openExample = async (workbench: Workbench): Promise<void> => {
  await workbench.answerSaveDialog(join(workbench.folder, 'example.srcw'));
  const { token } = value(await call(workbench, 'dialog.newWorkspace', { suggestedName: 'example' }));
  const session = await call(workbench, 'workspace.createExample', {
    token: token ?? '',
    passphrase: PASSPHRASE,
    extracts: 1,
  });
  expect(value(session).state).toBe('unlocked');
};
