import type { RowRef } from '../dataset/sourceRow.ts';
import type { CollectedDate, TrialData } from '../dataset/trialData.ts';
import { datePart } from '../kernel/isoDate.ts';
import type { Protocol } from '../protocol/protocol.ts';

export interface UndatedInfusion {
  readonly subjectId: string;
  readonly ref: RowRef;
  readonly start: CollectedDate;
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/**
 * Administrations of the study treatment whose day is not recorded. They are in `otherRows`, because an infusion has a
 * date; the subject is dosed all the same and must not pass for one who is not.
 */
export const undatedInfusions = (
  data: Pick<TrialData, 'otherRows'>,
  protocol: Protocol,
): readonly UndatedInfusion[] => {
  const treatments = new Set(protocol.treatmentNames.map((name) => name.toUpperCase()));
  return (data.otherRows.EX ?? []).flatMap(({ ref, values }) => {
    const start = text(values.EXSTDTC);
    const given =
      treatments.has(text(values.EXTRT).toUpperCase()) &&
      values.EXDOSE !== 0 &&
      Number(text(values.EXDOSE) || Number.NaN) !== 0 &&
      text(values.EXOCCUR).toUpperCase() !== 'N' &&
      text(values.EXSTAT).toUpperCase() !== 'NOT DONE';
    if (!given || datePart(start) !== undefined) return [];
    return [
      {
        subjectId: text(values.USUBJID),
        ref,
        start: start === '' ? { kind: 'missing' } : { kind: 'partial', text: start },
      },
    ];
  });
};
