import type { BrowserWindow } from 'electron';
import { appError } from '../../shared/kernel/appError.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { DecisionReport } from '../../shared/report/decisionReport.ts';
import type { RenderReport } from '../services/sealDecision.ts';

const READY_TIMEOUT_MS = 60_000;
const POLL_MS = 50;

const isDrawn = (window: BrowserWindow): Promise<unknown> =>
  window.webContents.executeJavaScript('document.documentElement.dataset.ready ?? ""');

const drawn = async (window: BrowserWindow): Promise<boolean> => {
  const until = Date.now() + READY_TIMEOUT_MS;
  while (Date.now() < until) {
    if ((await isDrawn(window)) === 'true') return true;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  return false;
};

const print = async (window: BrowserWindow): Promise<Result<Uint8Array>> => {
  if (!(await drawn(window))) return err(appError('pdf-render-failed', 'The report was not drawn in time.'));
  const pdf = await window.webContents.printToPDF({
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    printBackground: true,
    preferCSSPageSize: true,
  });
  return ok(pdf);
};

/**
 * Prints decision reports in a hidden, sandboxed window that shows the same charts as the screens. One at a time: the
 * window asks for "the" report, so no other may be under way.
 */
export const createReportRenderer = (openReport: () => Promise<BrowserWindow>) => {
  let current: DecisionReport | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  const renderOne = async (report: DecisionReport): Promise<Result<Uint8Array>> => {
    current = report;
    let window: BrowserWindow | undefined;
    try {
      window = await openReport();
      return await print(window);
    } catch (error) {
      return err(
        appError('pdf-render-failed', 'The report could not be printed.', {
          reason: error instanceof Error ? error.name : 'unknown',
        }),
      );
    } finally {
      current = undefined;
      window?.destroy();
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
