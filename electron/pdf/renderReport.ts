import type { BrowserWindow } from 'electron';
import { appError } from '../../shared/kernel/appError.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { DecisionReport } from '../../shared/report/decisionReport.ts';
import type { RenderReport } from '../services/sealDecision.ts';

/** For loading, drawing and printing together. */
const TIMEOUT_MS = 60_000;
const POLL_MS = 50;

const isDrawn = (window: BrowserWindow): Promise<unknown> =>
  window.webContents.executeJavaScript('document.documentElement.dataset.ready ?? ""');

const printWhenDrawn = async (window: BrowserWindow): Promise<Result<Uint8Array>> => {
  while ((await isDrawn(window)) !== 'true') await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  const pdf = await window.webContents.printToPDF({
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    printBackground: true,
    preferCSSPageSize: true,
  });
  return ok(pdf);
};

const failed = (message: string, reason: string): Result<Uint8Array> =>
  err(appError('pdf-render-failed', message, { reason }));

/** A page whose process died, or that hangs, never answers: who waits for it is told, and the next report has its turn. */
const giveUp = (window: BrowserWindow, timeoutMs: number) => {
  let timer: NodeJS.Timeout | undefined;
  const result = new Promise<Result<Uint8Array>>((resolve) => {
    timer = setTimeout(() => resolve(failed('The report was not drawn in time.', 'timeout')), timeoutMs);
    window.webContents.once('render-process-gone', () =>
      resolve(failed('The report could not be printed.', 'render-process-gone')),
    );
    window.once('closed', () => resolve(failed('The report could not be printed.', 'closed')));
  });
  return { result, stop: () => clearTimeout(timer) };
};

/**
 * Prints decision reports in a hidden, sandboxed window that shows the same charts as the screens. One at a time: the
 * window asks for "the" report, so no other may be under way. `createReport` makes the window, `load` its page.
 */
export const createReportRenderer = (
  {
    createReport,
    load,
  }: { createReport: () => BrowserWindow; load: (window: BrowserWindow) => Promise<void> },
  timeoutMs = TIMEOUT_MS,
) => {
  let current: DecisionReport | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  const renderOne = async (report: DecisionReport): Promise<Result<Uint8Array>> => {
    const window = createReport();
    current = report;
    const end = giveUp(window, timeoutMs);
    const printed = load(window)
      .then(() => printWhenDrawn(window))
      .catch((error: unknown) =>
        failed('The report could not be printed.', error instanceof Error ? error.name : 'unknown'),
      );
    try {
      return await Promise.race([printed, end.result]);
    } finally {
      end.stop();
      current = undefined;
      if (!window.isDestroyed()) window.destroy();
    }
  };

  const render: RenderReport = (report) => {
    const done = queue.then(() => renderOne(report));
    queue = done.catch(() => undefined);
    return done;
  };
  return { render, current: (): DecisionReport | undefined => current };
};

export type ReportRenderer = ReturnType<typeof createReportRenderer>;
