import type { DecisionReport } from '../../shared/report/decisionReport.ts';
import type { TextApi } from '../text/useText.ts';

const quoted = (text: string): string => `"${text.replace(/["\\\n]/g, ' ')}"`;

/**
 * Sheet, margins and running feet: decision and record hash on every page, page of pages, and the label of synthetic
 * data. Made as a style sheet object, because its words come from the record.
 */
export const pageRules = (
  { record, recordHash }: DecisionReport,
  { t }: Pick<TextApi, 't'>,
): CSSStyleSheet => {
  const foot = t('pdf.foot', {
    study: record.study.studyId,
    number: record.number,
    hash: recordHash.slice(0, 16),
  });
  const box = "font: 400 8.5px Inter, 'Noto Sans SC'; color: #45525f;";
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    @page {
      size: A4;
      margin: 17mm 15mm 17mm;
      @bottom-left { content: ${quoted(foot)}; ${box} }
      @bottom-right { content: counter(page) " / " counter(pages); ${box} }
      ${record.study.synthetic ? `@top-right { content: ${quoted(t('app.synthetic'))}; ${box} font-weight: 600; color: #663a9b; }` : ''}
    }`);
  return sheet;
};
