import { expect, test } from 'vitest';
import { acrossFiles } from '../../../../shared/dataset/checks/across/acrossFiles.ts';
import { createCutFacts, LIMITS } from '../../../../shared/dataset/checks/facts/cutFacts.ts';
import { keepTable } from '../../../../shared/dataset/checks/facts/keepTable.ts';
import { axaNk02 } from '../../../../shared/protocol/axaNk02.ts';
import { described } from '../../../builders/checkCohort.ts';

const column = (name: string) => ({ name, label: '', stored: 'text' as const, format: '' });
const hasParent = () => false;

const vitalSigns = (facts: ReturnType<typeof createCutFacts>) =>
  keepTable(facts, {
    file: 'vs.csv',
    domain: 'VS',
    columns: ['USUBJID', 'VSTESTCD', 'VSSTRESN', 'VISITNUM', 'VSDTC'].map(column),
    hasParent,
  });

const found = (facts: ReturnType<typeof createCutFacts>) =>
  described(acrossFiles(facts, { protocol: axaNk02, hasParent }));

test.each([
  ['as many subjects as are held', LIMITS.subjects, []],
  ['one subject more', LIMITS.subjects + 1, ['warning DQ-CUT-005 :0 ']],
])('SRC-DQ-130: %s', (_what, subjects, expected) => {
  const facts = createCutFacts(axaNk02.treatmentNames);
  const keep = vitalSigns(facts);
  for (let i = 0; i < subjects; i += 1) keep([`S${i}`, 'TEMP', 37, 1, '2026-05-01'], i + 2);
  expect(facts.subjects.size).toBe(LIMITS.subjects);
  expect(found(facts)).toEqual(expected);
});

test('SRC-DQ-131: visits beyond what is held are told, not forgotten silently', () => {
  const facts = createCutFacts(axaNk02.treatmentNames);
  const keep = vitalSigns(facts);
  for (let i = 0; i <= LIMITS.perSubject; i += 1) keep(['S1', 'TEMP', 37, i, '2026-05-01'], i + 2);
  expect(found(facts)).toEqual(['warning DQ-CUT-005 :0 ']);
});

test('SRC-DQ-132: a qualifier whose row comes in a later file is not lost', () => {
  const facts = createCutFacts(axaNk02.treatmentNames);
  const parents = new Set<string>();
  const later = (domain: string, subject: string, sequence: string) =>
    parents.has(`${domain} ${subject} ${sequence}`);
  const columns = ['RDOMAIN', 'USUBJID', 'IDVAR', 'IDVARVAL'].map(column);
  const keep = keepTable(facts, { file: 'suppae.csv', domain: 'SUPPAE', columns, hasParent: later });
  for (const sequence of ['1', '2', '3']) keep(['AE', 'S1', 'AESEQ', sequence], Number(sequence) + 1);
  parents.add('AE S1 1');
  expect(acrossFiles(facts, { protocol: axaNk02, hasParent: later })).toEqual([
    {
      file: 'suppae.csv',
      domain: 'SUPPAE',
      line: 3,
      column: 'IDVARVAL',
      rule: 'DQ-SUPPAE-054',
      severity: 'warning',
      message:
        'This row and 1 more of the subject qualifies a row of AE that is not in the cut: it was rejected, or never came.',
    },
  ]);
});
