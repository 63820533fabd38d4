import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deriveFacts } from '../../../shared/facts/deriveFacts.ts';
import { type Fact, FactArea } from '../../../shared/facts/fact.ts';
import { ALWAYS_FOLLOWED, follows } from '../../../shared/facts/followedAreas.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import { boin } from '../../../shared/protocol/templates/boin.ts';
import { adverseEvent, onDay, treated, trialData } from '../../builders/trialData.ts';

const FIRST = '2026-04-20';
const data = trialData(
  '2026-05-20',
  treated('001', { first: FIRST, adverseEvents: [adverseEvent('001', onDay(FIRST, 3), { grade: 3 })] }),
);

const factsUnder = (areas: readonly FactArea[]): readonly Fact[] =>
  [...deriveFacts(data, { ...axaNk02, areas: [...areas] })].flatMap(({ facts }) => facts);

const all = factsUnder(axaNk02.areas);

describe('areas that a protocol follows', () => {
  test('SRC-TPL-011: gates rest on grades, adverse events and DLT, which are always followed', () => {
    expect(ALWAYS_FOLLOWED).toEqual(['lab-grade', 'adverse-event', 'dlt']);
    expect(FactArea.options.filter((area) => follows({ areas: [] }, area))).toEqual([...ALWAYS_FOLLOWED]);
    expect(follows({ areas: ['pd'] }, 'pd')).toBe(true);
  });

  test('SRC-TPL-012: every area of the seed trial has facts here, so that the next test can fail', () => {
    expect(new Set(all.map(({ area }) => area)).size).toBeGreaterThan(7);
  });

  test('SRC-TPL-013: facts of followed areas are the same whatever else is followed, and there are no others', () => {
    fc.assert(
      fc.property(fc.subarray(FactArea.options), (areas) => {
        expect(factsUnder(areas)).toEqual(all.filter(({ area }) => follows({ areas }, area)));
      }),
    );
  });

  test('SRC-TPL-014: a template derives nothing of lupus, kidney, cells, pharmacodynamics, eligibility or endpoints', () => {
    const facts = [...deriveFacts(data, boin)].flatMap((one) => one.facts);
    const areas = new Set(facts.map(({ area }) => area));
    expect([...areas].filter((area) => !follows(boin, area))).toEqual([]);
    expect(areas.has('lab-grade')).toBe(true);
  });
});
