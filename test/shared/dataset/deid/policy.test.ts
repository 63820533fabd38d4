import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compilePolicy } from '../../../../shared/dataset/deid/compilePolicy.ts';
import { checkPolicy, uncovered } from '../../../../shared/dataset/deid/coverage.ts';
import type { DeidRule } from '../../../../shared/dataset/deid/deid.ts';
import { policyHash } from '../../../../shared/dataset/deid/policyHash.ts';
import { createScreen } from '../../../../shared/dataset/deid/screen.ts';
import { sayPhrase } from '../../../../shared/text/phrases.ts';
import { applied, column, never, policy } from '../../../builders/deidPolicy.ts';

describe('what a policy does to a row', () => {
  const dm = ['USUBJID', 'INVNAM', 'BRTHDTC', 'AGE'].map((name) => column(name));

  test('SRC-DEID-050: a column is removed, a birth date becomes its year, an age its category', () => {
    const rules = policy([
      { column: 'INVNAM', kind: 'name', action: 'remove-column' },
      { column: 'BRTHDTC', kind: 'birth-date' },
      { column: 'AGE', kind: 'age-over-89' },
    ]);
    expect(applied('DM', dm, rules, ['S-1', 'Miller', '1931-03-02', '93'])).toEqual({
      USUBJID: 'S-1',
      // With an age over 89 beside it the year would tell that age.
      BRTHDTC: null,
      AGE: '90',
    });
    expect(applied('DM', dm, rules, ['S-2', 'Miller', '1980', '45'])).toEqual({
      USUBJID: 'S-2',
      BRTHDTC: '1980',
      AGE: '45',
    });
  });

  test.each([
    ['02/03/1950', '1950'],
    ['19500302', '1950'],
    ['1950-03', '1950'],
    ['02-03-50', null],
    ['1929-12-31', null],
    ['1929', null],
    ['1930', '1930'],
    ['1930-01-01', '1930'],
    ['１９５０年３月', '1950'],
    ['1950 or 1951', null],
  ])('SRC-DEID-051: of the birth date %s the year %j is left', (text, year) => {
    expect(
      applied('DM', [column('BRTHDTC')], policy([{ column: 'BRTHDTC', kind: 'birth-date' }]), [text]),
    ).toEqual({ BRTHDTC: year });
  });

  test.each([
    [93, 90],
    [89, 89],
    ['93 years', '90'],
    ['>89', '>89'],
  ])('SRC-DEID-052: an age of %j becomes %j', (age, expected) => {
    const columns = [column('AGE', typeof age === 'number' ? 'number' : 'text')];
    expect(applied('DM', columns, policy([{ column: 'AGE', kind: 'age-over-89' }]), [age])).toEqual({
      AGE: expected,
    });
  });

  test('SRC-DEID-053: in a text only what was found is removed, and only of the kinds that a rule names', () => {
    const rules = policy([{ domain: 'AE', column: 'AETERM', kind: 'verbatim-date' }]);
    const text = 'FALL ON 12 Apr 2026, CALL 13812345678';
    expect(applied('AE', [column('AETERM')], rules, [text])).toEqual({
      AETERM: 'FALL ON [removed], CALL 13812345678',
    });
  });

  test('SRC-DEID-054: a number that is a telephone becomes missing', () => {
    const rules = policy([{ domain: 'XX', column: 'Q7', kind: 'phone' }]);
    expect(applied('XX', [column('Q7', 'number')], rules, [13_812_345_678])).toEqual({ Q7: null });
    expect(applied('XX', [column('Q7', 'number')], rules, [12])).toEqual({ Q7: 12 });
  });

  test('SRC-DEID-055: a required variable stays, whatever a rule says; a subject is never overwritten', () => {
    const rules = policy([
      { domain: 'AE', column: 'AETERM', kind: 'verbatim-date', action: 'remove-column' },
      { domain: 'AE', column: 'USUBJID', kind: 'resident-id', action: 'generalise' },
    ]);
    expect(compilePolicy('AE', [column('USUBJID'), column('AETERM')], rules, never)).toBeNull();
  });

  test('SRC-DEID-056: a policy that says nothing of the table does nothing to it', () => {
    expect(
      compilePolicy('LB', [column('LBORRES')], policy([{ domain: 'DM', column: 'INVNAM' }]), never),
    ).toBeNull();
    const keep = policy([{ column: 'INVNAM', action: 'not-identifying', reason: 'the sponsor’s own staff' }]);
    expect(compilePolicy('DM', dm, keep, never)).toBeNull();
  });
});

