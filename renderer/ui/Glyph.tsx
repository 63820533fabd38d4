export type GlyphName =
  | 'check'
  | 'cross'
  | 'dots'
  | 'flag'
  | 'dash'
  | 'question'
  | 'arrow'
  | 'up'
  | 'down'
  | 'warning'
  | 'stop'
  | 'box'
  | 'boxChecked'
  | 'infusion'
  | 'cutoff'
  | 'openPoint'
  | 'dottedLine'
  | 'band'
  | 'dotFull'
  | 'dotHalf'
  | 'dotTwice'
  | 'dotGone';

interface Shape {
  readonly stroke?: string;
  readonly fill?: string;
  readonly dash?: string;
}

const shapes: { readonly [N in GlyphName]: Shape } = {
  check: { stroke: 'M3 8.5 6.5 12 13 4.5' },
  cross: { stroke: 'M4 4 12 12M12 4 4 12' },
  dots: { fill: 'M2 6.8h2.4v2.4H2ZM6.8 6.8h2.4v2.4H6.8ZM11.6 6.8H14v2.4h-2.4Z' },
  flag: { stroke: 'M4 15V1.5', fill: 'M4 1.5h9.5L11 5l2.5 3.5H4Z' },
  dash: { stroke: 'M4 8h8' },
  question: { stroke: 'M5.2 5.6A2.8 2.8 0 1 1 8 8.4V10', fill: 'M6.9 12h2.2v2.2H6.9Z' },
  arrow: { stroke: 'M2.5 8h10.5M9 4l4 4-4 4' },
  up: { stroke: 'M8 13.5V3M4 7l4-4 4 4' },
  down: { stroke: 'M8 2.5V13M4 9l4 4 4-4' },
  warning: { stroke: 'M8 2 14.8 13.8H1.2ZM8 6.4v3.4', fill: 'M7.1 11h1.8v1.8H7.1Z' },
  stop: { stroke: 'M5.3 1.5h5.4L14.5 5.3v5.4l-3.8 3.8H5.3L1.5 10.7V5.3ZM4.6 8h6.8' },
  box: { stroke: 'M2.5 2.5h11v11h-11Z' },
  boxChecked: { stroke: 'M2.5 2.5h11v11h-11ZM5 8l2.3 2.5L11.2 5.5' },
  infusion: { fill: 'M2.5 3h11L8 14Z' },
  cutoff: { stroke: 'M8 2v12' },
  openPoint: { stroke: 'M8 4a4 4 0 1 0 0 8a4 4 0 1 0 0-8Z' },
  dottedLine: { stroke: 'M1 8h14', dash: '1.5 2.5' },
  band: { fill: 'M1 4h14v8H1Z' },
  dotFull: { fill: 'M8 3.2a4.8 4.8 0 1 0 0 9.6a4.8 4.8 0 1 0 0-9.6Z' },
  dotHalf: { stroke: 'M8 3.4a4.6 4.6 0 1 0 0 9.2a4.6 4.6 0 1 0 0-9.2Z', fill: 'M8 3.4a4.6 4.6 0 0 0 0 9.2Z' },
  dotTwice: { stroke: 'M5.8 4.2a3.8 3.8 0 1 0 0 7.6a3.8 3.8 0 1 0 0-7.6ZM10.2 4.2a3.8 3.8 0 1 1 0 7.6' },
  dotGone: { stroke: 'M8 3.4a4.6 4.6 0 1 0 0 9.2a4.6 4.6 0 1 0 0-9.2ZM3.5 12.5l9-9' },
};

/**
 * A small sign drawn as a path, so that it looks the same on every system and in the PDF, whatever its fonts hold. The
 * word beside it carries the meaning.
 */
export const Glyph = ({
  name,
  colour = 'currentColor',
}: {
  readonly name: GlyphName;
  readonly colour?: string;
}) => {
  const { stroke, fill, dash } = shapes[name];
  return (
    <svg
      width="0.95em"
      height="0.95em"
      viewBox="0 0 16 16"
      aria-hidden="true"
      style={{ verticalAlign: '-0.08em', flex: 'none' }}
    >
      {stroke !== undefined && (
        <path
          d={stroke}
          fill="none"
          stroke={colour}
          strokeWidth={2}
          strokeLinecap="round"
          strokeLinejoin="round"
          strokeDasharray={dash}
        />
      )}
      {fill !== undefined && <path d={fill} fill={colour} />}
    </svg>
  );
};
