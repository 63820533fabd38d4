import type { RenalOutcome } from '../../../shared/chart/efficacy.ts';

const RADIUS = 6;
const CENTRE = 8;

/** What fills the circle: all of it, half of it, a bar, nothing, or a question. */
const Filling = ({ outcome }: { readonly outcome: RenalOutcome }) => {
  const half = `M${CENTRE} ${CENTRE - RADIUS}a${RADIUS} ${RADIUS} 0 0 0 0 ${RADIUS * 2}Z`;
  if (outcome === 'complete') return <circle cx={CENTRE} cy={CENTRE} r={RADIUS} fill="currentColor" />;
  if (outcome === 'partial') return <path d={half} fill="currentColor" />;
  if (outcome === 'other') return <path d="M4.5 8h7" stroke="currentColor" strokeWidth={2} />;
  if (outcome === 'unknown') {
    return (
      <text
        x={CENTRE}
        y={CENTRE + 3.6}
        textAnchor="middle"
        fontSize={10}
        fontWeight={700}
        fill="currentColor"
      >
        ?
      </text>
    );
  }
  return null;
};

interface OutcomeMarkProps {
  readonly outcome: RenalOutcome;
  /** Before the day from which the source states it: drawn dashed. */
  readonly early: boolean;
}

/** Renal response as a circle: full, half, barred, empty or with a question mark; the word stands beside or in its label. */
export const OutcomeMark = ({ outcome, early }: OutcomeMarkProps) => (
  <svg width={16} height={16} viewBox="0 0 16 16" aria-hidden="true" style={{ flex: 'none' }}>
    <Filling outcome={outcome} />
    <circle
      cx={CENTRE}
      cy={CENTRE}
      r={RADIUS}
      fill="none"
      stroke={outcome === 'unknown' ? 'var(--ink-3)' : 'currentColor'}
      strokeWidth={1.6}
      strokeDasharray={early ? '2.4 2' : undefined}
    />
  </svg>
);
