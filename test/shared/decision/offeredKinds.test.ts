import { expect, test } from 'vitest';
import { offeredKinds } from '../../../shared/decision/offeredKinds.ts';
import { DecisionKind } from '../../../shared/decision/record.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import { threePlusThree } from '../../../shared/protocol/templates/threePlusThree.ts';

test('SRC-TPL-057: with sentinel and fast path every kind of decision is offered', () => {
  expect(offeredKinds(axaNk02)).toEqual(DecisionKind.options);
});

test('SRC-TPL-058: without a sentinel nothing opens the rest of a group, without a fast path nothing takes it', () => {
  const left = DecisionKind.options.filter((kind) => kind !== 'open-subjects-2-3' && kind !== 'fast-path');
  expect(offeredKinds(threePlusThree)).toEqual(left);
  const { gateParameters } = threePlusThree;
  const staggered = {
    gateParameters: { ...gateParameters, sentinel: { ...gateParameters.sentinel, value: true } },
  };
  expect(offeredKinds(staggered)).toContain('open-subjects-2-3');
  expect(offeredKinds(staggered)).not.toContain('fast-path');
});
