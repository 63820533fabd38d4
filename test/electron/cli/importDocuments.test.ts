import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mappingOption, policyOption } from '../../../electron/cli/documentOption.ts';
import {
  deidPolicies,
  findVersion,
  saveDeidPolicyIn,
  saveMappingIn,
} from '../../../electron/db/savedVersions.ts';
import type { DeidPolicy, DeidRule } from '../../../shared/dataset/deid/deid.ts';
import type { Mapping } from '../../../shared/dataset/mapping/mapping.ts';
import { AT, good, newStudyDb, newWorkspace, temporaryFolder } from '../../builders/workspace.ts';

const rule: DeidRule = {
  domain: 'DM',
  column: 'BRTHDTC',
  kind: 'birth-date',
  action: 'generalise',
  reason: '',
};
const policy: DeidPolicy = { schema: 'src-deid/1', name: 'Monthly', shiftDates: false, rules: [rule] };
const mapping: Mapping = { schema: 'src-mapping/1', name: 'Lab', tables: [] };

const leftOut = (name: string): Mapping['tables'][number] => ({
  ...{ match: { name, columns: [] }, use: 'leave-out', domain: '' },
  ...{ columns: [], constants: [], values: [], dates: [] },
});

const written = (content: string | Uint8Array, name = 'document.json'): string => {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
};

const wordsOf = (result: ReturnType<typeof policyOption> | ReturnType<typeof mappingOption>): string => {
  if (result.ok) throw new Error('The document was taken.');
  return `${result.error.code}: ${result.error.message}`;
};

const pretty = (document: unknown): string => JSON.stringify(document, null, 2);

