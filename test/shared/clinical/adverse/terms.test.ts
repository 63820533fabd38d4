import { describe, expect, test } from 'vitest';
import { aesiMarks, matchAesi, unknownMarks } from '../../../../shared/clinical/adverse/aesiMatch.ts';
import {
  LAB_LIKE_TERMS,
  labLikeTermFor,
  labLikeTermOf,
  tells,
} from '../../../../shared/clinical/adverse/labLikeTerms.ts';
import { namesTerm, normalTerm, sameTerm } from '../../../../shared/clinical/adverse/termText.ts';
import { EDITIONS } from '../../../../shared/grading/ctcae/editions.ts';
import { CriteriaId } from '../../../../shared/grading/labGrade.ts';
import { AesiGroup } from '../../../../shared/protocol/aesi.ts';
import { axaNk02 } from '../../../../shared/protocol/axaNk02.ts';

const GROUPS = axaNk02.aesi.groups.value;

const event = (preferredTerm: string, term = '', systemOrganClass = '', AESI?: string) => ({
  preferredTerm,
  term,
  systemOrganClass,
  supplemental: AESI === undefined ? {} : { AESI },
});

describe('terms as text', () => {
  test.each([
    ['Neutropenia', 'neutropenia'],
    ['  Graft-versus-host   disease ', 'graft versus host disease'],
    ['ＡＬＴ 升高', 'alt 升高'],
    ['IEC–HS', 'iec hs'],
    ['…', ''],
  ])('SRC-AED-030: "%s" is compared as "%s"', (text, normal) => {
    expect(normalTerm(text)).toBe(normal);
  });

  test.each([
    ['Neutropenia', 'NEUTROPENIA', true],
    ['Infusion-related reaction', 'Infusion related reaction', true],
    ['Neutropenia', 'Febrile neutropenia', false],
    ['', '', false],
    ['-', ' ', false],
  ])('SRC-AED-031: "%s" and "%s" are the same term: %s', (a, b, same) => {
    expect(sameTerm(a, b)).toBe(same);
  });

  test.each([
    ['Pneumonia, right lower lobe, with hypoxia', 'Pneumonia', true],
    ['Bronchopneumonia', 'Pneumonia', false],
    ['mastitis', 'MAS', false],
    ['suspected MAS (day 9)', 'MAS', true],
    ['Cytokine release syndrome, ASTCT grade 2', 'cytokine release syndrome', true],
    ['release of cytokine', 'Cytokine release', false],
    ['肺部感染，重度', '感染', true],
    ['CD4 淋巴 细胞减少', 'CD4 淋巴细胞减少', true],
    ['头痛', '感染', false],
    ['anything', '', false],
    ['感染', ' - ', false],
  ])('SRC-AED-032: "%s" names "%s": %s', (text, term, named) => {
    expect(namesTerm(text, term)).toBe(named);
  });
});

