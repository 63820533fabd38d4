import { ipcMain, type WebContents } from 'electron';
import { type EventName, type EventPayload, events } from '../../shared/contract/events.ts';
import { appError } from '../../shared/kernel/appError.ts';
import { err, type Result } from '../../shared/kernel/result.ts';
import type { DevServer, PageName } from '../security/origin.ts';
import { type SenderEvent, trustedSender, type Windows } from '../security/sender.ts';
import { CALL_CHANNEL, EVENT_CHANNEL, FILE_CHANNEL } from './channels.ts';
import type { Dispatch } from './dispatch.ts';

export interface RegisterOptions {
  readonly dispatch: Dispatch;
  readonly windows: Windows;
  readonly dev: DevServer | undefined;
  /** Turns the path of a file that was dropped on the window into a token; decides what is accepted. */
  readonly acceptDroppedFile: (path: unknown) => Result<{ readonly token: string; readonly name: string }>;
  readonly onRefusedSender: () => void;
}

const notOurs = err(appError('not-permitted', 'This window may not ask.'));

/**
 * Connects the window to the program. The only place that listens on ipcMain.
 *
 * SECURITY: the sender is checked first, for every message. test/e2e/shell-bridge.spec.ts test/electron/security/sender.test.ts
 */
export const registerIpc = (options: RegisterOptions): void => {
  const { dispatch, windows, dev, acceptDroppedFile, onRefusedSender } = options;
  const senderOf = (event: SenderEvent): PageName | undefined => {
    const page = trustedSender(event, windows, dev);
    if (page === undefined) onRefusedSender();
    return page;
  };
  ipcMain.handle(CALL_CHANNEL, (event, name: unknown, input: unknown) => {
    const page = senderOf(event);
    return page === undefined ? notOurs : dispatch(name, input, { page, senderId: event.sender.id });
  });
  ipcMain.handle(FILE_CHANNEL, (event, path: unknown) =>
    senderOf(event) === 'index' ? acceptDroppedFile(path) : notOurs,
  );
};

/** Tells the window something that the contract's events list. Throws when the payload has not the agreed form. */
export const emitTo = <N extends EventName>(
  target: Pick<WebContents, 'send' | 'isDestroyed'> | undefined,
  name: N,
  payload: EventPayload<N>,
): void => {
  if (target === undefined || target.isDestroyed()) return;
  target.send(EVENT_CHANNEL, name, events[name].parse(payload));
};
