import { readFileSync } from 'node:fs';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';

/** What the program remembers between starts. No patient data, no passphrases: folders and choices only. */
export const Settings = z.strictObject({
  version: z.literal(1),
  language: z.enum(['en', 'zh-CN']),
  theme: z.enum(['light', 'dark', 'system']),
  idleMinutes: z.number().int().min(1).max(120),
  /** Workspace folders, newest first. */
  recent: z.array(z.string()).max(10),
  lastFolder: z.string().nullable(),
});
export type Settings = z.infer<typeof Settings>;

export const defaultSettings = (systemLocale: string): Settings => ({
  version: 1,
  language: systemLocale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en',
  theme: 'system',
  idleMinutes: 15,
  recent: [],
  lastFolder: null,
});

const read = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    // Missing or damaged settings cost a preference, never data: the defaults stand in.
    return undefined;
  }
};

/** Settings in one JSON file, written atomically. */
export const createSettings = (path: string, systemLocale: string) => {
  const parsed = Settings.safeParse(read(path));
  let current: Settings = parsed.success ? parsed.data : defaultSettings(systemLocale);
  const change = async (patch: Partial<Settings>): Promise<Settings> => {
    current = Settings.parse({ ...current, ...patch });
    await writeFileAtomic(path, `${JSON.stringify(current, null, 2)}\n`, { mode: 0o600 });
    return current;
  };
  /** What nobody asked to keep: a disk that takes no more costs the memory of it, never the step it belongs to. */
  const note = async (patch: Partial<Settings>): Promise<void> => {
    try {
      await change(patch);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
    }
  };
  return {
    get: (): Settings => current,
    change,
    /** Remembers a workspace, newest first. */
    remember: (folder: string): Promise<void> =>
      note({ recent: [folder, ...current.recent.filter((other) => other !== folder)].slice(0, 10) }),
    /** Remembers where the last file dialog ended. */
    rememberFolder: (lastFolder: string): Promise<void> => note({ lastFolder }),
  };
};

export type SettingsStore = ReturnType<typeof createSettings>;
