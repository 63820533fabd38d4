import type { DosedSubject } from '../clinical/dosedSet.ts';
import type { AdverseEvent, Infusion, Measurement, Subject, TrialData } from '../dataset/trialData.ts';
import type { IsoDate } from '../kernel/brands.ts';
import type { Protocol } from '../protocol/protocol.ts';

/** All that one subject brings to a cut: what every derivation of a subject reads. Screen failures have one too. */
export interface SubjectInput {
  readonly subjectId: string;
  /** null when DM has no row. */
  readonly subject: Subject | null;
  /** null when the subject was not dosed, or is at no level that can be told. */
  readonly dosed: DosedSubject | null;
  /** Administrations of the study treatment, by date and time; may be none. Doses of 0 are none. */
  readonly infusions: readonly Infusion[];
  /** Date of the first; null when there is none or when an undated administration may have been the first. */
  readonly firstInfusion: IsoDate | null;
  readonly adverseEvents: readonly AdverseEvent[];
  /** Sorted by domain, test and date. */
  readonly measurements: readonly Measurement[];
  /** Rows of this subject without words of their own, by domain (CM, DS, MH …). */
  readonly otherRows: TrialData['otherRows'];
  /** False when the cut holds no adverse event of anybody. */
  readonly adverseEventsOnRecord: boolean;
  readonly cutoff: IsoDate;
  /** Dates were moved per subject: nothing may be held against the cut-off or another subject. */
  readonly datesShifted: boolean;
  readonly protocol: Protocol;
}
