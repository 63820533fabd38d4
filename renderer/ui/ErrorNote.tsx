import { type ReactNode, useEffect, useRef } from 'react';
import type { AppError } from '../../shared/kernel/appError.ts';
import { useText } from '../text/useText.ts';
import classes from './Note.module.css';

/**
 * An error that speaks: what happened, what was not changed, what to do next. Where it happened stands open: a person
 * who is to mend a file needs its name and line.
 */
export const ErrorNote = ({ error, actions }: { readonly error: AppError; readonly actions?: ReactNode }) => {
  const { error: words, t } = useText();
  const { title, next } = words(error);
  const note = useRef<HTMLDivElement>(null);
  // An error below the fold would be missed; each new one comes into view.
  useEffect(() => {
    if (error !== null) note.current?.scrollIntoView({ block: 'nearest' });
  }, [error]);
  return (
    <div
      ref={note}
      role="alert"
      className={classes.note}
      data-tone="bad"
      data-testid="error"
      data-code={error.code}
    >
      <p className={classes.title}>{title}</p>
      <p>{next}</p>
      {error.message !== '' && (
        <details open={error.details?.file !== undefined}>
          <summary>{t('error.detail')}</summary>
          <p className={classes.detail}>
            {error.code}: {error.message}
          </p>
        </details>
      )}
      {actions}
    </div>
  );
};
