// Type-checks every room with its own tsconfig, so that shared/ never sees Node or the DOM.
import { spawnSync } from 'node:child_process';
import process from 'node:process';

const tsc = new URL('../node_modules/typescript/bin/tsc', import.meta.url).pathname;
const rooms =
  process.argv.length > 2 ? process.argv.slice(2) : ['shared', 'electron', 'renderer', 'scripts', 'test'];
let failed = 0;
for (const room of rooms) {
  const run = spawnSync(process.execPath, [tsc, '-p', room, '--pretty', 'false'], { stdio: 'inherit' });
  if (run.status !== 0) failed += 1;
  else console.log(`typecheck ${room}: ok`);
}
process.exit(failed === 0 ? 0 : 1);
