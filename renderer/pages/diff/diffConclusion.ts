import type { CutDiff, DiffItem } from '../../../shared/dataset/diff/diff.ts';
import type { TextApi } from '../../text/useText.ts';
import { anyDiffers } from './diffItems.ts';

type Words = Pick<TextApi, 't' | 'date'>;

/** A cut as the conclusion names it. */
export interface NamedCut {
  readonly label: string;
  readonly cutoffDate: string;
}

const FACTS = [
  'subject-new',
  'subject-removed',
  'subject-changed',
  'dose-new',
  'dose-changed',
  'dose-removed',
  'ae-new',
  'ae-removed',
  'ae-upgraded',
  'ae-downgraded',
  'ae-became-serious',
  'ae-resolved',
  'ae-changed',
  'grade-moved',
] as const satisfies readonly DiffItem['kind'][];

/** New events with how many of them are serious, came late, or repeat another. */
const newEvents = (items: readonly DiffItem[], { t }: Words): string[] => {
  const events = items.filter(({ kind }) => kind === 'ae-new' || kind === 'ae-new-serious');
  const count = (holds: (item: DiffItem) => boolean): number => events.filter(holds).length;
  const parts = [
    { key: 'serious' as const, n: count(({ kind }) => kind === 'ae-new-serious') },
    { key: 'late' as const, n: count(({ text }) => text.key === 'diff.ae-new-late') },
    { key: 'repeated' as const, n: count(({ text }) => text.key === 'diff.ae-duplicated') },
  ]
    .filter(({ n }) => n > 0)
    .map(({ key, n }) => t(`diff.fact.${key}`, { n }));
  if (events.length === 0) return [];
  return parts.length === 0
    ? [t('diff.fact.ae-new', { n: events.length })]
    : [t('diff.fact.ae-newOf', { n: events.length, parts: parts.join(t('diff.comma')) })];
};

const facts = (items: readonly DiffItem[], words: Words): string[] =>
  FACTS.flatMap((kind) => {
    if (kind === 'ae-new') return newEvents(items, words);
    const n = items.filter((item) => item.kind === kind).length;
    return n === 0 ? [] : [words.t(`diff.fact.${kind}`, { n })];
  });

/** Results by what happened to them; a record whose result stands is not told here. */
const results = (items: readonly DiffItem[], { t }: Words): string[] =>
  (['changed', 'duplicated', 'removed'] as const).flatMap((what) => {
    const n = items.filter(({ text }) => text.key === `diff.finding-${what}`).length;
    return n === 0 ? [] : [t(`diff.fact.result-${what}`, { n })];
  });

/** Gates that were asked in both cuts and answer otherwise now, one by one; the others are counted. */
const gates = (items: readonly DiffItem[], { t }: Words): string[] => {
  const moved = items.filter(({ kind }) => kind === 'gate-moved').map(({ text }) => text.params);
  const asked = moved.filter(({ older }) => older === 'none').length;
  const unasked = moved.filter(({ newer }) => newer === 'none').length;
  const counted = [
    ...(asked === 0 ? [] : [t('diff.gatesAsked', { n: asked })]),
    ...(unasked === 0 ? [] : [t('diff.gatesUnasked', { n: unasked })]),
  ];
  return [
    ...moved
      .filter(({ older, newer }) => older !== 'none' && newer !== 'none')
      .map((params) => t('diff.gateMoved', params)),
    ...(counted.length === 0 ? [] : [t('diff.gatesCounted', { counts: counted.join(t('diff.comma')) })]),
  ];
};

/** Late rows of domains whose events are not told one by one. */
const lateRows = ({ domains }: CutDiff, { t }: Words): string[] => {
  const late = domains.filter((row) => row.domain !== 'AE' && (row.late ?? 0) > 0);
  const n = late.reduce((total, row) => total + (row.late ?? 0), 0);
  const named = late.map(({ domain }) => domain).join(t('diff.comma'));
  return n === 0 ? [] : [t('diff.lateRows', { n, domains: named })];
};

/** What a person who reads only this knows: what moved since the older cut, gates first named. */
export const concludeDiff = (
  diff: CutDiff,
  { older, newer }: { readonly older: NamedCut; readonly newer: NamedCut },
  words: Words,
): readonly string[] => {
  const { t, date } = words;
  if (diff.identical) {
    return [t('diff.identical', { newer: newer.label, older: older.label }), t('diff.identicalText')];
  }
  if (!anyDiffers(diff)) return [t('diff.onlyNumbering')];
  const told = [...facts(diff.items, words), ...results(diff.items, words)];
  const since = t('diff.since', {
    older: older.label,
    date: date(older.cutoffDate),
    facts: told.length === 0 ? t('diff.nothingMatters') : told.join(t('diff.comma')),
  });
  return [since, ...gates(diff.items, words), ...lateRows(diff, words)];
};
