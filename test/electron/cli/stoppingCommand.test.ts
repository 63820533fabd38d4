import { describe, expect, test } from 'vitest';
import { commandLine } from '../../builders/commandLine.ts';
import { exampleWorkspace, tickingClock } from '../../builders/exampleWorkspace.ts';
import { adoptRules, templates } from '../../builders/stoppedWorkspace.ts';

const run = commandLine();
const AS = ['--as', 'monitor'];

const closed = async (...ids: readonly string[]): Promise<string> => {
  const now = tickingClock();
  const workspace = await exampleWorkspace(3, now);
  if (ids.length > 0) await adoptRules(workspace, templates(...ids), now);
  workspace.lock();
  return workspace.folder;
};

describe('stopping', () => {
  test('SRC-STP-090: no rule in force is said, and is no negative answer', async () => {
    const { code, out, errors } = await run('stopping', await closed(), ...AS, '--require-clear');
    expect([code, errors]).toEqual([0, '']);
    expect(out).toContain('states no stopping or pausing rule: none is in force and none is checked');
    expect(out).not.toContain('Library');
  });

  test('SRC-STP-091: a rule that is met is exit 1 where it is asked for, with its subject and rows', async () => {
    const folder = await closed('ema-fih-serious');
    expect((await run('stopping', folder, ...AS)).code).toBe(0);
    const { code, out } = await run('stopping', folder, ...AS, '--require-clear', '--json');
    expect(code).toBe(1);
    const { inForce, library } = JSON.parse(out);
    expect(library).toEqual([]);
    expect(inForce).toMatchObject([
      {
        ...{ value: 'met', binding: true, level: null, metOn: '2026-10-10' },
        counted: [{ subjectId: 'SYN-CS01P-1-006', items: [{ key: 'AE:AE-008', refs: [{ domain: 'AE' }] }] }],
      },
    ]);
  });

  test('SRC-STP-092: the older cut is clear; the library never makes it otherwise', async () => {
    const folder = await closed('ema-fih-serious');
    const { code, out } = await run(
      ...['stopping', folder, ...AS, '--cut', 'Synthetic example, extract 2', '--library', '--require-clear'],
    );
    expect(code).toBe(0);
    expect(out).toContain('Library, for information: none of these is in force');
    expect(out).toContain('consensus-individual-grade-3 (trial, pause)  MET');
  });

  test('SRC-STP-093: bad usage is 2', async () => {
    expect((await run('stopping', await closed(), ...AS, '--cut', 'no such cut')).code).toBe(2);
  });
});
