import { describe, expect, test } from 'vitest';
import {
  CELL_THERAPY_RULES,
  cellTherapyFacts,
} from '../../../../shared/clinical/cellTherapy/cellTherapyFacts.ts';
import { Fact } from '../../../../shared/facts/fact.ts';
import { ClinicalRule } from '../../../../shared/facts/rule.ts';
import { subjectInputs } from '../../../../shared/facts/subjectInputs.ts';
import { axaNk02 } from '../../../../shared/protocol/axaNk02.ts';
import { cellTherapyFactPhrasesEn } from '../../../../shared/text/en/cellTherapyFactPhrases.ts';
import { cellInput, dayDate, factsOf, item, ofRule, vital, WHO } from '../../../builders/cellTherapy.ts';
import { extract } from '../../../builders/exampleExtract.ts';
import { ref } from '../../../builders/trialData.ts';

const inputs = subjectInputs(extract(3), axaNk02);
const example = inputs.map((input) => cellTherapyFacts(input));

describe('facts of cell therapy', () => {
  test('SRC-CEL-230: who was not dosed has none', () => {
    expect(
      cellTherapyFacts(cellInput({ over: { infusions: [], dosed: null, firstInfusion: null } })),
    ).toEqual([]);
    expect(inputs.at(-1)?.subjectId).toMatch(/901$/);
    expect(example.at(-1)).toEqual([]);
  });

  test('SRC-CEL-231: where the first infusion has no date, what is counted from it is not evaluable', () => {
    const undated = {
      ref: ref('EX'),
      values: { USUBJID: WHO, EXTRT: 'AXA-NK02', EXDOSE: 2.5e7, EXSTDTC: '2026-05' },
    };
    const input = cellInput({
      measurements: [item(2, 'CRSGRADE', 0), vital(2, 'TEMP', 39)],
      over: { infusions: [], dosed: null, firstInfusion: null, otherRows: { EX: [undated] } },
    });
    const facts = cellTherapyFacts(input);
    expect(
      facts
        .filter(({ reason }) => reason?.key === 'fact-reason.cell-therapy.no-first-infusion')
        .map(({ rule, about, value, refs }) => [rule, about, value, refs]),
    ).toEqual(
      [
        ['cell/crs-worst', 'ASTCT CRS'],
        ['cell/icans-worst', 'ASTCT ICANS'],
        ['cell/icaht-early', 'Neutrophils'],
        ['cell/icaht-late', 'Neutrophils'],
        ['cell/t-icaht-early', 'Platelets'],
        ['cell/aki-worst', 'Creatinine'],
      ].map(([rule, about]) => [rule, about, { kind: 'none', none: 'not-evaluable' }, [undated.ref]]),
    );
    expect(ofRule(facts, 'cell/fever').map(({ day, value }) => [day, value])).toEqual([
      [null, { kind: 'yes-no', value: true }],
    ]);
    expect(ofRule(facts, 'cell/crs-entered')).toHaveLength(1);
    expect(ofRule(facts, 'cell/check')).toEqual([]);
    const dated = cellTherapyFacts(cellInput({ over: { firstInfusion: null } }));
    expect(dated).toHaveLength(6);
  });

  test('SRC-CEL-232: every fact is well formed, of a rule of the list, in words of the catalogue, with an id of its own', () => {
    const facts = example.flat();
    const rules = new Set(CELL_THERAPY_RULES.map(({ id }) => id));
    for (const fact of facts) {
      Fact.parse(fact);
      expect(rules.has(fact.rule)).toBe(true);
      if (fact.reason !== null) expect(Object.hasOwn(cellTherapyFactPhrasesEn, fact.reason.key)).toBe(true);
      if (fact.value.kind === 'code') {
        expect(Object.hasOwn(cellTherapyFactPhrasesEn, `fact-code.${fact.rule}.${fact.value.code}`)).toBe(
          true,
        );
      }
    }
    expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
    expect(facts).toEqual(subjectInputs(extract(3), axaNk02).flatMap((input) => cellTherapyFacts(input)));
  });

  test('SRC-CEL-233: every rule has its source, and says what to verify or assume where it is not read in the original', () => {
    for (const rule of CELL_THERAPY_RULES) {
      ClinicalRule.parse(rule);
      expect(rule.area).toBe('cell-therapy');
      expect(rule.source.note === '').toBe(rule.source.confidence === 'primary');
      if (rule.source.confidence === 'to-verify' || rule.source.confidence === 'secondary') {
        expect(rule.source.note).toMatch(/verify against/);
      }
    }
    expect(new Set(CELL_THERAPY_RULES.map(({ id }) => id)).size).toBe(CELL_THERAPY_RULES.length);
  });

  test('SRC-CEL-234: treatments since the first infusion, background marked', () => {
    const cm = [
      { CMTRT: 'TOCILIZUMAB', CMINDC: 'CRS', CMSTDTC: dayDate(3), CMENDTC: dayDate(3) },
      { CMTRT: 'PREDNISONE', CMCAT: 'BACKGROUND THERAPY', CMSTDTC: '2024', CMENRTPT: 'ONGOING' },
      { CMTRT: 'PARACETAMOL', CMSTDTC: dayDate(-3), CMENDTC: dayDate(-1) },
      { CMTRT: 'PARACETAMOL', CMSTDTC: dayDate(-3), CMENDTC: dayDate(1) },
      { CMTRT: 'OXYGEN', CMDOSE: 3, CMDOSU: 'L/min', CMSTDTC: dayDate(4) },
    ];
    expect(
      ofRule(factsOf({ cm }), 'cell/treatment').map(({ about, day, value, reason, inputs: read }) => [
        about,
        day,
        value.kind === 'code' && value.code,
        reason?.key ?? null,
        read.map(({ name, value: text }) => `${name}: ${text}`),
      ]),
    ).toEqual([
      [
        'TOCILIZUMAB',
        3,
        'anticytokine',
        null,
        [`Start: ${dayDate(3)}`, `End: ${dayDate(3)}`, 'Indication: CRS'],
      ],
      [
        'PREDNISONE',
        null,
        'corticosteroid',
        'fact-reason.cell-therapy.background-treatment',
        ['Start: 2024', 'End: ONGOING', 'Indication: '],
      ],
      [
        'PARACETAMOL',
        -3,
        'antipyretic',
        null,
        [`Start: ${dayDate(-3)}`, `End: ${dayDate(1)}`, 'Indication: '],
      ],
      ['OXYGEN', 4, 'oxygen', null, [`Start: ${dayDate(4)}`, 'End: ', 'Indication: ', 'Flow: 3 L/min']],
    ]);
  });
});

