import { expect, test } from 'vitest';
import { readableReason, readableValue } from '../../../renderer/pages/audit/readableValue.ts';
import { sayText } from '../../../shared/text/phrases.ts';

const word = (key: string): string => sayText('en', key);

test.each([
  [null, '–'],
  ['draft', 'Draft'],
  ['{"role":"src-chair","login":"auditor"}', 'role: SRC chair; login: auditor'],
  ['{"role":"of a later version"}', 'role: of a later version'],
  ['{"label":"Cut 1","rowsRead":12,"who":null}', 'label: Cut 1; rowsRead: 12; who: null'],
  ['{"contentHash":"04dd366d6dfa2e1510f55ee69230bff70b400cef"}', 'contentHash: 04dd366d…'],
  ['0bdcfa36-57cf-46a9-aa6f-eaa6b8e5eb31', '0bdcfa36…'],
  ['[1,2]', '[1,2]'],
  ['not {json', 'not {json'],
])('SRC-AUD-101: value %j is read as %j', (value, text) => {
  expect(readableValue(value, word)).toBe(text);
});

test('SRC-AUD-101: only a signature has its reason as a code; what a person typed is not changed', () => {
  const reason = 'approve-as-chair';
  expect(readableReason({ action: 'decision.sign', reason }, word)).toBe(
    'I approve this decision as chair of the Safety Review Committee',
  );
  expect(readableReason({ action: 'cut.lock', reason }, word)).toBe(reason);
});
