import { expect, test } from 'vitest';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import { followedPoints, openPoints, sourcedPoints } from '../../../shared/protocol/openPoints.ts';
import { threePlusThree } from '../../../shared/protocol/templates/threePlusThree.ts';

const partsOf = (points: readonly { readonly path: readonly string[] }[]) =>
  new Set(points.map(({ path }) => path[0]));

test('SRC-TPL-041: a template shows no parameter of an area that it does not follow', () => {
  const parts = partsOf(followedPoints(threePlusThree));
  for (const part of ['cellTherapy', 'kidney', 'lupus', 'pd', 'eligibility', 'endpoints']) {
    expect(parts.has(part)).toBe(false);
  }
  for (const part of ['liver', 'aesi', 'dlt', 'gateParameters', 'charter'])
    expect(parts.has(part)).toBe(true);
});

test('SRC-TPL-042: the seed trial shows all of them', () => {
  expect(followedPoints(axaNk02)).toEqual(sourcedPoints(axaNk02));
});

test('SRC-TPL-043: what is not followed is no open point; endpoints alone still need kidney and lupus', () => {
  const areas = axaNk02.areas.filter((area) => area !== 'pd' && area !== 'kidney' && area !== 'lupus');
  expect(partsOf(openPoints({ ...axaNk02, areas })).has('pd')).toBe(false);
  expect(partsOf(openPoints({ ...axaNk02, areas })).has('kidney')).toBe(true);
  const fewer = areas.filter((area) => area !== 'endpoint');
  expect(partsOf(openPoints({ ...axaNk02, areas: fewer })).has('kidney')).toBe(false);
});
