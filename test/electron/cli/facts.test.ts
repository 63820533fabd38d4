import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Fact, FactArea } from '../../../shared/facts/fact.ts';
import { factLine } from '../../../shared/facts/factLine.ts';
import { ClinicalRule } from '../../../shared/facts/rule.ts';
import { sha256Hex } from '../../../shared/integrity/sha256.ts';
import { commandLine } from '../../builders/commandLine.ts';
import { exampleWorkspace } from '../../builders/exampleWorkspace.ts';
import { dropTriggers } from '../../builders/workspace.ts';

const cli = commandLine();
const run = (...args: string[]) => cli('facts', ...args, '--as', 'auditor');

const closedExample = async (change: (exec: (sql: string) => void) => void = () => undefined) => {
  const workspace = await exampleWorkspace(2);
  change((sql) => void workspace.db.exec(sql));
  workspace.lock();
  return workspace.folder;
};

const FactsDocument = z.strictObject({
  cut: z.strictObject({
    ...{ id: z.string(), label: z.string(), cutoffDate: z.string(), status: z.string() },
    ...{ contentHash: z.string().length(64), datesShifted: z.boolean() },
  }),
  protocol: z.strictObject({ id: z.string(), version: z.number(), hash: z.string().length(64) }),
  algorithm: z.string(),
  sha256: z.string().length(64),
  count: z.number(),
  storedAt: z.string().nullable(),
  filter: z.strictObject({
    ...{ subject: z.string().nullable(), area: FactArea.nullable(), rule: z.string().nullable() },
  }),
  facts: z.array(Fact),
  rules: z.array(ClinicalRule),
});

/** The one document on stdout; throws when there is anything else. */
const documentOf = (out: string) => FactsDocument.parse(JSON.parse(out));

const hashOf = (facts: readonly Fact[]): string =>
  sha256Hex(new TextEncoder().encode(facts.map(factLine).join('')));

describe('facts', () => {
  test('SRC-FCT-201: all facts of the newest cut as one document, whose hash anybody can compute again', async () => {
    const { code, out, errors } = await run(await closedExample(), '--json');
    expect([code, errors]).toEqual([0, '']);
    const { facts, count, sha256, cut, algorithm, storedAt, filter, rules } = documentOf(out);
    expect(cut).toMatchObject({ label: 'Synthetic example, extract 2', status: 'locked' });
    expect(algorithm).toMatch(/^facts\/\d+$/);
    expect(storedAt).not.toBeNull();
    expect(facts).toHaveLength(count);
    expect(count).toBeGreaterThan(100);
    expect(hashOf(facts)).toBe(sha256);
    expect(filter).toEqual({ subject: null, area: null, rule: null });
    expect(new Set(rules.map(({ id }) => id))).toEqual(new Set(facts.map(({ rule }) => rule)));
  });

  test('SRC-FCT-202: of a subject, by the end of its id; of an area; of a rule', async () => {
    const folder = await closedExample();
    const all = documentOf((await run(folder, '--json')).out).facts;
    const subject = documentOf((await run(folder, '--json', '--subject', '001')).out);
    expect(subject.filter.subject).toBe('SYN-CS01P-1-001');
    expect(subject.facts).toEqual(all.filter(({ subjectId }) => subjectId === 'SYN-CS01P-1-001'));
    expect(subject.facts.length).toBeGreaterThan(0);
    const area = documentOf((await run(folder, '--json', '--area', 'liver')).out).facts;
    expect(area).toEqual(all.filter((fact) => fact.area === 'liver'));
    expect(area.length).toBeGreaterThan(0);
    const rule = area[0]?.rule ?? '';
    const one = documentOf((await run(folder, '--json', '--rule', rule, '--subject', '002')).out).facts;
    expect(one).toEqual(all.filter((fact) => fact.rule === rule && fact.subjectId === 'SYN-CS01P-1-002'));
    const group = documentOf((await run(folder, '--json', '--rule', 'liver')).out).facts;
    expect(group).toEqual(all.filter((fact) => fact.rule.startsWith('liver/')));
    expect(group.length).toBeGreaterThan(one.length);
  });

  test('SRC-FCT-203: in words by area, with reason and source rows', async () => {
    const { code, out } = await run(await closedExample(), 'Synthetic example, extract 1', '--area', 'liver');
    expect(code).toBe(0);
    expect(out).toMatch(
      /^Cut "Synthetic example, extract 1", protocol version 1, facts\/\d+: \d+ of \d+ facts$/m,
    );
    expect(out).toMatch(/^SHA-256 of all [0-9a-f]{64}$/m);
    expect(out).toMatch(/^Liver: \d+ facts, \d+ without a value$/m);
    expect(out).toMatch(/^subject +about +date +day +value +clause +reason +rule +rows$/m);
    expect(out).toMatch(/lb\.csv:\d+/);
    expect(out).not.toMatch(/fact-(reason|code|none|value)\./);
  });

  test.each([
    ['an unknown subject', ['--subject', '999'], '--subject: No subject'],
    ['the end of several ids', ['--subject', 'SYN'], '--subject: No subject'],
    ['an unknown area', ['--area', 'lungs'], '--area is one of lab-grade'],
    ['an unknown rule', ['--rule', 'liv'], '--rule names no rule'],
    ['an unknown cut', ['Nothing'], 'No such cut'],
  ])('SRC-FCT-204: %s is wrong usage', async (_what, args, told) => {
    const { code, errors, out } = await run(await closedExample(), ...args);
    expect([code, out]).toEqual([2, '']);
    expect(errors).toContain(told);
  });

  test('SRC-FCT-205: --verify derives again: the same, or exit 1', async () => {
    const folder = await closedExample();
    const same = await run(folder, '--verify', '--json');
    expect(same.code).toBe(0);
    expect(JSON.parse(same.out)).toMatchObject({ check: 'same' });
    const changed = await closedExample((exec) => {
      exec('DROP TRIGGER fact_block_no_update');
      exec("UPDATE fact_block SET data = x'00'");
    });
    const different = await run(changed, '--verify');
    expect(different.code).toBe(1);
    expect(different.out).toContain('The stored facts are NOT those that the rows of the cut give.');
  });

  test('SRC-FCT-206: facts that are not stored are derived for reading, and said to be so', async () => {
    const workspace = await exampleWorkspace(2);
    dropTriggers(workspace.db);
    workspace.db.exec('DELETE FROM fact_block; DELETE FROM fact_set;');
    workspace.lock();
    const stored = documentOf((await run(await closedExample(), '--json')).out);
    const { out, code } = await run(workspace.folder, '--json');
    expect(code).toBe(0);
    expect(documentOf(out)).toMatchObject({ storedAt: null, sha256: stored.sha256, count: stored.count });
    const verified = await run(workspace.folder, '--verify');
    expect([verified.code, verified.out]).toEqual([1, expect.stringContaining('nothing to compare')]);
    expect((await run(workspace.folder)).out).toContain('(not stored with the cut)');
  });
});
