// Writes the bundled example study. `npm run example:generate [FOLDER]`; without FOLDER, electron/example.
import path from 'node:path';
import process from 'node:process';
import { writeExtracts } from './writeExtracts.ts';

const folder = process.argv[2] ?? path.join(import.meta.dirname, '..', '..', 'electron', 'example');
await writeExtracts(folder);
console.log(`Example study written to ${folder}`);
