import { expect, test } from 'vitest';
import { allOf, anyOf, NO, unknown, verdict, YES } from '../../../shared/clinical/verdict.ts';
import { phrase } from '../../../shared/text/phrases.ts';

const first = unknown(phrase('fact-reason.kidney.no-sex'));
const second = unknown(phrase('fact-reason.kidney.no-age'));

test('SRC-REN-001: all of: known to fail outweighs unknown, unknown outweighs holding', () => {
  expect(allOf([])).toEqual(YES);
  expect(allOf([YES, YES])).toEqual(YES);
  expect(allOf([YES, first, second])).toEqual(first);
  expect(allOf([first, NO])).toEqual(NO);
  expect(allOf([NO, YES])).toEqual(NO);
});

test('SRC-REN-002: any of: known to hold outweighs unknown, unknown outweighs failing', () => {
  expect(anyOf([])).toEqual(NO);
  expect(anyOf([NO, NO])).toEqual(NO);
  expect(anyOf([NO, second, first])).toEqual(second);
  expect(anyOf([first, YES])).toEqual(YES);
});

test('SRC-REN-003: a truth value as a verdict', () => {
  expect([verdict(true), verdict(false)]).toEqual([{ kind: 'yes' }, { kind: 'no' }]);
});
