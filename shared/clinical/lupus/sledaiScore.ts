import { SLEDAI_ITEMS, type SledaiGroup, type SledaiItem } from './sledaiItems.ts';

export type ItemState = 'present' | 'absent' | 'unknown';

/** State of each item, in the order of the sheet. An item beyond the end is unknown. */
export type SledaiStates = readonly ItemState[];

/** What a score can be: the items that are present make `low`; those not known could add up to `high`. */
export interface ScoreRange {
  readonly low: number;
  readonly high: number;
  /** Items that are not known. */
  readonly missing: number;
}

const stateOf = (states: SledaiStates, { number }: SledaiItem): ItemState => states[number - 1] ?? 'unknown';

const scoreOf = (states: SledaiStates, items: readonly SledaiItem[]): ScoreRange => {
  const sum = (wanted: ItemState): number =>
    items.filter((item) => stateOf(states, item) === wanted).reduce((total, { weight }) => total + weight, 0);
  const low = sum('present');
  return {
    low,
    high: low + sum('unknown'),
    missing: items.filter((item) => stateOf(states, item) === 'unknown').length,
  };
};

/** SLEDAI-2K, 0 to 105. Source: Gladman et al., J Rheumatol 2002;29:288. */
export const sledaiTotal = (states: SledaiStates): ScoreRange => scoreOf(states, SLEDAI_ITEMS);

/** Clinical SLEDAI: without complement and anti-dsDNA. Source: DORIS 2021; domain.md 3.5. */
export const clinicalSledai = (states: SledaiStates): ScoreRange =>
  scoreOf(
    states,
    SLEDAI_ITEMS.filter(({ group }) => group !== 'immunology'),
  );

/** The score of some groups of items only. */
export const groupScore = (states: SledaiStates, groups: readonly SledaiGroup[]): ScoreRange =>
  scoreOf(
    states,
    SLEDAI_ITEMS.filter(({ group }) => groups.includes(group)),
  );

export type SledaiBand = '0' | '1-4' | '5-10' | 'over-10';

const bandOf = (score: number): SledaiBand => {
  if (score === 0) return '0';
  if (score <= 4) return '1-4';
  return score <= 10 ? '5-10' : 'over-10';
};

/** Band of activity: 0, 1 to 4, 5 to 10, above 10; null when the items leave it open. Source: domain.md 3.5. */
export const sledaiBand = ({ low, high }: Pick<ScoreRange, 'low' | 'high'>): SledaiBand | null => {
  const band = bandOf(low);
  return band === bandOf(high) ? band : null;
};
