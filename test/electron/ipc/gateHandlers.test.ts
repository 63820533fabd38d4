import { describe, expect, test } from 'vitest';
import { gateHandlers } from '../../../electron/ipc/handlers/gateHandlers.ts';
import { createSession } from '../../../electron/services/session.ts';
import { cutIdOf, exampleWorkspace } from '../../builders/exampleWorkspace.ts';
import { codeOf } from '../../builders/workspace.ts';

const CONTEXT = { page: 'index', senderId: 1 } as const;

describe('what lies ahead, as the window asks', () => {
  test('SRC-WIF-080: a workspace that locks while it is worked out gives nothing any more', async () => {
    const workspace = await exampleWorkspace(1);
    const session = createSession(() => undefined);
    session.unlock(workspace);
    const handlers = gateHandlers({ session });
    const input = { cutId: cutIdOf(workspace, 1), depth: 2 };
    expect(await handlers['whatIf.get'](input, CONTEXT)).toMatchObject({ ok: true });
    const asked = handlers['whatIf.get']({ ...input, depth: 1 }, CONTEXT);
    session.lock();
    expect(codeOf(await asked)).toBe('not-unlocked');
    expect(codeOf(await handlers['whatIf.get'](input, CONTEXT))).toBe('not-unlocked');
    expect(codeOf(await handlers['alerts.list']({}, CONTEXT))).toBe('not-unlocked');
  });
});
