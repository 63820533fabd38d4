/** Switches that open the program to a debugger, weaken Chromium, or run other programs in its name. */
const REFUSED = [
  'remote-debugging-port',
  'remote-debugging-address',
  'remote-debugging-pipe',
  'remote-allow-origins',
  'inspect',
  'inspect-brk',
  'inspect-brk-node',
  'inspect-port',
  'inspect-publish-uid',
  'inspect-wait',
  'js-flags',
  'disable-web-security',
  'disable-site-isolation-trials',
  'allow-file-access-from-files',
  'allow-running-insecure-content',
  'ignore-certificate-errors',
  'load-extension',
  'host-rules',
  'host-resolver-rules',
  'proxy-server',
  'proxy-pac-url',
  'no-proxy-server',
  'proxy-auto-detect',
  'proxy-bypass-list',
  'auth-server-allowlist',
  'log-net-log',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  'browser-subprocess-path',
  'no-zygote',
  'single-process',
  'in-process-gpu',
  'disable-features',
  'enable-features',
  'disable-blink-features',
  'enable-blink-features',
  'enable-experimental-web-platform-features',
  'user-agent',
] as const;

const SANDBOX_OFF = [
  'no-sandbox',
  'disable-gpu-sandbox',
  'disable-setuid-sandbox',
  'disable-seccomp-filter-sandbox',
];

const switchName = (argument: string): string | undefined =>
  /^(?:--?|\/)([A-Za-z][A-Za-z0-9-]*)/.exec(argument)?.[1]?.toLowerCase();

export interface ArgvRules {
  readonly isPackaged: boolean;
  /** Root cannot have Chromium's sandbox at all, so there the switch takes nothing away. */
  readonly isRoot: boolean;
}

/**
 * The switches of a command line with which a packaged program must not start; empty when there are none.
 *
 * SECURITY: a shortcut or script edited by someone else cannot attach a debugger or switch protections off.
 * test/electron/security/argv.test.ts
 */
export const refusedSwitches = (argv: readonly string[], rules: ArgvRules): string[] => {
  if (!rules.isPackaged) return [];
  const refused: readonly string[] = rules.isRoot ? REFUSED : [...REFUSED, ...SANDBOX_OFF];
  const names = argv.slice(1).map(switchName);
  return [...new Set(names.filter((name) => name !== undefined && refused.includes(name)))].map(
    (name) => `--${name}`,
  );
};

/** Whether the program was started by root with Chromium's sandbox switched off: containers and test hosts. */
export const runsUnsandboxedAsRoot = (userId: number | undefined, noSandbox: boolean): boolean =>
  userId === 0 && noSandbox;