describe('a document that a person wrote', () => {
  test('SRC-IMC-030: a policy and a mapping are read, with a byte order mark or without', async () => {
    const { db } = await newWorkspace();
    expect(good(policyOption(db, undefined))).toBeNull();
    expect(good(policyOption(db, written(pretty(policy))))).toEqual(policy);
    expect(good(mappingOption(db, written(`\uFEFF${pretty(mapping)}`)))).toEqual(mapping);
  });

  test.each<[string, string | Uint8Array, RegExp]>([
    [
      'no JSON',
      '{\n  "schema": nothing\n}',
      /^invalid-input: document\.json, line 2, column 13: this is not JSON/,
    ],
    ['cut off', '{\n  "schema": "src', /line 2, column 13: this is not JSON: a text in it is not closed/],
    ['a name twice', '{"name": "a",\n "name": "b"}', /line 2, column 8: .*"name" stands twice/],
    ['more behind', `${pretty(policy)}\n{}`, /line 15, column 1: .*more after its end/],
    ['not UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), /^invalid-input: document\.json is not text in UTF-8/],
    ['another schema', pretty({ ...policy, schema: 'src-deid/2' }), /line 2, column 13: schema: /],
    ['a word too many', pretty({ ...policy, extra: 1 }), /line 14, column 12: extra: .*extra/],
    [
      'an unknown action',
      pretty({ ...policy, rules: [{ ...rule, action: 'keep' }] }),
      /line 10, column 17: rules\[0\]\.action: /,
    ],
    ['a name missing', pretty({ ...policy, name: undefined }), /line 1, column 1: name: /],
    [
      'undecided',
      pretty({ ...policy, rules: [rule, { ...rule, column: 'DOB', action: '' }] }),
      /line 17, column 17: rule 2 \(DM\.DOB, birth-date\) does not say what is to be done\. Write one of remove-column, generalise, shift-dates, not-identifying as its "action"/,
    ],
    [
      'a reason too short',
      pretty({ ...policy, rules: [{ ...rule, action: 'not-identifying', reason: 'because' }] }),
      /line 6, column 5: rule 1: BRTHDTC \(DM\): the reason why it is not identifying is shorter/,
    ],
    [
      'shifting not switched on',
      pretty({ ...policy, rules: [{ ...rule, action: 'shift-dates' }] }),
      /line 6, column 5: rule 1: .*shifting is not switched on/,
    ],
    [
      'what cannot be done',
      pretty({ ...policy, rules: [{ ...rule, column: 'USUBJID', kind: 'name', action: 'remove-column' }] }),
      /line 6, column 5: rule 1: USUBJID \(DM\): this cannot be done/,
    ],
    ['two rules', pretty({ ...policy, rules: [rule, rule] }), /line 13, column 5: rule 2: .*two rules/],
  ])('SRC-IMC-031: a policy with %s is refused by line, column and rule', async (_, content, words) => {
    const { db } = await newWorkspace();
    expect(wordsOf(policyOption(db, written(content)))).toMatch(words);
  });

  test.each<[string, Mapping, RegExp]>([
    [
      'no domain',
      { ...mapping, tables: [{ ...leftOut('LOG'), use: 'import' }] },
      /line 5, column 5: table LOG: No domain/,
    ],
    [
      'a table twice',
      { ...mapping, tables: [leftOut('A'), leftOut('a_20260401')] },
      /line 5, column 5: table A: Two entries/,
    ],
  ])('SRC-IMC-032: a mapping with %s is refused by line and table', async (_, document, words) => {
    const { db } = await newWorkspace();
    expect(wordsOf(mappingOption(db, written(pretty(document))))).toMatch(words);
  });

  test('SRC-IMC-033: many problems are told with their lines, and how many more there are', async () => {
    const { db } = await newWorkspace();
    const rules = Array.from({ length: 8 }, (_, n) => ({ ...rule, column: `C${n}`, action: '' }));
    const words = wordsOf(policyOption(db, written(pretty({ ...policy, rules }))));
    expect(words).toMatch(/line 10, .*Line 17: rule 2 .*Line 38: rule 5 .* And 3 more\.$/);
  });
});

describe('a document saved in the workspace', () => {
  const withSaved = async () => {
    const made = await newStudyDb();
    const saved = { at: AT, account: made.monitor };
    made.db.transaction(() => {
      saveMappingIn(made.db, { ...saved, mapping });
      saveDeidPolicyIn(made.db, { ...saved, policy });
      saveDeidPolicyIn(made.db, { ...saved, policy: { ...policy, rules: [] } });
    })();
    return made.db;
  };

  test('SRC-IMC-034: the newest by name, another by name@version', async () => {
    const db = await withSaved();
    expect(good(mappingOption(db, 'Lab'))).toEqual(mapping);
    expect(good(policyOption(db, 'Monthly'))?.rules).toEqual([]);
    expect(good(policyOption(db, 'Monthly@1'))?.rules).toEqual([rule]);
    expect(findVersion(db, deidPolicies, 'Monthly', 3)).toBeUndefined();
  });

  test.each(['Monthly@3', 'Weekly', 'Lab', 'nowhere/policy.json'])(
    'SRC-IMC-035: %s is neither a file nor a saved policy; what there is, is said',
    async (name) => {
      expect(wordsOf(policyOption(await withSaved(), name))).toBe(
        `file-not-found: --deid-policy ${name}: there is no such file, and no saved policy of this name. Saved are "Monthly@2".`,
      );
    },
  );

  test('SRC-IMC-036: a folder is no document, and a name that is also a file must be made clear', async () => {
    const db = await withSaved();
    const here = temporaryFolder();
    mkdirSync(join(here, 'folder'));
    expect(wordsOf(policyOption(db, join(here, 'folder')))).toMatch(/^file-not-found/);
    const name = 'package.json';
    db.transaction(() => {
      const account = { accountId: 'monitor', printedName: 'Helen Marsh' };
      saveMappingIn(db, { at: AT, account, mapping: { ...mapping, name } });
    })();
    expect(wordsOf(mappingOption(db, name))).toMatch(
      /this is a file and a saved mapping\. Write \.\/package\.json/,
    );
    expect(good(mappingOption(db, `${name}@1`))?.name).toBe(name);
    expect(wordsOf(mappingOption(db, `./${name}`))).toMatch(/^invalid-input: package\.json, line \d+/);
  });
});
