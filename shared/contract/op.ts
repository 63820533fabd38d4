import { z } from 'zod';
import type { Action } from '../review/role.ts';

/** `none`: no workspace needed; `open`: a workspace is chosen; otherwise an unlocked session whose role may act. */
export type Needs = 'none' | 'open' | Action;

/** One operation: who may ask, with what, and what comes back. */
export const op = <I extends z.ZodType, O extends z.ZodType, N extends Needs>(
  needs: N,
  input: I,
  output: O,
) => ({
  needs,
  input,
  output,
});

export const Id = z.string().min(1).max(100);
export const Name = z.string().trim().min(1).max(200);
export const Passphrase = z.string().min(1).max(1000);
export const FileToken = z.string().min(1).max(100);
export const Nothing = z.strictObject({});
