import type { DevServer } from './origin.ts';
import { isOwnPage, type PageName } from './origin.ts';

/** What Electron tells of who sent a message; the parts that count. */
export interface SenderEvent {
  readonly sender: { readonly id: number };
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
}

export interface Windows {
  /** Which page our window with this id shows; undefined when it is none of ours. */
  readonly pageOf: (id: number) => PageName | undefined;
}

/**
 * Which of our pages sent a message; undefined when it is not to be answered.
 *
 * SECURITY: the main frame of one of our windows, at an address of ours; a frame that is gone (null), a sub-frame, an
 * empty or about:blank address are refused. test/electron/security/sender.test.ts
 */
export const trustedSender = (
  event: SenderEvent,
  windows: Windows,
  dev: DevServer | undefined,
): PageName | undefined => {
  const frame = event.senderFrame;
  if (frame === null || frame.parent !== null) return undefined;
  if (!isOwnPage(frame.url, dev)) return undefined;
  return windows.pageOf(event.sender.id);
};
