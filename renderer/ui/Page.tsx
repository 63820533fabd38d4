import type { ReactNode } from 'react';
import type { Provenance } from '../../shared/chart/provenance.ts';
import type { Phrase } from '../../shared/gates/gate.ts';
import { Conclusion } from './Conclusion.tsx';
import { MarksLegend } from './MarksLegend.tsx';
import classes from './Page.module.css';
import { ProvenanceLine } from './ProvenanceLine.tsx';

interface PageProps {
  readonly title: ReactNode;
  /** What comes before everything else; only what must stop a reader. */
  readonly notice?: ReactNode;
  /** What a person who reads only this sentence knows. */
  readonly conclusion: readonly ReactNode[] | readonly Phrase[];
  /** Filters in words. */
  readonly filters?: ReactNode;
  readonly actions?: ReactNode;
  readonly provenance?: Provenance | null;
  /** Marks stand on the page, and their legend with it; by default where the page has a provenance. */
  readonly marked?: boolean;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

const isPhrases = (conclusion: PageProps['conclusion']): conclusion is readonly Phrase[] =>
  conclusion.every((one) => typeof one === 'object' && one !== null && 'params' in one);

/** Title, conclusion, filters, content, provenance: the order of every page (ui.md "Frame"). */
export const Page = ({
  title,
  notice,
  conclusion,
  filters,
  actions,
  provenance,
  marked = Boolean(provenance),
  foot,
  children,
}: PageProps) => (
  <article className={classes.page}>
    {notice}
    <header className={classes.header}>
      <div className={classes.titleRow}>
        <h1 className={classes.title}>{title}</h1>
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </div>
      {conclusion.length > 0 && (
        <div className={classes.conclusion} data-testid="conclusion">
          {isPhrases(conclusion) ? (
            <Conclusion phrases={conclusion} />
          ) : (
            conclusion.map((sentence, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the sentences have no other identity
              <p key={index}>{index === 0 ? <strong>{sentence}</strong> : sentence}</p>
            ))
          )}
        </div>
      )}
      {filters !== undefined && <div className={classes.filters}>{filters}</div>}
      {marked && <MarksLegend />}
    </header>
    <div className={classes.content}>{children}</div>
    {(provenance || foot !== undefined) && (
      <footer className={classes.foot}>
        {provenance ? <ProvenanceLine provenance={provenance} /> : null}
        {foot}
      </footer>
    )}
  </article>
);

/** A part of a page with its own heading. */
export const Section = ({
  title,
  actions,
  children,
}: {
  readonly title: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) => (
  <section className={classes.section}>
    <div className={classes.sectionHead}>
      <h2 className={classes.sectionTitle}>{title}</h2>
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </div>
    {children}
  </section>
);
