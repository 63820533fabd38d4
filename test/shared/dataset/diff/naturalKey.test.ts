import { describe, expect, test } from 'vitest';
import { isNumbering, naturalKey } from '../../../../shared/dataset/diff/naturalKey.ts';

const key = (domain: string, columns: string): string =>
  naturalKey(domain, new Set(columns.split(' '))).join('+');

describe('the natural key of a domain', () => {
  test.each([
    ['DM', 'STUDYID USUBJID AGE', 'USUBJID'],
    ['EX', 'USUBJID EXSEQ EXTRT EXSTDTC', 'USUBJID+EXTRT+EXSTDTC'],
    ['EX', 'USUBJID EXSEQ EXTRT', 'USUBJID+EXSEQ'],
    ['AE', 'USUBJID AESEQ AESPID AETERM AESTDTC', 'USUBJID+AESPID'],
    ['AE', 'USUBJID AESEQ AETERM AESTDTC', 'USUBJID+AETERM+AESTDTC'],
    ['AE', 'USUBJID AESEQ AETERM', 'USUBJID+AESEQ'],
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

  test('SRC-DIFF-011: numbering is compared only when it is the key', () => {
    expect(isNumbering('AE', 'AESEQ', ['USUBJID', 'AESPID'])).toBe(true);
    expect(isNumbering('AE', 'AESEQ', ['USUBJID', 'AESEQ'])).toBe(false);
    expect(isNumbering('AE', 'AETOXGR', ['USUBJID', 'AESPID'])).toBe(false);
  });
});
