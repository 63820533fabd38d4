// The command line under plain Node, for all that needs no rendering; `decide` runs inside Electron (electron/main.ts).
import process from 'node:process';
import { appError } from '../../shared/kernel/appError.ts';
import { err } from '../../shared/kernel/result.ts';
import { nodeIo } from './nodeIo.ts';
import { runCli } from './runCli.ts';

const needsElectron = async () =>
  err(
    appError('unsupported-runtime', 'Rendering the document needs Electron: use "npm run cli -- decide …".'),
  );

process.exitCode = await runCli(process.argv.slice(2), nodeIo(needsElectron));
