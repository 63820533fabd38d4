import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, type Json } from '../../../../shared/integrity/canonicalJson.ts';
import { axaNk02 } from '../../../../shared/protocol/axaNk02.ts';
import { isRecord, type JsonRecord } from '../../../../shared/protocol/difference/entryIds.ts';
import { pathText } from '../../../../shared/protocol/difference/protocolChange.ts';
import {
  documentDifference,
  protocolDifference,
} from '../../../../shared/protocol/difference/protocolDifference.ts';
import type { Protocol } from '../../../../shared/protocol/protocol.ts';
import type { StoppingRule } from '../../../../shared/protocol/stopping.ts';
import { applyChanges } from '../../../builders/applyChanges.ts';

const [one, two, three] = axaNk02.doseLevels;
const clauses = axaNk02.dlt.rule.value.clauses;

const said = (newer: Protocol, older: Protocol = axaNk02): string[] =>
  protocolDifference(older, newer).map(({ path, kind }) => `${kind} ${pathText(path)}`);

const withGates = (change: Partial<Protocol['gateParameters']>): Protocol => ({
  ...axaNk02,
  gateParameters: { ...axaNk02.gateParameters, ...change },
});

describe('the difference of two versions', () => {
  test('SRC-AMD-001: the same document has none, whatever its version number', () => {
    expect(protocolDifference(axaNk02, axaNk02)).toEqual([]);
    expect(protocolDifference(axaNk02, { ...axaNk02, version: 7 })).toEqual([]);
  });

  test('SRC-AMD-002: a changed value names its parameter, and both values', () => {
    const windowDays = { ...axaNk02.gateParameters.windowDays, value: 42 };
    expect(protocolDifference(axaNk02, withGates({ windowDays }))).toEqual([
      {
        path: ['gateParameters', 'windowDays'],
        parameter: ['gateParameters', 'windowDays'],
        ...{ kind: 'changed', older: 28, newer: 42, position: null },
      },
    ]);
  });

  test('SRC-AMD-003: a changed source beside the same value is said as that', () => {
    const windowDays = { ...axaNk02.gateParameters.windowDays, source: 'Protocol 2.0, 5.1', note: '' };
    expect(protocolDifference(axaNk02, withGates({ windowDays }))).toMatchObject([
      {
        path: ['gateParameters', 'windowDays'],
        kind: 'source-only',
        older: { note: '28 days elapsed, so study day 29.', open: false },
        newer: { source: 'Protocol 2.0, 5.1', open: false, note: '' },
      },
    ]);
  });

  test('SRC-AMD-004: value and source that both change are two entries', () => {
    const windowDays = { value: 27, source: 'Letter', open: true, note: '' };
    expect(said(withGates({ windowDays }))).toEqual([
      'changed gateParameters.windowDays',
      'source-only gateParameters.windowDays',
    ]);
  });

  test.each<[string, Partial<Protocol>, string[]]>([
    ['a plain field', { groupSizeMax: 4 }, ['changed groupSizeMax']],
    ['a title is one value', { title: { ...axaNk02.title, 'zh-CN': '方案' } }, ['changed title']],
    [
      'days are one value',
      { infusionDays: { ...axaNk02.infusionDays, value: [1, 15, 29, 43] } },
      ['changed infusionDays'],
    ],
    ['a word more', { treatmentNames: ['AXA-NK02', 'ES-NK'] }, ['added treatmentNames[ES-NK]']],
    ['a word less', { treatmentNames: [] }, ['removed treatmentNames[AXA-NK02]']],
  ])('SRC-AMD-005: %s', (_, change, expected) => {
    expect(said({ ...axaNk02, ...change })).toEqual(expected);
  });

  test('SRC-AMD-006: a dose level that is put first moves no other', () => {
    if (one === undefined || two === undefined || three === undefined) throw new Error('Three levels');
    const older = { ...axaNk02, doseLevels: [two, three] };
    expect(said(axaNk02, older)).toEqual(['added doseLevels[1]']);
    expect(said(older, axaNk02)).toEqual(['removed doseLevels[1]']);
    const dearer = { ...two, dose: 5e7 };
    expect(said({ ...axaNk02, doseLevels: [one, dearer, three] })).toEqual(['changed doseLevels[2].dose']);
    expect(said({ ...axaNk02, doseLevels: [three, one, dearer] })).toEqual([
      'changed doseLevels[2].dose',
      'order doseLevels',
    ]);
  });

  test('SRC-AMD-007: a clause is found by its id inside its parameter, with its name', () => {
    const [first, ...rest] = clauses;
    if (first === undefined) throw new Error('A clause');
    const value = { ...axaNk02.dlt.rule.value, clauses: [...rest, { ...first, minGrade: 5 }] };
    const changes = protocolDifference(axaNk02, {
      ...axaNk02,
      dlt: { ...axaNk02.dlt, rule: { ...axaNk02.dlt.rule, value } },
    });
    expect(changes).toMatchObject([
      {
        path: ['dlt', 'rule', 'clauses', { entry: first.id, label: first.label }, 'minGrade'],
        parameter: ['dlt', 'rule'],
        kind: 'changed',
        older: first.minGrade,
        newer: 5,
      },
      { path: ['dlt', 'rule', 'clauses'], kind: 'order' },
    ]);
  });

  test('SRC-AMD-008: a criterion of another kind is said as a whole; two seats of one title stay two', () => {
    const rule: Omit<StoppingRule, 'criterion'> = {
      ...{ id: 'deaths', label: { en: 'Deaths', 'zh-CN': '死亡' }, action: 'stop', scope: 'trial' },
      ...{ threshold: { kind: 'subjects', n: 1 }, window: null, source: 'Protocol 6.3' },
    };
    const of = (criterion: StoppingRule['criterion']): Protocol => ({
      ...axaNk02,
      stoppingRules: { ...axaNk02.stoppingRules, value: [{ ...rule, criterion }] },
    });
    const death = of({ kind: 'death', relatedness: 'any' });
    expect(said(death)).toEqual(['added stoppingRules[deaths]']);
    expect(said(of({ kind: 'dlt' }), death)).toEqual(['changed stoppingRules[deaths].criterion']);
    const { charter } = axaNk02;
    const fewer = charter.value.members.filter((_, index) => index !== 1);
    const other = { ...axaNk02, charter: { ...charter, value: { ...charter.value, members: fewer } } };
    expect(protocolDifference(axaNk02, other)).toMatchObject([
      { kind: 'removed', older: { label: { en: 'Member' }, role: 'src-member', voting: true } },
    ]);
  });
});

