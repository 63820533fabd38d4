import type { TableMapping } from './mapping.ts';
import { isAdamName } from './recognizeAdam.ts';
import { suggestDates, suggestValues } from './suggestValues.ts';
import { COMMON, NAME_HINTS, SYNONYMS, type Synonym, TOPIC } from './synonyms.ts';
import { nameForMatch, tableName } from './tableName.ts';
import type { TableClues } from './tablePlan.ts';

type Pair = TableMapping['columns'][number];

/** A heading without blanks, signs and a bracketed remark such as "(mg/dL)". */
const bare = (heading: string): string =>
  heading
    .toUpperCase()
    .replace(/[（(［[].*?[)）\]］]/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

const expand = (domain: string, { targets, headings }: Synonym): Synonym => ({
  headings,
  targets: targets.map((target) => target.replace('--', domain)),
});

/** The column that fits a synonym best: an earlier heading before a later, a name before a label. */
const columnFor = (
  { columns }: TableClues,
  { headings }: Synonym,
  taken: ReadonlySet<string>,
): string | undefined => {
  const free = columns.filter(({ name }) => !taken.has(name));
  for (const heading of headings) {
    const found =
      free.find(({ name }) => bare(name) === heading) ?? free.find(({ label }) => bare(label) === heading);
    if (found !== undefined) return found.name;
  }
  return undefined;
};

/** Pairs for a domain. A variable that the table has under its own name needs none. */
const pairsFor = (clues: TableClues, domain: string): readonly Pair[] => {
  const own = new Set(clues.columns.map(({ name }) => name));
  const taken = new Set<string>();
  const pairs: Pair[] = [];
  for (const synonym of [...COMMON, ...(SYNONYMS[domain] ?? [])].map((one) => expand(domain, one))) {
    const targets = synonym.targets.filter((target) => !own.has(target));
    const source = targets.length === 0 ? undefined : columnFor(clues, synonym, taken);
    if (source === undefined) continue;
    taken.add(source);
    for (const target of targets) pairs.push({ source, target });
  }
  return pairs;
};

/** As a mapping can hold (mapping.ts). */
const LONGEST_HEADING = 200;

const HINT_WEIGHT = 4;
const TOPIC_WEIGHT = 3;

const scoreOf = (clues: TableClues, domain: string): number => {
  const targets = new Set([
    ...pairsFor(clues, domain).map(({ target }) => target),
    ...clues.columns.map(({ name }) => name),
  ]);
  const topics = (TOPIC[domain] ?? []).filter((topic) => targets.has(topic)).length;
  if (topics === 0) return 0;
  const known = (SYNONYMS[domain] ?? [])
    .map((synonym) => expand(domain, synonym))
    .filter((synonym) => synonym.targets.some((target) => targets.has(target))).length;
  const hint = NAME_HINTS[domain]?.test(tableName(clues)) === true ? HINT_WEIGHT : 0;
  return known + topics * TOPIC_WEIGHT + hint;
};

/** The domain that fits best; empty when none does, or two do equally. */
const domainFor = (clues: TableClues): string => {
  const scores = Object.keys(SYNONYMS)
    .map((domain) => ({ domain, score: scoreOf(clues, domain) }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = scores;
  if (first === undefined || first.score === 0 || first.score === second?.score) return '';
  return first.domain;
};

/** A name of a test without a code: the same column gives both, and its words are turned into codes. */
const withTestCode = (pairs: readonly Pair[], clues: TableClues, domain: string): readonly Pair[] => {
  const [code, name] = [`${domain}TESTCD`, `${domain}TEST`];
  const has = (target: string) =>
    pairs.some((pair) => pair.target === target) || clues.columns.some((column) => column.name === target);
  const test = pairs.find(({ target }) => target === name);
  return test === undefined || has(code) ? pairs : [...pairs, { source: test.source, target: code }];
};

/**
 * A start for the person who maps a table that nothing recognises: which domain it looks like, which heading is which
 * variable, which codes and dates have to be turned. Only a suggestion: a person confirms it, nothing is imported by it.
 */
export const suggestMapping = (clues: TableClues): TableMapping => {
  const name = nameForMatch(tableName(clues));
  const domain = domainFor(clues);
  const columns = domain === '' ? [] : withTestCode(pairsFor(clues, domain), clues, domain);
  return {
    match: {
      name,
      columns: clues.columns
        .map((column) => column.name)
        .filter((heading) => heading.length <= LONGEST_HEADING),
    },
    // Other analysis data sets are derived from data that come in their own tables.
    use: domain === '' && isAdamName(name) ? 'leave-out' : 'import',
    domain,
    columns: [...columns],
    constants:
      clues.columns.some((column) => column.name === 'DOMAIN') || domain === ''
        ? []
        : [{ target: 'DOMAIN', value: domain }],
    values: [...suggestValues(clues, domain, columns)],
    dates: [...suggestDates(clues, domain, columns)],
  };
};
