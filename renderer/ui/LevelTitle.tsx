import { useText } from '../text/useText.ts';
import { Dose } from './Dose.tsx';
import classes from './LevelTitle.module.css';

interface LevelTitleProps {
  readonly level: number;
  readonly dose: number;
  readonly unit: string;
}

/** Dose level by number, by pattern of bars, and by dose; colour comes last (ui.md "Colour and glyph"). */
export const LevelTitle = ({ level, dose, unit }: LevelTitleProps) => {
  const { t } = useText();
  return (
    <span className={classes.title}>
      <LevelGlyph level={level} />
      <span>{t('level.n', { level })}</span>
      <span className={classes.dose}>
        <Dose dose={dose} unit={unit} />
      </span>
    </span>
  );
};

const HEIGHT = 16;
/** Colours of dose levels in tokens.css. */
const COLOURS = 9;

/** Stairs, as many as the level and three at least, so that levels differ without colour. */
export const LevelGlyph = ({ level }: { readonly level: number }) => {
  const count = Math.max(3, level);
  const step = count === 3 ? 7 : 4;
  const bar = count === 3 ? 5 : 3;
  const width = (count - 1) * step + bar;
  return (
    <svg
      width={width}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      aria-hidden="true"
      style={{ flex: 'none' }}
    >
      {Array.from({ length: count }, (_, index) => index + 1).map((stair) => {
        const height = count === 3 ? stair * 5 : ((HEIGHT - 1) * stair) / count;
        const reached = stair <= level;
        return (
          <rect
            key={stair}
            x={(stair - 1) * step}
            y={HEIGHT - height}
            width={bar}
            height={height}
            rx={1}
            fill={reached ? `var(--level-${((level - 1) % COLOURS) + 1})` : 'none'}
            stroke={reached ? 'none' : 'var(--line-strong)'}
          />
        );
      })}
    </svg>
  );
};
