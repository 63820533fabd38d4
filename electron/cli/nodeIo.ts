import process from 'node:process';
import type { RenderReport } from '../services/sealDecision.ts';
import { askHidden } from './askHidden.ts';
import type { CliIo } from './io.ts';

/** Whoever reads our output may stop early (`| head`); what is left to say then goes nowhere, and nothing fails. */
const endQuietly = (stream: NodeJS.WriteStream): void => {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
};

/** The command line on a real process. */
export const nodeIo = (render: RenderReport): CliIo => {
  const controller = new AbortController();
  endQuietly(process.stdout);
  endQuietly(process.stderr);
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
