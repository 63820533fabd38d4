import type { ReactNode } from 'react';
import classes from './Note.module.css';

interface NoteProps {
  readonly tone: 'plain' | 'warn' | 'bad' | 'good' | 'violet' | 'unknown';
  readonly title?: ReactNode;
  readonly children?: ReactNode;
}

/** A framed remark. The tone is told by its words as well. */
export const Note = ({ tone, title, children }: NoteProps) => (
  <div className={classes.note} data-tone={tone}>
    {title !== undefined && <p className={classes.title}>{title}</p>}
    {children}
  </div>
);

/** An empty place: what will stand here and how to get it. */
export const EmptyState = ({
  title,
  children,
  actions,
}: {
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}) => (
  <div className={classes.empty} data-testid="empty">
    <p className={classes.title}>{title}</p>
    {children !== undefined && <div className={classes.emptyText}>{children}</div>}
    {actions !== undefined && <div className={classes.actions}>{actions}</div>}
  </div>
);
