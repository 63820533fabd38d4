import { dosedSet } from '../../clinical/dosedSet.ts';
import type { GateEvaluation } from '../../gates/gate.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import type { TrialData } from '../trialData.ts';
import { adverseEventItems } from './adverseEventItems.ts';
import type { DiffItem, DiffRow } from './diff.ts';
import { exposureItems } from './exposureItems.ts';
import { findingItems } from './findingItems.ts';
import { gateItems } from './gateItems.ts';
import { levelReader, subjectItems } from './subjectItems.ts';

export interface SummarySide {
  readonly data: TrialData;
  readonly gates: GateEvaluation;
}

interface Differences {
  readonly protocol: Protocol;
  readonly older: SummarySide;
  readonly newer: SummarySide;
  /** Every differing row of EX, AE and the findings domains. */
  readonly rows: readonly DiffRow[];
}

/** What moves a decision first: gates, then subjects, doses, events, grades, results. */
const ORDER: readonly DiffItem['kind'][] = [
  'gate-moved',
  'subject-removed',
  'subject-new',
  'dose-removed',
  'dose-changed',
  'dose-new',
  'ae-became-serious',
  'ae-upgraded',
  'ae-new',
  'ae-removed',
  'ae-downgraded',
  'ae-resolved',
  'ae-changed',
  'grade-moved',
  'lab-changed',
];

/** What of a difference matters to a committee, in the order in which it should be read. */
export const summariseDiff = ({ protocol, older, newer, rows }: Differences): DiffItem[] => {
  const levelOf = levelReader(dosedSet(older.data, protocol), dosedSet(newer.data, protocol));
  const of = (domain: string): DiffRow[] => rows.filter((row) => row.domain === domain);
  const findings = rows.filter(({ domain }) => domain !== 'EX' && domain !== 'AE');
  return [
    ...gateItems(older.gates, newer.gates),
    ...subjectItems(older.data, newer.data, protocol),
    ...exposureItems(of('EX'), levelOf),
    ...adverseEventItems(of('AE'), older.data.cutoff, levelOf),
    ...findingItems(findings, levelOf),
  ].toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
};
