import { z } from 'zod';
import type { AdverseEvent } from '../../dataset/trialData.ts';
import { Direction } from '../../grading/labGrade.ts';
import { hashCanonical } from '../../integrity/sha256.ts';
import type { Sha256Hex } from '../../kernel/brands.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import { dateText } from './eventKey.ts';
import type { GradedResult, LabRun } from './labRuns.ts';

const base = { subjectId: z.string(), eventKey: z.string() };

/** One laboratory result as the adjudication saw it; figures and date as reported. */
export const JudgedResult = z.strictObject({
  date: z.string(),
  value: z.string(),
  unit: z.string(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** Derived by the criteria of the protocol. */
  grade: z.number().int(),
});
export type JudgedResult = z.infer<typeof JudgedResult>;

/**
 * What an adjudication judged: every value of the record that can matter to the verdict, as it stood. Row numbers and
 * the order of files stay out, so that the same event has the same content in another extract.
 */
export const JudgedEvent = z.discriminatedUnion('source', [
  z.strictObject({
    source: z.literal('adverse-event'),
    ...base,
    term: z.string(),
    preferredTerm: z.string(),
    systemOrganClass: z.string(),
    grade: z.number().int().nullable(),
    serious: z.boolean().nullable(),
    relationship: z.string(),
    outcome: z.string(),
    fatal: z.boolean(),
    /** As collected. */
    start: z.string(),
    end: z.string(),
    /** Qualifier that says whether it comes from lymphodepletion; '' when not recorded. */
    lymphodepletion: z.string(),
  }),
  z.strictObject({
    source: z.literal('laboratory'),
    ...base,
    /** Term of the criteria. */
    term: z.string(),
    direction: Direction,
    /** From the first to the last result at or above the grade that the rule asks for. */
    results: z.array(JudgedResult),
    /** The result that ended it; null while none has. */
    recovery: JudgedResult.nullable(),
  }),
  /** An event that was adjudicated on an earlier cut and is not in this one. */
  z.strictObject({ source: z.literal('vanished'), ...base }),
]);
export type JudgedEvent = z.infer<typeof JudgedEvent>;

/** SHA-256 of what was judged; an adjudication holds in another cut as long as it is the same. */
export const judgedHash = (event: JudgedEvent): Sha256Hex => hashCanonical(event);

export const judgedAdverseEvent = (
  event: AdverseEvent,
  eventKey: string,
  protocol: Protocol,
): JudgedEvent => ({
  source: 'adverse-event',
  subjectId: event.subjectId,
  eventKey,
  term: event.term,
  preferredTerm: event.preferredTerm,
  systemOrganClass: event.systemOrganClass,
  grade: event.grade,
  serious: event.serious,
  relationship: event.relationship,
  outcome: event.outcome,
  fatal: event.fatal,
  start: dateText(event.start),
  end: dateText(event.end),
  lymphodepletion: event.supplemental[protocol.dlt.rule.value.lymphodepletion.qualifier] ?? '',
});

const judgedResult = ({ measurement, grade }: GradedResult): JudgedResult => ({
  date: dateText(measurement.date),
  value: measurement.text,
  unit: measurement.textUnit,
  low: measurement.low,
  high: measurement.high,
  grade,
});

export const judgedLabRun = (
  { term, direction, results, recovery }: LabRun,
  eventKey: string,
): JudgedEvent => ({
  source: 'laboratory',
  subjectId: results[0].measurement.subjectId,
  eventKey,
  term,
  direction,
  results: results.map(judgedResult),
  recovery: recovery === null ? null : judgedResult(recovery),
});
