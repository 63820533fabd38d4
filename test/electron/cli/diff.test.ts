import { describe, expect, test } from 'vitest';
import { CutDiff, DiffRow } from '../../../shared/dataset/diff/diff.ts';
import { commandLine } from '../../builders/commandLine.ts';
import { exampleWorkspace } from '../../builders/exampleWorkspace.ts';

const cli = commandLine();
const run = (...args: string[]) => cli('diff', ...args, '--as', 'monitor');

const closedExample = async (): Promise<string> => {
  const workspace = await exampleWorkspace(3);
  workspace.lock();
  return workspace.folder;
};

const TWO = 'Synthetic example, extract 2';
const THREE = 'Synthetic example, extract 3';

/** The one document on stdout; throws when there is anything else. */
const documentOf = (out: string) => {
  const { rows, ...diff } = JSON.parse(out);
  return { diff: CutDiff.parse(diff), rows: DiffRow.array().optional().parse(rows) };
};

describe('diff', () => {
  test('SRC-DIFF-080: two cuts by their labels, as one document; a difference is no failure by itself', async () => {
    const { code, out, errors } = await run(await closedExample(), TWO, THREE, '--json');
    const { diff, rows } = documentOf(out);
    expect([code, errors, rows]).toEqual([0, '', undefined]);
    expect(diff.items.filter(({ kind }) => kind === 'ae-new-serious')).toHaveLength(1);
  });

  test('SRC-DIFF-081: in words, the newest cut when none is named, with hashes and the protocol version', async () => {
    const { code, out } = await run(await closedExample(), TWO);
    expect(code).toBe(0);
    expect(out).toMatch(/^AE +USUBJID\+AESPID +27 +57 +30 +0 +0 +0 +27 +1$/m);
    expect(out).toMatch(/^SYN-CS01P-1-006: new serious event Pneumonia, grade 3, from 10 Oct 2026\.$/m);
    expect(out).toMatch(/^Older [0-9a-f]{64}$/m);
    expect(out).toMatch(/^Gates by protocol axa-nk02, version 1, in force now; diff\/1$/m);
  });

  test('SRC-DIFF-082: another key is taken and said', async () => {
    const { out } = await run(await closedExample(), TWO, '--json', '--key', 'lb=usubjid,lbseq');
    const found = documentOf(out).diff.domains.find(({ domain }) => domain === 'LB');
    expect(found).toMatchObject({ key: ['USUBJID', 'LBSEQ'], keyBasis: 'chosen' });
  });

  test('SRC-DIFF-083: --rows lists the differing rows of the domains, all of them', async () => {
    const folder = await closedExample();
    const { out } = await run(folder, TWO, '--json', '--rows', 'ae,LB');
    const { rows = [] } = documentOf(out);
    expect(rows.filter(({ domain }) => domain === 'AE')).toHaveLength(30);
    expect(rows.filter(({ domain }) => domain === 'LB')).toHaveLength(1150);
    expect((await run(folder, TWO, '--rows', 'AE')).out).toContain('\n  AETERM: (empty) → Diarrhoea\n');
  });

  test('SRC-DIFF-084: --fail-on-change exits with 1 when anything differs', async () => {
    const folder = await closedExample();
    expect((await run(folder, TWO, THREE, '--fail-on-change')).code).toBe(1);
  });

  test.each([
    ['the same cut twice', [THREE, THREE]],
    ['an unknown cut', ['nothing']],
    ['a key without variables', [TWO, '--key', 'LB=']],
    ['a key of a variable that is not there', [TWO, '--key', 'LB=USUBJID,NOPE']],
    ['a key of a domain that is not there', [TWO, '--key', 'XX=USUBJID']],
  ])('SRC-DIFF-085: %s is bad input, told without a stack', async (_what, args) => {
    const { code, out, errors } = await run(await closedExample(), ...args);
    expect([code, out]).toEqual([2, '']);
    expect(errors).not.toBe('');
    expect(errors).not.toContain(' at ');
  });
});
