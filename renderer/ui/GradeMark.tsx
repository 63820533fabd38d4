import { useText } from '../text/useText.ts';

export type MarkGrade = 1 | 2 | 3 | 4 | 5;

/** Outlines in a 24 × 24 box. Shape, digit and lightness each tell the grade; colour only helps. */
export const gradePath: { readonly [G in MarkGrade]: string } = {
  1: 'M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20Z',
  2: 'M12 1.5 23.2 21.5H.8Z',
  3: 'M12 .8 23.2 12 12 23.2.8 12Z',
  4: 'M2.5 2.5h19v19h-19Z',
  5: 'M6.2 1 12 6.2 17.8 1 23 6.2 17.8 12 23 17.8 17.8 23 12 17.8 6.2 23 1 17.8 6.2 12 1 6.2Z',
};

const digitY: { readonly [G in MarkGrade]: number } = { 1: 16.4, 2: 19, 3: 16.4, 4: 16.6, 5: 16.4 };

export const isMarkGrade = (grade: number): grade is MarkGrade =>
  grade === 1 || grade === 2 || grade === 3 || grade === 4 || grade === 5;

/** Shape and digit alone, for use inside another drawing. */
export const GradeShape = ({ grade }: { readonly grade: MarkGrade }) => (
  <>
    <path
      d={gradePath[grade]}
      fill={`var(--grade-${grade})`}
      stroke="var(--grade-line)"
      strokeWidth={1.3}
      strokeLinejoin="round"
    />
    <text
      x={12}
      y={digitY[grade]}
      textAnchor="middle"
      fontSize={12.5}
      fontWeight={700}
      fill={`var(--grade-ink-${grade})`}
    >
      {grade}
    </text>
  </>
);

interface GradeMarkProps {
  /** `none`: no adverse event; `not-graded`: an event without a grade. */
  readonly grade: number | 'none' | 'not-graded';
  readonly size?: number;
  /** A ring says that a serious event is among them. */
  readonly serious?: boolean;
}

/** CTCAE grade as digit, shape and colour (ui.md "Colour and glyph"); what is not graded is hatched, never blank. */
export const GradeMark = ({ grade, size = 22, serious = false }: GradeMarkProps) => {
  const { t, word } = useText();
  const label = word(`grade.${grade}`);
  const full = serious ? `${label}, ${t('grade.serious')}` : label;
  return (
    <svg
      width={size}
      height={size}
      viewBox={serious ? '-3 -3 30 30' : '-0.5 -0.5 25 25'}
      role="img"
      aria-label={full}
      className="grade-mark"
    >
      <title>{full}</title>
      {serious && <circle cx={12} cy={12} r={13.6} fill="none" stroke="var(--ink)" strokeWidth={1.8} />}
      {typeof grade === 'number' && isMarkGrade(grade) && <GradeShape grade={grade} />}
      {grade === 'none' && (
        <path d="M7 12h10" stroke="var(--ink-3)" strokeWidth={2.4} strokeLinecap="round" fill="none" />
      )}
      {grade === 'not-graded' && <NotGradedShape />}
    </svg>
  );
};

const NotGradedShape = () => (
  <>
    <rect x={2} y={2} width={20} height={20} rx={3} fill="var(--unknown-soft)" stroke="var(--unknown)" />
    <path
      d="M2 10 10 2M2 18 18 2M6 22 22 6M14 22 22 14"
      stroke="var(--hatch)"
      strokeWidth={1.2}
      fill="none"
    />
    <circle cx={12} cy={12} r={6.4} fill="var(--surface)" />
    <text x={12} y={16.2} textAnchor="middle" fontSize={11.5} fontWeight={700} fill="var(--ink)">
      ?
    </text>
  </>
);
