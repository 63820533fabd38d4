import type { App, WebContents } from 'electron';
import { type DevServer, isOwnPage } from './origin.ts';

type Cancellable = { preventDefault: () => void };
type Navigation = Cancellable & { readonly url: string };

/**
 * SECURITY: a page can go nowhere but to this program's pages, open no window and embed no other content; main frame,
 * sub-frames and redirects alike. test/electron/security/navigation.test.ts test/e2e/shell-security.spec.ts
 */
export const guardContents = (contents: WebContents, dev: DevServer | undefined): void => {
  const refuseForeign = (event: Navigation): void => {
    if (!isOwnPage(event.url, dev)) event.preventDefault();
  };
  contents.on('will-navigate', refuseForeign);
  contents.on('will-frame-navigate', refuseForeign);
  contents.on('will-redirect', refuseForeign);
  contents.on('will-attach-webview', (event: Cancellable) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // SECURITY: WebRTC would pass by webRequest; without a proxy it then has no way out. test/e2e/shell-offline.spec.ts
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
};

export const guardNavigation = (app: App, dev: DevServer | undefined): void => {
  app.on('web-contents-created', (_event, contents) => guardContents(contents, dev));
};
