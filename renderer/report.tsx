// The page that is printed to the decision's PDF: A4, light, static fonts, nothing that moves.
import './app/jitless.ts';
import './app/tokens.css';
import './report/report.css';
import { createRoot } from 'react-dom/client';
import { loadFonts } from './report/loadFonts.ts';
import { pageRules } from './report/pageRules.ts';
import { Report } from './report/Report.tsx';
import { createTextApi, TextContext } from './text/useText.ts';

const SETTLE_MS = 150;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Every chart has its axes and every font is there: only then may main print. */
const untilDrawn = async (charts: number): Promise<void> => {
  while (document.querySelectorAll('.recharts-surface .recharts-xAxis').length < charts) await pause(30);
  await document.fonts.ready;
  await pause(SETTLE_MS);
};

const draw = async (): Promise<void> => {
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no root element.');
  const answer = await window.src.call('report.get', {});
  if (!answer.ok) throw new Error(answer.error.message);
  const report = answer.value;
  const text = createTextApi(report.record.language);
  document.documentElement.lang = report.record.language;
  document.title = text.t('pdf.title', {
    number: report.record.number,
    kind: text.word(`decision-kind.${report.record.kind}`),
  });
  await loadFonts();
  document.adoptedStyleSheets = [pageRules(report, text)];
  createRoot(root).render(
    <TextContext value={text}>
      <Report report={report} />
    </TextContext>,
  );
  const panels = report.labs.flatMap((lab) => (lab.empty === null ? lab.panels : []));
  await untilDrawn(1 + panels.filter((panel) => panel.empty === null).length);
  document.documentElement.dataset.ready = 'true';
};

void draw();
