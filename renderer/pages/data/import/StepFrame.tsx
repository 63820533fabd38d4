import { Button } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../../../text/useText.ts';
import classes from './Import.module.css';

interface StepFrameProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Stands at the left of the foot in the first step, where nothing leads back. */
  readonly start?: ReactNode;
  readonly onBack?: () => void;
  readonly nextLabel: string;
  /** What is missing before one can go on; null: nothing. */
  readonly reason: string | null;
  readonly onNext: () => void;
  readonly loading?: boolean;
  /** The first step does not take the keyboard from the page. */
  readonly takesFocus?: boolean;
}

/**
 * Content of one step and the button that leads on. The keyboard comes to its name, where Enter means the same as the
 * button: in a usual month one gets through with Enter alone.
 */
export const StepFrame = ({
  title,
  children,
  start,
  onBack,
  nextLabel,
  reason,
  onNext,
  loading = false,
  takesFocus = true,
}: StepFrameProps) => {
  const { t } = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.closest('main')?.scrollTo(0, 0);
  }, [takesFocus]);
  const onKeyDown = (event: KeyboardEvent): void => {
    // A key held down must not run through several steps.
    if (event.key === 'Enter' && !event.repeat && reason === null && !loading) onNext();
  };
  return (
    <div className={classes.body}>
      <h2 ref={heading} tabIndex={-1} className={classes.heading} onKeyDown={onKeyDown}>
        {title}
      </h2>
      <div className={classes.body}>{children}</div>
      <div className={classes.foot}>
        <div className={classes.footStart}>
          {onBack === undefined ? (
            start
          ) : (
            <Button variant="default" onClick={onBack}>
              {t('action.back')}
            </Button>
          )}
        </div>
        {reason !== null && (
          <p className={classes.footReason} role="status">
            {reason}
          </p>
        )}
        <Button onClick={onNext} disabled={reason !== null} loading={loading}>
          {nextLabel}
        </Button>
      </div>
    </div>
  );
};
