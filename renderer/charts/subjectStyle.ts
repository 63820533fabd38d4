/** Look of one subject: the same in every chart of the program. Dash and label tell it without colour. */
export interface SubjectStyle {
  readonly colour: string;
  readonly dash: string;
}

const DASHES = ['', '7 3', '2 3', '10 3 2 3', '5 2 1 2', '12 4', '3 3 8 3', '1 4', '8 2 2 2 2 2'] as const;
const COLOURS = 9;

/** Style by the subject's 0-based position among all dosed subjects of the trial. */
export const subjectStyle = (position: number): SubjectStyle => ({
  colour: `var(--subject-${(position % COLOURS) + 1})`,
  // Neighbours of a dose level must differ: the dash changes with every subject, and another way round at each turn of
  // the colours, so that 81 subjects have looks of their own.
  dash: DASHES[(position + Math.floor(position / COLOURS)) % DASHES.length] ?? '',
});
