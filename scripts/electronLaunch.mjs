import process from 'node:process';

const isRoot = () => process.getuid?.() === 0;

/**
 * Switches for Electron, to stand before the program's own arguments. Chromium refuses to start as root with its
 * sandbox (containers, bare test hosts), so root gets --no-sandbox; and it fills stderr with complaints about a missing
 * D-Bus, which --log-level=3 leaves out. Launchers only, not the product.
 */
export const launcherSwitches = () => [...(isRoot() ? ['--no-sandbox'] : []), '--log-level=3'];

/** For electron-vite, which passes the switch on itself. */
export const developmentSwitches = () => (isRoot() ? ['--noSandbox'] : []);

/** The environment for Electron: never as plain Node, nothing that would attach a debugger. */
export const electronEnvironment = (extra = {}) => {
  const env = { ...process.env, ...extra };
  delete env.ELECTRON_RUN_AS_NODE;
  delete env.NODE_OPTIONS;
  return env;
};
