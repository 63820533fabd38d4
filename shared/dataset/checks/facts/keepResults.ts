import type { Cell } from '../../convertCell.ts';
import { UNPLANNED_VISIT } from '../parameters.ts';
import { codeAt, numberAt, textAt } from '../rowTest.ts';
import { LIMITS, type TestVariant } from './cutFacts.ts';
import type { KeepRow, KeptTable } from './keepRow.ts';

/** Keeps the earliest day of each planned visit. */
export const keepVisits = ({ table, facts, place, read }: KeptTable): KeepRow => {
  const [number, name, date] = [table.at('VISITNUM'), table.at('VISIT'), table.at(`${table.domain}DTC`)];
  return ({ visits }, cells, line) => {
    const visit = numberAt(cells, number);
    const cell = cells[date];
    if (visit === undefined || typeof cell !== 'string') return;
    const { day } = read(cell);
    if (day === undefined) return;
    const known = visits.get(visit);
    if (known !== undefined && known.day <= day) return;
    if (UNPLANNED_VISIT.test(textAt(cells, name))) return;
    if (known !== undefined || visits.size < LIMITS.perSubject)
      visits.set(visit, { day, place: place(line) });
    else facts.incomplete = true;
  };
};

interface Columns {
  readonly unit: number;
  readonly kind: readonly number[];
}

const isVariant = ({ unit, kind }: TestVariant, cells: readonly Cell[], columns: Columns): boolean => {
  if (textAt(cells, columns.unit) !== unit) return false;
  for (let i = 0; i < kind.length; i += 1) {
    if (textAt(cells, columns.kind[i] ?? -1) !== kind[i]) return false;
  }
  return true;
};

/** Keeps in which units a test has numeric results, and which of them have no reference range. */
export const keepTests = ({ table, facts, tableFacts, place }: KeptTable): KeepRow => {
  const at = (suffix: string): number => table.at(`${table.domain}${suffix}`);
  const [test, result, low, high] = [at('TESTCD'), at('STRESN'), at('STNRLO'), at('STNRHI')];
  const columns: Columns = { unit: at('STRESU'), kind: [at('SPEC'), at('CAT'), at('METHOD')] };
  let variants = 0;
  const find = (cells: readonly Cell[], line: number): TestVariant | undefined => {
    const code = textAt(cells, test);
    const known = tableFacts.tests.get(code) ?? [];
    for (let i = 0; i < known.length; i += 1) {
      const variant = known[i];
      if (variant === undefined || !isVariant(variant, cells, columns)) continue;
      variant.rows += 1;
      return variant;
    }
    if (variants >= LIMITS.tests) {
      facts.incomplete = true;
      return undefined;
    }
    variants += 1;
    const made: TestVariant = {
      ...place(line),
      test: code,
      unit: textAt(cells, columns.unit),
      kind: columns.kind.map((column) => textAt(cells, column)),
      unranged: undefined,
    };
    tableFacts.tests.set(code, [...known, made]);
    return made;
  };
  return (_subject, cells, line) => {
    if (cells[result] === undefined) return;
    const variant = find(cells, line);
    if (variant === undefined || cells[low] !== undefined || cells[high] !== undefined) return;
    if (variant.unranged === undefined) variant.unranged = place(line);
    else variant.unranged.rows += 1;
  };
};

/** What tells one baseline from another. Source: SDTMIG v3.4, section 4.5.9 (--LOBXFL), 4.5.1. */
const MEASURE = ['TESTCD', 'SPEC', 'CAT', 'SCAT', 'METHOD', 'POS', 'LOC', 'LAT', 'TPT'];

/** Keeps what is marked as baseline, per subject and measure. */
export const keepBaselines = ({ table, facts, tableFacts, place }: KeptTable): KeepRow => {
  const flags = ['LOBXFL', 'BLFL']
    .map((suffix) => table.at(`${table.domain}${suffix}`))
    .filter((at) => at >= 0);
  const measure = MEASURE.map((suffix) => table.at(`${table.domain}${suffix}`));
  return ({ subjectId }, cells, line) => {
    for (const flag of flags) {
      if (cells[flag] === undefined || codeAt(cells, flag) !== 'Y') continue;
      const key = [flag, subjectId, ...measure.map((at) => textAt(cells, at))].join('\n');
      const known = tableFacts.baselines.get(key);
      if (known !== undefined) known.rows += 1;
      else if (tableFacts.baselines.size < LIMITS.baselines) tableFacts.baselines.set(key, place(line));
      else facts.incomplete = true;
    }
  };
};
