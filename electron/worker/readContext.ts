import type { DeidPolicy } from '../../shared/dataset/deid/deid.ts';
import type { Mapping } from '../../shared/dataset/mapping/mapping.ts';
import type { IsoDate } from '../../shared/kernel/brands.ts';
import type { RecordRow } from '../db/blockWriter.ts';
import type { CutTally } from './cutTally.ts';
import type { Defines } from './defines.ts';
import type { Findings } from './findings.ts';
import type { IssueLog } from './issueLog.ts';
import type { PlaceOf } from './places.ts';

/** What is to be done with the rows that are read. */
export type Purpose =
  /** Judged and stored; what cannot be imported is refused. */
  | 'import'
  /** Judged and told; what cannot be imported is told as well. */
  | 'inspect'
  /** Only looked at by the de-identification screen. */
  | 'screen';

/** What the tables of an extract are read with. */
export interface ReadContext {
  readonly purpose: Purpose;
  readonly mapping: Mapping | null;
  readonly policy: DeidPolicy | null;
  /** By how many days the dates of a subject move, if the policy moves them. */
  readonly shiftDays: (subjectId: string) => number;
  readonly defines: Defines;
  readonly findings: Findings;
  readonly issues: IssueLog;
  readonly tally: CutTally;
  /** Last calendar day that a collected date can have. */
  readonly lastPossibleDate: IsoDate;
  readonly cutoff: IsoDate | null;
  /** How each table is told to a person. */
  readonly placeOf: PlaceOf;
  /** Takes the accepted rows; null where none is stored. */
  readonly store: ((row: RecordRow) => void) | null;
}
