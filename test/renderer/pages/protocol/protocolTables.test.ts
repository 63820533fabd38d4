import { describe, expect, test } from 'vitest';
import { changePlace } from '../../../../renderer/pages/protocol/changePlace.ts';
import { changesTable, openPointsTable } from '../../../../renderer/pages/protocol/protocolTables.ts';
import { valueText } from '../../../../renderer/pages/protocol/valueText.ts';
import { createTextApi } from '../../../../renderer/text/useText.ts';
import { axaNk02 } from '../../../../shared/protocol/axaNk02.ts';
import { protocolDifference } from '../../../../shared/protocol/difference/protocolDifference.ts';
import { openPoints, sourcedPoints } from '../../../../shared/protocol/openPoints.ts';
import type { Protocol } from '../../../../shared/protocol/protocol.ts';

const en = createTextApi('en');
const zh = createTextApi('zh-CN');

const { gateParameters, doseLevels } = axaNk02;
const amended: Protocol = {
  ...axaNk02,
  doseLevels: doseLevels.map((one) => (one.level === 3 ? { ...one, dose: 2.4999999e8 } : one)),
  treatmentNames: ['AXA-NK02', 'ES-NK'],
  gateParameters: {
    ...gateParameters,
    confirmedBy: { ...gateParameters.confirmedBy, value: ['investigator', 'medical-monitor'] },
    fastPath: { ...gateParameters.fastPath, value: 'not-allowed' },
  },
};
const changes = protocolDifference(axaNk02, amended);

describe('tables of the protocol page for export', () => {
  test('SRC-AMD-090: where a change stands is said in words of the reader’s language', () => {
    expect(changes.map(({ path }) => changePlace(path, en))).toEqual([
      'Dose levels › Dose level 3 › Dose',
      'Names of the study treatment › ES-NK',
      expect.stringMatching(/› Medical monitor$/),
      expect.stringMatching(/^[A-Z].* › /),
    ]);
    for (const { path } of changes) expect(changePlace(path, zh)).toMatch(/\p{Script=Han}/u);
    expect(changePlace(changes[2]?.path ?? [], zh)).toMatch(/› 医学监查员$/);
  });

  test('SRC-AMD-091: differences keep every digit, and the path of the document', () => {
    const { columns, rows } = changesTable(changes, { older: 'Version 1', newer: 'Version 2' }, en);
    expect(columns.map(({ label }) => label).slice(3)).toEqual(['Version 1', 'Version 2']);
    expect(rows.map(([, path, , older, newer]) => [path, older, newer])).toEqual([
      ['doseLevels[3].dose', '2.5e8', '249999990'],
      ['treatmentNames[ES-NK]', '', 'ES-NK'],
      ['gateParameters.confirmedBy[medical-monitor]', '', 'medical monitor'],
      ['gateParameters.fastPath', 'the SRC review still follows', 'no fast path'],
    ]);
  });

  test('SRC-AMD-092: the list for the sponsor holds every open point with what to ask', () => {
    const points = openPoints(axaNk02);
    for (const text of [en, zh]) {
      const { columns, rows } = openPointsTable(points, text);
      expect(rows).toHaveLength(points.length);
      for (const row of rows) {
        expect(row).toHaveLength(columns.length);
        expect(row[1]).not.toBe('');
        expect(row[3]).not.toBe('');
      }
    }
  });

  test('SRC-AMD-093: no value of the protocol is cut short or shown as an object', () => {
    for (const { value } of sourcedPoints(axaNk02)) {
      const text = valueText(value, en);
      expect(text).not.toContain('[object');
      expect(text).not.toBe('');
    }
    expect(valueText([{ a: 1.23456789 }, { a: 2 }], en)).toBe('a: 1.23456789; a: 2');
    expect(valueText(['x', 'y'], zh)).toBe('x、y');
    expect(valueText([], zh)).toBe('未规定');
  });
});
