import process from 'node:process';
import { type App, protocol, type Session, session } from 'electron';
import { runsUnsandboxedAsRoot } from './argv.ts';
import { developmentPolicy } from './csp.ts';
import { refuseDownloads } from './downloads.ts';
import { guardNavigation } from './navigation.ts';
import { blockNetwork, type NetworkRules, silenceChromium } from './network.ts';
import { refuseNodeNetwork } from './nodeNetwork.ts';
import type { DevServer } from './origin.ts';
import { denyPermissions } from './permissions.ts';
import { createPageHandler, pageScheme } from './scheme.ts';
import { PARTITION } from './webPreferences.ts';

const applyDevelopmentPolicy = (target: Session, dev: DevServer): void => {
  target.webRequest.onHeadersReceived((details, callback) =>
    callback({
      responseHeaders: { ...details.responseHeaders, 'Content-Security-Policy': [developmentPolicy(dev)] },
    }),
  );
};

const guardSession = (target: Session, rules: NetworkRules): Promise<void> => {
  denyPermissions(target, rules.dev);
  refuseDownloads(target);
  // SECURITY: a build for users does not hold the looser policy at all. test/e2e/build.spec.ts
  if (import.meta.env.DEV && rules.dev !== undefined) applyDevelopmentPolicy(target, rules.dev);
  return blockNetwork(target, rules);
};

/** What must stand before Electron is ready. */
export const guardBeforeReady = (app: App, dev: DevServer | undefined): void => {
  // SECURITY: every renderer is sandboxed, also one that a mistake would create without, and also when someone passes
  // --no-sandbox, which this call takes back. Root alone keeps the switch: Chromium cannot run its sandbox as root.
  // test/e2e/shell-security.spec.ts test/electron/security/argv.test.ts
  if (!runsUnsandboxedAsRoot(process.getuid?.(), app.commandLine.hasSwitch('no-sandbox')))
    app.enableSandbox();
  silenceChromium(app.commandLine, dev);
  protocol.registerSchemesAsPrivileged([pageScheme]);
  guardNavigation(app, dev);
};

/** What needs Electron to be ready. Nothing may be loaded before the promise is fulfilled. */
export const guardWhenReady = async (
  app: App,
  pagesDir: string,
  dev: DevServer | undefined,
): Promise<void> => {
  const rules = { dev, allowDevTools: !app.isPackaged };
  const guarded = new Set<Session>();
  const guard = async (target: Session): Promise<void> => {
    if (guarded.has(target)) return;
    guarded.add(target);
    await guardSession(target, rules);
  };
  // SECURITY: a session that some later code makes is guarded like ours. test/e2e/shell-security.spec.ts
  app.on('session-created', (created) => void guard(created));
  const own = session.fromPartition(PARTITION, { cache: false });
  own.protocol.handle(pageScheme.scheme, createPageHandler(pagesDir));
  await Promise.all([guard(session.defaultSession), guard(own)]);
  if (dev === undefined) refuseNodeNetwork();
};
