import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  allChecks,
  checkExplanation,
  checkOf,
  checkTitle,
} from '../../../../shared/dataset/checks/catalogue.ts';
import { type RowRule, RULE_NUMBERS, rowRuleId } from '../../../../shared/dataset/rowRules.ts';
import { languages } from '../../../../shared/text/text.ts';
import { badRows } from '../../../builders/badRows.ts';

const root = join(import.meta.dirname, '../../../..');
const OWN = 'catalogue.test.ts';

const sourcesOf = (room: string): string[] =>
  readdirSync(join(root, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && entry.name !== OWN)
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

const GROUP_IDS = /DQ-(?:FILE|ROW|CUT)-\d{3}/g;
const idsIn = (texts: readonly string[]): Set<string> =>
  new Set(texts.flatMap((text) => text.match(GROUP_IDS) ?? []));

const isRule = (name: string): name is RowRule => name in RULE_NUMBERS;
const rules = Object.keys(RULE_NUMBERS).filter(isRule);

describe('the catalogue of checks', () => {
  test('SRC-DQ-110: every id stands once, and a number means one thing in every domain', () => {
    const ids = allChecks.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const numbers = ids.filter((id) => !/^DQ-(FILE|ROW|CUT)-/.test(id)).map((id) => id.slice(-3));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(ids.length).toBeGreaterThanOrEqual(60);
  });

  test('SRC-DQ-111: every rule that the code can speak is in the catalogue, and nothing else is', () => {
    for (const rule of rules) expect([rule, checkOf(rowRuleId('LB', rule))?.id]).not.toContain(undefined);
    const spoken = idsIn([...sourcesOf('electron'), ...sourcesOf('shared/dataset/checks/across')]);
    const listed = allChecks.map(({ id }) => id).filter((id) => id.match(GROUP_IDS) !== null);
    expect([...spoken].sort()).toEqual(listed.sort());
    expect(allChecks.length).toBe(rules.length + listed.length);
  });

  test('SRC-DQ-112: a test provokes each of them', () => {
    const provoked = badRows.flatMap(({ expected }) => expected.map((text) => text.split(' ')[1] ?? ''));
    // A date after a stated cut-off date needs one: test/shared/dataset/checkRow.test.ts, SRC-DQ-005.
    const numbers = new Set([...provoked, 'DQ-AE-012'].map((id) => id.slice(-3)));
    expect(rules.filter((rule) => !numbers.has(RULE_NUMBERS[rule]))).toEqual([]);
    const tested = idsIn(sourcesOf('test'));
    const listed = allChecks.map(({ id }) => id).filter((id) => id.match(GROUP_IDS) !== null);
    expect(listed.filter((id) => !tested.has(id))).toEqual([]);
  });

  test('SRC-DQ-113: the domain, severity and scope of an issue are those that the catalogue states', () => {
    const wrong = badRows
      .flatMap(({ expected }) => expected)
      .filter((text) => {
        const [severity = '', rule = ''] = text.split(' ');
        const check = checkOf(rule);
        const domain = rule.split('-')[1] ?? '';
        const there = check?.domains.length === 0 || check?.domains.includes(domain);
        return !there || (check?.severity !== 'either' && check?.severity !== severity);
      });
    expect(wrong).toEqual([]);
  });

  test('SRC-DQ-114: each has a title and an explanation in both languages, and parameters with their source', () => {
    for (const { id, title, explanation, parameters } of allChecks) {
      for (const language of languages) {
        expect([id, title[language].length > 3, explanation[language].length > 10]).toEqual([id, true, true]);
        expect(title[language]).not.toMatch(/\.$|。$/);
      }
      expect(title['zh-CN']).toMatch(/\p{Script=Han}/u);
      expect(explanation['zh-CN']).toMatch(/\p{Script=Han}/u);
      for (const { source, value } of parameters)
        expect([id, source !== '', value !== '']).toEqual([id, true, true]);
    }
  });

  test('SRC-DQ-115: an issue is told by its rule in both languages; an unknown rule stays as it is', () => {
    expect(checkTitle('DQ-LB-010', 'en')).toBe('The end lies before the start');
    expect(checkTitle('DQ-AE-010', 'zh-CN')).toBe('结束早于开始');
    expect(checkTitle('DQ-CUT-001', 'en')).toBe('There is no DM file');
    // No longer made; reports of older cuts carry it.
    expect(checkTitle('DQ-FILE-007', 'en')).toBe('Text read as ISO 8859-1');
    expect(checkTitle('DQ-AE-999', 'en')).toBe('DQ-AE-999');
    expect(checkTitle('DQ-FILE-999', 'en')).toBe('DQ-FILE-999');
    expect(checkExplanation('DQ-AE-999', 'en')).toBe('');
    expect(checkExplanation('DQ-XX-004', 'en')).toContain('study day');
  });
});
