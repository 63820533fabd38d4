import { buildAdverseEvents } from '../../shared/chart/buildAdverseEvents.ts';
import { buildBoard } from '../../shared/chart/buildBoard.ts';
import { buildLabTrend } from '../../shared/chart/buildLabTrend.ts';
import type { AdjudicationView } from '../../shared/clinical/dlt/adjudication.ts';
import type { DecisionRecord } from '../../shared/decision/record.ts';
import type { DecisionReport } from '../../shared/report/decisionReport.ts';
import { type LoadedCut, provenanceOf } from './loadCut.ts';

/**
 * Laboratory trends printed with every decision: marrow, liver, kidney, proteinuria, complement, serology, B cells and
 * CAR copies. Tests that a cut does not hold are left out and named in the report.
 */
const PRINTED_TESTS: readonly { domain: string; testCode: string }[] = [
  { domain: 'LB', testCode: 'PLAT' },
  { domain: 'LB', testCode: 'NEUT' },
  { domain: 'LB', testCode: 'ALT' },
  { domain: 'LB', testCode: 'CREAT' },
  { domain: 'LB', testCode: 'UPCR' },
  { domain: 'LB', testCode: 'C3' },
  { domain: 'LB', testCode: 'DSDNA' },
  { domain: 'CP', testCode: 'CD19B' },
  { domain: 'PC', testCode: 'CARCOPY' },
];

const allEvents = { treatmentEmergentOnly: false, relatedOnly: false, seriousOnly: false };

/** Everything the printed decision shows, made from the same models that the screens draw. */
export const decisionReport = (
  loaded: LoadedCut,
  record: DecisionRecord,
  {
    recordHash,
    adjudications,
  }: { readonly recordHash: string; readonly adjudications: readonly AdjudicationView[] },
): DecisionReport => ({
  record,
  recordHash,
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
  labs: PRINTED_TESTS.map((test) =>
    buildLabTrend(
      loaded.data,
      loaded.protocol,
      { ...test, scale: 'absolute' },
      provenanceOf(loaded, 'lab-trend/2'),
    ),
  ),
});
