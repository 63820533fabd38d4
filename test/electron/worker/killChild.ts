// Run by kill.test.ts: imports a folder into a workspace and says each phase, until it is killed.
import { importExtract } from '../../../electron/services/importExtract.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';

const [dbPath = '', key = '', folder = ''] = process.argv.slice(2);
let phase = '';

const result = await importExtract({
  dbPath,
  dataKey: Buffer.from(key, 'hex'),
  paths: [folder],
  label: 'Killed or not',
  ...{ cutoffDate: null, mapping: null, policy: null, maxRejectedShare: null },
  protocol: axaNk02,
  account: { accountId: 'monitor', printedName: 'Helen Marsh' },
  now: () => new Date(),
  signal: new AbortController().signal,
  onProgress: (progress) => {
    if (progress.phase === phase) return;
    phase = progress.phase;
    process.stdout.write(`${phase}\n`);
  },
});
process.stdout.write(result.ok ? 'done\n' : `failed ${result.error.message}\n`);
