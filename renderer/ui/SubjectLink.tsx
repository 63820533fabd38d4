import type { ReactNode } from 'react';
import { Link } from 'wouter';

/** Address of the page of one subject. */
export const subjectPath = (subjectId: string): string => `/subjects/${encodeURIComponent(subjectId)}`;

/** A subject's name, leading to its page. The whole id stands in the tip where the name is short. */
export const SubjectLink = ({
  subjectId,
  children,
}: {
  readonly subjectId: string;
  readonly children: ReactNode;
}) => (
  <Link href={subjectPath(subjectId)} className="link-button" title={subjectId}>
    {children}
  </Link>
);
