import { gradeReason } from '../grading/gradeReason.ts';
import type { LabGrade } from '../grading/labGrade.ts';
import { formatUnit } from './formatUnit.ts';
import { sayPhrase, sayText } from './phrases.ts';
import type { Language } from './text.ts';

/**
 * A laboratory-derived grade in words: "grade 3"; "grade 2–3, needs clinical data"; "not gradable: …"; and where a missing piece
 * could raise it, what it is at least and up to where. null: the edition has no such term.
 */
export const sayLabGrade = (language: Language, graded: LabGrade | null): string => {
  if (graded === null) return sayText(language, 'lab-grade.absent');
  const { grade, gradeMin, gradeMax, reason } = graded;
  if (grade === null || gradeMin === null || gradeMax === null) {
    return sayText(language, 'lab-grade.none', { why: reason ?? 'no-value' });
  }
  const open = gradeReason(graded);
  if (open !== null) return sayPhrase(language, open);
  return gradeMin === gradeMax
    ? sayText(language, 'lab-grade.one', { grade })
    : sayText(language, 'lab-grade.range', { min: gradeMin, max: gradeMax });
};

/** The clause that decided, as people read it: "< 0.2 × 10⁹/L"; '' where there is none. */
export const sayClause = (graded: LabGrade | null): string => formatUnit(graded?.clause ?? '');
