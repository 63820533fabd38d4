import { describe, expect, test } from 'vitest';
import {
  otherRecorded,
  recordedOutcome,
  roleOfCode,
  speaksAgainst,
} from '../../../../shared/clinical/eligibility/recordedOutcome.ts';
import { axaNk02 } from '../../../../shared/protocol/axaNk02.ts';
import { short } from '../../../builders/eligibility.ts';
import { measurement } from '../../../builders/trialData.ts';

describe('recorded by the investigator', () => {
  test.each([
    ['Y', 'exclusion', true],
    ['N', 'exclusion', false],
    ['Y', 'inclusion', false],
    ['N', 'inclusion', true],
    [' yes ', 'exclusion', true],
    ['No', 'exclusion', false],
    ['是', 'exclusion', true],
    ['否', 'inclusion', true],
    ['U', 'exclusion', null],
    ['UNKNOWN', 'inclusion', null],
    ['YN', 'exclusion', null],
    ['', 'exclusion', null],
  ] as const)('SRC-ELI-038: "%s" to an %s', (text, role, expected) => {
    expect(speaksAgainst(text, role)).toBe(expected);
  });

  test.each([
    ['INCL01', 'inclusion'],
    ['in01', 'inclusion'],
    ['I1', 'inclusion'],
    ['EXCL01', 'exclusion'],
    ['E4', 'exclusion'],
    ['IE01', null],
    ['CRIT1', null],
    ['XEX1', null],
    ['XI1', null],
  ])('SRC-ELI-039: code %s', (code, expected) => {
    expect(roleOfCode(code)).toBe(expected);
  });

  const ie = (testCode: string, text: string, test = 'Dialysis') =>
    measurement('S', ['IE', testCode], '2026-04-10', { value: null, text, test });
  const rule = {
    role: 'exclusion',
    tests: [{ domain: 'QS', testCode: 'DIAL' }],
    words: ['DIALYSIS'],
  } as const;
  const inclusion = { ...rule, role: 'inclusion' } as const;
  const qs = (text: string) =>
    measurement('S', ['QS', 'dial'], '2026-04-10', { value: null, text, test: 'On it?' });

  test.each([
    ['no row', rule, [], 'not-evaluable', 'recorded-elsewhere', 0],
    ['exclusion: yes', rule, [ie('EXCL14', 'Y')], 'not-met', '', 1],
    ['exclusion: no', rule, [ie('EXCL14', 'N')], 'met', '', 1],
    ['exclusion: unknown', rule, [ie('EXCL14', 'UNKNOWN')], 'not-evaluable', 'recorded-unknown', 1],
    ['no and yes', rule, [ie('EXCL14', 'N'), ie('EXCL14', 'Y')], 'not-met', '', 2],
    ['no and unknown', rule, [ie('EXCL14', 'N'), ie('EXCL14', 'U')], 'not-evaluable', 'recorded-unknown', 2],
    ['a word within a text', rule, [ie('EXCL14', 'Y', 'Is on chronic dialysis now')], 'not-met', '', 1],
    ['another text', rule, [ie('EXCL14', 'Y', 'Malignancy')], 'not-evaluable', 'recorded-elsewhere', 0],
    [
      'an inclusion with the same word is another criterion',
      rule,
      [ie('INCL05', 'N')],
      'not-evaluable',
      'recorded-elsewhere',
      0,
    ],
    ['inclusion: no', inclusion, [ie('INCL05', 'N')], 'not-met', '', 1],
    ['inclusion: yes', inclusion, [ie('INCL05', 'Y')], 'met', '', 1],
    ['code that does not tell: against counts', rule, [ie('CRIT9', 'Y')], 'not-met', '', 1],
    [
      'code that does not tell: the contrary is not sure',
      rule,
      [ie('CRIT9', 'N')],
      'not-evaluable',
      'recorded-unknown',
      1,
    ],
    ['by code, elsewhere', rule, [qs('N')], 'met', '', 1],
    ['by code, against', rule, [qs('Y')], 'not-met', '', 1],
    [
      'the word outside IE is not asked',
      rule,
      [{ ...qs('Y'), testCode: 'X', test: 'Dialysis' }],
      'not-evaluable',
      'recorded-elsewhere',
      0,
    ],
    [
      'the code in another domain is another test',
      rule,
      [{ ...qs('Y'), domain: 'FA' }],
      'not-evaluable',
      'recorded-elsewhere',
      0,
    ],
  ] as const)('SRC-ELI-040: %s', (_name, one, records, outcome, reason, rows) => {
    const found = recordedOutcome(records, one);
    expect([...short(found), found.refs.length]).toEqual([outcome, reason, rows]);
    expect([found.inputs, found.clause]).toEqual([
      rows === 0 ? [] : records.map(({ test: name, text: value }) => ({ name, value })),
      '',
    ]);
  });

  test.each([
    ['an exclusion of no criterion', [ie('EXCL30', 'Y', 'Cannot attend')], 1],
    ['answered no', [ie('EXCL30', 'N', 'Cannot attend')], 0],
    ['an inclusion of no criterion', [ie('INCL30', 'N', 'Can attend')], 1],
    ['answered yes', [ie('INCL30', 'Y', 'Can attend')], 0],
    ['answer that says neither', [ie('INCL30', '?', 'Can attend')], 1],
    ['code that does not tell', [ie('CRIT9', 'N', 'Cannot attend')], 1],
    ['of a criterion of the protocol', [ie('EXCL14', 'Y')], 0],
    ['of another domain', [{ ...ie('EXCL30', 'Y', 'Cannot attend'), domain: 'QS' }], 0],
  ])('SRC-ELI-041: further rows: %s', (_name, records, n) => {
    expect(otherRecorded(records, axaNk02.eligibility.criteria.value).length).toBe(n);
  });
});
