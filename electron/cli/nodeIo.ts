import process from 'node:process';
import type { RenderReport } from '../services/sealDecision.ts';
import { askHidden } from './askHidden.ts';
import type { CliIo } from './io.ts';

/** The command line on a real process. */
export const nodeIo = (render: RenderReport): CliIo => {
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort());
  return {
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    env: process.env,
    ask: askHidden,
    now: () => new Date(),
    render,
    signal: controller.signal,
  };
};
