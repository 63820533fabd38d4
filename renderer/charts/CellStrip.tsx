import type { ReactElement } from 'react';
import { Surface } from 'recharts';
import type { CellDay, CellLevel, CellSubject } from '../../shared/chart/cellTherapy.ts';
import { useText } from '../text/useText.ts';
import { FindingSign, GradeCell, MissingPattern, TemperatureCell, TreatmentCell } from './CellStripCells.tsx';
import { hasTick, STRIP, type StripLayout, stripLayout, subjectHeight } from './cellStripLayout.ts';

export interface CellStripProps {
  readonly level: CellLevel;
  readonly lastDay: number;
  readonly width: number;
  readonly subjectName: (subjectId: string) => string;
  /** Adds what a window can do with a day (open its rows, explain it) within the box of its drawing. */
  readonly wrap: (subject: CellSubject, day: CellDay, drawing: ReactElement, box: DayBox) => ReactElement;
}

/** Where a day is drawn, in the coordinates of its subject. */
export interface DayBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const boxOf = (day: CellDay, { x, cell }: StripLayout): DayBox => ({
  x: x(day.day) + 0.5,
  y: STRIP.marks,
  width: cell - 1,
  height: subjectHeight - STRIP.marks,
});

const ROWS = [
  ['crs', STRIP.marks, STRIP.crs],
  ['icans', STRIP.marks + STRIP.crs, STRIP.icans],
  ['temperature', STRIP.marks + STRIP.crs + STRIP.icans, STRIP.temperature],
  ['treatments', STRIP.marks + STRIP.crs + STRIP.icans + STRIP.temperature, STRIP.treatments],
] as const;

const top = (row: (typeof ROWS)[number][0]): number => ROWS.find(([name]) => name === row)?.[1] ?? 0;

const SubjectLabel = ({ subject, name }: { readonly subject: CellSubject; readonly name: string }) => {
  const { t } = useText();
  return (
    <>
      <text x={STRIP.name} y={top('crs') + 15} fontSize={13} fontWeight={600} fill="var(--ink)">
        {name}
      </text>
      <text x={STRIP.name} y={top('crs') + 32} fontSize={11.5} fill="var(--ink-2)">
        {subject.age === null ? t('cell.ageUnknown') : t('cell.age', { age: subject.age })}
      </text>
      {ROWS.map(([row, y, height]) => (
        <text key={row} x={STRIP.rows} y={y + height / 2 + 4} fontSize={11} fill="var(--ink-2)">
          {t(`cell.row.${row}`)}
        </text>
      ))}
    </>
  );
};

const Infusions = ({ subject, layout }: { readonly subject: CellSubject; readonly layout: StripLayout }) => (
  <>
    {subject.infusions
      .filter(({ day }) => day <= layout.lastDay)
      .map(({ day, number }) => (
        <g key={number} transform={`translate(${layout.x(day) + layout.cell / 2},0)`}>
          <path d="M-4.5 8H4.5L0 14.5Z" fill="var(--ink)" />
          <text x={6.5} y={12} fontSize={10.5} fontWeight={600} fill="var(--ink)">
            {number}
          </text>
        </g>
      ))}
  </>
);

/** A dashed line after the last due day, where the cut-off came before the end of the daily assessment. */
const CutoffLine = ({
  subject,
  layout,
  lastDay,
}: {
  readonly subject: CellSubject;
  readonly layout: StripLayout;
  readonly lastDay: number;
}) => {
  const last = subject.days.filter(({ due }) => due).at(-1)?.day;
  if (last === undefined || last >= lastDay) return null;
  const x = layout.x(last + 1);
  return (
    <path
      d={`M${x} ${STRIP.marks}V${subjectHeight}`}
      stroke="var(--ink-2)"
      strokeWidth={1.4}
      strokeDasharray="4 3"
      fill="none"
    />
  );
};

interface DayProps {
  readonly day: CellDay;
  readonly layout: StripLayout;
  readonly hatch: string;
  /** The mark of an infusion stands above the day. */
  readonly infused: boolean;
}

const DayColumn = ({ day, layout, hatch, infused }: DayProps) => {
  const { cell } = layout;
  const x = layout.x(day.day);
  return (
    <g>
      <rect {...boxOf(day, layout)} fill="var(--surface-2)" rx={2} />
      <GradeCell
        grade={day.crs}
        due={day.due}
        hatch={hatch}
        x={x}
        y={top('crs')}
        width={cell}
        height={STRIP.crs}
      />
      <GradeCell
        grade={day.icans}
        due={day.due}
        hatch={hatch}
        x={x}
        y={top('icans')}
        width={cell}
        height={STRIP.icans}
      />
      <TemperatureCell temperature={day.temperature} x={x} y={top('temperature')} width={cell} />
      <TreatmentCell treatments={day.treatments} x={x} y={top('treatments')} width={cell} />
      {day.checks.length > 0 && <FindingSign x={infused ? x + 6 : x + cell / 2} y={STRIP.marks / 2 + 1} />}
    </g>
  );
};

const Axis = ({ layout, lastDay, y }: { layout: StripLayout; lastDay: number; y: number }) => {
  const { t } = useText();
  const days = Array.from({ length: lastDay }, (_, index) => index + 1);
  return (
    <g transform={`translate(0,${y})`}>
      <text x={STRIP.rows} y={12} fontSize={11} fill="var(--ink-2)">
        {t('cell.axis')}
      </text>
      {days
        .filter((day) => hasTick(day, layout.tick))
        .map((day) => (
          <text
            key={day}
            x={layout.x(day) + layout.cell / 2}
            y={12}
            textAnchor="middle"
            fontSize={11}
            fill="var(--ink-2)"
            className="tabular"
          >
            {day}
          </text>
        ))}
    </g>
  );
};

/** CRS, ICANS, highest temperature and treatments of each subject of a dose level, one column per study day. */
export const CellStrip = ({ level, lastDay, width, subjectName, wrap }: CellStripProps) => {
  const layout = stripLayout(width, lastDay, level.subjects.length);
  const hatch = `not-assessed-${level.level}`;
  return (
    <Surface width={layout.width} height={layout.height}>
      <MissingPattern id={hatch} />
      {level.subjects.map((subject, index) => (
        <g key={subject.subjectId} transform={`translate(0,${layout.y(index)})`}>
          <SubjectLabel subject={subject} name={subjectName(subject.subjectId)} />
          <Infusions subject={subject} layout={layout} />
          {subject.days
            .filter(({ day }) => day <= lastDay)
            .map((day) => (
              <g key={day.day}>
                {wrap(
                  subject,
                  day,
                  <DayColumn
                    day={day}
                    layout={layout}
                    hatch={hatch}
                    infused={subject.infusions.some((infusion) => infusion.day === day.day)}
                  />,
                  boxOf(day, layout),
                )}
              </g>
            ))}
          <CutoffLine subject={subject} layout={layout} lastDay={lastDay} />
        </g>
      ))}
      <Axis layout={layout} lastDay={lastDay} y={layout.y(level.subjects.length) - STRIP.gap + 6} />
    </Surface>
  );
};
