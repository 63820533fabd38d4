import { describe, expect, test } from 'vitest';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import { boin } from '../../../shared/protocol/templates/boin.ts';
import { printedTests } from '../../../shared/report/printedTests.ts';
import { measurement } from '../../builders/trialData.ts';

const named = (...[protocol, measurements]: Parameters<typeof printedTests>): readonly string[] =>
  printedTests(protocol, measurements).map(({ domain, testCode }) => `${domain}.${testCode}`);

const SAFETY = ['LB.PLAT', 'LB.NEUT', 'LB.ALT', 'LB.CREAT'];

describe('laboratory trends that a decision prints', () => {
  test('SRC-TPL-054: of the seed trial, marrow to CAR copies', () => {
    expect(named(axaNk02, [])).toEqual([
      ...SAFETY,
      ...['LB.UPCR', 'LB.C3', 'LB.C4', 'LB.DSDNA', 'CP.CD19B', 'PC.CARCOPY'],
    ]);
  });

  test('SRC-TPL-055: of an oncology template, safety alone', () => {
    expect(named(boin, [])).toEqual(SAFETY);
    expect(named({ ...boin, areas: [...boin.areas, 'kidney'] }, [])).toEqual([...SAFETY, 'LB.UPCR']);
  });

  test('SRC-TPL-056: of several codes for one series the one that the cut holds most of', () => {
    const results = [1, 2].map((day) => measurement('001', ['LB', 'CD19'], `2026-05-0${day}`));
    const few = [measurement('001', ['CP', 'CD19B'], '2026-05-01')];
    expect(named(axaNk02, [...few, ...results])).toContain('LB.CD19');
    expect(named(axaNk02, [...few, ...results])).not.toContain('CP.CD19B');
  });
});
