import type { Phrase } from '../gates/gate.ts';
import { phrase } from '../text/phrases.ts';
import type { LabGrade } from './labGrade.ts';

/** Why there is no grade, or what keeps it open; null when nothing is missing. */
export const gradeReason = ({ grade, gradeMin, gradeMax, reason }: LabGrade): Phrase | null => {
  if (reason === null) return null;
  return grade === null
    ? { key: `fact-reason.lab-grade.${reason}`, params: {} }
    : phrase('fact-reason.lab-grade.open', { grade: gradeMin ?? grade, max: gradeMax ?? grade, why: reason });
};
