import { expect, test } from 'vitest';
import { buildEfficacy } from '../../../shared/chart/buildEfficacy.ts';
import { EfficacyModel } from '../../../shared/chart/efficacy.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import { sayPhrases } from '../../../shared/text/phrases.ts';
import { extract } from '../../builders/exampleExtract.ts';
import { provenance } from '../../builders/provenance.ts';
import { trialData } from '../../builders/trialData.ts';

const model = buildEfficacy(extract(3), axaNk02, provenance);

test('SRC-END-060: the model is as its schema says; the primary definition stands first', () => {
  expect(EfficacyModel.parse(model)).toEqual(model);
  expect(model.definitions.map(({ id, primary }) => [id, primary])[0]).toEqual(['kdigo-2024', true]);
  expect(model.definitions).toHaveLength(6);
});

test('SRC-END-061: the conclusion of the third extract, read against its rows', () => {
  expect(sayPhrases('en', model.conclusion)).toBe(
    'UPCR fell by at least 50 % from baseline in 4 of 6 dosed at the last result (6 with a change on record). ' +
      'Renal criteria by KDIGO 2024 at the last assessment: complete 0/6, partial 4/6, not evaluable 0/6. ' +
      'The source states these responses from day 183 on; nobody has been assessed so late, so this is not yet remission. ' +
      'SLE remission by DORIS 2021 at the last assessment: 0/6, not evaluable 1/6. ' +
      'No entry of SLEDAI-2K contradicts the results it can be held against.',
  );
});

test('SRC-END-062: each trend has a panel a level, a line a subject, and holds its reference lines', () => {
  for (const trend of [model.change, model.sledai, model.egfr]) {
    expect(trend.panels.map(({ n, dosed }) => [n, dosed])).toEqual([
      [3, 3],
      [3, 3],
      [0, 0],
    ]);
  }
  const last = model.change.panels[0]?.lines[0]?.points.at(-1);
  expect([last?.day, last?.x, last?.y]).toEqual([169, 168, -86.01]);
  expect(model.change.domain.y[0]).toBeLessThanOrEqual(-50);
});

test('SRC-END-063: of nobody dosed the page says so', () => {
  const empty = buildEfficacy(trialData('2026-06-30'), axaNk02, provenance);
  expect(empty.empty?.key).toBe('efficacy.no-one');
  expect([empty.endpoints, empty.subjects]).toEqual([[], []]);
});
