import { existsSync } from 'node:fs';

/** A worker's source when running from source, else its bundle, which lies beside that of the main process. */
export const workerUrl = (name: 'importWorker' | 'simulationWorker'): URL => {
  const here = import.meta.url;
  if (here.endsWith('.ts')) return new URL(`../worker/${name}.ts`, here);
  const beside = new URL(`${name}.js`, here);
  return existsSync(beside) ? beside : new URL(`../${name}.js`, here);
};
