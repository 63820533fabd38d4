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

/** Stairs, as many as the level, so that levels differ without colour. */
export const LevelGlyph = ({ level }: { readonly level: number }) => (
  <svg width={20} height={16} viewBox="0 0 20 16" aria-hidden="true" style={{ flex: 'none' }}>
    {[1, 2, 3].map((step) => (
      <rect
        key={step}
        x={(step - 1) * 7}
        y={16 - step * 5}
        width={5}
        height={step * 5}
        rx={1}
        fill={step <= level ? `var(--level-${Math.min(level, 3)})` : 'none'}
        stroke={step <= level ? 'none' : 'var(--line-strong)'}
      />
    ))}
  </svg>
);
