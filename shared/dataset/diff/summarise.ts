import { dosedSet } from '../../clinical/dosedSet.ts';
import type { GateEvaluation } from '../../gates/gate.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import type { TrialData } from '../trialData.ts';
import { adverseEventItems } from './adverseEventItems.ts';
import type { DiffItem, DiffRow } from './diff.ts';
import { exposureItems } from './exposureItems.ts';
import { findingItems } from './findingItems.ts';
import { gateItems } from './gateItems.ts';
import { recordItems } from './recordItems.ts';
import { levelReader, subjectItems, subjectOfBoth } from './subjectItems.ts';

export interface SummarySide {
  readonly data: TrialData;
  readonly gates: GateEvaluation;
}

interface Differences {
  readonly protocol: Protocol;
  readonly older: SummarySide;
  readonly newer: SummarySide;
  /** Differing rows of EX, AE, DS and the findings domains, and changed ones of DM. */
  readonly rows: readonly DiffRow[];
}

/** What moves a decision first: gates, then subjects, doses, events, grades, results. */
const ORDER: readonly DiffItem['kind'][] = [
  'gate-moved',
  'subject-removed',
  'subject-new',
  'subject-changed',
  'dose-removed',
  'dose-changed',
  'dose-new',
  'ae-new-serious',
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
  const findings = rows.filter(({ domain }) => !['EX', 'AE', 'DM', 'DS'].includes(domain));
  const isKnown = subjectOfBoth(older.data, newer.data, protocol);
  const shifted = older.data.datesShifted || newer.data.datesShifted;
  return [
    ...gateItems(older.gates, newer.gates),
    ...subjectItems(older.data, newer.data, protocol),
    ...recordItems([...of('DM'), ...of('DS')], { levelOf, isKnown }),
    ...exposureItems(of('EX'), levelOf),
    ...adverseEventItems(of('AE'), shifted ? null : older.data.cutoff, levelOf),
    ...findingItems(findings, levelOf),
  ].toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
};
