import { z } from 'zod';
import { sourced } from './sourced.ts';

/**
 * A group of adverse events of special interest, as plain words. MedDRA is licensed and none of it is shipped: terms
 * are those of CTCAE and everyday words, in British and American spelling and in Chinese.
 */
export const AesiGroup = z.strictObject({
  /** Stable, e.g. "crs". */
  id: z.string(),
  label: z.strictObject({ en: z.string(), 'zh-CN': z.string() }),
  /** Found as whole words, in any case, in the preferred term or the reported term. */
  terms: z.array(z.string()),
  /** Whole names of system organ classes that belong to the group. */
  systemOrganClasses: z.array(z.string()),
  /** Values of SUPPAE AESI by which an investigator names the group. */
  aesiValues: z.array(z.string()),
  /**
   * The event counts only when it is present after this study day (day 1 is the first infusion): it begins later, ends
   * later, goes on, or has an end that is not known. null: on every day.
   */
  afterDay: z.number().int().nullable(),
});
export type AesiGroup = z.infer<typeof AesiGroup>;

/** How reported grades are held against grades derived from laboratory values. */
export const LabComparison = z.strictObject({
  /** Results this many days before the start and after the end of an event still belong to it. */
  marginDays: z.number().int().min(0).max(14),
  /** From this derived grade on, a result without an event of its kind is listed by itself. */
  minGrade: z.number().int().min(1).max(4),
});

/** What a protocol settles for adverse events: groups of special interest, and their grades against the laboratory's. */
export const AesiParameters = z.strictObject({
  groups: sourced(z.array(AesiGroup)),
  labComparison: sourced(LabComparison),
});
export type AesiParameters = z.infer<typeof AesiParameters>;
