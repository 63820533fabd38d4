// What Electron needs of a Linux system, found by asking the dynamic linker, and how Debian and Ubuntu call it.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

/** Shared object → Debian package, for every library that the Electron binary names. */
const PACKAGE_OF_LIBRARY = {
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libnspr4.so': 'libnspr4',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libsmime3.so': 'libnss3',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libcairo.so.2': 'libcairo2',
  'libgtk-3.so.0': 'libgtk-3-0',
  'libgdk-3.so.0': 'libgtk-3-0',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libX11.so.6': 'libx11-6',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libXrandr.so.2': 'libxrandr2',
  'libgbm.so.1': 'libgbm1',
  'libexpat.so.1': 'libexpat1',
  'libxcb.so.1': 'libxcb1',
  'libxkbcommon.so.0': 'libxkbcommon0',
  'libudev.so.1': 'libudev1',
  'libasound.so.2': 'libasound2',
  'libdrm.so.2': 'libdrm2',
  'libwayland-client.so.0': 'libwayland-client0',
};

/** Names of the shared objects in an `ldd` listing that the linker cannot find. */
export const parseMissingLibraries = (listing) => [
  ...new Set([...listing.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1])),
];

export const packagesFor = (libraries) => ({
  packages: [
    ...new Set(libraries.map((name) => PACKAGE_OF_LIBRARY[name]).filter((name) => name !== undefined)),
  ],
  unknown: libraries.filter((name) => PACKAGE_OF_LIBRARY[name] === undefined),
});

/** Shared objects that the program at `executable` needs and the system lacks. */
export const missingLibraries = (executable) => {
  const run = spawnSync('ldd', [executable], { encoding: 'utf8' });
  return run.status === 0 ? parseMissingLibraries(run.stdout) : [];
};

export const isOnPath = (program, path = process.env.PATH ?? '') =>
  path.split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, program)));

export const isDebianLike = () => {
  if (!existsSync('/etc/os-release') || !isOnPath('apt-get')) return false;
  const text = readFileSync('/etc/os-release', 'utf8');
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(text);
};

/** Quiet when it works; its last words when it does not. */
const aptGet = (args) => {
  const run = spawnSync('apt-get', ['-q', ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (run.status === 0) return true;
  const said = `${run.stdout ?? ''}${run.stderr ?? ''}`.trim().split('\n');
  process.stderr.write(`apt-get ${args[0]} failed:\n${said.slice(-8).join('\n')}\n`);
  return false;
};

/** Debian 13 and Ubuntu 24.04 renamed some libraries for 64-bit time; the old names are not always installable. */
const installableName = (name) => {
  const known = spawnSync('apt-cache', ['show', '--no-all-versions', `${name}t64`], { encoding: 'utf8' });
  return known.status === 0 && known.stdout.includes('Package:') ? `${name}t64` : name;
};

/** Installs Debian packages as root. True when all are there. */
export const installPackages = (packages) => {
  if (!aptGet(['update'])) return false;
  return aptGet(['install', '-y', '--no-install-recommends', ...packages.map(installableName)]);
};
