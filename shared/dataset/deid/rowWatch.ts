import type { RawCell, SourceColumn } from '../rawCell.ts';
import { cellHits } from './cellHits.ts';
import { type Watch, watchColumn } from './columnWatch.ts';
import { headingKind } from './headings.ts';
import type { Hit } from './hit.ts';

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

/** How each column of a table is looked at. Numbers of the model have nothing to hide where the file stores numbers. */
export const watchTable = (domain: string, columns: readonly SourceColumn[]): readonly CellWatch[] => {
  const names = columns.map(({ name }) => name);
  const question = questionOf(domain, names);
  return columns.flatMap((column, index): readonly CellWatch[] => {
    const watch = watchColumn(domain, column);
    const base = { column, index, watch };
    if (question?.answers.includes(column.name) === true) {
      return [{ ...base, alone: false, hits: answerHits(question, watch, index) }];
    }
    if (watch.how === 'age' && names.includes('AGEU')) {
      return [{ ...base, alone: false, hits: ageInYears(watch, index, names.indexOf('AGEU')) }];
    }
    if (watch.how === 'number' && column.stored === 'number') return [];
    return [{ ...base, alone: true, hits: (cells) => cellHits(watch, cells[index] ?? null) }];
  });
};
