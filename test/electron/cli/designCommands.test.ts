import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandLine } from '../../builders/commandLine.ts';
import { temporaryFolder } from '../../builders/workspace.ts';

const run = commandLine();

const design = async (...args: readonly string[]) => {
  const printed = await run('design', ...args, '--json');
  return { ...printed, document: JSON.parse(printed.out) };
};

const BOIN_30 = {
  target: 0.3,
  underFactor: 0.6,
  overFactor: 1.4,
  eliminateAbove: 0.95,
  extraSafety: false,
  offset: 0.05,
};

describe('design', () => {
  test('SRC-DSG-090: BOIN: action, elimination, boundaries and every parameter', async () => {
    const { code, errors, document } = await design(
      'boin',
      '--target',
      '0.30',
      '--treated',
      '3',
      '--dlt',
      '1',
    );
    expect([code, errors]).toEqual([0, '']);
    expect(document).toMatchObject({
      design: 'boin',
      advisory: true,
      treated: 3,
      dlt: 1,
      action: 'stay',
      eliminate: false,
      treatNext: 'this',
      phi1: 0.18,
      phi2: 0.42,
      probabilityAboveTarget: 0.6517,
      parameters: BOIN_30,
    });
    expect(document.lambdaE).toBeCloseTo(0.2364907, 7);
    expect(document.lambdaD).toBeCloseTo(0.3585195, 7);
  });

  test.each([
    ['boin', 3, 0, 'escalate', false],
    ['boin', 3, 2, 'de-escalate', false],
    ['boin', 3, 3, 'de-escalate', true],
    ['keyboard', 1, 1, 'de-escalate', false],
    ['mtpi2', 1, 1, 'de-escalate', false],
    ['i3+3', 1, 1, 'stay', false],
    ['3+3', 3, 1, 'stay', false],
    ['3+3', 3, 2, 'de-escalate', false],
    ['3+3', 7, 0, 'out-of-design', false],
    ['rolling6', 3, 0, 'escalate', false],
    ['tite-boin', 3, 2, 'de-escalate', false],
  ])('SRC-DSG-091: %s, %d treated, %d DLT: %s', async (name, treated, dlt, action, eliminate) => {
    const { document } = await design(name, '--target', '0.30', '--treated', `${treated}`, '--dlt', `${dlt}`);
    expect([document.action, document.eliminate]).toEqual([action, eliminate]);
  });

  test('SRC-DSG-092: at the lowest level elimination stops; neighbours and pending outcomes count', async () => {
    const at = async (...args: readonly string[]) => (await design(...args)).document;
    expect(await at('boin', '--treated', '3', '--dlt', '3', '--lowest')).toMatchObject({
      action: 'de-escalate',
      stop: true,
      treatNext: null,
      level: 1,
    });
    expect(
      await at('3+3', '--de-escalation', '--treated', '3', '--dlt', '2', '--previous-treated', '3'),
    ).toMatchObject({ action: 'de-escalate', treatNext: 'previous' });
    expect(
      await at('3+3', '--treated', '3', '--dlt', '0', '--next-treated', '3', '--next-dlt', '2'),
    ).toMatchObject({
      action: 'stay',
      stop: true,
      declaresMtd: 'this',
    });
    expect(await at('rolling6', '--treated', '6', '--dlt', '1', '--pending', '1')).toMatchObject({
      action: 'suspend',
    });
    const tite = ['tite-boin', '--target', '0.2', '--treated', '6', '--dlt', '1', '--pending', '3'];
    expect(await at(...tite, '--follow-up', '1.2')).toMatchObject({ action: 'stay', effective: 4.2 });
    expect(await at(...tite)).toMatchObject({ action: 'not-evaluable' });
  });

  test.each([
    ['3+3: too many', ['3+3', '--treated', '3', '--dlt', '2'], 'de-escalate', true, 'stop', null, 'previous'],
    [
      '3+3: at the lowest level',
      ['3+3', '--treated', '3', '--dlt', '2', '--lowest'],
      'de-escalate',
      true,
      'stop',
      null,
      null,
    ],
    [
      '3+3: the highest is declared',
      ['3+3', '--treated', '6', '--dlt', '1', '--highest'],
      'stay',
      true,
      'stop',
      null,
      'this',
    ],
    ['3+3: one of three', ['3+3', '--treated', '3', '--dlt', '1'], 'stay', false, 'stay', 'this', null],
    [
      '3+3: waiting',
      ['3+3', '--treated', '3', '--dlt', '0', '--pending', '1'],
      'suspend',
      false,
      'suspend',
      null,
      null,
    ],
    [
      '3+3: seven',
      ['3+3', '--treated', '7', '--dlt', '0'],
      'out-of-design',
      false,
      'out-of-design',
      null,
      null,
    ],
    [
      'rolling six: six below',
      ['rolling6', '--treated', '3', '--dlt', '2', '--previous-treated', '6'],
      'de-escalate',
      true,
      'stop',
      null,
      'previous',
    ],
    [
      'rolling six: the highest',
      ['rolling6', '--treated', '3', '--dlt', '0', '--highest'],
      'stay',
      true,
      'stop',
      null,
      'this',
    ],
    [
      'BOIN: nobody',
      ['boin', '--treated', '0', '--dlt', '0'],
      'not-evaluable',
      false,
      'not-evaluable',
      null,
      null,
    ],
    [
      'overdose: within',
      ['overdose', '--treated', '3', '--dlt', '0'],
      'stay',
      false,
      'admissible',
      null,
      null,
    ],
    [
      'overdose: beyond',
      ['overdose', '--treated', '3', '--dlt', '1'],
      'de-escalate',
      false,
      'not-admissible',
      null,
      null,
    ],
    [
      'overdose: beyond at the lowest',
      ['overdose', '--treated', '3', '--dlt', '1', '--lowest'],
      'de-escalate',
      true,
      'not-admissible',
      null,
      null,
    ],
  ])(
    'SRC-DSG-099: one of three words wherever there is a direction: %s',
    async (_, args, action, stop, advice, treatNext, declaresMtd) => {
      const { document } = await design(...args);
      expect(document).toMatchObject({ action, stop, advice, treatNext, declaresMtd });
    },
  );

  test('SRC-DSG-089: no cell of any table has a word of its own for a direction', async () => {
    for (const name of ['boin', '3+3', 'rolling6', 'tite-boin', 'overdose', 'keyboard', 'mtpi2', 'i3+3']) {
      const { document } = await design('table', name, '--max', '7');
      const words = new Set<unknown>(document.cells.map(({ action }: { action: string }) => action));
      for (const word of ['stop', 'admissible', 'not-admissible']) expect(words).not.toContain(word);
    }
  });

  test('SRC-DSG-093: overdose: the posterior probability above the limit, which is the target when only that is given', async () => {
    const counts = ['--treated', '3', '--dlt', '0'];
    const { document: plain } = await design('overdose', ...counts);
    expect([plain.posteriorProbability, plain.limit, plain.action]).toEqual([0.20151121, 0.33, 'stay']);
    const { document: at30 } = await design('overdose', '--target', '0.30', ...counts);
    expect([at30.posteriorProbability, at30.limit]).toEqual([0.2401, 0.3]);
    const { document: both } = await design('overdose', '--target', '0.30', '--limit', '0.5', ...counts);
    expect([both.posteriorProbability, both.limit]).toEqual([0.0625, 0.5]);
  });

  test('SRC-DSG-094: table: boundary counts per n, and every cell', async () => {
    const { document } = await design('table', 'boin', '--target', '0.30', '--max', '12');
    expect(document.rows).toHaveLength(12);
    expect(document.cells).toHaveLength(90);
    expect([3, 6, 9, 12].map((n) => document.rows[n - 1])).toEqual([
      { n: 3, escalateIfAtMost: 0, deEscalateIfAtLeast: 2, eliminateIfAtLeast: 3 },
      { n: 6, escalateIfAtMost: 1, deEscalateIfAtLeast: 3, eliminateIfAtLeast: 4 },
      { n: 9, escalateIfAtMost: 2, deEscalateIfAtLeast: 4, eliminateIfAtLeast: 5 },
      { n: 12, escalateIfAtMost: 2, deEscalateIfAtLeast: 5, eliminateIfAtLeast: 7 },
    ]);
    expect(document.parameters).toEqual(BOIN_30);
    expect(document.lowestLevel).toBeUndefined();
    const { document: safe } = await design(
      'table',
      'boin',
      '--target',
      '0.30',
      '--max',
      '3',
      '--extra-safety',
    );
    expect(safe.lowestLevel).toEqual([{ n: 3, eliminateIfAtLeast: 2 }]);
  });

  test('SRC-DSG-095: lambda', async () => {
    const { document } = await design('lambda', '--target', '0.30');
    expect(document.lambdaE.toFixed(7)).toBe('0.2364907');
    expect(document.lambdaD.toFixed(7)).toBe('0.3585195');
    expect(document.parameters).toEqual({ target: 0.3, underFactor: 0.6, overFactor: 1.4 });
  });

  test('SRC-DSG-096: a table of one’s own from a file; what is wrong is told with line and column', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'own.txt');
    writeFileSync(file, 'n,dlt,action\n3,0,E\n3,1,S\n3,2,D\n3,3,DU\n');
    const counts = ['--treated', '3', '--dlt', '3'];
    expect((await design('custom', '--table', file, ...counts)).document).toMatchObject({
      action: 'de-escalate',
      eliminate: true,
    });
    writeFileSync(file, '{"name":"Own","cells":[{"n":3,"dlt":3,"action":"stop"}]}');
    expect((await design('custom', '--table', file, ...counts)).document).toMatchObject({
      action: 'de-escalate',
      stop: true,
      advice: 'stop',
    });
    writeFileSync(file, '3,0,E\n3,1,what\n');
    const wrong = await design('custom', '--table', file, ...counts);
    expect([wrong.code, wrong.document.error.message]).toEqual([
      2,
      '--table own.txt, line 2, column 3: not an action: E, S, D, DU or X is expected.',
    ]);
    expect((await design('custom', ...counts)).document.error.message).toContain('--table');
  });

  test.each([
    [['boin', '--target', '0.9', '--treated', '3', '--dlt', '1'], '--target'],
    [['boin', '--target', '', '--treated', '3', '--dlt', '1'], '--target'],
    [['boin', '--target', 'x', '--treated', '3', '--dlt', '1'], '--target'],
    [['boin', '--treated', '3', '--dlt', '4'], '--dlt'],
    [['boin', '--treated', '-1', '--dlt', '0'], '--treated'],
    [['boin', '--treated', '2.5', '--dlt', '0'], '--treated'],
    [['boin', '--treated', '3', '--dlt', '1', '--pending', '3'], '--pending'],
    [['boin', '--treated', '3'], '--dlt'],
    [['boin', '--treated', '3', '--dlt', '1', '--over-factor', '2.9', '--target', '0.4'], '--over-factor'],
    [['boin', '--treated', '3', '--dlt', '1', '--level', '1'], '--level'],
    [['keyboard', '--target', '0.05', '--treated', '3', '--dlt', '1'], '--below'],
    [['mtpi2', '--target', '0.5', '--above', '0.5', '--treated', '3', '--dlt', '1'], '--above'],
    [['tite-boin', '--treated', '3', '--dlt', '0', '--pending', '1', '--follow-up', '2'], '--follow-up'],
    [['overdose', '--treated', '3', '--dlt', '0', '--prior-a', '0.5'], '--prior-a'],
    [['3+3', '--treated', '3', '--dlt', '2', '--lowest', '--previous-treated', '3'], '--lowest'],
    [['3+3', '--treated', '3', '--dlt', '0', '--highest', '--next-dlt', '0'], '--highest'],
    [['3+3', '--treated', '3', '--dlt', '0', '--next-treated', '2', '--next-dlt', '3'], '--next-dlt'],
    [['table', 'boin', '--max', '61'], '--max'],
    [['table', 'boin', '--max', '0'], '--max'],
    [['table', 'crm'], 'The design is one of'],
    [['lambda', '--target', '0'], '--target'],
  ])('SRC-DSG-097: %j is refused and names the option', async (args, named) => {
    const { code, document, errors } = await design(...args);
    expect(code).toBe(2);
    expect(document.ok).toBe(false);
    expect(errors).toContain(named);
  });

  test('SRC-DSG-098: text for people says what was taken and that it decides nothing', async () => {
    const { out } = await run('design', 'boin', '--target', '0.30', '--treated', '3', '--dlt', '0');
    expect(out.split('\n')[0]).toBe('BOIN: Escalate');
    expect(out).toContain('parameters: target 0.3, underFactor 0.6');
    expect(out).toContain('Advice only: the gates of the protocol decide.');
    const table = await run('design', 'table', '3+3', '--max', '3');
    expect(table.out).toContain('3  0                    2');
  });
});
