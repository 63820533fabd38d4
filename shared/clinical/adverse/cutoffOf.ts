import type { SubjectInput } from '../../facts/subjectInput.ts';
import type { IsoDate } from '../../kernel/brands.ts';

/** The cut-off that the subject's dates can be held against; null where dates were moved per subject. */
export const cutoffOf = ({
  cutoff,
  datesShifted,
}: Pick<SubjectInput, 'cutoff' | 'datesShifted'>): IsoDate | null => (datesShifted ? null : cutoff);
