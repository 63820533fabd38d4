import type { ReactNode } from 'react';
import { useText } from '../text/useText.ts';
import classes from './LevelCard.module.css';
import { LevelTitle } from './LevelTitle.tsx';

interface LevelCardProps {
  readonly level: { readonly level: number; readonly dose: number; readonly unit: string };
  /** What the head says at its end. */
  readonly aside: ReactNode;
  readonly children: ReactNode;
}

/** One dose level as a card: which it is, one thing about it, and what stands below. */
export const LevelCard = ({ level: { level, dose, unit }, aside, children }: LevelCardProps) => {
  const { t } = useText();
  return (
    <section className={classes.level} aria-label={t('level.n', { level })}>
      <header className={classes.head}>
        <h2>
          <LevelTitle level={level} dose={dose} unit={unit} />
        </h2>
        {aside}
      </header>
      {children}
    </section>
  );
};
