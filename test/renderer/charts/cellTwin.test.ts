import { describe, expect, test } from 'vitest';
import { cellStripTwin, courseTwin, findingsTwin } from '../../../renderer/charts/cellTwin.ts';
import { dayInWords } from '../../../renderer/pages/cell-therapy/dayInWords.ts';
import { inputLabel } from '../../../renderer/pages/cell-therapy/inputLabel.ts';
import { createTextApi } from '../../../renderer/text/useText.ts';
import { buildCellTherapy } from '../../../shared/chart/buildCellTherapy.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import { extract } from '../../builders/exampleExtract.ts';
import { provenance } from '../../builders/provenance.ts';

const model = buildCellTherapy(extract(3), axaNk02, provenance);
const en = createTextApi('en');
const zh = createTextApi('zh-CN');
const subjects = model.levels.flatMap((level) => level.subjects);

describe('the twins of the page of cell therapy', () => {
  test('SRC-CEL-262: one row per subject and day, with its rows behind it', () => {
    const twin = cellStripTwin(model, en);
    expect(twin.rows).toHaveLength(166);
    const row = twin.rows.find(([id, , day]) => id === 'SYN-CS01P-1-002' && day === 3);
    expect(row?.slice(2)).toEqual([
      3,
      '2026-06-05',
      'yes',
      2,
      0,
      39.3,
      'PARACETAMOL, SODIUM CHLORIDE 0.9%, TOCILIZUMAB',
      '',
    ]);
    expect(twin.behind?.[twin.rows.indexOf(row ?? [])]?.refs.map(({ domain }) => domain)).toEqual([
      'FA',
      'FA',
      'VS',
      'CM',
      'CM',
      'CM',
    ]);
    expect(twin.columns.length).toBe(row?.length);
  });

  test('SRC-CEL-263: one row per subject and scale, with the range and the remark', () => {
    const twin = courseTwin(subjects, en);
    expect(twin.rows).toHaveLength(36);
    const rows = twin.rows.filter(([id]) => id === 'SYN-CS01P-1-004').map((row) => row.slice(1, 4));
    expect(rows).toEqual([
      ['Worst CRS', 1, 1],
      ['Worst ICANS', 0, 0],
      ['ICAHT early', 1, 2],
      ['ICAHT late', 'Not evaluable', 'Not evaluable'],
      ['T-ICAHT early', 0, 0],
      ['AKI stage', 0, 0],
    ]);
    expect(twin.rows.every((row) => row.length === twin.columns.length)).toBe(true);
  });

  test('SRC-CEL-264: findings in full', () => {
    const twin = findingsTwin(model.findings, en);
    expect(twin.rows[0]?.slice(0, 5)).toEqual([
      'SYN-CS01P-1-006',
      17,
      '2026-10-10',
      'ASTCT CRS',
      'Other cause of fever or hypoxia to be confirmed',
    ]);
    expect(twin.behind?.[0]?.refs).toHaveLength(5);
  });

  test('SRC-CEL-265: a day in words says every part, also what is not known', () => {
    const day = subjects.find(({ subjectId }) => subjectId.endsWith('006'))?.days[16];
    if (day === undefined) throw new Error('no day');
    expect(dayInWords('006', day, en)).toBe(
      '006, Day 17: CRS 0; ICANS 0; 39.2 °C; OXYGEN; CRS grade 0 was entered. Fever and what else is on record would give grade 2 at least; Pneumonia may explain it. To be confirmed by a clinician.',
    );
    const empty = {
      ...day,
      crs: null,
      icans: { grade: null, refs: [] },
      temperature: null,
      treatments: [],
      checks: [],
    };
    expect(dayInWords('006', empty, en)).toBe(
      '006, Day 17: CRS not assessed; ICANS entered, but not a grade; no temperature',
    );
    expect(dayInWords('006', empty, zh)).toContain('CRS 未评估');
  });

  test('SRC-CEL-266: counted figures are named in the language of the reader', () => {
    expect(
      [
        'Samples',
        'Days ≤ 0.5 × 10⁹/L',
        'Support',
        'Results staged',
        'Days due',
        'Days assessed',
        'HAEMODIALYSIS',
      ].map((name) => inputLabel(name, zh)),
    ).toEqual([
      '样本数',
      '≤ 0.5 × 10⁹/L 的天数',
      '支持治疗',
      '已分期结果',
      '应评估天数',
      '已评估天数',
      'HAEMODIALYSIS',
    ]);
  });
});
