import type { DosedSubject } from '../../clinical/dosedSet.ts';
import type { Fact } from '../../facts/fact.ts';
import { factsOfRules } from '../../facts/factsOfRules.ts';
import { subjectInputs } from '../../facts/subjectInputs.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import { phrase } from '../../text/phrases.ts';
import type { ChecklistItem, Phrase } from '../gate.ts';
import type { LevelContext } from '../gateInput.ts';

type Area = ChecklistItem['area'];

/** One quantity that the judgement rests on: the rule of its facts, and which of them (`about`); null: all of them. */
interface Quantity {
  readonly id: string;
  readonly area: Area;
  readonly rule: string;
  readonly label: { readonly en: string; readonly 'zh-CN': string };
  readonly of: (fact: Fact) => boolean;
  /** all: every fact (one of each infusion); last: the latest day. */
  readonly take: 'all' | 'last';
}

/** domain.md 2.1, G1f: B-cell nadir, CAR copies, complement, antibodies, UPCR and SLEDAI, as far as they are followed. */
const quantities = ({ pd, areas }: Protocol): readonly Quantity[] => [
  ...(areas.includes('pd')
    ? [
        ...(pd.bCells.value.tests.length === 0
          ? []
          : [
              quantity('b-cell-nadir', 'pd', 'pd/b-cells/nadir', {
                en: 'B-cell nadir',
                'zh-CN': 'B 细胞最低值',
              }),
            ]),
        ...pd.kinetics.value.map((series) => ({
          ...quantity(`peak.${series.id}`, 'pd', 'pd/kinetics/cmax', {
            en: `${series.label.en}, peak`,
            'zh-CN': `${series.label['zh-CN']}，峰值`,
          }),
          of: ({ about }: Fact) => about.startsWith(`${series.id},`),
          take: 'all' as const,
        })),
        ...pd.markers.value.map((series) => ({
          ...quantity(`change.${series.id}`, 'pd', 'pd/marker-change', {
            en: `${series.label.en}, change from baseline`,
            'zh-CN': `${series.label['zh-CN']}，较基线变化`,
          }),
          of: ({ about }: Fact) => about === series.id,
        })),
      ]
    : []),
  ...(areas.includes('kidney')
    ? [
        quantity('upcr-change', 'efficacy', 'kidney/upcr-change', {
          en: 'UPCR, change from baseline',
          'zh-CN': 'UPCR，较基线变化',
        }),
      ]
    : []),
  ...(areas.includes('lupus')
    ? [quantity('sledai', 'efficacy', 'lupus/sledai', { en: 'SLEDAI-2K', 'zh-CN': 'SLEDAI-2K' })]
    : []),
];

const quantity = (id: string, area: Area, rule: string, label: Quantity['label']): Quantity => ({
  ...{ id, area, rule, label },
  of: () => true,
  take: 'last',
});

const chosen = (facts: readonly Fact[], { rule, of, take }: Quantity): readonly Fact[] => {
  // Only what came after the first infusion can speak of its effect.
  const own = facts.filter((fact) => fact.rule === rule && of(fact) && (fact.day === null || fact.day > 1));
  if (take === 'all') return own;
  const last = own.toSorted((a, b) => (a.day ?? 0) - (b.day ?? 0)).at(-1);
  return last === undefined ? [] : [last];
};

/** The last of its facts up to the day of the first infusion. */
const beforeFirst = (facts: readonly Fact[], { rule, of }: Quantity): Fact | null =>
  facts
    .filter((fact) => fact.rule === rule && of(fact) && fact.day !== null && fact.day <= 1)
    .toSorted((a, b) => (a.day ?? 0) - (b.day ?? 0))
    .at(-1) ?? null;

const toOneDecimal = (value: number): number => Math.round(value * 10) / 10;

/** null: the fact says that it cannot be evaluated. */
const valuePhrase = (
  { value }: Fact,
  label: { label_en: string; label_zh: string },
  day: number,
): Phrase | null => {
  switch (value.kind) {
    case 'number':
      return phrase('checklist.number', {
        ...label,
        value: value.unit === '%' ? toOneDecimal(value.value) : value.value,
        unit: value.unit,
        day,
      });
    case 'below-limit':
      return phrase('checklist.below-limit', { ...label, text: value.text, unit: value.unit, day });
    case 'interval':
      return phrase('checklist.interval', {
        ...label,
        low: value.low ?? '?',
        high: value.high ?? '?',
        unit: value.unit,
        day,
      });
    default:
      return null;
  }
};

/** Reasons of facts that say that nothing came after the first infusion, rather than that it cannot be told. */
const NO_RESULT: readonly string[] = ['fact-reason.pd.no-result-after', 'fact-reason.pd.no-sample'];

const saysNoResult = ({ value, reason }: Fact): boolean =>
  value.kind === 'none' && reason !== null && NO_RESULT.includes(reason.key);

interface Told {
  readonly subjectId: string;
  readonly key: string;
  /** The same quantity before the first infusion. */
  readonly before: Fact | null;
}

/** A score is told with what it was before; percentages are changes already. */
const scorePhrase = (
  fact: Fact,
  before: Fact | null,
  label: { label_en: string; label_zh: string },
): Phrase | null => {
  const { value, day } = fact;
  if (value.kind !== 'number' || value.unit !== 'points' || day === null) return null;
  const told = { ...label, value: value.value, day };
  return before?.value.kind === 'number'
    ? phrase('checklist.score-from', { ...told, before: before.value.value })
    : phrase('checklist.score', told);
};

const itemOf = (
  { id, area, label }: Quantity,
  fact: Fact | null,
  { subjectId, key, before }: Told,
): ChecklistItem => {
  const named = { label_en: label.en, label_zh: label['zh-CN'] };
  const base = {
    id: `${id}${key}`,
    area,
    subjectId,
    evidence: fact === null || saysNoResult(fact) ? [] : fact.refs,
  };
  if (fact === null || saysNoResult(fact))
    return { ...base, state: 'missing', phrase: phrase('checklist.no-result', named) };
  const said =
    scorePhrase(fact, before, named) ?? (fact.day === null ? null : valuePhrase(fact, named, fact.day));
  return said === null
    ? { ...base, state: 'not-evaluable', phrase: phrase('checklist.not-evaluable', named) }
    : { ...base, state: 'on-record', phrase: said };
};

/** What the facts of the sentinel say of pharmacodynamics and efficacy, or that they say nothing. */
export const quantityItems = (context: LevelContext, { subjectId }: DosedSubject): ChecklistItem[] => {
  const { data, protocol } = context;
  const asked = quantities(protocol);
  const input = subjectInputs(data, protocol).find((one) => one.subjectId === subjectId);
  const facts = input === undefined ? [] : factsOfRules(input, [...new Set(asked.map(({ rule }) => rule))]);
  return asked.flatMap((one) => {
    const own = chosen(facts, one);
    const before = beforeFirst(facts, one);
    if (own.length === 0) return [itemOf(one, null, { subjectId, key: '', before })];
    return own.map((fact, index) =>
      itemOf(one, fact, { subjectId, key: index === 0 ? '' : `.${index + 1}`, before }),
    );
  });
};
