import { buildAdverseEvents } from '../../shared/chart/buildAdverseEvents.ts';
import { buildBoard } from '../../shared/chart/buildBoard.ts';
import { buildLabTrend } from '../../shared/chart/buildLabTrend.ts';
import type { AdjudicationView } from '../../shared/clinical/dlt/adjudication.ts';
import type { DecisionRecord } from '../../shared/decision/record.ts';
import type { DecisionReport } from '../../shared/report/decisionReport.ts';
import { printedTests } from '../../shared/report/printedTests.ts';
import { sayRule } from '../../shared/stopping/sayRule.ts';
import type { ReviewedFinding } from '../../shared/stopping/stopFinding.ts';
import { type LoadedCut, provenanceOf } from './loadCut.ts';

const allEvents = { treatmentEmergentOnly: false, relatedOnly: false, seriousOnly: false };

/** Everything the printed decision shows, made from the same models that the screens draw. */
export const decisionReport = (
  loaded: LoadedCut,
  record: DecisionRecord,
  {
    recordHash,
    adjudications,
    stopping,
  }: {
    readonly recordHash: string;
    readonly adjudications: readonly AdjudicationView[];
    readonly stopping: readonly ReviewedFinding[];
  },
): DecisionReport => ({
  record,
  recordHash,
  stopping: stopping.map((finding) => ({
    words: {
      en: sayRule('en', finding.rule, loaded.protocol),
      'zh-CN': sayRule('zh-CN', finding.rule, loaded.protocol),
    },
    finding,
  })),
  board: buildBoard(loaded.data, loaded.protocol, {
    gates: record.gates,
    adjudications,
    provenance: provenanceOf(loaded, 'board/2'),
  }),
  adverseEvents: buildAdverseEvents(
    loaded.data,
    loaded.protocol,
    allEvents,
    provenanceOf(loaded, 'worst-grade/1'),
  ),
  labs: printedTests(loaded.protocol, loaded.data.measurements).map((test) =>
    buildLabTrend(
      loaded.data,
      loaded.protocol,
      { ...test, scale: 'absolute' },
      provenanceOf(loaded, 'lab-trend/2'),
    ),
  ),
});