describe('what a policy covers', () => {
  const findings = createScreen('DM', [column('USUBJID'), column('INVNAM'), column('BRTHDTC')]);
  findings.row(['11010519491231002X', 'Miller', '1950-03-02'], 2);
  const found = findings.findings();
  const keys = (list: readonly { readonly findingId: string }[]) => list.map(({ findingId }) => findingId);
  const rules = (...list: readonly Partial<DeidRule>[]) => policy(list);

  test.each([
    ['nothing', rules(), 3],
    ['the column', rules({ column: 'INVNAM', action: 'remove-column' }), 2],
    ['a rule for another kind', rules({ column: 'INVNAM', kind: 'phone' }), 3],
    ['a rule for another domain', rules({ column: 'INVNAM', domain: 'AE' }), 3],
    [
      'an action that is not offered',
      rules({ column: 'USUBJID', kind: 'resident-id', action: 'generalise' }),
      3,
    ],
    [
      'a reason that is too short',
      rules({ column: 'INVNAM', action: 'not-identifying', reason: ' no names ' }),
      3,
    ],
    [
      'a reason without words',
      rules({ column: 'INVNAM', action: 'not-identifying', reason: '1234567890 ok' }),
      3,
    ],
    [
      'a reason',
      rules({ column: 'INVNAM', action: 'not-identifying', reason: 'the sponsor’s own staff' }),
      2,
    ],
    [
      'a reason in Chinese',
      rules({ column: 'INVNAM', action: 'not-identifying', reason: '申办方内部人员的代码' }),
      2,
    ],
    [
      'a reason that says who it is',
      rules({ column: 'INVNAM', action: 'not-identifying', reason: 'our monitor, call 13812345678' }),
      3,
    ],
    ['a shift that is off', rules({ column: 'BRTHDTC', kind: 'birth-date', action: 'shift-dates' }), 3],
    [
      'a shift that is on',
      policy([{ column: 'BRTHDTC', kind: 'birth-date', action: 'shift-dates' }], true),
      2,
    ],
  ])('SRC-DEID-070: %s', (_, given, open) => {
    expect(uncovered(found, given)).toHaveLength(open);
  });

  test('SRC-DEID-071: without a policy everything is open', () => {
    expect(keys(uncovered(found, null))).toEqual(keys(found));
  });

  test('SRC-DEID-072: what is wrong with the rules is told; an idle rule does not block', () => {
    const given = rules(
      { column: 'INVNAM', action: 'not-identifying', reason: 'short' },
      { column: 'BRTHDTC', kind: 'birth-date', action: 'shift-dates' },
      { column: 'USUBJID', kind: 'resident-id', action: 'remove-column' },
      { column: 'USUBJID', kind: 'resident-id', action: 'not-identifying', reason: 'a reason of letters' },
      { column: 'EMAIL', kind: 'email' },
    );
    const problems = checkPolicy(given, found);
    expect(problems.map(({ problem, blocking }) => [problem, blocking])).toEqual([
      ['reason-missing', true],
      ['dates-not-shifted', true],
      ['not-offered', true],
      ['twice', true],
      ['no-finding', false],
    ]);
    for (const { text } of problems) {
      expect(sayPhrase('en', text)).toMatch(/^(INVNAM|BRTHDTC|USUBJID|EMAIL) \(DM\): .*\.$/);
      expect(sayPhrase('zh-CN', text)).toMatch(/（DM）：.*。$/);
    }
  });

  test('SRC-DEID-073: the hash changes with every choice', () => {
    expect(policyHash(rules())).toBe(policyHash(rules()));
    expect(policyHash(policy([], true))).not.toBe(policyHash(rules()));
  });
});

describe('after a policy the screen finds nothing of what it covers', () => {
  const piece = fc.constantFrom(
    ...[
      '12 Apr 2026',
      '2026-04-12',
      '12/04/2026',
      '2026年4月12日',
      '13812345678',
      '(212) 555-0123',
      '+44 20 7946 0958',
    ],
    ...[
      'a.b@c.org',
      '11010519491231002X',
      '123-45-6789',
      'MRN 12345',
      '住院号123456',
      'Dr. Miller',
      '姓名：王小明',
    ],
    ...[
      '12 North Main Street',
      '人民路12号',
      '93-year-old',
      'FALL',
      'nausea',
      '-',
      '/',
      ' ',
      '1',
      '2026',
      '年',
      '@',
      '.',
    ],
  );
  const text = fc
    .array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 8 })
    .chain((parts) => fc.constantFrom('', ' ', ', ').map((mark) => parts.join(mark)));

  test.each([
    ['AE', 'AETERM'],
    ['CO', 'COVAL'],
    ['XX', '录入人'],
    ['DM', 'INVNAM'],
    ['DM', 'BRTHDTC'],
    ['XX', 'PHONE'],
    ['LB', 'LBREFID'],
    ['LB', 'LBDTC'],
  ])('SRC-DEID-080: generalise in %s.%s', (domain, name) => {
    const columns = [column(name)];
    fc.assert(
      fc.property(text, (value) => {
        const before = createScreen(domain, columns);
        before.row([value], 2);
        const rules = before.findings().map(({ kind }) => ({ domain, column: name, kind }));
        const covered = new Set(rules.map(({ kind }) => kind));
        const compiled = compilePolicy(domain, columns, policy(rules), never);
        const after = createScreen(domain, columns);
        after.row(compiled === null ? [value] : compiled.row([value]), 2);
        expect(after.findings().filter(({ kind }) => covered.has(kind))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('SRC-DEID-081: a clean row passes a policy as it is', () => {
    const columns = [column('USUBJID'), column('AETERM'), column('AESEQ', 'number')];
    const rules = policy([{ domain: 'AE', column: 'AETERM', kind: 'verbatim-date' }]);
    const compiled = compilePolicy('AE', columns, rules, never);
    for (const row of [
      ['S-1', 'NAUSEA', 1],
      ['S-1', null, { specialMissing: '.A' }],
    ] as const) {
      expect(compiled?.row(row)).toEqual(row);
    }
  });
});
