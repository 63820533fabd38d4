import { describe, expect, test } from 'vitest';
import { certainHits, freeTextHits } from '../../../../shared/dataset/deid/textHits.ts';

const hits = (text: string) =>
  freeTextHits(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

describe('what is found in a text', () => {
  test.each([
    ['RASH, SEE MAIL TO wang.li@hospital.com.cn', ['email: wang.li@hospital.com.cn']],
    ['call 13812345678', ['phone: 13812345678']],
    ['call +86 138 1234 5678.', ['phone: +86 138 1234 5678']],
    ['电话13812345678，转告家属', ['phone: 13812345678']],
    ['call 008613812345678', ['phone: 008613812345678']],
    ['call 021-61234567', ['phone: 021-61234567']],
    ['call (212) 555-0123 today', ['phone: (212) 555-0123']],
    ['call 212-555-0123', ['phone: 212-555-0123']],
    ['call +44 20 7946 0958', ['phone: +44 20 7946 0958']],
    ['ID 11010519491231002X', ['resident-id: 11010519491231002X']],
    ['ID 110105491231002', ['resident-id: 110105491231002']],
    ['SSN 123-45-6789', ['ssn: 123-45-6789']],
    ['admitted, MRN 12345', ['medical-record-number: 12345']],
    ['MRN: A-4455667', ['medical-record-number: A-4455667']],
    ['hospital number 778899', ['medical-record-number: 778899']],
    ['住院号123456', ['medical-record-number: 123456']],
    ['门诊号：A0012345', ['medical-record-number: A0012345']],
    ['lives at 12 North Main Street', ['address: 12 North Main Street']],
    ['上海市徐汇区漕溪北路88号', ['address: 上海市徐汇区漕溪北路88号']],
    ['家住人民路12号', ['address: 家住人民路12号']],
    ['reported by Dr. Miller', ['name: Miller']],
    ['seen by Prof Anna Schmidt', ['name: Anna Schmidt']],
    ['patient name: Anna Schmidt', ['name: Anna Schmidt']],
    ['姓名：王小明', ['name: 王小明']],
    ['经王医生处理', ['name: 王']],
    ['FALL ON 12 Apr 2026', ['verbatim-date: 12 Apr 2026']],
    ['fall on April 12th, 2026 at home', ['verbatim-date: April 12th, 2026']],
    ['FEVER 2026-04-12', ['verbatim-date: 2026-04-12']],
    ['FEVER 12/04/2026', ['verbatim-date: 12/04/2026']],
    ['FEVER 12.04.26', ['verbatim-date: 12.04.26']],
    ['FEVER (12APR2026)', ['verbatim-date: 12APR2026']],
    ['2026年4月12日发热', ['verbatim-date: 2026年4月12日']],
    ['FEVER 20260412', ['verbatim-date: 20260412']],
    ['a 93-year-old woman', ['age-over-89: 93-year-old']],
    ['AGED 101', ['age-over-89: 101']],
    ['患者93岁', ['age-over-89: 93岁']],
    ['FALL 2026-04-12, CALL 13812345678', ['verbatim-date: 2026-04-12', 'phone: 13812345678']],
  ])('SRC-DEID-010: %s', (text, expected) => {
    expect(hits(text)).toEqual(expected);
  });

  test.each([
    'NAUSEA, VOMITING AND DIARRHOEA',
    'ALT INCREASED (GRADE 3) 5.2 X ULN',
    'BP 120/80',
    'RATIO 1:40, 12.5 MG/KG',
    'WEEK 4 DAY 28',
    'UNSCHEDULED 3.1',
    '2.5E7 CELLS/KG',
    'LOT-2026-001',
    'SRC-0042-001',
    '701-1015',
    '01-701-1015',
    '100000000001',
    '2026',
    '2026-04',
    'APRIL 2026',
    'IN 2025',
    '12345678',
    '0.28125000',
    '11010519491231003X',
    '666-12-3456',
    'AGED 42',
    '89 years old',
    'OVER 89 YEARS',
    '>90 years of age',
    'MILD STREET DRUG USE',
    '头痛，恶心三天',
    '患者自述好转',
    '血小板计数降低',
    '复查血常规，中性粒细胞 0.5×10^9/L',
    'DR INCREASED',
    '13812345',
    '138123456789012',
    '+1.5',
    'version 1.2.3.4',
    '10.1002/art.39919',
    '2-3 times per day for 14 days',
    '40 Units Subcutaneous',
  ])('SRC-DEID-011: nothing in "%s"', (text) => {
    expect(hits(text)).toEqual([]);
  });

  test('SRC-DEID-012: in identifiers of the study only numbers that prove themselves count', () => {
    expect(certainHits('13812345678')).toEqual([]);
    expect(certainHits('20260412')).toEqual([]);
    expect(certainHits('S-11010519491231002X').map(({ kind }) => kind)).toEqual(['resident-id']);
    expect(certainHits('123-45-6789').map(({ kind }) => kind)).toEqual(['ssn']);
  });
});
