import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { gateInputOf } from '../../../electron/services/evaluateCut.ts';
import { loadCut } from '../../../electron/services/loadCut.ts';
import { signConfirmation } from '../../../electron/services/signConfirmation.ts';
import { whatIfInParts, whatIfOf } from '../../../electron/services/whatIfOf.ts';
import { findGate } from '../../../shared/gates/decidingGate.ts';
import { evaluateGates } from '../../../shared/gates/evaluateGates.ts';
import { commandLine } from '../../builders/commandLine.ts';
import { cutIdOf, exampleWorkspace, tickingClock, unlockAs } from '../../builders/exampleWorkspace.ts';
import { good, PASSPHRASE, temporaryFolder } from '../../builders/workspace.ts';

const run = commandLine();

describe('what-if', () => {
  test('SRC-WIF-040: the tree with English beside every key, and the plan by every clock', async () => {
    const folder = join(temporaryFolder(), 'demo.srcw');
    expect((await run('example', folder, '--extracts', '1')).code).toBe(0);
    const { code, out } = await run('what-if', folder, '--as', 'monitor', '--depth', '2', '--json');
    expect(code).toBe(0);
    const document = JSON.parse(out);
    expect(document.root.outcomes[0]).toMatchObject({
      id: 'now.0',
      kind: 'rest',
      gate: 'G1',
      date: '2026-05-20',
      text: 'With the outcomes as they are, 2 more subjects can be dosed at level 1 on 20 May 2026, the confirmation signed that day.',
      next: { level: 1, observed: 2, dosedOn: '2026-05-20' },
    });
    expect(document.timeline.map(({ anchor }: { anchor: string }) => anchor)).toEqual([
      'firstInfusion',
      'lastInfusion',
      'eachInfusion',
    ]);
    const plain = await run('what-if', folder, '--as', 'monitor', '--depth', '1');
    expect(plain.out).toContain('Planned, by firstInfusion (in force):');
    expect(plain.out).toContain('Taken for granted:');
    for (const depth of ['0', '5', '1.5', 'two', ' ']) {
      const refused = await run('what-if', folder, '--as', 'monitor', '--depth', depth);
      expect([refused.code, refused.errors]).toEqual([2, expect.stringContaining('--depth')]);
    }
  });

  test('SRC-WIF-042: for the window the same, worked out once, and anew when something was signed', async () => {
    const now = tickingClock();
    const workspace = await unlockAs(await exampleWorkspace(1, now), 'investigator', now);
    const cutId = cutIdOf(workspace, 1);
    const loaded = good(loadCut(workspace.db, cutId));
    const first = await whatIfInParts(workspace.db, loaded, 1);
    expect(first).toEqual(whatIfOf(workspace.db, loaded, 1));
    const again = await whatIfInParts(workspace.db, loaded, 1);
    expect(again.root).toBe(first.root);
    expect((await whatIfInParts(workspace.db, loaded, 2)).depth).toBe(2);
    const reason = 'Grade 1 CRS resolved, counts recovered, no serious event.';
    const kind = 'sentinel-risks-controllable' as const;
    const input = { cutId, kind, level: 1, reason, passphrase: PASSPHRASE };
    good(await signConfirmation(workspace, input, now));
    const signed = await whatIfInParts(workspace.db, loaded, 1);
    expect(signed).toEqual(whatIfOf(workspace.db, loaded, 1));
    // The sentinel is confirmed: the others are dosed next.
    expect(signed.root).toMatchObject({ observed: 2 });
  });

  test('SRC-WIF-041: on the third extract the date is the one that the gates give today', async () => {
    const workspace = await exampleWorkspace(3);
    const loaded = good(loadCut(workspace.db, cutIdOf(workspace, 3)));
    const gates = evaluateGates(gateInputOf(workspace.db, loaded));
    const { root } = whatIfOf(workspace.db, loaded, 1);
    // 006 was first infused on 24 September; its pneumonia waits for a verdict.
    expect(root?.sentence.params).toMatchObject({ level: 2, subjects: 'SYN-CS01P-1-006' });
    expect(root?.outcomes.map(({ kind, date }) => [kind, date])).toEqual([
      ['opens', findGate(gates, 'G2', 2)?.earliestDate],
      ['closed', null],
    ]);
  });
});
