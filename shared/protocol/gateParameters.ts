import { z } from 'zod';
import { sourced } from './sourced.ts';

/** The infusion that starts a window. eachInfusion: the latest one given, so that every infusion restarts it. */
export const WindowAnchor = z.enum(['firstInfusion', 'lastInfusion', 'eachInfusion']);
export type WindowAnchor = z.infer<typeof WindowAnchor>;

export const NextGroupAnchor = z.enum(['everySubject', 'lastSubject']);
export type NextGroupAnchor = z.infer<typeof NextGroupAnchor>;

/** What follows the investigator's judgement that the first subject shows an insufficient effect. */
export const FastPathRule = z.enum(['not-allowed', 'src-review-follows', 'opens-next-level']);
export type FastPathRule = z.infer<typeof FastPathRule>;

/** Roles whose signed judgement on a sentinel can count. */
export const ConfirmingRole = z.enum(['investigator', 'medical-monitor', 'src-chair']);
export type ConfirmingRole = z.infer<typeof ConfirmingRole>;

/**
 * The parameters of the gates; what the registry record leaves open is marked so (trial.md "What the record leaves
 * open"; domain.md 2.1). They are versioned: a change is a new protocol version with a new hash.
 */
export const GateParameters = z.strictObject({
  /** Whole days of safety data that must have elapsed. */
  windowDays: sourced(z.number().int().min(1).max(365)),
  /** Which infusion starts the window. */
  anchor: sourced(WindowAnchor),
  /** Whether every dosed subject, or only the last dosed, must have completed the window. */
  nextGroupAnchor: sourced(NextGroupAnchor),
  /** Whether pharmacodynamic evidence is required before the next dose level. */
  requirePd: sourced(z.boolean()),
  /** Whether the first subject of a group is dosed alone and the others wait for a signed confirmation. */
  sentinel: sourced(z.boolean()),
  /** Who signs the judgements on the sentinel. */
  confirmedBy: sourced(z.array(ConfirmingRole).min(1)),
  fastPath: sourced(FastPathRule),
  /** Subjects of a group who must be dosed, and evaluable, before the next level; fewer only by the fast path. */
  requiredPerGroup: sourced(z.number().int().min(1).max(99)),
  /** Whether a subject who left before the window was complete, without a DLT, may be replaced. */
  replacement: sourced(z.boolean()),
  /**
   * A subject whose treatment ended before all planned infusions: the window runs from the last one given, or it cannot
   * be evaluated.
   */
  missedInfusions: sourced(z.enum(['window-from-last-given', 'not-evaluable'])),
  /** Infusions beyond those planned: each restarts the window, or they do not count. */
  reDosing: sourced(z.enum(['restarts-window', 'not-counted'])),
});
export type GateParameters = z.infer<typeof GateParameters>;
