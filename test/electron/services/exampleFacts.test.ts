import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadCut } from '../../../electron/services/loadCut.ts';
import type { TrialData } from '../../../shared/dataset/trialData.ts';
import { deriveFacts } from '../../../shared/facts/deriveFacts.ts';
import { Fact } from '../../../shared/facts/fact.ts';
import { factLine } from '../../../shared/facts/factLine.ts';
import { CLINICAL_RULES, clinicalRule } from '../../../shared/facts/rules.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import { sayFactReason, sayFactValue } from '../../../shared/text/factText.ts';
import { phrasesEn } from '../../../shared/text/phrases.en.ts';
import { placeNames } from '../../../shared/text/template.ts';
import { languages } from '../../../shared/text/text.ts';
import { cutIdOf, exampleWorkspace } from '../../builders/exampleWorkspace.ts';
import { good } from '../../builders/workspace.ts';

const EXTRACTS = [1, 2, 3] as const;
const cuts = new Map<number, TrialData>();

const dataOf = async (extract: number): Promise<TrialData> => {
  const known = cuts.get(extract);
  if (known !== undefined) return known;
  const workspace = await exampleWorkspace(3);
  for (const each of EXTRACTS) cuts.set(each, good(loadCut(workspace.db, cutIdOf(workspace, each))).data);
  const data = cuts.get(extract);
  if (data === undefined) throw new Error('No such extract');
  return data;
};

const factsOf = (data: TrialData): Fact[] =>
  [...deriveFacts(data, axaNk02)].flatMap(({ facts }) => [...facts]);

const linesOf = (data: TrialData): string => factsOf(data).map(factLine).join('');

const named = (facts: readonly Fact[]): string[] => [...new Set(facts.map(({ rule }) => rule))].sort();

describe.each(EXTRACTS)('facts of the bundled extract %i', (extract) => {
  test('SRC-FCT-040: every fact fits the contract, and its rule is in the catalogue, of the same area', async () => {
    const facts = factsOf(await dataOf(extract));
    expect(facts.length).toBeGreaterThan(100);
    for (const fact of facts) expect(Fact.parse(fact)).toEqual(fact);
    expect(named(facts.filter(({ rule, area }) => clinicalRule(rule)?.area !== area))).toEqual([]);
  });

  test('SRC-FCT-041: ids are unique and name rule and subject', async () => {
    const facts = factsOf(await dataOf(extract));
    const seen = new Set<string>();
    const twice = facts.filter(({ id }) => seen.size === seen.add(id).size);
    expect(twice.map(({ id }) => id).slice(0, 5)).toEqual([]);
    const other = facts.filter(({ id, rule, subjectId }) => !id.startsWith(`${rule}|${subjectId}|`));
    expect(named(other)).toEqual([]);
  });

  test('SRC-FCT-042: every fact leads to its rows; what has none says why, or counts nothing', async () => {
    const facts = factsOf(await dataOf(extract));
    const rowless = facts.filter(
      ({ refs, reason, value }) =>
        refs.length === 0 && reason === null && !(value.kind === 'number' && value.value === 0),
    );
    expect(named(rowless)).toEqual([]);
  });

  test('SRC-FCT-043: what has no value has a reason', async () => {
    const facts = factsOf(await dataOf(extract));
    expect(named(facts.filter(({ value, reason }) => value.kind === 'none' && reason === null))).toEqual([]);
  });

  test('SRC-FCT-044: every reason and every code is said in both languages, with all it needs', async () => {
    const facts = factsOf(await dataOf(extract));
    const keys: Record<string, string> = phrasesEn;
    const unsaid = facts.filter(({ reason }) => reason !== null && keys[reason.key] === undefined);
    expect(named(unsaid)).toEqual([]);
    const starved = facts.filter(
      ({ reason }) =>
        reason !== null &&
        placeNames(keys[reason.key] ?? '').some(
          (name) => !(name in reason.params) && !(`${name}_en` in reason.params),
        ),
    );
    expect(named(starved)).toEqual([]);
    for (const language of languages) {
      const raw = facts.filter((fact) =>
        /fact-(?:code|reason|value|none|word)\.|\{\w+[:}]/.test(
          `${sayFactValue(language, fact)} ${sayFactReason(language, fact)}`,
        ),
      );
      expect(named(raw), language).toEqual([]);
    }
  });

  test('SRC-FCT-045: a grade lies within what the value allows, and no number is not one', async () => {
    const facts = factsOf(await dataOf(extract));
    const odd = facts.filter(
      ({ value }) =>
        (value.kind === 'grade' && !(value.min <= value.grade && value.grade <= value.max)) ||
        (value.kind === 'number' && !Number.isFinite(value.value)) ||
        (value.kind === 'interval' && (value.low ?? 0) > (value.high ?? value.low ?? 0)) ||
        (value.kind === 'date' && !/^\d{4}-\d{2}-\d{2}$/.test(value.date)),
    );
    expect(named(odd)).toEqual([]);
  });

  test('SRC-FCT-046: whoever was not dosed has no fact of treatment', async () => {
    const data = await dataOf(extract);
    const dosed = new Set<string>(data.infusions.map(({ subjectId }) => subjectId));
    const facts = factsOf(data).filter(({ subjectId }) => subjectId !== '' && !dosed.has(subjectId));
    const treatment = ['dlt', 'pd', 'endpoint'];
    const told = facts.filter(({ area, value }) => treatment.includes(area) && value.kind !== 'none');
    expect(named(told)).toEqual([]);
  });

  test('SRC-FCT-047: facts rest on rows of their own subject', async () => {
    const data = await dataOf(extract);
    const owner = new Map<number, string>();
    const rows = [...data.subjects, ...data.infusions, ...data.adverseEvents, ...data.measurements];
    for (const { ref, subjectId } of rows) owner.set(ref.recordId, subjectId);
    for (const { ref, values } of Object.values(data.otherRows).flat()) {
      owner.set(ref.recordId, String(values.USUBJID ?? '').trim());
    }
    const foreign = factsOf(data).filter(
      ({ subjectId, refs }) =>
        subjectId !== '' && refs.some(({ recordId }) => owner.get(recordId) !== subjectId),
    );
    expect(named(foreign)).toEqual([]);
  });
});

