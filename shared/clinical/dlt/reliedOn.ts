import type { AdjudicationView, BoundAdjudication } from './adjudication.ts';
import type { AdjudicatedEvent } from './standing.ts';
import type { SubjectDlt } from './subjectDlt.ts';

const holds = ({ standing }: AdjudicatedEvent): boolean =>
  standing === 'yes' || standing === 'no' || standing === 'not-evaluable';

const bound = (term: string, view: AdjudicationView): BoundAdjudication => ({
  adjudicationId: view.adjudicationId,
  subjectId: view.subjectId,
  eventKey: view.eventKey,
  term,
  verdict: view.verdict,
  reason: view.reason,
  printedName: view.printedName,
  signedAt: view.signedAt,
  eventHash: view.eventHash,
  hash: view.hash,
});

/** The verdicts that hold on a cut and so decided its DLT states, by subject and event: what a decision binds. */
export const adjudicationsReliedOn = (subjects: Iterable<SubjectDlt>): BoundAdjudication[] =>
  [...subjects].flatMap(({ events }) =>
    events.filter(holds).flatMap(({ event, last }) => (last === null ? [] : [bound(event.term, last)])),
  );
