import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCustomTable } from '../../../shared/escalation/customTable.ts';
import { decide } from '../../../shared/escalation/decide.ts';
import { DESIGN_DEFAULTS } from '../../../shared/escalation/designDefaults.ts';
import { tableState } from '../../../shared/escalation/designState.ts';
import { lessCautious, tableGaps } from '../../../shared/escalation/tableChecks.ts';

const GRID = 'n\t0\t1\t2\t3\n1\tE\tS\n2\tE\tS\tD\n3\tE\tS\tD\tDU\n';
const LIST = 'n,dlt,action\n3,0,escalate\n3,1,stay\n3,2,de-escalate\n3,3,eliminate\n';

/** Lines that look like a table; some of them are one. */
const pasted = fc
  .array(
    fc.tuple(fc.integer({ min: 1, max: 5 }), fc.nat(5), fc.constantFrom('E', 'S', 'D', 'DU', 'stay', '?')),
    { minLength: 1, maxLength: 3 },
  )
  .map((lines) => lines.map((fields) => fields.join(' ')).join('\n'));

const wrong = (text: string) =>
  parseCustomTable(text, 'Own').errors.map(({ line, column, phrase: { key } }) => [line, column, key]);

describe('a decision table typed in or pasted', () => {
  test('SRC-DSG-040: a grid', () => {
    const { table, errors } = parseCustomTable(GRID, 'Own');
    expect(errors).toEqual([]);
    expect(table).toEqual({
      name: 'Own',
      cells: [
        { n: 1, dlt: 0, action: 'escalate' },
        { n: 1, dlt: 1, action: 'stay' },
        { n: 2, dlt: 0, action: 'escalate' },
        { n: 2, dlt: 1, action: 'stay' },
        { n: 2, dlt: 2, action: 'de-escalate' },
        { n: 3, dlt: 0, action: 'escalate' },
        { n: 3, dlt: 1, action: 'stay' },
        { n: 3, dlt: 2, action: 'de-escalate' },
        { n: 3, dlt: 3, action: 'eliminate' },
      ],
    });
  });

  test.each([
    ['commas', LIST],
    ['spaces and no head', '3 0 E\n3 1 S\n3 2 D\n3 3 DU'],
    ['semicolons, Windows lines', '3;0;E\r\n3;1;S\r\n\r\n3;2;D\r\n3;3;DU\r\n'],
    ['Chinese words', 'n\tDLT\t操作\n3\t0\t递增\n3\t1\t维持\n3\t2\t降级\n3\t3\t淘汰'],
    ['bars', '3|0|e\n3|1|retain\n3|2|d\n3|3|du'],
  ])('SRC-DSG-041: a list with %s', (_, text) => {
    expect(parseCustomTable(text, 'Own').table?.cells).toEqual([
      { n: 3, dlt: 0, action: 'escalate' },
      { n: 3, dlt: 1, action: 'stay' },
      { n: 3, dlt: 2, action: 'de-escalate' },
      { n: 3, dlt: 3, action: 'eliminate' },
    ]);
  });

  test.each([
    ['3,0,E\n3,1,perhaps', [[2, 3, 'custom.no-action']]],
    ['0,0,E', [[1, 1, 'custom.not-n']]],
    ['3,x,E', [[1, 2, 'custom.not-dlt']]],
    ['3,4,D', [[1, 2, 'custom.more-dlt']]],
    ['3,1', [[1, 3, 'custom.fields']]],
    ['3,1,S,S', [[1, 4, 'custom.fields']]],
    ['3,1,S\n3,1,D', [[2, 3, 'custom.twice']]],
    ['100,1,S', [[1, 1, 'custom.not-n']]],
    ['n\t0\t1\n2\tE\tS\tD', [[2, 4, 'custom.beyond']]],
    ['n\t0\t1\t2\n1\tE\tS\tD', [[2, 4, 'custom.more-dlt']]],
    ['n\t0\t1\nx\tE\tS', [[2, 1, 'custom.not-n']]],
    ['', [[1, 1, 'custom.empty']]],
    [`3,0,E${' '.repeat(100_000)}`, [[1, 1, 'custom.too-long']]],
  ])('SRC-DSG-042: %j is refused with line and column', (text, expected) => {
    expect(wrong(text)).toEqual(expected);
    expect(parseCustomTable(text, 'Own').table).toBeNull();
  });

  test('SRC-DSG-043: gaps are told up to the largest n, or as far as asked', () => {
    const { table } = parseCustomTable('n\t0\t1\t2\n1\tE\t-\n2\tE\tS\tD', 'Own');
    if (table === null) throw new Error('no table');
    expect(tableGaps(table)).toEqual([{ n: 1, dlt: 1 }]);
    expect(tableGaps(table, 3)).toHaveLength(5);
  });

  test('SRC-DSG-044: a cell that is bolder than one with fewer DLTs is told', () => {
    const { table } = parseCustomTable('3,0,S\n3,1,E\n3,2,D', 'Own');
    if (table === null) throw new Error('no table');
    expect(lessCautious(table)).toEqual([{ n: 3, dlt: 1, action: 'escalate' }]);
  });

  test('SRC-DSG-045: its advice, and none where it has no cell or outcomes are pending', () => {
    const custom = parseCustomTable(LIST, 'Own').table;
    const ask = (evaluable: number, dlt: number, pending = 0) =>
      decide('custom', { ...DESIGN_DEFAULTS, custom }, tableState({ evaluable, dlt, pending }));
    expect(ask(3, 0)).toMatchObject({ action: 'escalate', toLevel: 3 });
    expect(ask(3, 3)).toMatchObject({ action: 'de-escalate', eliminate: true, toLevel: 1 });
    expect(ask(2, 0).action).toBe('not-evaluable');
    expect(ask(3, 0, 1).action).toBe('suspend');
    expect(decide('custom', DESIGN_DEFAULTS, tableState({ evaluable: 3, dlt: 0 })).action).toBe(
      'not-evaluable',
    );
  });

  test('SRC-DSG-046: any text gives a table or errors with a place, never both, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), pasted), (text) => {
        const { table, errors } = parseCustomTable(text, 'Own');
        expect(table === null).toBe(errors.length > 0);
        expect(table === null || table.cells.length > 0).toBe(true);
        for (const { line, column } of errors) expect(line >= 1 && column >= 1).toBe(true);
      }),
    );
  });
});
