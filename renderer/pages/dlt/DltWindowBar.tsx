import type { DltEventView, DltSubjectView } from '../../../shared/chart/dlt.ts';
import { formatList } from '../../../shared/text/format.ts';
import { useText } from '../../text/useText.ts';
import { GradeShape, isMarkGrade } from '../../ui/GradeMark.tsx';

const WIDTH = 640;
const HEIGHT = 46;
const MARK = 15;

/** There is no day 0: day −1 stands beside day 1. */
const elapsed = (day: number): number => (day > 0 ? day - 1 : day);

/** Last elapsed day that one subject needs: the window, the infusions, and the cut-off where it lies close. */
const reach = ({ spans, infusionDays, cutoffDay }: DltSubjectView): number => {
  const window = Math.max(...spans.map(({ to }) => elapsed(to)), ...infusionDays.map(elapsed));
  return cutoffDay === null ? window : Math.max(window, Math.min(elapsed(cutoffDay), window + 7));
};

/** The last elapsed day that is drawn: one axis for all, so that windows can be compared. */
export const commonReach = (subjects: readonly DltSubjectView[]): number =>
  Math.max(1, ...subjects.map(reach));

const drawn = (events: readonly DltEventView[], last: number): readonly DltEventView[] =>
  events.filter(
    ({ event, standing }) =>
      event.day !== null &&
      elapsed(event.day) <= last &&
      elapsed(event.day) >= 0 &&
      (standing !== 'none' || event.state === 'not-yet'),
  );

const EventMark = ({ view, x }: { readonly view: DltEventView; readonly x: number }) => {
  const { grade } = view.event;
  return (
    <g transform={`translate(${x - MARK / 2} 2) scale(${MARK / 24})`}>
      {grade !== null && isMarkGrade(grade) ? (
        <GradeShape grade={grade} />
      ) : (
        <rect x={2} y={2} width={20} height={20} fill="var(--unknown-soft)" stroke="var(--unknown)" />
      )}
    </g>
  );
};

/** The DLT window of a subject on study days: shaded, infusions as ticks, the cut-off as a line, events by grade. */
export const DltWindowBar = ({
  subject,
  last,
}: {
  readonly subject: DltSubjectView;
  readonly last: number;
}) => {
  const { t, day, language } = useText();
  const x = (at: number): number => 10 + (elapsed(at) / last) * (WIDTH - 20);
  const events = drawn(subject.events, last);
  const { cutoffDay } = subject;
  const cutoffInside = cutoffDay !== null && elapsed(cutoffDay) <= last && cutoffDay > 0;
  const label = t('dlt.bar', {
    subject: subject.subjectId,
    window: formatList(
      language,
      subject.spans.map(({ from, to }) => t('dlt.barSpan', { from: day(from), to: day(to) })),
    ),
    infusions: formatList(language, subject.infusionDays.map(day)),
    cutoff: cutoffDay === null ? t('dlt.noCutoff') : day(cutoffDay),
    events: events.length,
  });
  const end = Math.max(...subject.spans.map(({ to }) => to));
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="xMinYMid meet"
      width="100%"
      height={HEIGHT}
      role="img"
      aria-label={label}
    >
      <title>{label}</title>
      {subject.spans.map(({ from, to }) => (
        <rect
          key={from}
          x={x(from)}
          y={18}
          width={x(to) - x(from)}
          height={14}
          fill="var(--accent-soft)"
          stroke="var(--accent)"
        />
      ))}
      {subject.infusionDays.map((at, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: infusions have no other identity here
        <path key={index} d={`M${x(at) - 4} 20h8l-4 9Z`} fill="var(--accent)" />
      ))}
      {cutoffInside && (
        <path
          d={`M${x(cutoffDay)} 14v22`}
          stroke="var(--ink)"
          strokeWidth={1.6}
          strokeDasharray="3 2"
          fill="none"
        />
      )}
      {events.map((view) => (
        <EventMark key={view.event.eventKey} view={view} x={x(view.event.day ?? 1)} />
      ))}
      <g fontSize={11} fill="var(--ink-3)">
        <text x={x(1)} y={44} textAnchor="start">
          {day(1)}
        </text>
        <text x={x(end)} y={44} textAnchor="end">
          {day(end)}
        </text>
        {cutoffInside && Math.abs(x(cutoffDay) - x(end)) > 60 && x(cutoffDay) > 70 && (
          <text x={x(cutoffDay)} y={44} textAnchor="middle" fill="var(--ink)">
            {t('dlt.cutoff')} {day(cutoffDay)}
          </text>
        )}
      </g>
    </svg>
  );
};
