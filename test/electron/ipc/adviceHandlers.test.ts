import { describe, expect, test } from 'vitest';
import { adviceHandlers } from '../../../electron/ipc/handlers/adviceHandlers.ts';
import { createSession } from '../../../electron/services/session.ts';
import { operations } from '../../../shared/contract/operations.ts';
import { cutIdOf, exampleWorkspace } from '../../builders/exampleWorkspace.ts';
import { codeOf, good } from '../../builders/workspace.ts';

const CONTEXT = { page: 'index', senderId: 1 } as const;

const setUp = async (extracts: 1 | 2 | 3) => {
  const workspace = await exampleWorkspace(extracts);
  const session = createSession(() => undefined);
  session.unlock(workspace);
  const handlers = adviceHandlers({ session });
  const ask = async () =>
    operations['design.advice'].output.parse(
      good(await handlers['design.advice']({ cutId: cutIdOf(workspace, extracts) }, CONTEXT)),
    );
  return { session, handlers, ask };
};

describe('advice of the comparator designs, as the window asks', () => {
  test('SRC-DSG-080: every dosed subject is counted once, with a reason and rows', async () => {
    const { ask } = await setUp(3);
    const model = await ask();
    for (const { subjects, dosed, ways } of model.levels) {
      expect(new Set(subjects.map(({ subjectId }) => subjectId)).size).toBe(subjects.length);
      expect(subjects.length).toBeGreaterThanOrEqual(dosed);
      for (const { refs } of subjects) expect(refs.length).toBeGreaterThan(0);
      expect(ways.length > 0).toBe(subjects.length > 0);
    }
  });

  test('SRC-DSG-081: without a workspace or the cut there is none', async () => {
    const { handlers, session } = await setUp(1);
    expect(codeOf(await handlers['design.advice']({ cutId: 'x' }, CONTEXT))).toBe('cut-not-found');
    session.lock();
    expect(codeOf(await handlers['design.advice']({ cutId: 'x' }, CONTEXT))).toBe('not-unlocked');
  });
});