describe('the bundled example, read against its rows', () => {
  const subject = (number: string) =>
    example[inputs.findIndex(({ subjectId }) => subjectId.endsWith(number))] ?? [];
  const grade = (number: string, rule: string) =>
    ofRule(subject(number), rule).map(({ value }) =>
      value.kind === 'grade' ? [value.min, value.max] : value.kind,
    )[0];

  test('SRC-CEL-240: worst CRS and ICANS as the README tells', () => {
    expect(['001', '002', '003', '004', '005', '006'].map((id) => grade(id, 'cell/crs-worst'))).toEqual([
      [1, 1],
      [2, 2],
      [0, 0],
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
    expect(['001', '005'].map((id) => grade(id, 'cell/icans-worst'))).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  test('SRC-CEL-241: neutrophils at or below 0.5: once in 002, two samples three days apart in 004 and 006', () => {
    expect(['001', '002', '003', '004', '005', '006'].map((id) => grade(id, 'cell/icaht-early'))).toEqual([
      [0, 0],
      [1, 1],
      [0, 0],
      [1, 2],
      [0, 0],
      [1, 2],
    ]);
  });

  test('SRC-CEL-242: CRS grade 0 was entered for 006 on three days of fever with oxygen, which pneumonia may explain', () => {
    expect(
      example
        .flat()
        .flatMap((fact) =>
          fact.rule === 'cell/check' ? [[fact.subjectId.slice(-3), fact.day, fact.reason?.params]] : [],
        ),
    ).toEqual([17, 18, 19].map((day) => ['006', day, { entered: 0, minimum: 2, terms: 'Pneumonia' }]));
  });

  test('SRC-CEL-243: 95 of 166 daily ICANS grades have no score of the day', () => {
    const counts = example.flatMap((facts) =>
      ofRule(facts, 'cell/icans-unsupported').map(({ value, inputs: read }) => [
        value.kind === 'number' && value.value,
        read[0]?.value,
      ]),
    );
    expect(counts).toEqual([
      [17, '29'],
      [15, '29'],
      [19, '29'],
      [18, '29'],
      [17, '29'],
      [9, '21'],
    ]);
  });

  test('SRC-CEL-244: no acute kidney injury; every event of CRS agrees with its days', () => {
    expect(
      example
        .flat()
        .filter(({ rule, value }) => rule === 'cell/aki' && value.kind === 'grade' && value.max > 0),
    ).toEqual([]);
    expect(
      example
        .flat()
        .flatMap(({ rule, value }) =>
          rule === 'cell/event-check' && value.kind === 'code' ? [value.code] : [],
        ),
    ).toEqual(Array.from({ length: 5 }, () => 'agrees'));
  });
});
