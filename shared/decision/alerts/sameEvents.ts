import type { AdverseEvent, TrialData } from '../../dataset/trialData.ts';

/** Everything by which people judge an event, but how and when it ended. */
const judgedOf = (event: AdverseEvent): string => {
  const { subjectId, identifier, term, preferredTerm, grade, serious, relationship, fatal, start } = event;
  return JSON.stringify([
    ...[subjectId, identifier, term, preferredTerm, grade, serious, relationship, fatal],
    start.kind === 'missing' ? '' : start.text,
  ]);
};

/** Whether the end is one that could not be known on the day of the former cut. */
const endedLater = ({ end }: AdverseEvent, cutoff: string): boolean =>
  end.kind === 'missing' || (end.kind === 'complete' && end.date > cutoff);

/**
 * The rows of a cut in which events that went on in the former cut, and did nothing but end after its cut-off, stand as
 * they stood there. A verdict on DLT holds for exactly what was judged (shared/clinical/dlt/standing.ts): without this
 * each recovery would take the verdict away, and an alert would be raised by nothing but time. An event of which
 * anything else changed, a fatal outcome above all, stays as the later cut has it.
 */
export const withFormerEnds = (data: TrialData, former: TrialData): TrialData => {
  const before = new Map(former.adverseEvents.map((event) => [judgedOf(event), event]));
  return {
    ...data,
    adverseEvents: data.adverseEvents.map((event) => {
      const known = before.get(judgedOf(event));
      if (known === undefined || known.end.kind === 'complete') return event;
      if (!endedLater(event, former.cutoff)) return event;
      const { outcome, end, endRelation, endTimePoint, endReference } = known;
      return { ...event, outcome, end, endRelation, endTimePoint, endReference };
    }),
  };
};
