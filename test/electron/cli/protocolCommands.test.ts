import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import { openPoints } from '../../../shared/protocol/openPoints.ts';
import { Protocol } from '../../../shared/protocol/protocol.ts';
import { commandLine } from '../../builders/commandLine.ts';
import { exampleWorkspace } from '../../builders/exampleWorkspace.ts';
import { temporaryFolder } from '../../builders/workspace.ts';

const run = commandLine();
const AS = ['--as', 'monitor'];
const REASON = 'Amendment 2 of 3 March: six weeks of safety data';

const longer: Protocol = {
  ...axaNk02,
  gateParameters: {
    ...axaNk02.gateParameters,
    windowDays: { value: 42, source: 'Protocol 2.0, section 5.1', open: false, note: '' },
  },
};

const closedExample = async (): Promise<string> => {
  const workspace = await exampleWorkspace(1);
  workspace.lock();
  return workspace.folder;
};

const written = (document: unknown): string => {
  const path = join(temporaryFolder(), 'protocol.json');
  writeFileSync(path, JSON.stringify(document));
  return path;
};

const amend = (folder: string, document: unknown, ...more: string[]) =>
  run('protocol', 'amend', folder, ...AS, '--file', written(document), '--reason', REASON, ...more);

describe('the protocol on the command line', () => {
  test('SRC-AMD-080: amend signs and prints the difference; show and diff tell of it', async () => {
    const folder = await closedExample();
    const amended = await amend(folder, longer);
    expect([amended.code, amended.errors]).toEqual([0, '']);
    expect(amended.out).toContain('signed version 2 at ');
    expect(amended.out).toContain('  gateParameters.windowDays\n      28 → 42\n');
    expect(amended.out).toContain('  gateParameters.windowDays (source)\n');

    const shown = await run('protocol', 'show', folder, ...AS);
    expect(shown.code).toBe(0);
    expect(shown.out).toMatch(/ {2}1 +\S+ +.*signature holds/);
    expect(shown.out).toMatch(/ {2}2 \* +\S+ +.*signature holds.*six weeks/);
    const earlier = await run('protocol', 'show', folder, ...AS, '--version', '1', '--json');
    expect(Protocol.parse(JSON.parse(earlier.out))).toEqual(axaNk02);

    const diff = await run('protocol', 'diff', folder, '1', '2', ...AS, '--json');
    expect(JSON.parse(diff.out)).toMatchObject({
      older: { version: 1 },
      newer: { version: 2, reason: REASON },
      changes: [
        { path: ['gateParameters', 'windowDays'], kind: 'changed', older: 28, newer: 42 },
        { path: ['gateParameters', 'windowDays'], kind: 'source-only' },
      ],
    });
    expect((await run('protocol', 'diff', folder, '2', '2', ...AS)).out).toContain('Nothing differs.');
  });

  test('SRC-AMD-081: a document with errors is refused with path and rule, exit 2, and nothing is signed', async () => {
    const folder = await closedExample();
    const wrong = { ...longer, totalMin: 10, groupSizeMax: 2 };
    const refused = await amend(folder, wrong, '--json');
    expect(refused.code).toBe(2);
    expect(JSON.parse(refused.out)).toMatchObject({
      error: { code: 'protocol-problems', details: { path: 'totalMin', rule: 'totals-order', count: 2 } },
    });
    expect(refused.errors).toContain('totalMin [totals-order]: ');
    expect(refused.errors).toContain('gateParameters.requiredPerGroup.value [required-per-group]: ');
    const same = await amend(folder, { ...axaNk02, version: 9 });
    expect([same.code, same.errors]).toMatchObject([2, expect.stringContaining('protocol-unchanged')]);
    const { out } = await run('protocol', 'show', folder, ...AS, '--json');
    expect(JSON.parse(out).version).toBe(1);
  });

  test('SRC-AMD-082: a dry run signs nothing', async () => {
    const folder = await closedExample();
    const dry = await amend(folder, longer, '--dry-run');
    expect([dry.code, dry.out]).toMatchObject([0, expect.stringContaining('Nothing signed: 2 differences')]);
    expect((await amend(folder, { ...longer, totalMin: 10 }, '--dry-run')).code).toBe(2);
    const { out } = await run('protocol', 'show', folder, ...AS, '--json');
    expect(JSON.parse(out).version).toBe(1);
  });

  test('SRC-AMD-083: check needs no workspace; exit 2 for errors, 0 for warnings', async () => {
    expect(await run('protocol', 'check', written(axaNk02))).toMatchObject({
      code: 0,
      out: `0 errors, 0 warnings, ${openPoints(axaNk02).length} open points.\n`,
    });
    const wrong = await run('protocol', 'check', written({ ...axaNk02, totalMin: 10 }), '--json');
    expect(wrong.code).toBe(2);
    expect(JSON.parse(wrong.out)).toMatchObject({
      sound: false,
      problems: [{ rule: 'totals-order', path: ['totalMin'], severity: 'error' }],
    });
    // A device without an end is not read.
    expect(await run('protocol', 'check', '/dev/zero')).toMatchObject({
      code: 2,
      errors: expect.stringContaining('zero is no file'),
    });
    const other = await run('protocol', 'check', written({ ...axaNk02, groupSizeMax: 'many' }));
    expect([other.code, other.errors]).toMatchObject([2, expect.stringContaining('groupSizeMax')]);
  });

  test('SRC-AMD-084: open lists what to ask; show --out writes a document that begins another workspace', async () => {
    const folder = await closedExample();
    const open = await run('protocol', 'open', folder, ...AS);
    expect(open.out).toContain(`leaves ${openPoints(axaNk02).length} points open`);
    expect(open.out).toContain('Ask the sponsor');
    const out = join(temporaryFolder(), 'shared.json');
    expect((await run('protocol', 'show', folder, ...AS, '--out', out)).code).toBe(0);
    expect(Protocol.parse(JSON.parse(readFileSync(out, 'utf8')))).toEqual(axaNk02);
    const again = await run('protocol', 'show', folder, ...AS, '--out', out);
    expect([again.code, again.errors]).toMatchObject([2, expect.stringContaining('file of this name')]);
  });

  test.each([
    ['show', '--version', '0'],
    ['show', '--version', '2'],
    ['open', '--version', 'one'],
  ])('SRC-AMD-085: %s %s %s names a version that is not there', async (command, option, value) => {
    const folder = await closedExample();
    const asked = await run('protocol', command, folder, ...AS, option, value);
    expect([asked.code, asked.errors]).toMatchObject([2, expect.stringContaining('version')]);
  });
});
