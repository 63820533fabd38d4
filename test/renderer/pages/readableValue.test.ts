import { expect, test } from 'vitest';
import { readableValue } from '../../../renderer/pages/audit/readableValue.ts';

test.each([
  [null, '–'],
  ['draft', 'draft'],
  ['{"label":"Cut 1","rowsRead":12,"who":null}', 'label: Cut 1; rowsRead: 12; who: null'],
  ['{"contentHash":"04dd366d6dfa2e1510f55ee69230bff70b400cef"}', 'contentHash: 04dd366d…'],
  ['0bdcfa36-57cf-46a9-aa6f-eaa6b8e5eb31', '0bdcfa36…'],
  ['[1,2]', '[1,2]'],
  ['not {json', 'not {json'],
])('SRC-AUD-101: value %j is read as %j', (value, text) => {
  expect(readableValue(value)).toBe(text);
});
