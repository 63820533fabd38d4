import { describe, expect, test } from 'vitest';
import { nextGateOf } from '../../../shared/chart/nextGate.ts';
import { dosedSet } from '../../../shared/clinical/dosedSet.ts';
import type { Protocol } from '../../../shared/protocol/protocol.ts';
import { threePlusThree } from '../../../shared/protocol/templates/threePlusThree.ts';
import { evaluate } from '../../builders/gateInput.ts';
import { type OncologySubject, oncologyTrial } from '../../builders/oncologyTrial.ts';

const withSentinel = (sentinel: boolean, requiredPerGroup: number): Protocol => {
  const { gateParameters } = threePlusThree;
  return {
    ...threePlusThree,
    gateParameters: {
      ...gateParameters,
      sentinel: { ...gateParameters.sentinel, value: sentinel },
      requiredPerGroup: { ...gateParameters.requiredPerGroup, value: requiredPerGroup },
    },
  };
};

const gateWith = (protocol: Protocol, dosed: number): string | undefined => {
  const subjects: OncologySubject[] = Array.from({ length: dosed }, (_, index) => ({
    id: `10${index + 1}`,
    first: `2026-05-0${index + 1}`,
  }));
  const data = oncologyTrial(protocol, '2026-12-20', subjects);
  return nextGateOf(1, {
    dosed: dosedSet(data, protocol),
    gates: evaluate(data, { protocol }),
    protocol,
  })?.gate;
};

describe('the gate that comes next for a level', () => {
  test.each([
    [false, 3, 0, 'G0'],
    [false, 3, 1, 'G2'],
    [false, 3, 3, 'G2'],
    [true, 3, 0, 'G0'],
    [true, 3, 1, 'G1'],
    [true, 3, 2, 'G1'],
    [true, 3, 3, 'G2'],
    [true, 3, 4, 'G2'],
    [true, 6, 5, 'G1'],
    [true, 6, 6, 'G2'],
    // More than the group holds can never be asked for.
    [true, 9, 6, 'G2'],
  ])(
    'SRC-TPL-059: sentinel %s, %d required of at most 6, %d dosed: %s',
    (sentinel, required, dosed, gate) => {
      expect(gateWith(withSentinel(sentinel, required), dosed)).toBe(gate);
    },
  );
});
