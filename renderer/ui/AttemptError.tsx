import type { AppError } from '../../shared/kernel/appError.ts';
import { useText } from '../text/useText.ts';
import { ErrorNote } from './ErrorNote.tsx';
import { Note } from './Note.tsx';

interface AttemptErrorProps {
  readonly error: AppError | null;
  /** Seconds left to wait after too many wrong passphrases. */
  readonly wait: number;
}

/** Why an attempt with a passphrase failed. A wait is told once, with the seconds that are left, and ends by itself. */
export const AttemptError = ({ error, wait }: AttemptErrorProps) => {
  const { t, error: words } = useText();
  if (error === null) return null;
  if (error.code !== 'locked-out') return <ErrorNote error={error} />;
  if (wait === 0) return null;
  return (
    <div role="alert" data-testid="error" data-code={error.code}>
      <Note tone="bad" title={words(error).title}>
        <p role="timer" className="tabular">
          {t('unlock.wait', { seconds: wait })}
        </p>
      </Note>
    </div>
  );
};
