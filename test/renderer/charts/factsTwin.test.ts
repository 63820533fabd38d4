import { describe, expect, test } from 'vitest';
import { factsTwin } from '../../../renderer/charts/factsTwin.ts';
import { subjectsTwin } from '../../../renderer/charts/subjectsTwin.ts';
import { createTextApi } from '../../../renderer/text/useText.ts';
import type { ListedSubject } from '../../../shared/chart/subjects.ts';
import type { ClinicalRule } from '../../../shared/facts/rule.ts';
import { phrase } from '../../../shared/text/phrases.ts';
import { exampleFact } from '../../builders/facts.ts';
import { ref } from '../../builders/trialData.ts';

const text = createTextApi('en');
const rule: ClinicalRule = {
  ...{ id: 'test/rule', version: 1, area: 'lab-grade', title: { en: 'T', 'zh-CN': '题' } },
  source: { document: 'Doc', version: '5.0', section: 'Sec', confidence: 'to-verify', note: 'N' },
};

describe('facts as a table to take out', () => {
  test('SRC-FCT-431: in words, as numbers where they are, with source and rows', () => {
    const twin = factsTwin([exampleFact()], new Map([[rule.id, rule]]), text);
    const [row = []] = twin.rows;
    expect(Object.fromEntries(twin.columns.map(({ label }, index) => [label, row[index]]))).toEqual({
      Subject: 'SUBJ-TEST-0001',
      Area: 'Laboratory grades',
      About: 'ALT',
      Date: '2026-05-01',
      'Study day': 1,
      Value: '3 ×ULN',
      Number: 3,
      Unit: 'x ULN',
      Clause: '> 3.0 x ULN',
      Reason: '',
      'Figures that went in': 'ALT: 120 U/L',
      Rule: 'test/rule',
      Document: 'Doc',
      Version: '5.0',
      Section: 'Sec',
      'How well the source is known': 'to be verified before it is relied on',
      Rows: 'lb.csv:2',
    });
    expect(twin.columns.filter(({ numeric }) => numeric).map(({ label }) => label)).toEqual([
      'Study day',
      'Number',
    ]);
  });

  test('SRC-FCT-432: a grade that needs clinical data is no number; nor is what has no value', () => {
    const grade = (min: number, max: number) =>
      ({ kind: 'grade', scale: 's', grade: max, min, max }) as const;
    const rows = factsTwin(
      [
        exampleFact({ value: grade(2, 2) }),
        exampleFact({ value: grade(2, 3) }),
        exampleFact({ value: { kind: 'none', none: 'ungradable' }, reason: phrase('board.dlt.none') }),
        exampleFact({ value: { kind: 'below-limit', text: '<50', unit: 'IU/mL' }, rule: 'gone/rule' }),
      ],
      new Map([[rule.id, rule]]),
      text,
    ).rows;
    expect(rows.map((row) => [row[5], row[6], row[7], row[9], row[12]])).toEqual([
      ['Grade 2', 2, '', '', 'Doc'],
      ['Grade 2–3, needs clinical data', null, '', '', 'Doc'],
      ['Ungradable', null, '', 'No event asks for DLT adjudication.', 'Doc'],
      ['<50 IU/mL, below the limit of quantification', null, 'IU/mL', '', ''],
    ]);
  });

  test('SRC-FCT-433: everybody of a cut', () => {
    const dosed: ListedSubject = {
      ...{ subjectId: 'S-1', state: 'dosed', level: 2, age: 24, sex: 'F', ref: null },
      infusions: [
        { number: 1, date: '2026-05-04', day: 1, ref: ref('EX') },
        { number: 2, date: '2026-05-11', day: null, ref: ref('EX') },
      ],
      lastObservation: { date: '2026-06-01', day: 29, ref: ref('LB') },
      areas: [
        { area: 'liver', facts: 3, none: 1 },
        { area: 'pd', facts: 2, none: 0 },
      ],
    };
    const none: ListedSubject = {
      ...{ subjectId: 'S-9', state: 'not-dosed', level: null, age: null, sex: '', ref: null },
      ...{ infusions: [], lastObservation: null, areas: [] },
    };
    expect(subjectsTwin([dosed, none], text).rows).toEqual([
      ['S-1', 'Dose level 2', 'F 24', 2, '1 ?', '2026-05-04', '2026-06-01', 29, 5, 1],
      ['S-9', 'not dosed', '', 0, '', '', '', null, 0, 0],
    ]);
  });
});
