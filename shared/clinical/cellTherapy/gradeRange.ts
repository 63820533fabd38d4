/** Least and greatest grade that what is known allows. */
export interface GradeRange {
  readonly min: number;
  readonly max: number;
}

export const exactly = (grade: number): GradeRange => ({ min: grade, max: grade });

/** The most severe of several domains: no less than the greatest minimum, no more than the greatest maximum. */
export const worstOf = (ranges: readonly GradeRange[]): GradeRange => ({
  min: Math.max(0, ...ranges.map(({ min }) => min)),
  max: Math.max(0, ...ranges.map(({ max }) => max)),
});
