import { expect, test } from 'vitest';
import { acceptClock } from '../../../electron/services/acceptClock.ts';
import { lockCut } from '../../../electron/services/lockCut.ts';
import { sealDecision } from '../../../electron/services/sealDecision.ts';
import {
  cutIdOf,
  escalation,
  exampleWorkspace,
  renderBase,
  tickingClock,
} from '../../builders/exampleWorkspace.ts';
import { codeOf, good } from '../../builders/workspace.ts';

test('SRC-CLOCK-101: a clock that once ran ahead blocks sealing until a person accepts it, with a reason', async () => {
  const ahead = tickingClock('2030-01-01T00:00:00.000Z');
  const workspace = await exampleWorkspace(2, ahead);
  const right = tickingClock();
  const draft = escalation(workspace, 2);
  expect(codeOf(await sealDecision(workspace, draft, { now: right, render: renderBase }))).toBe(
    'clock-backwards',
  );
  good(
    acceptClock(workspace, 'The laptop was set to 2030 by mistake; compared with two other clocks.', right),
  );
  good(await sealDecision(workspace, draft, { now: right, render: renderBase }));
});

test('SRC-CLOCK-102: there is nothing to accept while the clock is not behind', async () => {
  const now = tickingClock();
  const workspace = await exampleWorkspace(1, now);
  expect(codeOf(acceptClock(workspace, 'No reason to do so.', now))).toBe('invalid-input');
  expect(codeOf(await lockCut(workspace, { cutId: cutIdOf(workspace, 1), reason: 'again' }, now))).toBe(
    'cut-locked',
  );
});
