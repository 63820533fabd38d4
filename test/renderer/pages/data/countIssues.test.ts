import { describe, expect, test } from 'vitest';
import { countPassing } from '../../../../renderer/pages/data/cut/countPassing.ts';
import type { IssueGroup } from '../../../../shared/dataset/importReport.ts';

const group = (severity: IssueGroup['severity'], rule: string, file: string, count: number): IssueGroup => ({
  ...{ severity, rule, domain: 'LB', file, count },
});

const groups = [
  group('error', 'DQ-LB-001', 'lb.csv', 2),
  group('warning', 'DQ-LB-020', 'lb.csv', 30),
  group('warning', 'DQ-LB-020', 'lb2.csv', 400),
];

describe('numbers of the report', () => {
  test('SRC-UIR-001: a filter counts what passes all of its parts', () => {
    const all = { severity: null, rule: null, file: null };
    expect(countPassing(groups, all)).toBe(432);
    expect(countPassing(groups, { ...all, severity: 'error' })).toBe(2);
    expect(countPassing(groups, { ...all, rule: 'DQ-LB-020', file: 'lb.csv' })).toBe(30);
    expect(countPassing(groups, { severity: 'error', rule: 'DQ-LB-020', file: null })).toBe(0);
  });
});
