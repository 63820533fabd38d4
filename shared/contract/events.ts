import { z } from 'zod';
import { SessionView } from './operations.ts';

/** What main tells the window unasked. */
export const events = {
  'session.changed': SessionView,
  'import.progress': z.strictObject({
    phase: z.enum(['inspecting', 'reading', 'checking', 'hashing', 'committing', 'deriving']),
    file: z.string(),
    filesDone: z.number().int(),
    filesTotal: z.number().int(),
    bytesDone: z.number(),
    bytesTotal: z.number(),
    rowsRead: z.number().int(),
  }),
  'simulation.progress': z.strictObject({
    trialsDone: z.number().int(),
    trialsTotal: z.number().int(),
  }),
  /** Menu commands. */
  command: z.strictObject({ name: z.enum(['open-example', 'verify-pdf', 'lock', 'shortcuts', 'about']) }),
} as const;

export type Events = typeof events;
export type EventName = keyof Events;
export type EventPayload<N extends EventName> = z.infer<Events[N]>;
