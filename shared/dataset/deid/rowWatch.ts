import { parseNumber } from '../numericText.ts';
import type { RawCell, SourceColumn } from '../rawCell.ts';
import { cellHits, OLDEST_EXACT_AGE, yearAlone } from './cellHits.ts';
import { type Watch, watchColumn } from './columnWatch.ts';
import { echoesIn, type FindEcho } from './echoHits.ts';
import { headingKind } from './headings.ts';
import { type Hit, inOrder } from './hit.ts';
import { quickLook } from './quickLook.ts';

/** Looks at one cell of a row; the row is at hand because a heading or a unit may stand in another cell. */
export interface CellWatch {
  readonly column: SourceColumn;
  readonly index: number;
  readonly watch: Watch;
  readonly hits: (cells: readonly RawCell[]) => readonly Hit[];
  /** The cell decides alone: what was seen once need not be looked at again. */
  readonly alone: boolean;
}

const NOTHING: readonly Hit[] = [];
const REMEMBERED = 4096;

const textOf = (cell: RawCell | undefined): string => (typeof cell === 'string' ? cell.trim() : '');

/** Ages in weeks or months are not over 89 years. Source: SDTMIG v3.4, section 5.2 (AGEU). */
const ageInYears = (watch: Watch, index: number, unitIndex: number): CellWatch['hits'] => {
  return (cells) => {
    const unit = textOf(cells[unitIndex]).toUpperCase();
    return unit === '' || unit.startsWith('YEAR') ? cellHits(watch, cells[index] ?? null) : NOTHING;
  };
};

/**
 * A birth year says no more than the age beside it, where there is one: it is found where that age is over 89.
 * Source: 45 CFR 164.514(b)(2)(i)(C), "all elements of dates (including year) indicative of such age".
 */
const birthBesideAge = (watch: Watch, index: number, ageIndex: number): CellWatch['hits'] => {
  return (cells) => {
    const cell = cells[index] ?? null;
    const text = cell === null || typeof cell === 'object' ? '' : String(cell);
    const age = cells[ageIndex];
    const years = typeof age === 'string' ? parseNumber(age.trim()) : age;
    if (yearAlone(text) === undefined || typeof years !== 'number') return cellHits(watch, cell);
    return years > OLDEST_EXACT_AGE ? [{ kind: 'birth-date', start: 0, end: text.length }] : NOTHING;
  };
};

/** In SUPP-- and SC the name of the question stands in the row: QNAM and QLABEL, SCTESTCD and SCTEST. */
const QUESTIONS: {
  readonly [domain: string]: readonly [name: string, label: string, answers: readonly string[]];
} = {
  SUPP: ['QNAM', 'QLABEL', ['QVAL']],
  SC: ['SCTESTCD', 'SCTEST', ['SCORRES', 'SCSTRESC']],
};

const watchOfQuestion = (name: string, label: string, otherwise: Watch): Watch => {
  const kind = headingKind(name, label);
  if (kind === undefined) return otherwise;
  return kind === 'age-over-89' ? { how: 'age' } : { how: 'heading', kind };
};

interface Question {
  readonly nameIndex: number;
  readonly labelIndex: number;
  readonly answers: readonly string[];
}

const answerHits = ({ nameIndex, labelIndex }: Question, watch: Watch, index: number): CellWatch['hits'] => {
  const known = new Map<string, Watch>();
  const watchFor = (name: string, label: string): Watch => {
    const key = `${name}\n${label}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = watchOfQuestion(name, label, watch);
    if (known.size >= REMEMBERED) known.clear();
    known.set(key, found);
    return found;
  };
  return (cells) =>
    cellHits(watchFor(textOf(cells[nameIndex]), textOf(cells[labelIndex])), cells[index] ?? null);
};

const questionOf = (domain: string, names: readonly string[]): Question | undefined => {
  const spec = QUESTIONS[domain.startsWith('SUPP') ? 'SUPP' : domain];
  if (spec === undefined || !names.includes(spec[0])) return undefined;
  return { nameIndex: names.indexOf(spec[0]), labelIndex: names.indexOf(spec[1]), answers: spec[2] };
};

/** The hits of a cell by itself, and what it repeats of an identifying column of its row. */
const withEcho = (cell: CellWatch, echo: FindEcho): CellWatch => {
  const mayHit = quickLook(cell);
  return {
    ...cell,
    alone: false,
    hits: (cells) => {
      const value = cells[cell.index] ?? null;
      const own = value !== null && mayHit(value) ? cell.hits(cells) : NOTHING;
      const repeated = echo(cells);
      if (repeated.length === 0) return own;
      return inOrder([...own, ...repeated]);
    },
  };
};

/** How each column of a table is looked at. Numbers of the model have nothing to hide where the file stores numbers. */
export const watchTable = (domain: string, columns: readonly SourceColumn[]): readonly CellWatch[] => {
  const names = columns.map(({ name }) => name);
  const question = questionOf(domain, names);
  const watches = columns.map((column) => watchColumn(domain, column));
  const echoes = echoesIn(watches);
  const watched = columns.flatMap((column, index): readonly CellWatch[] => {
    const watch = watches[index] ?? watchColumn(domain, column);
    const base = { column, index, watch };
    if (question?.answers.includes(column.name) === true) {
      return [{ ...base, alone: false, hits: answerHits(question, watch, index) }];
    }
    if (watch.how === 'age' && names.includes('AGEU')) {
      return [{ ...base, alone: false, hits: ageInYears(watch, index, names.indexOf('AGEU')) }];
    }
    if (watch.how === 'heading' && watch.kind === 'birth-date' && names.includes('AGE')) {
      return [{ ...base, alone: false, hits: birthBesideAge(watch, index, names.indexOf('AGE')) }];
    }
    if (watch.how === 'number' && column.stored === 'number') return [];
    return [{ ...base, alone: true, hits: (cells) => cellHits(watch, cells[index] ?? null) }];
  });
  if (echoes === null) return watched;
  return watched.map((cell) =>
    cell.watch.how === 'text' || cell.watch.how === 'identifier' ? withEcho(cell, echoes(cell.index)) : cell,
  );
};