/** Places of a document, by the keys that lead to them. */
const placesOf = (node: Json, path: readonly string[] = []): (readonly string[])[] => [
  path,
  ...(Array.isArray(node)
    ? node.flatMap((entry, index) => placesOf(entry, [...path, String(index)]))
    : isRecord(node)
      ? Object.entries(node).flatMap(([key, child]) => placesOf(child, [...path, key]))
      : []),
];

/** The document with what stands at the place made into something else. */
const altered = (node: Json, path: readonly string[], make: (found: Json) => Json): Json => {
  const [first, ...rest] = path;
  if (first === undefined) return make(node);
  if (Array.isArray(node)) {
    return node.map((entry, index) => (String(index) === first ? altered(entry, rest, make) : entry));
  }
  if (!isRecord(node)) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, child]) => [key, key === first ? altered(child, rest, make) : child]),
  );
};

type Twist = 'reverse' | 'drop-first' | 'drop-last' | 'repeat-first' | 'insert' | 'empty';

/** Of the same type, so that a parameter with a source stays one. */
const another = (found: Json, value: number): Json => {
  if (typeof found === 'string') return `${found} ${value}`;
  return typeof found === 'boolean' ? !found : value;
};

const twisted = (found: Json, twist: Twist, value: number): Json => {
  if (!Array.isArray(found)) return isRecord(found) ? found : another(found, value);
  const [first] = found;
  const tail = found.slice(1);
  if (twist === 'reverse') return [...found].reverse();
  if (twist === 'drop-first') return tail;
  if (twist === 'drop-last') return found.slice(0, -1);
  if (twist === 'repeat-first') return first === undefined ? found : [...tail, first, first];
  if (twist === 'empty') return [];
  if (typeof first === 'string') return ['another word', ...found];
  return first !== undefined && isRecord(first)
    ? [tail[0] ?? first, { ...first, id: 'new' }, ...tail]
    : found;
};

const { version: _, ...document } = axaNk02;
const places = placesOf(document).slice(1);

const twist = fc.record({
  place: fc.constantFrom(...places),
  twist: fc.constantFrom<Twist[]>('reverse', 'drop-first', 'drop-last', 'repeat-first', 'insert', 'empty'),
  value: fc.integer(),
});

const twists = fc.array(twist, { maxLength: 6 });
type Twists = typeof twists extends fc.Arbitrary<infer T> ? T : never;

const documentOf = (chosen: Twists): JsonRecord => {
  const made = chosen.reduce<Json>(
    (node, { place, twist: how, value }) => altered(node, place, (found) => twisted(found, how, value)),
    document,
  );
  return isRecord(made) ? made : {};
};

describe('nothing is lost', () => {
  test('SRC-AMD-009: no change exactly when both say the same; the changes make the newer of the older', () => {
    fc.assert(
      fc.property(twists, twists, (first, second) => {
        const [older, newer] = [documentOf(first), documentOf(second)];
        const changes = documentDifference(older, newer);
        expect(changes.length === 0).toBe(canonicalJson(older) === canonicalJson(newer));
        const applied = applyChanges(older, newer, changes);
        expect(isRecord(applied) && documentDifference(applied, newer)).toEqual([]);
        expect(canonicalJson(applied) === canonicalJson(newer)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('SRC-AMD-010: every place that can be altered alone is told by a path of its own', () => {
    const lost = places.filter((place) => {
      const newer = altered(document, place, () => 'something else');
      return !isRecord(newer) || documentDifference(document, newer).length === 0;
    });
    expect(lost).toEqual([]);
    fc.assert(
      fc.property(twists, twists, (first, second) => {
        const keys = documentDifference(documentOf(first), documentOf(second)).map(
          ({ path, kind }) => `${kind} ${pathText(path)}`,
        );
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 100 },
    );
  });
});
