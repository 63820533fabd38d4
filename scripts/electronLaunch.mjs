import process from 'node:process';

/** Chromium refuses to start as root with its sandbox: containers and bare test hosts. Launchers only, not the product. */
export const launcherSwitches = () => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

/** The environment for Electron: never as plain Node, nothing that would attach a debugger. */
export const electronEnvironment = (extra = {}) => {
  const env = { ...process.env, ...extra };
  delete env.ELECTRON_RUN_AS_NODE;
  delete env.NODE_OPTIONS;
  return env;
};
