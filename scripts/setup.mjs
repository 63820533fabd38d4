// Makes this machine ready to run, build and test: Electron and the system libraries it needs. Quick when nothing is
// missing. `--download-electron` tries Electron's own download again; `--quiet` speaks only of what is missing.
import process from 'node:process';
import { resolveElectron } from './electronRuntime.mjs';
import { requireNode24 } from './requireNode24.mjs';
import {
  installPackages,
  isDebianLike,
  isOnPath,
  missingLibraries,
  packagesFor,
} from './systemLibraries.mjs';
import { displayIsMissing } from './virtualDisplay.mjs';

const say = (line) => process.stderr.write(`${line}\n`);
const quiet = process.argv.includes('--quiet');

const whatIsMissing = (executable) => {
  const libraries = missingLibraries(executable);
  const { packages, unknown } = packagesFor(libraries);
  const needsDisplay = displayIsMissing() && !isOnPath('Xvfb');
  return {
    libraries,
    unknown,
    needsDisplay,
    required: [...packages, ...(needsDisplay ? ['xvfb'] : [])],
    // An independent reader of signatures in PDFs, for the demonstration and the tests; the program needs it not.
    optional: isOnPath('pdfsig') ? [] : ['poppler-utils'],
  };
};

const sayWhatIsMissing = ({ libraries, needsDisplay, optional }) => {
  if (libraries.length > 0) say(`Missing libraries that Electron needs: ${libraries.join(', ')}`);
  if (needsDisplay) say('No display here, and no virtual one (Xvfb) is installed.');
  if (optional.length > 0)
    say('pdfsig (poppler-utils) is not installed: tests skip its second look at signatures.');
};

const installLine = (packages) => `apt-get update && apt-get install -y ${packages.join(' ')}`;

/** True when everything required is there, after installing what can be installed. */
const prepareLinux = (executable) => {
  const missing = whatIsMissing(executable);
  const packages = [...missing.required, ...missing.optional];
  if (packages.length === 0 && missing.unknown.length === 0) return true;
  sayWhatIsMissing(missing);
  if (isDebianLike() && process.getuid() === 0) {
    say(`Installing: ${packages.join(' ')}`);
    installPackages(packages);
  } else if (isDebianLike()) {
    say(`To install it, run:\n  sudo sh -c '${installLine(packages)}'`);
  } else {
    say(`Install the packages of your system that provide it (on Debian: ${packages.join(' ')}).`);
  }
  const left = whatIsMissing(executable);
  if (left.libraries.length === 0 && !left.needsDisplay) return true;
  say(`Still missing: ${[...left.libraries, ...(left.needsDisplay ? ['Xvfb'] : [])].join(', ')}`);
  return false;
};

await requireNode24();
try {
  const electron = await resolveElectron({
    say,
    notice: !quiet,
    refresh: process.argv.includes('--download-electron'),
  });
  const ready = process.platform !== 'linux' || prepareLinux(electron.executable);
  if (ready && !quiet) say(`Ready: Node ${process.version}, Electron ${electron.version}.`);
  process.exitCode = ready ? 0 : 1;
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}
