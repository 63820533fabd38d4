import type { ReactNode } from 'react';
import type { RowRef } from '../../shared/dataset/sourceRow.ts';
import { useCut } from '../app/CutContext.ts';
import { ChangeMark } from './ChangeMark.tsx';
import { useRowsPanel } from './RowsContext.ts';

interface RowsLinkProps {
  readonly title: string;
  readonly refs: readonly RowRef[];
  readonly children: ReactNode;
  readonly label?: string;
  /** False where a mark of the same rows stands beside. */
  readonly marked?: boolean;
  /** How many of the rows are new or changed stands beside the mark. */
  readonly counted?: boolean;
}

/** Any number or mark that leads to its rows, with a mark where they are new or changed. Without rows it is plain text, so that nothing pretends to open. */
export const RowsLink = ({ title, refs, children, label, marked = true, counted = false }: RowsLinkProps) => {
  const panel = useRowsPanel();
  const { cut } = useCut();
  if (refs.length === 0 || cut === null) return <span>{children}</span>;
  return (
    <span>
      <button
        type="button"
        className="link-button"
        aria-label={label}
        onClick={() => panel.open({ title, cutId: cut.cutId, refs })}
      >
        {children}
      </button>
      {marked && <ChangeMark refs={refs} counted={counted} />}
    </span>
  );
};
