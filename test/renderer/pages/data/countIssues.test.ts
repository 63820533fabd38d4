import { describe, expect, test } from 'vitest';
import { countByDomain } from '../../../../renderer/pages/data/cut/countByDomain.ts';
import { countPassing } from '../../../../renderer/pages/data/cut/countPassing.ts';
import type { FileReport, IssueGroup } from '../../../../shared/dataset/importReport.ts';

const group = (severity: IssueGroup['severity'], rule: string, file: string, count: number): IssueGroup => ({
  ...{ severity, rule, domain: 'LB', file, count },
});

const groups = [
  group('error', 'DQ-LB-001', 'lb.csv', 2),
  group('warning', 'DQ-LB-020', 'lb.csv', 30),
  group('warning', 'DQ-LB-020', 'lb2.csv', 400),
];

const file = (name: string, domain: string, rowsRead: number, rowsRejected: number): FileReport => ({
  ...{ file: name, domain, format: 'csv', sha256: '', kept: 'original', sizeBytes: 0, extraVariables: [] },
  ...{ rowsRead, rowsAccepted: rowsRead - rowsRejected, rowsRejected },
});

describe('numbers of the report', () => {
  test('SRC-UIR-001: a filter counts what passes all of its parts', () => {
    const all = { severity: null, rule: null, file: null };
    expect(countPassing(groups, all)).toBe(432);
    expect(countPassing(groups, { ...all, severity: 'error' })).toBe(2);
    expect(countPassing(groups, { ...all, rule: 'DQ-LB-020', file: 'lb.csv' })).toBe(30);
    expect(countPassing(groups, { severity: 'error', rule: 'DQ-LB-020', file: null })).toBe(0);
  });

  test('SRC-UIR-002: rows of a domain are the sum over its files', () => {
    const files = [file('lb.csv', 'LB', 10, 1), file('ae.csv', 'AE', 5, 0), file('lb2.csv', 'LB', 20, 4)];
    expect(countByDomain(files)).toEqual([
      { domain: 'LB', files: 2, rowsRead: 30, rowsAccepted: 25, rowsRejected: 5 },
      { domain: 'AE', files: 1, rowsRead: 5, rowsAccepted: 5, rowsRejected: 0 },
    ]);
  });
});
