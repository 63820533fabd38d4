import { describe, expect, test } from 'vitest';
import { isNumbering, keyVariables, naturalKey } from '../../../../shared/dataset/diff/naturalKey.ts';

/** "AESPID?" is a variable that some rows lack. */
const key = (domain: string, columns: string): string => {
  const names = columns.split(' ');
  const some = new Set(names.map((name) => name.replace('?', '')));
  const gaps = new Set(names.filter((name) => name.endsWith('?')).map((name) => name.slice(0, -1)));
  return naturalKey(domain, { some, gaps }).join('+');
};

describe('the natural key of a domain', () => {
  test.each([
    ['DM', 'STUDYID USUBJID AGE', 'USUBJID'],
    ['EX', 'USUBJID EXSEQ EXTRT EXSTDTC', 'USUBJID+EXTRT+EXSTDTC'],
    ['EX', 'USUBJID EXSEQ EXTRT', 'USUBJID+EXSEQ'],
    ['AE', 'USUBJID AESEQ AESPID AETERM AESTDTC', 'USUBJID+AESPID'],
    ['AE', 'USUBJID AESEQ AETERM AESTDTC', 'USUBJID+AETERM+AESTDTC'],
    ['AE', 'USUBJID AESEQ AETERM', 'USUBJID+AESEQ'],
    ['AE', 'USUBJID AESEQ AESPID? AETERM AESTDTC?', 'USUBJID+AETERM+AESTDTC'],
    ['MH', 'USUBJID MHSEQ MHTERM MHSTDTC', 'USUBJID+MHTERM+MHSTDTC'],
    ['CM', 'USUBJID CMSEQ CMTRT CMSTDTC', 'USUBJID+CMTRT+CMSTDTC'],
    ['LB', 'USUBJID LBSEQ LBSPID LBTESTCD LBDTC?', 'USUBJID+LBTESTCD+LBDTC'],
    ['LB', 'USUBJID LBSEQ LBTESTCD LBDTC LBSPEC LBORRES', 'USUBJID+LBTESTCD+LBSPEC+LBDTC'],
    ['VS', 'USUBJID VSSEQ VSTESTCD VSDTC VSTPT', 'USUBJID+VSTESTCD+VSDTC+VSTPT'],
    ['FA', 'USUBJID FASEQ FATESTCD FAOBJ FADTC', 'USUBJID+FATESTCD+FAOBJ+FADTC'],
    ['SUPPAE', 'USUBJID RDOMAIN IDVAR IDVARVAL QNAM QVAL', 'USUBJID+RDOMAIN+IDVAR+IDVARVAL+QNAM'],
    ['SUPPAE', 'USUBJID QNAM', ''],
    ['MH', 'USUBJID MHSEQ MHTERM', 'USUBJID+MHSEQ'],
    ['TV', 'VISITNUM VISIT', ''],
  ])('SRC-DIFF-010: %s with %s is matched by %s', (domain, columns, expected) => {
    expect(key(domain, columns)).toBe(expected);
  });

  test.each(['AE', 'EX', 'LB', 'SUPPAE', 'XX'])(
    'SRC-DIFF-012: whatever the key of %s is made of is looked for',
    (domain) => {
      const all = keyVariables(domain);
      const chosen = naturalKey(domain, { some: new Set(all), gaps: new Set() });
      expect(chosen.length).toBeGreaterThan(0);
      expect(chosen.filter((name) => !all.includes(name))).toEqual([]);
    },
  );

  test('SRC-DIFF-011: numbering is compared only when it is the key', () => {
    expect(isNumbering('AE', 'AESEQ', ['USUBJID', 'AESPID'])).toBe(true);
    expect(isNumbering('AE', 'AESEQ', ['USUBJID', 'AESEQ'])).toBe(false);
    expect(isNumbering('AE', 'AETOXGR', ['USUBJID', 'AESPID'])).toBe(false);
  });
});
