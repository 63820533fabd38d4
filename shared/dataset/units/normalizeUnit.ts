import { foldUnitText } from './foldUnitText.ts';
import type { UcumUnit } from './ucumUnit.ts';
import { BODY } from './unitTables/body.ts';
import { CONCENTRATIONS } from './unitTables/concentrations.ts';
import { COUNTS } from './unitTables/counts.ts';
import { RATIOS } from './unitTables/ratios.ts';

/** Every unit that this version knows. Not in the table means unknown; nothing is taken apart and guessed. */
export const UNITS: readonly UcumUnit[] = [...CONCENTRATIONS, ...COUNTS, ...RATIOS, ...BODY];

export type NormalizedUnit =
  | { readonly kind: 'known'; readonly unit: UcumUnit }
  /** No unit was recorded, or the record says that there is none. */
  | { readonly kind: 'none' }
  /** Kept as it came. */
  | { readonly kind: 'unknown'; readonly text: string };

/** Words that say that a result has no unit. "NO UNITS" is in public SDTM data (CDISC pilot study, LB). */
const NO_UNIT: ReadonlySet<string> = new Set([
  '',
  '-',
  '--',
  'nounit',
  'nounits',
  'none',
  'n/a',
  '无',
  '无单位',
]);

/**
 * Spellings whose letter case is all that tells two units apart, and that upper-case systems write: gram or giga per
 * litre; milli, micro or mega international units. They stay unknown.
 */
const AMBIGUOUS = /^(?:G\/[Ll]|M[Ii]?[Uu]\/[Mm]?[Ll])$/;

/** Spellings of which only the case given in the table counts: in another case they are another unit, or none. */
const CASE_COUNTS = /^(?:[a-z]{1,2}|[MT]\/.*)$/i;

const exact = new Map<string, UcumUnit>();
const anyCase = new Map<string, UcumUnit | 'several'>();
for (const unit of UNITS) {
  for (const spelling of [unit.code, ...unit.spellings]) {
    const text = foldUnitText(spelling);
    const other = exact.get(text);
    if (other !== undefined && other !== unit)
      throw new Error(`The unit spelling "${spelling}" stands for ${other.code} and for ${unit.code}`);
    exact.set(text, unit);
    const key = text.toLowerCase();
    const known = anyCase.get(key);
    anyCase.set(key, known === undefined || known === unit ? unit : 'several');
  }
}
/** Short spellings in other cases that systems write and that no other unit of the table shares. */
for (const [text, code] of [
  ['M/UL', '10*6/uL'],
  ['M/ul', '10*6/uL'],
  ['CM', 'cm'],
  ['KG', 'kg'],
  ['Kg', 'kg'],
  ['MG', 'mg'],
  ['PG', 'pg'],
  ['FL', 'fL'],
  ['fl', 'fL'],
  ['ML', 'mL'],
  ['ml', 'mL'],
  ['ul', 'uL'],
  ['SEC', 's'],
  ['LB', '[lb_av]'],
  ['IN', '[in_i]'],
] as const) {
  const unit = exact.get(foldUnitText(code));
  if (unit !== undefined) exact.set(text, unit);
}

/** Cuts hold a million rows and few units. */
const remembered = new Map<string, NormalizedUnit>();
const MOST_REMEMBERED = 2000;

const find = (text: string): NormalizedUnit => {
  const folded = foldUnitText(text);
  if (NO_UNIT.has(folded.toLowerCase())) return { kind: 'none' };
  if (AMBIGUOUS.test(folded)) return { kind: 'unknown', text };
  const unit = exact.get(folded);
  if (unit !== undefined) return { kind: 'known', unit };
  const inAnyCase = CASE_COUNTS.test(folded) ? undefined : anyCase.get(folded.toLowerCase());
  return inAnyCase === undefined || inAnyCase === 'several'
    ? { kind: 'unknown', text }
    : { kind: 'known', unit: inAnyCase };
};

/** The UCUM unit that a unit as recorded (--STRESU, --ORRESU) stands for. */
export const normalizeUnit = (text: string): NormalizedUnit => {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const found = find(text);
  if (remembered.size < MOST_REMEMBERED) remembered.set(text, found);
  return found;
};

/** The unit of a UCUM code of the table. Throws for any other text: codes are written by programmers. */
export const ucumUnit = (code: string): UcumUnit => {
  const unit = UNITS.find((one) => one.code === code);
  if (unit === undefined) throw new Error(`"${code}" is not in the table of units`);
  return unit;
};
