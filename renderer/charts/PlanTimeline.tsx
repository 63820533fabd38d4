import type { PlannedClock, PlannedStep } from '../../shared/escalation/whatIf/whatIfModel.ts';
import type { IsoDate } from '../../shared/kernel/brands.ts';
import { addDays, daysBetween, parseIsoDate } from '../../shared/kernel/isoDate.ts';
import { useText } from '../text/useText.ts';

interface PlanTimelineProps {
  readonly clock: PlannedClock;
  readonly levels: readonly number[];
  readonly cutoff: string;
  readonly width: number;
  readonly label: string;
}

const LEFT = 132;
const RIGHT = 62;
const TOP = 26;
const ROW = 92;

/** A step's place, so that words of neighbours stand above and below in turn. */
interface Point {
  readonly level: number;
  readonly date: IsoDate;
  readonly steps: readonly PlannedStep[];
}

export const timelineHeight = (levels: number): number => TOP + levels * ROW + 26;

const known = (text: string): IsoDate => {
  const date = parseIsoDate(text);
  if (date === undefined) throw new Error(`Not a date: ${text}`);
  return date;
};

/** Steps of one level and day stand together. */
const pointsOf = ({ steps }: PlannedClock): readonly Point[] => {
  const points = new Map<string, Point>();
  for (const step of steps) {
    const key = `${step.level} ${step.date}`;
    const before = points.get(key);
    points.set(key, {
      level: step.level,
      date: known(step.date),
      steps: [...(before?.steps ?? []), step],
    });
  }
  return [...points.values()];
};

const firstOfMonths = (from: IsoDate, to: IsoDate): readonly IsoDate[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, day) => addDays(from, day)).filter((date) =>
    date.endsWith('-01'),
  );

/** Dosed: disc; to be dosed: ring; a gate that can be met: diamond. */
const Mark = ({
  steps,
  x,
  y,
}: {
  readonly steps: readonly PlannedStep[];
  readonly x: number;
  readonly y: number;
}) => {
  const gate = steps.some(({ kind }) => kind === 'G1' || kind === 'G2');
  const past = steps.some(({ kind }) => kind === 'dosed');
  if (gate) {
    return (
      <path
        d={`M${x} ${y - 8}L${x + 8} ${y}L${x} ${y + 8}L${x - 8} ${y}Z`}
        fill="var(--good)"
        stroke="var(--surface)"
      />
    );
  }
  return (
    <circle
      cx={x}
      cy={y}
      r={6}
      fill={past ? 'var(--accent)' : 'var(--surface)'}
      stroke="var(--accent)"
      strokeWidth={2}
    />
  );
};

/** Levels by rows, days from left to right: when who is dosed first and when each gate can be met. */
export const PlanTimeline = ({ clock, levels, cutoff, width, label }: PlanTimelineProps) => {
  const { t, date } = useText();
  const points = pointsOf(clock);
  const cut = known(cutoff);
  const days = [...points.map((point) => point.date), cut].sort();
  const [from = cut, to = cut] = [days[0], days.at(-1)];
  const span = Math.max(1, daysBetween(from, to));
  const x = (day: IsoDate): number => LEFT + ((width - LEFT - RIGHT) * daysBetween(from, day)) / span;
  const y = (level: number): number => TOP + ROW * (levels.indexOf(level) + 0.5);
  const foot = TOP + ROW * levels.length;
  const months = firstOfMonths(from, to);
  const every = Math.max(1, Math.ceil((months.length * 58) / (width - LEFT - RIGHT)));
  return (
    <svg width={width} height={timelineHeight(levels.length)} role="img" aria-label={label}>
      {months.map((month, at) => (
        <g key={month}>
          <line x1={x(month)} x2={x(month)} y1={TOP} y2={foot} stroke="var(--line)" />
          {at % every === 0 && (
            <text x={x(month)} y={foot + 17} textAnchor="middle" fontSize={11} fill="var(--ink-2)">
              {month.slice(0, 7)}
            </text>
          )}
        </g>
      ))}
      <line x1={x(cut)} x2={x(cut)} y1={TOP - 6} y2={foot} stroke="var(--ink-2)" strokeDasharray="4 3" />
      <text x={x(cut)} y={14} textAnchor="middle" fontSize={11} fill="var(--ink-2)">
        {t('whatIf.cutoff')} {date(cutoff)}
      </text>
      {levels.map((level) => {
        const own = points.filter((point) => point.level === level);
        const ends = own.map((point) => x(point.date));
        return (
          <g key={level}>
            <text x={0} y={y(level) + 4} fontSize={12.5} fontWeight={600} fill="var(--ink)">
              {t('level.n', { level })}
            </text>
            {ends.length > 1 && (
              <line
                x1={Math.min(...ends)}
                x2={Math.max(...ends)}
                y1={y(level)}
                y2={y(level)}
                stroke="var(--line-strong)"
                strokeWidth={2}
              />
            )}
            {own.map((point, at) => {
              const above = at % 2 === 1;
              const words = point.steps.map(({ kind, n }) => t(`whatIf.step.${kind}`, { n: n ?? 0 }));
              const lines = [date(point.date), ...words];
              const top = above ? y(level) - 14 - 14 * (lines.length - 1) : y(level) + 22;
              return (
                <g key={point.date}>
                  <title>{`${t('level.n', { level })}: ${lines.join(', ')}`}</title>
                  <Mark steps={point.steps} x={x(point.date)} y={y(level)} />
                  {lines.map((line, index) => (
                    <text
                      key={line}
                      x={x(point.date)}
                      y={top + 14 * index}
                      textAnchor="middle"
                      fontSize={11}
                      fontWeight={index === 0 ? 600 : 400}
                      fill="var(--ink)"
                      // The cut-off line and the months pass behind the words.
                      stroke="var(--surface)"
                      strokeWidth={4}
                      paintOrder="stroke"
                    >
                      {line}
                    </text>
                  ))}
                </g>
              );
            })}
          </g>
        );
      })}
    </svg>
  );
};
