import { describe, expect, test } from 'vitest';
import { choiceText } from '../../../../renderer/pages/protocol-editor/choiceText.ts';
import { entryWords } from '../../../../renderer/pages/protocol-editor/entryWords.ts';
import { fieldHint, fieldUnit, isLongText } from '../../../../renderer/pages/protocol-editor/fieldHint.ts';
import { fieldLabel, pathInWords } from '../../../../renderer/pages/protocol-editor/fieldLabel.ts';
import { fieldSuggestions } from '../../../../renderer/pages/protocol-editor/fieldSuggestions.ts';
import { createTextApi } from '../../../../renderer/text/useText.ts';
import { isTextKey, words } from '../../../../renderer/text/words.ts';
import { axaNk02 } from '../../../../shared/protocol/axaNk02.ts';
import { isJsonList, pathOfKey, valueAt } from '../../../../shared/protocol/editor/documentPath.ts';
import { type FieldModel, fieldModelOf } from '../../../../shared/protocol/editor/fieldModel.ts';
import { Protocol } from '../../../../shared/protocol/protocol.ts';

const en = createTextApi('en');
const zh = createTextApi('zh-CN');

interface Found {
  readonly at: string;
  readonly model: FieldModel;
}

/** Every field that a form of the protocol can have; entries of lists as the first. */
const everyField = (model: FieldModel, at = ''): readonly Found[] => {
  const below = (fields: readonly { name: string; field: FieldModel }[]) =>
    fields.flatMap(({ name, field }) => everyField(field, at === '' ? name : `${at}.${name}`));
  const own = at === '' ? [] : [{ at, model }];
  switch (model.kind) {
    case 'list':
      return [...own, ...everyField(model.element, `${at}.0`)];
    case 'orNone':
      return [...own, ...everyField(model.inner, at)];
    case 'sourced':
      return [...own, ...everyField(model.value, `${at}.value`)];
    case 'object':
      return [...own, ...below(model.fields)];
    case 'oneOf':
      return [...own, ...model.variants.flatMap(({ fields }) => below(fields))];
    default:
      return own;
  }
};

const fields = everyField(fieldModelOf(Protocol));

/** Codes that are names of standards, or stand for themselves. */
const SELF: readonly string[] = ['4.03', '5.0', '6.0', 'src-protocol/1'];