const shuffled = <T>(rows: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...rows], { minLength: rows.length });

describe('facts are a function of rows and protocol', () => {
  test('SRC-FCT-050: the same rows in another order give the same bytes', async () => {
    const data = await dataOf(2);
    const plain = linesOf(data);
    expect(linesOf(data)).toBe(plain);
    fc.assert(
      fc.property(
        shuffled(data.subjects),
        shuffled(data.infusions),
        shuffled(data.adverseEvents),
        shuffled(data.measurements),
        fc.integer({ min: 0, max: 1000 }),
        (subjects, infusions, adverseEvents, measurements, turn) => {
          const otherRows = Object.fromEntries(
            Object.entries(data.otherRows)
              .toReversed()
              .map(([domain, rows]) => [
                domain,
                [...rows.slice(turn % rows.length), ...rows.slice(0, turn % rows.length)],
              ]),
          );
          const mixed = { ...data, subjects, infusions, adverseEvents, measurements, otherRows };
          expect(linesOf(mixed) === plain).toBe(true);
        },
      ),
      { numRuns: 5 },
    );
  }, 120_000);

  test('SRC-FCT-051: a subject is judged by its own rows: another subject changes nothing but the whole cut', async () => {
    const data = await dataOf(2);
    const [first] = data.subjects;
    const without = <T extends { readonly subjectId: string }>(rows: readonly T[]): T[] =>
      rows.filter(({ subjectId }) => subjectId !== first?.subjectId);
    const fewer: TrialData = {
      ...data,
      subjects: without(data.subjects),
      infusions: without(data.infusions),
      adverseEvents: without(data.adverseEvents),
      measurements: without(data.measurements),
      otherRows: Object.fromEntries(
        Object.entries(data.otherRows).map(([domain, rows]) => [
          domain,
          rows.filter(({ values }) => values.USUBJID !== first?.subjectId),
        ]),
      ),
    };
    const own = (facts: readonly Fact[]) =>
      facts.filter(({ subjectId }) => subjectId !== '' && subjectId !== first?.subjectId).map(factLine);
    expect(own(factsOf(fewer))).toEqual(own(factsOf(data)));
  });

  test('SRC-FCT-052: where dates were moved, nothing is held against the cut-off', async () => {
    const data = { ...(await dataOf(2)), datesShifted: true };
    const later = { ...data, cutoff: cuts.get(3)?.cutoff ?? data.cutoff };
    const own = (facts: readonly Fact[]) => facts.filter(({ subjectId }) => subjectId !== '').map(factLine);
    const [now, then] = [own(factsOf(data)), own(factsOf(later))];
    const before = new Set(now);
    expect(then.filter((line) => !before.has(line)).slice(0, 3)).toEqual([]);
    expect(then).toHaveLength(now.length);
  });

  test('SRC-FCT-053: every rule of an area that a whole cut can have is used or has no rows', async () => {
    const used = new Set(named(factsOf(await dataOf(3))));
    const areas = new Set(CLINICAL_RULES.filter(({ id }) => used.has(id)).map(({ area }) => area));
    expect([...areas].sort()).toEqual([...new Set(CLINICAL_RULES.map(({ area }) => area))].sort());
  });
});
