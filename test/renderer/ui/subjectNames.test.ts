import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { subjectNames } from '../../../renderer/ui/subjectNames.ts';

describe('short names of subjects', () => {
  test('SRC-UI-001: what all share is left out', () => {
    const name = subjectNames(['SYN-CS01P-1-001', 'SYN-CS01P-1-002']);
    expect(name('SYN-CS01P-1-001')).toBe('001');
  });

  test('SRC-UI-001: the site stays where there are several', () => {
    const name = subjectNames(['S-1-001', 'S-2-001', 'S-1-002']);
    expect(['S-1-001', 'S-2-001'].map(name)).toEqual(['1-001', '2-001']);
  });

  test('SRC-UI-001: one subject keeps the last part; an unknown one stays whole', () => {
    const name = subjectNames(['S-1-001']);
    expect([name('S-1-001'), name('S-1-777')]).toEqual(['001', 'S-1-777']);
  });

  test('SRC-UI-001: ids without a common part stay whole', () => {
    const name = subjectNames(['A1', 'B2']);
    expect([name('A1'), name('B2')]).toEqual(['A1', 'B2']);
  });

  test('SRC-UI-002: two subjects never get the same name, and none is empty', () => {
    const id = fc.array(fc.constantFrom('A', 'B', '1', '01', ''), { minLength: 1, maxLength: 4 });
    const ids = fc.uniqueArray(
      id.map((parts) => parts.join('-')).filter((text) => text !== ''),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(ids, (list) => {
        const names = list.map(subjectNames(list));
        expect(new Set(names).size).toBe(list.length);
        expect(names).not.toContain('');
      }),
    );
  });
});
