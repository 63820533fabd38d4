import type { z } from 'zod';
import type { GradeBucket, SubjectChip } from '../../shared/chart/adverseEvents.ts';
import type { Proportion } from '../../shared/chart/provenance.ts';
import { gradePath, isMarkGrade } from '../ui/GradeMark.tsx';

export interface GradeBlockProps {
  readonly bucket: GradeBucket;
  readonly level: number;
  readonly proportion: Proportion;
  readonly subject: z.infer<typeof SubjectChip>;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const HATCH_ID = 'not-graded-hatch';

/** Hatch of what is not graded; once per drawing. */
export const HatchPattern = () => (
  <defs>
    <pattern id={HATCH_ID} width={7} height={7} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width={7} height={7} fill="var(--unknown-soft)" />
      <path d="M0 0V7" stroke="var(--hatch)" strokeWidth={2} />
    </pattern>
  </defs>
);

const fillOf = (bucket: GradeBucket): string =>
  bucket === 'none'
    ? 'var(--grade-none)'
    : bucket === 'not-graded'
      ? `url(#${HATCH_ID})`
      : `var(--grade-${bucket})`;

const inkOf = (bucket: GradeBucket): string =>
  bucket === 'none'
    ? 'var(--grade-none-ink)'
    : bucket === 'not-graded'
      ? 'var(--ink)'
      : `var(--grade-ink-${bucket})`;

const Mark = ({ bucket, x, y }: { readonly bucket: GradeBucket; readonly x: number; readonly y: number }) => {
  const grade = Number(bucket);
  if (!isMarkGrade(grade)) {
    return (
      <text x={x} y={y + 5} textAnchor="middle" fontSize={14} fontWeight={700} fill={inkOf(bucket)}>
        {bucket === 'none' ? '–' : '?'}
      </text>
    );
  }
  return (
    <g transform={`translate(${x - 12},${y - 12})`}>
      <path d={gradePath[grade]} fill="none" stroke={inkOf(bucket)} strokeWidth={1.2} />
      <text
        x={12}
        y={grade === 2 ? 18.6 : 16.4}
        textAnchor="middle"
        fontSize={12.5}
        fontWeight={700}
        fill={inkOf(bucket)}
      >
        {grade}
      </text>
    </g>
  );
};

const NAME_FROM = 92;

/** One subject in a bar: colour, shape and digit of the worst grade, and the subject's name where there is room. */
export const GradeBlock = ({
  bucket,
  x,
  y,
  width,
  height,
  name,
}: GradeBlockProps & { readonly name: string }) => {
  const named = width >= NAME_FROM;
  const ink = inkOf(bucket);
  return (
    <g>
      <rect
        x={x + 1}
        y={y}
        width={Math.max(1, width - 2)}
        height={height}
        rx={4}
        fill={fillOf(bucket)}
        stroke={bucket === 'none' ? 'var(--line-strong)' : 'var(--grade-line)'}
        strokeWidth={1}
      />
      {bucket === 'not-graded' && (
        <rect
          x={x + width / 2 - (named ? 44 : 11)}
          y={y + height / 2 - 11}
          width={named ? 88 : 22}
          height={22}
          rx={11}
          fill="var(--surface)"
        />
      )}
      <Mark bucket={bucket} x={named ? x + 24 : x + width / 2} y={y + height / 2} />
      {named && (
        <text x={x + 42} y={y + height / 2 + 4.5} fontSize={12} fontWeight={500} fill={ink}>
          {/* The space is not drawn; without it the digit and the name would be one word to who hears them. */}
          {` ${name}`}
        </text>
      )}
    </g>
  );
};