describe('groups of special interest', () => {
  const group = AesiGroup.parse({
    id: 'g',
    label: { en: 'g', 'zh-CN': 'g' },
    terms: ['Fever', 'Chills'],
    systemOrganClasses: ['General disorders'],
    aesiValues: ['GROUP G'],
    afterDay: null,
  });

  test.each([
    ['the mark first', event('Fever', 'Fever', 'General disorders', 'Group-G'), ['mark', 'GROUP G']],
    [
      'then the preferred term',
      event('High fever', 'Chills', 'General disorders'),
      ['preferred-term', 'Fever'],
    ],
    [
      'then the reported term',
      event('Rigors', 'chills at night', 'General disorders'),
      ['reported-term', 'Chills'],
    ],
    ['then the class, whole', event('Rigors', '', 'GENERAL DISORDERS'), ['class', 'General disorders']],
  ])('SRC-AED-033: the reason of a match is %s', (_what, named, expected) => {
    expect(matchAesi(named, [group]).map(({ by, word }) => [by, word])).toEqual([expected]);
  });

  test('SRC-AED-034: a part of a class is no class, and an event without words is in no group', () => {
    expect(matchAesi(event('', '', 'General disorders and administration site conditions'), [group])).toEqual(
      [],
    );
    expect(matchAesi(event('', ''), GROUPS)).toEqual([]);
  });

  test.each([
    ['Cytokine release syndrome', '', ['crs']],
    ['Immune effector cell-associated neurotoxicity syndrome', '', ['neurotoxicity']],
    ['Edema cerebral', '', ['neurotoxicity']],
    ['Cerebral oedema', '', ['neurotoxicity']],
    ['Herpes zoster', '', ['infection']],
    ['Otitis', 'Infections and infestations', ['infection']],
    ['Febrile neutropenia', '', ['cytopenia']],
    ['Anaemia', '', ['cytopenia']],
    ['Anemia', '', ['cytopenia']],
    ['Leucopenia', '', ['cytopenia']],
    ['Graft-versus-host disease in skin', '', ['gvhd']],
    ['Infusion related reaction', '', ['infusion-reaction']],
    ['Anaphylaxis', '', ['infusion-reaction']],
    ['Leukaemia', '', ['malignancy']],
    ['Teratoma', '', ['malignancy']],
    ['Skin papilloma', 'Neoplasms benign, malignant and unspecified (incl cysts and polyps)', ['malignancy']],
    ['Haemophagocytic lymphohistiocytosis', '', ['iec-hs']],
    ['Hemophagocytic lymphohistiocytosis', '', ['iec-hs']],
    ['Tumor lysis syndrome', '', []],
    ['Headache', 'Nervous system disorders', []],
    ['Fever', '', []],
    ['细胞因子释放综合征', '', ['crs']],
    ['肺部感染', '', ['infection']],
  ])('SRC-AED-035: "%s" (%s) is in %j', (preferredTerm, soc, groups) => {
    expect(matchAesi(event(preferredTerm, '', soc), GROUPS).map((match) => match.group.id)).toEqual(groups);
  });

  test('SRC-AED-036: every mark of the example is in one group', () => {
    for (const mark of ['CRS', 'CYTOPENIA', 'INFECTION', 'INFUSION REACTION']) {
      const named = event('', '', '', mark);
      expect(matchAesi(named, GROUPS)).toHaveLength(1);
      expect(unknownMarks(named, GROUPS)).toEqual([]);
    }
  });

  test('SRC-AED-037: several marks in one value; what no group has is told; N is no mark', () => {
    const named = event('', '', '', ' crs ; Y,no | icans');
    expect(aesiMarks(named)).toEqual(['crs', 'Y', 'icans']);
    expect(matchAesi(named, GROUPS).map((match) => match.group.id)).toEqual(['crs', 'neurotoxicity']);
    expect(unknownMarks(named, GROUPS)).toEqual(['Y']);
    expect(aesiMarks(event('', '', '', 'n'))).toEqual([]);
    expect(aesiMarks(event(''))).toEqual([]);
  });

  test('SRC-AED-038: only cytopenia depends on the day; ids and marks are unique', () => {
    expect(
      GROUPS.filter(({ afterDay }) => afterDay !== null).map(({ id, afterDay }) => [id, afterDay]),
    ).toEqual([['cytopenia', 28]]);
    const ids = GROUPS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const marks = GROUPS.flatMap(({ aesiValues }) => aesiValues.map(normalTerm));
    expect(new Set(marks).size).toBe(marks.length);
    expect(axaNk02.aesi.groups.open).toBe(true);
    expect(axaNk02.aesi.labComparison).toMatchObject({ value: { marginDays: 1, minGrade: 3 }, open: true });
  });
});