describe('words of the forms', () => {
  test('SRC-EDT-080: every field that the schema can make has a name in both languages', () => {
    const names = fields.map(({ at }) => pathOfKey(at).findLast((step) => typeof step === 'string') ?? '');
    const missing = fields.filter(({ at }, index) => {
      const path = pathOfKey(at).filter((step) => typeof step === 'string' && step !== 'value');
      const whole = path.join('.');
      return ![`param.${whole}`, `group.${whole}`, `field.${names[index]}`].some(isTextKey);
    });
    expect(missing.map(({ at }) => at)).toEqual([]);
  });

  test('SRC-EDT-081: every choice that the schema offers is said in words', () => {
    const missing = fields.flatMap(({ at, model }) => {
      if (model.kind !== 'choice') return [];
      return model.options
        .filter((option) => !SELF.includes(option))
        .filter((option) => choiceText(at, option, en) === option && !isTextKey(`value.${option}`))
        .map((option) => `${at}: ${option}`);
    });
    expect(missing).toEqual([]);
    const kinds = fields.flatMap(({ at, model }) =>
      model.kind === 'oneOf' ? model.variants.map(({ kind }) => [at, kind] as const) : [],
    );
    expect(kinds.filter(([, kind]) => !isTextKey(`value.${kind}`))).toEqual([]);
  });

  test('SRC-EDT-082: every hint and unit belongs to a field that there is', () => {
    const at = new Set(
      fields.flatMap((found) => {
        const names = pathOfKey(found.at).filter((step) => typeof step === 'string' && step !== 'value');
        return [names.join('.'), `*.${names.at(-1)}`];
      }),
    );
    const loose = Object.keys(words)
      .filter((key) => key.startsWith('hint.') || key.startsWith('unit.'))
      .filter((key) => key !== 'unit.none' && !at.has(key.replace(/^(hint|unit)\./, '')));
    expect(loose).toEqual([]);
  });

  test('SRC-EDT-083: the way to a field is told with the names of its entries', () => {
    expect(pathInWords('gateParameters.windowDays.value', axaNk02, en)).toEqual([
      'Gate parameters',
      'Days of safety data',
    ]);
    expect(pathInWords('doseLevels.1.dose', axaNk02, en)).toEqual(['Dose levels', 'Dose level 2', 'Dose']);
    expect(pathInWords('requiredAssessments.value.0.toDay', axaNk02, zh)).toEqual([
      '要求的评估',
      '血常规（第 25 至 43 天）',
      '截止日',
    ]);
    expect(pathInWords('infusionDays.value.2', axaNk02, en)).toEqual([
      'Study days of the planned infusions',
      'entry 3',
    ]);
    expect(fieldLabel('dlt.rule.value.clauses.0.minGrade', en)).toBe('From grade');
  });

  test('SRC-EDT-084: a choice says what it means where it stands', () => {
    expect(choiceText('areas.0', 'dlt', en)).toBe(en.word('fact-area.dlt'));
    expect(choiceText('stoppingRules.value.0.criterion.kind', 'dlt', en)).toBe('a DLT by verdict');
    expect(choiceText('dlt.rule.value.clauses.0.anyOf.0.kind', 'any', en)).toBe('every adverse event');
    expect(choiceText('dlt.rule.value.clauses.0.relatedness', 'any', en)).toBe('any');
    expect(choiceText('x', 'a code of the data', en)).toBe('a code of the data');
  });

  test('SRC-EDT-085: a closed entry says what is in it', () => {
    const models = fields.filter(({ model }) => model.kind === 'list');
    const say = (list: string, index: number) => {
      const entries = valueAt(axaNk02, pathOfKey(list));
      const found = models.find(({ at }) => at === list)?.model;
      const entry = isJsonList(entries) ? entries[index] : undefined;
      if (entry === undefined || found?.kind !== 'list') throw new Error(`No entry in ${list}`);
      return entryWords(`${list}.${index}`, entry, found.element, en);
    };
    expect(say('requiredAssessments.value', 0)).toEqual({
      title: 'Blood count (day 25 to 43)',
      summary: 'S-HAEM · safety · G1, G2 · LB · PLAT, NEUT, WBC, HGB · from day 25 · to day 43',
    });
    expect(say('doseLevels', 0)).toEqual({
      title: 'Dose level 1',
      summary: 'level 1 · dose 2.5e7 · cells/kg · DL1',
    });
    expect(say('eligibility.criteria.value', 0)).toMatchObject({ title: 'Age 5 to 35 years at consent' });
  });

  test('SRC-EDT-086: fields that name parts of the protocol offer them', () => {
    const groups = axaNk02.aesi.groups.value.map(({ id }) => id);
    expect(fieldSuggestions('dlt.rule.value.clauses.0.anyOf.0.groups', axaNk02)).toEqual(groups);
    expect(fieldSuggestions('dlt.rule.value.exceptions.0.clauses', axaNk02)).toEqual(
      axaNk02.dlt.rule.value.clauses.map(({ id }) => id),
    );
    expect(fieldSuggestions('stoppingRules.value.0.criterion.rules', axaNk02).length).toBeGreaterThan(20);
    expect(fieldSuggestions('treatmentNames', axaNk02)).toEqual([]);
  });

  test('SRC-EDT-087: hints go by the place first, then by the name', () => {
    expect(fieldHint('stoppingRules.value.0.window', en)).toBe('None: at any time after the first infusion.');
    expect(fieldHint('stoppingRules.value.0.criterion.minGrade', en)).toBe(
      'Empty: of any grade, or of none.',
    );
    expect(fieldHint('product', en)).toBeNull();
    expect(fieldUnit('gateParameters.windowDays.value', en)).toBe('days');
    expect(fieldUnit('product', en)).toBe('');
    expect(['charter.note', 'title.en', 'product'].map(isLongText)).toEqual([true, true, false]);
  });
});
