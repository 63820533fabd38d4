import type { CellDay, DayGrade } from '../../shared/chart/cellTherapy.ts';
import { useText } from '../text/useText.ts';
import { GradeShape, isMarkGrade } from '../ui/GradeMark.tsx';
import { STRIP } from './cellStripLayout.ts';

/** Hatch of a day that was not assessed; once per drawing. */
export const MissingPattern = ({ id }: { readonly id: string }) => (
  <defs>
    <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width={6} height={6} fill="var(--unknown-soft)" />
      <path d="M0 0V6" stroke="var(--hatch)" strokeWidth={1.6} />
    </pattern>
  </defs>
);

interface CellProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const SHAPE = 20;

const Unknown = ({ x, y, width, height, hatch }: CellProps & { readonly hatch: string }) => (
  <g>
    <rect x={x + 1} y={y + 1} width={width - 2} height={height - 2} rx={3} fill={`url(#${hatch})`} />
    <circle cx={x + width / 2} cy={y + height / 2} r={6.5} fill="var(--surface)" />
    <text
      x={x + width / 2}
      y={y + height / 2 + 3.8}
      textAnchor="middle"
      fontSize={11}
      fontWeight={700}
      fill="var(--ink)"
    >
      ?
    </text>
  </g>
);

/** The grade of a day: shape, digit and colour; 0 as a plain digit; a due day without a grade as not assessed. */
export const GradeCell = ({
  grade,
  due,
  hatch,
  ...box
}: CellProps & { readonly grade: DayGrade | null; readonly due: boolean; readonly hatch: string }) => {
  const { x, y, width, height } = box;
  if (grade === null) return due ? <Unknown {...box} hatch={hatch} /> : null;
  if (grade.grade === null) return <Unknown {...box} hatch={hatch} />;
  if (isMarkGrade(grade.grade)) {
    const scale = Math.min(SHAPE, width) / 24;
    const half = 12 * scale;
    return (
      <g transform={`translate(${x + width / 2 - half},${y + height / 2 - half}) scale(${scale})`}>
        <GradeShape grade={grade.grade} />
      </g>
    );
  }
  return (
    <text
      x={x + width / 2}
      y={y + height / 2 + 4}
      textAnchor="middle"
      fontSize={11.5}
      fill="var(--ink-3)"
      className="tabular"
    >
      0
    </text>
  );
};

/** A warning triangle in the corner of a day that has something to be confirmed. */
export const FindingSign = ({ x, y }: { readonly x: number; readonly y: number }) => (
  <g transform={`translate(${x},${y})`}>
    <path d="M0 -6.2 6.2 5H-6.2Z" fill="var(--surface)" stroke="var(--bad)" strokeWidth={1.5} />
    <path d="M0 -2.4V1.6" stroke="var(--bad)" strokeWidth={1.5} />
    <circle cy={3.3} r={0.9} fill="var(--bad)" />
  </g>
);

/** Highest temperature: the figure when it is fever, a dot when it is not, nothing when it was not taken. */
export const TemperatureCell = ({
  temperature,
  x,
  y,
  width,
}: Pick<CellProps, 'x' | 'y' | 'width'> & Pick<CellDay, 'temperature'>) => {
  if (temperature === null) return null;
  const middle = x + width / 2;
  if (!temperature.fever) {
    return <circle cx={middle} cy={y + STRIP.temperature / 2} r={1.8} fill="var(--ink-3)" />;
  }
  return (
    <text
      x={middle}
      y={y + STRIP.temperature / 2 + 4}
      textAnchor="middle"
      fontSize={width >= 24 ? 11 : 9}
      fontWeight={700}
      fill="var(--bad)"
      className="tabular"
    >
      {width >= 24 ? temperature.celsius.toFixed(1) : Math.floor(temperature.celsius)}
    </text>
  );
};

/** Letters of the classes of treatment given on a day, each once. */
export const TreatmentCell = ({
  treatments,
  x,
  y,
  width,
}: Pick<CellProps, 'x' | 'y' | 'width'> & Pick<CellDay, 'treatments'>) => {
  const { t } = useText();
  const letters = [...new Set(treatments.map(({ code }) => t(`cell.letter.${code}`)))];
  if (letters.length === 0) return null;
  return (
    <text
      x={x + width / 2}
      y={y + STRIP.treatments / 2 + 4}
      textAnchor="middle"
      fontSize={10.5}
      fontWeight={600}
      fill="var(--accent)"
    >
      {letters.join('')}
    </text>
  );
};
