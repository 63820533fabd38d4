import type { BaselineIndicator, Direction, LabInput } from '../../../../shared/grading/labGrade.ts';
import { BaselineIndicator as Indicators } from '../../../../shared/grading/labGrade.ts';

/**
 * Literal cases of one term. A line is "unit, what is known: value → expected; value → expected …":
 *
 *   g/L, LLN 115: 115 → 0; 114.9 → 1            a grade, and nothing is open
 *   mmol/L, LLN 3.5: 3.4 → 2(1-2)               least and greatest grade, where clinical data split the range
 *   -, ULN 1.2: 1.3 → 1(1-3)/no-baseline        what keeps a greater grade open
 *   g/L: 115 → no-lower-limit                   not gradable, and why
 *
 * What a line does not name is missing. "-" is no unit. BASE is the baseline, PCHG the change from it in per cent.
 */
export interface TermTable {
  readonly term: string;
  readonly direction: Direction;
  /** Grades 1 to 4 in SI as ctcae.md prints them, to be read beside the cases. */
  readonly official: string;
  readonly si: readonly string[];
  /** Empty where the criteria have no figures in conventional units: the same figures hold. */
  readonly us: readonly string[];
}

export interface TableCase {
  readonly line: string;
  readonly input: LabInput;
  readonly expected: {
    readonly grade: number | null;
    readonly gradeMin: number | null;
    readonly gradeMax: number | null;
    readonly reason: string | null;
  };
}

const NOTHING_KNOWN = {
  lln: null,
  uln: null,
  baseline: null,
  baselineIndicator: null,
  percentChange: null,
} as const;

const FIGURES = { LLN: 'lln', ULN: 'uln', BASE: 'baseline', PCHG: 'percentChange' } as const;
type FigureName = keyof typeof FIGURES;

const isFigure = (name: string): name is FigureName => name in FIGURES;
const indicatorOf = (word: string): BaselineIndicator | null => {
  const found = Indicators.safeParse(word);
  return found.success ? found.data : null;
};

const knownOf = (words: readonly string[]): Omit<LabInput, 'value' | 'unit'> => {
  let known: Omit<LabInput, 'value' | 'unit'> = NOTHING_KNOWN;
  for (const word of words) {
    const [name = '', figure = ''] = word.split(' ');
    const indicator = indicatorOf(word);
    if (indicator !== null) known = { ...known, baselineIndicator: indicator };
    else if (isFigure(name)) known = { ...known, [FIGURES[name]]: Number(figure) };
    else throw new Error(`"${word}" is not in the notation`);
  }
  return known;
};

const RESULT = /^(\d)(?:\((\d)-(\d)\))?(?:\/([a-z-]+))?$/;

const expectedOf = (text: string): TableCase['expected'] => {
  const found = RESULT.exec(text);
  if (found === null) return { grade: null, gradeMin: null, gradeMax: null, reason: text };
  const [, grade = '', least = grade, greatest = grade, reason = null] = found;
  return { grade: Number(grade), gradeMin: Number(least), gradeMax: Number(greatest), reason };
};

/** The cases of a line. */
export const casesOf = (line: string): readonly TableCase[] => {
  const [head = '', tail = ''] = line.split(/: (.*)/);
  const [unit = '', ...words] = head.split(', ');
  const known = knownOf(words);
  return tail.split('; ').map((one) => {
    const [value = '', expected = ''] = one.split(' → ');
    return {
      line: `${head}: ${one}`,
      input: { ...known, unit: unit === '-' ? '' : unit, value: Number(value) },
      expected: expectedOf(expected),
    };
  });
};
