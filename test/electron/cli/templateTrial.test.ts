import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { boin } from '../../../shared/protocol/templates/boin.ts';
import { threePlusThree } from '../../../shared/protocol/templates/threePlusThree.ts';
import { commandLine } from '../../builders/commandLine.ts';
import { writeOncologyExtract } from '../../builders/oncologyExtract.ts';
import type { OncologySubject } from '../../builders/oncologyTrial.ts';
import { temporaryFolder } from '../../builders/workspace.ts';

/** Level 1 clean; at level 2 one of three with an event that asks for adjudication. */
const SUBJECTS: readonly OncologySubject[] = [
  { id: '101', first: '2026-05-04' },
  { id: '102', first: '2026-05-06' },
  { id: '103', first: '2026-05-08' },
  { id: '201', level: 2, first: '2026-07-06', event: null },
  { id: '202', level: 2, first: '2026-07-08' },
  { id: '203', level: 2, first: '2026-07-10' },
];

interface Gate {
  readonly id: string;
  readonly value: string;
}

describe.each([
  ['template-3-plus-3', threePlusThree],
  ['template-boin', boin],
] as const)('a trial by %s, from files to gates', (id, protocol) => {
  test('SRC-TPL-081: every row of its extract is accepted; level 1 is complete, level 2 waits for a verdict', async () => {
    const run = commandLine();
    const folder = join(temporaryFolder(), 'Trial.srcw');
    const extract = join(temporaryFolder(), 'extract');
    writeOncologyExtract(extract, protocol, SUBJECTS);
    const owner = ['--login', 'monitor', '--name', 'Helen Marsh (example)', '--synthetic'];
    expect((await run('init', folder, ...owner, '--protocol', id)).code).toBe(0);
    const asked = [
      folder,
      extract,
      '--as',
      'monitor',
      '--label',
      'Synthetic cut',
      '--cutoff',
      '2026-08-20',
      '--json',
    ];
    const imported = await run('import', ...asked);
    expect([imported.code, imported.errors]).toEqual([0, '']);
    const { rowsRead, rowsAccepted } = JSON.parse(imported.out);
    expect(rowsRead).toBeGreaterThan(200);
    expect(rowsAccepted).toBe(rowsRead);

    const gates = await run('gates', folder, '--as', 'monitor', '--json');
    const results: readonly Gate[] = JSON.parse(gates.out).results;
    const values = Object.fromEntries(results.map((gate) => [gate.id, gate.value]));
    expect([values['G2:1'], values['G2:2'], values['G1:1'], values['G1F:1']]).toEqual([
      'met',
      'not-met',
      undefined,
      undefined,
    ]);
    const facts = await run('facts', folder, '--as', 'monitor', '--json');
    const areas = new Set(JSON.parse(facts.out).facts.map(({ area }: { area: string }) => area));
    expect([...areas].filter((area) => !protocol.areas.some((one) => one === area))).toEqual([]);
    expect(areas.has('dlt')).toBe(true);
  });
});
