import type { App, Session } from 'electron';
import { type DevServer, PAGE_SCHEME } from './origin.ts';

/** Port 9 (discard) of this machine: a proxy that never answers. */
const DEAD_PROXY = 'http://127.0.0.1:9';

export interface NetworkRules {
  readonly dev: DevServer | undefined;
  readonly allowDevTools: boolean;
}

/** Whether Chromium may load an address. Blob and data addresses never reach this check: they do not leave the page. */
export const mayLoad = (address: string, { dev, allowDevTools }: NetworkRules): boolean => {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.protocol === `${PAGE_SCHEME}:`) return true;
  if (url.protocol === 'devtools:') return allowDevTools;
  if (dev === undefined) return false;
  return url.origin === dev || `${url.protocol}//${url.host}` === dev.replace(/^http/, 'ws');
};

/**
 * SECURITY: nothing leaves this session. Requests are cancelled; what does not pass by webRequest (preconnect, WebRTC)
 * meets a proxy that does not answer. test/electron/security/network.test.ts test/e2e/shell-offline.spec.ts
 */
export const blockNetwork = async (session: Session, rules: NetworkRules): Promise<void> => {
  session.webRequest.onBeforeRequest((details, callback) =>
    callback({ cancel: !mayLoad(details.url, rules) }),
  );
  session.allowNTLMCredentialsForDomains('');
  session.setSpellCheckerEnabled(false);
  if (rules.dev !== undefined) return;
  await session.setProxy({ mode: 'fixed_servers', proxyRules: DEAD_PROXY, proxyBypassRules: '<-loopback>' });
};

/**
 * Chromium switches to set before the program is ready.
 *
 * SECURITY: no name resolves (DNS prefetch passes by webRequest), Chromium's own services stay silent.
 * test/e2e/shell-offline.spec.ts
 */
export const silenceChromium = (commandLine: App['commandLine'], dev: DevServer | undefined): void => {
  const exclude = dev === undefined ? '' : `, EXCLUDE ${new URL(dev).hostname}`;
  commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${exclude}`);
  commandLine.appendSwitch('disable-background-networking');
  commandLine.appendSwitch('disable-component-update');
  commandLine.appendSwitch('disable-domain-reliability');
  commandLine.appendSwitch('no-pings');
};