describe('what is reported by name and by figures', () => {
  test.each([
    ['Neutropenia', 'neutrophils-low'],
    ['Neutrophil count decreased', 'neutrophils-low'],
    ['中性粒细胞计数降低', 'neutrophils-low'],
    ['Thrombocytopenia', 'platelets-low'],
    ['Platelet count decreased', 'platelets-low'],
    ['Anaemia', 'haemoglobin-low'],
    ['ANEMIA', 'haemoglobin-low'],
    ['Leukopenia', 'white-cells-low'],
    ['White blood cell count decreased', 'white-cells-low'],
    ['Lymphopenia', 'lymphocytes-low'],
    ['Alanine aminotransferase increased', 'alt-high'],
    ['AST increased', 'ast-high'],
    ['Hyponatraemia', 'sodium-low'],
    ['Hyponatremia', 'sodium-low'],
    ['Hypernatraemia', 'sodium-high'],
    ['Blood creatinine increased', 'creatinine-high'],
    ['Hypoalbuminaemia', 'albumin-low'],
    ['Febrile neutropenia', undefined],
    ['Haemolytic anaemia', undefined],
    ['Headache', undefined],
    ['', undefined],
  ])('SRC-AED-040: "%s" is %s', (preferredTerm, id) => {
    expect(labLikeTermOf({ preferredTerm, term: '' })?.id).toBe(id);
    expect(labLikeTermOf({ preferredTerm: '', term: preferredTerm })?.id).toBe(id);
  });

  test('SRC-AED-041: the preferred term stands before the reported one', () => {
    expect(
      labLikeTermOf({ preferredTerm: 'Acute kidney injury', term: 'Creatinine increased' }),
    ).toBeUndefined();
  });

  test('SRC-AED-042: names and derived terms each lead to one entry', () => {
    const names = LAB_LIKE_TERMS.flatMap(({ reportedAs }) => reportedAs.map(normalTerm));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    const derived = LAB_LIKE_TERMS.flatMap((entry) =>
      entry.derived.map((one) => `${one.term}|${one.direction}`),
    );
    expect(new Set(derived).size).toBe(derived.length);
    expect(new Set(LAB_LIKE_TERMS.map(({ id }) => id)).size).toBe(LAB_LIKE_TERMS.length);
  });

  test('SRC-AED-043: every name of the criteria is one by which it can be reported, but for "(Ionized)" and "(Fasting)"', () => {
    for (const entry of LAB_LIKE_TERMS) {
      for (const { term } of entry.derived) {
        expect(labLikeTermOf({ preferredTerm: term.replace(/ \(.*\)$/, ''), term: '' })?.id).toBe(entry.id);
      }
    }
  });

  test.each(CriteriaId.options)('SRC-AED-047: every term of %s has an entry', (criteria) => {
    const known = LAB_LIKE_TERMS.flatMap((entry) =>
      entry.derived.map((one) => `${one.term}|${one.direction}`),
    );
    const terms = EDITIONS[criteria].map(({ term, direction }) => `${term}|${direction}`);
    expect(terms.length).toBeGreaterThan(30);
    expect(terms.filter((term) => !known.includes(term))).toEqual([]);
  });

  test('SRC-AED-048: every derived name is one of an edition, but for what no value grades', () => {
    const terms = Object.values(EDITIONS).flatMap((edition) => edition.map(({ term }) => term));
    const names = LAB_LIKE_TERMS.flatMap((entry) => entry.derived.map(({ term }) => term));
    expect(names.filter((name) => !terms.includes(name))).toEqual(['Eosinophilia']);
  });

  test('SRC-AED-044: a derived grade finds its entry by term and direction', () => {
    expect(labLikeTermFor('Thrombocytopenia', 'L').id).toBe('platelets-low');
    expect(labLikeTermFor('Hypocalcemia (Ionized)', 'L').id).toBe('calcium-low');
    expect(labLikeTermFor('Anemia', 'H')).toEqual({
      id: 'Anemia|H',
      derived: [{ term: 'Anemia', direction: 'H' }],
      reportedAs: ['Anemia'],
      toldBy: [],
    });
  });

  test.each([
    ['Neutropenia', '', true],
    ['', 'neutropenia', true],
    ['Chills', 'Neutropenia', true],
    ['Febrile neutropenia', '', true],
    ['Pancytopenia', '', true],
    ['Chills', 'Pancytopenia', true],
    ['Thrombocytopenia', '', false],
    ['', '', false],
  ])('SRC-AED-045: "%s" (reported "%s") tells of low neutrophils: %s', (preferredTerm, term, expected) => {
    expect(tells({ preferredTerm, term }, labLikeTermFor('Neutrophil count decreased', 'L'))).toBe(expected);
  });

  test('SRC-AED-046: a term that no entry has is told by its own name', () => {
    const entry = labLikeTermFor('Something increased', 'H');
    expect(tells({ preferredTerm: 'something Increased', term: '' }, entry)).toBe(true);
    expect(tells({ preferredTerm: 'Something', term: '' }, entry)).toBe(false);
  });
});
