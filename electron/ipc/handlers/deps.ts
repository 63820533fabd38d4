import type { EventName, EventPayload } from '../../../shared/contract/events.ts';
import type { FileTokens } from '../../files/tokens.ts';
import type { ReportRenderer } from '../../pdf/renderReport.ts';
import type { Session } from '../../services/session.ts';
import type { SettingsStore } from '../../services/settings.ts';
import type { Dialogs } from './dialogs.ts';

/** What the handlers work with; made once in main.ts. */
export interface HandlerDeps {
  readonly session: Session;
  readonly tokens: FileTokens;
  readonly dialogs: Dialogs;
  readonly settings: SettingsStore;
  readonly reports: ReportRenderer;
  readonly emit: <N extends EventName>(name: N, payload: EventPayload<N>) => void;
  readonly now: () => Date;
  readonly info: { readonly version: string; readonly electron: string; readonly platform: string };
  /** Applies language, theme and idle time at once. */
  readonly settingsChanged: () => void;
}
