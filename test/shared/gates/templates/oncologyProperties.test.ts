import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../../shared/kernel/isoDate.ts';
import type { Protocol } from '../../../../shared/protocol/protocol.ts';
import { boin } from '../../../../shared/protocol/templates/boin.ts';
import { threePlusThree } from '../../../../shared/protocol/templates/threePlusThree.ts';
import { evaluate, gateOf } from '../../../builders/gateInput.ts';
import { type OncologySubject, oncologyTrial, verdictsOf } from '../../../builders/oncologyTrial.ts';
import { iso } from '../../../builders/trialData.ts';

/** What 3+3 and BOIN (target 0.30) say at so many evaluable subjects, written down by hand (domain.md 2.3, 2.4). */
const MOST_DLTS = {
  'template-3-plus-3': [0, 0, 0, 0, 0, 0, 1],
  'template-boin': [0, 0, 0, 0, 0, 1, 1, 1, 1, 2],
} as const;

const mostDlts = ({ id }: Protocol, n: number): number =>
  (id === 'template-boin' ? MOST_DLTS['template-boin'] : MOST_DLTS['template-3-plus-3'])[n] ?? 0;

const met = (protocol: Protocol, subjects: readonly OncologySubject[]): boolean => {
  const data = oncologyTrial(protocol, '2026-12-20', subjects);
  const adjudications = [...verdictsOf(data, protocol, subjects)];
  return gateOf(evaluate(data, { protocol, adjudications }), 'G2', 1).value === 'met';
};

/** An event without a verdict, adjudicated to be a DLT or none, or no event. */
const outcome = fc.constantFrom<OncologySubject['event']>(undefined, undefined, undefined, null, 'yes', 'no');

const cohortOf = (protocol: Protocol, lastDay: fc.Arbitrary<number>) =>
  fc
    .array(fc.record({ event: outcome, lastDay }), { minLength: 1, maxLength: protocol.groupSizeMax })
    .map((drawn) =>
      drawn.map(({ event, lastDay: last }, index): OncologySubject => {
        const base = { id: `10${index + 1}`, first: addDays(iso('2026-05-04'), index), lastDay: last };
        return event === undefined ? base : { ...base, event };
      }),
    );

const dlts = (subjects: readonly OncologySubject[]): number =>
  subjects.filter(({ event }) => event === 'yes').length;

describe.each([
  ['3+3', threePlusThree],
  ['BOIN', boin],
] as const)('any group of a %s trial', (_name, protocol) => {
  const window = protocol.gateParameters.windowDays.value;

  test('SRC-TPL-082: with complete data the next level opens exactly where the design tolerates the DLTs', () => {
    fc.assert(
      fc.property(cohortOf(protocol, fc.constant(99)), (subjects) => {
        const settled = subjects.every(({ event }) => event !== null);
        const expected =
          subjects.length >= 3 && settled && dlts(subjects) <= mostDlts(protocol, subjects.length);
        expect(met(protocol, subjects)).toBe(expected);
      }),
      { numRuns: 200 },
    );
  });

  test('SRC-TPL-083: whoever lacks data to the end of the window keeps the next level closed', () => {
    const lastDay = fc.constantFrom(2, window, window + 1, window + 9);
    fc.assert(
      fc.property(cohortOf(protocol, lastDay), (subjects) => {
        const complete = subjects.every((one) => (one.lastDay ?? 0) > window);
        if (!complete) expect(met(protocol, subjects)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});
