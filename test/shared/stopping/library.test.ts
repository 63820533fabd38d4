import { describe, expect, test } from 'vitest';
import { rulesWithoutFacts } from '../../../shared/facts/factsOfRules.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import { StoppingRules } from '../../../shared/protocol/stopping.ts';
import { sayRule } from '../../../shared/stopping/sayRule.ts';
import { libraryFor, STOPPING_LIBRARY } from '../../../shared/stopping/stoppingLibrary.ts';
import { severe, stoppingRule } from '../../builders/stopping.ts';

const selectors = STOPPING_LIBRARY.flatMap(({ criterion }) =>
  criterion.kind === 'event' ? criterion.anyOf : [],
);

describe('library', () => {
  test('SRC-STP-055: every template is a rule by the contract, with words in both languages and a source', () => {
    expect(StoppingRules.parse([...STOPPING_LIBRARY])).toEqual(STOPPING_LIBRARY);
    for (const { id, label, source } of STOPPING_LIBRARY) {
      expect(label['zh-CN'], id).toMatch(/\p{Script=Han}/u);
      expect(source, id).toMatch(/EMA|PMC5350217|domain\.md/);
      // What is known from general knowledge, or a secondary source, says against what to verify it.
      if (!source.startsWith('European consensus')) expect(source, id).toMatch(/[Vv]erify against/);
    }
  });

  test('SRC-STP-056: it asks only for what the bundled protocol and the program know', () => {
    const groups = axaNk02.aesi.groups.value.map(({ id }) => id);
    for (const selector of selectors) {
      if (selector.kind === 'aesi') for (const group of selector.groups) expect(groups).toContain(group);
    }
    for (const { criterion } of STOPPING_LIBRARY) {
      if (criterion.kind === 'fact') expect(rulesWithoutFacts(criterion.rules)).toEqual([]);
    }
  });

  test('SRC-STP-057: the bundled protocol adopts none, and says that the record states none', () => {
    expect(axaNk02.stoppingRules.value).toEqual([]);
    expect(axaNk02.stoppingRules.open).toBe(true);
    expect(libraryFor([{ id: 'cell-dialysis' }]).map(({ id }) => id)).not.toContain('cell-dialysis');
  });

  test.each([
    [
      stoppingRule(),
      'any adverse event, grade 3 or above, at least possibly related, in 2 subjects of one dose group, at any time after the first infusion',
      '任何不良事件，3 级及以上，至少可能相关，同一剂量组 2 例受试者，首次输注后任何时间',
    ],
    [
      stoppingRule({
        scope: 'trial',
        criterion: severe({
          anyOf: [
            { kind: 'aesi', groups: ['crs'] },
            { kind: 'lab', tests: [] },
          ],
          serious: true,
          minDurationDays: 7,
        }),
        threshold: { kind: 'share', percent: 50, fromSubjects: 2 },
        window: { days: 28, anchor: 'eachInfusion' },
      }),
      'event of special interest: Cytokine release syndrome or any graded laboratory value, grade 3 or above, serious, at least possibly related, lasting 7 days or longer, in at least 50 % of those dosed in the trial, from 2 dosed on, within 28 days of any infusion',
      '特别关注的不良事件：细胞因子释放综合征或任何可分级的实验室值，3 级及以上，严重，至少可能相关，持续 7 天或以上，全试验已给药受试者的至少 50 %，自给药 2 例起计算，任一次输注后 28 天内',
    ],
  ])('SRC-STP-058: a rule reads as words, not as a document (%#)', (rule, en, zh) => {
    expect(sayRule('en', rule, axaNk02)).toBe(en);
    expect(sayRule('zh-CN', rule, axaNk02)).toBe(zh);
  });
});
