import { expect, test } from 'vitest';
import { axaNk02 } from '../../../../shared/protocol/axaNk02.ts';
import { takeSection } from '../../../../shared/protocol/editor/takeSection.ts';
import { threePlusThree } from '../../../../shared/protocol/templates/threePlusThree.ts';

test('SRC-EDT-060: one part of another document is taken, and nothing beside it', () => {
  expect(takeSection(axaNk02, threePlusThree, 'dlt')).toEqual({ ...axaNk02, dlt: threePlusThree.dlt });
  expect(takeSection(axaNk02, threePlusThree, 'subjects')).toEqual({
    ...axaNk02,
    groupSizeMax: threePlusThree.groupSizeMax,
    totalMin: threePlusThree.totalMin,
    totalMax: threePlusThree.totalMax,
  });
});

test('SRC-EDT-061: the protocol keeps its id, study and version, whatever is taken', () => {
  const { schema, id, studyId, version } = axaNk02;
  expect(takeSection(axaNk02, { ...threePlusThree, version: 7 }, null)).toEqual({
    ...threePlusThree,
    ...{ schema, id, studyId, version },
  });
  expect(takeSection(axaNk02, threePlusThree, 'identity')).toEqual({
    ...axaNk02,
    title: threePlusThree.title,
    product: threePlusThree.product,
    source: threePlusThree.source,
  });
});
