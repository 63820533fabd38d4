import { describe, expect, test } from 'vitest';
import { AeModel } from '../../../shared/chart/adverseEvents.ts';
import { BoardModel } from '../../../shared/chart/board.ts';
import { buildAdverseEvents } from '../../../shared/chart/buildAdverseEvents.ts';
import { buildBoard } from '../../../shared/chart/buildBoard.ts';
import { buildLabTrend } from '../../../shared/chart/buildLabTrend.ts';
import { LabTrendModel } from '../../../shared/chart/labTrend.ts';
import { listLabTests } from '../../../shared/chart/listLabTests.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import { sayPhrase } from '../../../shared/text/phrases.ts';
import { extract } from '../../builders/exampleExtract.ts';
import { confirmation, evaluate, gateOf } from '../../builders/gateInput.ts';
import { provenance } from '../../builders/provenance.ts';

describe('gates on the bundled example', () => {
  test('SRC-GATE-110: extract 1: only the investigator’s confirmation keeps subjects 2 and 3 waiting', () => {
    const g1 = gateOf(evaluate(extract(1)), 'G1', 1);
    expect([g1.value, g1.earliestDate, g1.missing.map((item) => item.phrase.key)]).toEqual([
      'not-met',
      '2026-05-18',
      ['missing.confirmation-by'],
    ]);
    const confirmed = evaluate(extract(1), {
      confirmations: [confirmation({ subjectId: 'SYN-CS01P-1-001' })],
    });
    expect(gateOf(confirmed, 'G1', 1).value).toBe('met');
  });

  test('SRC-GATE-111: extract 2: the committee can decide on level 2', () => {
    const g2 = gateOf(evaluate(extract(2)), 'G2', 1);
    expect([g2.value, g2.missing]).toEqual(['met', []]);
  });

  test('SRC-GATE-112: extract 3: too few days of 006 and its serious pneumonia keep level 3 closed', () => {
    const g2 = gateOf(evaluate(extract(3)), 'G2', 2);
    expect([g2.value, g2.earliestDate]).toEqual(['not-met', '2026-10-22']);
    expect(new Set(g2.missing.map((item) => item.subjectId))).toEqual(new Set(['SYN-CS01P-1-006']));
    expect(g2.missing.map((item) => sayPhrase('en', item.phrase))).toContain('adjudication of “Pneumonia”');
    expect(gateOf(evaluate(extract(3)), 'G3', 2).value).toBe('not-met');
  });

  test.each([1, 2, 3] as const)('SRC-BOARD-020: the models of extract %d are well formed', (number) => {
    const data = extract(number);
    const board = BoardModel.parse(
      buildBoard(data, axaNk02, { gates: evaluate(data), adjudications: [], provenance }),
    );
    expect(board.levels.reduce((sum, level) => sum + level.dosed, 0)).toBe([1, 3, 6][number - 1]);
    const filter = { treatmentEmergentOnly: true, relatedOnly: false, seriousOnly: false };
    AeModel.parse(buildAdverseEvents(data, axaNk02, filter, provenance));
    for (const { domain, testCode } of listLabTests(data, axaNk02)) {
      for (const scale of ['absolute', 'times-uln'] as const) {
        LabTrendModel.parse(buildLabTrend(data, axaNk02, { domain, testCode, scale }, provenance));
      }
    }
  });
});
