import { z } from 'zod';
import { RowRef } from '../dataset/sourceRow.ts';
import { GateResult, Phrase } from '../gates/gate.ts';
import { Provenance } from './provenance.ts';
import { StopSign } from './stopSigns.ts';

/** DLT state of one subject. No DLT is ever concluded without adjudication. */
export const DltStatus = z.discriminatedUnion('kind', [
  /** Window still open, or time has still to decide on an event; `closes` is the last day of that. */
  z.strictObject({ kind: z.literal('pending'), closes: z.string() }),
  /** Window complete and no event asks for adjudication. */
  z.strictObject({ kind: z.literal('no-candidate') }),
  /** Window complete and every event that asked for adjudication was adjudicated to be none. */
  z.strictObject({ kind: z.literal('without-dlt'), events: z.array(RowRef) }),
  /** At least one event was adjudicated to be a DLT; `waiting` more ask for a verdict. */
  z.strictObject({
    kind: z.literal('with-dlt'),
    events: z.array(RowRef),
    waiting: z.number().int(),
  }),
  /** At least one event asks for adjudication; `again` of them were adjudicated before they changed. */
  z.strictObject({
    kind: z.literal('needs-adjudication'),
    events: z.array(RowRef),
    waiting: z.number().int(),
    again: z.number().int(),
    closes: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal('not-evaluable'), reason: Phrase }),
]);
export type DltStatus = z.infer<typeof DltStatus>;

export const BoardInfusion = z.strictObject({
  number: z.number().int(),
  date: z.string(),
  day: z.number().int(),
  actualDose: z.number().nullable(),
  plannedDose: z.number().nullable(),
  unit: z.string(),
  /** Whether the actual dose lies within the protocol's tolerance of the level's dose; null when it cannot be told. */
  withinTolerance: z.boolean().nullable(),
  ref: RowRef,
});
export type BoardInfusion = z.infer<typeof BoardInfusion>;

export const WorstGrade = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({
    kind: z.literal('grade'),
    grade: z.number().int().min(1).max(5),
    term: z.string(),
    refs: z.array(RowRef),
    ungraded: z.number().int(),
  }),
  z.strictObject({ kind: z.literal('not-graded'), refs: z.array(RowRef) }),
]);
export type WorstGrade = z.infer<typeof WorstGrade>;

export const BoardSubject = z.strictObject({
  subjectId: z.string(),
  age: z.number().nullable(),
  sex: z.string(),
  sentinel: z.boolean(),
  infusions: z.array(BoardInfusion),
  plannedInfusions: z.number().int(),
  /** Whole days from the anchor to the last dated safety observation (not after the cut-off; where dates were moved, the subject's own last). */
  daysOfData: z.number().int().nullable(),
  /** The same as a CDISC study day. */
  lastDay: z.number().int().nullable(),
  lastEvidence: RowRef.nullable(),
  worstGrade: WorstGrade,
  adverseEventCount: z.number().int(),
  adverseEventRefs: z.array(RowRef),
  seriousCount: z.number().int(),
  /** Adverse events whose seriousness is not recorded. */
  seriousUnknownCount: z.number().int(),
  seriousRefs: z.array(RowRef),
  dlt: DltStatus,
});
export type BoardSubject = z.infer<typeof BoardSubject>;

export const BoardLevel = z.strictObject({
  level: z.number().int(),
  dose: z.number(),
  unit: z.string(),
  subjects: z.array(BoardSubject),
  groupSizeMax: z.number().int(),
  dosed: z.number().int(),
  /** The gate that comes next for this level; null when nothing is to be done. */
  nextGate: GateResult.nullable(),
});

export type BoardLevel = z.infer<typeof BoardLevel>;

export const BoardModel = z.strictObject({
  /** Rules that ask to stop or pause, and those that cannot be told; stands above everything else. */
  stops: z.array(StopSign),
  conclusion: z.array(Phrase),
  levels: z.array(BoardLevel),
  /** Subjects in DM who were never dosed with the study treatment, or whose level cannot be told, with the reason. */
  notShown: z.array(z.strictObject({ subjectId: z.string(), reason: Phrase, ref: RowRef })),
  deviations: z.array(Phrase),
  provenance: Provenance,
});
export type BoardModel = z.infer<typeof BoardModel>;
